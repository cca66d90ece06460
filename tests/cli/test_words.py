"""The words themselves: help, options before and after, and one clear line for whatever is wrong."""

import pytest

from smoketracker import __version__
from smoketracker.cli import main

COMMANDS = (
    *(
        "log",
        "undo",
        "status",
        "history",
        "answer",
        "achievements",
        "rules",
        "import",
        "export",
        "backup",
        "restore",
        "check",
        "passphrase",
    ),
    *("show", "quit"),
)


@pytest.fixture
def folder(tmp_path):
    """A folder that nothing may be written to."""
    return tmp_path / "never-made"


def test_the_help_names_every_command(capsys):
    assert main(["--help"]) == 0

    out = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n    {command} " in out
    assert "--data-dir DIR" in out
    assert "--json" in out
    assert "examples:" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_help_with_an_example(capsys, command):
    assert main([command, "--help"]) == 0

    out = capsys.readouterr().out
    assert f"\n  smoketracker {command}" in out
    assert "--data-dir" in out
    assert "--json" in out


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Smoke Tracker {__version__}\n"


@pytest.mark.parametrize("before", [True, False])
def test_options_stand_before_or_after_the_command(capsys, clock, data_dir, before):
    options = ["--json", "--data-dir", str(data_dir)]

    assert main([*options, "status"] if before else ["status", *options], clock=clock) == 0
    assert capsys.readouterr().out.startswith('{"today": "2026-03-09"')
    assert (data_dir / "smoketracker.db").exists()


def test_a_home_folder_is_found_behind_an_equals_sign(capsys, clock, data_dir, monkeypatch):
    monkeypatch.setenv("HOME", str(data_dir))
    monkeypatch.setenv("USERPROFILE", str(data_dir))

    assert main(["--data-dir=~/here", "status"], clock=clock) == 0
    assert (data_dir / "here" / "smoketracker.db").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["stauts"], "invalid choice: 'stauts'"),
        (["--jsn", "status"], "--jsn"),
        (["status", "--js"], "--js"),
        (["status", "now"], "now"),
        ([], "name a command"),
        (["--json"], "name a command"),
        (["answer"], "DAY, ANSWER"),
        (["answer", "today"], "ANSWER"),
        (["answer", "today", "3", "4"], "4"),
        (["log", "--at"], "--at"),
        (["import"], "FILE"),
        (["import", "a.csv", "--ticks", "maybe"], "--ticks"),
        (["import", "a.csv", "--gaps", "smoked"], "--gaps"),
        (["export"], "FILE"),
        (["export", "a.xml", "--format", "xml"], "--format"),
        (["export", "-", "--format", "csv", "--json"], "--json does not go with it"),
        (["history", "--days", "0"], "1 or more, not '0'"),
        (["history", "--days", "many"], "1 or more, not 'many'"),
        (["history", "--days", "-1"], "not '-1'"),
        (["history", "--from", "today", "--to", "today", "--days", "1"], "not all three"),
        (["achievements", "--earned", "--ahead"], "not allowed with"),
        (["status", "--data-dir", ""], "name a folder"),
    ],
)
def test_what_is_not_understood_gives_the_usage_and_one_line(capsys, folder, words, said):
    given = words if "--data-dir" in words else ["--data-dir", str(folder), *words]

    assert main(given) == 2

    captured = capsys.readouterr()
    usage, _, line = captured.err.rpartition("smoketracker: ")
    assert usage.startswith("usage: smoketracker")
    assert said in line
    assert line.count("\n") == 1
    assert captured.out == ""
    assert not folder.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log", "--at", "25:00"], "'25:00' is not a time; write it like 18:30, 'yesterday 18:30' or"),
        (["log", "--at", "12:60"], "is not a time"),
        (["log", "--at", ""], "'' is not a time"),
        (["log", "--at", "noon"], "'noon' is not a time"),
        (["log", "--at", "18"], "is not a time"),
        (["log", "--at", "2026-03-09"], "is not a time"),
        (["log", "--at", "2026-02-30 10:00"], "is not a time"),
        (["log", "--at", "2026-03-09 10:00 or so"], "is not a time"),
        (["log", "--at", "2026-03-09T10:00+99:00"], "is not a time"),
        (["log", "--at", "tomorrow 10:00"], "is not a time"),
        (["log", "--at", "\u0661\u0662:\u0660\u0660"], "is not a time"),
        (["history", "--from", "monday"], "'monday' is not a day; write it like 2026-03-09, or today or yesterday."),
        (["history", "--to", "2026-13-01"], "is not a day"),
        (["history", "--from", ""], "'' is not a day"),
        (["answer", "09.03.2026", "3"], "is not a day"),
        (["answer", "1969-07-20", "3"], "the first is 1970-01-02"),
        (["answer", "9999-12-31", "3"], "not a date this program can keep"),
        (["import", "missing.csv"], "missing.csv does not exist."),
        (["import", "missing.csv", "--zone", "Europe/Atlantis"], "'Europe/Atlantis' is not a time zone"),
        (["import", "missing.csv", "--zone", "../etc/passwd"], "is not a time zone"),
        (["import", "missing.csv", "--zone", "Europe"], "is not a time zone"),
        (["import", "missing.csv", "--zone", ""], "is not a time zone"),
        (["import", "missing.csv", "--zone", "x" * 300], "is not a time zone"),
        (["import", "."], "is a folder, not a file."),
        (["export", "record.xlsx"], "record.xlsx does not say in which format"),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_a_wrong_value_is_refused_before_anything_is_made(capsys, folder, clock, words, said, as_json):
    assert main([*words, "--data-dir", str(folder), *(["--json"] if as_json else [])], clock=clock) == 1

    captured = capsys.readouterr()
    assert captured.err.startswith("smoketracker: ")
    assert captured.err.count("\n") == 1
    assert said in captured.err
    assert captured.out == ""
    assert not folder.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log", "--at", "18:30"], "2026-03-09 18:30 is in the future"),
        (["log", "--at", "2027-01-01T00:00Z"], "is in the future"),
        (["log", "--at", "2025-03-30 02:30"], "does not exist in Europe/Berlin: the clock went from 01:59"),
        (["log", "--at", "0001-01-01 00:00+05:00"], "not a date this program can keep"),
        (["log", "--at", "9999-12-31T23:59-12:00"], "not a date this program can keep"),
        (["log", "--note", "x" * 10_001], "A note holds at most 10,000 characters"),
        (["log", "--note", "\udcff"], "a character that cannot be kept"),
        (["answer", "2026-03-10", "3"], "has not come yet"),
    ],
)
def test_what_the_tracker_refuses_is_told_in_its_own_words(refused, tracker, words, said):
    assert said in refused(*words)
    assert tracker.smokes() == []
    assert tracker.ledger() == []


def test_a_file_in_place_of_the_folder_is_told(capsys, tmp_path):
    (tmp_path / "file").write_text("")

    assert main(["status", "--data-dir", str(tmp_path / "file")]) == 1
    assert "cannot be used: " in capsys.readouterr().err
    assert main(["status", "--data-dir", str(tmp_path / "file" / "below")]) == 1
    assert "cannot be used: " in capsys.readouterr().err


def test_a_foreign_file_in_the_folder_is_left_untouched(refused, data_dir):
    database = data_dir / "smoketracker.db"
    database.write_bytes(b"not a database at all" * 100)

    assert "is not a database of Smoke Tracker; it was left untouched" in refused("log")
    assert database.read_bytes() == b"not a database at all" * 100


def test_words_without_a_command_open_the_window(tmp_path):
    opened = []

    assert main(["--data-dir", str(tmp_path)], open_window=lambda folder, **_: opened.append(folder) or 0) == 0
    assert opened == [tmp_path]


def test_a_command_opens_no_window(capsys, clock, data_dir):
    assert main(["status", "--data-dir", str(data_dir)], clock=clock, open_window=pytest.fail) == 0
