"""The people in a database: each has smokes, answers and a ledger; achievements and rules they share."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime, time

from smoketracker import paths
from smoketracker.domain.catalogue import check_text, define
from smoketracker.domain.days import ONE_DAY, day_of, start_of, with_own_offset, zone_name
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.model import Achievement, Facts, Seen
from smoketracker.storage import catalogue, days, leaving, profiles
from smoketracker.storage.profiles import Profile
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.outcome import Outcome
from smoketracker.tracker.safekeeping import Reason, SafekeepingCommands

MIDNIGHT = time(0)
LONGEST_NAME = 200


class ProfileCommands(SafekeepingCommands):
    """Who is counted here: adding, naming, choosing and deleting people."""

    def profiles(self) -> list[str]:
        """Return the names of the profiles in this database, the first made first."""
        with self._store.transaction(read_only=True) as tx:
            return profiles.names(tx.connection)

    @property
    def profile_id(self) -> int:
        """Return the number of the profile that this tracker is about; no other one ever gets it."""
        return self._store.profile_id

    def profile(self) -> str:
        """Return the name of the profile that this tracker is about."""
        with self._store.transaction(read_only=True) as tx:
            return profiles.name_of(tx)

    def chosen_profile(self) -> str:
        """Return the name of the profile that a start without a name is about."""
        with self._store.transaction(read_only=True) as tx:
            return profiles.chosen(tx.connection) or profiles.name_of(tx)

    def records(self) -> dict[str, Facts]:
        """Return the facts of every profile by name."""
        with self._store.transaction(read_only=True) as tx:
            here = self._look(tx)[0].facts
            return {
                name: here if number == tx.profile_id else profiles.facts(Transaction(tx.connection, number))
                for name, number in profiles.numbers(tx.connection).items()
            }

    def add_profile(self, name: str) -> Outcome:
        """Add a person, whose record begins today; this tracker stays with whom it is about."""
        return self._command(
            lambda action: _nothing_else(
                make_profile(action.tx, name, action.now, profiles.names(action.tx.connection))
            )
        )

    def rename_profile(self, name: str, new_name: str) -> Outcome:
        """Give a person another name."""
        return self._command(
            lambda action: profiles.rename(
                named(action.tx, name),
                _free_name(new_name, [other for other in profiles.names(action.tx.connection) if other != name]),
            )
        )

    def switch_profile(self, name: str) -> Outcome:
        """Turn this tracker to another person, who stays chosen at later starts."""

        def choose(tx: Transaction) -> Transaction:
            found = named(tx, name)
            profiles.choose(found)
            return found

        return self._turn_to(choose)

    def stay(self) -> None:
        """Let later starts be about the person that this tracker is about, and do no more."""
        with self._store.transaction() as tx:
            profiles.choose(tx)

    def delete_profile(self, name: str, typed: str) -> Outcome:
        """Delete a person with everything on record about them; typed: the name once more, as a person typed it.

        A tracker about the one who is deleted turns to the one made first. The last person cannot be deleted. A backup
        is made before, in which they stay; raises BackupError if that is not possible.
        """
        if kept_form(typed) != kept_form(name):
            raise Refused(f"To delete the record of {name!r}, type that name exactly; nothing was deleted.")
        self.back_up(Reason.DELETION)

        def leave(tx: Transaction) -> Transaction:
            gone = named(tx, name)
            others = [number for number in profiles.numbers(tx.connection).values() if number != gone.profile_id]
            if not others:
                raise Refused("The last person cannot be deleted; the whole record can be erased instead.")
            person = self._store.meet(gone)
            leaving.delete_profile(gone)
            self._store.journal.forget(person)
            return tx if tx.profile_id != gone.profile_id else Transaction(tx.connection, others[0])

        return self._turn_to(leave)

    def _turn_to(self, find: Callable[[Transaction], Transaction]) -> Outcome:
        """Let this tracker be about the profile that is found from now on, and reconcile it."""
        with self._store.transaction() as tx:
            found = find(tx)
            self._store.meet(found)
        if self._store.profile_id != found.profile_id:
            self._store.profile_id, self._known = found.profile_id, None
        return self._command(_nothing_else)


def shipped_achievements() -> tuple[Achievement, ...]:
    """Return the achievements that come with the program, in their order (A2)."""
    text = (paths.resources() / "achievements.toml").read_text(encoding="utf-8")
    shipped: tuple[Achievement, ...] = ()
    for order, values in enumerate(tomllib.loads(text)["achievement"], start=1):
        shipped += (define({"order": order, **values}, shipped),)
    return shipped


def make_profile(tx: Transaction, name: str, now: datetime, known: list[str]) -> int:
    """Make a profile whose start day is the clock's day, and with the first one the shipped catalogue (D4, A2).

    Return its row number; raise Refused for a name that cannot be one or is that of one of the known.
    """
    if now.tzinfo is None:
        raise Refused("The clock must tell its zone.")
    start_day = day_of(now, MIDNIGHT)
    first_instant = start_of(start_day, now.tzinfo, MIDNIGHT)
    profile = Profile(_free_name(name, known), now, start_day, first_instant.timestamp() == now.timestamp())
    made = Transaction(tx.connection, profiles.make(tx.connection, profile, start_day - ONE_DAY))
    days.saw(made, [Seen(start_day, with_own_offset(now), zone_name(now.tzinfo))])
    if not known:
        for achievement in shipped_achievements():
            catalogue.save(made, achievement, None)
    return made.profile_id


def kept_form(name: str) -> str:
    """Return a name as it is kept, however its letters were put together; raise Refused for one that cannot be."""
    return unicodedata.normalize("NFC", check_text("name", name)).strip()


def _free_name(name: str, known: list[str]) -> str:
    """Return a name as it is kept; raise Refused for one that cannot be told apart from those known."""
    kept = kept_form(name)
    if not kept or len(kept) > LONGEST_NAME:
        raise Refused(f"A name takes 1 to {LONGEST_NAME} characters.")
    if not kept.isprintable():
        raise Refused("The name holds a character that cannot be shown.")
    for other in known:
        if other.casefold() == kept.casefold():
            raise Refused(f"There is somebody named {other!r} already.")
    return kept


def named(tx: Transaction, name: str) -> Transaction:
    """Return the transaction as one about the profile of this name; raise NotFound if there is none."""
    number = profiles.number_of(tx.connection, kept_form(name))
    if number is None:
        raise nobody(name, profiles.names(tx.connection))
    return Transaction(tx.connection, number)


def nobody(name: str, known: Iterable[str]) -> NotFound:
    """Return what says that no profile has this name, and which names there are."""
    return NotFound(f"There is nobody named {name!r:.200} here; the names are: {', '.join(known)}.")


def _nothing_else(_: object) -> None:
    """Do no more: the tracker stays with whom it is about."""
