"""A folder made ready to be packed: the same modes and times wherever and whenever it is made."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path


def copy(source: Path, target: Path) -> None:
    """Copy a folder with its links as links."""
    shutil.copytree(source, target, symlinks=True)


def settle(folder: Path, epoch: int) -> None:
    """Let everything in a folder be readable by all, writable by its owner alone, and of one moment."""
    for path in sorted(folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    folder.chmod(0o755)
    # Afterwards and from the inside out: whatever is done in a folder changes its time.
    for path in [*sorted(folder.rglob("*"), reverse=True), folder]:
        os.utime(path, (epoch, epoch), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def files(folder: Path) -> Iterator[Path]:
    """Find the files in a folder, links left out, in the order of their names."""
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file() and not path.is_symlink():
            yield path
