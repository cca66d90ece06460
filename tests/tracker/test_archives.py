"""A whole record on its way into an empty database: the same catalogue there, with the same faces (P17)."""

from datetime import UTC, datetime

import pytest
from support.png_squares import png

from smoketracker.domain.icons import icon_name
from smoketracker.exchange.native import write_json
from smoketracker.exchange.reading import ReadOptions, open_history
from smoketracker.tracker import open_tracker

FACE, SHARED = png(), png((200, 30, 30))
DAY = {"metric": "smoke_free_days", "at_least": 1}


@pytest.fixture
def archived(tracker, tmp_path):
    """Offer to export the record of a tracker and to open what was written."""

    def export(of=tracker):
        path = tmp_path / "record.json"
        with path.open("w", encoding="utf-8") as out:
            of.export(lambda archive, smokes: write_json(out, archive, smokes, datetime(2026, 6, 2, tzinfo=UTC), "0"))
        return open_history(path, ReadOptions(UTC))

    return export


@pytest.fixture
def stocked(tracker):
    """A record whose administrator drew some faces of their own."""
    tracker.save_achievement({"id": "day", "title": "Day", "points": 5, "criterion": DAY}, image=FACE)
    tracker.save_achievement(
        {"id": "idea", "title": "Idea", "points": 5, "criterion": DAY, "draft": True}, image=SHARED
    )
    tracker.save_achievement({"id": "first-log", "icon": icon_name(SHARED)})
    tracker.retire("day")
    tracker.log()
    return tracker


@pytest.fixture
def empty(make_folder, clock):
    """A second database with an empty record."""
    made = open_tracker(make_folder(), clock)
    yield made
    made.close()


def test_drafts_and_faces_come_along(stocked, empty, archived):
    report = empty.bring(archived())

    assert report.whole
    assert [one.achievement for one in empty.definitions()] == [one.achievement for one in stocked.definitions()]
    assert [empty.icon(icon_name(face)) for face in (FACE, SHARED)] == [FACE, SHARED]
    assert archived(empty).archive == archived().archive


def test_the_faces_of_those_that_were_here_go_with_them(stocked, empty, archived):
    empty.save_achievement({"id": "mine", "title": "Mine", "points": 5, "criterion": DAY}, image=png((9, 9, 9)))

    empty.bring(archived())

    assert empty.icon(icon_name(png((9, 9, 9)))) is None


def test_a_record_that_is_not_empty_takes_no_faces(stocked, empty, archived):
    empty.answer(empty.overview().today, 3)

    empty.bring(archived())

    assert "idea" not in {one.achievement.id for one in empty.definitions()}
    assert empty.icon(icon_name(FACE)) is None
