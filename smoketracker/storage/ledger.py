"""Rows of the ledger: appended and read, never changed (F4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, insert, select

from smoketracker.domain.ledger import Balance
from smoketracker.domain.model import Entry
from smoketracker.storage.tables import ledger
from smoketracker.storage.transaction import Transaction

KEYS_AT_ONCE = 500


def append(tx: Transaction, entries: Sequence[Entry]) -> None:
    """Append the lines to the book."""
    if not entries:
        return
    tx.connection.execute(
        insert(ledger),
        [
            {
                "profile_id": tx.profile_id,
                "key": entry.key,
                "seq": entry.seq,
                "points": entry.points,
                "day": entry.day,
                "reason": entry.reason,
                "rules_version": entry.rules_version,
                "posted_at": entry.posted_at,
            }
            for entry in entries
        ],
    )


def balances(tx: Transaction) -> dict[str, Balance]:
    """Return the sum, the last number and the day of every key."""
    return _balances(tx, [_mine(tx)])


def sums(tx: Transaction, keys: Iterable[str]) -> dict[str, int]:
    """Return the sums of some keys as the book has them."""
    wanted = sorted(keys)
    found: dict[str, int] = {}
    for start in range(0, len(wanted), KEYS_AT_ONCE):
        chosen = [_mine(tx), ledger.c.key.in_(wanted[start : start + KEYS_AT_ONCE])]
        found.update({key: balance.points for key, balance in _balances(tx, chosen).items()})
    return found


def points_about(tx: Transaction, day: date) -> int:
    """Return the sum of the lines about a day."""
    query = select(func.sum(ledger.c.points)).where(_mine(tx), ledger.c.day == day)
    return tx.connection.execute(query).scalar_one() or 0


def entries(tx: Transaction) -> list[Entry]:
    """Return every line in the order of posting."""
    rows = tx.connection.execute(select(ledger).where(_mine(tx)).order_by(ledger.c.id))
    return [Entry(row.key, row.seq, row.points, row.day, row.reason, row.rules_version, row.posted_at) for row in rows]


def _balances(tx: Transaction, chosen: Sequence[ColumnElement[bool]]) -> dict[str, Balance]:
    # With a lone max(), SQLite takes the other columns from that row: but only portable SQL here, so the day of a
    # key is its greatest; for all keys but badges that moved it is the only one.
    rows = tx.connection.execute(
        select(ledger.c.key, func.sum(ledger.c.points), func.max(ledger.c.seq), func.max(ledger.c.day))
        .where(*chosen)
        .group_by(ledger.c.key)
    )
    return {key: Balance(points, seq, day) for key, points, seq, day in rows}


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return ledger.c.profile_id == tx.profile_id
