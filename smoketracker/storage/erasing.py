"""Putting a new database in the place of the old one: whole and at once, or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from smoketracker.domain.errors import StorageError
from smoketracker.storage import backups, durable
from smoketracker.storage.database import described
from smoketracker.storage.identity import FILE_NAME
from smoketracker.storage.journal import Journal
from smoketracker.storage.traces import kept_files

PATIENCE_SECONDS = 2.0


def put_new(folder: Path, make: Callable[[Path], None]) -> None:
    """Let a new database, made in an empty folder, take the place of the one in a folder, whose data is then gone.

    Nobody may be connected from this process. Raises StorageError, and leaves the old one as it is, if another program
    is writing or the place cannot be written.
    """
    try:
        beside = Path(tempfile.mkdtemp(dir=folder, prefix=".new-"))
    except OSError as error:
        raise StorageError(f"The data folder {folder} cannot be used: {error.strerror}. Nothing was erased.") from error
    try:
        make(beside)
        _exchange(beside / FILE_NAME, folder / FILE_NAME)
    except sqlite3.Error as error:
        raise StorageError(f"{described(error)} Nothing was erased.") from error
    except OSError as error:
        raise StorageError(f"The database cannot be replaced: {error.strerror}. Nothing was erased.") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def forget_copies(folder: Path) -> None:
    """Remove what else in a folder tells of the record: backups, the journal, databases that were set aside.

    Raises StorageError if something of it stays.
    """
    try:
        Journal(folder).remove()
        backups.remove_all(folder / backups.FOLDER)
        for path in kept_files(folder):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    except OSError as error:
        raise StorageError(
            f"The record was erased, but copies of it could not be removed from {folder}: {error.strerror}."
        ) from error


def _exchange(new: Path, old: Path) -> None:
    """Rename the new file over the old one while no other program is in the middle of something."""
    holder = sqlite3.connect(old, timeout=PATIENCE_SECONDS, isolation_level=None)
    try:
        holder.execute("BEGIN EXCLUSIVE")
        if os.name == "nt":
            holder.close()  # there, a file that is open cannot be replaced
        durable.rename(new, old)
    finally:
        holder.close()
