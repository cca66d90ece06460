"""The open database: one connection, one transaction at a time, failures as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from smoketracker.domain.errors import LookingOnly
from smoketracker.storage import profiles, sqlite
from smoketracker.storage.database import described, open_database, open_to_look
from smoketracker.storage.events import Person
from smoketracker.storage.journal import Journal
from smoketracker.storage.transaction import Transaction


class Store:
    """A database file that stays open; after a failure the next transaction opens it anew."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self.folder = folder
        self.read_only = read_only
        self._engine = open_to_look(folder) if read_only else open_database(folder)
        self._connection: Connection | None = None
        self.profile_id = 0
        self.journal = Journal(folder)
        self._people: dict[int, Person] = {}
        self.opened = 0  # counts the connections made: what was known through an earlier one may be out of date

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Iterator[Transaction]:
        """Run the block in one transaction: committed at its end, rolled back if it raises.

        Raises LookingOnly for one that could write while the file is only looked at.
        Raises StorageError, with a sentence, if the database fails; then nothing of the block is kept, save that a
        commit that failed may have reached the disk all the same.
        """
        if self.read_only and not read_only:
            raise LookingOnly("The record is open for looking only. Nothing was changed.")
        try:
            connection = self._connected()
            connection.info["read_only"] = read_only
            with connection.begin():
                tx = Transaction(connection, self.profile_id)
                yield tx
                if tx.events:
                    person = self.meet(tx)
                    self.journal.append(replace(event, person=person) for event in tx.events)
        except (DBAPIError, sqlite3.Error) as error:
            self._disconnect()
            raise described(error) from error

    def meet(self, tx: Transaction) -> Person:
        """Return whom a transaction is about, as the journal names them, and remember it."""
        person = self._people[tx.profile_id] = Person(tx.profile_id, profiles.birth(tx))
        return person

    @property
    def person(self) -> Person | None:
        """Return whom this is about, as far as that was read before: the database need not be readable now."""
        return self._people.get(self.profile_id)

    def state(self, tx: Transaction) -> tuple[int, int]:
        """Return a mark that stays the same as long as nobody else has written."""
        return self.opened, sqlite.data_version(tx.connection)

    def wait_at_most(self, milliseconds: int) -> None:
        """Give up after this time from now on when another program holds the file, rather than after ten seconds."""
        sqlite.wait_at_most(self._engine, self._connection, milliseconds)

    def close(self) -> None:
        """Let go of the file."""
        self._disconnect()
        self._engine.dispose()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            self.opened += 1
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
