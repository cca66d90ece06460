"""What another program writes beside the open window: it is seen within a second, and costs nothing until then."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel

from smoketracker.app import build
from smoketracker.clock import SystemClock
from smoketracker.instance import LOOK, Instance, tell
from smoketracker.storage.database import FILE_NAME
from smoketracker.ui import outside
from smoketracker.ui.outside import AFTER_FAILURE_MS, LOOK_MS, Outside
from smoketracker.ui.preferences import Preferences

COMMAND = Path(sys.executable).with_name("smoketracker")
SECOND = 1_000


@pytest.fixture
def another(application, open_at, data_dir, clock):
    """Offer a second program on the same record."""
    return open_at(data_dir, clock)


@pytest.fixture
def looking(window):
    return window.findChild(Outside)


@pytest.fixture
def quick(monkeypatch):
    """Let the window look much more often than it does."""
    monkeypatch.setattr(outside, "LOOK_MS", 20)


@pytest.fixture
def today(qtbot, data_dir):
    """Offer the window under the system's own clock, which the installed command goes by; closed after the test."""
    Preferences(data_dir).welcomed = True
    application = build(data_dir, SystemClock())
    application.start()
    yield application
    application.close()
    shiboken6.delete(application.window)  # left over, it would stand over the windows of later tests


def test_a_smoke_that_another_program_logs_appears_within_a_second(application, another, qtbot, seen):
    another.log()

    qtbot.waitUntil(lambda: "1 smoke" in seen(), timeout=LOOK_MS + SECOND // 2)


def test_what_another_program_takes_back_disappears(quick, application, another, qtbot, seen):
    application.bridge.log_smoke()
    another.undo()

    qtbot.waitUntil(lambda: "0 smokes" in seen())


def test_the_window_looks_each_second_and_draws_nothing_without_news(quick, application, qtbot, monkeypatch):
    drawn, looked = [], []
    application.bridge.changed.connect(drawn.append)
    look = type(application.tracker).changed_outside
    monkeypatch.setattr(type(application.tracker), "changed_outside", lambda self: looked.append(1) or look(self))

    qtbot.waitUntil(lambda: len(looked) >= 10)

    assert drawn == []


def test_its_own_logs_are_no_news_from_outside(quick, application, qtbot):
    drawn = []
    application.bridge.log_smoke()
    application.bridge.changed.connect(drawn.append)

    qtbot.wait(200)

    assert drawn == []


def test_nobody_looks_while_the_window_is_hidden_or_minimised(window, looking, settle):
    assert looking.interval == LOOK_MS

    window.showMinimized()
    settle()
    assert looking.interval == 0

    window.showNormal()
    settle()
    assert looking.interval == LOOK_MS

    window.hide()
    assert looking.interval == 0

    window.show()
    assert looking.interval == LOOK_MS


def test_a_record_that_is_held_is_looked_at_rarely_until_it_is_free(other_program, application, looking, qtbot):
    failures = []
    application.bridge.failed.connect(failures.append)
    held = other_program()

    qtbot.waitUntil(lambda: looking.interval == AFTER_FAILURE_MS)
    assert failures == []

    held.rollback()
    looking._look()
    assert looking.interval == LOOK_MS


def test_news_that_cannot_be_taken_in_are_not_complained_of_each_second(
    quick, impatient, application, another, looking, qtbot, data_dir
):
    failures = []
    application.bridge.failed.connect(failures.append)
    another.log()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as writing:
        writing.execute("BEGIN IMMEDIATE")  # others may read, and not write

        qtbot.waitUntil(lambda: looking.interval == AFTER_FAILURE_MS)
        qtbot.wait(200)

    assert len(failures) == 1


def log_beside(qtbot, data_dir):
    """Let the installed command log a smoke while the window goes on."""
    command = subprocess.Popen([COMMAND, "log", "--data-dir", data_dir], stdout=subprocess.DEVNULL)
    qtbot.waitUntil(lambda: command.poll() is not None, timeout=30_000)
    assert command.returncode == 0


def test_the_installed_command_is_seen_within_a_second_by_looking(today, qtbot, data_dir):
    labels = today.window.findChildren(QLabel)

    log_beside(qtbot, data_dir)

    qtbot.waitUntil(lambda: "1 smoke" in {label.text() for label in labels}, timeout=LOOK_MS + SECOND // 2)


def test_the_installed_command_tells_a_window_that_is_hidden(today, qtbot, data_dir):
    instance = Instance.take(data_dir)
    today.surroundings.listen_to(instance)
    qtbot.waitUntil(lambda: tell(data_dir, LOOK))
    today.window.hide()
    drawn = []
    today.bridge.changed.connect(drawn.append)

    log_beside(qtbot, data_dir)

    qtbot.waitUntil(lambda: drawn and drawn[-1].overview.count_today == 1, timeout=SECOND)
    instance.release()
