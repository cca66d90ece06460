"""What Qt and the tests need of a Linux system beside the wheels, and how Debian and Ubuntu call it."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Need:
    """A shared library, a program, a module of this Python or a file, and the package that brings it.

    file: where it lies below /usr, with * for what differs from system to system.
    """

    package: str
    library: str = ""
    program: str = ""
    module: str = ""
    file: str = ""

    def is_met(self) -> bool:
        """Tell whether the system has it."""
        if self.file:
            return any(Path("/usr").glob(self.file))
        if self.module:
            return importlib.util.find_spec(self.module) is not None
        if self.program:
            return shutil.which(self.program) is not None
        try:
            ctypes.CDLL(self.library)
        except OSError:
            return False
        return True


ENVIRONMENT = (Need(f"python3.{sys.version_info.minor}-venv", module="ensurepip"),)
WINDOW = (
    Need("libglib2.0-0", "libglib-2.0.so.0"),
    Need("libegl1", "libEGL.so.1"),
    Need("libgl1", "libGL.so.1"),
    Need("libxkbcommon0", "libxkbcommon.so.0"),
    Need("libfontconfig1", "libfontconfig.so.1"),  # brings a font too
    Need("libdbus-1-3", "libdbus-1.so.3"),
    Need("libxcb-cursor0", "libxcb-cursor.so.0"),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    Need("libxcb-icccm4", "libxcb-icccm.so.4"),
    Need("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Need("libxcb-shape0", "libxcb-shape.so.0"),
)
# What Debian's own Python imports is asked for as a file: the Python that asks here is another one.
DESKTOP_TESTS = (
    Need("xvfb", program="Xvfb"),
    Need("dbus", program="dbus-daemon"),
    Need("openbox", program="openbox"),
    Need("trayer", program="trayer"),
    Need("xfce4-panel", program="xfce4-panel"),
    Need("dunst", program="dunst"),
    Need("xdotool", program="xdotool"),
    Need("wmctrl", program="wmctrl"),
    Need("x11-utils", program="xprop"),
    Need("imagemagick", program="import"),
    Need("hsetroot", program="hsetroot"),
    Need("at-spi2-core", file="libexec/at-spi-bus-launcher"),
    Need("gir1.2-atspi-2.0", file="lib/*/girepository-1.0/Atspi-2.0.typelib"),
    Need("python3-gi", file="lib/python3/dist-packages/gi/__init__.py"),
    Need("libfaketime", file="lib/*/faketime/libfaketime.so.1"),
)
FAULTS = (
    Need("strace", program="strace"),
    Need("fiu-utils", program="fiu-run"),
)
BUNDLE = (Need("binutils", program="objdump"),)
# What looks at a Debian package, and what it is tried in.
DEBIAN = (
    Need("desktop-file-utils", program="desktop-file-validate"),
    Need("appstream", program="appstreamcli"),
)
FRESH_SYSTEM = (Need("debootstrap", program="debootstrap"),)


def shared_python() -> tuple[Need, ...]:
    """Name Python's own shared library, which a bundle holds; Debian keeps it in a package of its own."""
    library = f"libpython3.{sys.version_info.minor}.so.1.0"
    beside_this_python = Path(sys.base_prefix, "lib", library)
    return () if beside_this_python.exists() else (Need(f"libpython3.{sys.version_info.minor}", library),)


def provide(*groups: Iterable[Need]) -> bool:
    """Install what is missing if that is possible, else say in one line how to; tell whether all is there."""
    if sys.platform != "linux":
        return True
    missing = _missing(groups)
    if missing and _may_install():
        _install(missing)
        missing = _missing(groups)
    if missing:
        print(_advice(missing), file=sys.stderr)
    return not missing


def _missing(groups: Iterable[Iterable[Need]]) -> list[str]:
    return [need.package for needs in groups for need in needs if not need.is_met()]


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _install(packages: list[str]) -> None:
    print(f"Installing from the system's packages: {' '.join(packages)} ...", file=sys.stderr)
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "--no-install-recommends", "--", *packages]):
        done = subprocess.run(["apt-get", *words], env=variables, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(done.stderr, file=sys.stderr)


def _advice(packages: list[str]) -> str:
    if shutil.which("apt-get"):
        return f"Some system packages are missing; install them with: sudo apt-get install {' '.join(packages)}"
    return f"Some system libraries are missing; Debian's names of the packages are: {' '.join(packages)}"
