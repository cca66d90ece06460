"""Loop Habit Tracker: its CSV files, its zip, its database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from smoketracker.domain.found import FoundDay, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer

FREE = Answer(DayState.SMOKE_FREE)
DAY_MS = 86_400_000
MAY_4 = date(2025, 5, 4)
MAY_4_MS = 20_212 * DAY_MS

COUNTED = (
    'Date,Value,Notes\n2025-05-06,UNKNOWN,\n2025-05-05,3000,"hard, ""very"" hard"\n2025-05-04,NO,\n2025-05-03,SKIP,\n'
    "2025-05-02,500,\n2025-05-01,201000,\n"
)
TICKED = "Date,Value,Notes\n2025-05-06,YES_MANUAL,\n2025-05-05,YES_AUTO,\n2025-05-04,NO,a\n2025-05-03,SKIP,\n"
HABITS = (
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,"
    "Target Value,Archived?\n001,Cigarettes,NUMERICAL,,,1,1,#FF8F00,pieces,AT_MOST,5.0,false\n"
    "002,Quiet evening,YES_NO,,,1,1,#FF8F00,,,,false\n"
)
ALL = "Date,Cigarettes,Quiet evening,\n2025-05-05,3000,YES_MANUAL,\n2025-05-04,NO,NO,\n"


def days(rows: list[object]) -> list[tuple[int, int]]:
    return [(row.day.day, row.answer.count) for row in rows if isinstance(row, FoundDay)]


@pytest.fixture
def export(zipped) -> Path:
    return zipped(
        {
            "Habits.csv": HABITS,
            "Checkmarks.csv": ALL,
            "001 Cigarettes/Checkmarks.csv": COUNTED,
            "002 Quiet evening/Checkmarks.csv": TICKED,
            "Scores.csv": "Date\n",
        }
    )


def test_a_counted_habit_is_in_thousandths(found):
    """3000 are three cigarettes, NO is none; what is not a whole number is refused."""
    rows = found(COUNTED)

    assert days(rows) == [(5, 3), (4, 0)]
    assert [(row.line, row.reason) for row in rows if isinstance(row, RefusedRow)] == [
        (6, "0.5 is not a whole number of cigarettes."),
        (7, "201 is more than the 200 cigarettes a day can hold."),
    ]


def test_unknown_is_not_nought(found):
    """Days of which Loop knows nothing stay unknown."""
    assert MAY_4.replace(day=6) not in [row.day for row in found(COUNTED) if isinstance(row, FoundDay)]


@pytest.mark.parametrize(("ticks", "expected"), [(DayState.SMOKED, [(6, 1), (4, 0)]), (DayState.SMOKE_FREE, [(6, 0)])])
def test_the_user_says_what_a_tick_means(found, ticks, expected):
    """At least one smoke, or a smoke-free day; automatic entries and skipped days say nothing."""
    assert days(found(TICKED, ticks=ticks)) == expected


def test_ticks_without_a_meaning_are_rejected(rejection, export):
    """The sentence says how to go on."""
    sentence = rejection(export, habit="Quiet evening")

    assert "'Quiet evening' is ticked, not counted; say with --ticks smoked or --ticks smoke-free" in sentence


def test_a_list_of_all_habits_has_the_chosen_one(history):
    """Which column is read is said by the habit's name."""
    opened = history(ALL, habit="cigarettes")

    assert (opened.format, opened.habit) == ("Loop Habit Tracker", "Cigarettes")
    assert days(list(opened.rows())) == [(5, 3), (4, 0)]


def test_old_number_codes_and_dates_are_understood(found):
    """Older versions wrote -1 to 2, month first, the year short."""
    text = "\ufeffDate,Smoked,Weight\n05-14-25,2,7000\n05-13-25,-1,-1\n05-12-25,0,2000\n"

    assert days(found(text, habit="Smoked", ticks=DayState.SMOKED)) == [(14, 1), (12, 0)]
    assert days(found(text, habit="Weight")) == [(14, 7), (12, 2)]


def test_a_plain_file_of_counts_is_not_taken_for_loop(history):
    """Counts of cigarettes are no thousandths."""
    assert history("date,cigarettes\n2025-05-04,3\n2025-05-05,0\n2025-05-06,12\n").format == "CSV, one row a day"


def test_the_zip_of_an_export_is_read_in_place(history, export):
    """The type of a habit stands in Habits.csv, its days in its folder."""
    opened = history(export, habit="Cigarettes")

    assert (opened.format, opened.habit) == ("Loop Habit Tracker", "Cigarettes")
    assert days(list(opened.rows())) == [(5, 3), (4, 0)]
    assert 0 < opened.position() <= opened.size


def test_a_zip_without_folders_has_the_list_of_all(found, zipped):
    """Some exports hold no folder for a habit."""
    assert days(found(zipped({"Habits.csv": HABITS, "Checkmarks.csv": ALL}), habit="Cigarettes")) == [(5, 3), (4, 0)]
    assert days(found(zipped({"Checkmarks.csv": ALL}), habit="Cigarettes")) == [(5, 3), (4, 0)]


def test_a_smoke_free_type_is_counted_even_if_all_values_are_words(found, zipped):
    """Only zeros could be ticks by their look; Habits.csv knows better."""
    text = "Date,Value,Notes\n2025-05-05,NO,\n"
    export = zipped({"Habits.csv": HABITS, "001 Cigarettes/Checkmarks.csv": text})

    assert [row.answer for row in found(export, habit="Cigarettes")] == [FREE]


@pytest.mark.parametrize(
    ("habit", "fragment"),
    [(None, "holds 2 habits: Cigarettes, Quiet evening; name one with --habit."), ("Tea", "holds no habit 'Tea'; it")],
)
def test_one_habit_must_be_chosen(rejection, export, habit, fragment):
    """The sentence lists the habits there are."""
    assert fragment in rejection(export, habit=habit)


def test_two_habits_of_one_name_are_rejected(rejection):
    """Nobody can say which of them is meant."""
    text = "Date,Same,Same,\n2025-05-05,NO,NO,\n"

    assert "holds 2 habits named 'Same'" in rejection(text, habit="Same")


Database = Callable[..., Path]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Build a backup of Loop with two habits: a counted and a ticked one."""

    def built(*entries: tuple[object, ...], old: bool = False) -> Path:
        path = tmp_path / "loop #1?.db"
        with closing(sqlite3.connect(path)) as connection, connection:
            kind = "" if old else ", type integer, position integer"
            value = "" if old else ", value"
            connection.execute(f"CREATE TABLE Habits (Id integer primary key, name text{kind})")
            connection.execute(f"CREATE TABLE Repetitions (id integer primary key, habit, timestamp{value})")
            if old:
                connection.execute("INSERT INTO Habits VALUES (3, 'Cigarettes')")
            else:
                connection.execute("INSERT INTO Habits VALUES (3, 'Cigarettes', 1, 1), (4, 'Pause', 0, 0)")
            marks = ", ".join("?" * len(entries[0])) if entries else ""
            for entry in entries:
                connection.execute(f"INSERT INTO Repetitions VALUES (NULL, {marks})", entry)  # noqa: S608
        return path

    return built


def test_a_backup_is_read(history, database):
    """Days are midnights in UTC, numbers thousandths, whatever the zone and the path."""
    path = database((3, MAY_4_MS, 12_000), (3, MAY_4_MS + DAY_MS, 0), (4, MAY_4_MS, 2), (3, MAY_4_MS + 2 * DAY_MS, -1))

    opened = history(path, habit="Cigarettes")

    assert (opened.format, opened.habit) == ("Loop Habit Tracker", "Cigarettes")
    assert list(opened.rows()) == [FoundDay(1, MAY_4, Answer(DayState.SMOKED, 12)), FoundDay(2, date(2025, 5, 5), FREE)]
    assert opened.position() == opened.size


def test_ticks_of_a_backup_need_a_meaning(found, rejection, database):
    """As in the CSV files."""
    path = database((4, MAY_4_MS, 2), (4, MAY_4_MS + DAY_MS, 0), (4, MAY_4_MS + 2 * DAY_MS, 3))

    assert "is ticked, not counted" in rejection(path, habit="Pause")
    assert days(found(path, habit="Pause", ticks=DayState.SMOKED)) == [(4, 1), (5, 0)]


def test_in_the_first_databases_a_row_is_a_tick(found, database):
    """They have no column for a value, nor types of habits."""
    assert days(found(database((3, MAY_4_MS), old=True), ticks=DayState.SMOKED)) == [(4, 1)]


@pytest.mark.parametrize(
    ("timestamp", "value", "fragment"),
    [
        (MAY_4_MS + 1, 1000, "is not a day as Loop Habit Tracker keeps it"),
        (-DAY_MS, 1000, "is not a day"),
        (2**63 - 1, 1000, "is not a day"),
        (DAY_MS * 10**7, 1000, "is not a day"),
        ("soon", 1000, "'soon' is not a whole number"),
        (None, 1000, "is not a whole number"),
        (MAY_4_MS, b"\xff", "is not a whole number"),
        (MAY_4_MS, 12.5, "'12.5' is not a whole number"),
        (MAY_4_MS, -5000, "-5 is not a whole number of cigarettes"),
    ],
)
def test_odd_rows_of_a_backup_are_refused(found, database, timestamp, value, fragment):
    """A row that cannot be taken does not stop the others."""
    rows = found(database((3, MAY_4_MS + DAY_MS, 1000), (3, timestamp, value)), habit="Cigarettes")

    assert days(rows) == [(5, 1)]
    assert [fragment in row.reason for row in rows if isinstance(row, RefusedRow)] == [True]
