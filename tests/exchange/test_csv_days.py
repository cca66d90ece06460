"""CSV with one row a day, and dates that can be read in two ways."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from smoketracker.domain.found import FoundDay, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer

MARCH_9 = date(2026, 3, 9)
TWELVE = Answer(DayState.SMOKED, 12)


@pytest.mark.parametrize(
    "text",
    [
        "date,count\n2026-03-09,12\n",
        "\ufeffDatum;Anzahl\n09.03.2026;12\n",
        "Day\tCigarettes smoked\n9.3.26\t12\n",
        "date,cigs\n2026/03/09,12\n",
        "date,count\n2026-03-09 00:00:00,12\n",
        "timestamp,quantity\n2026-03-09T00:00:00,12\n",
        "2026-03-09,12\n",
        '"Date","Note","Smokes"\n"2026-03-09","at home, mostly","12"\n',
        "date,count\n03/09/2026,12\n03/13/2026,\n",
        "date,count\n13-03-26,\n09-03-26,12\n",
    ],
)
def test_the_common_ways_to_write_a_day_are_understood(found, text):
    """A day and its count are found under the usual names and forms."""
    (day,) = found(text)

    assert (day.day, day.answer) == (MARCH_9, TWELVE)


def test_a_file_of_days_says_so(history):
    """The format has a name for people."""
    assert history("date,count\n2026-03-09,12\n").format == "CSV, one row a day"


def test_nought_is_smoke_free_and_nothing_is_nothing(found):
    """An explicit 0 says that nothing was smoked; an empty cell says nothing at all."""
    assert found("date,count\n2026-03-09,0\n2026-03-10,\n") == [FoundDay(2, MARCH_9, Answer(DayState.SMOKE_FREE))]


@pytest.mark.parametrize("count", ["201", "-1", "1.5", "1_000", "١٢", "+5", "1e2", "NO", "9" * 5000])
def test_what_is_no_count_of_a_day_is_refused(found, count):
    """A day holds 0 to 200 cigarettes, in plain digits."""
    _, refused = found(f"date,count\n2026-03-08,5\n2026-03-09,{count}\n")

    assert isinstance(refused, RefusedRow)
    assert "cigarettes" in refused.reason


def test_a_day_given_twice_counts_once(found):
    """The same count again is passed over; another one is refused and names the first line."""
    first, refused = found("date,count\n2026-03-09,12\n2026-03-09,12\n2026-03-09,13\n")

    assert first.answer == TWELVE
    assert refused == RefusedRow(4, "2026-03-09 has 13 here but 12 in line 2, which is the one taken.")


def test_dates_that_may_mean_two_things_are_rejected(rejection):
    """Without a day above 12 nobody can know; the sentence says how to write the dates."""
    sentence = rejection("date,count\n01/01/2026,5\n03/04/2026,5\n")

    assert "in line 3: '03/04/2026' may begin with the day or the month. Write the dates like 2026-03-09." in sentence


def test_dates_that_mean_the_same_both_ways_are_fine(found):
    """The fourth of April is 04/04 in every country."""
    (day,) = found("date,count\n04/04/2026,5\n")

    assert day.day == date(2026, 4, 4)


def test_one_date_proves_the_order_of_all(found):
    """The proof may stand at the end; a date against it is refused."""
    rows = found("date,count\n03/04/2026,5\n14/13/2026,5\n13/04/2026,6\n04/13/2026,7\n")

    assert [row.day for row in rows if isinstance(row, FoundDay)] == [date(2026, 4, 3), date(2026, 4, 13)]
    assert [row.line for row in rows if isinstance(row, RefusedRow)] == [3, 5]


def test_an_unclear_date_after_many_clear_ones_is_refused_alone(found):
    """The order is looked for at the beginning; later surprises do not stop the file."""
    clear = "".join(f"{MARCH_9 + timedelta(days=n)},1\n" for n in range(150))

    rows = found(f"date,count\n{clear}03/04/2027,5\n")

    assert [type(row) for row in rows[-2:]] == [FoundDay, RefusedRow]


def test_a_time_of_day_in_a_file_of_days_is_refused(found):
    """A day has no time."""
    rows = [f"{MARCH_9 - timedelta(days=n)},1\n" for n in range(1, 120)]

    refused = found(f"date,count\n{''.join(rows)}2026-03-09 14:05,1\n")[-1]

    assert "has a time of day" in refused.reason


def test_dates_without_count_or_time_are_rejected(rejection):
    """A column that is not understood is not guessed at."""
    assert "name the column with the number of cigarettes count" in rejection("date,Marlboro\n2026-03-09,12\n")
