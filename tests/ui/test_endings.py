"""Ends that come from outside, by a signal or with the session: nothing is lost, asked, or half written."""

import os
import select
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtWidgets import QApplication
from support import ended

from smoketracker.storage.identity import FILE_NAME
from smoketracker.ui.crash_reports import Remains
from smoketracker.ui.endings import Endings
from smoketracker.ui.preferences import Preferences

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals to send")

PATIENCE = 60
ROWS = "datetime\n" + "".join(
    f"2026-04-{1 + row // 1440:02} {row // 60 % 24:02}:{row % 60:02}\n" for row in range(40_000)
)
SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


class Running:
    """The program in a process of its own."""

    def __init__(self, data_dir, state, variables):
        self.state = state / "smoketracker"
        self.process = subprocess.Popen(
            [sys.executable, ended.__file__, data_dir],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(state), **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.hear("open")

    def ask(self, line):
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()
        self.hear(line.partition(" ")[0])

    def hear(self, word):
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
        said = self.process.stdout.readline().decode().strip() if ready else "nothing"
        assert said == word, self.process.stderr.read() if said == "" else said

    def send(self, number):
        self.process.send_signal(number)

    def end(self):
        """Return the exit code and what was said on stderr, once it has ended."""
        _, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, err.decode()

    @property
    def marks(self):
        return list(self.state.glob("*.running"))


@pytest.fixture
def start(data_dir, make_folder):
    Preferences(data_dir).welcomed = True
    started = []

    def start_it(**variables):
        started.append(Running(data_dir, make_folder(), variables))
        return started[-1]

    yield start_it
    for running in started:
        running.process.kill()
        running.process.communicate()


@pytest.fixture
def count(open_at, data_dir, clock):
    """Offer the number of smokes on record, read when the program has ended."""
    return lambda: len(open_at(data_dir, clock).smokes())


@pytest.fixture
def hold(data_dir):
    """Offer to hold the database from outside for a while."""
    threads = []

    def hold_for(seconds):
        held = threading.Event()

        def work():
            with closing(sqlite3.connect(data_dir / FILE_NAME)) as other:
                other.execute("BEGIN EXCLUSIVE")
                held.set()
                time.sleep(seconds)

        threads.append(threading.Thread(target=work))
        threads[-1].start()
        assert held.wait(10)

    yield hold_for
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("number", SIGNALS)
def test_t18_a_signal_ends_it_cleanly(start, count, number):
    running = start()
    running.ask("click")

    running.send(number)

    assert running.end() == (0, "")
    assert running.marks == []
    assert count() == 1
    assert f"by signal {number:d}" in next(running.state.glob("*.log")).read_text()


def test_a_click_that_waits_for_the_database_is_saved_first(start, count, hold):
    running = start()
    hold(3)
    running.ask("click")

    running.send(signal.SIGTERM)
    time.sleep(1)
    assert running.process.poll() is None

    assert running.end() == (0, "")
    assert count() == 1


def test_a_second_signal_while_it_closes_changes_nothing(start, count, hold):
    running = start()
    hold(3)
    running.ask("click")

    for number in (signal.SIGTERM, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        running.send(number)
        time.sleep(0.2)

    assert running.end() == (0, "")
    assert count() == 1


def test_many_signals_at_the_very_end_change_nothing(start):
    running = start()
    running.send(signal.SIGTERM)
    while running.process.poll() is None:
        running.send(signal.SIGTERM)
        time.sleep(0.002)

    assert running.end() == (0, "")


@pytest.mark.parametrize("what", [["box"], ["about"], ["about", "box"], ["editor"]])
def test_no_dialog_holds_it_up(start, what):
    running = start()
    for word in what:
        running.ask(word)

    running.send(signal.SIGTERM)

    assert running.end() == (0, "")
    assert running.marks == []


def test_an_import_that_is_under_way_is_cancelled_whole(start, count, tmp_path):
    file = tmp_path / "history.csv"
    file.write_text(ROWS, encoding="utf-8")
    running = start()
    running.ask(f"import {file}")

    running.send(signal.SIGTERM)

    assert running.end() == (0, "")
    assert count() == 0


def test_what_was_told_to_ignore_hangups_ignores_them(data_dir, start, count):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does; a child inherits it
    try:
        running = start()
    finally:
        signal.signal(signal.SIGHUP, before)
    running.send(signal.SIGHUP)
    running.ask("click")
    running.send(signal.SIGTERM)

    assert running.end() == (0, "")
    assert count() == 1


def test_after_a_kill_the_record_is_whole_and_the_mark_tells(start, count):
    running = start()
    running.ask("click")

    running.send(signal.SIGKILL)

    assert running.end() == (-signal.SIGKILL, "")
    (mark,) = running.marks
    assert Remains(mark.read_text()).unexpected
    assert count() == 1


def test_when_the_screen_goes_away_what_waits_is_saved_and_it_is_no_failure(start, count, hold, screen):
    """So end the sessions of X11 without a session manager."""
    name, process = screen
    running = start(DISPLAY=name, QT_QPA_PLATFORM="xcb")
    hold(2)
    running.ask("click")

    process.terminate()

    code, err = running.end()
    assert code == 1
    assert "X11 connection broke" in err
    assert count() == 1
    assert not any(Remains(mark.read_text()).unexpected for mark in running.marks)


@pytest.fixture
def _signals_as_before():
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def endings(application, _signals_as_before):
    """Offer the ends from outside, as the program ties them to the window."""
    made = Endings()
    made.session_ends.connect(application.save)
    yield made
    made.finish()


def test_the_end_of_the_session_saves_what_waits_and_asks_nothing(qtbot, application, log_button, endings, hold):
    hold(1.5)
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)
    assert application.bridge.unsaved == 1

    endings._save(None)

    assert application.bridge.unsaved == 0
    assert application.tracker.overview().count_today == 1
    assert QApplication.activeModalWidget() is None
    assert application.window.isVisible()  # a logout can be called off
    application.bridge.log_another()
    assert application.tracker.overview().count_today == 2


def test_what_cannot_be_saved_in_the_end_is_told_in_the_log(qtbot, application, log_button, hold, monkeypatch, caplog):
    monkeypatch.setattr("smoketracker.app.LAST_PATIENCE_MS", 1)
    hold(2)
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)

    application.save()

    assert "What waited could not be saved." in caplog.messages


@pytest.mark.usefixtures("_signals_as_before")
def test_it_hears_when_the_session_ends(application):
    app = QApplication.instance()
    names = [SIGNAL("commitDataRequest(QSessionManager&)"), SIGNAL("saveStateRequest(QSessionManager&)")]
    before = [app.receivers(name) for name in names]

    made = Endings()

    assert [app.receivers(name) for name in names] == [number + 1 for number in before]
    made.finish()


def test_the_session_never_starts_it_again_by_itself(endings):
    class Manager:
        """What Qt hands over at logout cannot be made here."""

        hint = None

        def setRestartHint(self, hint):
            self.hint = hint

    manager = Manager()
    endings._decline(manager)

    assert manager.hint.name == "RestartNever"
