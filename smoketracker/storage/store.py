"""The open database: one connection, one transaction at a time, failures as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from smoketracker.domain.errors import LookingOnly, TrackerError
from smoketracker.storage import profiles, sealing, sqlite
from smoketracker.storage.backups import Backup
from smoketracker.storage.database import damaged, described, open_database, open_to_look
from smoketracker.storage.events import Event, Person
from smoketracker.storage.journal import Journal
from smoketracker.storage.link import Link
from smoketracker.storage.transaction import Transaction
from smoketracker.storage.whereabouts import narrowed

# What reading values that no program of ours wrote ends in; the file is looked at before it is blamed.
_NO_SENSE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError)


class Store:
    """A database file that stays open; after a failure the next transaction opens it anew."""

    def __init__(self, folder: Path, *, read_only: bool = False, now: datetime | None = None) -> None:
        self.folder = folder
        self.read_only = read_only
        self._link = Link(open_to_look(folder) if read_only else open_database(folder, now), folder)
        self.profile_id = 0
        self.journal = Journal(folder)
        self._people: dict[int, Person] = {}
        self.told: Sequence[Event] = ()  # what the journal heard before the last commit, also if that failed

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Iterator[Transaction]:
        """Run the block in one transaction: committed at its end, rolled back if it raises.

        Raises LookingOnly for one that could write while the file is only looked at.
        Raises StorageError, with a sentence, if the database fails; then nothing of the block is kept, save that a
        commit that failed may have reached the disk all the same.
        """
        if not read_only:
            self.demand_writing()
        connection = None
        try:
            connection = self._connected(read_only=read_only)
            connection.info["read_only"] = read_only
            with connection.begin():
                tx = Transaction(connection, self.profile_id)
                yield tx
                if not read_only:
                    self.told = tx.events
                if tx.events:
                    person = self._people.get(tx.profile_id) or self.meet(tx)
                    self.journal.append(replace(event, person=person) for event in tx.events)
        except (DBAPIError, sqlite3.Error) as error:
            self._link.drop()
            raise narrowed(described(error), self.folder) from error
        except TrackerError:
            raise
        except _NO_SENSE as error:
            if connection is not None and sealing.has_faults(connection):
                raise damaged() from error
            raise

    def meet(self, tx: Transaction) -> Person:
        """Return whom a transaction is about, as the journal names them, and remember it."""
        person = self._people[tx.profile_id] = Person(tx.profile_id, profiles.birth(tx))
        return person

    @property
    def person(self) -> Person | None:
        """Return whom this is about, as far as that was read before: the database need not be readable now."""
        return self._people.get(self.profile_id)

    def demand_writing(self) -> None:
        """Raise LookingOnly if the file is only looked at."""
        if self.read_only:
            raise LookingOnly("The record is open for looking only. Nothing was changed.")

    def state(self, tx: Transaction) -> tuple[int, int]:
        """Return a mark that stays the same as long as nobody else has written."""
        return self._link.opened, sqlite.data_version(tx.connection)

    @property
    def is_moved(self) -> bool:
        """Say whether the open file has lost its place: to another one, or to nothing."""
        return self._link.is_moved

    @property
    def was_replaced(self) -> bool:
        """Say whether another file of ours has taken the place of the one that was open."""
        return bool(self._link.displaced)

    def put_back(self) -> None:
        """Write the file that is still open back into its place; raises StorageError if there is none, or it fails."""
        self._link.put_back()

    def keep_displaced(self, now: datetime) -> Backup | None:
        """Make a backup of the file whose place another has taken; None if there is none. Raises StorageError."""
        return self._link.keep_displaced(now)

    def wait_at_most(self, milliseconds: int) -> None:
        """Give up after this time from now on when another program holds the file, rather than after ten seconds."""
        self._link.wait_at_most(milliseconds)

    def close(self) -> None:
        """Let go of the file."""
        self._link.close()

    def _connected(self, *, read_only: bool) -> Connection:
        """Return the connection, about the same person as before also where another file has come."""
        before = len(self._link.displaced)
        connection = self._link.connect(read_only=read_only)
        if len(self._link.displaced) > before:
            self._stay_with_person(self._link.displaced[-1], connection)
        return connection

    def _stay_with_person(self, before: Connection, now: Connection) -> None:
        """Find the person of one file in the one that has taken its place: by name, else whoever was chosen there."""
        before.info["read_only"] = now.info["read_only"] = True
        with before.begin():
            names = {number: name for name, number in profiles.numbers(before).items()}
        with now.begin():
            known = profiles.numbers(now)
            name = names.get(self.profile_id, "")
            self.profile_id = known.get(name) or known.get(profiles.chosen(now) or "") or self.profile_id
