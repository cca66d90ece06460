"""The point rules at a glance: what an example day pays under them, and which versions ever held."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from smoketracker.domain.awards import day_points
from smoketracker.domain.history import ClosedDay, level_of
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import DEFAULT_RULES, Dated, Rules

USUAL_BASELINE = 20  # for the example of whoever has none yet
MOST_SMOKES = 25
FURTHER = 5  # smokes beyond a higher baseline


class ExampleDay(NamedTuple):
    """What a full closed day pays: the record itself (`logs` and `left`), the reduction, the streak."""

    smokes: int
    record: int
    reduction: int
    streak: int

    @property
    def points(self) -> int:
        """Return the sum."""
        return self.record + self.reduction + self.streak


class When(StrEnum):
    """Whether a version of the rules has held, holds, or will hold."""

    PAST = "past"
    PRESENT = "present"
    COMING = "coming"


class RulesVersion(NamedTuple):
    """Rules that held, hold or will hold from a day on; None: from the start."""

    from_day: date | None
    rules: Rules
    when: When


def example_day(rules: Rules, baseline: int, smokes: int, run: int = 1) -> ExampleDay:
    """Return what a day pays; run: which day of a first streak it is, if it has no smoke."""
    state = DayState.SMOKED if smokes else DayState.SMOKE_FREE
    run = 0 if smokes else run
    level = level_of(run, 0, rules.top_level) if run else 0
    day = ClosedDay(
        date.min, smokes, state, full=True, pending=False, run=run, level=level, baseline=baseline, rules=rules
    )
    points = day_points(day)
    record = points.get("logs", 0) + points.get("left", 0)
    return ExampleDay(smokes, record, points.get("reduction", 0), points.get("streak", 0))


def example_course(rules: Rules, baseline: int) -> list[ExampleDay]:
    """Return example days from no smoke to 25, or to a few more than a higher baseline."""
    return [example_day(rules, baseline, smokes) for smokes in range(max(MOST_SMOKES, baseline + FURTHER) + 1)]


def courses_of(versions: Sequence[Dated[Rules]], today: date) -> list[RulesVersion]:
    """Return the rules that ever held or will hold, oldest first, the defaults before all.

    versions: ordered by day. What was replaced before its day came, and what changed nothing, is left out.
    """
    last_of_day = {version.from_day: version.value for version in versions}
    kept: list[tuple[date | None, Rules]] = [(None, DEFAULT_RULES)]
    for day, value in last_of_day.items():
        if value != kept[-1][1]:
            kept.append((day, value))
    begun = sum(1 for day, _ in kept if day is None or day <= today)
    return [RulesVersion(day, value, _when(index, begun - 1)) for index, (day, value) in enumerate(kept)]


def _when(index: int, present: int) -> When:
    if index == present:
        return When.PRESENT
    return When.PAST if index < present else When.COMING
