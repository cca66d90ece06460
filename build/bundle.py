"""Makes the one-folder bundle, the same from the same commit, and finds out what is in it."""

import subprocess
from pathlib import Path

from environment import Environment, SetupError, clean_variables
from release import Release

LAST_LINES = 30


def make(environment: Environment, folder: Path, release: Release) -> Path:
    """Build the bundle into a folder and return it."""
    # PyInstaller would work in ./build, where these scripts are kept.
    work = environment.root / ".cache" / "pyinstaller"
    command: list[str | Path] = [environment.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", folder, "--workpath", work, "smoketracker.spec"]
    done = subprocess.run(
        command, cwd=environment.root, env=_variables(release), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        last_lines = "\n".join((done.stdout + done.stderr).splitlines()[-LAST_LINES:])
        message = f"{last_lines}\nThe bundle could not be made (see above)."
        raise SetupError(message)
    return folder / "smoketracker"


def megabytes(path: Path) -> int:
    """Add up what a file, or the files of a folder, take; links count for nothing."""
    files = (path,) if path.is_file() else path.rglob("*")
    return sum(file.lstat().st_size for file in files if file.is_file() and not file.is_symlink()) // 1_000_000


def _variables(release: Release) -> dict[str, str]:
    # Without a fixed seed, the sets in compiled Python would stand in another order each time.
    return {**clean_variables(), "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(release.epoch)}
