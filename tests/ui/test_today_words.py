"""What the Today page says: times, reasons for points, forecasts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.tracker.outcome import Badge, Gain, GainKind
from smoketracker.ui import today_words

MOMENT = datetime(2026, 6, 1, 12, tzinfo=UTC)
TODAY = MOMENT.date()
BADGE = Badge(
    id="own",
    title="Own",
    description="",
    icon="star",
    order=1,
    points=150,
    criterion=Criterion(Metric.SMOKE_FREE_STREAK, 14),
    earned_on=None,
    points_earned=0,
    progress=9,
    target=14,
    best=9,
    forecast=date(2026, 6, 6),
    retired=False,
)
SUM = replace(BADGE, criterion=Criterion(Metric.SMOKE_FREE_DAYS, 14))


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
    assert today_words.since(MOMENT, MOMENT + elapsed) == (figures, rest)


def test_the_hour_that_the_clock_skips_is_no_time(clock):
    """From 01:30 to 03:30 on the day summer time begins, one hour passes."""
    clock.set("2026-03-29 01:30")
    before = clock()
    clock.set("03:30")

    assert today_words.since(before, clock()) == ([("1", "h"), ("0", "min")], "0 s")


@pytest.mark.parametrize(
    ("elapsed", "spoken"),
    [
        (timedelta(minutes=1), "1 minute since your last smoke"),
        (timedelta(hours=1, minutes=5), "1 hour 5 minutes since your last smoke"),
        (timedelta(days=2, hours=3, minutes=5), "2 days 3 hours since your last smoke"),
    ],
)
def test_the_time_since_a_smoke_in_words(elapsed, spoken):
    assert today_words.since_spoken(MOMENT, MOMENT + elapsed) == spoken


@pytest.mark.parametrize(
    ("gain", "said"),
    [
        (Gain(GainKind.LOGS, 10, 1), "1 smoke logged"),
        (Gain(GainKind.LOGS, 20, 2), "2 smokes logged"),
        (Gain(GainKind.LEFT, 10, 1, 20), "1 cigarette not smoked"),
        (Gain(GainKind.LEFT, 180, 18, 20), "18 cigarettes not smoked"),
        (Gain(GainKind.REDUCTION, 78, 3, 14), "3 instead of 14"),
        (Gain(GainKind.REDUCTION, 100), "Without a smoke"),
        (Gain(GainKind.STREAK, 40, 4, 4), "Day 4 of the streak"),
        (Gain(GainKind.ACHIEVEMENT, 50, title="Own"), "Own"),
    ],
)
def test_each_kind_of_points_has_its_sentence(gain, said):
    assert today_words.reason(gain) == said


def test_a_streak_is_forecast_if_it_goes_on():
    assert today_words.to_go(BADGE, TODAY) == "in 5 days"
    assert today_words.outlook(BADGE, TODAY) == ["On 6 June, if it goes on"]


def test_a_sum_is_forecast_at_its_pace_and_no_day_resets_it():
    assert today_words.outlook(SUM, TODAY) == [
        "On 6 June, at the pace of the last 30 days",
        "A single day never resets this one",
    ]


def test_what_can_be_earned_today_says_when():
    assert today_words.to_go(replace(BADGE, forecast=TODAY), TODAY) == "at today’s close"


def test_without_a_forecast_what_is_left_is_counted():
    assert today_words.to_go(replace(SUM, forecast=None), TODAY) == "5 to go"
    assert today_words.outlook(replace(BADGE, forecast=None), TODAY) == []
