"""What a command finds when it begins: the clock's day seen, the days that are over closed, what is earned pinned."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter

from smoketracker.domain.awards import Expected, expected
from smoketracker.domain.baseline import newly_measured
from smoketracker.domain.days import (
    CLOCK_TOLERANCE,
    ONE_DAY,
    day_of,
    days_from,
    exists,
    reached,
    with_own_offset,
    zone_name,
)
from smoketracker.domain.model import Facts, Seen


def seen_at(facts: Facts, now: datetime) -> tuple[Facts, Seen | None]:
    """Return the facts once the clock has shown its day, and what is new about that, None for nothing (D5).

    What a wrong clock said of a day is forgotten when the day is truly seen, also that the program ran on it.
    """
    today = day_of(now, facts.day_start)
    index = bisect_left(facts.seen, today, key=attrgetter("day"))
    recorded = index < len(facts.seen) and facts.seen[index].day == today
    if recorded and facts.seen[index].first_seen <= now.astimezone(UTC) + CLOCK_TOLERANCE:
        return facts, None
    seen = Seen(today, with_own_offset(now), zone_name(now.tzinfo))
    kept = (*facts.seen[:index], seen, *facts.seen[index + recorded :])
    return replace(facts, seen=kept, ran=facts.ran - {today} if recorded else facts.ran), seen


def settled(facts: Facts, now: datetime) -> Expected:
    """Return what the facts as kept come to once a command has looked at the clock; the pins are in its facts (A4).

    It is what `reconcile` makes of them, for looking ahead without writing: the days that are over are closed, those
    that the clock's zone never had are void (D6), a baseline that is due is measured (B1).
    """
    before = reached(facts.seen, now, facts.start_day)
    facts = seen_at(facts, now)[0]
    over = days_from(max(before, facts.start_day), reached(facts.seen, now, facts.start_day) - ONE_DAY)
    never = {day for day in over if not exists(day, now.tzinfo or UTC)}
    due = expected(replace(facts, void=facts.void | never) if never else facts, now)
    facts = due.standing.facts
    measured = newly_measured(due.standing)
    if measured:
        baselines = sorted((*facts.baselines, measured), key=lambda version: version.from_day)
        facts = replace(facts, baselines=baselines)
        due = expected(facts, now, due, measured.from_day)
    pins = {**{name: badge.version for name, badge in due.earned.items()}, **facts.pins}
    return replace(due, standing=replace(due.standing, facts=replace(facts, pins=pins)))
