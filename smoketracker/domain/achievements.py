"""What the achievements measure, how far each is, and which are earned, when and with what (SPEC section 6)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from smoketracker.domain.history import ClosedDay, Standing
from smoketracker.domain.kinds import Criterion, DayState, Metric
from smoketracker.domain.model import Achievement, Facts, Version


class Earned(NamedTuple):
    """An achievement that the facts satisfy: the day they first did (A3), and the version that pays (A4)."""

    day: date
    version: int
    points: int


class Measure(NamedTuple):
    """A metric over the days: its value at each day's end, and the best value up to there."""

    days: list[date]
    values: list[int]
    best: list[int]

    def first_day(self, at_least: int) -> date | None:
        """Return the first day that reached a number, or None if none did."""
        index = bisect_left(self.best, at_least)
        return self.days[index] if index < len(self.days) else None

    @property
    def now(self) -> int:
        """Return the value at the end of the last day."""
        return self.values[-1] if self.values else 0


def earned_achievements(standing: Standing) -> dict[str, Earned]:
    """Return the earned achievements by id."""
    found = ((achievement.id, earned(standing, achievement)) for achievement in standing.facts.catalogue)
    return {name: badge for name, badge in found if badge}


def earned(standing: Standing, achievement: Achievement) -> Earned | None:
    """Return what one achievement has come to, or None while it is not earned."""
    version = standing_version(standing.facts, achievement)
    day = day_met(standing, achievement.id, version.criterion) if version else None
    return Earned(day, version.number, version.points) if version and day else None


def standing_version(facts: Facts, achievement: Achievement) -> Version | None:
    """Return the version an achievement can be earned under: the pinned one, else the newest (A4, A5)."""
    if achievement.id in facts.revoked:
        return None
    if achievement.id in facts.pins:
        return achievement.version(facts.pins[achievement.id])
    return None if achievement.retired or achievement.draft else achievement.newest


def progress(standing: Standing, criterion: Criterion) -> int:
    """Return how far the facts are on the way to a criterion, from 0 to its number."""
    match criterion.metric:
        case Metric.MANUAL:
            value = 0
        case Metric.SMOKE_FREE_STREAK:
            value = standing.current_streak
        case Metric.SMOKES_LOGGED:
            value = measure(standing, criterion).now + sum(map(standing.facts.count, standing.open_days))
        case _:
            value = measure(standing, criterion).now
    return max(0, min(value, criterion.at_least))


def best(standing: Standing, criterion: Criterion) -> int:
    """Return the furthest that the facts ever were on the way to a criterion, from 0 to its number."""
    furthest = max(measure(standing, criterion).best[-1:], default=0)
    return max(progress(standing, criterion), min(furthest, criterion.at_least))


def measure(standing: Standing, criterion: Criterion) -> Measure:
    """Return a criterion's metric over the closed days."""
    key = (criterion.metric, criterion.percent)
    return standing.history.once(key, lambda: _over_closed_days(criterion, standing))


def day_met(standing: Standing, name: str, criterion: Criterion) -> date | None:
    """Return the day on which the facts first met a criterion, or None; name: the id it may be granted under (A3)."""
    if criterion.metric is Metric.MANUAL:
        granted = standing.facts.grants.get(name)
        return granted if granted and granted <= standing.reached else None
    measured = measure(standing, criterion)
    day = measured.first_day(criterion.at_least)
    if day is None and criterion.metric is Metric.SMOKES_LOGGED:
        return _logged_since(standing, criterion.at_least - measured.now)
    return day


def _logged_since(standing: Standing, missing: int) -> date | None:
    """Return the open day on which so many more smokes were logged: smokes count at the log (A3)."""
    for day in standing.open_days:
        missing -= standing.facts.count(day)
        if missing <= 0:
            return day
    return None


def _over_closed_days(criterion: Criterion, standing: Standing) -> Measure:
    days = standing.history.days
    dates = standing.history.once("dates", lambda: [day.day for day in days])
    match criterion.metric:
        case Metric.SMOKE_FREE_DAYS:
            return _total(dates, [day.smoke_free for day in days])
        case Metric.SMOKE_FREE_STREAK:
            return _with_best(dates, [day.run for day in days])
        case Metric.DAYS_ON_RECORD:
            return _total(dates, [day.state is not DayState.UNKNOWN for day in days])
        case Metric.RECORD_STREAK:
            return _with_best(dates, _known_runs(days))
        case Metric.REDUCED_DAYS:
            percent = criterion.percent or 0
            return _total(dates, [_is_reduced(day, percent) for day in days])
        case Metric.CIGARETTES_AVOIDED:
            return _with_best(dates, list(accumulate([_avoided(day) for day in days])))
        case Metric.POINTS_EARNED:
            return _total(dates, standing.earned)
        case Metric.SMOKES_LOGGED:
            return _total(dates, [day.smokes for day in days])
        case Metric.MANUAL:
            return Measure([], [], [])


def _total(dates: list[date], gains: Iterable[int]) -> Measure:
    """Add up what each day adds; a sum of gains is its own best."""
    values = list(accumulate(gains, initial=0))[1:]
    return Measure(dates, values, values)


def _with_best(dates: list[date], values: list[int]) -> Measure:
    return Measure(dates, values, list(accumulate(values, max)))


def _known_runs(days: list[ClosedDay]) -> list[int]:
    runs, run = [], 0
    for day in days:
        run = 0 if day.state is DayState.UNKNOWN else run + 1
        runs.append(run)
    return runs


def _is_reduced(day: ClosedDay, percent: int) -> bool:
    if not day.full or day.state is DayState.UNKNOWN or day.baseline is None:
        return False
    return (day.baseline - day.smokes) * 100 >= percent * day.baseline


def _avoided(day: ClosedDay) -> int:
    """Count a full known day against its baseline, negatively when above it (A1).

    The partial start day is left out: else a first smoke on it would turn it from not counted to counted (P1).
    """
    if not day.full or day.state is DayState.UNKNOWN or day.baseline is None:
        return 0
    return day.baseline - day.smokes
