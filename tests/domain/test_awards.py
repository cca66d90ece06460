"""What a day earns, and what the facts earn at a moment (SPEC section 4, D5, F5)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smoketracker.domain.awards import day_points, expected
from smoketracker.domain.history import ClosedDay
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import DEFAULT_RULES, Facts, Redemption, Rules, Seen

DAY = date(2026, 1, 5)
NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


def a_day(count: int, *, state="", full=True, level=0, baseline=None, rules=DEFAULT_RULES) -> ClosedDay:
    """Return a closed day with so many smokes."""
    known = DayState(state) if state else DayState.SMOKED if count else DayState.SMOKE_FREE
    return ClosedDay(DAY, count, known, full, False, level, level, baseline, rules)


@pytest.mark.parametrize(
    ("day", "points"),
    [
        (a_day(0, level=1), {"left": 200, "reduction": 100, "streak": 10}),
        (a_day(0, level=10, baseline=5), {"left": 200, "reduction": 100, "streak": 100}),
        (a_day(0, full=False), {"left": 200}),
        (a_day(0, state="unknown"), {}),
        (a_day(7), {"logs": 70, "left": 130}),
        (a_day(20), {"logs": 200}),
        (a_day(60), {"logs": 200}),
        (a_day(7, baseline=10), {"logs": 70, "left": 130, "reduction": 30}),
        (a_day(7, baseline=10, full=False), {"logs": 70, "left": 130}),
        (a_day(2, baseline=3), {"logs": 20, "left": 180, "reduction": 33}),
        (a_day(10, baseline=10), {"logs": 100, "left": 100}),
        (a_day(11, baseline=10), {"logs": 110, "left": 90}),
    ],
)
def test_a_closed_day_earns(day, points):
    assert day_points(day) == points


def test_other_rules_change_each_number():
    rules = Rules(smoke=3, pack=5, reduction=50, streak=7)
    assert day_points(a_day(0, level=2, rules=rules)) == {"left": 15, "reduction": 50, "streak": 14}
    assert day_points(a_day(9, baseline=12, rules=rules)) == {"logs": 15, "reduction": 12}


@pytest.fixture
def facts() -> Facts:
    """Offer the facts of a smoked day and the day after, on which nothing is closed yet."""
    yesterday = DAY - timedelta(days=1)
    seen = [Seen(day, datetime.combine(day, datetime.min.time(), UTC), "UTC") for day in (yesterday, DAY)]
    return Facts(start_day=yesterday, counts={yesterday: 3, DAY: 2}, seen=seen)


def test_an_open_day_earns_its_logs_and_a_closed_one_all(facts):
    assert expected(facts, NOON).points == {"logs:2026-01-04": 30, "left:2026-01-04": 170, "logs:2026-01-05": 20}


def test_d5_smokes_of_days_that_have_not_come_earn_nothing(facts):
    early = NOON - timedelta(days=1)
    assert expected(facts, early).points == {"logs:2026-01-04": 30}


def test_d4_smokes_before_the_start_day_earn_nothing(facts):
    assert expected(replace(facts, start_day=DAY), NOON).points == {"logs:2026-01-05": 20}


def test_a_reward_costs_its_price_from_the_day_it_was_taken(facts):
    taken = replace(facts, redemptions=[Redemption("cake", 150, DAY)])
    assert expected(taken, NOON).points["redeem:cake"] == -150
    assert "redeem:cake" not in expected(taken, NOON - timedelta(days=1)).points


def test_f1_the_same_facts_and_moment_give_the_same_twice(facts):
    assert expected(facts, NOON) == expected(facts, NOON)
