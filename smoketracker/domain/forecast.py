"""When an achievement would be earned if all goes on as it does now."""

from __future__ import annotations

from datetime import date, timedelta

from smoketracker.domain.achievements import Measure, measure
from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.history import Standing
from smoketracker.domain.kinds import Criterion, Metric

DAYS_OF_PACE = 30
FURTHEST = timedelta(days=3653)  # beyond ten years a date says nothing


def forecast(standing: Standing, criterion: Criterion) -> date | None:
    """Return the day that would meet a criterion, or None if that cannot be said.

    A smoke-free streak is taken to go on day by day, from tomorrow if today has a smoke; a sum is taken to grow as over
    the last 30 closed days. Nothing is forecast of what smoking or the administrator brings.
    """
    match criterion.metric:
        case Metric.SMOKES_LOGGED | Metric.MANUAL:
            return None
        case Metric.SMOKE_FREE_STREAK:
            waiting = bool(standing.history.pending) and not standing.current_streak
            days = None if waiting else criterion.at_least - standing.current_streak
            first = _first_clear_day(standing)
        case _:
            days = _days_at_pace(measure(standing, criterion), criterion.at_least)
            first = standing.history.through + ONE_DAY
    if days is None or days < 1 or days > FURTHEST.days:
        return None
    return first + timedelta(days=days - 1)


def _first_clear_day(standing: Standing) -> date:
    """Return the next day that can lengthen a streak: today, unless it has a smoke or is the partial start day."""
    facts, today = standing.facts, standing.today
    partial = today == facts.start_day and not facts.start_full
    return max(standing.history.through + ONE_DAY, today + ONE_DAY if facts.count(today) or partial else today)


def _days_at_pace(measured: Measure, at_least: int) -> int | None:
    """Return how many more days a value needs that grows as it did of late; None if it does not grow."""
    lately = measured.values[-DAYS_OF_PACE - 1 :]
    if len(measured.values) <= DAYS_OF_PACE:
        lately = [0, *measured.values]
    gained = lately[-1] - lately[0]
    if gained <= 0:
        return None
    return -((measured.now - at_least) * (len(lately) - 1) // gained)
