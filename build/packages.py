"""Every package of a release, one after another, each tried out as far as this machine can."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import archive
import bill
import bundle
import bundle_trial
import components
import debian
import licences
import other_systems
import release
import system_packages
import wheels
from environment import ROOT, Environment

FAILURES = (
    bundle_trial.TrialError,
    components.UnlistedError,
    debian.PackageError,
    licences.UnlicensedError,
    other_systems.PackageError,
    wheels.WheelError,
)
SUMS = "SHA256SUMS"


def make_bundle(environment: Environment, folder: Path) -> tuple[Path, str]:
    """Make the bundle in a folder and use it; return it with its bill of materials."""
    # Icons are drawn, and no screen is needed for that.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    this = release.of(ROOT)
    made = bundle.make(environment, folder, this)
    _tell(f"bundle made: {made}, {bundle.megabytes(made)} MB")
    found = components.Components(ROOT).in_bundle(made)
    _tell(f"every file and module of it is ours or of one of {len(found)} components")
    licences.write(made, found)
    _tell("the licence of each is in it, in full")
    for said in bundle_trial.try_out(made):
        _tell(said)
    return made, bill.document(this, made, found)


def make_all(environment: Environment, folder: Path) -> list[Path]:
    """Make every package of this system in a folder; return their files, the list of their sums last."""
    folder.mkdir(exist_ok=True)
    this = release.of(ROOT)
    made, listed = make_bundle(environment, folder)
    parts = folder / f"smoketracker-{this.version}.cdx.json"
    parts.write_text(listed, encoding="utf-8")
    wheel = wheels.make(this, environment, folder)
    _tell(wheels.try_out(wheel, environment))
    files = [parts, wheel, *_of_this_system(this, made, parts, folder)]
    for file in files:
        _tell(f"{file.name}, {file.stat().st_size / 1_000_000:.1f} MB")
    sums = folder / SUMS
    sums.write_text(_sums(files), encoding="utf-8")
    return [*files, sums]


def _of_this_system(this: release.Release, made: Path, parts: Path, folder: Path) -> list[Path]:
    if sys.platform != "linux":
        return other_systems.make(sys.platform, this, folder)
    files = [archive.make(this, made, parts, folder)]
    _tell(archive.try_out(files[0]))
    if shutil.which("dpkg-deb"):
        files.append(_checked(debian.make(this, made, parts, folder), folder))
    else:
        print("skipped the Debian package: dpkg-deb is not installed", flush=True)
    return files


def _checked(package: Path, folder: Path) -> Path:
    """Have the desktop's own tools look at what the package installs."""
    system_packages.provide(system_packages.DEBIAN)
    staged = folder / "staged"
    shutil.rmtree(staged, ignore_errors=True)
    try:
        subprocess.run(["dpkg-deb", "--extract", package, staged], check=True)
        shares = staged / "usr" / "share"
        for command in (
            ["desktop-file-validate", *map(str, shares.glob("applications/*"))],
            ["appstreamcli", "validate", "--no-net", *map(str, shares.glob("metainfo/*"))],
        ):
            if shutil.which(command[0]):
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                if done.returncode != 0:
                    raise debian.PackageError(f"{command[0]} complains:\n{done.stdout}{done.stderr}")
                _tell(f"{command[0]} finds no fault")
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return package


def _sums(files: Iterable[Path]) -> str:
    ordered = sorted(files, key=lambda file: file.name)
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in ordered)


def _tell(said: str) -> None:
    print(f"ok      {said}", flush=True)
