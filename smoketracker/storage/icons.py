"""Rows of the pictures that an administrator gave to achievements, kept by the hash of their content."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, insert, select

from smoketracker.domain.errors import Refused
from smoketracker.domain.icons import check_icon, icon_name, is_uploaded
from smoketracker.domain.model import Achievement
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


def shown_by(tx: Transaction, shown: Iterable[Achievement]) -> dict[str, bytes]:
    """Return the pictures that achievements show, by name, without those that somebody else put into the file."""
    names = {achievement.icon for achievement in shown if is_uploaded(achievement.icon)}
    pictures = {name: get(tx, name) for name in sorted(names)}
    return {name: picture for name, picture in pictures.items() if picture is not None and _is_ours(name, picture)}


def sweep(tx: Transaction) -> None:
    """Forget the pictures that no achievement shows any more."""
    tx.connection.execute(delete(icons).where(icons.c.name.not_in(select(achievements.c.icon))))


def _is_ours(name: str, picture: bytes) -> bool:
    try:
        return icon_name(check_icon(picture)) == name
    except Refused:
        return False
