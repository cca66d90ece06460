"""The figures of a moment: the ring, what a day earned, money of late, forecasts."""

from datetime import date, timedelta

from smoketracker.domain.kinds import DayState
from smoketracker.tracker.outcome import Gain, GainKind


def run_days(tracker, clock, count):
    for _ in range(count):
        tracker.refresh(running=True)
        clock.advance(days=1)
    return tracker.refresh(running=True).overview


def test_the_ring_begins_with_the_record(tracker, clock):
    overview = run_days(tracker, clock, 3)

    assert [day.day for day in overview.ring] == [overview.today - timedelta(days=back) for back in (3, 2, 1, 0)]
    assert [day.state for day in overview.ring] == [DayState.SMOKE_FREE] * 3 + [DayState.OPEN]


def test_the_ring_holds_thirty_days(tracker, clock):
    overview = run_days(tracker, clock, 40)

    assert len(overview.ring) == 30
    assert overview.ring[-1].day == overview.today


def test_each_day_of_the_ring_has_its_own_goal(tracker, clock):
    """The goal is versioned by day (B3)."""
    run_days(tracker, clock, 1)
    tracker.set_goal(3)
    run_days(tracker, clock, 1)

    assert [day.goal for day in tracker.overview().ring] == [None, 3, 3]


def test_an_open_day_has_earned_its_logs_and_what_they_brought(tracker):
    tracker.log()

    assert tracker.log().overview.gains_today == (
        Gain(GainKind.LOGS, 20, count=2),
        Gain(GainKind.ACHIEVEMENT, 10, title="First Log"),
    )


def test_a_closed_day_says_what_it_earned_and_why(tracker, clock):
    """The awards of SPEC section 4 for the second, full day: 3 smokes, baseline 12."""
    tracker.declare_baseline(12)
    run_days(tracker, clock, 1)
    for _ in range(3):
        tracker.log()
    gains = run_days(tracker, clock, 1).gains_at_close

    assert gains[:3] == (
        Gain(GainKind.LOGS, 30, count=3),
        Gain(GainKind.LEFT, 170, count=17, of=20),
        Gain(GainKind.REDUCTION, 75, count=3, of=12),
    )


def test_a_smoke_free_day_names_its_day_of_the_streak_and_level(tracker, clock):
    gains = run_days(tracker, clock, 2).gains_at_close

    assert Gain(GainKind.STREAK, 20, count=2, of=2) in gains
    assert Gain(GainKind.REDUCTION, 100, count=0, of=0) in gains


def test_what_the_gains_say_is_what_the_ledger_holds(tracker, clock):
    run_days(tracker, clock, 2)
    tracker.log()
    overview = run_days(tracker, clock, 1)
    closed = [entry.points for entry in tracker.ledger() if entry.day == overview.closed_through]

    assert sum(gain.points for gain in overview.gains_at_close) == sum(closed)
    assert sum(gain.points for gain in overview.gains_today) == overview.points_today


def test_on_the_first_day_nothing_is_closed(tracker):
    assert tracker.overview().gains_at_close == ()


def test_money_of_late_is_that_of_the_last_closed_days(tracker, clock):
    """A cigarette costs 40; ten a day are saved (B3)."""
    tracker.declare_baseline(10)
    tracker.set_price(800, 20)
    savings = run_days(tracker, clock, 40).savings

    assert (savings.last_7_days, savings.last_30_days, savings.packs) == (7 * 400, 30 * 400, 20)


def test_without_price_or_baseline_there_are_no_savings(tracker, clock):
    assert run_days(tracker, clock, 2).savings is None
    tracker.set_price(800, 20)
    assert tracker.overview().savings is None


def test_the_next_achievement_has_its_forecast_and_an_earned_one_none(tracker, clock):
    overview = run_days(tracker, clock, 4)
    badges = {badge.id: badge for badge in tracker.achievements()}

    assert badges["7-day-streak"].forecast == overview.closed_through + timedelta(days=3)
    assert badges["first-smoke-free-day"].forecast is None
    assert badges["7-day-streak"].best == 4


def test_a_clock_set_back_before_the_record_shows_figures_all_the_same(tracker, clock):
    run_days(tracker, clock, 2)
    clock.set("2026-05-01 12:00")

    assert tracker.refresh().overview.today == date(2026, 5, 1)
