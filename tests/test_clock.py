"""The system's clock: aware, in the user's zone, and in the new one as soon as the zone changes."""

import copy
import shutil
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from smoketracker.clock import SystemClock, counted_seconds
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


@needs_tz
def test_a_zone_file_that_is_replaced_while_running_is_noticed_at_the_next_look(in_zone, tmp_path):
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Lisbon")
    in_zone(f":{link}")
    clock = SystemClock()
    assert zone_name(clock().tzinfo) == "Europe/Lisbon"

    link.unlink()
    link.symlink_to("/usr/share/zoneinfo/Pacific/Auckland")

    assert zone_name(clock().tzinfo) == "Pacific/Auckland"


@needs_tz
def test_a_zone_from_a_file_can_be_copied(in_zone):
    """The values of a new record are."""
    in_zone(":/usr/share/zoneinfo/Europe/Lisbon")

    now = copy.deepcopy(SystemClock()())

    assert zone_name(now.tzinfo) == "Europe/Lisbon"


@needs_tz
def test_a_zone_file_that_does_not_say_which_zone_it_holds_leaves_the_offset(in_zone, tmp_path):
    shutil.copy("/usr/share/zoneinfo/Asia/Kolkata", tmp_path / "localtime")
    in_zone(str(tmp_path / "localtime"))

    now = SystemClock()()

    assert (zone_name(now.tzinfo), now.utcoffset()) == (None, timedelta(hours=5, minutes=30))


def test_the_counted_seconds_pass_with_the_time():
    begun, waited = counted_seconds(), time.monotonic()
    time.sleep(0.02)

    assert counted_seconds() - begun == pytest.approx(time.monotonic() - waited, abs=0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own clock that counts sleep")
def test_the_counted_seconds_are_those_of_the_clock_that_counts_sleep(monkeypatch):
    monkeypatch.setattr(time, "clock_gettime", {time.CLOCK_BOOTTIME: 1_000_000.0, time.CLOCK_MONOTONIC: 5.0}.get)

    assert counted_seconds() == 1_000_000.0


def test_a_system_without_such_a_clock_counts_as_python_does(monkeypatch):
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):
        monkeypatch.delattr(time, name, raising=False)

    assert counted_seconds() == pytest.approx(time.monotonic(), abs=0.1)


@needs_tz
def test_a_hurried_clock_tells_the_same_moment_and_the_name_of_the_zone_when_it_has_time(in_zone):
    in_zone("Europe/Berlin")
    time.tzset()
    hurried = SystemClock(hurried=True)

    first = hurried()
    assert abs(first - datetime.now(UTC)) < timedelta(seconds=5)
    assert zone_name(first.tzinfo) is None
    hurried.take_time()
    assert zone_name(hurried().tzinfo) == "Europe/Berlin"
    assert hurried().utcoffset() == first.utcoffset()
