"""Where the database file is while the program runs: still in its place or not, and what lies in its way."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from smoketracker.domain.errors import NotOurs, StorageError, Trouble
from smoketracker.storage.examining import check_origin
from smoketracker.storage.identity import FILE_NAME, journal_of, uri

LEAST_ROOM = 65_536  # with less than this free, a commit has no room for its pages and their journal
VAGUE = {Trouble.FAILED, Trouble.GONE, Trouble.READ_ONLY}  # what SQLite calls by one name has several causes


def mark(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from every other one, whatever they are called; None if there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


def narrowed(error: StorageError, folder: Path) -> StorageError:
    """Return a failure with the cause that folder and file tell now, where SQLite's own word for it is too wide."""
    if error.trouble not in VAGUE or isinstance(error, NotOurs):
        return error
    try:
        return _looked_at(folder) or error
    except OSError:
        return error


def require_ours(folder: Path) -> int:
    """Return the schema number of the file that lies in a folder now, read without touching it or its journal.

    Raises StorageError if there is none, and NotOurs for one that no program of ours made or that a newer one did.
    """
    gone = _gone(folder)
    if gone:
        raise gone
    path = folder / FILE_NAME
    if not path.stat().st_size:
        raise NotOurs("An empty file lies where the database was. It was left untouched, and nothing was saved.")
    try:
        with closing(sqlite3.connect(uri(path, "ro&immutable=1"), uri=True)) as connection:
            return check_origin(connection, path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        raise NotOurs(f"{path} is not a database of Smoke Tracker; it was left untouched.") from None


def mend_journal(path: Path) -> None:
    """Let SQLite write its journal again if the database can be written and the journal cannot.

    It takes on the database's rights while it is empty, also those that were taken away only for a while; then no
    commit would succeed any more.
    """
    journal = journal_of(path)
    with contextlib.suppress(OSError):
        if os.access(path, os.W_OK) and not os.access(journal, os.W_OK):
            journal.chmod(0o600)


def _looked_at(folder: Path) -> StorageError | None:
    gone = _gone(folder)
    if gone:
        return gone
    if _is_read_only(folder) or not os.access(folder / FILE_NAME, os.W_OK):
        return StorageError(f"The folder {folder} cannot be written at present. Nothing was saved.", Trouble.READ_ONLY)
    if shutil.disk_usage(folder).free < LEAST_ROOM:
        return StorageError("The disk is full. Nothing was saved; free some space and try again.", Trouble.FULL)
    return None


def _gone(folder: Path) -> StorageError | None:
    if not folder.is_dir():
        return StorageError(f"The data folder {folder} is not there any more. Nothing was saved.", Trouble.GONE)
    if mark(folder / FILE_NAME) is None:
        return StorageError(f"The database file is not in {folder} any more. Nothing was saved.", Trouble.GONE)
    return None


def _is_read_only(folder: Path) -> bool:
    if not os.access(folder, os.W_OK | os.X_OK):
        return True
    return os.name == "posix" and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
