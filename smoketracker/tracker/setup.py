"""What a person says at the first steps, as one value, and what is said when a piece of it is refused.

Nothing but the domain's values is imported here, so that the window can make one before the database is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import Goal, Price


class Piece(StrEnum):
    """A piece of the first steps."""

    DAY_START = "day start"
    START_DAY = "start day"
    BASELINE = "baseline"
    PRICE = "price"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Setup:
    """What was said; a piece that is None stays as it is.

    start_day: the first day that was to be smoke-free, before today. smoke_free_since: that day and those up to
    yesterday were.
    """

    day_start: time | None = None
    start_day: date | None = None
    smoke_free_since: bool = False
    baseline: int | None = None
    price: Price | None = None
    goal: Goal | None = None
    empty_days: EmptyDays | None = None


class SetupRefused(Refused):
    """A piece of the first steps breaks a rule; nothing of them was written."""

    def __init__(self, piece: Piece, sentence: str) -> None:
        super().__init__(sentence)
        self.piece = piece
