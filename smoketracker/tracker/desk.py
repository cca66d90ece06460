"""The desk: each command is one transaction on the open database and ends in reconcile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from smoketracker.clock import Clock
from smoketracker.domain.awards import Expected, expected
from smoketracker.domain.errors import StorageError, TrackerError
from smoketracker.storage import smokes
from smoketracker.storage.events import Act, Event
from smoketracker.storage.store import Store
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.action import Action, Known, read
from smoketracker.tracker.outcome import Outcome
from smoketracker.tracker.reconcile import reconcile, together


class NothingKeptError(Exception):
    """Ends a transaction that was only tried."""


class Desk:
    """Where commands are carried out: the store, the clock, and what is known since the last one."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._known: tuple[tuple[int, int], Known] | None = None  # with the mark it was read under
        self._times_read = 0
        self._waiting: dict[UUID | None, Event] = {}  # clicks that could not be saved, as the journal keeps them
        self._taken_up = 0

    def close(self) -> None:
        """Close the database."""
        self._store.close()

    @property
    def looks_only(self) -> bool:
        """Say whether the record is open for looking only, so that no command can change it."""
        return self._store.read_only

    @property
    def times_read(self) -> int:
        """Return how often the record was read anew, since another program had written or the file was opened again."""
        return self._times_read

    def wait_at_most(self, milliseconds: int) -> None:
        """Give up this soon from now on when another program holds the database, so that a window never stands still.

        Without it a command waits for ten seconds, as fits the command line.
        """
        self._store.wait_at_most(milliseconds)

    def _command(
        self,
        work: Callable[[Action], None],
        *,
        running: bool = False,
        uid: UUID | None = None,
        keeps: Callable[[], bool] | None = None,
    ) -> Outcome:
        """Carry out a piece of work and reconcile, in one transaction.

        uid: the smoke that must not be lost. keeps: asked at the end; if it says no, nothing is kept and the outcome
        tells what would have been.
        """
        now = self._now()
        outcome: Outcome | None = None
        known, self._known = self._known, None  # what a failed transaction has changed in it must not be used
        try:
            with self._store.transaction() as tx:
                mark = self._store.state(tx)
                if known is None or known[0] != mark:
                    known = (mark, self._read(tx, now))
                action = Action(tx, now, known[1])
                action.see(running=running)
                work(action)
                action.see()
                outcome = together(action.so_far, reconcile(action))
                _keep_only_if(keeps)
            self._known = (mark, action.known)
            self._waiting.pop(uid, None)
        except NothingKeptError:
            pass
        except StorageError:
            # A commit that failed may have reached the disk: the smoke counts only if it can be read there.
            if outcome is None or uid is None or not self._is_kept(uid):
                if outcome:
                    self._unsay(now)
                raise
        if outcome is None:
            raise StorageError("The database gave no answer; nothing was saved.")
        return outcome

    def _look(self, tx: Transaction) -> tuple[Known, Expected]:
        """Return what is known, and what the facts as recorded give at this moment, without writing anything."""
        now, mark = self._now(), self._store.state(tx)
        if self._known is None or self._known[0] != mark:
            self._known = (mark, self._read(tx, now))
        known = self._known[1]
        due = expected(known.facts, now, known.expected)
        if not known.compared:
            known.expected = due  # so that the first command need not go through all days again
        return known, due

    def _read(self, tx: Transaction, now: datetime) -> Known:
        """Read everything, also who this is: another file may have come, with another person under this number."""
        self._times_read += 1
        self._store.meet(tx)
        return read(tx, now)

    def _unsay(self, now: datetime) -> None:
        """Tell the journal that what it has as logged was not: it waits on, or is not offered as lost later."""
        logged = [event.uid for event in self._store.told if event.act is Act.LOG]
        unsaid = [self._waiting.get(uid) or Event(Act.LET_GO, uid, now) for uid in logged]
        if unsaid:
            self._store.journal.append(unsaid, sync=not self._waiting.keys().isdisjoint(logged))

    def _now(self) -> datetime:
        now = self._clock()
        if now.tzinfo is None:
            raise TrackerError("The clock must tell its zone.")
        return now

    def _is_kept(self, uid: UUID) -> bool:
        with self._store.transaction(read_only=True) as tx:
            return smokes.get(tx, uid) is not None


def _keep_only_if(keeps: Callable[[], bool] | None) -> None:
    if keeps and not keeps():
        raise NothingKeptError
