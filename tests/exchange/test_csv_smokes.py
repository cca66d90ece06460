"""CSV with one row a smoke."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from smoketracker.domain.found import FoundSmoke, RefusedRow

LISBON = ZoneInfo("Europe/Lisbon")
AT = datetime(2026, 3, 9, 14, 5, tzinfo=LISBON)
ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize(
    "text",
    [
        "datetime\n2026-03-09 14:05\n",
        "\ufeffWhen,Note\r\n2026-03-09T14:05:00,\r\n",
        "date;time\n09.03.2026;14:05\n",
        "Date\tTime\n2026-03-09\t2:05 PM\n",
        "Timestamp\n2026-03-09T14:05:00+00:00\n",
        "date,time\n03/09/2026,14:05\n",
        "logged at,Comment\r2026-03-09 14:05,\r",
        "2026-03-09 14:05\n",
        "2026-03-09,14:05\n",
        "2026-03-09 14:05,\n",
        '"date time";"count"\n"2026-03-09 14:05";"1"\n',
        "DATE,note\n2026-03-09 14:05,\n\n,\n",
    ],
)
def test_the_common_ways_to_write_a_smoke_are_understood(found, text):
    """Delimiters, header names, byte order marks, line ends and date forms may differ."""
    if "03/09" in text:
        text += "03/19/2026,14:05\n"

    smoke = found(text)[0]

    assert (smoke.at, smoke.note) == (AT, "")


def test_a_file_of_smokes_says_so(history):
    """The format has a name for people, and the size and the position in it are in bytes."""
    opened = history("datetime\n2026-03-09 14:05\n")

    rows = list(opened.rows())

    assert (opened.format, opened.habit, opened.archive) == ("CSV, one row a smoke", None, None)
    assert opened.position() == opened.size == 26
    assert rows == list(opened.rows())


def test_notes_zones_and_ids_are_taken(found):
    """A zone of the row counts before that of the options."""
    text = f'id,when,tz,notes\n{ID},2026-03-09 14:05,Asia/Tokyo,"first, ""strong""\nand long"\n'

    assert found(text) == [
        FoundSmoke(2, datetime(2026, 3, 9, 14, 5, tzinfo=ZoneInfo("Asia/Tokyo")), 'first, "strong"\nand long', UUID(ID))
    ]


def test_a_written_offset_is_kept(found):
    """A time with an offset needs no zone; the wall time stays."""
    (smoke,) = found("at\n2026-03-09T14:05:00.25-03:30\n")

    assert smoke.at == datetime(2026, 3, 9, 17, 35, 0, 250_000, UTC)
    assert smoke.at.utcoffset() == -timedelta(hours=3, minutes=30)


def test_a_zone_that_contradicts_the_offset_yields_to_it(found):
    """The offset is what the clock on the wall said; the zone then is not known."""
    (smoke,) = found("at,zone\n2026-03-09T14:05:00+05:00,Europe/Lisbon\n")

    assert smoke.at.utcoffset() == timedelta(hours=5)
    assert not isinstance(smoke.at.tzinfo, ZoneInfo)


def test_a_time_that_happened_twice_is_the_earlier_one(found):
    """At the end of summer time an hour is shown twice (D3)."""
    (smoke,) = found("at\n2026-10-25 01:30\n")

    assert smoke.at.utcoffset() == timedelta(hours=1)


def test_foreign_ids_belong_to_their_time(found):
    """An id that is no UUID gives the same smoke again, but never one of another time."""
    text = "id,at\n17,2026-03-09 14:05\n17,2026-03-09 14:05\n17,2026-03-09 15:05\n,2026-03-09 16:05\n"

    first, again, other, without = (smoke.uid for smoke in found(text))

    assert first == again != other
    assert without is None


@pytest.mark.parametrize(
    ("row", "fragment"),
    [
        ("2026-03-29 01:30,,", "does not exist in Europe/Lisbon"),
        ("2026-03-09,,", "has no time of day"),
        ("yesterday,,", "not a date this program knows; write it like 2026-03-09"),
        ("2026-02-30 10:00,,", "not a date that exists"),
        ("2026-03-09 25:00,,", "'25:00' is not a time of day"),
        ("1969-12-31 10:00,,", "not a date this program can keep"),
        ("0001-01-01T00:00+14:00,,", "not a date this program can keep"),
        ("9999-12-31 23:59,,", "not a date this program can keep"),
        ("2026-03-09 14:05:00+01:00:00.5,,", "not a whole number of seconds"),
        ("٢٠٢٦-03-09 14:05,,", "not a date"),
        ("2026-03-09 14:05,../../etc/passwd,", "not a time zone this system knows"),
        ("2026-03-09 14:05,Mars/Olympus,", "'Mars/Olympus' is not a time zone"),
        (f"2026-03-09 14:05,{'x' * 300},", "not a time zone"),
        ("2026-03-09 14:05", "1 cells where the first row has 3"),
        ("2026-03-09 14:05,,,x", "4 cells where the first row has 3"),
        ("2026-03-09 14:05,,a\0b", "cannot be kept"),
        (f"2026-03-09 14:05,,{'x' * 100_001}", "100,001 characters"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_alone(found, row, fragment):
    """The refusal has the line and the reason; the rows around it are taken."""
    before, refused, after = found(f"at,zone,note\n2026-03-09 14:00,,\n{row}\n2026-03-09 15:00,,\n")

    assert isinstance(refused, RefusedRow)
    assert (before.line, refused.line, after.line) == (2, 3, 4)
    assert fragment in refused.reason


def test_lines_are_counted_through_notes_of_several_lines(found):
    """A refusal names the line in which its row begins."""
    rows = found('at,note\n2026-03-09 14:05,"a\nb\nc"\nnever,"d\ne"\n2026-03-09 15:05,\n')

    assert [row.line for row in rows] == [2, 5, 7]


def test_several_smokes_in_one_row_are_refused(found):
    """Each smoke has a time of its own; a count beside a time can only be one."""
    one, three = found("at,count\n2026-03-09 14:05,1\n2026-03-09 15:05,3\n")

    assert isinstance(one, FoundSmoke)
    assert "write one row for each smoke" in three.reason
