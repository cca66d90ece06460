"""Rows of single smokes: adding, finding, changing, counting."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import islice
from uuid import UUID

from sqlalchemy import ColumnElement, Row, String, bindparam, case, func, literal, select, type_coerce, update

from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.storage.events import Act, Event
from smoketracker.storage.sqlite import insert_many
from smoketracker.storage.tables import micros, smokes
from smoketracker.storage.transaction import Transaction

CHUNK = 2_000
MOST_PARAMETERS = 500

# Statements of the click path are built once: putting one together costs more than running it.
_MINE = smokes.c.profile_id == bindparam("profile")
_KEPT = smokes.c.deleted_at.is_(None)
_GET = select(smokes).where(_MINE, smokes.c.uid == bindparam("uid"))
_COUNT = select(func.count()).where(_MINE, _KEPT, smokes.c.day == bindparam("day"))
_NEWEST_LOG = (
    select(smokes).where(_MINE, _KEPT, smokes.c.source != Source.IMPORT.value).order_by(smokes.c.id.desc()).limit(1)
)
_LAST_AT = (
    select(smokes.c.at, smokes.c.utc_offset)
    .where(_MINE, _KEPT, smokes.c.day.between(bindparam("first"), bindparam("last")))
    .order_by(smokes.c.at.desc())
    .limit(1)
)


def add(tx: Transaction, smoke: Smoke, created_at: datetime) -> None:
    """Insert one smoke; a uid that is there already raises."""
    insert_many(tx.connection, smokes, [_row(tx, smoke, micros(created_at))], new_only=False)
    tx.events.append(Event(Act.LOG, smoke.uid, created_at, smoke))


def add_several(tx: Transaction, several: Sequence[Smoke], created_at: datetime) -> None:
    """Insert the smokes of one log whose uid is not there yet."""
    add_new(tx, several, created_at)
    tx.events.extend(Event(Act.LOG, smoke.uid, created_at, smoke) for smoke in several)


def add_new(tx: Transaction, found: Iterable[Smoke], created_at: datetime) -> int:
    """Insert the smokes whose uid is not there yet, in their order, and return how many they were."""
    at, coming, added = micros(created_at), iter(found), 0
    while chunk := [_row(tx, smoke, at) for smoke in islice(coming, CHUNK)]:
        added += insert_many(tx.connection, smokes, chunk, new_only=True)
    return added


def get(tx: Transaction, uid: UUID) -> Smoke | None:
    """Return a smoke by its uid, also a deleted one, or None."""
    row = tx.connection.execute(_GET, {"profile": tx.profile_id, "uid": uid}).first()
    return _smoke(row) if row else None


def held(tx: Transaction, uids: Collection[UUID]) -> set[UUID]:
    """Return those of some uids that the database holds, deleted ones too."""
    by_text = {uid.hex: uid for uid in uids}
    found: set[str] = set()
    looked_for = iter(by_text)
    column = type_coerce(smokes.c.uid, String)  # as the file holds it: a thousand are looked for at once
    while chunk := list(islice(looked_for, MOST_PARAMETERS)):
        found.update(tx.connection.execute(select(column).where(_mine(tx), column.in_(chunk))).scalars())
    return {by_text[text] for text in found}


def change(tx: Transaction, smoke: Smoke, edited_at: datetime) -> None:
    """Write the time, day and note of an edited smoke."""
    values = {
        "at": smoke.at,
        "utc_offset": _seconds(smoke.at),
        "zone": smoke.zone,
        "day": smoke.day,
        "note": smoke.note,
    }
    _rewrite(tx, smoke.uid, {**values, "edited_at": edited_at})
    tx.events.append(Event(Act.EDIT, smoke.uid, edited_at, smoke))


def mark_deleted(tx: Transaction, uid: UUID, at: datetime, *, deleted: bool) -> None:
    """Mark a smoke as deleted, or as not deleted, at a moment."""
    _rewrite(tx, uid, {"deleted_at": at if deleted else None})
    tx.events.append(Event(Act.DELETE if deleted else Act.RESTORE, uid, at))


def newest_log(tx: Transaction) -> Smoke | None:
    """Return the smoke logged last, in the order of logging, that is neither deleted nor imported."""
    row = tx.connection.execute(_NEWEST_LOG, {"profile": tx.profile_id}).first()
    return _smoke(row) if row else None


def count_on(tx: Transaction, day: date) -> int:
    """Return how many smokes are logged on a day."""
    return tx.connection.execute(_COUNT, {"profile": tx.profile_id, "day": day}).scalar_one()


def counts(tx: Transaction) -> dict[date, int]:
    """Return the logged smokes per day, ordered by day."""
    rows = tx.connection.execute(
        select(smokes.c.day, func.count()).where(_mine(tx), _KEPT).group_by(smokes.c.day).order_by(smokes.c.day)
    )
    return dict(rows.all())


def last_at(tx: Transaction, last_day: date) -> datetime | None:
    """Return the instant of the last smoke up to the last day that has one, under its own offset, or None.

    A day and an instant drift apart by less than 48 hours through zones and day starts, so two days back is enough.
    """
    first_day = last_day - timedelta(days=2)
    row = tx.connection.execute(_LAST_AT, {"profile": tx.profile_id, "first": first_day, "last": last_day}).first()
    return _under_offset(row.at, row.utc_offset) if row else None


def between(tx: Transaction, first: date | None, last: date | None) -> Iterator[Smoke]:
    """Yield the smokes of the days from first to last, both included (None: no limit), by instant."""
    chosen = [_mine(tx), _KEPT]
    if first:
        chosen.append(smokes.c.day >= first)
    if last:
        chosen.append(smokes.c.day <= last)
    return map(_smoke, tx.connection.execute(select(smokes).where(*chosen).order_by(smokes.c.at, smokes.c.id)).all())


def every(tx: Transaction) -> Iterator[Smoke]:
    """Yield all smokes, deleted ones too, in the order of logging."""
    return map(_smoke, tx.connection.execute(select(smokes).where(_mine(tx)).order_by(smokes.c.id)))


def has_own(tx: Transaction) -> bool:
    """Say whether any kept smoke was logged here rather than imported (D4)."""
    return newest_log(tx) is not None


def _rewrite(tx: Transaction, uid: UUID, values: dict[str, object]) -> None:
    """Write some columns of a smoke, and its checksum; one that was wrong before stays wrong, so that it is found."""
    columns = [column for column in smokes.c if column.name not in ("id", "sum")]
    new = [literal(values[column.name], column.type) if column.name in values else column for column in columns]
    new_sum = case((smokes.c.sum == func.row_sum(*columns), func.row_sum(*new)), else_=smokes.c.sum)
    tx.connection.execute(update(smokes).where(_mine(tx), smokes.c.uid == uid).values({**values, "sum": new_sum}))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return smokes.c.profile_id == tx.profile_id


def _row(tx: Transaction, smoke: Smoke, created_at: int) -> tuple[object, ...]:
    """Return a smoke as the file holds it, in the order of the columns."""
    return (
        tx.profile_id,
        smoke.uid.hex,
        micros(smoke.at),
        _seconds(smoke.at),
        smoke.zone,
        smoke.day_start.hour * 60 + smoke.day_start.minute,
        smoke.day.isoformat(),
        smoke.source.value,
        smoke.note,
        created_at,
        None,
        created_at if smoke.deleted else None,
    )


def _seconds(at: datetime) -> int:
    offset = at.utcoffset() or timedelta()
    return offset.days * 86_400 + offset.seconds


def _smoke(row: Row[tuple[object, ...]]) -> Smoke:
    return Smoke(
        uid=row.uid,
        at=_under_offset(row.at, row.utc_offset),
        zone=row.zone,
        day_start=time(*divmod(row.day_start, 60)),
        day=row.day,
        source=Source(row.source),
        note=row.note,
        deleted=row.deleted_at is not None,
    )


def _under_offset(at: datetime, seconds: int) -> datetime:
    return at.astimezone(timezone(timedelta(seconds=seconds)) if seconds else UTC)
