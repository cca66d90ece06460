"""What a check foretells for everybody is what the tracker then does, on a real file (A3, A4, A5, F5)."""

from datetime import date
from itertools import product

import pytest

from smoketracker.domain.catalogue import define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Metric
from smoketracker.domain.preview import Fate, preview
from smoketracker.domain.settling import settled

PEOPLE = ("Ana", "Ben", "Cem")
WEEK = {"metric": "smoke_free_days", "at_least": 2}


@pytest.fixture
def people(tracker, open_at, data_dir, clock):
    """Three people in one database: one with smokes, one without, one who is never looked at; by name."""
    tracker.rename_profile(tracker.profile(), "Ana")
    for name in PEOPLE[1:]:
        tracker.add_profile(name)
    found = {"Ana": tracker, **{name: open_at(data_dir, clock, profile=name) for name in PEOPLE[1:]}}
    found["Cem"].set_empty_days("smoke-free")
    tracker.declare_baseline(10)
    for name in ("two", "gone", "kind", "idea"):
        criterion = {"metric": "manual"} if name == "kind" else WEEK
        tracker.save_achievement(
            {"id": name, "title": name, "points": 20, "criterion": criterion, "draft": name == "idea"}
        )
    for day in range(1, 9):
        clock.set(f"2026-06-{day:02} 12:00")
        tracker.refresh()
        found["Ben"].refresh()
        for _ in range(day % 3):
            tracker.log()
    found["Ben"].revoke("gone", "agreed")
    found["Ben"].grant("kind")
    return found


def foretold(people, clock, values):
    """Return what a check says of an edit, or None where it is refused."""
    records = people["Ana"].records()
    try:
        achievement = define(values, records["Ana"].catalogue)
    except Refused:
        return None
    return preview({name: settled(facts, clock()) for name, facts in records.items()}, "Ana", achievement)


def held(tracker, name):
    """Return the day and the points with which somebody has an achievement, or None."""
    tracker.refresh(running=False)
    badge = next((badge for badge in tracker.achievements() if badge.id == name), None)
    return (badge.earned_on, badge.points_earned) if badge and badge.earned_on else None


@pytest.mark.parametrize("metric", Metric)
def test_what_a_check_foretells_is_what_saving_does(people, clock, metric):
    """Also when days have passed since anybody looked: they are closed under the old version first."""
    percent = {"percent": 40} if metric is Metric.REDUCED_DAYS else {}
    for at_least, name in product((1, 2, 9, 60), ("two", "gone", "kind", "idea", "new")):
        clock.advance(hours=11)
        criterion = {"metric": metric.value, "at_least": at_least, **percent}
        values = {"id": name, "title": name, "points": 5, "criterion": criterion, "draft": at_least == 1}
        told = foretold(people, clock, values)
        if told is None or told.draft_again:
            with pytest.raises(Refused):
                people["Ana"].save_achievement(values)
            continue
        people["Ana"].save_achievement(values)
        for effect in told.effects:
            gained = (effect.day, effect.points) if effect.fate in {Fate.KEEPS, Fate.GETS} else None
            assert held(people[effect.person], name) == gained


def test_days_that_nobody_has_looked_at_count_in_a_check(people, clock):
    """F5: The last days of Cem are closed by the save itself, up to the day that just meets it."""
    clock.set("2026-06-11 12:00")
    values = {"id": "new", "title": "New", "points": 5, "criterion": {**WEEK, "at_least": 9}}
    told = foretold(people, clock, values).effects[2]
    people["Ana"].save_achievement(values)
    assert (told.day, told.points) == held(people["Cem"], "new") == (date(2026, 6, 10), 5)


def test_a_check_writes_nothing(people, clock):
    clock.advance(days=3)
    before = people["Ana"].records(), people["Ana"].ledger()
    assert foretold(people, clock, {"id": "two", "points": 3})
    assert (people["Ana"].records(), people["Ana"].ledger()) == before
