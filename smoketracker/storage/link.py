"""The connection to the database file: which file that is, and what happens when another lies in its place, or none."""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from smoketracker.domain.errors import StorageError, Trouble
from smoketracker.storage import reinstating, sqlite
from smoketracker.storage.backups import Backup
from smoketracker.storage.database import open_database, unusable
from smoketracker.storage.examining import check_origin
from smoketracker.storage.identity import FILE_NAME, SCHEMA_NUMBER
from smoketracker.storage.whereabouts import mark, mend_journal, require_ours

PASSING = {Trouble.FULL, Trouble.READ_ONLY, Trouble.GONE, Trouble.BUSY}

logger = logging.getLogger(__name__)


class Link:
    """Keeps one connection open; a file that has lost its place stays readable, and is never let go of unasked.

    opened: counts the connections made: what was known through an earlier one may be out of date. displaced: the
    connections to files whose place another database of ours has taken.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder
        self._connection: Connection | None = None
        self._file: tuple[int, int] | None = None
        self.opened = 0
        self.displaced: list[Connection] = []

    @property
    def is_moved(self) -> bool:
        """Say whether the file that is open is no longer the one that lies in its place."""
        if self._connection is None:
            return False
        try:
            return mark(self._path) != self._file
        except OSError:
            return False  # who may not look cannot say

    def connect(self, *, read_only: bool) -> Connection:
        """Return the connection to the file that lies in its place; raises StorageError if none of ours does.

        read_only: while none does, the one that was open before can still be read.
        """
        if self._connection is not None and self.is_moved:
            try:
                self._turn_to_other()
            except StorageError:
                if not read_only:
                    raise
                return self._connection
        if self._connection is None:
            self._connection = self._open_anew() if self.opened else self._engine.connect()
            self._file = self._mark()
            self.opened += 1
        return self._connection

    def drop(self) -> None:
        """Let go of a connection that failed, unless nobody could find its file again."""
        if not self.is_moved:
            self._let_go()

    def put_back(self) -> None:
        """Write the file that is still open back into its place; raises StorageError if there is none, or it fails."""
        if self._connection is None or not self.is_moved:
            raise StorageError("There is nothing to put back.", Trouble.GONE)
        reinstating.put_back(_driver(self._connection), self._folder)
        self._let_go()

    def keep_displaced(self, now: datetime) -> Backup | None:
        """Make a backup of the file whose place another has taken, the first of several; None if there is none.

        Raises StorageError while there is no room for it; of a file that cannot be read, nothing can be kept.
        """
        if not self.displaced:
            return None
        try:
            kept = reinstating.keep(_driver(self.displaced[0]), self._folder, now)
        except StorageError as error:
            if error.trouble in PASSING:
                raise
            logger.warning("What lay in the place of the database before cannot be kept: %s.", error.trouble)
            kept = None
        _close(self.displaced.pop(0))
        return kept

    def wait_at_most(self, milliseconds: int) -> None:
        """Let this connection, and those to come, wait no longer than this for another program."""
        sqlite.wait_at_most(self._engine, self._connection, milliseconds)

    def close(self) -> None:
        """Let go of every file."""
        while self.displaced:
            _close(self.displaced.pop())
        self._let_go()
        self._engine.dispose()

    @property
    def _path(self) -> Path:
        return self._folder / FILE_NAME

    def _let_go(self) -> None:
        if self._connection is not None:
            _close(self._connection)
            self._connection = None

    def _turn_to_other(self) -> None:
        """Let another database of ours take over whose file lies where the open one lay."""
        if self._require_ours() != SCHEMA_NUMBER:
            open_database(self._folder).dispose()
        logger.warning("Another file lies where the database was.")
        if self._connection is not None:
            self.displaced.append(self._connection)
            self._connection = None

    def _open_anew(self) -> Connection:
        """Open what lies there now; another file than before is looked at first, without touching it.

        The same one is looked at when SQLite has taken back what a failure may have left half done.
        """
        if self._mark() != self._file:
            self._require_ours()
        mend_journal(self._path)
        connection = self._engine.connect()
        try:
            check_origin(_driver(connection), self._path)
        except BaseException:
            _close(connection)
            raise
        return connection

    def _require_ours(self) -> int:
        try:
            return require_ours(self._folder)
        except OSError as error:
            raise unusable(self._folder, error) from error

    def _mark(self) -> tuple[int, int] | None:
        try:
            return mark(self._path)
        except OSError as error:
            raise unusable(self._folder, error) from error


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("The connection is not one of SQLite's.")
    return driver


def _close(connection: Connection) -> None:
    connection.invalidate()
    connection.close()
