"""`achievements export` and `achievements import`: told in words and JSON, behind the passphrase where one is set."""

import json
import os
import stat

import pytest
from support.png_squares import png

from smoketracker.cli import main
from smoketracker.domain.icons import icon_name
from smoketracker.tracker import open_tracker

FACE = png()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "ours.smoketracker-achievements.json"


@pytest.fixture
def change(run, file):
    """Offer to export everything and change what the file says of some achievements."""

    def changed(**values):
        run("achievements", "export", str(file), "--force")
        whole = json.loads(file.read_text(encoding="utf-8"))
        known = {one["id"]: one for one in whole["achievements"]}
        for name, fields in values.items():
            one = known.get(name.replace("_", "-"), {**whole["achievements"][-1], "id": name})
            if name.replace("_", "-") not in known:
                whole["achievements"].append(one)
            one.update(fields)
        file.write_text(json.dumps(whole), encoding="utf-8")

    return changed


@pytest.fixture
def descriptor():
    """Offer a descriptor that a passphrase can be read from."""

    def holding(passphrase):
        read, write = os.pipe()
        os.write(write, f"{passphrase}\n".encode())
        os.close(write)
        return str(read)

    return holding


def test_everything_goes_into_a_file_for_its_owner_alone(run, file):
    ran = run("achievements", "export", str(file))

    assert ran.out == f"Written to {file}: 22 achievements.\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(json.loads(file.read_text(encoding="utf-8"))["achievements"]) == 22


def test_some_go_to_the_terminal(run):
    ran = run("achievements", "export", "-", "7-day-streak", "first-log")

    assert [one["id"] for one in json.loads(ran.out)["achievements"]] == ["first-log", "7-day-streak"]


def test_a_file_that_is_there_is_replaced_only_on_wish(run, refused, file):
    file.write_text("mine", encoding="utf-8")

    assert "is there already" in refused("achievements", "export", str(file))
    assert file.read_text(encoding="utf-8") == "mine"
    assert run("achievements", "export", str(file), "--force", "--json").value == {
        "file": str(file),
        "achievements": 22,
    }


def test_one_that_is_not_there_is_not_exported(refused, file):
    assert refused("achievements", "export", str(file), "nobody") == "There is no achievement with the id 'nobody'."
    assert not file.exists()


def test_words_that_do_not_go_together_are_not_understood(run):
    assert run("achievements", "export", "-", "--json").code == 2
    assert run("achievements", "import").code == 2


def test_a_trial_tells_what_would_happen_and_keeps_nothing(run, change, file):
    change(
        first_log={"points": 5, "title": "Log One"}, first_smoke_free_day={"description": "x"}, mine={"title": "Mine"}
    )

    ran = run("achievements", "import", str(file), "--dry-run")

    assert ran.code == 0
    assert ran.out.splitlines() == [
        "23 achievements: 1 new, 2 changed, 20 identical, 0 refused.",
        "  changed    Log One (first-log): title was 'First Log', points 10 to 5",
        "  changed    First Smoke-Free Day (first-smoke-free-day): description",
        "  new        Mine (mine)",
        "Nothing was kept: this was a trial.",
    ]
    assert "First Log" in run("achievements").out


def test_what_is_brought_in_is_there_and_twice_is_as_once(run, change, file):
    change(
        first_log={"title": "Log One"},
        mine={"title": "Mine", "criterion": {"metric": "smokes_logged", "at_least": 1, "percent": None}, "points": 0},
    )
    run("log")

    ran = run("achievements", "import", str(file))
    again = run("achievements", "import", str(file), "--json")

    assert ran.out.splitlines()[3:5] == [f"Earned at once: Mine, by {person(run)}.", "Brought in."]
    assert "Log One" in run("achievements").out
    assert {one["state"] for one in again.value["achievements"]} == {"identical"}
    assert (again.value["kept"], again.value["earned_by"]) == (True, {})
    assert "There was nothing to bring in." in run("achievements", "import", str(file)).out


def person(run):
    """Return whose record the database holds."""
    return run("profiles", "--json").value["profiles"][0]["name"]


def test_refused_ones_are_named_and_left_out_only_on_wish(run, change, file):
    change(first_log={"points": 11}, mine={"title": "Mine"})

    ran = run("achievements", "import", str(file))
    skipped = run("achievements", "import", str(file), "--skip-refused")

    assert ran.code == 1
    assert "  refused    First Log (first-log): 'First Log' would pay for smoking" in ran.out
    assert ran.err == (
        "smoketracker: 1 achievement cannot be taken, so nothing was brought in; --skip-refused brings in the rest.\n"
    )
    assert (skipped.code, "Brought in." in skipped.out) == (0, True)
    assert "Mine" in run("achievements").out


def test_an_import_asks_for_the_passphrase_and_an_export_does_not(run, refused, change, file, descriptor):
    change(mine={"title": "Mine"})
    run("passphrase", "set", "--passphrase-fd", descriptor("a clear morning"))

    assert "passphrase" in refused("achievements", "import", str(file), "--passphrase-fd", descriptor("a grey morning"))
    assert "Mine" not in run("achievements").out
    assert run("achievements", "import", str(file), "--passphrase-fd", descriptor("a clear morning")).code == 0
    assert "Mine" in run("achievements").out
    assert run("achievements", "export", str(file), "--force").code == 0


def test_a_file_that_is_none_is_refused_before_the_passphrase_is_asked_for(run, refused, file, descriptor):
    run("passphrase", "set", "--passphrase-fd", descriptor("a clear morning"))
    file.write_text("{}", encoding="utf-8")

    assert refused("achievements", "import", str(file)).endswith("holds no achievements exported by Smoke Tracker.")


def test_pictures_of_a_file_are_read_by_what_reads_uploads(run, file, data_dir, make_folder, clock, capsys):
    """The command line itself knows no pictures; without a reader those that show one are refused."""
    with_closed(data_dir, clock, lambda tracker: tracker.save_achievement({"id": "first-log"}, image=FACE))
    run("achievements", "export", str(file), "first-log")
    elsewhere, read = make_folder(), []

    def read_icon(source):
        read.append(source)
        return FACE

    words = ["achievements", "import", str(file), "--data-dir", str(elsewhere)]
    assert main(words, clock=clock) == 1
    assert "pictures cannot be read here" in capsys.readouterr().out
    assert main(words, clock=clock, read_icon=read_icon) == 0

    assert read == [FACE]
    assert with_closed(elsewhere, clock, lambda tracker: tracker.icon(icon_name(FACE))) == FACE


def with_closed(folder, clock, work):
    """Do something with the tracker of a folder that nobody has open."""
    tracker = open_tracker(folder, clock)
    try:
        return work(tracker)
    finally:
        tracker.close()
