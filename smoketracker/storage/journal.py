"""The journal: a second, independent record of what was logged, one line each, in a file beside the database.

A line is appended within the transaction that it tells of, just before its commit. So the journal knows each smoke that
the database has taken, also if an older copy takes the place of that file later. It is brought to the disk only
where it is the only copy: what makes a log durable is the commit.
"""

from __future__ import annotations

import contextlib
import logging
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from uuid import UUID

from smoketracker.domain.errors import StorageError
from smoketracker.storage import durable
from smoketracker.storage.events import WAITING_MARK, Act, Event, Person, as_line, from_line, logged_uid

JOURNAL_NAME = "events.jsonl"
LARGEST = 256 * 1024  # beyond it, what a verified backup holds is dropped
MOST_READ = 8 * 1024 * 1024  # decades of logs; whatever is before that was not written by us
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
# Neither follow a link nor wait for whoever is at the other end of a pipe.
_AS_IT_IS = _PLAIN | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

logger = logging.getLogger(__name__)


class Journal:
    """The journal of a data folder; what stands in the place of its file, and is none, is left alone."""

    def __init__(self, data_dir: Path) -> None:
        self.path = data_dir / JOURNAL_NAME
        self._told = False  # that it cannot be written is logged once

    def append(self, events: Iterable[Event], *, sync: bool = False) -> bool:
        """Write events as one piece; say whether that was possible, since nothing may depend on it.

        sync: bring them to the disk, because nothing else holds them.
        """
        try:
            self._append(b"".join(map(as_line, events)), sync=sync)
        except OSError as error:
            if not self._told:
                logger.warning("The journal cannot be written: %s.", error.strerror)
            self._told = True
            return False
        self._told = False
        return True

    def read(self) -> tuple[list[Event], int]:
        """Return the events in the order of writing, and how many lines were passed over since they are damaged."""
        lines = self._lines()
        events = [event for line in lines if (event := from_line(line))]
        return events, len(lines) - len(events)

    def waiting(self) -> list[Event]:
        """Return the clicks that wait to be saved, neither logged since nor let go; quick where there are none."""
        lines = self._lines()
        if not any(WAITING_MARK in line for line in lines):
            return []
        found: dict[object, Event] = {}
        for event in filter(None, map(from_line, lines)):
            if event.act is Act.WAIT and event.smoke:
                found[event.uid] = event
            elif event.act in {Act.LET_GO, Act.LOG}:
                found.pop(event.uid, None)
        return list(found.values())

    def logged(self, person: Person) -> set[UUID]:
        """Return the ids of the smokes that were logged for a person."""
        return {uid for line in self._lines() if (uid := logged_uid(line, person))}

    def size(self) -> int:
        """Return how large the file is; 0 where there is none that could be read."""
        try:
            found = self.path.lstat()
        except OSError:
            return 0
        return found.st_size if stat.S_ISREG(found.st_mode) else 0

    def forget(self, person: Person) -> None:
        """Take out every line about a person, and what is damaged, since that may be about them.

        As for all that writes the file anew, the caller holds the database's write lock. Raises StorageError.
        """
        if self.size():
            about = {event.uid for event in self.read()[0] if event.person == person}
            self.rewrite(lambda event: event.person != person and event.uid not in about)

    def remove(self) -> None:
        """Remove the file; a directory in its place is left alone. Raises StorageError."""
        try:
            if self.path.is_symlink() or not self.path.is_dir():
                self.path.unlink(missing_ok=True)
                durable.sync_folder(self.path.parent)
        except OSError as error:
            raise StorageError(f"{self.path} could not be removed: {error.strerror}.") from error

    def rewrite(self, keeps: Callable[[Event], bool]) -> None:
        """Write the file anew with the events to keep; raises StorageError, then it stays as it is.

        A click that cannot be saved is written without the database's lock: what is appended to the old file meanwhile
        comes after the rest.
        """
        try:
            self._rewrite(keeps)
        except OSError as error:
            raise StorageError(f"{self.path} could not be written anew: {error.strerror}.") from error

    def _rewrite(self, keeps: Callable[[Event], bool]) -> None:
        beside = self.path.with_name(f".{JOURNAL_NAME}-{os.getpid()}.new")
        beside.unlink(missing_ok=True)
        with self._opened(os.O_RDONLY) as old:
            before = os.fstat(old).st_size
            kept = [event for line in _split(old, before) if (event := from_line(line)) and keeps(event)]
            try:
                durable.write(beside, b"".join(map(as_line, kept)))
                if os.name == "posix":
                    durable.rename(beside, self.path)
                    os.lseek(old, before, os.SEEK_SET)
                    late = os.read(old, MOST_READ)
                    if late:
                        self._append(late, sync=True)
            except OSError:
                beside.unlink(missing_ok=True)
                raise
        if os.name != "posix":  # there, a file that is open cannot be replaced
            durable.rename(beside, self.path)

    def _append(self, content: bytes, *, sync: bool) -> None:
        with self._opened(os.O_RDWR | os.O_CREAT | os.O_APPEND) as descriptor:
            size = os.lseek(descriptor, 0, os.SEEK_END)
            if size:
                os.lseek(descriptor, size - 1, os.SEEK_SET)
                if os.read(descriptor, 1) != b"\n":  # an interrupted line must not take this one along
                    content = b"\n" + content
            if os.write(descriptor, content) != len(content):
                raise OSError(0, "only a part of a line could be written")
            if sync:
                getattr(os, "fdatasync", os.fsync)(descriptor)
                if not size:
                    durable.sync_folder(self.path.parent)
            moved = sync and not _is_at(descriptor, self.path)
        if moved:  # it was written anew at this moment
            self._append(content, sync=True)

    def _lines(self) -> list[bytes]:
        """Return the whole lines of the file; one that cannot be read has none."""
        try:
            with self._opened(os.O_RDONLY) as descriptor:
                return list(_split(descriptor, os.fstat(descriptor).st_size))
        except FileNotFoundError:
            return []
        except OSError as error:
            logger.warning("The journal cannot be read: %s.", error.strerror)
            return []

    @contextlib.contextmanager
    def _opened(self, flags: int) -> Iterator[int]:
        descriptor = os.open(self.path, flags | _AS_IT_IS, 0o600)
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise OSError(0, "what stands in its place is no file")
            if os.name == "posix" and found.st_mode & 0o077 and flags & os.O_RDWR:
                os.fchmod(descriptor, 0o600)
            yield descriptor
        finally:
            os.close(descriptor)


def _split(descriptor: int, size: int) -> Iterator[bytes]:
    """Yield the lines that have an end, at most the last of a huge file."""
    os.lseek(descriptor, max(0, size - MOST_READ), os.SEEK_SET)
    content = b""
    while len(content) < min(size, MOST_READ) and (piece := os.read(descriptor, MOST_READ)):
        content += piece
    lines = content.split(b"\n")
    # The last one was interrupted, and so may be the first of a file that was not read from its beginning.
    yield from filter(None, lines[1 if size > MOST_READ else 0 : -1])


def _is_at(descriptor: int, path: Path) -> bool:
    with contextlib.suppress(OSError):
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    return True  # it is gone as a whole: erased, which is meant
