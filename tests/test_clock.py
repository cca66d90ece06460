"""The system's clock: aware, in the user's zone, and in the new one as soon as the zone changes."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from smoketracker.clock import SystemClock
from smoketracker.domain.days import zone_name

needs_tz = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system takes its zone from elsewhere")


@pytest.fixture
def in_zone(monkeypatch):
    """Offer to move the process to a zone; it is back home after the test."""
    yield lambda name: monkeypatch.setenv("TZ", name)
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def test_the_clock_tells_the_present_moment_with_its_zone():
    now = SystemClock()()

    assert now.utcoffset() is not None
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


@needs_tz
def test_the_zone_has_its_name(in_zone):
    in_zone("Asia/Kolkata")

    now = SystemClock()()

    assert (zone_name(now.tzinfo), now.utcoffset()) == ("Asia/Kolkata", timedelta(hours=5, minutes=30))


@needs_tz
def test_a_change_of_zone_is_noticed_at_the_next_look(in_zone):
    in_zone("Europe/Lisbon")
    clock = SystemClock()
    clock()

    in_zone("Pacific/Auckland")

    assert zone_name(clock().tzinfo) == "Pacific/Auckland"


@needs_tz
def test_a_zone_that_nobody_knows_leaves_the_offset(in_zone):
    in_zone("Nowhere/Land")

    now = SystemClock()()

    assert (zone_name(now.tzinfo), now.utcoffset()) == (None, timedelta())
