"""The ledger's arithmetic: which lines bring the book into line with what the facts earn (F2, F4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import NamedTuple

from smoketracker.domain.awards import Expected
from smoketracker.domain.model import Entry, Facts


class Balance(NamedTuple):
    """What the ledger holds under one key: the sum, and the last line's number."""

    points: int
    seq: int


NOTHING = Balance(0, 0)


def difference(
    expected: Expected,
    balances: Mapping[str, Balance],
    badge_days: Mapping[str, date],
    posted_at: datetime,
    keys: Iterable[str] | None = None,
) -> list[Entry]:
    """Return the lines to append so that each key's sum is what is expected, in the order of their days.

    badge_days: the day that the last line of an achievement's key is about. keys: those to compare, if the others are
    known to agree; all of both sides otherwise.
    """
    points = expected.points if keys is None else expected.current
    posted_at = posted_at.astimezone(UTC)
    entries = []
    for key in points.keys() | balances.keys() if keys is None else keys:
        due, balance = points.get(key, 0), balances.get(key, NOTHING)
        if due != balance.points:
            day = _day_about(key, expected, badge_days)
            reason, version = _reason(key, due, expected, day), rules_version(expected.standing.facts, day)
            entries.append(Entry(key, balance.seq + 1, due - balance.points, day, reason, version, posted_at))
    return sorted(entries, key=attrgetter("day", "key"))


def rules_version(facts: Facts, day: date) -> int:
    """Return the number of the rules that hold on a day: 0 for the defaults, then 1, 2, ... in the order set."""
    return sum(version.from_day <= day for version in facts.rules)


def _day_about(key: str, expected: Expected, badge_days: Mapping[str, date]) -> date:
    kind, _, subject = key.partition(":")
    if kind == "achievement":
        badge = expected.earned.get(subject)
        return badge.day if badge else badge_days[key]
    if kind == "redeem":
        return next(reward.day for reward in expected.standing.facts.redemptions if reward.id == subject)
    return date.fromisoformat(subject)


def _reason(key: str, points: int, expected: Expected, day: date) -> str:
    """Say in a plain sentence why the key now stands at its points."""
    kind, _, subject = key.partition(":")
    if kind == "achievement":
        return _badge_reason(subject, expected)
    if kind == "redeem":
        return "A reward taken."
    if not points:
        return "The record of this day has changed."
    count = expected.standing.facts.count(day)
    if kind == "logs":
        return f"{_smokes(count)} on record."
    if kind == "left":
        pack = expected.standing.facts.rules_on(day).pack
        return f"{pack - count} of {pack} cigarettes not smoked."
    closed = expected.standing.history.on(day)
    if kind == "streak":
        return f"Day {closed.run} without a smoke, level {closed.level}."
    return "Not one smoke." if count == 0 else f"{_smokes(count)} instead of {closed.baseline}."


def _badge_reason(name: str, expected: Expected) -> str:
    facts = expected.standing.facts
    title = next((badge.title for badge in facts.catalogue if badge.id == name), name)
    if name in expected.earned:
        return f"{title} earned."
    if name in facts.revoked:
        return f"{title} revoked: {facts.revoked[name]}"
    return f"{title} taken back: the record no longer meets it."


def _smokes(count: int) -> str:
    return "1 smoke" if count == 1 else f"{count} smokes"
