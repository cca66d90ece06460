"""Achievements that go from one database to another: told before, all or nothing, and twice the same as once."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.clock import SetClock
from support.png_squares import png

from smoketracker.domain.errors import Locked, NotFound, Refused
from smoketracker.domain.found import FoundCatalogue
from smoketracker.domain.icons import icon_name
from smoketracker.exchange.catalogue_file import read_catalogue, write_catalogue
from smoketracker.tracker import open_tracker
from smoketracker.tracker.catalogue_report import Coming

MOMENT = datetime(2026, 6, 1, tzinfo=UTC)
FACE = png()
OTHER_FACE = png((200, 30, 30))
DAY = {"metric": "smoke_free_days", "at_least": 1}
MINE = {"id": "mine", "title": "Mine", "description": "One day.", "points": 40, "criterion": DAY}


@pytest.fixture
def share(tmp_path):
    """Offer to export from a tracker and to read what was written."""

    def shared(tracker, *ids) -> FoundCatalogue:
        path = tmp_path / "shared.json"
        path.write_text(exported(tracker, *ids), encoding="utf-8")
        return read_catalogue(path)

    return shared


@pytest.fixture
def other(make_folder, clock):
    """A second database, with nothing but the catalogue that is shipped."""
    tracker = open_tracker(make_folder(), clock)
    yield tracker
    tracker.close()


def exported(tracker, *ids) -> str:
    """Return the file that an export writes."""
    out = StringIO()
    tracker.export_catalogue(lambda *what: write_catalogue(out, *what, MOMENT, "0"), ids or None)
    return out.getvalue()


def as_it_is(picture):
    """Take a picture that is one of ours already."""
    return picture


def never(picture):
    """Refuse a picture."""
    raise Refused("That is not a picture.")


def states(report):
    """Return what the achievements of a file are, apart from those that are the same here."""
    return {row.id: row.coming.value for row in report.rows if row.coming is not Coming.IDENTICAL}


def ids(tracker):
    """Return the ids of the catalogue in its order."""
    return [definition.achievement.id for definition in tracker.definitions()]


def definition(tracker, name):
    """Return the achievement of that id."""
    return next(each.achievement for each in tracker.definitions() if each.achievement.id == name)


def state_of(tracker):
    """Return all that an import could change."""
    return tracker.definitions(), tracker.ledger(), tracker.facts()


def test_what_is_new_comes_last_in_the_order_of_the_file_with_its_state_and_its_face(tracker, other, share):
    """The same file once more changes nothing."""
    tracker.save_achievement(MINE, image=FACE)
    tracker.save_achievement({**MINE, "id": "draft", "title": "Mine", "draft": True})
    tracker.save_achievement({**MINE, "id": "past"})
    tracker.retire("past")
    tracker.reorder_achievements(["past", "draft", "mine", *ids(other)])
    before = ids(other)

    report = other.import_catalogue(share(tracker), as_it_is)

    assert report.kept
    assert states(report) == {"past": "new", "draft": "new", "mine": "new"}
    assert ids(other) == [*before, "past", "draft", "mine"]
    assert (definition(other, "past").retired, definition(other, "draft").draft) == (True, True)
    assert definition(other, "mine").icon == icon_name(FACE)
    assert other.icon(icon_name(FACE)) == FACE
    after = state_of(other)
    again = other.import_catalogue(share(tracker), never)
    assert (states(again), again.count(Coming.IDENTICAL), state_of(other)) == ({}, len(before) + 3, after)


def test_what_is_here_takes_texts_face_and_numbers_and_keeps_state_and_place(tracker, other, share):
    """New numbers are a new version (A4); what the administrator here decided stays."""
    for each in (tracker, other):
        each.save_achievement(MINE, image=OTHER_FACE)
    other.retire("mine")
    other.save_achievement({**MINE, "id": "sketch", "draft": True})
    tracker.save_achievement({**MINE, "id": "sketch", "title": "Sketched"})
    other.reorder_achievements(["mine", *(name for name in ids(other) if name != "mine")])
    order = ids(other)
    tracker.save_achievement({"id": "mine", "title": "Yours", "points": 60}, image=FACE)

    report = other.import_catalogue(share(tracker, "mine", "sketch"), as_it_is)

    assert states(report) == {"mine": "changed", "sketch": "changed"}
    assert report.rows[0].changes == ("title", "icon", "points")
    mine = definition(other, "mine")
    assert (mine.title, mine.icon, mine.newest.points, mine.retired) == ("Yours", icon_name(FACE), 60, True)
    assert [version.points for version in mine.versions] == [40, 60]
    assert other.icon(icon_name(OTHER_FACE)) is None
    assert definition(other, "sketch").draft
    assert ids(other) == order


def test_who_has_earned_it_keeps_its_points_and_who_earns_it_at_once_is_told(tracker, other, share, clock):
    """A4: the version of the moment it was earned; F5: a late import is as one in time."""
    other.save_achievement(MINE)
    other.add_profile("Ada")
    for each in (tracker, other):
        each.refresh()
    for _ in range(3):
        other.refresh()
        clock.advance(days=1)
    other.refresh()
    had = next(badge for badge in other.achievements() if badge.id == "mine")
    tracker.save_achievement({**MINE, "points": 70})
    tracker.save_achievement({**MINE, "id": "new", "title": "New", "points": 5})
    person = other.profile()

    trial = other.import_catalogue(share(tracker, "mine", "new"), as_it_is, dry_run=True)
    report = other.import_catalogue(share(tracker, "mine", "new"), as_it_is)

    assert trial.earned_by == report.earned_by == {"new": (person,)}
    assert report.outcome.earned == ("new",)
    badges = {badge.id: badge for badge in other.achievements()}
    assert (had.earned_on, had.points_earned) == (date(2026, 6, 1), 40)
    assert (badges["mine"].earned_on, badges["mine"].points_earned) == (had.earned_on, 40)
    assert (badges["new"].earned_on, badges["new"].points_earned) == (had.earned_on, 5)


def test_a_trial_keeps_nothing(tracker, other, share):
    tracker.save_achievement(MINE, image=FACE)
    other.refresh()
    before = state_of(other)

    report = other.import_catalogue(share(tracker), as_it_is, dry_run=True)

    assert (report.kept, states(report)) == (False, {"mine": "new"})
    assert state_of(other) == before
    assert other.icon(icon_name(FACE)) is None


def refused_file(tracker, share):
    """Return a file with one achievement that can be taken and several that cannot."""
    tracker.save_achievement(MINE)
    found = share(tracker, "mine")
    good = found.achievements[0]
    wrong = {
        "paying": {"criterion": {"metric": "smokes_logged", "at_least": 20, "percent": None}},
        "second": {"criterion": {"metric": "smokes_logged", "at_least": 1, "percent": None}, "points": 5},
        "rich": {"points": 1_000_001},
        "owing": {"points": -1},
        "never": {"criterion": {"metric": "luck", "at_least": 1, "percent": None}},
        "least": {"criterion": {"metric": "manual", "at_least": 0, "percent": None}},
        "percent": {"criterion": {"metric": "reduced_days", "at_least": 1, "percent": None}},
        "nameless": {"title": " "},
        "long": {"title": "x" * 81},
        "bell": {"description": "\a"},
        "faceless": {"icon": "e" * 64 + ".png"},
        "odd": {"icon": icon_name(b"no picture")},
    }
    rows = [
        type(good)(number, name, "Other", {**good.values, "id": name, **values}, retired=False)
        for number, (name, values) in enumerate(wrong.items())
    ]
    return FoundCatalogue((*rows, good), {icon_name(b"no picture"): b"no picture"})


REASONS = {
    "paying": "would pay for smoking",
    "second": "'First Log' already pays for the first smoke",
    "rich": "points takes a whole number",
    "owing": "points takes a whole number",
    "never": "There is no metric 'luck'",
    "least": "at_least takes a whole number",
    "percent": "percent takes a whole number",
    "nameless": "The title takes 1 to 80",
    "long": "The title takes 1 to 80",
    "bell": "cannot be shown",
    "faceless": "Its picture is neither in the file nor in this database.",
    "odd": "Its picture cannot be taken: That is not a picture.",
}


def test_what_breaks_a_rule_is_refused_with_the_reason_and_then_nothing_is_brought_in(tracker, other, share):
    """P1 holds against files too; none is taken half."""
    found = refused_file(tracker, share)
    other.refresh()
    before = state_of(other)

    report = other.import_catalogue(found, never)

    reasons = {row.id: row.reason for row in report.rows if row.coming is Coming.REFUSED}
    assert reasons.keys() == REASONS.keys()
    assert [name for name, reason in reasons.items() if REASONS[name] not in reason] == []
    assert (report.kept, state_of(other)) == (False, before)


def test_refused_ones_are_left_out_on_wish(tracker, other, share):
    before = ids(other)

    report = other.import_catalogue(refused_file(tracker, share), never, skip_refused=True)

    assert report.kept
    assert ids(other) == [*before, "mine"]


def test_a_second_one_of_the_file_that_pays_for_the_first_smoke_is_refused(tracker, other, share):
    """Each is judged by what those before it in the file have made of the catalogue (P1)."""
    for each in (tracker, other):
        each.delete_achievement("first-log")
    tracker.save_achievement({**MINE, "points": 10, "criterion": {"metric": "smokes_logged", "at_least": 1}})
    found = share(tracker, "mine")
    first = found.achievements[0]
    second = type(first)(9, "more", "More", {**first.values, "id": "more"}, retired=False)

    report = other.import_catalogue(FoundCatalogue((first, second)), as_it_is, skip_refused=True)

    assert states(report) == {"mine": "new", "more": "refused"}


def test_pictures_are_made_anew_unless_they_are_here_and_only_those_that_are_shown(tracker, other, share):
    """Whatever the file holds goes through the same reader as an upload, outside of the transaction."""
    tracker.save_achievement(MINE, image=FACE)
    found = share(tracker, "mine")
    found = FoundCatalogue(found.achievements, {**found.pictures, icon_name(b"unused"): b"unused"})
    read = []

    def anew(picture):
        read.append(picture)
        return OTHER_FACE

    other.import_catalogue(found, anew)
    again = other.import_catalogue(found, anew)

    assert read == [FACE, FACE]
    assert states(again) == {}
    assert definition(other, "mine").icon == icon_name(OTHER_FACE)
    assert (other.icon(icon_name(OTHER_FACE)), other.icon(icon_name(FACE))) == (OTHER_FACE, None)


def test_a_picture_that_is_not_as_it_should_be_after_reading_is_refused(tracker, other, share):
    tracker.save_achievement(MINE, image=FACE)

    report = other.import_catalogue(share(tracker, "mine"), lambda _: png(side=9), dry_run=True)

    assert "256 x 256 pixels" in report.rows[0].reason


def test_a_picture_that_is_here_need_not_be_in_the_file(tracker, share):
    tracker.save_achievement(MINE, image=FACE)
    found = share(tracker, "mine")

    report = tracker.import_catalogue(FoundCatalogue(found.achievements), never)

    assert report.count(Coming.IDENTICAL) == 1


def test_only_an_administrator_brings_achievements_in_and_anybody_hands_them_on(tracker, other, share):
    tracker.save_achievement(MINE, image=FACE)
    found = share(tracker, "mine")
    other.set_passphrase("sesame street")
    other.lock()

    read = []
    for dry_run in (True, False):
        with pytest.raises(Locked):
            other.import_catalogue(found, read.append, dry_run=dry_run)

    assert read == []
    assert "mine" not in ids(other)
    assert '"first-log"' in exported(other, "first-log")


def test_an_import_that_is_cancelled_keeps_nothing(tracker, other, share):
    tracker.save_achievement(MINE, image=FACE)
    other.refresh()
    before = state_of(other)

    for last in (0, 1):
        told = []

        def watch(*how_far, told=told, last=last):
            told.append(how_far)
            if len(told) > last:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            other.import_catalogue(share(tracker, "mine"), as_it_is, watch=watch)
        assert state_of(other) == before
    assert told == [(0, 1), (0, 0)]


def test_an_export_of_what_is_not_there_is_refused(tracker):
    with pytest.raises(NotFound, match="no achievement with the id 'nobody'"):
        exported(tracker, "first-log", "nobody")


def test_a_picture_that_somebody_put_into_the_file_is_not_handed_on(tracker, share, monkeypatch):
    """What goes out under a hash has that hash."""
    tracker.save_achievement(MINE, image=FACE)
    monkeypatch.setattr("smoketracker.storage.icons.get", lambda *_: OTHER_FACE)

    assert share(tracker, "mine").pictures == {}


definitions = st.fixed_dictionaries(
    {
        "title": st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12),
        "description": st.text(st.characters(categories=["L", "N", "P"]), max_size=30),
        "points": st.integers(0, 1_000_000),
        "icon": st.sampled_from(["star", "sunrise", FACE, OTHER_FACE]),
        "criterion": st.sampled_from(
            [
                DAY,
                {"metric": "manual", "at_least": 1},
                {"metric": "reduced_days", "at_least": 3, "percent": 30},
                {"metric": "points_earned", "at_least": 500},
            ]
        ),
        "draft": st.booleans(),
        "retired": st.booleans(),
    }
)


def fill(tracker, catalogue):
    """Let a database hold these achievements alone."""
    for name in ids(tracker):
        tracker.delete_achievement(name)
    for name, values in catalogue.items():
        icon, retired = values["icon"], values["retired"]
        given = {key: value for key, value in values.items() if key != "retired"}
        image = icon if isinstance(icon, bytes) else None
        tracker.save_achievement({**given, "id": name, "icon": "star" if image else icon}, image=image)
        if retired:
            tracker.retire(name)


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Two databases that are filled anew for each example."""
    clock = SetClock("2026-06-01 12:00", "Europe/Berlin")
    trackers = [
        open_tracker(tmp_path_factory.mktemp("one"), clock),
        open_tracker(tmp_path_factory.mktemp("two"), clock),
    ]
    yield trackers
    for tracker in trackers:
        tracker.close()


@settings(max_examples=12)  # each fills two databases
@given(catalogue=st.dictionaries(st.from_regex(r"\A[a-z]{1,6}\Z"), definitions, max_size=4))
def test_a_catalogue_survives_the_way_through_a_file_into_an_empty_one(two, tmp_path_factory, catalogue):
    """Exported, imported, exported again it is the same, and a second import changes nothing (P17)."""
    here, there = two
    fill(here, catalogue)
    fill(there, {})
    path = tmp_path_factory.mktemp("file") / "shared.json"
    path.write_text(exported(here), encoding="utf-8")

    first = there.import_catalogue(read_catalogue(path), as_it_is)
    second = there.import_catalogue(read_catalogue(path), never)

    assert first.kept
    assert first.count(Coming.NEW) == len(catalogue)
    assert exported(there) == exported(here)
    assert second.count(Coming.IDENTICAL) == len(catalogue)
