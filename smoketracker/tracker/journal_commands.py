"""What the journal is for: clicks that wait outlive the program, and smokes that the database lost are found again."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from smoketracker.domain.days import FUTURE_TOLERANCE, day_of, with_own_offset, zone_name
from smoketracker.domain.errors import Refused, StorageError, TrackerError
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.storage import smokes
from smoketracker.storage.events import Act, Event, Person, in_its_zone
from smoketracker.storage.journal import Journal
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.action import Action
from smoketracker.tracker.outcome import Outcome
from smoketracker.tracker.profile_commands import MIDNIGHT
from smoketracker.tracker.safekeeping import people_in
from smoketracker.tracker.smoke_commands import SmokeCommands

logger = logging.getLogger(__name__)

Logged = tuple[Smoke, datetime]  # a smoke as it was last, and when it was logged


class JournalCommands(SmokeCommands):
    """What one does with the journal of a record."""

    @property
    def taken_up(self) -> int:
        """Return how many clicks of an earlier run, which could not be saved then, were logged at the opening."""
        return self._taken_up

    def keep_waiting(self, uid: UUID, at: datetime, source: str = "window") -> bool:
        """Keep a click that cannot be saved now, so that the next start logs it; say whether that was possible.

        Needs no database, so also while that is in use or cannot be read.
        """
        event = _waiting(uid, at, source, self._now(), self._store.person)
        if self.looks_only or not self._store.journal.append([event], sync=True):
            return False
        self._waiting[uid] = event
        return True

    def let_go(self, uid: UUID) -> None:
        """Keep a click no longer: it was taken back, or a rule speaks against it."""
        if uid in self._waiting:
            del self._waiting[uid]
            self._store.journal.append([Event(Act.LET_GO, uid, self._now())], sync=True)

    def missing(self) -> list[Smoke]:
        """Return what the journal knows this person to have logged and the database does not hold at all, by time."""
        with self._store.transaction(read_only=True) as tx:
            return sorted((smoke for smoke, _ in self._missing(tx)), key=lambda smoke: smoke.at)

    def put_back(self) -> Outcome:
        """Put what is missing back as it was last: id, time, day, source and note; what was deleted stays deleted."""

        def work(action: Action) -> None:
            for smoke, logged_at in self._missing(action.tx):
                smokes.add_new(action.tx, [smoke], logged_at)
                action.smoke = smoke
                action.recount(smoke.day)

        return self._command(work)

    def leave_missing(self) -> None:
        """Let what is missing be gone: it is not offered again."""
        with self._store.transaction() as tx:
            gone = [Event(Act.LET_GO, smoke.uid, self._now()) for smoke, _ in self._missing(tx)]
            if gone and not self._store.journal.append(gone, sync=True):
                raise StorageError("That could not be written down, so you will be asked again.")

    def take_up_waiting(self) -> None:
        """Log once what waited when an earlier run ended, each for whom it was clicked."""
        waiting = self._store.journal.waiting()
        if not waiting:
            return
        with self._store.transaction(read_only=True) as tx:
            here, people = self._store.meet(tx), people_in(tx)
        for who in people:
            theirs = [event for event in waiting if (event.person or here) == who]
            self._store.profile_id, self._known = who.number, None
            with self._store.transaction(read_only=True) as tx:
                held = smokes.held(tx, [event.uid for event in theirs])
            for event in theirs:
                if event.uid not in held:
                    self._log_late(event)
        self._store.profile_id, self._known = here.number, None

    def _log_late(self, event: Event) -> None:
        if event.smoke is None:
            return
        now, at = self._now(), in_its_zone(event.smoke)
        if at > now + FUTURE_TOLERANCE:
            at = now  # the clock was wrong then, and has been set right: it was clicked before now in any case
        try:
            self.log(at, uid=event.uid, source=event.smoke.source.value)
        except Refused as error:
            logger.warning("A click that waited cannot be logged: %s", error)
            self._store.journal.append([Event(Act.LET_GO, event.uid, now)])
        except TrackerError as error:
            logger.warning("A click waits on: %s", error)
        else:
            self._taken_up += 1

    def _missing(self, tx: Transaction) -> list[Logged]:
        person, journal = self._store.meet(tx), self._store.journal
        uids = journal.logged(person) - self._waiting.keys()
        gone = uids - smokes.held(tx, uids)
        told = as_logged(journal.read()[0], person) if gone else {}
        return [logged for uid, logged in told.items() if uid in gone]


def as_logged(events: Iterable[Event], person: Person) -> dict[UUID, Logged]:
    """Return what was logged for a person and not let go, each as it was last, in the order of logging."""
    told: dict[UUID, Logged] = {}
    for event in events:
        known = told.get(event.uid)
        match event.act:
            case Act.LOG if event.smoke and event.person == person:
                told[event.uid] = (event.smoke, event.written_at)
            case Act.EDIT if event.smoke and known:
                told[event.uid] = (replace(event.smoke, deleted=known[0].deleted), known[1])
            case Act.DELETE | Act.RESTORE if known:
                told[event.uid] = (replace(known[0], deleted=event.act is Act.DELETE), known[1])
            case Act.LET_GO:
                told.pop(event.uid, None)
            case _:
                pass
    return told


def keep_click(data_dir: Path, uid: UUID, at: datetime, source: str) -> bool:
    """Keep a click while no record could be opened at all; the next start logs it for whom that is about."""
    return Journal(data_dir).append([_waiting(uid, at, source, at, None)], sync=True)


def _waiting(uid: UUID, at: datetime, source: str, now: datetime, person: Person | None) -> Event:
    # Its day is worked out when it is logged; until then the calendar's stands there.
    smoke = Smoke(uid, with_own_offset(at), zone_name(at.tzinfo), MIDNIGHT, day_of(at, MIDNIGHT), Source(source))
    return Event(Act.WAIT, uid, now, smoke, person)
