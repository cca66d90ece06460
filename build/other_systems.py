"""The packages of Windows and macOS, made of the bundle that PyInstaller has just made there."""

import shutil
import subprocess
from pathlib import Path

from release import Release

INNO_SETUP = Path(__file__).resolve().parent / "windows" / "smoketracker.iss"


class PackageError(Exception):
    """The package could not be made; the message says why."""


def make(platform: str, release: Release, folder: Path) -> list[Path]:
    """Make the installer of Windows or the disk image of macOS; return the files made, none for another system."""
    if platform == "win32":
        return [_installer(release, folder)]
    if platform == "darwin":
        return [_disk_image(release, folder)]
    return []


def _installer(release: Release, folder: Path) -> Path:
    """Make the installer with Inno Setup, whose compiler must be on the PATH."""
    name = f"smoketracker-{release.version}-windows-setup"
    compiler = shutil.which("iscc")
    if compiler is None:
        raise PackageError("Inno Setup is not installed, or its folder is not on the PATH; it makes the installer.")
    said = {"Version": release.version, "Bundle": str(folder / "smoketracker"), "Name": name, "Folder": str(folder)}
    _run([compiler, "/Q", *(f"/D{key}={value}" for key, value in said.items()), str(INNO_SETUP)])
    return folder / f"{name}.exe"


def _disk_image(release: Release, folder: Path) -> Path:
    """Make a disk image that shows the program beside the folder that it is dragged to."""
    app = folder / "Smoke Tracker.app"
    staged = folder / "image"
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    shutil.copytree(app, staged / app.name, symlinks=True)
    (staged / "Applications").symlink_to("/Applications")
    file = folder / f"smoketracker-{release.version}-macos.dmg"
    words = ["-volname", "Smoke Tracker", "-srcfolder", str(staged), "-format", "UDZO", "-ov", str(file)]
    _run(["hdiutil", "create", "-quiet", *words])
    shutil.rmtree(staged)
    return file


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PackageError(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
