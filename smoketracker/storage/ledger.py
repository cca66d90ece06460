"""Rows of the ledger: appended and read, never changed (F4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, bindparam, func, select

from smoketracker.domain.ledger import Balance
from smoketracker.domain.model import Entry
from smoketracker.storage.sqlite import insert_many
from smoketracker.storage.tables import ledger, micros
from smoketracker.storage.transaction import Transaction

KEYS_AT_ONCE = 5_000

# Built once: putting it together costs more than running it.
_SUMS = (
    select(ledger.c.key, func.sum(ledger.c.points))
    .where(ledger.c.profile_id == bindparam("profile"), ledger.c.key.in_(bindparam("keys", expanding=True)))
    .group_by(ledger.c.key)
)


def append(tx: Transaction, entries: Sequence[Entry]) -> None:
    """Append the lines to the book."""
    rows = [
        (
            tx.profile_id,
            entry.key,
            entry.seq,
            entry.points,
            entry.day.isoformat(),
            entry.reason,
            entry.rules_version,
            micros(entry.posted_at),
        )
        for entry in entries
    ]
    insert_many(tx.connection, ledger, rows, new_only=False)


def balances(tx: Transaction) -> dict[str, Balance]:
    """Return the sum and the last number of every key."""
    rows = tx.connection.execute(
        select(ledger.c.key, func.sum(ledger.c.points), func.max(ledger.c.seq)).where(_mine(tx)).group_by(ledger.c.key)
    )
    return {key: Balance(points, seq) for key, points, seq in rows.all()}


def badge_days(tx: Transaction) -> dict[str, date]:
    """Return the day that the last line of each achievement's key is about."""
    rows = tx.connection.execute(
        select(ledger.c.key, ledger.c.day)
        .where(_mine(tx), ledger.c.key >= "achievement:", ledger.c.key < "achievement;")  # a range, for the index
        .order_by(ledger.c.seq)
    )
    return dict(rows.all())


def sums(tx: Transaction, keys: Iterable[str]) -> dict[str, int]:
    """Return the sums of some keys as the book has them."""
    wanted = sorted(keys)
    found: dict[str, int] = {}
    for start in range(0, len(wanted), KEYS_AT_ONCE):
        chosen = {"profile": tx.profile_id, "keys": wanted[start : start + KEYS_AT_ONCE]}
        found.update(tx.connection.execute(_SUMS, chosen).all())
    return found


def points_about(tx: Transaction, day: date) -> int:
    """Return the sum of the lines about a day."""
    query = select(func.sum(ledger.c.points)).where(_mine(tx), ledger.c.day == day)
    return tx.connection.execute(query).scalar_one() or 0


def entries(tx: Transaction) -> list[Entry]:
    """Return every line in the order of posting."""
    rows = tx.connection.execute(select(ledger).where(_mine(tx)).order_by(ledger.c.id))
    return [Entry(row.key, row.seq, row.points, row.day, row.reason, row.rules_version, row.posted_at) for row in rows]


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return ledger.c.profile_id == tx.profile_id
