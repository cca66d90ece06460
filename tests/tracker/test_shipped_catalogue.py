"""The achievements that come with the program (A2)."""

from datetime import timedelta

import pytest

from smoketracker import paths
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.tracker.profile_commands import shipped_achievements

FAMILIES = {"#17808A", "#5468BC", "#4F8036", "#EDB348", "#A2568D"}  # the faces of the badges


@pytest.mark.parametrize(
    ("title", "points", "criterion"),
    [
        ("First Log", 10, Criterion(Metric.SMOKES_LOGGED, 1)),
        ("First Smoke-Free Day", 50, Criterion(Metric.SMOKE_FREE_DAYS, 1)),
        ("7-Day Streak", 300, Criterion(Metric.SMOKE_FREE_STREAK, 7)),
        ("30-Day Streak", 1000, Criterion(Metric.SMOKE_FREE_STREAK, 30)),
    ],
)
def test_the_four_are_exactly_so(title, points, criterion):
    newest = next(badge.newest for badge in shipped_achievements() if badge.title == title)

    assert (newest.points, newest.criterion) == (points, criterion)


def test_there_are_twelve_more_in_five_families():
    icons = {badge.icon for badge in shipped_achievements()}
    art = [(paths.resources() / "badges" / f"{icon}.svg").read_text(encoding="utf-8") for icon in icons]

    assert len(shipped_achievements()) >= 4 + 12
    assert {face for face in FAMILIES for drawing in art if face in drawing} == FAMILIES


def test_the_first_two_weeks_are_dense(tracker, clock):
    """Somebody who stops earns something on most of the first days, and never waits longer than three."""
    tracker.declare_baseline(20)
    start = clock().date()
    for _ in range(14):
        tracker.refresh()
        clock.advance(days=1)
    tracker.refresh()

    days = sorted({(badge.earned_on - start).days + 1 for badge in tracker.achievements() if badge.earned_on})
    assert sum(badge.earned_on is not None for badge in tracker.achievements()) >= 12
    assert max(later - earlier for earlier, later in zip([0, *days], [*days, 14], strict=True)) <= 3
    assert clock().date() == start + timedelta(days=14)
