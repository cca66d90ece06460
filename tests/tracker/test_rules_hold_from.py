"""The day that changed rules hold from is told before it is taken, and is the same (F3, D5)."""

from datetime import date

import pytest
from support.clock import SetClock

from smoketracker.tracker import open_tracker

TODAY, TOMORROW, IN_TWO_DAYS = date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)


@pytest.fixture
def clock():
    return SetClock("2026-03-09 12:00", "Europe/Berlin")


@pytest.fixture
def tracker(data_dir, clock):
    tracker = open_tracker(data_dir, clock)
    yield tracker
    tracker.close()


@pytest.fixture
def told(tracker):
    """Offer the day that is told, which must be the one that a change then takes."""

    def day():
        first = tracker.rules_hold_from()
        tracker.set_rules(smoke=7)
        assert tracker.facts().rules[-1].from_day == first
        return first

    return day


def test_it_is_tomorrow(told):
    assert told() == TOMORROW


def test_a_day_that_the_clock_shows_counts_before_anybody_has_looked(tracker, clock, told):
    clock.advance(days=1)
    assert tracker.rules_hold_from() == IN_TWO_DAYS
    assert told() == IN_TWO_DAYS


def test_a_late_day_start_leaves_the_night_to_the_day_before(tracker, clock, told):
    """D1: at three in the morning it is still yesterday."""
    tracker.set_day_start("04:00")
    clock.set("2026-03-10 03:00")
    assert told() == TOMORROW


def test_after_a_flight_to_the_west_it_is_the_day_after_the_one_in_the_east(tracker, clock, told):
    clock.zone = "Pacific/Auckland"
    tracker.refresh(running=True)
    clock.zone = "Pacific/Honolulu"
    assert told() == IN_TWO_DAYS


def test_a_day_that_has_begun_for_another_person_is_not_touched(tracker, clock, told):
    tracker.set_day_start("06:00")
    tracker.add_profile("Ana")  # her day begins at midnight
    clock.set("2026-03-10 03:00")
    assert tracker.overview().today == TODAY
    assert told() == IN_TWO_DAYS


def test_what_a_clock_showed_that_was_days_ahead_does_not_count(tracker, clock, told):
    """D5: the day it showed has not come."""
    clock.set("2026-03-20 12:00")
    tracker.refresh(running=True)
    clock.set("2026-03-09 12:00")
    assert told() == TOMORROW
