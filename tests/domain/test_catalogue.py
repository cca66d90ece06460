"""Definitions of achievements and rules: what they are read from, and what is refused (A1, A4, P1)."""

from itertools import pairwise

import pytest

from smoketracker.domain.catalogue import RULE_LIMITS, check_rules, define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.domain.model import Rules
from smoketracker.tracker.profile_commands import shipped_achievements

WEEK = {"id": "week", "title": "Week", "points": 50, "criterion": {"metric": "smoke_free_streak", "at_least": 7}}


def test_a1_an_achievement_is_defined_by_a_mapping():
    week = define({**WEEK, "description": "Seven days", "icon": "moon", "order": 3}, ())
    assert (week.id, week.title, week.description, week.icon, week.order) == ("week", "Week", "Seven days", "moon", 3)
    assert week.newest.points == 50
    assert week.newest.criterion == Criterion(Metric.SMOKE_FREE_STREAK, 7)


def test_a4_what_is_left_out_keeps_its_value_and_only_points_and_criterion_make_a_version():
    week = define(WEEK, ())
    titled = define({"id": "week", "title": "Seven Days"}, (week,))
    assert (titled.title, titled.versions) == ("Seven Days", week.versions)
    worth = define({"id": "week", "points": 60}, (titled,))
    assert [version.points for version in worth.versions] == [50, 60]
    assert worth.newest.criterion == week.newest.criterion
    assert define({"id": "week", "points": 60, "criterion": {"at_least": 7}}, (worth,)) == worth


def test_a4_a_version_is_found_by_its_number():
    both = define({"id": "week", "points": 60}, (define(WEEK, ()),))
    assert both.version(1).points == 50
    with pytest.raises(KeyError):
        both.version(3)


@pytest.mark.parametrize(
    "change",
    [
        {"id": ""},
        {"id": "a b"},
        {"id": "x" * 65},
        {"id": None},
        {"title": ""},
        {"title": "   "},
        {"title": "x" * 81},
        {"title": 7},
        {"title": "a\0b"},
        {"title": "\ud800"},
        {"title": "bell\x07"},
        {"description": "x" * 2001},
        {"points": -1},
        {"points": 1_000_001},
        {"points": 1.5},
        {"points": True},
        {"points": "50"},
        {"order": 2.5},
        {"criterion": "a week"},
        {"criterion": {"metric": "heartbeats", "at_least": 1}},
        {"criterion": {"metric": "smoke_free_days"}},
        {"criterion": {"metric": "smoke_free_days", "at_least": 0}},
        {"criterion": {"metric": "smoke_free_days", "at_least": True}},
        {"criterion": {"metric": "smoke_free_days", "at_least": 1, "percent": 50}},
        {"criterion": {"metric": "reduced_days", "at_least": 1}},
        {"criterion": {"metric": "reduced_days", "at_least": 1, "percent": 0}},
        {"criterion": {"metric": "reduced_days", "at_least": 1, "percent": 101}},
        {"criterion": {"metric": "smoke_free_days", "at_least": 1, "code": "1"}},
        {"code": "print()"},
    ],
)
def test_a1_a_definition_out_of_its_range_is_refused(change):
    with pytest.raises(Refused):
        define({**WEEK, **change}, ())


@pytest.mark.parametrize("missing", ["title", "points", "criterion"])
def test_a1_a_new_achievement_needs_title_points_and_criterion(missing):
    with pytest.raises(Refused, match=missing):
        define({name: value for name, value in WEEK.items() if name != missing}, ())


@pytest.mark.parametrize(
    ("at_least", "points", "admitted"), [(1, 10, True), (1, 11, False), (2, 1, False), (100, 0, True)]
)
def test_p1_only_the_first_smoke_may_pay_and_at_most_ten(at_least, points, admitted):
    values = {**WEEK, "points": points, "criterion": {"metric": "smokes_logged", "at_least": at_least}}
    if admitted:
        assert define(values, ()).newest.points == points
    else:
        with pytest.raises(Refused, match="pay for smoking"):
            define(values, ())


def test_p1_an_older_version_that_paid_for_smoking_counts_too():
    """Whoever earned it keeps those points, so a second badge for the first smoke would pay twice."""
    first = define({**WEEK, "points": 5, "criterion": {"metric": "smokes_logged", "at_least": 1}}, ())
    changed = define({"id": "week", "criterion": {"metric": "smoke_free_days"}}, (first,))
    with pytest.raises(Refused, match="already pays"):
        define(
            {**WEEK, "id": "other", "points": 1, "criterion": {"metric": "smokes_logged", "at_least": 1}}, (changed,)
        )


@pytest.mark.parametrize("name", RULE_LIMITS)
def test_p1_rules_take_whole_numbers_from_nothing_to_their_limit(name):
    least, most = RULE_LIMITS[name]
    assert getattr(check_rules(Rules(**{name: most})), name) == most
    assert getattr(check_rules(Rules(**{name: least})), name) == least
    for wrong in (least - 1, most + 1, 1.5, True, "5", None):
        with pytest.raises(Refused, match=name):
            check_rules(Rules(**{name: wrong}))


def test_a2_the_four_named_achievements_are_shipped_as_promised():
    shipped = {badge.title: (badge.newest.points, badge.newest.criterion) for badge in shipped_achievements()}
    assert shipped["First Log"] == (10, Criterion(Metric.SMOKES_LOGGED, 1))
    assert shipped["First Smoke-Free Day"] == (50, Criterion(Metric.SMOKE_FREE_DAYS, 1))
    assert shipped["7-Day Streak"] == (300, Criterion(Metric.SMOKE_FREE_STREAK, 7))
    assert shipped["30-Day Streak"] == (1000, Criterion(Metric.SMOKE_FREE_STREAK, 30))


def test_a2_the_first_fortnight_brings_a_badge_at_least_every_third_day():
    runs = sorted(
        badge.newest.criterion.at_least
        for badge in shipped_achievements()
        if badge.newest.criterion.metric in {Metric.SMOKE_FREE_STREAK, Metric.SMOKE_FREE_DAYS}
        and badge.newest.criterion.at_least <= 14
    )
    assert max(later - sooner for sooner, later in pairwise(runs)) <= 4
