"""HabitBull's CSV."""

from __future__ import annotations

from datetime import date

import pytest

from smoketracker.domain.found import FoundDay, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer

HEADER = "HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\n"
FREE = Answer(DayState.SMOKE_FREE)


def smoked(count: int) -> Answer:
    return Answer(DayState.SMOKED, count)


def test_values_are_counts(history):
    """A 0 is a smoke-free day; the negative mark of a day without entry is nothing."""
    text = f'{HEADER}Roll-ups,"less, please",Health,2024-02-03,4,tired\nRoll-ups,,,2024-02-04,0,\n'
    opened = history(f"{text}Roll-ups,,,2024-02-05,-2150000000,\nRoll-ups,,,2024-02-06,,\n")

    assert (opened.format, opened.habit) == ("HabitBull", "Roll-ups")
    assert list(opened.rows()) == [FoundDay(2, date(2024, 2, 3), smoked(4)), FoundDay(3, date(2024, 2, 4), FREE)]


def test_one_habit_is_chosen_by_its_name(found, rejection):
    """Rows of other habits are passed over."""
    text = f"{HEADER}Roll-ups,,,2024-02-03,4,\nTea,,,2024-02-03,9,\n"

    assert "holds 2 habits: Roll-ups, Tea; name one with --habit." in rejection(text)
    assert [row.answer for row in found(text, habit="Tea")] == [smoked(9)]


def test_dates_begin_with_the_month(found):
    """HabitBull writes dates of the United States."""
    assert found(f"{HEADER}A,,,11/5/2020,2,\n")[0].day == date(2020, 11, 5)


def test_dates_begin_with_the_day_where_the_file_proves_it(found):
    """A first part above 12 can be no month."""
    rows = found(f"{HEADER}A,,,5/11/2020,2,\nA,,,13/11/2020,2,\n")

    assert [row.day for row in rows] == [date(2020, 11, 5), date(2020, 11, 13)]


@pytest.mark.parametrize(
    ("ticks", "expected"),
    [(None, [smoked(1), FREE]), (DayState.SMOKED, [smoked(1), FREE]), (DayState.SMOKE_FREE, [FREE])],
)
def test_a_ticked_habit_may_mean_smoke_free_days(found, ticks, expected):
    """Without a word a 1 is one cigarette; the user may say that a tick is a day without."""
    rows = found(f"{HEADER}A,,,2024-02-03,1,\nA,,,2024-02-04,0,\n", ticks=ticks)

    assert [row.answer for row in rows] == expected


def test_the_meaning_of_ticks_does_not_touch_counts(found):
    """A habit with other values than 0 and 1 is counted, whatever is said of ticks."""
    rows = found(f"{HEADER}A,,,2024-02-03,1,\nA,,,2024-02-04,7,\n", ticks=DayState.SMOKE_FREE)

    assert [row.answer for row in rows] == [smoked(1), smoked(7)]


@pytest.mark.parametrize(
    ("row", "fragment"),
    [
        ("A,,,2024-02-03,4,", "2024-02-03 has 4 here but 5 in line 2"),
        ("A,,,2024-02-30,4,", "is not a date"),
        ("A,,,2024-02-04,lots,", "'lots' is not a whole number"),
        ("A,,,2024-02-04,999,", "more than the 200"),
        ("A,,2024-02-04,4", "4 cells where the first row has 6"),
    ],
)
def test_odd_rows_are_refused_alone(found, row, fragment):
    """The sentence says what is wrong, and in which line."""
    _, refused = found(f"{HEADER}A,,,2024-02-03,5,\n{row}\n", habit="A")

    assert isinstance(refused, RefusedRow)
    assert (refused.line, fragment in refused.reason) == (3, True)
