"""The row of the last figures of a profile, written with every commit that changes them."""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select, update

from smoketracker.storage.tables import glances
from smoketracker.storage.transaction import Transaction

# Built once: putting a statement together costs more than running it.
_KEPT = select(glances.c.figures).where(glances.c.profile_id == bindparam("profile"))
_KEEP = update(glances).where(glances.c.profile_id == bindparam("profile")).values(figures=bindparam("kept"))
_KEEP_FIRST = insert(glances)


def kept(tx: Transaction) -> str | None:
    """Return the figures kept last, or None if there are none yet."""
    return tx.connection.execute(_KEPT, {"profile": tx.profile_id}).scalar()


def keep(tx: Transaction, figures: str) -> None:
    """Keep the figures in place of the last ones."""
    if not tx.connection.execute(_KEEP, {"profile": tx.profile_id, "kept": figures}).rowcount:
        tx.connection.execute(_KEEP_FIRST, {"profile_id": tx.profile_id, "figures": figures})
