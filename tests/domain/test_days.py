"""Days, day starts and typed times, over the clock changes of real zones (D1, D3, D5, D6)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from smoketracker.domain.days import as_day, as_day_start, day_of, days_from, exists, reached, resolve, start_of
from smoketracker.domain.errors import Refused
from smoketracker.domain.model import Seen

MIDNIGHT = time(0)


@pytest.mark.parametrize(
    ("wall", "day_start", "day"),
    [
        ("2020-09-03 01:00", "00:00", "2020-09-03"),
        ("2020-09-03 03:29", "03:30", "2020-09-02"),
        ("2020-09-03 03:30", "03:30", "2020-09-03"),
        ("2017-01-01 04:00", "03:00", "2017-01-01"),
        ("2017-01-02 02:00", "03:00", "2017-01-01"),
        ("2024-03-01 05:59", "06:00", "2024-02-29"),
        ("2026-01-01 00:59", "01:00", "2025-12-31"),
    ],
)
def test_d1_the_day_is_the_date_of_the_wall_time_less_the_day_start(wall, day_start, day):
    at = datetime.fromisoformat(wall).replace(tzinfo=UTC)
    assert day_of(at, time.fromisoformat(day_start)) == date.fromisoformat(day)


# Each line: the zone, the UTC instant at which its clock changes, the day a second before and the day from then on.
CHANGES = [
    ("America/New_York", "2026-03-08 07:00:00", "2026-03-08", "2026-03-08"),
    ("America/New_York", "2026-11-01 06:00:00", "2026-11-01", "2026-11-01"),
    ("Europe/London", "2026-03-29 01:00:00", "2026-03-29", "2026-03-29"),
    ("Europe/London", "2026-10-25 01:00:00", "2026-10-25", "2026-10-25"),
    ("America/Sao_Paulo", "2018-11-04 03:00:00", "2018-11-03", "2018-11-04"),
    ("America/Sao_Paulo", "2018-02-18 02:00:00", "2018-02-17", "2018-02-17"),
    ("Africa/Cairo", "2024-04-25 22:00:00", "2024-04-25", "2024-04-26"),
    ("Africa/Cairo", "2024-10-31 21:00:00", "2024-10-31", "2024-10-31"),
    ("Asia/Beirut", "2023-03-25 22:00:00", "2023-03-25", "2023-03-26"),
    ("America/Santiago", "2026-04-05 03:00:00", "2026-04-04", "2026-04-04"),
    ("America/Santiago", "2026-09-06 04:00:00", "2026-09-05", "2026-09-06"),
    ("America/Havana", "2025-11-02 05:00:00", "2025-11-02", "2025-11-02"),
    ("America/Nuuk", "2026-03-29 01:00:00", "2026-03-28", "2026-03-29"),
    ("America/Nuuk", "2026-10-25 01:00:00", "2026-10-24", "2026-10-24"),
    ("America/St_Johns", "2010-11-07 02:31:00", "2010-11-07", "2010-11-06"),
    ("Antarctica/Casey", "2010-03-04 15:00:00", "2010-03-05", "2010-03-04"),
    ("Pacific/Apia", "2011-12-30 10:00:00", "2011-12-29", "2011-12-31"),
    ("Pacific/Fakaofo", "2011-12-30 11:00:00", "2011-12-29", "2011-12-31"),
    ("Pacific/Kwajalein", "1993-08-21 12:00:00", "1993-08-20", "1993-08-22"),
    ("Pacific/Kiritimati", "1994-12-31 10:00:00", "1994-12-30", "1995-01-01"),
    ("Australia/Lord_Howe", "2026-10-03 15:30:00", "2026-10-04", "2026-10-04"),
    ("Pacific/Chatham", "2026-04-04 14:00:00", "2026-04-05", "2026-04-05"),
]


@pytest.mark.parametrize(("zone", "utc", "before", "after"), CHANGES)
def test_d1_the_day_on_both_sides_of_a_clock_change(zone, utc, before, after):
    instant = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    local = [(instant - timedelta(seconds=back)).astimezone(ZoneInfo(zone)) for back in (1, 0)]
    assert [day_of(at, MIDNIGHT) for at in local] == [date.fromisoformat(before), date.fromisoformat(after)]


@pytest.mark.parametrize(
    ("zone", "day", "day_start", "utc"),
    [
        ("Africa/Cairo", "2024-04-26", "00:00", "2024-04-25 22:00"),
        ("America/Santiago", "2026-09-06", "00:00", "2026-09-06 04:00"),
        ("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04 03:00"),
        ("America/Havana", "2025-11-02", "00:00", "2025-11-02 04:00"),
        ("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30 10:00"),
        ("Europe/London", "2026-03-29", "01:00", "2026-03-29 01:00"),
        ("Europe/London", "2026-03-29", "01:30", "2026-03-29 01:00"),
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01 05:30"),
        ("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03 15:30"),
        ("Europe/Berlin", "2026-06-01", "04:00", "2026-06-01 02:00"),
    ],
)
def test_d1_a_day_begins_at_its_first_instant(zone, day, day_start, utc):
    found = start_of(date.fromisoformat(day), ZoneInfo(zone), time.fromisoformat(day_start))
    assert found.astimezone(UTC) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "was"),
    [
        ("Pacific/Apia", "2011-12-30", False),
        ("Pacific/Apia", "2011-12-29", True),
        ("Pacific/Apia", "2011-12-31", True),
        ("Pacific/Fakaofo", "2011-12-30", False),
        ("Pacific/Kwajalein", "1993-08-21", False),
        ("Pacific/Kiritimati", "1994-12-31", False),
        ("Pacific/Honolulu", "2011-12-30", True),
        ("Africa/Cairo", "2024-04-26", True),
    ],
)
def test_d6_a_date_exists_unless_its_zone_leapt_over_it(zone, day, was):
    assert exists(date.fromisoformat(day), ZoneInfo(zone)) is was


# Sydney: winter ten hours ahead, summer eleven, and the hour that comes twice taken as the earlier.
SYDNEY = [
    ("2017-07-30 18:00", "2017-07-30 08:00"),
    ("2017-10-01 01:59", "2017-09-30 15:59"),
    ("2017-10-01 03:00", "2017-09-30 16:00"),
    ("2017-10-01 15:00", "2017-10-01 04:00"),
    ("2018-04-01 01:59", "2018-03-31 14:59"),
    ("2018-04-01 02:00", "2018-03-31 15:00"),
    ("2018-04-01 03:00", "2018-03-31 17:00"),
    ("2018-04-01 18:00", "2018-04-01 08:00"),
]


@pytest.mark.parametrize(("wall", "utc"), SYDNEY)
def test_d3_a_typed_time_has_the_offset_of_its_date(wall, utc):
    found = resolve(datetime.fromisoformat(wall), ZoneInfo("Australia/Sydney"))
    assert found.astimezone(UTC) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "wall", "nearest"),
    [
        ("America/New_York", "2026-03-08 02:30", ["01:59 on 2026-03-08", "03:00 on 2026-03-08"]),
        ("Africa/Cairo", "2024-04-26 00:30", ["23:59 on 2024-04-25", "01:00 on 2024-04-26"]),
        ("Pacific/Apia", "2011-12-30 12:00", ["23:59 on 2011-12-29", "00:00 on 2011-12-31"]),
        ("Australia/Lord_Howe", "2026-10-04 02:10", ["01:59 on 2026-10-04", "02:30 on 2026-10-04"]),
        ("America/Nuuk", "2026-03-28 23:30", ["22:59 on 2026-03-28", "00:00 on 2026-03-29"]),
    ],
)
def test_d3_a_time_that_does_not_exist_is_refused_with_the_nearest_that_do(zone, wall, nearest):
    with pytest.raises(Refused) as refusal:
        resolve(datetime.fromisoformat(wall), ZoneInfo(zone))
    assert all(f"{time_of_day}" in str(refusal.value) for time_of_day in nearest)


def test_d3_an_aware_time_keeps_its_own_reading_of_a_repeated_hour():
    second = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/London"), fold=1)
    assert resolve(second, UTC).astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(("minutes", "day"), [(-60, 3), (0, 3), (15, 3), (16, 2)])
def test_d5_a_day_has_begun_if_it_was_seen_at_most_fifteen_minutes_ahead(minutes, day):
    now = datetime(2026, 6, 2, 23, 50, tzinfo=UTC)
    seen = [Seen(date(2026, 6, 2), now - timedelta(hours=9), None), Seen(date(2026, 6, 3), now, None)]
    seen[1] = seen[1]._replace(first_seen=now + timedelta(minutes=minutes))
    assert reached(seen, now, date(2026, 6, 1)) == date(2026, 6, day)


def test_d5_before_anything_was_seen_the_start_day_has_begun():
    assert reached([], datetime(2026, 6, 9, tzinfo=UTC), date(2026, 6, 1)) == date(2026, 6, 1)


def test_days_from_includes_both_ends_and_is_empty_backwards():
    first, last = date(2026, 2, 27), date(2026, 3, 1)
    assert [day.day for day in days_from(first, last)] == [27, 28, 1]
    assert not list(days_from(last, first))


@pytest.mark.parametrize("text", ["2026-13-01", "yesterday", "", "1969-12-31", "9999-12-31", 20260601, None])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(Refused):
        as_day(text)


@pytest.mark.parametrize("text", ["06:01", "24:00", "four", "04:00:01", "-1:00", None])
def test_d1_what_is_no_day_start_is_refused(text):
    with pytest.raises(Refused):
        as_day_start(text)
