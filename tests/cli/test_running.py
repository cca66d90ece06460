"""The command line and further starts beside the program that runs on the same folder (P14, T12)."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.holder import end, says, start_holder, wait_until

from smoketracker import __main__
from smoketracker.cli import main, running
from smoketracker.cli.session import PATIENCE_SECONDS
from smoketracker.instance import LOOK, Instance, is_running, tell

COMMAND = Path(sys.executable).with_name("smoketracker")
DOUBLE_STARTS = int(os.environ.get("DOUBLE_STARTS", "5"))
START_SECONDS = 2  # what a second start may take


@pytest.fixture
def start(data_dir):
    """Offer to start the installed program offscreen; killed after the test."""
    started = []

    def start_it(*words, folder=data_dir):
        started.append(
            subprocess.Popen(
                [COMMAND, "--data-dir", folder, *words],
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return started[-1]

    yield start_it
    for program in started:
        end(program)


@pytest.fixture
def program(start, data_dir):
    """Start the program, and wait until it listens."""
    program = start()
    wait_until(lambda: tell(data_dir, LOOK))
    return program


@pytest.fixture
def hold(data_dir):
    """Offer a process that holds the folder and tells what it hears."""
    started = []

    def start_it(*words):
        started.append(start_holder(data_dir, *words))
        assert says(started[-1]) == "holds"
        if "deaf" not in words:
            wait_until(lambda: tell(data_dir, LOOK))
            wait_until(lambda: says(started[-1]) == LOOK)
        return started[-1]

    yield start_it
    for holder in started:
        end(holder)


@pytest.fixture
def windows(monkeypatch):
    """Let windows be noted instead of opened, with the right to their folder."""
    opened = []
    monkeypatch.setattr("smoketracker.app.run", lambda folder, **words: opened.append((folder, words)) or 0)
    yield opened
    for _, words in opened:
        words["instance"].release()


def test_a_second_start_shows_the_first_window_and_ends_within_two_seconds(start, program):
    begun = time.monotonic()
    second = start()

    assert second.wait(timeout=20) == 0
    assert time.monotonic() - begun < START_SECONDS
    assert second.communicate() == ("", "")
    assert program.poll() is None


def test_t12_of_two_starts_at_once_one_stays_and_the_other_ends_well(start, make_folder):
    for _ in range(DOUBLE_STARTS):
        folder = make_folder()
        both = [start(folder=folder), start(folder=folder)]

        wait_until(lambda: None in {program.poll() for program in both} != {None})  # noqa: B023

        assert sorted(str(program.poll()) for program in both) == ["0", "None"]
        assert tell(folder, "quit")
        wait_until(lambda: not is_running(folder))  # noqa: B023
        assert [program.wait(timeout=20) for program in both] == [0, 0]


def test_a_start_after_a_kill_gets_the_folder(start, program, data_dir):
    program.kill()
    program.wait()

    again = start()

    wait_until(lambda: tell(data_dir, LOOK))
    assert again.poll() is None


def test_quit_ends_the_program_and_waits_until_it_has_ended(installed, program, data_dir):
    ran = installed("quit")

    assert (ran.code, ran.out, ran.err) == (0, "Smoke Tracker has ended.\n", "")
    assert not is_running(data_dir)
    assert program.wait(timeout=5) == 0
    assert program.communicate() == ("", "")


def test_show_and_quit_say_for_programs_what_they_found(installed, start, program, data_dir):
    assert installed("show", "--json").value == {"opened": False}
    assert installed("quit", "--json").value == {"was_running": True}
    assert installed("quit", "--json").value == {"was_running": False}

    shown = start("show", "--json")

    wait_until(lambda: tell(data_dir, LOOK))
    assert says(shown) == '{"opened": true}'
    assert installed("quit").code == 0
    assert shown.wait(timeout=5) == 0


def test_quit_says_that_nothing_runs_and_makes_nothing(capsys, tmp_path):
    assert main(["quit", "--data-dir", str(tmp_path / "never-made")]) == 0

    assert capsys.readouterr().out == "Smoke Tracker is not running.\n"
    assert not (tmp_path / "never-made").exists()


def test_quit_gives_up_on_a_program_that_never_answers(refused, hold, monkeypatch):
    monkeypatch.setattr(running, "PATIENCE_SECONDS", 0.3)
    hold("deaf")

    assert refused("quit") == "Smoke Tracker does not answer."


def test_quit_says_that_the_program_takes_long_to_end(refused, hold, monkeypatch):
    monkeypatch.setattr(running, "PATIENCE_SECONDS", 0.3)
    holder = hold()

    assert refused("quit") == "Smoke Tracker was asked to quit and has not ended yet."
    assert says(holder) == "quit"


@pytest.mark.parametrize(
    "words", [("log",), ("undo",), ("answer", "today", "3"), ("import", "smokes.csv")], ids=lambda words: words[0]
)
def test_whatever_writes_tells_the_window(run, hold, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "smokes.csv").write_text("time\n2026-03-09 08:00\n")
    holder = hold()

    assert run(*words).code == 0

    assert says(holder) == LOOK


def test_what_only_reads_tells_nobody(run, hold):
    holder = hold()

    for words in (["status"], ["history"], ["achievements"], ["check"]):
        assert run(*words).code == 0
    assert run("show").code == 0

    assert says(holder).startswith("show")


def test_a_window_that_stands_still_holds_no_command_up(run, hold):
    holder = hold()
    run("log")
    begun = time.monotonic()
    run("log")
    with_window = time.monotonic() - begun
    holder.send_signal(signal.SIGSTOP)

    begun = time.monotonic()
    for _ in range(5):
        assert run("log").code == 0
    stopped = time.monotonic() - begun

    assert stopped < 5 * (with_window + PATIENCE_SECONDS) + 1
    holder.send_signal(signal.SIGCONT)


def test_a_second_start_says_so_if_the_first_never_answers(hold, monkeypatch, data_dir, capsys, windows):
    monkeypatch.setattr(__main__, "PATIENCE_SECONDS", 0.3)
    hold("deaf")

    assert __main__.main(["--data-dir", str(data_dir)]) == 1
    assert capsys.readouterr().err == "smoketracker: Smoke Tracker runs already, and does not answer.\n"
    assert windows == []


def test_a_start_waits_for_one_that_is_ending_and_takes_its_place(hold, data_dir, windows):
    holder = hold("deaf")
    holder.stdin.close()

    assert __main__.main(["--data-dir", str(data_dir)]) == 0

    ((folder, words),) = windows
    assert folder == data_dir
    assert isinstance(words["instance"], Instance)


def test_a_start_at_login_raises_no_window_that_is_there(hold, data_dir, windows):
    holder = hold()

    assert __main__.main(["--hidden", "--data-dir", str(data_dir)]) == 0

    assert says(holder) == LOOK
    assert windows == []


@pytest.mark.parametrize(
    ("words", "hidden"), [(["show"], False), (["--hidden", "show"], False), (["--hidden"], True), ([], None)]
)
def test_a_start_is_hidden_as_asked_or_else_as_set_but_show_shows(data_dir, windows, words, hidden):
    assert __main__.main([*words, "--data-dir", str(data_dir)]) == 0

    ((folder, options),) = windows
    assert (folder, options["hidden"]) == (data_dir, hidden)
