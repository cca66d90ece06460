"""Make the bundle that people install, dist/smoketracker, and try it out: `python build/package.py`."""

# First of all: it stops an older Python.
from environment import ROOT, Environment, Kind, SetupError, clean_variables

# isort: split
import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import bundle_trial
import system_packages

LAST_LINES = 30


def main(arguments: Sequence[str]) -> int:
    """Build the bundle, then use it as a person would."""
    parser = argparse.ArgumentParser(description="Make the bundle that people install, and try it out.")
    parser.add_argument("--check", action="store_true", help="make it in a temporary folder and leave dist/ as it is")
    options = parser.parse_args(arguments)
    try:
        if not options.check:
            _make_and_try(ROOT / "dist")
            return 0
        with tempfile.TemporaryDirectory(prefix="smoketracker-bundle-") as folder:
            _make_and_try(Path(folder))
    except (SetupError, bundle_trial.TrialError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _make_and_try(folder: Path) -> None:
    system_packages.provide(
        system_packages.ENVIRONMENT, system_packages.WINDOW, system_packages.BUNDLE, system_packages.shared_python()
    )
    environment = Environment()
    environment.ensure(Kind.TEST)
    _build(environment, folder)
    bundle = folder / "smoketracker"
    print(f"ok      bundle made: {bundle}, {_megabytes(bundle)} MB", flush=True)
    for said in bundle_trial.try_out(bundle):
        print(f"ok      {said}", flush=True)


def _build(environment: Environment, folder: Path) -> None:
    # PyInstaller would work in ./build, where these scripts are kept.
    work = environment.root / ".cache" / "pyinstaller"
    command: list[str | Path] = [environment.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", folder, "--workpath", work, "smoketracker.spec"]
    done = subprocess.run(
        command, cwd=environment.root, env=clean_variables(), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        last_lines = "\n".join((done.stdout + done.stderr).splitlines()[-LAST_LINES:])
        message = f"{last_lines}\nThe bundle could not be made (see above)."
        raise SetupError(message)


def _megabytes(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) // 1_000_000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
