"""Make what people install into dist/, and try it out: `python build/package.py`.

--check makes only the bundle, in a temporary folder; --try-debian also installs the Debian package into a fresh system
below a folder; --twice makes everything two times and compares.
"""

# First of all: it stops an older Python.
from environment import ROOT, Environment, Kind, SetupError

# isort: split
import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import system_packages

MODES = {
    "--check": "make the bundle in a temporary folder, try it, and leave dist/ as it is",
    "--try-debian": "make everything, then install, use and remove the Debian package in a fresh system",
    "--twice": "make everything two times, from the last commit, in two folders, and compare",
}


def main(arguments: Sequence[str]) -> int:
    """Make what is asked for, and use it as a person would."""
    parser = argparse.ArgumentParser(description="Make what people install, and try it out.")
    modes = parser.add_mutually_exclusive_group()
    for mode, about in MODES.items():
        modes.add_argument(mode, action="store_true", help=about)
    options = parser.parse_args(arguments)
    try:
        environment = _environment()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    if Path(sys.prefix).resolve() != environment.folder.resolve():
        # The rest draws icons and writes bills with packages of the checkout's own environment.
        return subprocess.run([environment.python, __file__, *arguments], check=False).returncode
    return _made(environment, options)


def _environment() -> Environment:
    system_packages.provide(
        system_packages.ENVIRONMENT, system_packages.WINDOW, system_packages.BUNDLE, system_packages.shared_python()
    )
    environment = Environment()
    environment.ensure(Kind.TEST)
    return environment


def _made(environment: Environment, options: argparse.Namespace) -> int:
    # They import what is only in the environment that has just been made ready.
    import debian_trial  # noqa: PLC0415
    import packages  # noqa: PLC0415
    import twice  # noqa: PLC0415

    try:
        if options.twice:
            twice.compare(ROOT)
        elif options.check:
            with tempfile.TemporaryDirectory(prefix="smoketracker-bundle-") as folder:
                packages.make_bundle(environment, Path(folder))
        else:
            made = packages.make_all(environment, ROOT / "dist")
            if options.try_debian:
                for said in debian_trial.try_out(next(file for file in made if file.suffix == ".deb")):
                    print(f"ok      {said}", flush=True)
    except (SetupError, *packages.FAILURES, debian_trial.TrialError, twice.DifferenceError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
