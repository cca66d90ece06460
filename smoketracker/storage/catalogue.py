"""Rows of the catalogue, which belongs to the database, and of what was pinned and decided, which is a profile's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, func, insert, select, update

from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Achievement, Version
from smoketracker.storage.tables import achievement_versions, achievements, decisions, pins, profiles
from smoketracker.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Decision:
    """What an administrator decided of an achievement: granted, or revoked with a reason (A5)."""

    achievement: str
    granted: bool
    reason: str
    day: date


def every(tx: Transaction) -> tuple[Achievement, ...]:
    """Return all achievements with their versions, in the catalogue's order."""
    versions: dict[str, list[Version]] = {}
    for row in tx.connection.execute(select(achievement_versions).order_by(achievement_versions.c.number)):
        criterion = Criterion(Metric(row.metric), row.at_least, row.percent)
        versions.setdefault(row.achievement_id, []).append(Version(row.number, row.points, criterion))
    rows = tx.connection.execute(select(achievements).order_by(achievements.c.position, achievements.c.id))
    return tuple(
        Achievement(
            row.id,
            row.title,
            row.description,
            row.icon,
            row.position,
            tuple(versions[row.id]),
            row.retired,
            row.draft,
        )
        for row in rows
    )


def save(tx: Transaction, achievement: Achievement, known: Achievement | None) -> None:
    """Write an achievement's texts and add the versions that `known`, its earlier self, does not have."""
    values = {
        "title": achievement.title,
        "description": achievement.description,
        "icon": achievement.icon,
        "position": achievement.order,
        "retired": achievement.retired,
        "draft": achievement.draft,
    }
    if known:
        tx.connection.execute(update(achievements).where(achievements.c.id == achievement.id).values(**values))
    else:
        tx.connection.execute(insert(achievements), {"id": achievement.id, **values})
    _add_versions(tx, achievement.id, achievement.versions[len(known.versions) if known else 0 :])


def remove(tx: Transaction, name: str) -> None:
    """Delete an achievement that nobody ever earned, with what was decided of it."""
    for table in (decisions, achievement_versions):
        tx.connection.execute(delete(table).where(table.c.achievement_id == name))
    tx.connection.execute(delete(achievements).where(achievements.c.id == name))


def was_earned(tx: Transaction, name: str) -> bool:
    """Say whether anybody, in any profile, ever earned an achievement."""
    query = select(func.count()).where(pins.c.achievement_id == name)
    return tx.connection.execute(query).scalar_one() > 0


def earners(tx: Transaction) -> dict[str, tuple[str, ...]]:
    """Return, by achievement, the names of those who ever earned it."""
    query = select(pins.c.achievement_id, profiles.c.name).join(profiles).order_by(profiles.c.id)
    found: dict[str, tuple[str, ...]] = {}
    for name, profile in tx.connection.execute(query):
        found[name] = (*found.get(name, ()), profile)
    return found


def reorder(tx: Transaction, names: Iterable[str]) -> None:
    """Put achievements in an order: the first named gets the place 1."""
    for place, name in enumerate(names, start=1):
        tx.connection.execute(update(achievements).where(achievements.c.id == name).values(position=place))


def pinned(tx: Transaction) -> tuple[dict[str, int], frozenset[str]]:
    """Return the pinned version numbers by achievement id, and the ids of those held at present."""
    rows = tx.connection.execute(
        select(pins.c.achievement_id, pins.c.version, pins.c.held)
        .where(pins.c.profile_id == tx.profile_id)
        .order_by(pins.c.id)
    ).all()
    return {row.achievement_id: row.version for row in rows}, frozenset(row.achievement_id for row in rows if row.held)


def pin(tx: Transaction, versions: dict[str, int], *, held: bool) -> None:
    """Pin achievements to the version of this moment, for ever (A4)."""
    if versions:
        tx.connection.execute(
            insert(pins),
            [
                {"profile_id": tx.profile_id, "achievement_id": name, "version": number, "held": held}
                for name, number in versions.items()
            ],
        )


def hold(tx: Transaction, names: Iterable[str], *, held: bool) -> None:
    """Note which pinned achievements the facts satisfy at present."""
    for name in names:
        mine = (pins.c.profile_id == tx.profile_id, pins.c.achievement_id == name)
        tx.connection.execute(update(pins).where(*mine).values(held=held))


def decide(tx: Transaction, decision: Decision, decided_at: datetime) -> None:
    """Keep a decision; the latest on an achievement holds."""
    tx.connection.execute(
        insert(decisions),
        {
            "profile_id": tx.profile_id,
            "achievement_id": decision.achievement,
            "granted": decision.granted,
            "reason": decision.reason,
            "day": decision.day,
            "decided_at": decided_at,
        },
    )


def decided(tx: Transaction) -> dict[str, Decision]:
    """Return the latest decision on each achievement that has one."""
    rows = tx.connection.execute(
        select(decisions).where(decisions.c.profile_id == tx.profile_id).order_by(decisions.c.id)
    )
    return {row.achievement_id: Decision(row.achievement_id, row.granted, row.reason, row.day) for row in rows}


def _add_versions(tx: Transaction, name: str, versions: Iterable[Version]) -> None:
    for version in versions:
        tx.connection.execute(
            insert(achievement_versions),
            {
                "achievement_id": name,
                "number": version.number,
                "points": version.points,
                "metric": version.criterion.metric.value,
                "at_least": version.criterion.at_least,
                "percent": version.criterion.percent,
            },
        )
