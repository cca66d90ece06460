"""backup and restore: copies of the record, and the way back (RELIABILITY P12, P13)."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from smoketracker.cli import main
from smoketracker.tracker import open_tracker


@pytest.fixture
def backup(run, clock):
    """Two smokes and a backup of them; then a third one."""
    run("log", "--at", "11:00")
    run("log", "--at", "11:30")
    made = run("backup", "--json").value["backup"]
    clock.advance(minutes=1)
    run("log")
    return made


def test_p12_a_backup_says_where_it_lies_and_what_it_holds(run, backup, data_dir):
    ran = run("backup")

    assert ran.out.startswith(f"Backup made and checked: {data_dir}/backups/smoketracker-20260309T110100Z.db.\n")
    assert "It holds 3 smokes; " in ran.out
    assert run("check").code == 0


def test_p12_a_copy_goes_to_another_folder_with_its_manifest(run, backup, make_folder):
    folder = make_folder() / "stick"

    value = run("backup", "--to", str(folder), "--json").value

    assert value["copied_to"] == f"{folder}/{value['backup']['name']}"
    assert sorted(path.suffix for path in folder.iterdir()) == [".db", ".json"]
    assert "made 2026-03-09 12:01 as asked for." in run("restore", value["copied_to"], "--dry-run").out


def test_p12_the_backups_are_listed_newest_first(run, backup, clock):
    clock.advance(minutes=1)
    run("restore", "--yes")

    lines = run("backup", "--list").out.splitlines()

    assert [line.split(";")[0] for line in lines] == [
        "smoketracker-20260309T110200Z.db  2026-03-09 12:02  before a restore: 3 smokes",
        "smoketracker-20260309T110000Z.db  2026-03-09 12:00  as asked for: 2 smokes",
    ]
    assert [each["name"] for each in run("backup", "--list", "--json").value["backups"]] == [
        line.split()[0] for line in lines
    ]


def test_p12_without_a_backup_the_list_says_so(run):
    assert run("backup", "--list").out == "There is no backup yet.\n"


def test_p12_where_there_is_no_record_none_is_made_and_no_backup(run, data_dir):
    (data_dir / "smoketracker.db").unlink()

    ran = run("backup")

    assert ran.code == 1
    assert "No such file" in ran.err
    assert list(data_dir.iterdir()) == []


def test_p13_a_dry_run_tells_what_would_change_and_changes_nothing(run, backup):
    ran = run("restore", "--dry-run")

    assert ran.out == (
        f"{backup['path']}, made 2026-03-09 12:00 as asked for.\n"
        "It holds 2 smokes, 2026-03-09 to 2026-03-09, and 30 points.\n"
        "The present record holds 3 smokes, 2026-03-09 to 2026-03-09, and 40 points.\n"
        "Would go: 1 smoke.\n"
        "Nothing was changed: this was a trial.\n"
    )
    assert run("history", "--json", "--smokes").value["smokes"][-1]["at"].startswith("2026-03-09T12:01")
    assert run("restore", "--dry-run", "--json").value["difference"]["goes"]["smokes"] == 1


@pytest.mark.parametrize("name", [[], ["smoketracker-20260309T110000Z"], ["smoketracker-20260309T110000Z.db"]])
def test_p13_a_restore_goes_back_and_names_what_it_keeps(run, backup, name):
    ran = run("restore", *name, "--yes")

    assert ran.out.endswith("Restored. The state before is kept as smoketracker-20260309T110100Z.db.\n")
    assert run("status", "--json").value["count_today"] == 2
    assert run("restore", "--yes", "--json").value["difference"]["comes"]["smokes"] == 1
    assert run("status", "--json").value["count_today"] == 3


def test_p13_the_newest_that_is_whole_is_taken(run, backup):
    newest = run("backup", "--json").value["backup"]["path"]
    with Path(newest).open("r+b") as file:
        file.write(b"nonsense")

    assert run("restore", "--dry-run", "--json").value["file"] == backup["path"]


def test_p13_without_a_terminal_and_without_yes_nothing_is_restored(run, refused, backup):
    assert refused("restore") == "There is no terminal to confirm this on; --yes does it without asking."
    assert run("status", "--json").value["count_today"] == 3


@pytest.mark.parametrize(("typed", "count"), [("restore\n", 2), ("no\n", 3), ("", 3)])
def test_p13_it_asks_on_the_terminal(run, backup, monkeypatch, typed, count):
    class Terminal:
        def isatty(self):
            return True

        def readline(self):
            return typed

    monkeypatch.setattr(sys, "stdin", Terminal())
    ran = run("restore")

    assert "Would go: 1 smoke." in ran.err
    assert ran.code == (0 if count == 2 else 1)
    assert run("status", "--json").value["count_today"] == count


def test_p13_a_file_without_a_manifest_is_said_to_have_none(run, backup, make_folder, data_dir):
    elsewhere = make_folder() / "copy.db"
    elsewhere.write_bytes((data_dir / "backups" / backup["name"]).read_bytes())

    ran = run("restore", str(elsewhere), "--yes")

    assert ran.out.startswith(f"{elsewhere}, which has no manifest beside it that it could be compared with.\n")
    assert run("status", "--json").value["count_today"] == 2


def test_p13_what_is_refused_is_refused_in_one_line(refused, backup, data_dir, tmp_path):
    text = tmp_path / "letter.txt"
    text.write_text("Dear Robin,")

    assert refused("restore", str(text), "--yes") == f"{text} is not a database of Smoke Tracker."
    assert refused("restore", "nothing", "--yes") == "nothing is not there."
    assert "is the record itself" in refused("restore", str(data_dir / "smoketracker.db"), "--yes")


def test_p13_a_name_with_signs_for_a_terminal_is_shown_without_them(run, refused, backup, tmp_path):
    odd = tmp_path / "odd\x1b[31m.db"
    odd.write_bytes(b"")

    assert "\x1b" not in refused("restore", str(odd), "--yes")


def test_p13_on_a_new_machine_a_backup_from_elsewhere_is_enough(run, backup, make_folder, clock, capsys, data_dir):
    new = make_folder() / "new"
    assert main(["restore", backup["path"], "--yes", "--data-dir", str(new)], clock=clock) == 0

    assert "There is no present record that could be read.\nRestored.\n" in capsys.readouterr().out
    with closing(open_tracker(new, clock)) as tracker:
        assert len(tracker.smokes()) == 2
    assert new.stat().st_mode & 0o777 == 0o700
