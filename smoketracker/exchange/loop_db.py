"""The database that Loop Habit Tracker writes as its full backup, from the first schema to the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date

from smoketracker.domain.days import EARLIEST_DAY, LATEST_DAY
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Found, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.counts import choose_habit, meaning_of_ticks
from smoketracker.exchange.history import Progress, Reading, ReadOptions
from smoketracker.exchange.loop import FORMAT, Code, Entries
from smoketracker.exchange.source import SourceFile, quoted
from smoketracker.exchange.sqlite import Value, columns, opened

MOST_HABITS = 1_000
LONGEST_NAME = 1_000
NUMERICAL = 1
MILLISECONDS_A_DAY = 86_400_000
_EPOCH = date(1970, 1, 1).toordinal()


def open_loop_database(file: SourceFile, database: sqlite3.Connection, options: ReadOptions) -> Reading:
    """Return how the rows of a habit are read; raise ImportRejected if the tables are not those of Loop."""
    habit_columns, entry_columns = columns(database, "Habits"), columns(database, "Repetitions")
    if not {"id", "name"} <= habit_columns or not {"habit", "timestamp"} <= entry_columns:
        raise file.rejected("looks like a database of Loop Habit Tracker, but its tables lack columns.")
    kind = "type" if "type" in habit_columns else "0"
    order = "position" if "position" in habit_columns else "id"
    query = f"SELECT id, substr(name, 1, {LONGEST_NAME}), {kind} FROM Habits ORDER BY {order}, id LIMIT {MOST_HABITS}"  # noqa: S608
    habits = database.execute(query).fetchall()
    chosen = choose_habit(file, [str(name) for _, name, _ in habits], options.habit)
    number, name, kind = habits[chosen]
    meaning = None if kind == NUMERICAL else meaning_of_ticks(file, str(name), options)
    value = "value" if "value" in entry_columns else str(int(Code.YES_MANUAL))
    query = f"SELECT timestamp, {value} FROM Repetitions WHERE habit IS ? ORDER BY timestamp"  # noqa: S608
    return Reading(FORMAT, lambda progress: _read(file, progress, query, number, meaning), str(name))


def _read(file: SourceFile, progress: Progress, query: str, habit: Value, meaning: DayState | None) -> Iterator[Found]:
    entries = Entries(meaning, "entry")
    with opened(file) as database:
        for line, (timestamp, value) in enumerate(database.execute(query, (habit,)), start=1):
            try:
                found = entries.read(line, _day(timestamp), _whole(value))
            except Refused as refusal:
                yield RefusedRow(line, str(refusal))
            else:
                if found:
                    yield found
    progress.bytes = file.size


def _day(timestamp: Value) -> date:
    """Return the day of a timestamp: Loop keeps each day as its midnight in UTC, in milliseconds."""
    days, rest = divmod(_whole(timestamp), MILLISECONDS_A_DAY)
    ordinal = _EPOCH + days
    if rest or not EARLIEST_DAY.toordinal() <= ordinal <= LATEST_DAY.toordinal():
        raise Refused(f"{timestamp!r} is not a day as Loop Habit Tracker keeps it, in milliseconds since 1970.")
    return date.fromordinal(ordinal)


def _whole(value: Value) -> int:
    if not isinstance(value, int):
        raise Refused(f"{quoted(str(value))} is not a whole number.")
    return value
