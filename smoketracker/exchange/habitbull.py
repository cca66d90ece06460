"""HabitBull's CSV: one row for a habit and a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smoketracker.domain.errors import ImportRejected, Refused
from smoketracker.domain.found import Found, FoundDay
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.columns import named
from smoketracker.exchange.counts import DayBook, choose_habit, ticked
from smoketracker.exchange.dates import DateOrder, as_date, find_order
from smoketracker.exchange.history import Progress, Reading, ReadOptions
from smoketracker.exchange.lines import Row, csv_rows
from smoketracker.exchange.source import SourceFile, quoted
from smoketracker.exchange.table import each_row

FORMAT = "HabitBull"
NEEDED = ("habitname", "calendardate", "value")
MOST_HABITS = 1_000
_WHOLE = re.compile(r"-?\d{1,10}", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A HabitBull file, with the places of its columns for habit, date and value."""

    file: SourceFile
    delimiter: str
    width: int
    habit: int
    date: int
    value: int

    def rows(self, progress: Progress | None = None) -> Iterator[Row]:
        with self.file.open(progress) as binary:
            rows = csv_rows(self.file, binary, self.delimiter)
            next(rows)
            yield from rows


def is_habitbull(header: Sequence[str]) -> bool:
    """Say whether a header names the columns of HabitBull."""
    return set(map(named, header)) >= set(NEEDED)


def open_habitbull(file: SourceFile, delimiter: str, header: Sequence[str], options: ReadOptions) -> Reading:
    """Return how the days of a habit are read; the values are counts, notes are left out.

    Where a habit is ticked (no value but 0 and 1) and the user says that a tick is a smoke-free day, it is one. Dates
    like 11/5/2020 begin with the month, as HabitBull writes them, unless one of the file proves the day to be first.
    """
    names = [named(cell) for cell in header]
    sheet = _Sheet(file, delimiter, len(header), *(names.index(name) for name in NEEDED))
    habits = _habits(sheet)
    habit = habits[choose_habit(file, habits, options.habit)]
    ticked = _is_ticked(sheet, habit)
    meaning = options.ticks if ticked else None
    order = _order(sheet)
    return Reading(FORMAT, lambda progress: _read(sheet, progress, habit, order, meaning), habit, ticked=ticked)


def _habits(sheet: _Sheet) -> list[str]:
    habits: dict[str, None] = {}
    for row in sheet.rows():
        if len(row.cells) > sheet.habit:
            habits[row.cells[sheet.habit]] = None
        if len(habits) > MOST_HABITS:
            raise sheet.file.rejected(f"holds more than {MOST_HABITS:,} habits.")
    return list(habits)


def _read(sheet: _Sheet, progress: Progress, habit: str, order: DateOrder, meaning: DayState | None) -> Iterator[Found]:
    book = DayBook()

    def read(row: Row) -> FoundDay | None:
        if row.cells[sheet.habit] != habit:
            return None
        day = as_date(row.cells[sheet.date].strip(), order)
        count = _count(row.cells[sheet.value].strip())
        if meaning is not None and count is not None:
            count = ticked(meaning, yes=bool(count))
        return None if count is None else book.add(row.line, day, count)

    return each_row(sheet.rows(progress), sheet.width, read)


def _count(text: str) -> int | None:
    """Return a value as a count; negative ones are how HabitBull marks a day without an entry."""
    if not text:
        return None
    if not _WHOLE.fullmatch(text):
        raise Refused(f"{quoted(text)} is not a whole number of cigarettes.")
    count = int(text)
    return count if count >= 0 else None


def _is_ticked(sheet: _Sheet, habit: str) -> bool:
    width = max(sheet.habit, sheet.value)
    rows = (row.cells for row in sheet.rows() if len(row.cells) > width)
    return all(cells[sheet.value].strip() in {"0", "1"} for cells in rows if _has_entry(cells, sheet, habit))


def _has_entry(cells: Sequence[str], sheet: _Sheet, habit: str) -> bool:
    value = cells[sheet.value].strip()
    return cells[sheet.habit] == habit and bool(value) and not value.startswith("-")


def _order(sheet: _Sheet) -> DateOrder:
    rows = ((row.line, row.cells[sheet.date]) for row in sheet.rows() if len(row.cells) > sheet.date)
    try:
        return find_order(sheet.file, rows)
    except ImportRejected:
        return DateOrder.MONTH_FIRST
