"""Bringing histories in: all of a file or nothing, never twice, and without overwriting what was said here."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest

from smoketracker.domain.errors import Refused
from smoketracker.domain.found import FoundDay, FoundSmoke, RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer
from smoketracker.exchange.history import ReadOptions
from smoketracker.exchange.native import write_json
from smoketracker.exchange.reading import open_history
from smoketracker.tracker import BringOptions

SMOKE_FREE = Answer(DayState.SMOKE_FREE)


class Found:
    """A file already read: rows without a format."""

    archive = None

    def __init__(self, *rows):
        self._rows = rows

    def rows(self):
        return iter(self._rows)


def smoked(day: str, count: int) -> FoundDay:
    return FoundDay(1, date.fromisoformat(day), Answer(DayState.SMOKED, count))


def at(text: str) -> FoundSmoke:
    return FoundSmoke(1, datetime.fromisoformat(text).replace(tzinfo=UTC))


def sums(tracker) -> dict[str, int]:
    found = {}
    for entry in tracker.ledger():
        found[entry.key] = found.get(entry.key, 0) + entry.points
    return {key: points for key, points in found.items() if points}


def earned(tracker) -> dict[str, object]:
    return {badge.id: (badge.earned_on, badge.points_earned) for badge in tracker.achievements() if badge.earned_on}


def test_a_refused_row_keeps_the_whole_file_out(tracker):
    report = tracker.bring(Found(at("2026-05-01 10:00"), RefusedRow(2, "No time in it.")))

    assert (report.kept, report.refused_count, tracker.smokes()) == (False, 1, [])


def test_refused_rows_can_be_skipped(tracker):
    history = Found(at("2026-05-01 10:00"), RefusedRow(2, "No time in it."))

    report = tracker.bring(history, BringOptions(skip_refused=True))

    assert (report.kept, report.new, len(tracker.smokes())) == (True, 1, 1)


def test_a_trial_keeps_nothing_and_tells_what_would_be(tracker):
    report = tracker.bring(
        Found(*(smoked(f"2026-05-0{day}", 3) for day in range(1, 8))), BringOptions(dry_run=True, from_first_day=True)
    )

    assert (report.kept, report.new, report.outcome.overview.baseline) == (False, 7, 3)
    assert tracker.facts().answers == {}
    assert tracker.overview().baseline is None


def test_the_same_file_again_adds_nothing(tracker):
    history = Found(at("2026-05-01 10:00"), at("2026-05-01 10:00"), smoked("2026-05-02", 4))
    tracker.bring(history)

    report = tracker.bring(history)

    assert (report.new, report.already_there) == (0, 3)
    assert len(tracker.smokes()) == 2, "two real smokes of the same second both stay"


def test_a_smoke_that_was_deleted_here_does_not_come_back(tracker):
    tracker.bring(Found(at("2026-05-01 10:00")))
    tracker.delete(tracker.smokes()[0].uid)

    assert tracker.bring(Found(at("2026-05-01 10:00"))).new == 0
    assert tracker.smokes() == []


def test_a_smoke_in_the_future_is_refused(tracker):
    report = tracker.bring(Found(at("2026-07-01 10:00")))

    assert "is in the future" in report.refused[0].reason


def test_a_day_that_has_not_come_is_refused(tracker):
    report = tracker.bring(Found(smoked("2026-06-02", 3)))

    assert report.refused[0].reason == "2026-06-02 has not come yet."


def test_another_answer_here_stays(tracker):
    tracker.answer("2026-05-02", 9)

    report = tracker.bring(Found(smoked("2026-05-02", 4)))

    assert report.refused[0].reason == "2026-05-02 is answered here already, with 9 smokes."
    assert tracker.facts().answers[date(2026, 5, 2)].count == 9


def test_not_sure_gives_way_to_what_the_file_knows(tracker):
    tracker.answer("2026-05-02", "unknown")

    tracker.bring(Found(smoked("2026-05-02", 4)))

    assert tracker.facts().answers[date(2026, 5, 2)].count == 4


def test_that_today_has_no_smoke_yet_says_nothing(tracker, clock):
    report = tracker.bring(Found(FoundDay(1, clock().date(), SMOKE_FREE)))

    assert (report.kept, report.new, report.refused_count) == (True, 0, 0)


@pytest.mark.parametrize("gaps", [DayState.SMOKE_FREE, DayState.UNKNOWN])
def test_days_between_can_be_answered(tracker, gaps):
    history = Found(smoked("2026-05-01", 2), at("2026-05-04 12:00"))

    report = tracker.bring(history, BringOptions(gaps=gaps, from_first_day=True))

    states = {str(day.day): day.state for day in tracker.days(last=date(2026, 5, 4))}
    assert report.gaps_filled == 2
    assert states["2026-05-02"] == states["2026-05-03"] == gaps


def test_the_record_can_start_with_the_first_day_of_the_file(tracker):
    tracker.bring(Found(smoked("2026-05-01", 2)), BringOptions(from_first_day=True))

    assert tracker.facts().start_day == date(2026, 5, 1)
    assert sums(tracker)["left:2026-05-01"] == 180


def test_the_record_cannot_start_earlier_once_something_was_logged_here(tracker):
    tracker.log()

    with pytest.raises(Refused, match="only while no smoke has been logged here"):
        tracker.bring(Found(smoked("2026-05-01", 2)), BringOptions(from_first_day=True))

    assert tracker.facts().answers == {}


def test_imported_smokes_are_not_taken_by_undo(tracker):
    tracker.bring(Found(at("2026-05-01 10:00")))

    assert tracker.undo().smoke is None
    assert len(tracker.smokes()) == 1


@pytest.fixture
def archive(tracker, clock, tmp_path):
    """Write out a life of some weeks: a deleted smoke, a pin, a revocation, new rules and a price."""
    tracker.declare_baseline(10)
    tracker.set_goal(8, lower_every_weeks=1)
    tracker.set_empty_days("smoke-free")
    tracker.set_rules(streak=15)
    tracker.set_price(800, 20)
    tracker.save_achievement({"id": "own", "title": "Own", "points": 5, "criterion": {"metric": "manual"}})
    tracker.grant("own")
    for day in range(20):
        tracker.refresh()
        for _ in range(day % 3):
            clock.advance(minutes=10)
            tracker.log(note="a note")
        clock.advance(days=1)
    tracker.undo()
    tracker.save_achievement({"id": "first-smoke-free-day", "points": 70})
    tracker.revoke("two-in-a-row" if "two-in-a-row" in earned(tracker) else "first-log", "by mistake")
    out = StringIO()
    tracker.export(lambda whole, smokes: write_json(out, whole, smokes, clock(), "0"))
    path = tmp_path / "archive.json"
    path.write_text(out.getvalue(), encoding="utf-8")
    return open_history(path, ReadOptions(zone=UTC))


def test_an_archive_in_an_empty_profile_gives_the_same_sums_and_badges(tracker, archive, open_at, make_folder, clock):
    restored = open_at(make_folder(), clock)

    report = restored.bring(archive)

    assert report.whole
    assert sums(restored) == sums(tracker)
    assert earned(restored) == earned(tracker)
    assert restored.overview() == tracker.overview()
    assert report.outcome.earned == (), "what was celebrated once is not celebrated again (A6)"


def test_an_archive_takes_the_place_of_a_profile_that_only_let_days_pass(tracker, archive, open_at, make_folder, clock):
    restored = open_at(make_folder(), clock)
    restored.refresh()
    clock.advance(days=3)
    restored.refresh()
    tracker.refresh(running=False)

    restored.bring(archive)

    assert sums(restored).keys() >= sums(tracker).keys()
    assert not set(earned(tracker)) - set(earned(restored))


def test_an_archive_beside_a_record_of_its_own_brings_smokes_and_answers_only(archive, open_at, make_folder, clock):
    other = open_at(make_folder(), clock)
    other.log(clock() - timedelta(minutes=1))

    report = other.bring(archive)

    assert not report.whole
    assert report.new == 19
    assert other.overview().baseline is None


def test_an_archive_with_rules_of_its_own_is_refused_where_other_people_live_by_others(
    archive, open_at, make_folder, clock
):
    folder = make_folder()
    open_at(folder, clock)
    second = open_at(folder, clock, profile="second")

    with pytest.raises(Refused, match="other profiles live by those here"):
        second.bring(archive)

    assert second.facts().baselines == []


def test_whoever_watches_hears_how_far_it_is(tracker):
    heard = []

    tracker.bring(Found(*(smoked("2026-05-01", 3) for _ in range(600))), watch=heard.append)

    assert heard == [250, 500, 600]


@pytest.mark.parametrize("last", [250, 600])
def test_whoever_watches_can_stop_it_and_nothing_is_kept(tracker, last):
    tracker.bring(Found(smoked("2026-04-30", 2)))
    before = (tracker.ledger(), tracker.smokes(), tracker.facts())
    rows = [at(f"2026-05-01 10:{row // 60:02}:{row % 60:02}") for row in range(600)]

    def stop(rows_read):
        if rows_read == last:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        tracker.bring(Found(*rows), watch=stop)

    assert (tracker.ledger(), tracker.smokes(), tracker.facts()) == before
    assert tracker.bring(Found(*rows)).new == 600, "and it can be brought in afterwards"


def test_days_without_an_entry_are_counted_also_if_they_stay_open(tracker):
    report = tracker.bring(Found(smoked("2026-05-01", 3), smoked("2026-05-05", 3)))

    assert (report.gaps, report.gaps_filled) == (3, 0)


def test_it_is_said_whether_the_record_may_start_with_the_first_day(tracker):
    history = Found(smoked("2026-05-01", 3))

    assert tracker.bring(history, BringOptions(dry_run=True)).may_start_here
    tracker.log()
    assert not tracker.bring(history, BringOptions(dry_run=True)).may_start_here, "D4: smokes were logged here"
