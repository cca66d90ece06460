"""What the entries of Loop Habit Tracker mean, whichever file they come in."""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum

from smoketracker.domain.errors import Refused
from smoketracker.domain.found import FoundDay
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.counts import DayBook, ticked
from smoketracker.exchange.source import quoted

FORMAT = "Loop Habit Tracker"
THOUSAND = 1000
_WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)


class Code(IntEnum):
    """The values that Loop writes as words; in a counted habit NO stands for 0."""

    UNKNOWN = -1
    NO = 0
    YES_AUTO = 1
    YES_MANUAL = 2
    SKIP = 3


TICK_CODES = frozenset(map(int, Code))


class Entries:
    """Turns a habit's entries into days; notes are left out, since a day without times has none to keep them with."""

    def __init__(self, meaning: DayState | None, word: str) -> None:
        self._meaning = meaning
        self._book = DayBook(word)

    def read(self, line: int, day: date, value: int) -> FoundDay | None:
        """Return what a value says of its day, None if nothing; raise Refused for a value that cannot be taken."""
        count = _counted(value) if self._meaning is None else _ticked(self._meaning, value)
        return None if count is None else self._book.add(line, day, count)


def as_value(text: str) -> int:
    """Return the value of an entry written as a word or a number; raise Refused for anything else."""
    if text in Code.__members__:
        return Code[text]
    if not _WHOLE.fullmatch(text):
        raise Refused(f"{quoted(text)} is not a value that Loop Habit Tracker writes.")
    return int(text)


def _counted(value: int) -> int | None:
    """Return the count of a numerical habit, which is kept in thousandths."""
    if value in {Code.UNKNOWN, Code.SKIP}:
        return None
    if value < 0 or value % THOUSAND:
        raise Refused(f"{value / THOUSAND:g} is not a whole number of cigarettes.")
    return value // THOUSAND


def _ticked(meaning: DayState, value: int) -> int | None:
    match value:
        case Code.YES_MANUAL:
            return ticked(meaning, yes=True)
        case Code.NO:
            return ticked(meaning, yes=False)
        case Code.UNKNOWN | Code.SKIP | Code.YES_AUTO:
            return None
        case _:
            raise Refused(f"{value} is not a tick; Loop Habit Tracker writes -1 to 3.")
