"""`achievements ACT`: what an administrator does with achievements, by command line (SPEC section 6 and 7)."""

import os
from pathlib import Path

import pytest
from support.holder import end, says, start_holder

from smoketracker.cli import main
from smoketracker.domain.errors import Refused
from smoketracker.domain.icons import PNG_HEAD
from smoketracker.instance import LOOK
from smoketracker.tracker import open_tracker

SECRET = "a long passphrase"  # noqa: S105  # nobody's
PICTURE = PNG_HEAD + (256).to_bytes(4, "big") * 2 + b"the rest"
WALK = ("--title", "A walk", "--points", "40", "--metric", "smoke_free_days", "--at-least", "1")


@pytest.fixture
def add(run):
    """Offer to make an achievement."""

    def make(name="walk", *words):
        ran = run("achievements", "add", name, *(words or WALK))
        assert (ran.code, ran.err) == (0, "")
        return ran

    return make


@pytest.fixture
def shown(run):
    """Offer how an achievement is defined."""
    return lambda name: run("achievements", "show", name, "--json").value["achievement"]


@pytest.fixture
def guarded(run, clock, data_dir):
    """Set a passphrase, and offer to hand one in by a file descriptor."""
    tracker = open_tracker(data_dir, clock)
    tracker.set_passphrase(SECRET)
    tracker.close()

    def with_passphrase(secret, *words):
        reading, writing = os.pipe()
        os.write(writing, f"{secret}\n".encode())
        os.close(writing)
        ran = run(*words, "--passphrase-fd", str(reading))
        os.close(reading)
        return ran

    return with_passphrase


def test_an_achievement_is_made_and_listed(add, run):
    assert add().out.splitlines()[0] == "Added: A walk."

    listed = run("achievements", "--ahead").out
    assert "A walk" in listed
    assert "40 points" in listed


def test_what_was_made_is_told_in_full(add, run):
    add("half", "--title", "Half", "--points", "80", "--metric", "reduced_days", "--percent", "50", "--at-least", "5")

    assert run("achievements", "show", "half").out.splitlines() == [
        "Id:         half",
        "Title:      Half",
        "Points:     80",
        "Metric:     reduced_days of 50 %, at least 5",
        "Icon:       star",
        "State:      active",
        "Version:    1",
        "Earned by:  nobody yet",
    ]


def test_the_json_names_what_the_editor_takes(add):
    walk = add("walk", *WALK, "--description", "Out", "--icon", "kite", "--json").value["achievement"]
    assert walk.pop("order") > 1
    assert walk == {
        "id": "walk",
        "title": "A walk",
        "description": "Out",
        "points": 40,
        "icon": "kite",
        "criterion": {"metric": "smoke_free_days", "at_least": 1, "percent": None},
        "draft": False,
        "retired": False,
        "version": 1,
        "earned_by": [],
    }


def test_an_edit_leaves_alone_what_is_not_named(add, run, shown):
    add()
    before = shown("walk")

    assert run("achievements", "edit", "walk", "--title", "A long walk").out.splitlines()[0] == "Changed: A long walk."
    assert shown("walk") == {**before, "title": "A long walk"}


def test_a4_an_edit_of_the_points_leaves_the_earned_one_its_own(add, run, clock):
    add()
    clock.advance(days=2)
    run("answer", "yesterday", "smoke-free")

    said = run("achievements", "edit", "walk", "--points", "90").out

    assert said.splitlines()[0] == "Changed: A walk. Whoever has earned it keeps it with the points it had."
    earned = run("achievements", "--earned", "--json").value["achievements"]
    assert next(badge for badge in earned if badge["id"] == "walk")["points_earned"] == 40


def test_a_draft_is_seen_by_administrators_alone(add, run, shown):
    add("walk", *WALK, "--draft")
    assert "A walk" not in run("achievements").out
    assert run("achievements", "drafts").out == "A walk (walk)\n"
    assert shown("walk")["draft"]

    run("achievements", "edit", "walk", "--no-draft")

    assert "A walk" in run("achievements").out
    assert run("achievements", "drafts").out == "None.\n"


def test_an_id_is_there_once(add, run, refused):
    add()
    assert refused("achievements", "add", "walk", *WALK) == "There is an achievement with the id 'walk' already."
    assert refused("achievements", "edit", "wlak", "--points", "1") == "There is no achievement with the id 'wlak'."
    assert refused("achievements", "show", "wlak") == "There is no achievement with the id 'wlak'."


def test_p1_points_for_smoking_are_refused(refused):
    """P1, A1: the domain refuses, and the command line says why."""
    words = ("--title", "Many", "--points", "5", "--metric", "smokes_logged", "--at-least", "100")
    assert "would pay for smoking" in refused("achievements", "add", "many", *words)


def test_a5_retired_taken_up_again_and_deleted(add, run, shown):
    add()
    assert run("achievements", "retire", "walk").out == "Retired: A walk. Whoever has it keeps it.\n"
    assert shown("walk")["retired"]
    assert run("achievements", "retire", "walk").out == "A walk is as it was.\n"
    assert run("achievements", "unretire", "walk").out == "Taken up again: A walk.\n"
    assert not shown("walk")["retired"]

    assert run("achievements", "delete", "walk").out == "Deleted: A walk.\n"
    assert run("achievements", "show", "walk").code == 1


def test_a5_granted_kept_when_deleted_and_revoked(add, run, shown):
    add("kind", "--title", "Kind", "--points", "5", "--metric", "manual")
    said = run("achievements", "grant", "kind", "--reason", "helped Jo").out.splitlines()
    assert said == ["Granted: Kind.", "Achievement earned: Kind, 5 points."]

    said = run("achievements", "delete", "kind").out
    assert said == "Kind has been earned, so it is retired instead of deleted.\n"
    assert shown("kind")["retired"]

    ran = run("achievements", "revoke", "kind", "--reason", "by mistake", "--json")
    assert ran.value["taken_back"] == ["kind"]
    assert "Kind" not in run("achievements", "--earned").out


def test_a_revoke_says_no_more_than_it_does(add, run):
    add("kind", "--title", "Kind", "--points", "5", "--metric", "manual")
    run("achievements", "grant", "kind")
    said = run("achievements", "revoke", "kind", "--reason", "by mistake").out
    assert said == "Revoked: Kind. It comes back only by a grant.\n"


def test_only_a_manual_one_is_granted(add, refused):
    add()
    assert "earned by its criterion" in refused("achievements", "grant", "walk")
    assert "not earned" in refused("achievements", "revoke", "walk", "--reason", "why")


def test_those_named_come_first_and_the_others_keep_their_order(run, refused):
    before = [badge["id"] for badge in run("achievements", "--json").value["achievements"]]

    order = run("achievements", "order", before[3], before[1], "--json").value["order"]

    assert order == [before[3], before[1], before[0], before[2], *before[4:]]
    assert [badge["id"] for badge in run("achievements", "--json").value["achievements"]] == order
    assert refused("achievements", "order", before[0], "nobody") == "There is no achievement with the id 'nobody'."
    assert "more than once" in refused("achievements", "order", before[0], before[0])


def test_the_passphrase_is_demanded_where_one_is_set(guarded, run, refused, shown):
    assert "terminal" in refused("achievements", "retire", "first-log")
    assert guarded("not this one", "achievements", "retire", "first-log").err == (
        "smoketracker: That is not the passphrase.\n"
    )
    assert not shown("first-log")["retired"]

    assert guarded(SECRET, "achievements", "retire", "first-log").code == 0
    assert shown("first-log")["retired"]


@pytest.mark.parametrize(
    "words",
    [
        ("add", "walk", *WALK),
        ("edit", "first-log", "--points", "1"),
        ("unretire", "first-log"),
        ("delete", "first-log"),
        ("grant", "first-log"),
        ("revoke", "first-log", "--reason", "why"),
        ("order", "first-log"),
        ("drafts",),
        ("show", "no-such-one"),
    ],
)
def test_no_act_of_an_administrator_goes_without_the_passphrase(guarded, refused, words):
    """`show` too: whoever tries names must not learn which drafts there are."""
    assert "hand it in with --passphrase-fd" in refused("achievements", *words)


def test_lists_are_for_everybody(guarded, run):
    assert run("achievements").code == 0
    assert run("achievements", "show", "first-log").code == 0


def test_a_picture_is_read_before_anything_is_written(run, clock, data_dir, tmp_path, capsys):
    """P18: what cannot be an icon is refused, and nothing was made."""
    read = []

    def read_icon(path):
        read.append(path)
        if path.suffix == ".svg":
            raise Refused("No SVG is taken.")
        return PICTURE

    def add_with(icon):
        words = ["achievements", "add", "walk", *WALK, "--icon", str(icon), "--data-dir", str(data_dir), "--json"]
        return main(words, clock=clock, read_icon=read_icon)

    assert add_with(tmp_path / "kite.svg") == 1
    assert run("achievements", "show", "walk").code == 1
    assert add_with(tmp_path / "kite.png") == 0
    assert read == [tmp_path / "kite.svg", tmp_path / "kite.png"]
    name = run("achievements", "show", "walk", "--json").value["achievement"]["icon"]
    tracker = open_tracker(data_dir, clock)
    assert tracker.icon(name) == PICTURE
    tracker.close()


def test_a_badge_that_is_not_shipped_is_not_taken_for_one(refused):
    said = refused("achievements", "edit", "first-log", "--icon", "strar")
    assert said.startswith("There is no badge 'strar': name a picture's file, or one of coins, compass,")


def test_the_window_is_told(run, data_dir):
    holder = start_holder(data_dir)
    try:
        assert says(holder) == "holds"
        run("achievements", "retire", "first-log")
        assert says(holder) == LOOK
        run("achievements", "order", "first-log")
        assert says(holder) == LOOK
    finally:
        end(holder)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("frobnicate",), "invalid choice: 'frobnicate'"),
        (("add",), "ID"),
        (("add", "walk", "--points", "5", "--metric", "manual"), "--title"),
        (("add", "walk", *WALK[:-2]), "required for smoke_free_days: --at-least"),
        (("add", "walk", *WALK, "--points", "many"), "--points"),
        (("add", "walk", *WALK, "--metric", "cars_sold"), "--metric"),
        (("revoke", "walk"), "--reason"),
        (("order",), "ID"),
        (("--ahead", "retire", "walk"), "--earned and --ahead go with the list, not with retire"),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(capsys, data_dir, words, said):
    assert main(["achievements", *words, "--data-dir", str(data_dir)]) == 2
    err = capsys.readouterr().err
    assert err.splitlines()[-1].startswith("smoketracker: ")
    assert said in err
    assert not list(Path(data_dir).iterdir())


ACTS = ("add", "edit", "order", "show", "drafts", "retire", "unretire", "delete", "grant", "revoke")


@pytest.mark.parametrize("act", ACTS)
def test_each_act_has_a_help_with_an_example(capsys, act):
    assert main(["achievements", act, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"\n  smoketracker achievements {act}" in out
    assert "--passphrase-fd" in out


def test_a_hostile_title_steers_no_terminal(add, run):
    add("walk", "--title", "A\u202ewalk\u2066", *WALK[2:])
    assert "\u202e" not in run("achievements", "show", "walk").out
    assert "\u202e" not in run("achievements", "retire", "walk").out
