"""Tickmate: ticks with and without a time of day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from smoketracker.domain.found import FoundDay, FoundSmoke, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer

LISBON = ZoneInfo("Europe/Lisbon")
SMOKES, EVENING = 1, 2
JANUARY, DECEMBER = 0, 11


@pytest.fixture
def database(tmp_path: Path):
    """Build a database of Tickmate with a track of several ticks a day, and one of a single tick."""

    def built(*ticks: tuple[object, ...]) -> Path:
        path = tmp_path / "tickmate.db"
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE tracks (_id integer primary key, name, multiple_entries_per_day integer)")
            connection.execute("INSERT INTO tracks VALUES (1, 'Smokes', 1), (2, 'Clean evening', 0)")
            connection.execute(
                "CREATE TABLE ticks (_id integer primary key, _track_id, year, month, day, hour, minute, second, "
                "has_time_info)"
            )
            connection.executemany("INSERT INTO ticks VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", ticks)
        return path

    return built


def test_a_tick_with_its_time_is_a_smoke(history, database):
    """Months are counted from 0; the wall time is that of the chosen zone."""
    opened = history(database((SMOKES, 2025, DECEMBER, 31, 23, 59, 30, 1)), habit="Smokes")

    assert (opened.format, opened.habit) == ("Tickmate", "Smokes")
    assert list(opened.rows()) == [FoundSmoke(1, datetime(2025, 12, 31, 23, 59, 30, tzinfo=LISBON))]


def test_ticks_without_a_time_count_by_day(found, database):
    """Noon to the second is what Tickmate writes for a day as a whole."""
    noon = (SMOKES, 2025, JANUARY, 5, 12, 0, 0, 1)

    rows = found(database(noon, (SMOKES, 2025, JANUARY, 4, None, None, None, 0), noon, noon), habit="Smokes")

    assert rows == [
        FoundDay(1, date(2025, 1, 4), Answer(DayState.SMOKED, 1)),
        FoundDay(2, date(2025, 1, 5), Answer(DayState.SMOKED, 3)),
    ]


def test_both_kinds_of_a_day_are_kept(found, database):
    """Timed ticks are smokes, the others add to them."""
    rows = found(
        database((SMOKES, 2025, JANUARY, 5, 12, 0, 0, 1), (SMOKES, 2025, JANUARY, 5, 18, 30, 0, 1)), habit="Smokes"
    )

    assert {type(row) for row in rows} == {FoundDay, FoundSmoke}


def test_a_track_of_single_ticks_needs_a_meaning(found, rejection, database):
    """One tick a day may be a smoke as well as a day without."""
    path = database((EVENING, 2025, JANUARY, 5, 20, 0, 0, 1), (EVENING, 2025, JANUARY, 5, 12, 0, 0, 1))

    assert "'Clean evening' is ticked, not counted" in rejection(path, habit="Clean evening")
    assert found(path, habit="Clean evening", ticks=DayState.SMOKE_FREE) == [
        FoundDay(1, date(2025, 1, 5), Answer(DayState.SMOKE_FREE))
    ]


@pytest.mark.parametrize(
    ("tick", "fragment"),
    [
        ((2025, 12, 1, 8, 0, 0, 1), "Year, month (from 0) and day 2025-12-1 are not a date"),
        ((2025, "May", 1, 8, 0, 0, 1), "are not a date"),
        ((2**62, 0, 1, 8, 0, 0, 1), "are not a date"),
        ((1950, 0, 1, 8, 0, 0, 1), "are not a date"),
        ((2025, 0, 1, 25, 0, 0, 1), "25:0:0 is not a time of day"),
        ((2025, 0, 1, None, None, None, 1), "is not a time of day"),
        ((2025, 2, 30, 1, 30, 0, 1), "does not exist in Europe/Lisbon"),
    ],
)
def test_odd_ticks_are_refused_alone(found, database, tick, fragment):
    """The ticks around them are taken."""
    rows = found(database((SMOKES, *tick), (SMOKES, 2025, JANUARY, 9, 8, 0, 0, 1)), habit="Smokes")

    assert sorted(type(row).__name__ for row in rows) == ["FoundSmoke", "RefusedRow"]
    assert [fragment in row.reason for row in rows if isinstance(row, RefusedRow)] == [True]


def test_more_ticks_than_a_day_can_hold_are_refused(found, database):
    """A day holds at most 200 cigarettes."""
    (refused,) = found(database(*[(SMOKES, 2025, JANUARY, 5, 12, 0, 0, 1)] * 201), habit="Smokes")

    assert refused.reason == "2025-01-05: 201 is more than the 200 cigarettes a day can hold."
