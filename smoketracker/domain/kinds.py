"""The kinds of things, as the words that stand for them everywhere, and what an achievement asks for.

Apart from the larger values, because the first frame of the window needs these and not the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DayState(StrEnum):
    """What a day was (S1); a day that is not over yet is open."""

    SMOKED = "smoked"
    SMOKE_FREE = "smoke-free"
    UNKNOWN = "unknown"
    OPEN = "open"


class EmptyDays(StrEnum):
    """What a closed day without a smoke and without an answer counts as (S1)."""

    ASK = "ask"
    ASK_IF_AWAY = "ask-if-away"
    SMOKE_FREE = "smoke-free"


class Source(StrEnum):
    """The way in by which a smoke came (D2)."""

    WINDOW = "window"
    TRAY = "tray"
    COMMAND_LINE = "command line"
    IMPORT = "import"


class Metric(StrEnum):
    """What an achievement measures (A1)."""

    SMOKES_LOGGED = "smokes_logged"
    SMOKE_FREE_DAYS = "smoke_free_days"
    SMOKE_FREE_STREAK = "smoke_free_streak"
    DAYS_ON_RECORD = "days_on_record"
    RECORD_STREAK = "record_streak"
    REDUCED_DAYS = "reduced_days"
    CIGARETTES_AVOIDED = "cigarettes_avoided"
    POINTS_EARNED = "points_earned"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Criterion:
    """The condition of an achievement: a metric that reaches a number; percent for the reduction metrics only."""

    metric: Metric
    at_least: int
    percent: int | None = None
