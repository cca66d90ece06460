"""What an administrator's commands do to everybody's record, and that none of them is carried out while locked."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from support.png_squares import png

from smoketracker.domain.errors import Locked, NotFound, Refused
from smoketracker.domain.found import FoundAchievement, FoundCatalogue
from smoketracker.domain.icons import icon_name
from smoketracker.storage.database import FILE_NAME

WEEK = {"metric": "smoke_free_days", "at_least": 7}
SHARED = {"id": "shared", "title": "Shared", "description": "", "points": 1, "icon": "star", "draft": False}
FILE = FoundCatalogue((FoundAchievement(1, "shared", "Shared", {**SHARED, "criterion": WEEK}, retired=False),))
COMMANDS = {
    "save_achievement": lambda tracker: tracker.save_achievement({"id": "mine", "title": "Other"}),
    "a new one": lambda tracker: tracker.save_achievement(
        {"id": "new", "title": "New", "points": 1, "criterion": WEEK}, image=png(), new=True
    ),
    "reorder_achievements": lambda tracker: tracker.reorder_achievements(ids(tracker)[::-1]),
    "retire": lambda tracker: tracker.retire("mine"),
    "unretire": lambda tracker: tracker.unretire("old"),
    "delete_achievement": lambda tracker: tracker.delete_achievement("mine"),
    "grant": lambda tracker: tracker.grant("kind", "well done"),
    "revoke": lambda tracker: tracker.revoke("first-log", "agreed"),
    "set_rules": lambda tracker: tracker.set_rules(smoke=5),
    "raise_baseline": lambda tracker: tracker.raise_baseline(30),
    "import_catalogue": lambda tracker: tracker.import_catalogue(FILE, bytes),
}


def ids(tracker):
    """Return the ids of the catalogue in its order."""
    return [definition.achievement.id for definition in tracker.definitions()]


def listed(tracker, name):
    """Return an achievement as the gallery lists it."""
    return next(badge for badge in tracker.achievements() if badge.id == name)


def everything(data_dir):
    """Return every row of the database but those of the passphrase and of what is shown first."""
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
            for name in names
            if name not in {"access", "glances"}
        }


def live(tracker, clock, *days):
    """Let some days of June pass, each looked at, with so many smokes; the last one is over."""
    for day, smokes in days:
        clock.set(f"2026-06-{day:02} 12:00")
        tracker.refresh()
        for _ in range(smokes):
            tracker.log()
    clock.advance(days=1)


@pytest.fixture
def stocked(tracker, clock):
    """A record with a smoke, a baseline, and achievements of an administrator's own."""
    tracker.declare_baseline(10)
    tracker.log()
    for name, criterion in (("mine", WEEK), ("old", WEEK), ("kind", {"metric": "manual"})):
        tracker.save_achievement({"id": name, "title": name, "points": 20, "criterion": criterion})
    tracker.retire("old")
    return tracker


class TestLocked:
    """SPEC section 8: an administrator's commands demand an unlocked session once a passphrase is set."""

    @pytest.mark.parametrize("name", COMMANDS)
    def test_until_a_passphrase_is_set_the_command_works(self, stocked, data_dir, name):
        before = everything(data_dir)
        COMMANDS[name](stocked)
        assert everything(data_dir) != before

    @pytest.mark.parametrize("name", COMMANDS)
    def test_locked_the_command_writes_nothing_and_unlocked_it_works(self, stocked, data_dir, name):
        stocked.set_passphrase("a clear morning")
        stocked.lock()
        before = everything(data_dir)
        with pytest.raises(Locked, match="locked"):
            COMMANDS[name](stocked)
        assert everything(data_dir) == before

        stocked.unlock("a clear morning")
        COMMANDS[name](stocked)
        assert everything(data_dir) != before

    def test_the_session_is_its_trackers_alone(self, stocked, data_dir, clock, open_at):
        stocked.set_passphrase("a clear morning")
        other = open_at(data_dir, clock)
        with pytest.raises(Locked):
            other.retire("mine")
        stocked.retire("mine")

    def test_what_a_person_does_with_the_own_record_needs_no_passphrase(self, stocked):
        stocked.set_passphrase("a clear morning")
        stocked.lock()
        stocked.log()
        stocked.undo()
        stocked.lower_baseline(5)
        stocked.set_goal(3)
        stocked.set_price(800, 20)
        assert stocked.definitions()


class TestVersions:
    """A4 and F5: what is met stays as it was met, however late the program comes to it, and for everybody."""

    @pytest.mark.parametrize(
        ("edit", "points", "version"),
        [
            ({"points": 90}, 20, 1),
            ({"points": 0}, 20, 1),
            ({"criterion": {"metric": "smoke_free_days", "at_least": 400}}, 20, 1),
            ({"criterion": {"metric": "smoke_free_streak", "at_least": 400}}, 20, 1),
            ({"criterion": {"metric": "manual"}}, 20, 1),
            ({"title": "Another", "description": "Other words", "icon": "moon"}, 20, 1),
        ],
    )
    @pytest.mark.parametrize("looked", [True, False], ids=["looked at in between", "not looked at in between"])
    def test_an_edit_leaves_what_was_met_before_it(self, tracker, clock, edit, points, version, looked):
        tracker.save_achievement(
            {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
        )
        live(tracker, clock, (2, 0), (3, 0))
        if looked:
            tracker.refresh()
        outcome = tracker.save_achievement({"id": "two", **edit})
        assert looked or "two" in outcome.earned
        badge = listed(tracker, "two")
        assert (badge.points_earned, tracker.facts().pins["two"], badge.earned_on) == (
            points,
            version,
            date(2026, 6, 3),  # the program did not run on the first
        )

    def test_one_not_met_yet_follows_the_newest_version_over_the_whole_history(self, tracker, clock):
        tracker.save_achievement(
            {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 9}}
        )
        live(tracker, clock, (2, 0), (3, 0), (4, 2))
        outcome = tracker.save_achievement(
            {"id": "two", "points": 70, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
        )
        assert "two" in outcome.earned
        assert (listed(tracker, "two").points_earned, listed(tracker, "two").earned_on) == (70, date(2026, 6, 3))

    def test_another_person_keeps_what_they_met_before_an_edit_though_nobody_has_looked_since(
        self, tracker, clock, data_dir, open_at
    ):
        robin = open_at(data_dir, clock, profile="Robin")
        tracker.save_achievement(
            {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
        )
        live(robin, clock, (1, 0), (2, 0))
        tracker.save_achievement({"id": "two", "points": 99})
        assert robin.facts().pins["two"] == 1
        assert listed(robin, "two").points_earned == 20
        assert robin.refresh(running=False).entries == ()  # all of it was posted with the edit

    def test_a_new_achievement_is_posted_to_everybody_at_once(self, tracker, clock, data_dir, open_at):
        robin = open_at(data_dir, clock, profile="Robin")
        live(robin, clock, (1, 0), (2, 0))
        tracker.save_achievement(
            {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
        )
        assert listed(robin, "two").earned_on == date(2026, 6, 2)
        assert any(entry.key == "achievement:two" for entry in robin.ledger())

    def test_retired_before_anybody_looked_it_stays_with_who_had_met_it(self, tracker, clock):
        tracker.save_achievement(
            {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
        )
        live(tracker, clock, (2, 0), (3, 0))
        tracker.retire("two")
        assert listed(tracker, "two").points_earned == 20

    def test_deleting_what_somebody_else_met_unseen_retires_it(self, tracker, clock, data_dir, open_at):
        robin = open_at(data_dir, clock, profile="Robin")
        tracker.save_achievement(
            {"id": "two", "title": "Two", "points": 20, "criterion": {"metric": "smoke_free_days", "at_least": 2}}
        )
        live(robin, clock, (1, 0), (2, 0))
        tracker.delete_achievement("two")
        definition = next(each for each in tracker.definitions() if each.achievement.id == "two")
        assert definition.achievement.retired
        assert definition.earned_by == ("Robin",)


class TestDrafts:
    """A draft is an administrator's alone: nobody sees it, nobody earns it."""

    @pytest.fixture
    def drafted(self, tracker, clock):
        tracker.save_achievement(
            {
                "id": "two",
                "title": "Two",
                "points": 20,
                "draft": True,
                "criterion": {"metric": "smoke_free_days", "at_least": 2},
            }
        )
        live(tracker, clock, (2, 0), (3, 0))
        tracker.refresh()
        return tracker

    def test_it_is_in_no_list_but_the_administrators(self, drafted):
        assert "two" not in [badge.id for badge in drafted.achievements()]
        assert "two" in ids(drafted)
        assert "two" not in drafted.facts().pins

    def test_published_it_is_earned_on_the_day_that_met_it(self, drafted):
        outcome = drafted.save_achievement({"id": "two", "draft": False})
        assert outcome.earned == ("two",)
        assert listed(drafted, "two").earned_on == date(2026, 6, 3)

    def test_once_earned_it_cannot_be_a_draft_again(self, drafted):
        drafted.save_achievement({"id": "two", "draft": False})
        with pytest.raises(Refused, match="retired"):
            drafted.save_achievement({"id": "two", "draft": True})
        assert listed(drafted, "two").points_earned == 20

    def test_nobody_can_be_given_a_draft(self, tracker):
        tracker.save_achievement(
            {"id": "kind", "title": "Kind", "points": 5, "draft": True, "criterion": {"metric": "manual"}}
        )
        with pytest.raises(Refused, match="draft"):
            tracker.grant("kind")

    def test_it_is_never_the_next_achievement(self, tracker):
        tracker.save_achievement(
            {
                "id": "near",
                "title": "Near",
                "points": 5,
                "order": -5,
                "draft": True,
                "criterion": {"metric": "smoke_free_days", "at_least": 1},
            }
        )
        assert tracker.overview().next_achievement.id != "near"

    def test_a_draft_too_may_not_pay_for_smoking(self, tracker):
        with pytest.raises(Refused, match="pay for smoking") as refused:
            tracker.save_achievement(
                {
                    "id": "hundred",
                    "title": "A hundred",
                    "points": 5,
                    "draft": True,
                    "criterion": {"metric": "smokes_logged", "at_least": 100},
                }
            )
        assert refused.value.field == "points"


class TestOrderAndIds:
    """The order is the administrator's; an id names one achievement for ever."""

    def test_the_gallery_follows_the_order(self, tracker):
        wanted = sorted(ids(tracker))
        tracker.reorder_achievements(wanted)
        assert [badge.id for badge in tracker.achievements()] == wanted == ids(tracker)

    @pytest.mark.parametrize("spoil", [lambda names: names[1:], lambda names: [*names, names[0]], lambda names: []])
    def test_an_order_that_does_not_name_each_once_is_refused(self, tracker, spoil):
        before = ids(tracker)
        with pytest.raises(Refused, match="once"):
            tracker.reorder_achievements(spoil(before))
        assert ids(tracker) == before

    def test_a_new_one_cannot_take_an_id_that_is_there(self, stocked):
        with pytest.raises(Refused, match="already"):
            stocked.save_achievement({"id": "mine", "title": "M", "points": 1, "criterion": WEEK}, new=True)
        assert listed(stocked, "mine").title == "mine"

    def test_an_edit_never_makes_a_new_one(self, stocked):
        with pytest.raises(NotFound, match="nowhere"):
            stocked.save_achievement({"id": "nowhere", "title": "N", "points": 1, "criterion": WEEK}, new=False)
        assert "nowhere" not in ids(stocked)


class TestRules:
    """F3: changes of rules count from tomorrow, wherever each person's today is."""

    def test_they_hold_from_the_first_day_that_nobody_has_begun(self, tracker, clock, data_dir, open_at):
        robin = open_at(data_dir, clock, profile="Robin")
        clock.set("2026-06-05 23:30", "Pacific/Auckland")
        robin.refresh()
        clock.set("2026-06-05 12:00", "Europe/Berlin")
        tracker.refresh()
        robin.set_day_start("06:00")
        tracker.set_rules(smoke=3)
        assert [version.from_day for version in tracker.facts().rules] == [date(2026, 6, 6)]

        clock.set("2026-06-06 00:30", "Pacific/Auckland")
        robin.refresh()
        clock.set("2026-06-05 14:45", "Europe/Berlin")
        tracker.set_rules(smoke=4)
        # For Robin, whose day begins at six, it is still the 5th there.
        assert tracker.facts().rules[-1].from_day == date(2026, 6, 6)

        clock.set("2026-06-06 06:30", "Pacific/Auckland")
        robin.refresh()
        clock.set("2026-06-05 20:45", "Europe/Berlin")
        tracker.set_rules(smoke=5)
        assert tracker.facts().rules[-1].from_day == date(2026, 6, 7)


class TestPictures:
    """P18: a picture is kept by the hash of its content, with the achievement that shows it."""

    def test_it_is_saved_with_the_achievement_and_survives_a_restart(self, stocked, data_dir, clock, open_at):
        stocked.save_achievement({"id": "mine"}, image=png())
        assert listed(stocked, "mine").icon == icon_name(png())
        stocked.close()
        assert open_at(data_dir, clock).icon(icon_name(png())) == png()

    def test_the_same_one_is_kept_once_and_gone_with_the_last_that_shows_it(self, stocked):
        for name in ("mine", "old"):
            stocked.save_achievement({"id": name}, image=png())
        stocked.save_achievement({"id": "mine"}, image=png((9, 9, 9)))
        assert stocked.icon(icon_name(png())) == png()
        stocked.delete_achievement("old")
        assert stocked.icon(icon_name(png())) is None
        stocked.save_achievement({"id": "mine", "icon": "star"})
        assert stocked.icon(icon_name(png((9, 9, 9)))) is None

    @pytest.mark.parametrize("image", [b"", b"\x89PNG\r\n\x1a\n", png(side=64), b"<svg/>", png() + b"\0" * 300_000])
    def test_what_is_no_small_png_is_refused(self, stocked, data_dir, image):
        before = everything(data_dir)
        with pytest.raises(Refused, match="256"):
            stocked.save_achievement({"id": "mine"}, image=image)
        assert everything(data_dir) == before

    def test_a_picture_that_is_not_there_cannot_be_named(self, stocked):
        with pytest.raises(Refused, match="picture"):
            stocked.save_achievement({"id": "mine", "icon": icon_name(png())})
        assert listed(stocked, "mine").icon == "star"
