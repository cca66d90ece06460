"""The same facts give the same balance, however they came to be known (F5, P3)."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import SetClock

from smoketracker.tracker import Outcome

moments = st.integers(0, 9 * 24 * 60).map(
    lambda minutes: datetime.fromisoformat("2026-06-01") + timedelta(minutes=minutes)
)
several = st.lists(moments, min_size=1, max_size=3)
# The trackers of these tests are used for many examples on purpose: each example leaves them as they were.
again = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def sums(outcomes: list[Outcome]) -> dict[str, int]:
    """Return the points per key that some commands posted, those that came to nothing left out."""
    found = Counter()
    for outcome in outcomes:
        for entry in outcome.entries:
            found[entry.key] += entry.points
    return {key: points for key, points in found.items() if points}


@pytest.fixture
def lived(tracker, clock):
    """Offer a tracker after ten days with a lapse, a gap and a lighter day, its baseline declared."""
    tracker.declare_baseline(4)
    for day, smokes in enumerate([0, 0, 0, 5, 0, None, 2, 0, 0, 0], start=1):
        clock.set(f"2026-06-{day:02} 12:00")
        if smokes is not None:
            tracker.refresh()
        for _ in range(smokes or 0):
            tracker.log()
    return tracker


@again
@given(at=several)
def test_p3_undo_takes_back_exactly_what_the_logs_gave(lived, at):
    """P3: also badges, streaks and levels of the days after."""
    before = lived.overview()
    logged = [lived.log(moment) for moment in at]
    undone = [lived.undo() for _ in at]
    assert sums(logged)
    assert not sums(logged + undone)
    assert undone[-1].overview == before


@again
@given(at=st.lists(moments, min_size=2, max_size=2), how=st.randoms(use_true_random=False))
def test_f5_the_order_of_entry_does_not_matter(lived, at, how):
    """F5: the same smokes in another order, and deleted in another order, give the same."""
    results = []
    for order in (at, how.sample(at, len(at))):
        uids = [uuid4() for _ in order]
        logged = [lived.log(moment, uid=uid) for uid, moment in zip(uids, order, strict=True)]
        deleted = [lived.delete(uid) for uid in how.sample(uids, len(uids))]
        results.append((sums(logged), logged[-1].overview, sums(logged + deleted), deleted[-1].overview))
    assert results[0] == results[1]


LIVES = st.lists(st.sampled_from([0, 0, 0, 1, 2, 5]), min_size=2, max_size=6)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(counts=LIVES, hours=st.lists(st.integers(0, 22), max_size=2))
def test_f5_uptime_does_not_matter_if_the_days_are_answered_alike(make_folder, open_at, counts, hours):
    """F5: one tracker is looked at each day, the other at the end, and told; fewer than seven smoked days."""
    watched, returned = SetClock("2026-06-01 00:00"), SetClock("2026-06-01 00:00")
    always, late = open_at(make_folder(), watched), open_at(make_folder(), returned)
    for day, count in enumerate(counts, start=1):
        for hour in sorted(hours):
            watched.set(f"2026-06-{day:02} {hour:02}:00")
            always.refresh(running=False)
        watched.set(f"2026-06-{day:02} 23:00")
        for _ in range(count):
            always.log()
    results = []
    for tracker, clock in ((always, watched), (late, returned)):
        clock.set(f"2026-06-{len(counts) + 1:02} 12:00")
        for day, count in enumerate(counts, start=1):
            if tracker is late or not count:
                tracker.answer(date(2026, 6, day), count or "smoke-free")
        overview = tracker.refresh(running=False).overview
        results.append((replace(overview, last_smoke_at=None), tracker.achievements()))
    assert results[0] == results[1]
