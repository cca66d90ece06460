"""Several people on the command line: whose record a command is about, and `profiles`."""

import io
import sqlite3
import sys
from contextlib import closing

import pytest
from support.holder import end, says, start_holder, wait_until

from smoketracker import __main__
from smoketracker.cli import main
from smoketracker.instance import LOOK, Instance, tell
from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker import open_tracker

NOBODY = "There is nobody named 'Zoe' here; the names are: Ana, Bo."


@pytest.fixture
def two(run):
    """Let there be Ana, who is chosen, and Bo."""
    name = run("profiles", "--json").value["profiles"][0]["name"]
    run("profiles", "rename", name, "Ana")
    run("profiles", "add", "Bo")


@pytest.fixture
def chosen(data_dir, clock):
    """Offer who is chosen."""

    def read():
        with closing(open_tracker(data_dir, clock)) as tracker:
            return tracker.profile()

    return read


@pytest.fixture
def holder(data_dir):
    """Let another process hold the folder as the running program does."""
    program = start_holder(data_dir)
    assert says(program) == "holds"
    wait_until(lambda: tell(data_dir, LOOK))
    yield program
    end(program)


@pytest.fixture
def windows(monkeypatch):
    """Let windows be noted instead of opened, with the right to their folder."""
    opened = []
    monkeypatch.setattr("smoketracker.app.run", lambda folder, **words: opened.append((folder, words)) or 0)
    yield opened
    for _, words in opened:
        words["instance"].release()


@pytest.fixture
def terminal(monkeypatch):
    """Offer to let somebody type a line at a terminal."""

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    return lambda line: monkeypatch.setattr(sys, "stdin", Terminal(line))


def named(ran):
    return [each["name"] for each in ran.value["profiles"]]


@pytest.mark.usefixtures("two")
def test_the_list_says_who_there_is_and_who_is_chosen(run):
    run("log", "--profile", "Bo")

    for words in (["profiles"], ["profiles", "list"]):
        assert run(*words).out.splitlines() == ["* Ana  0 smokes since 2026-03-09", "  Bo   1 smoke since 2026-03-09"]
    assert run("profiles", "--json").value == {
        "profiles": [
            {"name": "Ana", "chosen": True, "start_day": "2026-03-09", "smokes": 0},
            {"name": "Bo", "chosen": False, "start_day": "2026-03-09", "smokes": 1},
        ]
    }


@pytest.mark.usefixtures("two")
def test_every_command_is_about_the_person_named_and_else_about_the_one_chosen(run, chosen, tmp_path):
    run("log", "--profile", "Bo")
    run("--profile", "Bo", "answer", "2026-03-09", "3")
    kept = tmp_path / "bo.json"
    run("export", str(kept), "--profile", "Bo")

    assert run("status", "--json").value["count_today"] == 0
    assert run("status", "--json", "--profile", "Bo").value["count_today"] == 4
    assert run("history", "--json", "--profile", "Bo").value["days"][-1]["count"] == 4
    assert run("check", "--json", "--profile", "Bo").value["checked"]["smokes"] == 1
    assert '"Bo"' in kept.read_text("utf-8")
    assert chosen() == "Ana"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "words",
    [["log"], ["undo"], ["status"], ["history"], ["answer", "today", "3"], ["achievements"], ["rules"], ["check"],
     ["import", "smokes.csv"], ["export", "never.json"], ["show"], ["profiles"]],
    ids=str,
)  # fmt: skip
def test_a_name_that_nobody_has_is_refused_with_the_names_there_are_and_makes_nobody(
    refused, run, words, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "smokes.csv").write_text("time\n2026-03-09 08:00\n")

    assert refused(*words, "--profile", "Zoe") == NOBODY
    assert named(run("profiles", "--json")) == ["Ana", "Bo"]
    assert not (tmp_path / "never.json").exists()


def test_a_folder_without_a_record_is_left_empty(tmp_path, capsys):
    folder = tmp_path / "new"
    assert main(["status", "--profile", "Zoe", "--data-dir", str(folder)]) == 1
    assert "nobody to choose from" in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.parametrize("name", ["", "  "])
def test_no_name_at_all_is_not_understood(run, name):
    assert run("status", "--profile", name).code == 2


@pytest.mark.usefixtures("two")
def test_people_are_added_and_renamed(run, refused):
    assert run("profiles", "add", " Zoe\u0308 ").out == "Added: Zo\u00eb.\n"
    assert refused("profiles", "add", "bo") == "There is somebody named 'Bo' already."
    assert run("profiles", "rename", "Zoe\u0308", "Cleo", "--json").value == {"renamed": "Cleo"}
    assert refused("profiles", "rename", "Zoe", "Ana").startswith("There is nobody named 'Zoe' here")
    assert refused("profiles", "rename", "Bo", "x" * 201) == "A name takes 1 to 200 characters."
    assert named(run("profiles", "--json")) == ["Ana", "Bo", "Cleo"]


@pytest.mark.usefixtures("two")
def test_a_name_cannot_steer_the_terminal(run, data_dir):
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE profiles SET name = 'B' || char(27) || '[2J' WHERE name = 'Bo'")

    assert "\x1b" not in run("profiles").out
    assert "\x1b" not in run("status", "--profile", "Zoe").err


@pytest.mark.usefixtures("two")
def test_a_person_is_deleted_after_the_name_was_typed(run, refused, terminal, data_dir):
    run("log", "--profile", "Bo")
    terminal("bo\n")
    assert "type that name exactly" in refused_last(run("profiles", "delete", "Bo"))
    assert named(run("profiles", "--json")) == ["Ana", "Bo"]

    terminal("Bo\n")
    ran = run("profiles", "delete", "Bo")

    assert (ran.code, ran.out) == (0, "Deleted: Bo.\n")
    assert ran.err.startswith("Bo: 1 smoke since 2026-03-09. A backup keeps it.\n")
    assert named(run("profiles", "--json")) == ["Ana"]


def refused_last(ran):
    assert ran.code == 1
    return ran.err.splitlines()[-1]


@pytest.mark.usefixtures("two")
def test_without_a_terminal_the_name_is_given_twice(run, refused):
    assert "There is no terminal" in refused("profiles", "delete", "Bo")
    assert "type that name exactly" in refused("profiles", "delete", "Bo", "--yes-delete", "Ana")
    assert run("profiles", "delete", "Bo", "--yes-delete", "Bo", "--json").value == {"deleted": "Bo", "chosen": "Ana"}
    assert "last person" in refused("profiles", "delete", "Ana", "--yes-delete", "Ana")


@pytest.mark.usefixtures("two")
def test_whoever_is_chosen_can_be_deleted_and_the_first_made_is_chosen_then(run, chosen):
    assert run("profiles", "delete", "Ana", "--yes-delete", "Ana").code == 0
    assert chosen() == "Bo"


@pytest.mark.usefixtures("two")
def test_nobody_is_deleted_while_the_program_runs(run, refused, holder):
    assert "People… in its More menu" in refused("profiles", "delete", "Bo", "--yes-delete", "Bo")
    assert named(run("profiles", "--json")) == ["Ana", "Bo"]


@pytest.mark.usefixtures("two")
def test_a_window_hears_of_who_was_added_and_renamed_and_not_of_a_list(run, holder):
    run("profiles")
    run("profiles", "add", "Cleo")
    run("profiles", "rename", "Cleo", "Dia")
    run("profiles", "list")
    run("show")

    assert [says(holder), says(holder), says(holder)] == [LOOK] * 3  # the first is the holder's own trial
    assert says(holder).startswith("show")


@pytest.mark.usefixtures("two")
def test_the_window_opens_on_the_person_named_who_stays_chosen(data_dir, clock, windows, chosen):
    assert __main__.main(["--data-dir", str(data_dir), "--profile", "Bo", "--hidden"]) == 0

    assert [words["hidden"] for _, words in windows] == [True]
    assert chosen() == "Bo"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("words", [[], ["show"]], ids=str)
def test_no_window_opens_for_a_name_that_nobody_has(data_dir, windows, chosen, capsys, words):
    assert __main__.main([*words, "--data-dir", str(data_dir), "--profile", "Zoe"]) == 1

    assert capsys.readouterr().err == f"smoketracker: {NOBODY}\n"
    assert (windows, chosen()) == ([], "Ana")


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("words", [[], ["show"]], ids=str)
def test_a_running_program_is_shown_only_if_it_is_about_the_person_named(
    data_dir, windows, chosen, capsys, holder, words
):
    capsys.readouterr()
    assert __main__.main([*words, "--data-dir", str(data_dir), "--profile", "Bo"]) == 1
    assert "choose this one in its More menu" in capsys.readouterr().err

    assert __main__.main([*words, "--data-dir", str(data_dir), "--profile", "Ana"]) == 0
    assert says(holder) == LOOK  # the holder's own trial
    assert says(holder).startswith("show")
    assert (windows, chosen()) == ([], "Ana")


def test_the_folder_is_free_after_a_person_was_looked_for(data_dir, run):
    run("profiles", "--profile", run("profiles", "--json").value["profiles"][0]["name"])
    instance = Instance.take(data_dir)
    assert instance
    instance.release()
