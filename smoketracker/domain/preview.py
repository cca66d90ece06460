"""A definition checked against records before it is saved: what it would have been, and what saving does (A3, A4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from smoketracker.domain.achievements import best, day_met, earned, measure, progress
from smoketracker.domain.awards import Expected, day_points
from smoketracker.domain.history import ClosedDay, Standing
from smoketracker.domain.kinds import Criterion, DayState, Metric
from smoketracker.domain.model import BASELINE_RANGE, MOST_SMOKES_ANSWERED, Achievement, Rules

CENTURY = 36_525  # days: nobody's record is longer
NO_LIMIT = 2**63
RUNS = frozenset({Metric.SMOKE_FREE_STREAK, Metric.RECORD_STREAK})
BELOW_BASELINE = frozenset({Metric.REDUCED_DAYS, Metric.CIGARETTES_AVOIDED})


class Verdict(StrEnum):
    """What a criterion would have been on a record."""

    EARNED = "earned"
    NOT_YET = "not yet"
    NEVER = "never"
    EVERYONE = "everyone"
    BY_HAND = "by hand"
    NOTHING_YET = "nothing yet"


class Fate(StrEnum):
    """What saving a definition does for a person."""

    KEEPS = "keeps"
    GETS = "gets"
    WAITS = "waits"
    BOUND = "bound"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Check:
    """A criterion on a record.

    day: when it was first met; first: where the run that met it began. closest: the furthest it ever came, without the
    criterion's number as a limit; now: how far it is at present. most: what a hundred years could bring at most.
    known, unknown: closed days of either kind. baseline: there is one to measure against.
    """

    criterion: Criterion
    verdict: Verdict
    day: date | None
    first: date | None
    closest: int
    now: int
    most: int
    known: int
    unknown: int
    baseline: bool

    @property
    def share(self) -> float:
        """Return how far it is at present, from 0 to 1."""
        return min(1.0, self.now / self.criterion.at_least)


@dataclass(frozen=True, slots=True)
class Effect:
    """What saving does for a person; day and points: of the badge they keep or get."""

    person: str
    fate: Fate
    day: date | None = None
    points: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """A definition on the record of one person, and what saving it does for everybody.

    draft_again: it would be a draft although somebody has earned it, which is refused.
    """

    achievement: Achievement
    person: str
    check: Check
    effects: tuple[Effect, ...]
    draft_again: bool


def preview(people: Mapping[str, Expected], person: str, achievement: Achievement) -> Preview:
    """Return what a definition would be; people: by name, as `settled` finds them; person: whose record is checked."""
    effects = tuple(effect(name, due, achievement) for name, due in people.items())
    was_draft = any(known.id == achievement.id and known.draft for known in people[person].standing.facts.catalogue)
    was_earned = any(achievement.id in due.standing.facts.pins for due in people.values())
    blocked = achievement.draft and not was_draft and was_earned
    return Preview(achievement, person, check(people[person].standing, achievement), effects, blocked)


def check(standing: Standing, achievement: Achievement) -> Check:
    """Return what the newest version of a definition would have been over the whole record, whoever holds it."""
    criterion = achievement.newest.criterion
    day = day_met(standing, achievement.id, criterion)
    days = standing.history.days
    unknown = sum(closed.state is DayState.UNKNOWN for closed in days)
    unlimited = replace(criterion, at_least=NO_LIMIT)
    most = _most(standing, criterion)
    return Check(
        criterion=criterion,
        verdict=_verdict(standing, criterion, day, most),
        day=day,
        first=_first(standing, criterion, day),
        closest=best(standing, unlimited),
        now=progress(standing, unlimited),
        most=most,
        known=len(days) - unknown,
        unknown=unknown,
        baseline=bool(standing.facts.baselines),
    )


def effect(person: str, due: Expected, achievement: Achievement) -> Effect:
    """Return what saving a definition does for a person whose record is settled."""
    held = due.earned.get(achievement.id)
    if held:
        return Effect(person, Fate.KEEPS, held.day, held.points)
    facts = due.standing.facts
    if achievement.id in facts.revoked:
        return Effect(person, Fate.REVOKED)
    if achievement.id in facts.pins:
        return Effect(person, Fate.BOUND)
    badge = earned(due.standing, achievement)
    return Effect(person, Fate.GETS, badge.day, badge.points) if badge else Effect(person, Fate.WAITS)


def _verdict(standing: Standing, criterion: Criterion, day: date | None, most: int) -> Verdict:
    if criterion.metric is Metric.MANUAL:
        return Verdict.BY_HAND
    known = (closed.day for closed in standing.history.days if closed.state is not DayState.UNKNOWN)
    if day in {None, next(known, None)} and _any_day_meets(criterion, standing.facts.rules_on(standing.today)):
        return Verdict.EVERYONE
    if day:
        return Verdict.EARNED
    if criterion.at_least > most:
        return Verdict.NEVER
    return Verdict.NOT_YET if standing.history.days else Verdict.NOTHING_YET


def _any_day_meets(criterion: Criterion, rules: Rules) -> bool:
    """Say whether the first day on record meets a criterion, whatever was smoked on it."""
    match criterion.metric:
        case Metric.DAYS_ON_RECORD | Metric.RECORD_STREAK:
            return criterion.at_least == 1
        case Metric.POINTS_EARNED:
            return criterion.at_least <= rules.smoke * rules.pack
        case _:
            return False


def _most(standing: Standing, criterion: Criterion) -> int:
    """Return what no record of a hundred years exceeds; for points under the present rules and those to come."""
    match criterion.metric:
        case Metric.SMOKES_LOGGED:
            return CENTURY * MOST_SMOKES_ANSWERED
        case Metric.CIGARETTES_AVOIDED:
            return CENTURY * BASELINE_RANGE[-1]
        case Metric.POINTS_EARNED:
            facts = standing.facts
            open_days = sum(_best_day(facts.rules_on(day)) for day in standing.open_days)
            return measure(standing, criterion).now + open_days + CENTURY * _best_day(facts.rules_on(date.max))
        case _:
            return CENTURY


def _best_day(rules: Rules) -> int:
    """Return the most points that a day can bring: a smoke-free one at the highest level."""
    day = ClosedDay(date.max, 0, DayState.SMOKE_FREE, True, False, rules.top_level, rules.top_level, None, rules)
    return sum(day_points(day).values())


def _first(standing: Standing, criterion: Criterion, day: date | None) -> date | None:
    """Return the first day of the run that met a criterion."""
    if day is None or criterion.metric not in RUNS:
        return None
    days = measure(standing, criterion).days
    return days[days.index(day) - criterion.at_least + 1]
