"""What must hold for any history under any admissible rules, on the pure functions."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from support.histories import DAYS, SEEN, answers, days, histories, noon, runs, total, with_smoke

from smoketracker.domain.awards import expected
from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.history import close_days, level_of
from smoketracker.domain.kinds import DayState
from smoketracker.domain.ledger import Balance, difference
from smoketracker.domain.model import Answer, Facts

LAST = DAYS[-1]
closed_days = st.sampled_from(DAYS[:-1])


def told(facts: Facts, day, answer: DayState) -> Facts:
    """Return the facts with nothing but an answer about a day, which then is no day that never existed."""
    counts = {other: count for other, count in facts.counts.items() if other != day}
    said = dict(sorted({**facts.answers, day: Answer(answer)}.items()))
    return replace(facts, counts=counts, answers=said, void=facts.void - {day})


def known(facts: Facts, day) -> Facts:
    """Return the facts with a day known: as it is if it was smoked or smoke-free, else answered smoke-free."""
    if day not in facts.void and close_days(facts, LAST).on(day).state is not DayState.UNKNOWN:
        return facts
    return told(facts, day, DayState.SMOKE_FREE)


@given(histories(), closed_days)
def test_p1_an_added_smoke_on_a_known_day_never_earns(facts, day):
    """P1: neither at the close of its day nor at any later one, under any rules, badges and pins."""
    less = known(facts, day)
    more = with_smoke(less, day)
    for close in DAYS[DAYS.index(day) : -1]:
        end = noon(close + ONE_DAY)
        assert total(more, end) <= total(less, end)


@given(histories(), closed_days)
def test_p1_logging_a_smoke_on_an_unknown_day_never_costs(facts, day):
    """P1: an honest log is never worse than silence."""
    silent = told(facts, day, DayState.UNKNOWN)
    honest = with_smoke(silent, day)
    for close in DAYS[DAYS.index(day) : -1]:
        end = noon(close + ONE_DAY)
        assert total(honest, end) >= total(silent, end)


@given(runs(), closed_days)
def test_p2_an_added_smoke_raises_no_days_level(facts, day):
    """P2: also when the highest level changes on the way."""
    less = known(facts, day)
    before, after = (close_days(some, LAST).days for some in (less, with_smoke(less, day)))
    assert all(new.level <= old.level for old, new in zip(before, after, strict=True))


@given(runs())
def test_p2_levels_never_fall_within_a_run(facts):
    """P2: as long as the rules stay the same."""
    closed = close_days(replace(facts, rules=()), LAST).days
    for yesterday, today in pairwise(closed):
        assert today.run != yesterday.run + 1 or today.level >= yesterday.level


@given(st.integers(1, 40), st.integers(0, 10), st.integers(0, 100))
def test_p2_a_level_lies_between_one_and_the_top(run, best, top):
    """P2: never above the top; the third day reaches the best of before."""
    assert level_of(run, best, top) <= top
    assert level_of(3, best, 100) == max(3, best)
    assert level_of(run, best, top) <= level_of(run + 1, best, top)


@given(histories(), st.lists(closed_days, min_size=1, max_size=5))
def test_f5_folding_day_by_day_gives_the_same_history(facts, stops):
    """F5: it does not matter how often the program looked."""
    history = None
    for through in sorted(stops):
        history = close_days(facts, through, history)
    assert history == close_days(facts, max(stops))


@given(histories(), st.sets(days), st.sets(days))
def test_f5_uptime_does_not_matter_if_the_days_are_answered_alike(facts, ran, looked):
    """F5: nor on which days the program ran, nor on which it looked, once every day is answered."""
    often = replace(facts, answers={day: facts.answers.get(day, Answer(DayState.SMOKE_FREE)) for day in DAYS})
    seldom = replace(often, ran=ran, seen=[seen for seen in SEEN if seen.day in {*looked, LAST}])
    one, other = expected(often, noon(LAST)), expected(seldom, noon(LAST))
    assert one.points == other.points
    assert one.earned == other.earned
    assert one.standing.history == other.standing.history


@given(histories(), days, closed_days, answers, days)
def test_f5_going_on_from_earlier_gives_the_same_points(facts, first_look, changed, said, second_look):
    """F5: a change of a day's facts, with the earlier result known, ends as if computed anew."""
    earlier = expected(facts, noon(first_look))
    new = replace(with_smoke(facts, changed), answers=dict(sorted({**facts.answers, changed: said}.items())))
    assert expected(new, noon(second_look), earlier, changed) == expected(new, noon(second_look))
    assert expected(facts, noon(second_look), earlier) == expected(facts, noon(second_look))


@given(histories(), st.lists(st.tuples(days, days), min_size=1, max_size=4))
def test_f2_the_ledger_follows_the_facts_through_any_changes(facts, steps):
    """F2: the sums are what is expected, numbered 1..n; a second time posts nothing. P3: only rewards are negative."""
    balances, badge_days = {}, {}
    for looked_on, smoked_on in steps:
        facts = with_smoke(facts, smoked_on)
        due = expected(facts, noon(looked_on))
        for entry in difference(due, balances, badge_days, noon(looked_on)):
            old = balances.get(entry.key, Balance(0, 0))
            assert entry.points
            assert entry.seq == old.seq + 1
            balances[entry.key] = Balance(old.points + entry.points, entry.seq)
            badge_days[entry.key] = entry.day
        assert {key: held.points for key, held in balances.items() if held.points} == due.points
        assert all(points > 0 or key.startswith("redeem:") for key, points in due.points.items())
        assert not difference(due, balances, badge_days, noon(looked_on))


@given(histories())
def test_a3_a_badge_is_earned_on_the_first_day_whose_close_earns_it(facts):
    """A3: the day it carries is the day whose close first gives it, not the day of the computation."""
    facts = replace(facts, void=frozenset())
    at_the_end = expected(facts, noon(LAST)).earned
    for close in DAYS[:-1]:
        then = expected(facts, noon(close + ONE_DAY)).earned
        for name, badge in at_the_end.items():
            met_by_then = badge.day <= close or (badge.day == close + ONE_DAY and name in then)
            assert (name in then) == met_by_then
            assert then.get(name, badge) == badge
