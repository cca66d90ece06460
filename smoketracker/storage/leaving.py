"""Deleting a person: every row about them, and no other."""

from __future__ import annotations

from sqlalchemy import delete

from smoketracker.storage import sqlite
from smoketracker.storage.tables import metadata, profiles
from smoketracker.storage.transaction import Transaction


def delete_profile(tx: Transaction) -> None:
    """Delete the profile and everything about it, also its lines in the ledger."""
    # The ledger lets go of lines only when the person is gone already; what refers to them is checked at the commit.
    sqlite.check_references_at_commit(tx.connection)
    tx.connection.execute(delete(profiles).where(profiles.c.id == tx.profile_id))
    for table in metadata.sorted_tables:
        if "profile_id" in table.c:
            tx.connection.execute(delete(table).where(table.c.profile_id == tx.profile_id))
