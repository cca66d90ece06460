"""The wheel: the program alone, for those who bring Python and the packages that it needs."""

import os
import subprocess
import tempfile
from pathlib import Path

from environment import Environment
from release import Release

TIME_LIMIT = 120


class WheelError(Exception):
    """The wheel cannot be made or does not start; the message says why."""


def make(release: Release, environment: Environment, folder: Path) -> Path:
    """Make the wheel in a folder, and return its file."""
    command: list[str | Path] = [environment.python, "-m", "hatchling", "build", "--target", "wheel"]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch)}
    _run([*command, "--directory", folder], release.root, variables)
    return folder / f"smoketracker-{release.version}-py3-none-any.whl"


def try_out(wheel: Path, environment: Environment) -> str:
    """Install the wheel into an empty environment beside the packages of this one, start it, and say what was seen."""
    with tempfile.TemporaryDirectory(prefix="smoketracker-wheel-") as place:
        fresh = Environment(Path(place))
        _run([environment.python, "-m", "venv", "--without-pip", fresh.folder], fresh.root)
        install: list[str | Path] = [environment.python, "-m", "pip", "--python", fresh.python, "install", "-qq"]
        _run([*install, "--no-deps", "--no-index", "--disable-pip-version-check", wheel], fresh.root)
        packages = _packages(environment, fresh.root)
        (_packages(fresh, fresh.root) / "beside.pth").write_text(f"{packages}\n", encoding="utf-8")
        said = _run([fresh.command("smoketracker"), "--self-test"], fresh.root)
        if str(fresh.folder.resolve()) not in said:
            raise WheelError(f"It was not the wheel that started, or its resources were not its own:\n{said}")
    return "the wheel starts in an environment of its own"


def _packages(environment: Environment, folder: Path) -> Path:
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(_run([environment.python, "-c", asked], folder).strip())


def _run(command: list[str | Path], folder: Path, variables: dict[str, str] | None = None) -> str:
    # From another folder than the checkout's, which Python would look into first.
    done = subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, timeout=TIME_LIMIT, check=False
    )
    if done.returncode != 0:
        raise WheelError(f"{Path(command[0]).name} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
