"""The measured baseline, the goal of a day and the money saved (SPEC section 5)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smoketracker.domain.awards import expected
from smoketracker.domain.baseline import goal_on, money_saved, newly_measured
from smoketracker.domain.model import Baseline, BaselineKind, Dated, Facts, Goal, Price, Seen

START = date(2026, 1, 1)


def standing(counts: list[int], **facts: object):
    """Return where a profile stands on the day after days with so many smokes."""
    days = [START + timedelta(days=number) for number in range(len(counts) + 1)]
    lived = Facts(
        start_day=START,
        start_moved=True,
        counts={day: count for day, count in zip(days, counts, strict=False) if count},
        seen=[Seen(day, datetime.combine(day, datetime.min.time(), UTC), "UTC") for day in days],
        ran=set(days),
    )
    return expected(replace(lived, **facts), datetime.combine(days[-1], datetime.max.time(), UTC)).standing


@pytest.mark.parametrize(
    ("counts", "measured"),
    [
        ([10, 12, 9, 11, 10, 40, 10], 10),
        ([1, 2, 3, 4, 5, 6, 7], 4),
        ([9, 9, 9, 9, 9, 9], None),
        ([9, 0, 9, 0, 9, 9, 9, 9], None),
        ([9, 0, 9, 0, 9, 9, 9, 9, 9], 9),
        ([150] * 7, 100),
        ([3] * 7 + [50] * 7, 3),
    ],
)
def test_b1_the_baseline_is_the_lower_median_of_the_first_seven_smoked_days(counts, measured):
    found = newly_measured(standing(counts))
    assert (found.value if found else None) == measured


def test_b1_it_holds_from_the_day_after_the_seventh():
    found = newly_measured(standing([5, 0, 5, 5, 5, 5, 5, 5, 5]))
    assert (found.from_day, found.kind) == (START + timedelta(days=8), BaselineKind.MEASURED)


@pytest.mark.parametrize(("declared", "value"), [(20, 5), (3, 3)])
def test_b1_it_is_the_lesser_of_declared_and_measured(declared, value):
    known = [Baseline(START, declared, BaselineKind.DECLARED)]
    assert newly_measured(standing([5] * 7, baselines=known)).value == value


def test_b2_what_was_measured_is_not_measured_again():
    known = [Baseline(START + timedelta(days=7), 5, BaselineKind.MEASURED)]
    assert newly_measured(standing([1] * 14, baselines=known)) is None


@pytest.mark.parametrize(
    ("goal", "days", "most"),
    [
        (Goal(10), 100, 10),
        (Goal(10, 1), 6, 10),
        (Goal(10, 1), 7, 9),
        (Goal(10, 2), 13, 10),
        (Goal(10, 2), 14, 9),
        (Goal(2, 1), 14, 0),
        (Goal(2, 1), 700, 0),
        (Goal(None), 5, None),
    ],
)
def test_b3_the_goal_of_a_day(goal, days, most):
    assert goal_on(Facts(start_day=START, goals=[Dated(START, goal)]), START + timedelta(days=days)) == most


def test_b3_there_is_no_goal_before_the_first_and_a_new_one_counts_its_own_weeks():
    later = START + timedelta(days=10)
    facts = Facts(start_day=START, goals=[Dated(START, Goal(10, 1)), Dated(later, Goal(6, 1))])
    assert goal_on(facts, START - timedelta(days=1)) is None
    assert [goal_on(facts, later + timedelta(days=more)) for more in (-1, 0, 6, 7)] == [9, 6, 6, 5]


@pytest.mark.parametrize(
    ("prices", "saved"),
    [
        ([], None),
        ([Dated(START, Price(800, 20))], 600),
        ([Dated(START, Price(100, 3))], 500),
        ([Dated(START, Price(800, 20)), Dated(START + timedelta(days=1), Price(1000, 20))], 650),
        ([Dated(START + timedelta(days=1), Price(800, 20))], 600),
        ([Dated(START, Price(13, 9))], 22),
    ],
)
def test_b3_the_money_saved_is_rounded_once_at_the_end(prices, saved):
    """Ten a day before; then none, five, and ten."""
    baseline = [Baseline(START, 10, BaselineKind.DECLARED)]
    assert money_saved(standing([0, 5, 10], baselines=baseline, prices=prices)) == saved


def test_b3_days_above_the_baseline_and_the_price_of_their_time_cost():
    baseline = [Baseline(START, 10, BaselineKind.DECLARED)]
    prices = [Dated(START, Price(800, 20)), Dated(START + timedelta(days=1), Price(1000, 20))]
    assert money_saved(standing([0, 14], baselines=baseline, prices=prices)) == 400 - 200
