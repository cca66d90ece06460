"""Opening the database file: whose it is, which version, how private, and what to say when it fails."""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
import stat
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from smoketracker.domain.errors import NotOurs, StorageError, Trouble
from smoketracker.storage import backups, durable, sqlite
from smoketracker.storage.backups import Reason
from smoketracker.storage.identity import APPLICATION_ID, FILE_NAME, SCHEMA_NUMBER, identity
from smoketracker.storage.traces import check_form, tells_of_record
from smoketracker.storage.whereabouts import mend_journal

_DAMAGED = (Trouble.DAMAGED, "The database file is damaged. Nothing was saved and nothing was deleted.")
_HELD = (Trouble.BUSY, "Another program holds the database. Nothing was saved; try again in a moment.")
_SENTENCES = {
    "SQLITE_FULL": (Trouble.FULL, "The disk is full. Nothing was saved; free some space and try again."),
    "SQLITE_BUSY": _HELD,
    "SQLITE_LOCKED": _HELD,
    "SQLITE_READONLY_DBMOVED": (Trouble.GONE, "The database file was moved, replaced or deleted. Nothing was saved."),
    "SQLITE_READONLY": (Trouble.READ_ONLY, "The database cannot be written here. Nothing was saved."),
    "SQLITE_CANTOPEN": (Trouble.GONE, "The database file cannot be opened. Nothing was saved."),
    "SQLITE_IOERR": (Trouble.FAILED, "The disk reported an error. Nothing was saved."),
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
}
_REASONS = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.ENOENT: Trouble.GONE,
}

logger = logging.getLogger(__name__)


def open_database(folder: Path, now: datetime | None = None) -> Engine:
    """Return an engine on the database in a folder, made or brought to the present version where needed.

    The folder and the file become private to the user. A migration comes after a checked backup, dated with now, else
    with the last change of the file. Raises NotOurs for a foreign or newer file, which is left untouched, and
    StorageError for a place that cannot be used; where a migration is not possible, the file stays as it is.
    """
    path = folder / FILE_NAME
    try:
        ours = _make(folder, path)
        mend_journal(path)
        number = _schema_number(path)
        _close_to_others(path, *ours)
        logger.debug("The database in %s has schema %d; this program knows %d.", folder, number, SCHEMA_NUMBER)
        if number != SCHEMA_NUMBER:
            _bring_up_to_date(path, number, now or datetime.fromtimestamp(path.stat().st_mtime, UTC))
            logger.info("The database was brought from schema %d to %d.", number, SCHEMA_NUMBER)
        return sqlite.engine_for(path)
    except OSError as error:
        raise unusable(folder, error) from error
    except (sqlite3.Error, DBAPIError) as error:
        raise described(error) from error
    except UnicodeDecodeError as error:  # SQLite names what is damaged, and the driver cannot read the name
        raise damaged() from error


def open_to_look(folder: Path) -> Engine:
    """Return an engine on the database in a folder through which nothing can be written.

    Nothing is made, migrated or closed to others. Raises NotOurs and StorageError as `open_database` does, also for a
    database of an earlier form.
    """
    path = folder / FILE_NAME
    try:
        _find(folder, path)
        number = _schema_number(path, to_look=True)
    except OSError as error:
        raise unusable(folder, error) from error
    except sqlite3.Error as error:
        raise described(error) from error
    except UnicodeDecodeError as error:
        raise damaged() from error
    if number != SCHEMA_NUMBER:
        raise StorageError(
            f"{path} has the form of an earlier version and must be brought up to date before it can be looked at.",
            Trouble.MIGRATION,
        )
    return sqlite.engine_for(path, read_only=True)


def described(error: sqlite3.Error | DBAPIError) -> StorageError:
    """Return a failure of SQLite as a sentence for people."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", "") or ""
    logger.info("SQLite answered %s.", name or type(cause).__name__)
    for code, (trouble, sentence) in _SENTENCES.items():
        if name.startswith(code):
            return StorageError(sentence, trouble)
    return StorageError(f"The database reported an error and nothing was saved. ({cause})")


def damaged() -> StorageError:
    """Return what says that the file holds what no program of ours wrote."""
    trouble, sentence = _DAMAGED
    return StorageError(sentence, trouble)


def _bring_up_to_date(path: Path, number: int, now: datetime) -> None:
    """Make the tables of a new file, or run the missing migrations on one that has been backed up."""
    # Alembic costs a quarter of a second to import, so it stays out of an ordinary start.
    from smoketracker.storage.migrate import upgrade  # noqa: PLC0415

    if not number:
        upgrade(path)
        return
    try:
        backups.take(path.parent, Reason.MIGRATION, now)
        upgrade(path)
    except (StorageError, sqlite3.Error, DBAPIError) as error:
        told = error if isinstance(error, StorageError) else described(error)
        raise StorageError(
            f"The record has the form of an earlier version and could not be brought up to date: {told} "
            "It stays as it was.",
            Trouble.MIGRATION,
        ) from error


def _make(folder: Path, path: Path) -> tuple[Path, ...]:
    """Make what is missing of folder and file, and return the folder if it held nothing of anybody else."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    ours_alone = path.exists() or not any(folder.iterdir())
    if tells_of_record(folder):
        _find(folder, path)
    try:
        # Made by us, since SQLite would make it readable for others; never opened again besides SQLite's own way,
        # because closing such a handle drops the locks of this process.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        durable.sync_above(folder)  # SQLite syncs the folder itself
    except FileExistsError:
        _find(folder, path)
    return (folder,) if ours_alone else ()


def _find(folder: Path, path: Path) -> None:
    """Raise StorageError if the database is gone or no file: where there was a record, none begins anew in silence."""
    if path.is_symlink() and not path.exists():
        raise StorageError(f"{path} leads to a place that is not there. Nothing was changed.", Trouble.GONE)
    if not path.exists():
        raise StorageError(
            f"The database is gone from {folder}. What lies there besides it, backups say, was left untouched.",
            Trouble.GONE,
        )
    if not path.is_file():
        raise NotOurs(f"{path} is not a file, so it cannot be the database; it was left untouched.")
    if tells_of_record(folder) and not path.stat().st_size:
        raise StorageError(f"{path} is empty. What lies beside it was left untouched.", Trouble.DAMAGED)


def unusable(folder: Path, error: OSError) -> StorageError:
    """Return what keeps a folder from being used as a sentence for people."""
    trouble = _REASONS.get(error.errno or 0, Trouble.FAILED)
    return StorageError(f"The data folder {folder} cannot be used: {error.strerror}.", trouble)


def _close_to_others(*private: Path) -> None:
    """Let nobody but the user into folders and files that are known to be ours."""
    for path in private:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            path.chmod(mode & 0o700)


def _schema_number(path: Path, *, to_look: bool = False) -> int:
    """Return the schema number of the file, 0 for a new one; raise NotOurs for foreign and newer ones.

    to_look: an interrupted commit is not taken back, since that would write.
    """
    try:
        if not to_look:
            sqlite.settle(path)
        if path.stat().st_size == 0:
            return 0
        application, number = identity(path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        raise NotOurs(f"{path} is not a database of Smoke Tracker; it was left untouched.") from None
    if application != APPLICATION_ID:
        raise NotOurs(f"{path} belongs to another program; it was left untouched.")
    if number > SCHEMA_NUMBER:
        raise NotOurs(
            f"{path} was written by a newer version of Smoke Tracker (format {number}, this one knows "
            f"{SCHEMA_NUMBER}); it was left untouched. Install the newer version to open it.",
            Trouble.NEWER,
        )
    if number:
        check_form(path, number)
    return number
