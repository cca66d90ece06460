"""Rows of the pictures that an administrator gave to achievements, kept by the hash of their content."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from smoketracker.domain.icons import icon_name
from smoketracker.storage.tables import achievements, icons
from smoketracker.storage.transaction import Transaction


def keep(tx: Transaction, png: bytes) -> str:
    """Keep a picture, once, and return its name."""
    name = icon_name(png)
    if not has(tx, name):
        tx.connection.execute(insert(icons), {"name": name, "image": png})
    return name


def has(tx: Transaction, name: str) -> bool:
    """Say whether there is a picture of that name."""
    return tx.connection.execute(select(icons.c.name).where(icons.c.name == name)).first() is not None


def get(tx: Transaction, name: str) -> bytes | None:
    """Return a picture, or None if there is none of that name; what the file holds may be anything."""
    found = tx.connection.execute(select(icons.c.image).where(icons.c.name == name)).scalar()
    return found if isinstance(found, bytes) else None


def sweep(tx: Transaction) -> None:
    """Forget the pictures that no achievement shows any more."""
    tx.connection.execute(delete(icons).where(icons.c.name.not_in(select(achievements.c.icon))))
