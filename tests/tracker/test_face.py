"""The face that window, tray and command line rely on: outcomes, lists, profiles, a clock that tells no zone."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from smoketracker.domain.errors import NotFound, Refused, TrackerError
from smoketracker.domain.kinds import Criterion, Metric

wall = datetime.fromisoformat


def test_an_outcome_tells_what_the_command_did(tracker, clock):
    tracker.refresh()
    clock.set("2026-06-02 10:00")
    outcome = tracker.log()
    assert outcome.closed == (date(2026, 6, 1),)
    assert outcome.earned == ("first-log", "first-smoke-free-day")
    assert outcome.taken_back == ()
    assert sum(entry.points for entry in outcome.entries) == outcome.overview.points == 380
    assert outcome.overview == tracker.overview()


def test_reading_writes_nothing(tracker, clock):
    """An overview of a day not yet seen shows the new day and closes nothing."""
    tracker.refresh()
    clock.set("2026-06-03 10:00")
    before = tracker.ledger(), tracker.facts()
    assert (tracker.overview().today, tracker.overview().closed_through) == (date(2026, 6, 3), date(2026, 5, 31))
    tracker.achievements()
    tracker.days()
    assert (tracker.ledger(), tracker.facts()) == before


def test_d2_a_smoke_as_listed_has_all_that_is_kept(tracker, clock):
    clock.set("2026-06-01 09:30")
    uid = uuid4()
    tracker.log(note="with coffee", source="tray", uid=uid)
    (smoke,) = tracker.smokes()
    assert (smoke.uid, smoke.zone, smoke.source, smoke.note) == (uid, "Europe/Berlin", "tray", "with coffee")
    assert smoke.at.isoformat() == "2026-06-01T09:30:00+02:00"
    assert (smoke.day, str(smoke.day_start)) == (date(2026, 6, 1), "00:00:00")


def test_smokes_and_days_are_listed_between_two_days_with_both_ends(tracker, clock):
    clock.set("2026-06-05 12:00")
    for day in (1, 2, 3):
        tracker.log(wall(f"2026-06-0{day} 08:00"))
    assert [smoke.day.day for smoke in tracker.smokes(date(2026, 6, 2), date(2026, 6, 3))] == [2, 3]
    assert [day.day.day for day in tracker.days(date(2026, 6, 2), date(2026, 6, 4))] == [2, 3, 4]
    assert [(day.day.day, day.state.value, day.count) for day in tracker.days()][2:] == [
        (3, "smoked", 1),
        (4, "unknown", 0),
        (5, "open", 0),
    ]


@pytest.mark.parametrize("command", ["edit", "delete", "restore"])
def test_a_smoke_that_is_not_there_is_not_found(tracker, command):
    with pytest.raises(NotFound, match="There is no smoke"):
        getattr(tracker, command)(uuid4())


@pytest.mark.parametrize("command", ["retire", "unretire", "delete_achievement", "grant"])
def test_an_achievement_that_is_not_there_is_not_found(tracker, command):
    with pytest.raises(NotFound, match="There is no achievement"):
        getattr(tracker, command)("nothing-like-it")


def test_every_refusal_is_a_value_error(tracker):
    assert issubclass(TrackerError, ValueError)
    with pytest.raises(ValueError, match="future"):
        tracker.log(wall("2030-01-01"))


@pytest.mark.parametrize("at", ["1969-12-31", "0001-01-01 00:00+00:00", "9999-12-31 23:00"])
def test_a_time_that_cannot_be_kept_is_refused(tracker, at):
    with pytest.raises(Refused):
        tracker.log(wall(at))


@pytest.mark.parametrize("note", ["x" * 10_001, "a\0b", "\ud800"])
def test_a_note_that_cannot_be_kept_is_refused(tracker, note):
    with pytest.raises(Refused, match="note"):
        tracker.log(note=note)
    assert not tracker.smokes()


def test_a_note_keeps_its_text_whatever_is_in_it(tracker):
    note = "'; DROP TABLE smokes; -- <b>é\u202e\U0001f6ac %s {0}\n=1+1"
    tracker.log(note=note)
    assert tracker.smokes()[0].note == note


def test_a_clock_that_tells_no_zone_is_refused(data_dir, open_at):
    with pytest.raises(TrackerError, match="zone"):
        open_at(data_dir, lambda: wall("2026-06-01"))


def test_the_system_clock_serves_by_default(data_dir, open_at):
    tracker = open_at(data_dir, None)
    before = tracker.log().overview.last_smoke_at
    assert timedelta() <= datetime.now(UTC) - before < timedelta(minutes=1)


def test_profiles_share_the_catalogue_and_nothing_else(data_dir, open_at, clock):
    ann, ben = (open_at(data_dir, clock, profile=name) for name in ("Ann", "Ben"))
    ann.log()
    ann.retire("7-day-streak")
    ann.set_rules(smoke=5)
    assert ben.overview().points == 0
    assert ben.ledger() == []
    assert {badge.id for badge in ben.achievements() if badge.retired} == {"7-day-streak"}
    assert [version.value.smoke for version in ben.facts().rules] == [5]
    assert ann.profiles() == ["Ann", "Ben"]


def test_a5_what_another_profile_earned_cannot_be_deleted(data_dir, open_at, clock):
    ann, ben = (open_at(data_dir, clock, profile=name) for name in ("Ann", "Ben"))
    ann.log()
    ben.delete_achievement("first-log")
    assert next(badge for badge in ann.achievements() if badge.id == "first-log").points_earned == 10


def test_the_next_achievement_is_the_nearest_and_the_recent_come_newest_first(tracker, clock):
    for day in range(1, 4):
        clock.set(f"2026-06-{day:02} 12:00")
        tracker.refresh()
    overview = tracker.overview()
    assert [badge.id for badge in overview.recently_earned] == ["two-in-a-row", "first-smoke-free-day"]
    assert overview.next_achievement.criterion == Criterion(Metric.SMOKE_FREE_STREAK, 3)
    assert (overview.next_achievement.progress, overview.next_achievement.target) == (2, 3)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda tracker: tracker.set_empty_days("never"),
        lambda tracker: tracker.log(source="dream"),
        lambda tracker: tracker.log("2026-06-01 10:00"),
        lambda tracker: tracker.log(note=7),
        lambda tracker: tracker.log(note="x" * 10_001),
        lambda tracker: tracker.log(note="a\0b"),
        lambda tracker: tracker.edit("not an id", note="x"),
        lambda tracker: tracker.set_day_start("06:01"),
        lambda tracker: tracker.set_day_start("late"),
        lambda tracker: tracker.set_start_day("yesterday"),
        lambda tracker: tracker.set_goal(None, lower_every_weeks=2),
        lambda tracker: tracker.set_goal(True),
        lambda tracker: tracker.set_price(0, 20),
        lambda tracker: tracker.set_rules(),
        lambda tracker: tracker.set_rules(bonus=3),
        lambda tracker: tracker.set_rules(smoke=-1),
        lambda tracker: tracker.revoke("first-log", "never earned"),
        lambda tracker: tracker.revoke("first-log", " "),
        lambda tracker: tracker.grant("first-log"),
        lambda tracker: tracker.retire("no-such-badge"),
    ],
)
def test_wrong_input_is_refused_in_one_sentence_and_writes_nothing(tracker, wrong):
    before = tracker.facts(), tracker.ledger(), tracker.overview()

    with pytest.raises(Refused) as refusal:
        wrong(tracker)

    assert "\n" not in str(refusal.value)
    assert str(refusal.value).endswith(".")
    assert (tracker.facts(), tracker.ledger(), tracker.overview()) == before
