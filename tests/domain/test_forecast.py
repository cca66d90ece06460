"""When an achievement would be earned if all goes on as it does."""

from datetime import UTC, date, datetime, timedelta

import pytest

from smoketracker.domain.achievements import best
from smoketracker.domain.awards import expected
from smoketracker.domain.forecast import forecast
from smoketracker.domain.kinds import Criterion, DayState, Metric
from smoketracker.domain.model import Answer, Baseline, BaselineKind, Facts, Seen

START = date(2026, 3, 1)
STREAK = Criterion(Metric.SMOKE_FREE_STREAK, 14)


def standing(counts: str, *, today: int = 0, baseline: int = 0, last: DayState = DayState.UNKNOWN):
    """Return where one stands after closed days with these counts ("?": unknown), today having so many smokes."""
    days = [START + timedelta(days=number) for number in range(len(counts))]
    now = START + timedelta(days=len(counts))
    answers = {day: Answer(DayState.SMOKE_FREE) for day, count in zip(days, counts, strict=True) if count == "0"}
    smoked = {day: int(count) for day, count in zip(days, counts, strict=True) if count in "123456789"}
    facts = Facts(
        START,
        made_at_first_instant=True,
        counts={**smoked, **({now: today} if today else {})},
        answers=answers,
        seen=[Seen(now, datetime(now.year, now.month, now.day, tzinfo=UTC), "UTC")],
        baselines=[Baseline(START, baseline, BaselineKind.DECLARED)] if baseline else [],
    )
    return expected(facts, datetime(now.year, now.month, now.day, 12, tzinfo=UTC)).standing


def test_a_streak_goes_on_day_by_day_with_today_as_the_next():
    """Nine days are closed; today would be the tenth, so the fourteenth is in four days."""
    now = standing("1000000000")

    assert forecast(now, STREAK) == now.today + timedelta(days=4)


def test_after_a_smoke_today_a_streak_starts_tomorrow():
    now = standing("1000000000", today=1)

    assert forecast(now, STREAK) == now.today + timedelta(days=14)


def test_the_partial_first_day_is_no_day_of_a_streak():
    """On the day of making (D4) the first day that counts is tomorrow."""
    facts = Facts(START, seen=[Seen(START, datetime(2026, 3, 1, 10, tzinfo=UTC), "UTC")])
    now = expected(facts, datetime(2026, 3, 1, 12, tzinfo=UTC)).standing

    assert forecast(now, Criterion(Metric.SMOKE_FREE_STREAK, 1)) == START + timedelta(days=1)


def test_while_days_wait_for_an_answer_no_streak_is_forecast():
    assert forecast(standing("100000000??"), STREAK) is None


def test_a_sum_grows_as_over_the_last_thirty_closed_days():
    """Fifteen of the last thirty days were smoke-free: five more take ten days, the first of them today."""
    now = standing("1111111111" + "01" * 15)

    assert forecast(now, Criterion(Metric.SMOKE_FREE_DAYS, 20)) == now.today + timedelta(days=9)


def test_a_short_record_is_its_own_pace():
    now = standing("01")

    assert forecast(now, Criterion(Metric.SMOKE_FREE_DAYS, 2)) == now.today + timedelta(days=1)


def test_a_sum_that_does_not_grow_has_no_date():
    assert forecast(standing("0" + "1" * 40), Criterion(Metric.SMOKE_FREE_DAYS, 2)) is None


def test_a_sum_that_falls_has_no_date():
    """Cigarettes avoided go down on days above the baseline (A1)."""
    assert forecast(standing("0999", baseline=2), Criterion(Metric.CIGARETTES_AVOIDED, 100)) is None


def test_beyond_ten_years_a_date_says_nothing():
    now = standing("01")

    assert forecast(now, Criterion(Metric.SMOKE_FREE_DAYS, 1800)) is not None
    assert forecast(now, Criterion(Metric.SMOKE_FREE_DAYS, 2000)) is None


@pytest.mark.parametrize("metric", [Metric.SMOKES_LOGGED, Metric.MANUAL])
def test_what_smoking_or_the_administrator_brings_is_never_forecast(metric):
    assert forecast(standing("1111"), Criterion(metric, 10)) is None


def test_what_is_met_has_no_forecast():
    assert forecast(standing("000"), Criterion(Metric.SMOKE_FREE_DAYS, 2)) is None


def test_the_best_so_far_outlives_the_run():
    assert best(standing("000001"), STREAK) == 5
    assert best(standing("000001"), Criterion(Metric.SMOKE_FREE_STREAK, 3)) == 3
    assert best(standing(""), STREAK) == 0
