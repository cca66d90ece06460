"""A definition checked before it is saved: what it would have been, and what saving does for each person (A1 to A5)."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.histories import DAYS, histories, noon

from smoketracker.domain.awards import expected
from smoketracker.domain.catalogue import define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import DayState, EmptyDays, Metric
from smoketracker.domain.model import Answer, Baseline, BaselineKind, Dated, Facts, Rules, Seen
from smoketracker.domain.preview import CENTURY, Fate, Verdict, check, effect, preview
from smoketracker.domain.settling import settled

FIRST = date(2026, 3, 1)
FAST = 0.1  # seconds, for ten years and every metric


def day(number: int) -> date:
    """Return the day of that number, the first being 1."""
    return FIRST + timedelta(days=number - 1)


def lived(*smokes: int | None, today: int = 0, baseline: int | None = 10, **more) -> Facts:
    """Return the facts of closed days with so many smokes each, None for an unknown one, and so many today."""
    counts = {day(number): count for number, count in enumerate((*smokes, today), start=1) if count}
    unknown = {day(number): Answer(DayState.UNKNOWN) for number, count in enumerate(smokes, start=1) if count is None}
    days = [day(number) for number in range(1, len(smokes) + 2)]
    return Facts(
        start_day=FIRST,
        made_at_first_instant=True,
        counts=counts,
        answers=unknown,
        seen=[Seen(each, datetime.combine(each, datetime.min.time(), UTC), "UTC") for each in days],
        empty_days=[Dated(FIRST, EmptyDays.SMOKE_FREE)],
        baselines=[Baseline(FIRST, baseline, BaselineKind.DECLARED)] if baseline else [],
        **more,
    )


def moment(facts: Facts) -> datetime:
    """Return noon of the day that the facts have reached."""
    return noon(facts.seen[-1].day)


def defined(metric: Metric, at_least: int = 1, percent: int | None = None, *, points: int = 0, known=(), **more):
    """Return the achievement "x" with a criterion."""
    criterion = {"metric": metric, "at_least": at_least, **({"percent": percent} if percent else {})}
    return define({"id": "x", "title": "X", "points": points, "criterion": criterion, **more}, known)


def checked(facts: Facts, *criterion):
    """Return the check of a criterion on facts."""
    return check(settled(facts, moment(facts)).standing, defined(*criterion))


def effect_on(facts: Facts, achievement):
    """Return what saving an achievement does for somebody."""
    return effect("Ana", settled(facts, moment(facts)), achievement)


# Days:                1  2  3  4  5     6  7  8   9  10
RECORD = lived(12, 0, 0, 4, None, 0, 0, 0, 11, 2, today=3)


@pytest.mark.parametrize(
    ("criterion", "met", "first"),
    [
        ((Metric.SMOKES_LOGGED, 1), 1, None),
        ((Metric.SMOKES_LOGGED, 17), 9, None),
        ((Metric.SMOKES_LOGGED, 32), 11, None),
        ((Metric.SMOKE_FREE_DAYS, 3), 6, None),
        ((Metric.SMOKE_FREE_STREAK, 2), 3, 2),
        ((Metric.SMOKE_FREE_STREAK, 3), 8, 6),
        ((Metric.DAYS_ON_RECORD, 5), 6, None),
        ((Metric.RECORD_STREAK, 4), 4, 1),
        ((Metric.RECORD_STREAK, 5), 10, 6),
        ((Metric.REDUCED_DAYS, 3, 60), 4, None),
        ((Metric.REDUCED_DAYS, 3, 70), 6, None),
        ((Metric.CIGARETTES_AVOIDED, 50), 8, None),
        ((Metric.POINTS_EARNED, 201), 2, None),
    ],
)
def test_a3_what_was_met_tells_its_day_and_the_run_that_met_it(criterion, met, first):
    found = checked(RECORD, *criterion)
    assert (found.verdict, found.day, found.first) == (Verdict.EARNED, day(met), day(first) if first else None)


@pytest.mark.parametrize(
    ("criterion", "closest", "now"),
    [
        ((Metric.SMOKES_LOGGED, 33), 32, 32),
        ((Metric.SMOKE_FREE_DAYS, 14), 5, 5),
        ((Metric.SMOKE_FREE_STREAK, 14), 3, 0),
        ((Metric.DAYS_ON_RECORD, 14), 9, 9),
        ((Metric.RECORD_STREAK, 14), 5, 5),
        ((Metric.REDUCED_DAYS, 14, 60), 7, 7),
        ((Metric.CIGARETTES_AVOIDED, 90), 61, 61),
    ],
)
def test_a1_what_was_not_met_tells_how_close_it_came_and_where_it_is_now(criterion, closest, now):
    found = checked(RECORD, *criterion)
    assert (found.verdict, found.day, found.closest, found.now) == (Verdict.NOT_YET, None, closest, now)
    assert found.share == now / criterion[1]


def test_a1_cigarettes_above_the_baseline_lead_away_from_it_again():
    found = checked(lived(0, 0, 30), Metric.CIGARETTES_AVOIDED, 25)
    assert (found.verdict, found.closest, found.now) == (Verdict.NOT_YET, 20, 0)


def test_known_and_unknown_days_are_counted_apart_and_days_that_never_were_not_at_all():
    found = checked(replace(RECORD, void=frozenset({day(6)})), Metric.SMOKE_FREE_DAYS, 14)
    assert (found.known, found.unknown) == (8, 1)


def test_d6_a_run_over_a_day_that_never_was_begins_a_day_earlier():
    facts = lived(1, 0, 0, 0, 1, void=frozenset({day(3)}))
    assert checked(facts, Metric.SMOKE_FREE_STREAK, 2).first == day(2)


@pytest.mark.parametrize(
    "criterion", [(Metric.DAYS_ON_RECORD, 1), (Metric.RECORD_STREAK, 1), (Metric.POINTS_EARNED, 200)]
)
@pytest.mark.parametrize("smokes", [(), (0,), (7, 0), (60,), (None,), (None, 3)], ids=str)
def test_what_the_first_day_on_record_brings_is_true_for_everyone(criterion, smokes):
    found = checked(lived(*smokes), *criterion)
    assert found.verdict is Verdict.EVERYONE


@pytest.mark.parametrize(
    "criterion",
    [(Metric.DAYS_ON_RECORD, 2), (Metric.POINTS_EARNED, 201), (Metric.SMOKES_LOGGED, 1), (Metric.SMOKE_FREE_DAYS, 1)],
)
def test_what_some_first_day_does_not_bring_is_not_true_for_everyone(criterion):
    assert checked(lived(0), *criterion).verdict is not Verdict.EVERYONE


@given(st.integers(1, 300), st.integers(0, 30), st.booleans())
def test_p1_points_said_to_be_everyones_are_there_after_any_first_day(at_least, smokes, full):
    facts = replace(lived(smokes), made_at_first_instant=full)
    found = checked(facts, Metric.POINTS_EARNED, at_least)
    if found.verdict is Verdict.EVERYONE:
        assert found.day == FIRST


def test_what_was_harder_under_earlier_rules_tells_its_day_and_not_that_it_is_everyones():
    rules = [Dated(FIRST, Rules(smoke=1, reduction=0, streak=0)), Dated(day(4), Rules())]
    found = checked(lived(5, 5, 5, 5, 5, rules=rules), Metric.POINTS_EARNED, 200)
    assert (found.verdict, found.day) == (Verdict.EARNED, day(4))


@pytest.mark.parametrize(
    ("metric", "most"),
    [
        (Metric.SMOKE_FREE_DAYS, CENTURY),
        (Metric.SMOKE_FREE_STREAK, CENTURY),
        (Metric.DAYS_ON_RECORD, CENTURY),
        (Metric.RECORD_STREAK, CENTURY),
        (Metric.REDUCED_DAYS, CENTURY),
        (Metric.CIGARETTES_AVOIDED, CENTURY * 100),
        (Metric.SMOKES_LOGGED, CENTURY * 200),
    ],
)
def test_what_a_hundred_years_cannot_bring_can_never_be_earned(metric, most):
    percent = 50 if metric is Metric.REDUCED_DAYS else None
    assert checked(RECORD, metric, most, percent).verdict is Verdict.NOT_YET
    assert checked(RECORD, metric, most + 1, percent).verdict is Verdict.NEVER


def test_points_can_never_be_earned_beyond_what_the_rules_bring_in_a_hundred_years():
    rules = [Dated(FIRST, Rules(smoke=1, pack=1, reduction=2, streak=3, top_level=4))]
    facts = lived(1, today=1, rules=rules, baseline=None)
    most = 1 + 15 + CENTURY * 15  # the first day, the best that today can become, the best of all others
    assert checked(facts, Metric.POINTS_EARNED, most).verdict is Verdict.NOT_YET
    assert checked(facts, Metric.POINTS_EARNED, most + 1).verdict is Verdict.NEVER


def test_under_rules_without_points_none_can_be_earned_beyond_what_there_is():
    nothing = Rules(smoke=0, reduction=0, streak=0)
    rules = [Dated(FIRST, Rules()), Dated(day(3), nothing)]
    facts = lived(1, 1, 1, rules=rules)
    assert checked(facts, Metric.POINTS_EARNED, 580).verdict is Verdict.EARNED
    assert checked(facts, Metric.POINTS_EARNED, 100_000).verdict is Verdict.NEVER
    assert checked(lived(1, rules=[Dated(FIRST, nothing)]), Metric.POINTS_EARNED, 1).verdict is Verdict.NEVER


def test_rules_that_hold_from_tomorrow_count_for_what_can_be_earned():
    rules = [Dated(FIRST, Rules(smoke=0, reduction=0, streak=0)), Dated(day(3), Rules())]
    assert checked(lived(1, rules=rules), Metric.POINTS_EARNED, 100).verdict is Verdict.NOT_YET


def test_what_is_given_by_hand_has_nothing_to_do_with_the_record():
    assert checked(RECORD, Metric.MANUAL).verdict is Verdict.BY_HAND


@pytest.mark.parametrize(("today", "verdict"), [(0, Verdict.NOTHING_YET), (1, Verdict.EARNED)])
def test_a3_on_the_first_day_there_is_nothing_to_check_but_smokes(today, verdict):
    assert checked(lived(today=today), Metric.SMOKES_LOGGED, 1).verdict is verdict
    assert checked(lived(today=today), Metric.SMOKE_FREE_DAYS, 1).verdict is Verdict.NOTHING_YET


# --- What saving does -------------------------------------------------------------------------------------------------

THREE_FREE = defined(Metric.SMOKE_FREE_DAYS, 3, points=40)


def test_a4_a_new_one_is_earned_with_the_day_that_met_it():
    found = effect_on(RECORD, THREE_FREE)
    assert (found.fate, found.day, found.points) == (Fate.GETS, day(6), 40)


def test_a4_a_new_one_that_was_not_met_is_not_earned():
    assert effect_on(RECORD, defined(Metric.SMOKE_FREE_DAYS, 14)).fate is Fate.WAITS


@pytest.mark.parametrize("pinned", [True, False], ids=["pinned", "met and not looked at since"])
def test_a4_who_has_it_keeps_its_version_and_points_whatever_is_changed(pinned):
    facts = replace(RECORD, catalogue=[THREE_FREE], pins={"x": 1} if pinned else {})
    harder = defined(Metric.SMOKE_FREE_DAYS, 400, points=5, known=[THREE_FREE])
    found = effect_on(facts, harder)
    assert (found.fate, found.day, found.points) == (Fate.KEEPS, day(6), 40)


def test_a4_what_a_correction_took_back_comes_back_under_its_own_version_alone():
    hard = defined(Metric.SMOKE_FREE_DAYS, 10, points=40)
    facts = replace(RECORD, catalogue=[hard], pins={"x": 1})
    assert effect_on(facts, defined(Metric.SMOKE_FREE_DAYS, 1, known=[hard])).fate is Fate.BOUND


@pytest.mark.parametrize("pins", [{}, {"x": 1}])
def test_a5_what_was_revoked_does_not_come_back_by_an_edit(pins):
    facts = replace(RECORD, catalogue=[THREE_FREE], pins=pins, revoked={"x": "agreed"})
    assert effect_on(facts, defined(Metric.SMOKE_FREE_DAYS, 1, known=[THREE_FREE])).fate is Fate.REVOKED


def test_a5_what_is_retired_is_kept_and_not_earned_anew():
    retired = replace(THREE_FREE, retired=True)
    edit = defined(Metric.SMOKE_FREE_DAYS, 1, known=[retired])
    assert effect_on(replace(RECORD, catalogue=[retired]), edit).fate is Fate.WAITS
    assert effect_on(replace(RECORD, catalogue=[retired], pins={"x": 1}), edit).fate is Fate.KEEPS


def test_a_draft_is_earned_by_nobody_and_by_all_who_met_it_once_it_is_none():
    draft = replace(THREE_FREE, draft=True)
    assert effect_on(RECORD, draft).fate is Fate.WAITS
    assert effect_on(replace(RECORD, catalogue=[draft]), replace(draft, draft=False)).fate is Fate.GETS


@pytest.mark.parametrize(("granted", "fate"), [(2, Fate.GETS), (99, Fate.WAITS)])
def test_a_grant_that_is_there_already_earns_what_becomes_one_given_by_hand(granted, fate):
    facts = replace(RECORD, catalogue=[replace(THREE_FREE, draft=True)], grants={"x": day(granted)})
    assert effect_on(facts, defined(Metric.MANUAL)).fate is fate


def test_everybody_is_told_of_and_one_who_has_it_forbids_a_draft():
    people = {"Ana": RECORD, "Ben": lived(0, 3, 3, 3, 3, 3, 3, 3, 3, 3)}
    people = {name: replace(facts, catalogue=[THREE_FREE]) for name, facts in people.items()}
    due = {name: settled(facts, moment(facts)) for name, facts in people.items()}
    edit = replace(THREE_FREE, draft=True)
    found = preview(due, "Ben", edit)
    assert [(each.person, each.fate) for each in found.effects] == [("Ana", Fate.KEEPS), ("Ben", Fate.WAITS)]
    assert found.draft_again
    assert found.check.verdict is Verdict.NOT_YET
    assert not preview({"Ben": due["Ben"]}, "Ben", edit).draft_again


# --- It agrees with what is -------------------------------------------------------------------------------------------


@st.composite
def edits(draw) -> dict:
    """Return what an administrator may save of one of four achievements."""
    metric = draw(st.sampled_from(Metric))
    criterion = {"metric": metric, "at_least": draw(st.sampled_from([1, 2, 3, 5, 10, 50, 300, 1_500]))}
    if metric is Metric.REDUCED_DAYS:
        criterion["percent"] = draw(st.sampled_from([1, 50, 100]))
    points = draw(st.sampled_from([0, 10, 300]))
    return {
        "id": draw(st.sampled_from("abcz")),
        "title": "A badge",
        "points": points,
        "criterion": criterion,
        "draft": draw(st.integers(0, 4)) == 0,
    }


@given(histories(), edits())
def test_f5_what_is_foretold_is_what_the_facts_then_earn(facts, values):
    try:
        edited = define(values, facts.catalogue)
    except Refused:
        return
    now = noon(DAYS[-1])
    due = settled(facts, now)
    others = tuple(each for each in facts.catalogue if each.id != edited.id)
    after = expected(replace(due.standing.facts, catalogue=(*others, edited)), now)

    found = effect("Ana", due, edited)

    badge = after.earned.get(edited.id)
    assert (found.day, found.points) == ((badge.day, badge.points) if badge else (None, 0))
    assert (found.fate in {Fate.KEEPS, Fate.GETS}) == bool(badge)
    assert (found.fate is Fate.KEEPS) == (edited.id in due.earned)


@given(histories())
def test_looking_ahead_finds_what_the_facts_earn(facts):
    due = settled(facts, noon(DAYS[-1]))
    assert due.earned == expected(due.standing.facts, noon(DAYS[-1])).earned


def test_days_that_nobody_looked_at_are_closed_first_and_those_that_never_were_left_out():
    """D6: Apia had no 30 December 2011; D5: the clock's own day is seen."""
    zone = ZoneInfo("Pacific/Apia")
    facts = Facts(
        start_day=date(2011, 12, 28),
        made_at_first_instant=True,
        seen=[Seen(date(2011, 12, 28), datetime(2011, 12, 28, 0, 0, tzinfo=zone), "Pacific/Apia")],
        empty_days=[Dated(date(2011, 12, 28), EmptyDays.SMOKE_FREE)],
    )
    due = settled(facts, datetime(2012, 1, 1, 12, tzinfo=zone))
    assert [closed.day.day for closed in due.standing.history.days] == [28, 29, 31]
    assert due.standing.facts.void == {date(2011, 12, 30)}


def test_b1_a_baseline_that_is_due_is_measured_first():
    facts = lived(*[9] * 7, 4, 4, baseline=None)
    found = check(settled(facts, moment(facts)).standing, defined(Metric.CIGARETTES_AVOIDED, 10))
    assert (found.baseline, found.day) == (True, day(9))


def test_ten_years_and_every_metric_take_a_blink():
    facts = lived(*[number % 7 for number in range(3_650)])
    due = settled(facts, moment(facts))
    took = []
    for _ in range(3):
        began = time.perf_counter()
        for metric in Metric:
            preview({"Ana": due}, "Ana", defined(metric, 9_000, 50 if metric is Metric.REDUCED_DAYS else None))
        took.append(time.perf_counter() - began)
    assert min(took) < FAST
