"""The commands on single smokes: log, undo, edit, delete, restore."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

from smoketracker.domain.days import day_of, not_in_future, resolve, with_own_offset, zone_name
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.domain.notes import check_note
from smoketracker.storage import smokes
from smoketracker.tracker.action import Action
from smoketracker.tracker.desk import Desk
from smoketracker.tracker.outcome import Outcome

MOST_AT_ONCE = range(1, 51)


class SmokeCommands(Desk):
    """What one does with a single smoke; each command returns its Outcome and raises Refused for wrong input."""

    def log(
        self, at: datetime | None = None, *, note: str = "", source: str = "window", uid: UUID | None = None
    ) -> Outcome:
        """Log one smoke, now or at a given time.

        at: aware, or naive for the wall clock of the clock's zone (D3). uid: made at the click, so that a second try
        with the same one logs nothing twice; without it a new one is made.
        """
        way_in, kept_note, name = _source(source), check_note(note), uid or uuid4()

        def work(action: Action) -> None:
            action.smoke = smokes.get(action.tx, name) if uid else None
            if action.smoke is None:
                when = _when(action, at)
                day_start = action.facts.day_start
                action.smoke = Smoke(name, *when, day_start, day_of(when[0], day_start), way_in, kept_note)
                smokes.add(action.tx, action.smoke, action.now)
                action.recount(action.smoke.day)

        return self._command(work, uid=name)

    def log_several(self, at: datetime, uids: Sequence[UUID], *, note: str = "", source: str = "window") -> Outcome:
        """Log 1 to 50 smokes of one time, all or none; at as for log, uids made at the click, one for each smoke."""
        way_in, kept_note = _source(source), check_note(note)
        if len(uids) not in MOST_AT_ONCE or len(set(uids)) != len(uids):
            raise Refused(f"At once, 1 to {MOST_AT_ONCE[-1]} smokes can be logged; not {len(uids):,}.")

        def work(action: Action) -> None:
            when, day_start = _when(action, at), action.facts.day_start
            day = day_of(when[0], day_start)
            several = [Smoke(uid, *when, day_start, day, way_in, kept_note) for uid in uids]
            smokes.add_several(action.tx, several, action.now)
            action.smoke = several[-1]
            action.recount(day)

        return self._command(work)

    def undo(self) -> Outcome:
        """Take back the newest log made, not the latest smoked; with none left, do nothing."""

        def work(action: Action) -> None:
            newest = smokes.newest_log(action.tx)
            if newest:
                _set_deleted(action, newest, deleted=True)

        return self._command(work)

    def edit(self, uid: UUID | str, at: datetime | None = None, note: str | None = None) -> Outcome:
        """Change the time or the note of a smoke; its day follows with the smoke's own day start (D2)."""
        kept_note = None if note is None else check_note(note)

        def work(action: Action) -> None:
            smoke = _found(action, uid)
            if smoke.deleted:
                raise Refused("This smoke was deleted; restore it before changing it.")
            changed = smoke if kept_note is None else replace(smoke, note=kept_note)
            if at is not None:
                when, zone = _when(action, at)
                changed = replace(changed, at=when, zone=zone, day=day_of(when, smoke.day_start))
            smokes.change(action.tx, changed, action.now)
            action.smoke = changed
            action.recount(smoke.day, changed.day)

        return self._command(work)

    def delete(self, uid: UUID | str) -> Outcome:
        """Take a smoke out of every count; it stays restorable. One that is deleted already stays so."""
        return self._command(lambda action: _set_deleted(action, _found(action, uid), deleted=True))

    def delete_several(self, uids: Sequence[UUID]) -> Outcome:
        """Take several smokes out of every count, all or none; those that are deleted already stay so."""

        def work(action: Action) -> None:
            for uid in uids:
                _set_deleted(action, _found(action, uid), deleted=True)

        return self._command(work)

    def restore(self, uid: UUID | str) -> Outcome:
        """Bring a deleted smoke back; one that is not deleted stays as it is."""
        return self._command(lambda action: _set_deleted(action, _found(action, uid), deleted=False))

    def smokes(self, first: date | None = None, last: date | None = None) -> list[Smoke]:
        """Return the smokes of the days from first to last, both included, by the time they were smoked."""
        with self._store.transaction(read_only=True) as tx:
            return list(smokes.between(tx, first, last))


def _when(action: Action, at: datetime | None) -> tuple[datetime, str | None]:
    """Return the moment under its own offset, and the name of its zone."""
    zone = action.now.tzinfo
    if zone is None or at is None:
        return with_own_offset(action.now), zone_name(zone)
    if not isinstance(at, datetime):
        raise Refused(f"{at!r:.40} is not a date with a time.")
    resolved = resolve(at, zone)
    not_in_future(resolved, action.now)
    return with_own_offset(resolved), zone_name(resolved.tzinfo)


def _set_deleted(action: Action, smoke: Smoke, *, deleted: bool) -> None:
    action.smoke = replace(smoke, deleted=deleted)
    if smoke.deleted != deleted:
        smokes.mark_deleted(action.tx, smoke.uid, action.now, deleted=deleted)
        action.recount(smoke.day)


def _found(action: Action, uid: UUID | str) -> Smoke:
    try:
        name = uid if isinstance(uid, UUID) else UUID(uid)
    except (ValueError, AttributeError, TypeError):
        raise NotFound(f"{str(uid)[:40]!r} is not the id of a smoke.") from None
    smoke = smokes.get(action.tx, name)
    if smoke is None:
        raise NotFound(f"There is no smoke with the id {uid}.")
    return smoke


def _source(source: str) -> Source:
    try:
        return Source(source)
    except ValueError:
        raise Refused(f"A smoke comes from one of {', '.join(Source)}, not from {source!r:.40}.") from None
