"""Values as sentences, numbers and dates."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from smoketracker.domain.model import Criterion, Metric
from smoketracker.tracker import Badge
from smoketracker.ui import words

MOMENT = datetime(2026, 6, 1, 12, tzinfo=UTC)
BADGE = Badge(
    id="own",
    title="Own",
    description="",
    icon="star",
    order=1,
    points=1500,
    criterion=Criterion(Metric.SMOKE_FREE_DAYS, 7),
    earned_on=None,
    points_earned=0,
    progress=3,
    target=7,
    best=3,
    forecast=None,
    retired=False,
)


@pytest.mark.parametrize(
    ("elapsed", "figures", "rest"),
    [
        (timedelta(seconds=8), [("0", "min")], "8 s"),
        (timedelta(minutes=59, seconds=59), [("59", "min")], "59 s"),
        (timedelta(hours=4, minutes=12), [("4", "h"), ("12", "min")], "0 s"),
        (timedelta(days=9, hours=4, minutes=12, seconds=41), [("9", "d"), ("4", "h")], "12 min 41 s"),
        (timedelta(days=1200), [("1,200", "d"), ("0", "h")], "0 min 0 s"),
    ],
)
def test_the_time_since_a_smoke(elapsed, figures, rest):
    assert words.since(MOMENT, MOMENT + elapsed) == (figures, rest)


def test_the_hour_that_the_clock_skips_is_no_time(clock):
    """From 01:30 to 03:30 on the day summer time begins, one hour passes."""
    clock.set("2026-03-29 01:30")
    before = clock()
    clock.set("03:30")

    assert words.since(before, clock()) == ([("1", "h"), ("0", "min")], "0 s")


@pytest.mark.parametrize(
    ("elapsed", "spoken"),
    [
        (timedelta(minutes=1), "1 minute since your last smoke"),
        (timedelta(hours=1, minutes=5), "1 hour 5 minutes since your last smoke"),
        (timedelta(days=2, hours=3, minutes=5), "2 days 3 hours since your last smoke"),
    ],
)
def test_the_time_since_a_smoke_in_words(elapsed, spoken):
    assert words.since_spoken(MOMENT, MOMENT + elapsed) == spoken


@pytest.mark.parametrize(("points", "written"), [(1288, "+1,288"), (0, "0"), (-20, "−20")])
def test_a_gain_has_its_sign(points, written):
    assert words.gain(points) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [("en_GB", "6 November 2026"), ("en_US", "November 6, 2026"), ("de_DE", "6. November 2026")],
)
def test_a_date_without_its_weekday_in_the_order_of_the_language(language, written):
    QLocale.setDefault(QLocale(language))

    assert words.plain_date(date(2026, 11, 6)) == written


@pytest.mark.parametrize(
    ("metric", "written"),
    [
        (Metric.SMOKE_FREE_STREAK, "3 of 7 days"),
        (Metric.SMOKES_LOGGED, "3 of 7 smokes"),
        (Metric.CIGARETTES_AVOIDED, "3 of 7 cigarettes"),
        (Metric.POINTS_EARNED, "3 of 7 points"),
        (Metric.MANUAL, "Given by hand"),
    ],
)
def test_progress_is_counted_in_what_is_measured(metric, written):
    assert words.progress(replace(BADGE, criterion=Criterion(metric, 7))) == written


def test_several_achievements_are_named_in_one_line():
    assert words.earned_line([BADGE, BADGE]) == "Earned: Own, 1,500 points; Own, 1,500 points"


def test_many_achievements_are_summed_up():
    """After days away there is one summary, not a shower (A6)."""
    assert words.earned_line([BADGE] * 4) == "Earned: 4 achievements, 6,000 points"
