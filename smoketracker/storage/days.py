"""Rows about days: answers, days seen and run, void days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone

from sqlalchemy import BigInteger, bindparam, delete, insert, select, type_coerce, update

from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer, Seen
from smoketracker.storage.sqlite import insert_many
from smoketracker.storage.tables import EPOCH, MICROSECOND, answers, days_seen, void_days
from smoketracker.storage.transaction import Transaction


def answer(tx: Transaction, day: date, said: Answer | None, answered_at: datetime) -> None:
    """Keep what the user said of one day."""
    answer_all(tx, {day: said}, answered_at)


def answer_all(tx: Transaction, said: Mapping[date, Answer | None], answered_at: datetime) -> None:
    """Keep what the user said of days in place of earlier answers; None withdraws one."""
    columns = answers.c
    gone = delete(answers).where(columns.profile_id == tx.profile_id, columns.day == bindparam("answered"))
    tx.connection.execute(gone, [{"answered": day} for day in said])
    add_answers(tx, {day: answer for day, answer in said.items() if answer}, answered_at)


def add_answers(tx: Transaction, said: dict[date, Answer], answered_at: datetime) -> None:
    """Insert answers for days that have none."""
    if said:
        tx.connection.execute(
            insert(answers),
            [
                {
                    "profile_id": tx.profile_id,
                    "day": day,
                    "state": answer.state.value,
                    "count": answer.count,
                    "answered_at": answered_at,
                }
                for day, answer in said.items()
            ],
        )


def all_answers(tx: Transaction) -> dict[date, Answer]:
    """Return the answers, ordered by day."""
    rows = tx.connection.execute(
        select(answers.c.day, answers.c.state, answers.c.count)
        .where(answers.c.profile_id == tx.profile_id)
        .order_by(answers.c.day)
    )
    return {day: Answer(DayState(state), count) for day, state, count in rows.all()}


def saw(tx: Transaction, seen: Iterable[Seen], ran: frozenset[date] = frozenset()) -> None:
    """Record when local days were first seen, in place of an earlier record of the same day (D5)."""
    for day, first_seen, zone in seen:
        values = {
            "first_seen": first_seen,
            "utc_offset": int((first_seen.utcoffset() or timedelta()).total_seconds()),
            "zone": zone,
            "ran": day in ran,
        }
        mine = (days_seen.c.profile_id == tx.profile_id, days_seen.c.day == day)
        if not tx.connection.execute(update(days_seen).where(*mine).values(**values)).rowcount:
            tx.connection.execute(insert(days_seen), {"profile_id": tx.profile_id, "day": day, **values})


def mark_run(tx: Transaction, day: date) -> None:
    """Mark a seen day as one on which the program ran (S1)."""
    tx.connection.execute(
        update(days_seen).where(days_seen.c.profile_id == tx.profile_id, days_seen.c.day == day).values(ran=True)
    )


def all_seen(tx: Transaction) -> tuple[tuple[Seen, ...], frozenset[date]]:
    """Return the days seen, ordered by day, and those on which the program ran."""
    columns = days_seen.c
    # One row a day for years: as plain numbers they come twice as fast as through the types' own conversions.
    first_seen = type_coerce(columns.first_seen, BigInteger)
    rows = tx.connection.execute(
        select(columns.day, first_seen, columns.utc_offset, columns.zone, columns.ran)
        .where(columns.profile_id == tx.profile_id)
        .order_by(columns.day)
    ).all()
    epochs = {row[2]: EPOCH.astimezone(timezone(timedelta(seconds=row[2]))) for row in rows}
    seen = tuple(Seen(day, epochs[offset] + at * MICROSECOND, zone) for day, at, offset, zone, _ in rows)
    return seen, frozenset(row[0] for row in rows if row[4])


def mark_void(tx: Transaction, days: Iterable[date]) -> None:
    """Keep the days that never existed (D6)."""
    insert_many(tx.connection, void_days, [(tx.profile_id, day.isoformat()) for day in days], new_only=True)


def all_void(tx: Transaction) -> frozenset[date]:
    """Return the days that never existed."""
    query = select(void_days.c.day).where(void_days.c.profile_id == tx.profile_id)
    return frozenset(tx.connection.execute(query).scalars())
