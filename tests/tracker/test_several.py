"""Several smokes and several days in one command: all or nothing, and taken back by one other command."""

from datetime import date, datetime
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import SetClock

from smoketracker.domain.errors import Refused
from smoketracker.tracker import open_tracker

wall = datetime.fromisoformat


def sums(tracker):
    """Return the points per key, without the keys that have come to nothing."""
    added = {}
    for entry in tracker.ledger():
        added[entry.key] = added.get(entry.key, 0) + entry.points
    return {key: points for key, points in added.items() if points}


@pytest.fixture
def lived(tracker, clock):
    """A record of ten days with a smoke every other one."""
    for day in range(2, 12):
        clock.set(f"2026-06-{day:02} 12:00")
        tracker.refresh()
        if day % 2:
            tracker.log()
    return tracker


def test_several_smokes_are_one_command_with_one_note(lived):
    uids = [uuid4() for _ in range(3)]
    outcome = lived.log_several(wall("2026-06-04 22:10"), uids, note="at the party")

    added = lived.smokes(date(2026, 6, 4), date(2026, 6, 4))
    assert [smoke.uid for smoke in added] == uids
    assert {smoke.note for smoke in added} == {"at the party"}
    assert outcome.smoke.day == date(2026, 6, 4)
    assert lived.days(date(2026, 6, 4), date(2026, 6, 4))[0].count == 3


def test_the_same_several_smokes_are_never_logged_twice(lived):
    uids = [uuid4() for _ in range(3)]
    lived.log_several(wall("2026-06-04 22:10"), uids)
    lived.log_several(wall("2026-06-04 22:10"), uids)
    assert len(lived.smokes(date(2026, 6, 4), date(2026, 6, 4))) == 3


@pytest.mark.parametrize("count", [0, 51])
def test_no_smoke_and_more_than_fifty_are_refused(lived, count):
    before = sums(lived)
    with pytest.raises(Refused, match="1 to 50"):
        lived.log_several(wall("2026-06-04 22:10"), [uuid4() for _ in range(count)])
    assert sums(lived) == before


def test_d3_several_smokes_in_the_future_are_refused_together(lived):
    with pytest.raises(Refused, match="in the future"):
        lived.log_several(wall("2026-06-20 22:10"), [uuid4(), uuid4()])
    assert len(lived.smokes()) == 5


@given(day=st.integers(1, 11), count=st.integers(1, 50))
# Each example makes a folder of its own.
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_several_smokes_taken_back_leave_the_points_as_they_were(make_folder, day, count):
    clock = SetClock("2026-06-01 10:00", "Europe/Berlin")
    tracker = open_tracker(make_folder(), clock)
    try:
        for today in range(2, 12):
            clock.set(f"2026-06-{today:02} 12:00")
            tracker.refresh()
        before, seen = sums(tracker), tracker.overview()
        uids = [uuid4() for _ in range(count)]
        tracker.log_several(wall(f"2026-06-{day:02} 11:00"), uids)
        assert sums(tracker) != before
        tracker.delete_several(uids)

        assert sums(tracker) == before
        assert tracker.overview() == seen
    finally:
        tracker.close()


def test_s2_several_days_are_answered_in_one_command(tracker, clock):
    tracker.refresh()
    clock.set("2026-06-05 12:00")
    tracker.refresh()
    days = tracker.overview().pending_days
    before = sums(tracker)
    tracker.answer_days(dict(zip(days, ("smoke-free", 6, "unknown"), strict=True)))

    assert [(day.state, day.count) for day in tracker.days(days[0], days[-1])] == [
        ("smoke-free", 0),
        ("smoked", 6),
        ("unknown", 0),
    ]
    assert tracker.overview().pending_days == ()
    tracker.answer_days(dict.fromkeys(days))
    assert tracker.overview().pending_days == days
    assert sums(tracker) == before


def test_one_refused_day_leaves_all_of_them_as_they_were(tracker, clock):
    tracker.refresh()
    clock.set("2026-06-05 12:00")
    tracker.refresh()
    pending = tracker.overview().pending_days
    with pytest.raises(Refused, match="not over yet"):
        tracker.answer_days({pending[0]: "smoke-free", date(2026, 6, 5): "smoke-free"})
    assert tracker.overview().pending_days == pending


def test_an_answer_about_no_day_is_refused(tracker):
    with pytest.raises(Refused, match="No day"):
        tracker.answer_days({})
