"""What is still open though its file has lost its place: writing it back there, or keeping it as a backup."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from smoketracker.domain.errors import BackupError, StorageError, Trouble
from smoketracker.storage import backups, durable
from smoketracker.storage.backups import Backup, Reason
from smoketracker.storage.database import described
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME, journal_of

PAGES_PER_STEP = 500


def put_back(orphan: sqlite3.Connection, folder: Path) -> None:
    """Write a database that is open, and has no name any more, into its folder, made anew if that is gone too.

    Raises StorageError if something lies there already, or if it cannot be read or written; then nothing has changed.
    """
    path = folder / FILE_NAME
    with _copied(orphan, folder) as copy:
        examine(copy)
        if path.exists():
            raise StorageError(f"A file lies at {path} again; it was left untouched.", Trouble.GONE)
        # Left by whatever was there in between, it would be rolled into a file that it does not belong to.
        if journal_of(path).exists():
            durable.rename(journal_of(path), copy.with_name("journal"))
        durable.rename(copy, path)


def keep(orphan: sqlite3.Connection, folder: Path, now: datetime) -> Backup:
    """Make a backup of a database that is open while another file has taken its place; raises StorageError."""
    there = folder / backups.FOLDER
    with _copied(orphan, folder) as copy:
        made = _backup(copy.parent, now)
        while (there / made.path.name).exists():
            now += timedelta(seconds=1)
            made = _backup(copy.parent, now)
        return backups.copy(made, there)


def _backup(folder: Path, now: datetime) -> Backup:
    made = backups.take(folder, Reason.CHANGED, now, always=True)
    if made is None:
        raise BackupError("No backup could be made.")
    return made


@contextmanager
def _copied(orphan: sqlite3.Connection, folder: Path) -> Iterator[Path]:
    """Offer a copy of what a connection reads, aside in a folder; gone afterwards unless it was renamed."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder, prefix=".new-"))
        try:
            copy = beside / FILE_NAME
            durable.write(copy, b"")
            with closing(sqlite3.connect(copy)) as target:
                orphan.backup(target, pages=PAGES_PER_STEP)
            durable.sync(copy)
            yield copy
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        trouble = Trouble.FULL if error.errno in durable.NO_ROOM else Trouble.FAILED
        raise StorageError(f"Nothing can be written into {folder}: {error.strerror}.", trouble) from error
    except sqlite3.Error as error:
        raise described(error) from error
