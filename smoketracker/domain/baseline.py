"""The baseline as it is measured, the goal of a day, and the money saved (SPEC section 5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice
from operator import attrgetter

from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.history import ClosedDay, History, Standing
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import BASELINE_RANGE, Baseline, BaselineKind, Dated, Facts, Price, in_force

DAYS_MEASURED = 7


def newly_measured(standing: Standing) -> Baseline | None:
    """Return the measured baseline if it is due: from the day after the seventh smoked day (B1)."""
    baselines = standing.facts.baselines
    if any(version.kind is BaselineKind.MEASURED for version in baselines):
        return None
    measured = standing.history.once("measured", lambda: _measured(standing.history))
    if measured is None:
        return None
    from_day, value = measured
    before = in_force(baselines, from_day)
    return Baseline(from_day, value if before is None else min(before, value), BaselineKind.MEASURED)


def goal_on(facts: Facts, day: date) -> int | None:
    """Return the most smokes the user means to have on a day, or None without a goal (B3)."""
    index = bisect_right(facts.goals, day, key=attrgetter("from_day"))
    if not index:
        return None
    goal = facts.goals[index - 1].value
    if goal.most is None or goal.lower_every_weeks is None:
        return goal.most
    weeks = (day - facts.goals[index - 1].from_day).days // 7
    return max(0, goal.most - weeks // goal.lower_every_weeks)


def next_step(facts: Facts, today: date) -> tuple[date, int] | None:
    """Return the day from which the goal will be lower, and the goal then, or None if it stays (B3)."""
    most = goal_on(facts, today)
    if not most:
        return None
    dated = facts.goals[bisect_right(facts.goals, today, key=attrgetter("from_day")) - 1]
    if not dated.value.lower_every_weeks:
        return None
    step = timedelta(weeks=dated.value.lower_every_weeks)
    return dated.from_day + ((today - dated.from_day) // step + 1) * step, most - 1


def money_saved(standing: Standing, *, last_days: int | None = None) -> int | None:
    """Return the money saved, in the smallest unit of the currency, or None while no price is known (B3).

    last_days: only over so many of the days closed last; over all of them without it.
    """
    prices = tuple(standing.facts.prices)
    if not prices:
        return None
    days = standing.history.days[-last_days:] if last_days else standing.history.days
    return standing.history.once((prices, last_days), lambda: _money_saved(prices, days))


def _measured(history: History) -> tuple[date, int] | None:
    smoked = (closed for closed in history.days if closed.full and closed.state is DayState.SMOKED)
    first = list(islice(smoked, DAYS_MEASURED))
    if len(first) < DAYS_MEASURED:
        return None
    lower_median = sorted(closed.smokes for closed in first)[(DAYS_MEASURED - 1) // 2]
    return first[-1].day + ONE_DAY, min(lower_median, BASELINE_RANGE[-1])


def _money_saved(prices: Sequence[Dated[Price]], days: Sequence[ClosedDay]) -> int:
    """Sum cigarettes per price first: one exact product per price, rounded once at the end."""
    avoided = [0] * len(prices)
    for closed in days:
        if closed.baseline is not None and closed.state is not DayState.UNKNOWN:
            index = bisect_right(prices, closed.day, key=attrgetter("from_day")) - 1
            avoided[max(index, 0)] += closed.baseline - closed.smokes
    total = sum((count * price.value.of_one() for count, price in zip(avoided, prices, strict=True)), Fraction())
    return round(total)
