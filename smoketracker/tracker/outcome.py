"""What the Tracker tells: frozen values that window, tray and command line draw or print.

Nothing but the domain's values is imported here, so that the window can draw them before the database is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from smoketracker.domain.kinds import Criterion, DayState

if TYPE_CHECKING:
    # No figure of the first frame is one of these.
    from smoketracker.domain.model import Entry, Smoke


@dataclass(frozen=True, slots=True)
class Badge:
    """An achievement as listed: what it takes, how far it is, and when it was earned with how many points.

    points: what the version that counts for this profile pays; points_earned: 0 until it is earned. best: the furthest
    it ever was, from 0 to target. forecast: the day it would be earned on if all goes on as now, None if it cannot be
    said.
    """

    id: str
    title: str
    description: str
    icon: str
    order: int
    points: int
    criterion: Criterion
    earned_on: date | None
    points_earned: int
    progress: int
    target: int
    best: int
    forecast: date | None
    retired: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day as listed: what it was, how many smokes it has, and its goal if it had one.

    full: it may count as smoke-free (D4). pending: it waits for an answer (S2).
    """

    day: date
    state: DayState
    count: int
    full: bool
    pending: bool
    goal: int | None


class GainKind(StrEnum):
    """What points are for: the kinds of keys in the ledger (SPEC section 4)."""

    LOGS = "logs"
    LEFT = "left"
    REDUCTION = "reduction"
    STREAK = "streak"
    ACHIEVEMENT = "achievement"


@dataclass(frozen=True, slots=True)
class Gain:
    """What a day earned under one key, with the figures that say why.

    LOGS: count smokes. LEFT: count of a pack of `of` not smoked. REDUCTION: count smokes instead of `of`, 0 where
    there is no baseline. STREAK: day number count at level `of`. ACHIEVEMENT: its title.
    """

    kind: GainKind
    points: int
    count: int = 0
    of: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Savings:
    """Money not spent over the last closed days, in the smallest unit of the currency, and whole packs in all."""

    last_7_days: int
    last_30_days: int
    packs: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a moment, as every screen shows them; money in the smallest unit, None where not known.

    ring: the last 30 days, the oldest first, today last; days before the record began are left out. gains_today: what
    today has earned so far. gains_at_close: what the day closed last has earned.
    """

    today: date
    closed_through: date
    points: int
    points_today: int
    count_today: int
    current_streak: int
    streak_before_pending: int
    longest_streak: int
    smoke_free_last_30: int
    pending_days: tuple[date, ...]
    money_saved: int | None
    baseline: int | None
    goal: int | None
    last_smoke_at: datetime | None
    next_achievement: Badge | None
    recently_earned: tuple[Badge, ...]
    ring: tuple[Day, ...]
    gains_today: tuple[Gain, ...]
    gains_at_close: tuple[Gain, ...]
    savings: Savings | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: ledger lines posted, achievement ids first earned or taken back, days closed.

    smoke: the one that was logged, changed, taken back or brought back, as it now is; None if there was none.
    """

    entries: tuple[Entry, ...]
    earned: tuple[str, ...]
    taken_back: tuple[str, ...]
    closed: tuple[date, ...]
    overview: Overview
    smoke: Smoke | None = None
