"""The database of Tickmate: tracks and their ticks, months counted from 0."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo

from smoketracker.domain.days import EARLIEST_DAY, LATEST_DAY, resolve
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Found, FoundDay, FoundSmoke, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.counts import DayBook, choose_habit, meaning_of_ticks
from smoketracker.exchange.history import Progress, Reading, ReadOptions
from smoketracker.exchange.source import SourceFile, shown
from smoketracker.exchange.sqlite import Value, columns, opened

FORMAT = "Tickmate"
MOST_TRACKS = 1_000
LONGEST_NAME = 1_000
NO_TIME = time(12)  # what Tickmate writes, time of day or not, for a day that was ticked in the grid
TRACK_COLUMNS = frozenset({"_id", "name"})
TICK_COLUMNS = frozenset({"_track_id", "year", "month", "day"})
TIME_COLUMNS = frozenset({"hour", "minute", "second", "has_time_info"})


def open_tickmate(file: SourceFile, database: sqlite3.Connection, options: ReadOptions) -> Reading:
    """Return how the ticks of a track are read; raise ImportRejected if the tables are not those of Tickmate.

    A tick of a track that takes several a day is one smoke unless the user says otherwise; of another the user must.
    """
    track_columns, tick_columns = columns(database, "tracks"), columns(database, "ticks")
    if not track_columns >= TRACK_COLUMNS or not tick_columns >= TICK_COLUMNS:
        raise file.rejected("looks like a database of Tickmate, but its tables lack columns.")
    several = "multiple_entries_per_day" if "multiple_entries_per_day" in track_columns else "0"
    query = f"SELECT _id, substr(name, 1, {LONGEST_NAME}), {several} FROM tracks ORDER BY _id LIMIT {MOST_TRACKS}"  # noqa: S608
    tracks = database.execute(query).fetchall()
    number, name, takes_several = tracks[choose_habit(file, [str(name) for _, name, _ in tracks], options.habit)]
    meaning = DayState.SMOKED
    if options.ticks is not None or not takes_several:
        meaning = meaning_of_ticks(file, str(name), options)
    times = "hour, minute, second, has_time_info" if tick_columns >= TIME_COLUMNS else "NULL, NULL, NULL, 0"
    ticks = f"SELECT year, month, day, {times} FROM ticks WHERE _track_id IS ? ORDER BY 1, 2, 3, 4, 5, 6"  # noqa: S608
    read = _smoke_free_days if meaning is DayState.SMOKE_FREE else _smokes

    def rows(progress: Progress) -> Iterator[Found]:
        with opened(file) as opened_database:
            yield from read(enumerate(opened_database.execute(ticks, (number,)), start=1), options.zone)
        progress.bytes = file.size

    return Reading(FORMAT, rows, str(name))


def _smokes(ticks: Iterator[tuple[int, tuple[Value, ...]]], zone: tzinfo) -> Iterator[Found]:
    """Yield ticks with a time as smokes, and days with the number of their other ticks; they come ordered by day."""
    book = DayBook("tick")
    counted: tuple[int, date, int] | None = None
    for line, tick in ticks:
        try:
            day, clock = _day(tick), _time(tick)
            if clock is not None:
                yield FoundSmoke(line, resolve(datetime.combine(day, clock), zone))
            elif counted and counted[1] == day:
                counted = (counted[0], day, counted[2] + 1)
            else:
                yield from _found(book, *counted) if counted else ()
                counted = (line, day, 1)
        except Refused as refusal:
            yield RefusedRow(line, str(refusal))
    yield from _found(book, *counted) if counted else ()


def _smoke_free_days(ticks: Iterator[tuple[int, tuple[Value, ...]]], _zone: tzinfo) -> Iterator[Found]:
    book = DayBook("tick")
    for line, tick in ticks:
        try:
            day = _day(tick)
        except Refused as refusal:
            yield RefusedRow(line, str(refusal))
        else:
            yield from _found(book, line, day, 0)


def _found(book: DayBook, line: int, day: date, count: int) -> Iterator[FoundDay | RefusedRow]:
    try:
        found = book.add(line, day, count)
    except Refused as refusal:
        yield RefusedRow(line, f"{day}: {refusal}")
    else:
        if found:
            yield found


def _day(tick: tuple[Value, ...]) -> date:
    year, month, day = tick[:3]
    try:
        if isinstance(year, int) and isinstance(month, int) and isinstance(day, int):
            found = date(year, month + 1, day)
            if EARLIEST_DAY <= found <= LATEST_DAY:
                return found
    except (ValueError, OverflowError):
        pass
    written = shown("-".join(map(str, tick[:3])))
    raise Refused(f"Year, month (from 0) and day {written} are not a date this program can keep.")


def _time(tick: tuple[Value, ...]) -> time | None:
    """Return the time of day of a tick, or None for one that was given to a day as a whole."""
    hour, minute, second, has_time = tick[3:]
    if not has_time:
        return None
    try:
        if isinstance(hour, int) and isinstance(minute, int) and isinstance(second, int):
            clock = time(hour, minute, second)
            return None if clock == NO_TIME else clock
    except (ValueError, OverflowError):
        pass
    written = shown(":".join(map(str, tick[3:6])))
    raise Refused(f"{written} is not a time of day.")
