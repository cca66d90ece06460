"""What a file says of whole days: numbers, ticks, and the same day twice."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from datetime import date

from smoketracker.domain.days import EARLIEST_DAY
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import FoundDay
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import MOST_SMOKES_ANSWERED, Answer
from smoketracker.exchange.history import HabitWanted, ReadOptions, TicksWanted
from smoketracker.exchange.source import SourceFile, quoted, shown

MOST_HABITS_NAMED = 10
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_FIRST = EARLIEST_DAY.toordinal()
_ANSWERS = [Answer(DayState.SMOKE_FREE), *(Answer(DayState.SMOKED, n) for n in range(1, MOST_SMOKES_ANSWERED + 1))]


class DayBook:
    """The days a file has spoken of so far, kept small: a million days take a few megabytes."""

    def __init__(self, word: str = "line") -> None:
        self._word = word
        self._lines = array("L")
        self._counts = array("B")

    def add(self, line: int, day: date, count: int) -> FoundDay | None:
        """Return the day as found, or None if the file said the same before.

        Raises Refused for a count out of range and for a day that had another count.
        """
        if count > MOST_SMOKES_ANSWERED:
            raise Refused(f"{count:,} is more than the {MOST_SMOKES_ANSWERED} cigarettes a day can hold.")
        index = day.toordinal() - _FIRST
        missing = index + 1 - len(self._lines)
        if missing > 0:
            self._lines.frombytes(bytes(missing * self._lines.itemsize))
            self._counts.frombytes(bytes(missing))
        if first := self._lines[index]:
            if self._counts[index] != count:
                raise Refused(
                    f"{day} has {count} here but {self._counts[index]} in {self._word} {first}, which is the one taken."
                )
            return None
        self._lines[index] = line
        self._counts[index] = count
        return FoundDay(line, day, _ANSWERS[count])


def as_count(text: str) -> int:
    """Return a whole number of cigarettes; raise Refused for anything else."""
    if not _WHOLE.fullmatch(text):
        raise Refused(f"{quoted(text)} is not a whole number of cigarettes.")
    return int(text)


def ticked(meaning: DayState, *, yes: bool) -> int | None:
    """Return the count that a tick, or the lack of one, stands for; None if it says nothing.

    A tick for smoking is at least one cigarette. Without a tick for a smoke-free day it is not known how many.
    """
    if meaning is DayState.SMOKED:
        return int(yes)
    return 0 if yes else None


def choose_habit(file: SourceFile, names: Sequence[str], wanted: str | None) -> int:
    """Return the index of the habit to import: the wanted one, or the only one; raise ImportRejected else."""
    if not names:
        raise file.rejected("holds no habits.")
    listed = ", ".join(map(shown, names[:MOST_HABITS_NAMED]))
    if len(names) > MOST_HABITS_NAMED:
        listed += f" and {len(names) - MOST_HABITS_NAMED} more"
    if wanted is None:
        if len(names) > 1:
            sentence = file.rejected(f"holds {len(names)} habits: {listed}; name one with --habit.")
            raise HabitWanted(str(sentence), names)
        return 0
    found = [index for index, name in enumerate(names) if name == wanted] or [
        index for index, name in enumerate(names) if name.strip().casefold() == wanted.strip().casefold()
    ]
    if not found:
        raise file.rejected(f"holds no habit {quoted(wanted)}; it holds {listed}.")
    if len(found) > 1:
        raise file.rejected(f"holds {len(found)} habits named {quoted(wanted)}; rename one of them and export again.")
    return found[0]


def meaning_of_ticks(file: SourceFile, habit: str, options: ReadOptions) -> DayState:
    """Return what a tick of the habit means; raise ImportRejected if the user has not said."""
    if options.ticks is None:
        sentence = file.rejected(
            f"cannot be brought in yet: {quoted(habit)} is ticked, not counted; say with --ticks smoked or "
            "--ticks smoke-free what a tick means."
        )
        raise TicksWanted(str(sentence), habit)
    return options.ticks
