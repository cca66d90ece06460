"""Nothing depends on how late the program comes to look, whatever an administrator changes meanwhile (F5, A4, A5)."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import SetClock

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.kinds import Metric

FIRST = date(2026, 6, 1)
NAMES = ["one", "two"]
metrics = st.sampled_from(
    [Metric.SMOKE_FREE_DAYS, Metric.SMOKE_FREE_STREAK, Metric.DAYS_ON_RECORD, Metric.POINTS_EARNED, Metric.MANUAL]
)


def edit(name, metric, at_least, points, draft):
    """Return an edit of an achievement."""
    reach = at_least * 150 if metric is Metric.POINTS_EARNED else at_least
    criterion = {"metric": metric.value, "at_least": reach}
    return (
        "save_achievement",
        {"id": name, "title": name, "points": points, "criterion": criterion, "draft": draft},
    )


acts = st.one_of(
    st.builds(edit, st.sampled_from(NAMES), metrics, st.integers(1, 5), st.sampled_from([0, 7, 300]), st.booleans()),
    st.tuples(st.sampled_from(["retire", "unretire", "delete_achievement", "grant"]), st.sampled_from(NAMES)),
    st.tuples(st.just("set_rules"), st.fixed_dictionaries({"smoke": st.integers(0, 20), "streak": st.integers(0, 30)})),
    st.tuples(st.just("log"), st.integers(1, 3)),
)
# What happens on each of some days; on most days nobody does anything.
lives = st.lists(st.one_of(st.just([]), st.lists(acts, max_size=3)), min_size=3, max_size=9)


def carry_out(tracker, act, argument):
    """Do one thing, if it is allowed."""
    try:
        if act == "log":
            for _ in range(argument):
                tracker.log()
        elif act == "set_rules":
            tracker.set_rules(**argument)
        else:
            getattr(tracker, act)(argument)
    except TrackerError as error:
        return str(error)
    return ""


def standing(tracker):
    """Return all that the past has come to: points per key, badges with their versions, figures."""
    overview = tracker.refresh(running=False).overview
    sums = Counter()
    for entry in tracker.ledger():
        sums[entry.key] += entry.points
    return {key: points for key, points in sums.items() if points}, tracker.facts().pins, overview.points


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=lives)
def test_f5_one_that_looks_each_hour_and_one_that_looks_only_to_act_come_to_the_same(make_folder, open_at, life):
    clocks = [SetClock("2026-06-01 00:00", "Europe/Berlin") for _ in range(2)]
    watched, late = (open_at(make_folder(), clock) for clock in clocks)
    # Somebody else in the late one's database, where nobody ever looks at it, must fare as one who is looked at.
    neighbours = [
        open_at(tracker._store.folder, clock, profile="Robin")
        for tracker, clock in zip((watched, late), clocks, strict=True)
    ]
    for tracker in (watched, late, *neighbours):
        tracker.set_empty_days("smoke-free")
    for number, day in enumerate(life):
        for hour in (1, 9, 17):
            clocks[0].set(f"{FIRST + timedelta(days=number)} {hour:02}:00")
            for tracker in (watched, neighbours[0]):
                tracker.refresh(running=False)
        clocks[1].set(f"{FIRST + timedelta(days=number)} 17:00")
        for act, argument in day:
            assert carry_out(watched, act, argument) == carry_out(late, act, argument)
    for clock in clocks:
        clock.set(f"{FIRST + timedelta(days=len(life))} 12:00")
    assert standing(watched) == standing(late)
    assert standing(neighbours[0]) == standing(neighbours[1])


@pytest.mark.parametrize("days", [1, 30])
def test_f5_an_edit_long_after_the_day_that_met_the_first_version_changes_nothing_of_it(tracker, clock, days):
    tracker.set_empty_days("smoke-free")
    tracker.save_achievement(
        {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
    )
    clock.set("2026-06-04 00:00")
    clock.advance(days=days)
    outcome = tracker.save_achievement({"id": "two", "points": 500})
    assert "two" in outcome.earned
    assert len(outcome.closed) == 3 + days
    entry = next(entry for entry in outcome.entries if entry.key == "achievement:two")
    assert (entry.points, entry.day) == (20, date(2026, 6, 3))
    assert outcome.overview.points == sum(entry.points for entry in tracker.ledger())
