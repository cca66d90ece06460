"""The passphrase on the command line: typed unseen on a terminal or read from a descriptor, never from the words."""

import io
import json
import os
import select
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from smoketracker.cli import main
from smoketracker.domain.passphrase import FREE_TRIES
from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker import open_tracker

pty = pytest.importorskip("pty")

PHRASE = "grüne Wiese am See"
OTHER = "rote Wiese am Berg"


@pytest.fixture
def descriptor():
    """Offer a descriptor to read lines from."""
    opened = []

    def holding(*lines, end=b"\n"):
        reading, writing = os.pipe()
        opened.append(reading)
        os.set_blocking(writing, False)
        os.write(writing, end.join(line.encode() if isinstance(line, str) else line for line in lines) + end)
        os.close(writing)
        return str(reading)

    yield holding
    for number in opened:
        with suppress(OSError):
            os.close(number)


@pytest.fixture
def set_it(run, descriptor):
    """Set the passphrase."""
    ran = run("passphrase", "set", "--passphrase-fd", descriptor(PHRASE))
    assert (ran.code, ran.out) == (0, "The achievement editor asks for this passphrase from now on.\n")


@pytest.fixture
def opens(data_dir):
    """Say whether a passphrase opens the editor."""

    def whether(phrase):
        with closing(open_tracker(data_dir)) as tracker:
            with suppress(ValueError):
                tracker.unlock(phrase)
            return tracker.access().unlocked

    return whether


@pytest.fixture
def terminal(data_dir):
    """Offer to start a command at a terminal of its own, answer each question, and see the whole screen."""

    def started(*words, answers=()):
        program, screen = pty.fork()
        if not program:
            command = [sys.executable, "-m", "smoketracker", *words, "--data-dir", str(data_dir)]
            os.execv(sys.executable, command)  # noqa: S606  # this is the process of its own
        shown = b""
        waiting = list(answers)
        last = time.monotonic() + 60
        while time.monotonic() < last:
            if not select.select([screen], [], [], 1)[0]:
                continue
            try:
                found = os.read(screen, 4_096)
            except OSError:  # the program has ended
                break
            shown += found
            if waiting and shown.endswith(b": "):
                os.write(screen, waiting.pop(0))
        os.close(screen)
        code = os.waitstatus_to_exitcode(os.waitpid(program, 0)[1])
        return code, shown.decode().replace("\r\n", "\n")

    return started


def line(text):
    return text.encode() + b"\n"


def test_on_a_terminal_it_is_typed_twice_and_never_shown(terminal, opens):
    code, shown = terminal("passphrase", "set", answers=[line(PHRASE), line(PHRASE)])

    assert (code, opens(PHRASE)) == (0, True)
    assert shown == (
        "New passphrase: \nThe same once more: \nThe achievement editor asks for this passphrase from now on.\n"
    )


def test_two_different_ones_on_a_terminal_set_none(terminal, run):
    code, shown = terminal("passphrase", "set", answers=[line(PHRASE), line(OTHER)])

    assert (code, "two different passphrases; nothing was changed" in shown) == (1, True)
    assert run("passphrase", "reset").out == "No passphrase is set.\n"


def test_on_a_terminal_it_is_changed_and_reset(terminal, set_it, opens):
    code, shown = terminal("passphrase", "change", answers=[line(PHRASE), line(OTHER), line(OTHER)])
    assert (code, shown.splitlines()[-1], opens(OTHER)) == (0, "The passphrase was changed.", True)

    code, shown = terminal("passphrase", "reset", answers=[line("reset")])
    assert (code, shown.splitlines()[-1]) == (0, "The passphrase was removed.")
    assert "opens for everybody who uses this record" in shown.replace("\n", " ")
    assert opens("whatever it is")


@pytest.mark.parametrize("typed", ["", "yes", "no"])
def test_without_the_word_nothing_is_reset(terminal, set_it, opens, typed):
    code, shown = terminal("passphrase", "reset", answers=[line(typed)])

    assert (code, "Nothing was changed." in shown) == (1, True)
    assert opens(PHRASE)


def test_an_end_of_input_and_an_interruption_at_the_question_change_nothing(terminal, set_it, opens):
    code, shown = terminal("passphrase", "change", answers=[b"\x04"])
    assert (code, "No passphrase was given." in shown) == (1, True)
    code, _ = terminal("passphrase", "change", answers=[b"\x03"])

    assert code in {130, -signal.SIGINT}
    assert opens(PHRASE)


def test_without_a_terminal_it_says_how_to_hand_it_in(data_dir, set_it):
    words = [sys.executable, "-m", "smoketracker", "passphrase", "change", "--data-dir", data_dir]
    done = subprocess.run(
        words, stdin=subprocess.DEVNULL, capture_output=True, text=True, start_new_session=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr == (
        "smoketracker: There is no terminal to ask for the passphrase on; hand it in with --passphrase-fd.\n"
    )


def test_a_reset_without_a_terminal_takes_yes(refused, run, set_it, opens, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("reset\n"))
    assert "--yes does it without asking" in refused("passphrase", "reset")
    ran = run("passphrase", "reset", "--yes", "--json")

    assert json.loads(ran.out) == {"guarded": False, "was_set": True}
    assert opens("")


def test_it_is_changed_from_a_descriptor(run, set_it, descriptor, opens):
    ran = run("passphrase", "change", "--passphrase-fd", descriptor(PHRASE, OTHER))

    assert (ran.code, ran.out) == (0, "The passphrase was changed.\n")
    assert (opens(PHRASE), opens(OTHER)) == (False, True)


def test_only_a_line_is_read_and_the_descriptor_stays_open(run, descriptor):
    number = descriptor(PHRASE, "and what follows is somebody else's")
    run("passphrase", "set", "--passphrase-fd", number)

    assert os.read(int(number), 100) == b"and what follows is somebody else's\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_the_end_of_the_line_is_no_part_of_it(run, descriptor, opens, end):
    assert run("passphrase", "set", "--passphrase-fd", descriptor(PHRASE, end=end)).code == 0

    assert opens(PHRASE)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ([""], "holds no passphrase"),
        (["short"], "8 characters or more"),
        (["a" * 1_025], "at most 1,024 bytes"),
        (["a" * 50_000], "at most 1,024 bytes"),
        ([b"\xff" * 20], "is not text in UTF-8"),
        (["with \0 in it"], "a character that cannot be kept"),
    ],
)
def test_what_cannot_be_one_is_told_and_never_repeated(refused, run, descriptor, held, said):
    told = refused("passphrase", "set", "--passphrase-fd", descriptor(*held))

    assert said in told
    assert "aaaa" not in told
    assert run("passphrase", "reset").out == "No passphrase is set.\n"


@pytest.mark.parametrize("number", ["999999", "1023"])
def test_a_descriptor_that_is_not_open_is_told(refused, number):
    assert refused("passphrase", "set", "--passphrase-fd", number) == (
        f"No passphrase can be read from descriptor {number}."
    )


def test_a_descriptor_that_cannot_be_read_is_told(refused, data_dir):
    folder = os.open(data_dir, os.O_RDONLY)
    reading, writing = os.pipe()
    for number in (folder, writing):
        assert f"from descriptor {number}." in refused("passphrase", "set", "--passphrase-fd", str(number))
    for number in (folder, reading, writing):
        os.close(number)


def test_a_terminal_is_no_descriptor_to_read_it_from(refused):
    screen, shown = pty.openpty()

    assert "is a terminal, which would show it" in refused("passphrase", "set", "--passphrase-fd", str(shown))
    os.close(screen)
    os.close(shown)


@pytest.mark.parametrize("word", [PHRASE, "-1", "3.5", "٣", ""])
def test_a_passphrase_in_the_words_is_not_taken_and_not_repeated(run, word):
    ran = run("passphrase", "set", f"--passphrase-fd={word}")

    assert ran.code == 2
    assert "give the number of an open file descriptor" in ran.err
    assert PHRASE not in ran.err


def test_a_second_first_passphrase_and_a_change_of_none_are_refused(refused, run, descriptor):
    assert "No passphrase is set yet" in refused("passphrase", "change", "--passphrase-fd", descriptor(PHRASE, OTHER))
    run("passphrase", "set", "--passphrase-fd", descriptor(PHRASE))

    assert "A passphrase is set already" in refused("passphrase", "set", "--passphrase-fd", descriptor(OTHER))


def test_the_pause_holds_from_one_command_to_the_next(refused, set_it, descriptor, data_dir):
    for turn in range(FREE_TRIES):
        told = refused("passphrase", "change", "--passphrase-fd", descriptor(OTHER, OTHER))
        assert told == "That is not the passphrase." + (
            " Wait 1 second before the next try." if turn == FREE_TRIES - 1 else ""
        )
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as database, database:
        database.execute("UPDATE access SET tries = 12")  # so that the pause is longer than this test

    assert "Too many wrong passphrases: wait" in refused("passphrase", "change", "--passphrase-fd", descriptor(PHRASE))


def test_a_running_command_shows_it_to_nobody(data_dir, set_it):
    """Its words and its environment can be read by others; what it is handed cannot."""
    reading, writing = os.pipe()
    words = [sys.executable, "-m", "smoketracker", "passphrase", "change", "--passphrase-fd", str(reading)]
    with subprocess.Popen([*words, "--data-dir", data_dir], pass_fds=[reading], stdout=subprocess.PIPE) as program:
        os.write(writing, line(PHRASE))
        seen = b""
        while program.poll() is None and b"smoketracker" not in seen:
            seen = b"".join(Path(f"/proc/{program.pid}/{name}").read_bytes() for name in ("environ", "cmdline"))
        os.write(writing, line(OTHER))
        assert program.wait(60) == 0
    os.close(reading)
    os.close(writing)

    assert b"smoketracker" in seen
    for phrase in (PHRASE, OTHER):
        assert phrase.encode() not in seen


def test_an_archive_with_achievements_of_its_own_is_brought_in_with_it(run, set_it, descriptor, make_folder, tmp_path):
    elsewhere, file = make_folder(), tmp_path / "archive.json"
    with closing(open_tracker(elsewhere)) as tracker:
        tracker.retire("first-log")
    assert main(["export", str(file), "--data-dir", str(elsewhere)]) == 0
    refused = run("import", str(file), "--passphrase-fd", descriptor(OTHER))
    assert (refused.code, "That is not the passphrase." in refused.err) == (1, True)

    assert run("import", str(file), "--passphrase-fd", descriptor(PHRASE)).code == 0
    retired = [badge["id"] for badge in run("achievements", "--json").value["achievements"] if badge["retired"]]
    assert retired == ["first-log"]


def test_the_help_says_what_a_reset_does(run):
    told = " ".join(run("passphrase", "reset", "--help").out.split())

    assert "opens for everybody who uses this record, until another one is set" in told
    assert "Nothing else changes" in told


def test_what_it_keeps_is_the_users_own(run, set_it, refused, descriptor, data_dir):
    refused("passphrase", "change", "--passphrase-fd", descriptor(OTHER, OTHER))

    for file in data_dir.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
