"""What Linux programs and libraries say about themselves, read with objdump."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

MAGIC = b"\x7fELF"
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)(?:\.\d+)?\b")


def files(folder: Path) -> Iterator[Path]:
    """Find the programs and libraries below a folder, each once."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and is_elf(path):
            yield path


def is_elf(path: Path) -> bool:
    """Tell whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def linked_to(path: Path) -> list[str]:
    """Name the libraries that a file is itself linked to; none if it is no program or library."""
    return re.findall(r"^\s+NEEDED\s+(\S+)", _told(path), re.MULTILINE)


def glibc_floor(paths: Iterable[Path]) -> tuple[int, int]:
    """Find the oldest glibc that has all that these files take from it."""
    return max(
        ((int(major), int(minor)) for path in paths for major, minor in _GLIBC.findall(_told(path))), default=(0, 0)
    )


def left_to_the_system(paths: Iterable[Path], inside: Iterable[str]) -> set[str]:
    """Name the libraries that these files are linked to and that are not among those inside."""
    return {library for path in paths for library in linked_to(path)} - set(inside)


def _told(path: Path) -> str:
    # A file of another kind is no fault: there is just nothing to tell of it.
    return subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=False).stdout
