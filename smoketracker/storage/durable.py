"""Bringing files to the disk so that a power cut finds the old one or the new one, never something between."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from pathlib import Path

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# A virus scanner or a program that synchronises folders can hold a file for a moment.
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)


def write(path: Path, content: bytes) -> None:
    """Write a new private file and bring it to the disk; raises OSError, also if it is there already."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Bring the content of a file that nobody has open to the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def rename(old: Path, new: Path) -> None:
    """Rename a file, over another one if there is one, and bring that to the disk; raises OSError."""
    for pause in PAUSES:
        try:
            old.replace(new)
            break
        except PermissionError:
            if os.name == "posix":  # there it is no passing state
                raise
            time.sleep(pause)
    else:
        old.replace(new)
    sync_folder(new.parent)


def sync_folder(folder: Path) -> None:
    """Bring what was made, renamed and removed in a folder to the disk, where the system can open folders."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_above(folder: Path) -> None:
    """Bring the name of a folder that may be new to the disk, and those of the folders that it lies in."""
    for above in folder.absolute().parents:
        with contextlib.suppress(OSError):  # a folder that is somebody else's is not new
            sync_folder(above)
