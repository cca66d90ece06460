"""The values the whole program speaks in: frozen, comparable, free of behaviour but look-ups."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from smoketracker.domain.kinds import Criterion, DayState, EmptyDays, Source

if TYPE_CHECKING:
    # Both bring other modules along, which the first frame has no time for.
    from fractions import Fraction
    from uuid import UUID

Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)

MOST_SMOKES_ANSWERED = 200
BASELINE_RANGE = range(1, 101)
PACK_PRICES = range(1, 100_000_001)  # in the smallest unit of the currency
PACK_SIZES = range(1, 1_001)
GOALS = range(201)
WEEKS = range(1, 105)


@dataclass(frozen=True, slots=True)
class Smoke:
    """One cigarette: `at` carries the offset it was smoked under, `day` never moves afterwards (D2)."""

    uid: UUID
    at: datetime
    zone: str | None
    day_start: time
    day: date
    source: Source
    note: str = ""
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user said of a day without a time of day: a state and, where smoked, how many (1 to 200; S2)."""

    state: DayState
    count: int = 0


@dataclass(frozen=True, slots=True)
class Dated(Generic[Value_co]):
    """A value that holds from a day on, until the next one."""

    from_day: date
    value: Value_co


class BaselineKind(StrEnum):
    """Where a version of the baseline came from (B1, B2)."""

    DECLARED = "declared"
    MEASURED = "measured"
    LOWERED = "lowered"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Baseline(Dated[int]):
    """A version of the baseline: cigarettes a day before cutting down, 1 to 100."""

    kind: BaselineKind


class Seen(NamedTuple):
    """A local day and the first moment, with its offset and zone, at which a clock showed it (D5)."""

    day: date
    first_seen: datetime
    zone: str | None


@dataclass(frozen=True, slots=True)
class Rules:
    """The point numbers of a day (SPEC section 4): points, cigarettes, and the highest streak level."""

    smoke: int = 10
    pack: int = 20
    reduction: int = 100
    streak: int = 10
    top_level: int = 10


@dataclass(frozen=True, slots=True)
class Price:
    """What a pack costs, in the smallest unit of the currency, and how many cigarettes are in it (B3)."""

    pack: int
    cigarettes: int

    def of_one(self) -> Fraction:
        """Return the exact price of one cigarette in the smallest unit of the currency."""
        from fractions import Fraction  # noqa: PLC0415

        return Fraction(self.pack, self.cigarettes)


@dataclass(frozen=True, slots=True)
class Goal:
    """At most `most` a day (None: no goal any more), lowered by one every so many weeks if wished (B3)."""

    most: int | None
    lower_every_weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """What editing an achievement makes anew: its points under its criterion (A4)."""

    number: int
    points: int
    criterion: Criterion


@dataclass(frozen=True, slots=True)
class Achievement:
    """The definition of a badge: texts change everywhere at once, versions only add up (A1, A4).

    draft: an administrator still works on it; nobody sees it and nobody can earn it.
    """

    id: str
    title: str
    description: str
    icon: str
    order: int
    versions: tuple[Version, ...]
    retired: bool = False
    draft: bool = False

    @property
    def newest(self) -> Version:
        """Return the version that holds for whoever has not earned it yet."""
        return self.versions[-1]

    def version(self, number: int) -> Version:
        """Return the version of that number; raise KeyError if it never was."""
        for version in self.versions:
            if version.number == number:
                return version
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class Redemption:
    """A reward that was taken: its id, its price in points and the day it was taken on."""

    id: str
    price: int
    day: date


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger (F4); `posted_at` is an aware instant, `day` the day the points are about."""

    key: str
    seq: int
    points: int
    day: date
    reason: str
    rules_version: int
    posted_at: datetime


def in_force(versions: Sequence[Dated[Value]], day: date) -> Value | None:
    """Return the value that holds on a day, or None before the first; versions are ordered by day, later ones win."""
    if not versions:
        return None
    index = bisect_right(versions, day, key=attrgetter("from_day"))
    return versions[index - 1].value if index else None


class Course(Generic[Value]):
    """Versions walked along day by day, oldest first: for many days cheaper than looking each one up."""

    def __init__(self, versions: Sequence[Dated[Value]], default: Value) -> None:
        self._coming = list(reversed(versions))
        self._value = default

    def on(self, day: date) -> Value:
        """Return the value that holds on a day, which must not lie before an earlier one asked for."""
        while self._coming and self._coming[-1].from_day <= day:
            self._value = self._coming.pop().value
        return self._value


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is stored of a profile and all that results follow from (F1); mappings and sets are never changed.

    counts: logged smokes per day, without the answered ones; days without any are left out. counts, answers, seen and
    the versions are ordered by day. pins: achievement id to the number of the version it was first earned under (A4).
    revoked: achievement id to the reason.
    """

    start_day: date
    made_at_first_instant: bool = False
    start_moved: bool = False
    day_start: time = time(0)
    counts: dict[date, int] = field(default_factory=dict)
    answers: dict[date, Answer] = field(default_factory=dict)
    seen: Sequence[Seen] = ()
    ran: AbstractSet[date] = frozenset()
    void: AbstractSet[date] = frozenset()
    empty_days: Sequence[Dated[EmptyDays]] = ()
    baselines: Sequence[Baseline] = ()
    rules: Sequence[Dated[Rules]] = ()
    prices: Sequence[Dated[Price]] = ()
    goals: Sequence[Dated[Goal]] = ()
    catalogue: Sequence[Achievement] = ()
    pins: Mapping[str, int] = field(default_factory=dict)
    grants: Mapping[str, date] = field(default_factory=dict)
    revoked: Mapping[str, str] = field(default_factory=dict)
    redemptions: Sequence[Redemption] = ()

    @property
    def start_full(self) -> bool:
        """Say whether the start day counts in full: made at its first instant, or set by the user (D4)."""
        return self.made_at_first_instant or self.start_moved

    def count(self, day: date) -> int:
        """Return how many smokes a day has: the logged ones and those the user answered."""
        answer = self.answers.get(day)
        return self.counts.get(day, 0) + (answer.count if answer else 0)

    @property
    def last_smoked_day(self) -> date | None:
        """Return the latest day that has a smoke, or None."""
        logged = next(reversed(self.counts), None)
        answered = next((day for day in reversed(self.answers) if self.answers[day].count), None)
        return max(filter(None, (logged, answered)), default=None)

    def last_smoke_logged(self, latest: date) -> date | None:
        """Return the latest day, up to a given one, that has a logged smoke, or None."""
        return next((day for day in reversed(self.counts) if day <= latest), None)

    def rules_on(self, day: date) -> Rules:
        """Return the point numbers of a day; the defaults hold before the first version."""
        return in_force(self.rules, day) or DEFAULT_RULES


DEFAULT_RULES = Rules()
