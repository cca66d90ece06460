"""The installed command: what it loads, where it writes, and how it ends."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from smoketracker import __main__, cli
from smoketracker.cli import commands

LOADED = """
import sys
from smoketracker.__main__ import main
code = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def loaded(_empty_database, data_dir):
    """Carry out a command in a new process, and return the modules it has loaded."""
    shutil.copy(_empty_database, data_dir)

    def modules(*words):
        done = subprocess.run(
            [sys.executable, "-c", LOADED, *words, "--data-dir", data_dir],
            check=True,
            capture_output=True,
            text=True,
        )
        return set(done.stderr.split())

    return modules


def test_every_command_runs_as_installed(installed, tmp_path):
    file = tmp_path / "out.csv"
    for words in (
        ["log", "--note", "one"],
        ["log", "--at", "yesterday 12:00"],
        ["status"],
        ["history", "--smokes"],
        ["achievements"],
        ["answer", "yesterday", "3"],
        ["export", str(file)],
        ["import", str(file)],
        ["undo"],
        ["check"],
    ):
        ran = installed(*words)

        assert (ran.code, ran.err) == (0, "")
        assert ran.out


def test_the_exit_codes_reach_the_shell(installed):
    assert installed("--version").code == 0
    assert installed("log", "--at", "noon").code == 1
    assert installed("logg").code == 2


def test_the_first_command_makes_the_folder_private(installed, data_dir):
    data_dir.rmdir()

    assert installed("status").code == 0
    if os.name == "posix":
        assert data_dir.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_told(installed, data_dir):
    data_dir.chmod(0o500)

    ran = installed("status")

    assert ran.code == 1
    assert ran.err.count("\n") == 1


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder of Linux in which nobody can make anything")
def test_a_folder_in_the_systems_own_places_is_told():
    place = Path("/proc/smoketracker")
    command = Path(sys.executable).with_name("smoketracker")

    done = subprocess.run([command, "status", "--data-dir", place], check=False, capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr.startswith(f"smoketracker: The data folder {place} cannot be used: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["log", "--help"]])
def test_help_needs_no_database(loaded, words):
    modules = loaded(*words)

    assert not modules & {"sqlalchemy", "sqlite3", "PySide6", "platformdirs", "tzlocal", "smoketracker.tracker", "json"}


def test_a_refused_word_needs_no_database(data_dir):
    code = LOADED.replace("sys.exit(code)", "")
    done = subprocess.run(
        [sys.executable, "-c", code, "log", "--at", "noon", "--data-dir", data_dir],
        check=True,
        capture_output=True,
        text=True,
    )

    assert "sqlalchemy" not in done.stderr.split()


@pytest.mark.parametrize("words", [["status"], ["log"], ["undo"], ["history", "--smokes"], ["achievements"], ["check"]])
def test_a_command_loads_only_what_it_needs(loaded, words):
    modules = loaded(*words)

    assert "sqlalchemy" in modules
    assert not modules & {"PySide6", "shiboken6", "alembic", "sqlalchemy.orm", "smoketracker.app"}
    assert not {name for name in modules if name.startswith("smoketracker.exchange.")}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_utf_8_whatever_stdout_can_show(installed, encoding):
    env = {"PYTHONIOENCODING": encoding}
    installed("log", "--note", "café ☕", env=env)

    ran = installed("history", "--smokes", "--json", env=env)

    assert "café ☕" in ran.out
    assert json.loads(ran.out)["smokes"][0]["note"] == "café ☕"


def test_text_survives_a_stdout_that_cannot_show_it(installed):
    installed("log", "--note", "café ☕")

    ran = installed("history", "--smokes", env={"PYTHONIOENCODING": "ascii"})

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.rstrip().endswith(r"caf\xe9 \u2615")


@pytest.mark.parametrize("words", [["history", "--smokes"], ["--help"], ["export", "-", "--format", "csv"]])
def test_a_reader_that_has_gone_is_no_error(data_dir, words):
    with subprocess.Popen(
        [Path(sys.executable).with_name("smoketracker"), *words, "--data-dir", data_dir],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()
        err = process.stderr.read()

    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", [["status"], ["export", "-", "--format", "json"]])
def test_a_full_disk_behind_stdout_is_told(data_dir, words):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [Path(sys.executable).with_name("smoketracker"), *words, "--data-dir", data_dir],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )

    assert done.returncode == 1
    assert done.stderr == "smoketracker: The output cannot be written: No space left on device.\n"


def test_a_program_without_stdout_still_logs(tracker, data_dir, clock, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert cli.main(["log", "--data-dir", str(data_dir)], clock=clock) == 0
    assert len(tracker.smokes()) == 1


def test_ctrl_c_ends_quietly(run, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "carry_out", interrupted)

    ran = run("status")

    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_no_words_open_the_window(monkeypatch):
    monkeypatch.setattr(__main__, "_open_window", lambda: "window")

    assert __main__.main([]) == "window"


def test_only_options_open_the_window_there(monkeypatch, tmp_path):
    monkeypatch.setattr(__main__, "_open_window", lambda folder, **_: 7 if folder == tmp_path else 1)

    assert __main__.main(["--data-dir", str(tmp_path)]) == 7


def test_words_go_to_the_command_line(capsys, data_dir):
    assert __main__.main(["--data-dir", str(data_dir), "status"]) == 0
    assert capsys.readouterr().out.startswith("Today ")


def test_a_system_that_cannot_show_a_window_is_told():
    code = "import sys; sys.modules['PySide6'] = None; from smoketracker.__main__ import main; sys.exit(main([]))"

    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr.startswith("smoketracker: The window cannot be opened here: ")
    assert done.stderr.count("\n") == 1
