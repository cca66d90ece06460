"""The kept figures: the same that the tracker tells, and on another day only what still holds."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from smoketracker.domain.kinds import DayState
from smoketracker.storage.glance import glance
from smoketracker.tracker.glance import FORMAT, first_day, read, written


@pytest.fixture
def kept(data_dir, clock):
    """Offer the figures as they lie in the file."""
    return lambda: read(glance(data_dir), clock())


@pytest.fixture
def text(tracker, clock, data_dir):
    """A text as it is kept, of some days with everything in it."""
    tracker.declare_baseline(12)
    tracker.set_price(850, 20)
    tracker.set_goal(5)
    for _ in range(4):
        clock.advance(days=1)
        tracker.refresh()
    tracker.log()
    return glance(data_dir)


@pytest.mark.parametrize(
    "command",
    [
        lambda tracker: tracker.log(),
        lambda tracker: tracker.undo(),
        lambda tracker: tracker.delete(tracker.smokes()[0].uid),
        lambda tracker: tracker.edit(tracker.smokes()[0].uid, note="late"),
        lambda tracker: tracker.set_price(700, 20),
        lambda tracker: tracker.set_goal(4),
        lambda tracker: tracker.lower_baseline(3),
        lambda tracker: tracker.set_empty_days("smoke-free"),
        lambda tracker: tracker.set_day_start("04:00"),
        lambda tracker: tracker.answer("2026-06-02", 7),
        lambda tracker: tracker.set_rules(smoke=7),
        lambda tracker: tracker.revoke("first-log", "agreed"),
        lambda tracker: tracker.retire("first-smoke-free-day"),
        lambda tracker: tracker.refresh(),
    ],
)
def test_they_are_the_overview_after_every_command(text, tracker, clock, kept, command):
    clock.advance(hours=7)
    command(tracker)

    assert kept() == tracker.overview()


def test_a_refresh_that_changes_nothing_writes_nothing(tracker, clock, data_dir):
    tracker.log()
    tracker.refresh()
    before = {path.name: path.stat().st_mtime_ns for path in data_dir.iterdir()}
    clock.advance(minutes=1)

    tracker.refresh()

    assert {path.name: path.stat().st_mtime_ns for path in data_dir.iterdir()} == before


def test_on_a_later_day_nothing_is_said_of_yesterday_as_if_it_were_today(text, clock):
    then = read(text, clock())
    now = read(text, clock() + timedelta(days=2))

    assert (then.count_today, bool(then.points_today), bool(then.gains_today)) == (1, True, True)
    assert (now.today, now.count_today, now.points_today) == (date(2026, 6, 7), 0, 0)
    assert now.gains_today == now.gains_at_close == ()
    assert [day.day.day for day in now.ring] == [1, 2, 3, 4, 5, 6, 7]
    assert [(day.count, day.state) for day in now.ring[-3:]] == [
        (1, DayState.OPEN),
        (0, DayState.OPEN),
        (0, DayState.OPEN),
    ]
    assert (now.points, now.last_smoke_at, now.longest_streak) == (then.points, then.last_smoke_at, then.longest_streak)


def test_the_ring_stays_thirty_days_long_after_years(text, clock):
    ring = read(text, clock() + timedelta(days=4_000)).ring

    assert len(ring) == 30
    assert {day.count for day in ring} == {0}


def test_a_clock_set_back_shows_the_count_of_its_own_day(text, clock):
    earlier = read(text, clock() - timedelta(days=1))

    assert (earlier.today, earlier.count_today) == (date(2026, 6, 4), 0)
    assert earlier.ring[-1].day == date(2026, 6, 4)


def test_the_day_turns_at_the_persons_own_day_start(tracker, clock, kept):
    tracker.set_day_start("04:00")
    clock.set("2026-06-02 03:59")
    tracker.log()
    assert kept().count_today == 1

    clock.set("2026-06-02 04:00")
    assert kept().count_today == 0


def test_the_first_day_is_what_a_new_record_tells(tracker, clock):
    told, guessed = tracker.refresh().overview, first_day(clock().date())

    assert replace(told, next_achievement=None) == guessed


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: text[:-1],
        lambda text: "[" * 100_000,
        lambda text: "null",
        lambda text: "9" * 5_000,
        lambda text: text.replace(str(FORMAT), "1"),
        lambda text: text.replace('"00:00:00"', '"23:00:00"'),
        lambda text: text.replace('"00:00:00"', "7"),
        lambda text: text.replace('"2026-06-05"', '"0001-01-01"'),
        lambda text: text.replace('"2026-06-05"', '"9999-12-31"'),
        lambda text: text.replace('"2026-06-05"', '"soon"'),
        lambda text: text.replace('"2026-06-05"', "20260605"),
        lambda text: text.replace("+02:00", ""),
        lambda text: text.replace('"smoke-free"', '"on fire"'),
        lambda text: text.replace("true", "1"),
        lambda text: text.replace("1530", "NaN"),
    ],
)
def test_a_text_that_is_not_wholly_ours_tells_nothing(text, clock, spoil):
    assert spoil(text) != text

    assert read(spoil(text), clock()) is None


def places(value, path=()):
    """Yield the way to every value in nested lists."""
    yield path
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from places(one, (*path, place))


@pytest.mark.parametrize("wrong", [None, True, -1, 1.5, 2**60, "x", [], {}], ids=repr)
def test_a_wrong_value_in_any_place_is_noticed_or_harmless(text, clock, wrong):
    """Never an exception; and what is taken for figures can be written again, so every value has its kind."""
    for path in list(places(json.loads(text)))[1:]:
        changed = json.loads(text)
        *way, last = path
        inner = changed
        for step in way:
            inner = inner[step]
        inner[last] = wrong
        found = read(json.dumps(changed), clock())
        assert found is None or written(found, clock().time())
