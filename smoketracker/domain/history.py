"""From facts to closed days: their states, the streaks and the levels (SPEC sections 2, 3 and P2)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple, TypeVar

from smoketracker.domain.days import ONE_DAY, days_from
from smoketracker.domain.kinds import DayState, EmptyDays
from smoketracker.domain.model import DEFAULT_RULES, Course, Facts, Rules

Result = TypeVar("Result")


class ClosedDay(NamedTuple):
    """A day that is over, with all that its points follow from.

    full: it may count as smoke-free (D4). pending: unknown and waiting for an answer (S2).
    run: smoke-free days in a row up to here; level: the streak level it earns, 0 unless smoke-free (P2).
    baseline: cigarettes a day, None while there is none. rules: the point numbers of the day.
    """

    day: date
    smokes: int
    state: DayState
    full: bool
    pending: bool
    run: int
    level: int
    baseline: int | None
    rules: Rules

    @property
    def smoke_free(self) -> bool:
        """Say whether the day counts as smoke-free for streaks, bonuses and badges (D4, S1)."""
        return self.full and self.state is DayState.SMOKE_FREE


@dataclass(frozen=True, slots=True)
class History:
    """The closed days of a profile, oldest first; days that never existed are left out (D6)."""

    days: list[ClosedDay]
    through: date
    best_level: int = 0
    longest: int = 0
    _known: dict[Hashable, object] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        """Return what `compute` gives, worked out once per history and key."""
        if key not in self._known:
            self._known[key] = compute()
        return self._known[key]  # type: ignore[return-value]  # one key, one computation, one type

    def on(self, day: date) -> ClosedDay:
        """Return a closed day; raise KeyError for one that is not closed, not tracked or never was."""
        index = bisect_left(self.days, day, key=attrgetter("day"))
        if index == len(self.days) or self.days[index].day != day:
            raise KeyError(day)
        return self.days[index]

    @property
    def run(self) -> int:
        """Return the smoke-free run that ends with the last closed day (S4)."""
        return self.days[-1].run if self.days else 0

    @property
    def run_before_pending(self) -> int:
        """Return the run before the pending days that end the record, or the last run if there are none (S3)."""
        waiting = sum(1 for _ in takewhile(lambda closed: closed.pending, reversed(self.days)))
        return self.days[-1 - waiting].run if waiting < len(self.days) else 0

    @property
    def pending(self) -> tuple[date, ...]:
        """Return the days that wait for an answer, oldest first (S2)."""
        return self.once("pending", lambda: tuple(closed.day for closed in self.days if closed.pending))


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts of a profile at a moment, with its closed days and what each of them earned.

    today: the clock's day; reached: the latest day that has truly begun (D5). settled: points of closed days per key;
    earned: points of each closed day, in the order of the history.
    """

    facts: Facts
    today: date
    reached: date
    history: History
    settled: Mapping[str, int]
    earned: Sequence[int]

    @property
    def open_days(self) -> Iterator[date]:
        """Yield the tracked days that have begun but are not closed, oldest first."""
        return days_from(max(self.history.through + ONE_DAY, self.facts.start_day), self.reached)

    @property
    def current_streak(self) -> int:
        """Return the smoke-free run up to the last closed day; 0 as soon as a later day has a smoke (S4)."""
        last_smoked = self.facts.last_smoked_day
        lapsed = bool(self.facts.count(self.today)) or (last_smoked is not None and last_smoked > self.history.through)
        return 0 if lapsed else self.history.run


def close_days(facts: Facts, through: date, earlier: History | None = None) -> History:
    """Fold the facts into the closed days up to and including `through`.

    `earlier` is a history of the same facts up to an earlier day: the fold goes on from there, with the same result
    as from the start day.
    """
    tally = _Tally(facts, earlier)
    first = max(facts.start_day, earlier.through + ONE_DAY) if earlier else facts.start_day
    counts, answers, void = facts.counts, facts.answers, facts.void
    for day in days_from(first, through):
        if day not in void:
            answer = answers.get(day)
            tally.close(day, counts.get(day, 0) + (answer.count if answer else 0))
    return History(tally.days, through, tally.best_level, tally.longest)


def state_of(facts: Facts, day: date, smokes: int, mode: EmptyDays) -> tuple[DayState, bool]:
    """Return what a closed day with so many smokes was and whether it waits for an answer (S1, S2, D4).

    mode: what days without a smoke and without an answer count as on that day.
    """
    if smokes:
        return DayState.SMOKED, False
    answer = facts.answers.get(day)
    if answer is not None:
        return answer.state, False
    if day == facts.start_day and not facts.start_full:
        return DayState.SMOKE_FREE, False
    if mode is EmptyDays.SMOKE_FREE or (mode is EmptyDays.ASK_IF_AWAY and day in facts.ran):
        return DayState.SMOKE_FREE, False
    return DayState.UNKNOWN, True


def level_of(run: int, best: int, top: int) -> int:
    """Return the level on the run-th smoke-free day when the highest level of earlier runs is `best` (P2)."""
    level = run if run < 3 else max(run, best + run - 3)  # noqa: PLR2004  # the third day, as P2 has it
    return min(level, top)


class _Tally:
    """The fold's running state: the present run, its highest level, and what earlier runs reached."""

    def __init__(self, facts: Facts, earlier: History | None) -> None:
        self.facts = facts
        self.start_day, self.start_full = facts.start_day, facts.start_full
        self.modes = Course(facts.empty_days, EmptyDays.ASK_IF_AWAY)
        self.rules = Course(facts.rules, DEFAULT_RULES)
        self.baselines = Course[int | None](facts.baselines, None)
        self.days = list(earlier.days) if earlier else []
        self.best_level = earlier.best_level if earlier else 0
        self.longest = earlier.longest if earlier else 0
        self.run = earlier.run if earlier else 0
        self.run_level = max((closed.level for closed in self.days[-self.run :]), default=0) if self.run else 0

    def close(self, day: date, smokes: int) -> None:
        state, pending = state_of(self.facts, day, smokes, self.modes.on(day))
        full = self.start_full or day != self.start_day
        rules = self.rules.on(day)
        level = 0
        if state is not DayState.SMOKE_FREE:
            self._end_run()
        elif full:
            self.run += 1
            level = level_of(self.run, self.best_level, rules.top_level)
            self.run_level = max(self.run_level, level)
            self.longest = max(self.longest, self.run)
        baseline = self.baselines.on(day)
        self.days.append(ClosedDay(day, smokes, state, full, pending, self.run, level, baseline, rules))

    def _end_run(self) -> None:
        self.best_level = max(self.best_level, self.run_level)
        self.run = self.run_level = 0
