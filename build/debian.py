"""The Debian package: the bundle under /usr/lib, what a desktop wants under /usr/share, and a link on the PATH."""

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import elf
import metainfo
import shares
import tree
from release import Release

MAINTAINER = "The Smoke Tracker authors <smoketracker@localhost>"
# What the bundle leaves to the system. A library that is not in this list stops the build.
PACKAGES = {
    "ld-linux-aarch64.so.1": "libc6",
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
}
# Not linked to: the set-up of the fonts, with at least one, and the keyboards.
BESIDE = ("fontconfig-config", "xkb-data")
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Smoke Tracker
Comment: The folder /usr/lib/smoketracker holds parts of others as well: Python, Qt
 and more. Each is named with its version and licence in the file
 smoketracker.cdx.json beside this one.

Files: *
Copyright: {holder}
License: MIT
{text}
"""


class PackageError(Exception):
    """The package could not be made; the message says why."""


def make(release: Release, bundle: Path, bill: Path, folder: Path) -> Path:
    """Make the package of a bundle and its bill of materials in a folder, and return its file."""
    architecture = _asked("dpkg", "--print-architecture").strip()
    file = folder / f"smoketracker_{release.version}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="smoketracker-debian-") as place:
        root = Path(place, "root")
        stage(release, bundle, bill, root)
        control = _control(release, architecture, root, dependencies(bundle))
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        (root / "DEBIAN" / "md5sums").write_text(_sums(root), encoding="utf-8")
        tree.settle(root, release.epoch)
        # One thread: several cut the data into blocks, as many as there are processors.
        variables = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch), "DPKG_DEB_THREADS_MAX": "1"}
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(file)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise PackageError(f"dpkg-deb made no package:\n{done.stderr}")
    return file


def stage(release: Release, bundle: Path, bill: Path, root: Path) -> None:
    """Lay out what the package installs, below a folder that stands for the root."""
    usr = root / "usr"
    tree.copy(bundle, usr / "lib" / "smoketracker")
    (usr / "bin").mkdir()
    (usr / "bin" / "smoketracker").symlink_to("../lib/smoketracker/smoketracker")
    shares.write(release, usr / "share")
    about = usr / "share" / "doc" / "smoketracker"
    about.mkdir(parents=True)
    (about / "copyright").write_text(_copyright(release), encoding="utf-8")
    (about / "changelog.gz").write_bytes(shares.compressed((release.root / "CHANGELOG.md").read_text("utf-8")))
    (about / "smoketracker.cdx.json").write_bytes(bill.read_bytes())


def dependencies(bundle: Path) -> list[str]:
    """List the packages that a bundle needs beside itself; raise PackageError for a library of none."""
    programs = list(elf.files(bundle))
    missing = elf.left_to_the_system(programs, (path.name for path in bundle.rglob("*.so*")))
    unknown = sorted(missing - PACKAGES.keys())
    if unknown:
        raise PackageError(f"No package is known for these libraries, which are not in the bundle: {unknown}.")
    major, minor = elf.glibc_floor(programs)
    wanted = {PACKAGES[library] for library in missing} | set(BESIDE)
    return [f"{name} (>= {major}.{minor})" if name == "libc6" else name for name in sorted(wanted)]


def _control(release: Release, architecture: str, root: Path, needed: Iterable[str]) -> str:
    kibibytes = sum(-(-path.stat().st_size // 1024) for path in tree.files(root))
    described = "\n .\n".join(f" {paragraph}" for paragraph in metainfo.paragraphs())
    return (
        f"Package: smoketracker\nVersion: {release.version}\nArchitecture: {architecture}\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {kibibytes}\nDepends: {', '.join(needed)}\nSection: utils\nPriority: optional\n"
        f"Description: honest, private record for people who want to smoke less\n{described}\n"
    )


def _sums(root: Path) -> str:
    lines = []
    for path in tree.files(root / "usr"):
        digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
        lines.append(f"{digest}  {path.relative_to(root).as_posix()}\n")
    return "".join(lines)


def _copyright(release: Release) -> str:
    lines = (release.root / "LICENSE").read_text(encoding="utf-8").splitlines()
    holder = next(line.removeprefix("Copyright (c) ") for line in lines if line.startswith("Copyright"))
    terms = lines[lines.index(f"Copyright (c) {holder}") + 2 :]
    return _COPYRIGHT.format(holder=holder, text="\n".join(f" {line or '.'}" for line in terms))


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
