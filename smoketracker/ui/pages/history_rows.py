"""The rows of a month: its days, the newest first, each with its smokes below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from smoketracker.domain.days import LATEST_DAY, ONE_DAY
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer, Facts, Smoke
from smoketracker.tracker.outcome import Day

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which the window does not wait for.
    from smoketracker.tracker.service import Tracker


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day; listed is None for one that the calendar never had. logged: its smokes that have a time."""

    day: date
    listed: Day | None
    logged: int
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class SmokeRow:
    """A smoke with its time."""

    smoke: Smoke

    @property
    def day(self) -> date:
        """Return the day that it counts for."""
        return self.smoke.day


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """The smokes of a day that an answer gave, without a time of day."""

    day: date
    count: int


HistoryRow = DayRow | SmokeRow | AnsweredRow


@dataclass(frozen=True, slots=True)
class Month:
    """What the record holds of a month."""

    days: list[Day]
    rows: list[HistoryRow]

    @property
    def empty(self) -> bool:
        """Say whether nothing was recorded or said in it, and nothing is asked about it."""
        return not any(day.count or day.pending or day.state is not DayState.UNKNOWN for day in self.days) and not any(
            isinstance(row, DayRow) and row.answer for row in self.rows
        )


def load(tracker: Tracker, first: date) -> Month:
    """Read one month, and no more than that."""
    last = last_of(first)
    days, facts = tracker.days(first, last), tracker.facts()
    smokes = tracker.smokes(first, last)
    by_day = {day: list(found) for day, found in groupby(sorted(smokes, key=attrgetter("day")), attrgetter("day"))}
    listed = {day.day: day for day in days}
    shown = sorted({*listed, *by_day, *(day for day in facts.void if first <= day <= last)}, reverse=True)
    rows = [row for day in shown for row in _of_day(day, listed.get(day), by_day.get(day, ()), facts.answers.get(day))]
    return Month(days, rows)


def months(facts: Facts, today: date) -> list[date]:
    """Return the first days of all months on record, the newest first."""
    begin = min((facts.start_day, *list(facts.counts)[:1], *list(facts.answers)[:1]))
    month, found = max(today, facts.last_smoked_day or today).replace(day=1), []
    while month >= begin.replace(day=1):
        found.append(month)
        month = (month - ONE_DAY).replace(day=1)
    return found


def last_of(first: date) -> date:
    """Return the last day of the month that begins with a day."""
    if (first.year, first.month) == (LATEST_DAY.year, LATEST_DAY.month):
        return LATEST_DAY
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return following - ONE_DAY


def _of_day(day: date, listed: Day | None, smokes: Sequence[Smoke], answer: Answer | None) -> Iterator[HistoryRow]:
    yield DayRow(day, listed, len(smokes), answer)
    yield from map(SmokeRow, reversed(smokes))
    if answer and answer.count:
        yield AnsweredRow(day, answer.count)
