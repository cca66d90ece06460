"""Opening a file from elsewhere: only ordinary files, of bounded size, the same one each time."""

from __future__ import annotations

import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smoketracker.domain.errors import ImportRejected
from smoketracker.exchange.history import Progress

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MEBIBYTE = 2**20
LARGEST_FILE = 128 * MEBIBYTE
BLOCK = 64 * 1024
LONGEST_SHOWN = 40
# Without O_NONBLOCK, opening a FIFO waits for a writer that may never come.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An ordinary file that was looked at once: its path, its size, and what shows that it is still the same."""

    path: Path
    size: int
    identity: tuple[int, ...]

    def open(self, progress: Progress | None = None) -> io.BufferedReader:
        """Open the file for reading; raise ImportRejected if it is no longer the file that was looked at."""
        raw, status = _open_ordinary(self.path, progress or Progress())
        if _identity(status) != self.identity:
            raw.close()
            raise self.rejected("was changed while it was being read; try again.")
        return io.BufferedReader(raw, BLOCK)

    def rejected(self, reason: str) -> ImportRejected:
        """Return the error whose sentence begins with the file's name and goes on with the reason."""
        return ImportRejected(f"{shown(self.path.name)} {reason}")


def look_at(path: Path) -> SourceFile:
    """Return a file that can be read; raise ImportRejected if it is missing, empty, too large or no ordinary file."""
    raw, status = _open_ordinary(path, Progress())
    raw.close()
    file = SourceFile(path, status.st_size, _identity(status))
    if file.size == 0:
        raise file.rejected("is empty.")
    if file.size > LARGEST_FILE:
        raise file.rejected(
            f"is too large: {file.size // MEBIBYTE:,} MiB, where {LARGEST_FILE // MEBIBYTE} MiB hold decades."
        )
    return file


def shown(text: str) -> str:
    """Return a name fit for a sentence: short, and without characters that cannot be shown."""
    short = text if len(text) <= 2 * LONGEST_SHOWN else f"{text[: 2 * LONGEST_SHOWN]}…"
    return "".join(char if char.isprintable() else "?" for char in short)


def quoted(text: str) -> str:
    """Return a value of the file in quotation marks, fit for a sentence."""
    return repr(text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…")


class _WatchedFile(io.FileIO):
    """A file that tells how far it has been read."""

    def __init__(self, descriptor: int, progress: Progress) -> None:
        super().__init__(descriptor, "rb")
        self._progress = progress

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        try:
            count = super().readinto(buffer) or 0
        except OSError as error:
            raise ImportRejected(f"The file cannot be read to its end: {error.strerror}.") from None
        self._progress.bytes += count
        return count


def _open_ordinary(path: Path, progress: Progress) -> tuple[_WatchedFile, os.stat_result]:
    """Open first and look at what was opened: a look at the path could see another file."""
    name = shown(path.name) or shown(str(path))
    try:
        descriptor = os.open(path, _FLAGS)
    except IsADirectoryError:
        raise ImportRejected(f"{name} is a folder, not a file.") from None
    except FileNotFoundError:
        raise ImportRejected(f"{name} does not exist.") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "its name is not valid"
        raise ImportRejected(f"{name} cannot be opened: {reason}.") from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        kind = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or device"
        raise ImportRejected(f"{name} is {kind}, not a file.")
    return _WatchedFile(descriptor, progress), status


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
