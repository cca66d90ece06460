"""Loop Habit Tracker's CSV files: Checkmarks.csv with one or all habits, alone or in the zip of an export."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import BufferedReader
from itertools import islice

from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Found, FoundDay
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.columns import counts_are_named
from smoketracker.exchange.counts import choose_habit, meaning_of_ticks
from smoketracker.exchange.dates import DateOrder, as_date, find_order
from smoketracker.exchange.history import Progress, Reading, ReadOptions
from smoketracker.exchange.lines import Row, csv_rows
from smoketracker.exchange.loop import FORMAT, THOUSAND, TICK_CODES, Code, Entries, as_value
from smoketracker.exchange.source import SourceFile
from smoketracker.exchange.table import each_row

ONE_HABIT = ("date", "value")
SAMPLE = 100
PLAIN_COUNTS = range(4, 100)  # neither codes nor likely thousandths


@dataclass(frozen=True, slots=True)
class Checkmarks:
    """A file of checkmarks: how it is opened, its delimiter, and its header."""

    file: SourceFile
    open: Callable[[Progress | None], AbstractContextManager[BufferedReader]]
    delimiter: str
    header: Sequence[str]

    @property
    def has_one_habit(self) -> bool:
        """Say whether the file is about one habit, whose name it does not hold."""
        return tuple(cell.strip().casefold() for cell in self.header[:2]) == ONE_HABIT

    @property
    def habits(self) -> list[str]:
        """Return the names of the habits, which stand in the header of a file about all of them."""
        names = [cell.strip() for cell in self.header[1:]]
        while names and not names[-1]:
            names.pop()  # the header ends with a comma
        return names

    def rows(self, progress: Progress | None = None) -> Iterator[Row]:
        """Yield the rows below the header."""
        with self.open(progress) as binary:
            yield from islice(csv_rows(self.file, binary, self.delimiter), 1, None)


def looks_like_checkmarks(marks: Checkmarks) -> bool:
    """Say whether a CSV file is Loop's: by its header, and by values that only Loop writes."""
    if [cell.strip().casefold() for cell in marks.header] in (
        ["date", "value", "notes"],
        ["date", "value", "notes", ""],
    ):
        return True
    if marks.header[0].strip().casefold() != "date" or not marks.habits:
        return False
    values = [cell.strip() for row in islice(marks.rows(), SAMPLE) for cell in row.cells[1:] if cell.strip()]
    if not all(map(_is_value, values)) or any(as_value(text) in PLAIN_COUNTS for text in values):
        return False
    if any(text in Code.__members__ for text in values):
        return True
    has_unknown = any(as_value(text) < 0 for text in values)
    if not counts_are_named(marks.header):
        return has_unknown
    return (has_unknown or marks.header[-1] == "") and any(as_value(text) >= THOUSAND for text in values)


def open_checkmarks(
    marks: Checkmarks, options: ReadOptions, habit: str | None = None, *, numerical: bool | None = None
) -> Reading:
    """Return how the rows of a habit are read.

    habit: the name of a file's only habit. numerical: whether the habit is counted; None if its values must tell.
    """
    column = 1
    if not marks.has_one_habit:
        column = choose_habit(marks.file, marks.habits, habit or options.habit) + 1
        habit = marks.habits[column - 1]
    if numerical is None:
        numerical = any(_is_number(row, column) for row in marks.rows())
    meaning = None if numerical else meaning_of_ticks(marks.file, habit or marks.file.path.name, options)
    order = find_order(marks.file, ((row.line, row.cells[0]) for row in marks.rows()))
    return Reading(FORMAT, lambda progress: _read(marks, progress, column, meaning, order), habit)


def _read(
    marks: Checkmarks, progress: Progress, column: int, meaning: DayState | None, order: DateOrder
) -> Iterator[Found]:
    entries = Entries(meaning, "line")

    def read(row: Row) -> FoundDay | None:
        value = row.cells[column].strip()
        return entries.read(row.line, as_date(row.cells[0].strip(), order), as_value(value)) if value else None

    return each_row(marks.rows(progress), len(marks.header), read)


def _is_value(text: str) -> bool:
    try:
        as_value(text)
    except Refused:
        return False
    return True


def _is_number(row: Row, column: int) -> bool:
    text = row.cells[column].strip() if len(row.cells) > column else ""
    return bool(text) and _is_value(text) and as_value(text) not in TICK_CODES
