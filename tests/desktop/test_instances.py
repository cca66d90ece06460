"""A second start and the command line, beside the window that is open (P14, T12)."""

import subprocess
import sys
import time

import pytest
from support.on_screen import LOG
from support.session import COMMAND, PATIENCE, wait_until

from smoketracker.instance import LOCK_FILE

COVER = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
cover = QWidget()
cover.showMaximized()
app.exec()
"""
START_SECONDS = 2  # what a second start may take
LOOK_SECONDS = 1  # so often the window looks for what others wrote


@pytest.fixture
def program(open_session, start):
    program = start(open_session())
    program.wait_until_shown()
    program.wait_for_text("0 smokes today")
    return program


def start_again(program, *words):
    """Start the program on the same folder; return its exit code and how long it took."""
    begun = time.monotonic()
    variables = {**program.desktop.variables, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [COMMAND, "--data-dir", program.data_dir, *words], env=variables, check=False, timeout=PATIENCE
    )
    return done.returncode, time.monotonic() - begun


def test_a_second_start_raises_the_first_window_from_under_another(program):
    desktop = program.desktop
    cover = desktop.start(sys.executable, "-c", COVER, variables={"QT_QPA_PLATFORM": "xcb"})
    wait_until(lambda: str(cover.pid) in desktop.run("wmctrl", "-lp"))
    wait_until(lambda: desktop.active_window() not in {"", program.window()}, what="the other window is in front")

    code, seconds = start_again(program)

    assert code == 0
    assert seconds < START_SECONDS
    wait_until(lambda: desktop.active_window() == program.window(), what="the first window is in front")
    assert len(program.windows()) == 1


def test_a_second_start_brings_a_minimised_window_back(program):
    window = program.window()
    program.desktop.run("xdotool", "windowminimize", window)
    wait_until(lambda: program.is_minimised(window))

    assert start_again(program)[0] == 0

    wait_until(lambda: not program.is_minimised(window), what="it is no longer minimised")
    wait_until(lambda: program.desktop.active_window() == window, what="it is in front")


def test_a_second_hidden_start_leaves_the_window_as_it_is(program):
    window = program.window()
    program.desktop.run("xdotool", "windowminimize", window)
    wait_until(lambda: program.is_minimised(window))

    assert start_again(program, "--hidden")[0] == 0

    assert program.is_minimised(window)


def test_a_log_of_the_command_line_shows_in_the_window_within_a_second(program):
    found = program.look_for_text("1 smoke today")

    program.desktop.run(COMMAND, "log", "--data-dir", program.data_dir)
    logged = time.monotonic()

    assert found() - logged < 1
    program.wait_for_smokes("command line")


def test_a_log_that_nobody_could_tell_of_is_seen_all_the_same(program):
    (program.data_dir / LOCK_FILE).write_bytes(b"")  # where the window listens is not known
    found = program.look_for_text("1 smoke today")

    program.desktop.run(COMMAND, "log", "--data-dir", program.data_dir)
    logged = time.monotonic()

    assert found() - logged < LOOK_SECONDS + 1


def test_what_the_command_line_logged_can_be_undone_in_the_window(program):
    program.read("press", LOG)
    program.wait_for_text("1 smoke today")
    program.desktop.run(COMMAND, "log", "--data-dir", program.data_dir)
    program.wait_for_text("2 smokes today")

    program.read("press", "Undo")

    program.wait_for_text("1 smoke today")
    program.wait_for_smokes("window")


def test_the_command_line_shows_the_window_and_quits_the_program(program):
    window = program.window()
    program.desktop.run("xdotool", "windowminimize", window)
    wait_until(lambda: program.is_minimised(window))

    program.desktop.run(COMMAND, "show", "--data-dir", program.data_dir)
    wait_until(lambda: not program.is_minimised(window), what="it is no longer minimised")

    program.desktop.run(COMMAND, "quit", "--data-dir", program.data_dir)
    assert program.exit_code() == 0
