"""What point rules pay: for any allowed numbers, and any sequence of them, an extra cigarette never earns (P1)."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.histories import DAYS, LENGTH, SEEN, histories, noon, with_smoke

from smoketracker.domain.awards import day_points, expected
from smoketracker.domain.catalogue import RULE_LIMITS, check_rules
from smoketracker.domain.history import close_days
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import BASELINE_RANGE, DEFAULT_RULES, Answer, Baseline, BaselineKind, Dated, Facts, Rules
from smoketracker.domain.rules import When, courses_of, example_course, example_day

TODAY = date(2026, 3, 9)
TOMORROW = TODAY + timedelta(days=1)

# Both ends of each range, what lies beside them, and anything between.
allowed = st.builds(
    Rules,
    **{
        name: st.one_of(st.sampled_from([least, least + 1, most - 1, most]), st.integers(least, most))
        for name, (least, most) in RULE_LIMITS.items()
    },
).map(check_rules)
sequences = st.lists(st.builds(Dated, st.sampled_from(DAYS), allowed), max_size=LENGTH).map(
    lambda versions: sorted(versions, key=lambda version: version.from_day)
)


def settled(facts: Facts, through: date) -> int:
    """Return what the closed days earned by the close of one of them; achievements have tests of their own."""
    standing = expected(replace(facts, catalogue=()), noon(through + timedelta(days=1))).standing
    return sum(standing.settled.values())


def known(facts: Facts, day: date) -> Facts:
    """Return the facts with a day that somebody knows of: as it is, or answered smoke-free."""
    if day not in facts.void and close_days(facts, DAYS[-1]).on(day).state is not DayState.UNKNOWN:
        return facts
    answers = dict(sorted({**facts.answers, day: Answer(DayState.SMOKE_FREE)}.items()))
    return replace(facts, answers=answers, void=facts.void - {day})


@given(allowed, st.integers(BASELINE_RANGE[0], BASELINE_RANGE[-1]))
def test_p1_the_curve_of_an_example_day_never_rises(rules, baseline):
    for fewer, more in pairwise(example_course(rules, baseline)):
        assert fewer.points >= more.points


@given(histories(), sequences, st.sampled_from(DAYS[:-1]))
def test_p1_no_sequence_of_rules_lets_an_added_smoke_earn(facts, versions, day):
    """P1: at the close of its day and at every later one, whatever the administrator sets on the way."""
    less = known(replace(facts, rules=versions), day)
    more = with_smoke(less, day)
    for close in DAYS[DAYS.index(day) : -1]:
        assert settled(more, close) <= settled(less, close)


@given(st.sets(st.sampled_from(DAYS), max_size=2), sequences, st.sampled_from(DAYS[:-1]))
def test_p1_under_any_sequence_of_rules_an_added_smoke_raises_no_days_points(smoked, versions, day):
    """P1 follows from it: numbers that are 0 for the days it costs and high for later ones do not help either."""
    counts = dict.fromkeys(sorted(smoked), 1)
    less = Facts(start_day=DAYS[0], start_moved=True, ran=frozenset(DAYS), counts=counts, rules=versions)
    before, after = (close_days(some, DAYS[-1]).days for some in (less, with_smoke(less, day)))
    for old, new in zip(before, after, strict=True):
        assert sum(day_points(new).values()) <= sum(day_points(old).values())


@given(histories(), sequences, st.sampled_from(DAYS[:-1]))
def test_p1_no_sequence_of_rules_lets_an_honest_log_cost(facts, versions, day):
    """P1: a day that nobody knows of never earns more than the same day with its smoke logged."""
    counts = {other: count for other, count in facts.counts.items() if other != day}
    answers = dict(sorted({**facts.answers, day: Answer(DayState.UNKNOWN)}.items()))
    silent = replace(facts, rules=versions, counts=counts, answers=answers, void=facts.void - {day})
    honest = with_smoke(silent, day)
    for close in DAYS[DAYS.index(day) : -1]:
        assert settled(honest, close) >= settled(silent, close)


@given(allowed, st.integers(BASELINE_RANGE[0], BASELINE_RANGE[-1]), st.integers(0, 120))
def test_an_example_day_is_what_the_facts_earn(rules, baseline, smokes):
    """The example cannot drift from the truth: a first full day with as many smokes settles to the same."""
    facts = with_smoke(_first_day(rules, baseline), DAYS[0], smokes)
    assert settled(facts, DAYS[0]) == example_day(rules, baseline, smokes).points


def test_an_example_day_by_hand():
    """SPEC section 4, with the defaults and a baseline of 20."""
    by_smokes = {day.smokes: day for day in example_course(DEFAULT_RULES, 20)}
    assert [by_smokes[n].points for n in (0, 1, 7, 19, 20, 25)] == [310, 295, 265, 205, 200, 200]
    assert by_smokes[7][1:] == (200, 65, 0)
    assert by_smokes[0][1:] == (200, 100, 10)
    assert example_day(DEFAULT_RULES, 20, 0, run=10).points == 400


@pytest.mark.parametrize(("baseline", "last"), [(1, 25), (20, 25), (21, 26), (100, 105)])
def test_the_example_reaches_a_little_beyond_the_baseline(baseline, last):
    assert example_course(DEFAULT_RULES, baseline)[-1].smokes == last


def test_the_versions_begin_with_the_defaults_and_tell_which_holds():
    five, six = Rules(smoke=5), Rules(smoke=6)
    listed = courses_of([Dated(TODAY - timedelta(days=3), five), Dated(TOMORROW, six)], TODAY)
    assert listed == [
        (None, DEFAULT_RULES, When.PAST),
        (TODAY - timedelta(days=3), five, When.PRESENT),
        (TOMORROW, six, When.COMING),
    ]


def test_f3_a_version_replaced_before_its_day_is_no_version():
    five, six = Rules(smoke=5), Rules(smoke=6)
    assert courses_of([Dated(TOMORROW, five), Dated(TOMORROW, six)], TODAY)[1:] == [(TOMORROW, six, When.COMING)]
    back = [Dated(TOMORROW, five), Dated(TOMORROW, DEFAULT_RULES)]
    assert courses_of(back, TODAY) == [(None, DEFAULT_RULES, When.PRESENT)]


def _first_day(rules, baseline):
    return Facts(
        start_day=DAYS[0],
        start_moved=True,
        ran={DAYS[0]},
        seen=SEEN,
        rules=[Dated(DAYS[0], rules)],
        baselines=[Baseline(DAYS[0], baseline, BaselineKind.DECLARED)],
    )
