"""Failures of the program (RELIABILITY P22, T18): one report without contents, one dialog, and on it goes."""

import json
import os
import signal
import stat
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from support import faulty

from smoketracker.ui import crash_reports
from smoketracker.ui.crash_reports import Crash, Remains
from smoketracker.ui.crashes import Rationing
from smoketracker.ui.dialogs.crash import CrashDialog
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.run_mark import BEGUN, RunMark

SURVIVABLE = {
    "in_a_slot": "thread MainThread",
    "in_a_timer": "thread MainThread",
    "in_a_paint_event": "thread MainThread",
    "in_an_event_filter": "thread MainThread",
    "in_a_model": "thread MainThread",
    "in_a_qthread": "thread Dummy-1",
    "in_a_runnable": "thread Dummy-1",
    "in_a_thread": "thread planted",
    "in_a_destructor": "Doomed.__del__",
}
FATAL = {"by_a_bad_address": signal.SIGSEGV, "by_an_abort": signal.SIGABRT, "by_qt": signal.SIGABRT}


@dataclass
class Run:
    """How a rehearsal went, and what it left in the state folder."""

    code: int
    told: dict
    err: str
    state: Path

    @property
    def reports(self):
        return [path.read_text(encoding="utf-8") for path in sorted(self.state.glob("crash-*.txt"))]

    @property
    def log(self):
        return "".join(path.read_text(encoding="utf-8") for path in self.state.glob("*.log"))


@pytest.fixture
def rehearse(data_dir, make_folder):
    """Offer to run the real program with a fault in it."""
    home = make_folder()
    Preferences(data_dir).welcomed = True

    def run(fault, **variables):
        done = subprocess.run(
            [sys.executable, faulty.__file__, data_dir, fault],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_STATE_HOME": str(home),
                "HOME": str(home),
                **variables,
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        told = json.loads(done.stdout) if done.stdout else {}
        return Run(done.returncode, told, done.stderr, home / "smoketracker")

    return run


@pytest.mark.parametrize(("fault", "where"), SURVIVABLE.items())
def test_t18_a_failure_makes_one_report_and_the_program_goes_on(rehearse, fault, where):
    run = rehearse(fault)

    assert run.code == 0, run.err
    assert run.told["count"] == 1
    (report,) = run.reports
    assert where in report
    assert "in fail" in report
    assert report.rstrip().endswith("ValueError")
    assert run.told["dialogs"] == (0 if fault == "in_a_destructor" else 1)
    assert faulty.NOTE not in report + run.log + run.err


@pytest.mark.parametrize(("fault", "number"), FATAL.items())
def test_t18_after_a_fatal_end_the_next_start_works_and_says_one_line(rehearse, fault, number):
    ended = rehearse(fault)
    assert ended.code == -number
    assert ended.reports == []

    run = rehearse("not_at_all")

    assert (run.code, run.told["count"], run.told["dialogs"]) == (0, 1, 0)
    (report,) = run.reports
    assert report.startswith("Smoke Tracker ended unexpectedly.")
    assert "Current thread" in report
    assert "faulty.py" in report
    assert ("Qt's last words: planted" in report) == (fault == "by_qt")
    assert any(f"A report lies in {run.state}" in line for line in run.told["toast"])

    again = rehearse("not_at_all")
    assert len(again.reports) == 1
    assert not any("A report lies" in line for line in again.told["toast"])


def test_t18_a_hook_that_raises_only_prints(rehearse):
    run = rehearse("in_the_hook")

    assert (run.code, run.told["count"], run.told["dialogs"], run.reports) == (0, 1, 0, [])
    assert "Error in sys.excepthook" in run.err


def test_a_dialog_that_fails_too_is_a_plain_box(rehearse):
    run = rehearse("in_the_dialog_too")

    assert (run.code, run.told["count"], run.told["dialogs"], len(run.reports)) == (0, 1, 1, 1)
    assert "Something went wrong inside the program. What you logged is safe." in run.told["said"]


def test_a_report_that_cannot_be_saved_is_shown_all_the_same(rehearse):
    run = rehearse("in_the_report")

    assert (run.code, run.told["count"], run.told["dialogs"], run.reports) == (0, 1, 1, [])
    assert any("The report could not be saved here" in text for text in run.told["said"])


def test_a_hundred_failures_in_one_place_are_one_report_and_one_dialog(rehearse):
    run = rehearse("many_in_one_place")

    assert (run.code, run.told["count"], run.told["dialogs"], len(run.reports)) == (0, 1, 1, 1)
    assert run.log.count("Something failed") == 1


def test_failures_in_many_places_are_ten_reports_and_one_dialog(rehearse):
    run = rehearse("many_in_many_places")

    assert (run.code, run.told["count"], run.told["dialogs"], len(run.reports)) == (0, 1, 1, 10)


def test_a_failure_while_the_window_is_hidden_is_told_when_it_shows(rehearse):
    run = rehearse("hidden")

    assert (run.code, run.told["count"], run.told["dialogs"], len(run.reports)) == (0, 1, 1, 1)


def test_a_start_that_fails_is_told_in_a_box_once(rehearse, screen):
    name, _ = screen
    run = rehearse("at_the_start", DISPLAY=name, QT_QPA_PLATFORM="xcb")

    assert run.code == 1
    title, said, place, form = run.told["box"]
    assert (title, form) == ("Something went wrong", "PlainText")
    assert said.startswith("Smoke Tracker could not start.")
    (report,) = run.reports
    assert Path(place).read_text() == report
    again = rehearse("not_at_all")
    assert (again.code, again.told["count"], len(again.reports)) == (0, 1, 1)


def test_a_start_that_fails_where_nobody_sees_it_ends_at_once(rehearse):
    run = rehearse("at_the_start")

    assert (run.code, run.told, len(run.reports)) == (1, {}, 1)


def test_a_clean_run_leaves_no_report_and_no_mark(rehearse):
    run = rehearse("not_at_all")

    assert {path.suffix for path in run.state.iterdir()} == {".log"}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the user's folders private by itself")
def test_p16_what_a_failure_leaves_is_for_the_user_alone(rehearse):
    rehearse("by_an_abort")
    state = rehearse("in_a_slot").state

    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in state.iterdir()} == {0o600}


def test_at_most_ten_reports_are_kept_the_newest(tmp_path):
    at = datetime(2026, 6, 1, 12, tzinfo=UTC)
    for minute in range(14):
        crash_reports.save(tmp_path, at + timedelta(minutes=minute), f"report {minute}")

    kept = sorted(path.read_text() for path in tmp_path.iterdir())
    assert kept == sorted(f"report {minute}" for minute in range(4, 14))


def test_reports_of_one_second_do_not_replace_each_other(tmp_path):
    at = datetime(2026, 6, 1, 12, tzinfo=UTC)

    assert len({crash_reports.save(tmp_path, at, "") for _ in range(5)}) == 5


def test_a_place_speaks_again_after_a_minute_and_says_how_often_it_was_held_back(stopwatch):
    rationing = Rationing(stopwatch)
    allowed = []
    for _ in range(5):
        allowed.append(rationing.allows(("ValueError", "a.py:1")))
        stopwatch.advance(15)

    assert allowed == [True, False, False, False, True]
    assert rationing.held_back == 3


def test_ten_places_speak_within_an_hour_and_no_more(stopwatch):
    rationing = Rationing(stopwatch)

    assert [rationing.allows((str(line),)) for line in range(12)] == [True] * 10 + [False] * 2
    stopwatch.advance(3_600)
    assert rationing.allows(("11",))


def test_a_run_that_was_killed_is_told_of(tmp_path):
    mark = RunMark(tmp_path / "mark")
    mark.begin()
    mark.note(BEGUN + "Qt 6")  # and no end

    left = RunMark(tmp_path / "mark").begin()

    remains = Remains(left)
    assert remains.unexpected
    assert remains.stack == ""
    assert "Smoke Tracker" in remains.facts
    assert "\nQt 6" in remains.facts


def test_a_start_that_was_broken_off_from_outside_is_no_failure(tmp_path):
    RunMark(tmp_path / "mark").begin()

    assert not Remains(RunMark(tmp_path / "mark").begin()).unexpected


@pytest.mark.parametrize("reason", ["The session was ending.", "The display is gone."])
def test_an_end_that_is_none_of_the_programs_doing_is_no_failure(tmp_path, reason):
    mark = RunMark(tmp_path / "mark")
    mark.begin()
    mark.note(BEGUN + "Qt 6")
    mark.excuse(reason)

    assert not Remains(RunMark(tmp_path / "mark").begin()).unexpected


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells which start of the computer this is")
def test_a_computer_that_went_down_is_no_failure(tmp_path):
    (tmp_path / "mark").write_text(
        "# Smoke Tracker 0.1.0\n# session: of-another-day\n# begun: Qt 6\n", encoding="utf-8"
    )

    assert not Remains(RunMark(tmp_path / "mark").begin()).unexpected


def test_a_session_that_has_ended_is_no_failure(tmp_path, monkeypatch):
    """Where there is no session manager, the screen goes away and takes the program with it."""
    monkeypatch.setenv("XDG_SESSION_ID", "3")
    mark = RunMark(tmp_path / "mark")
    mark.begin()
    mark.note(BEGUN + "Qt 6")
    remains = Remains(RunMark(tmp_path / "mark").begin())
    assert remains.unexpected

    monkeypatch.setenv("XDG_SESSION_ID", "4")

    assert not remains.unexpected


def test_a_clean_end_takes_the_mark_away(tmp_path):
    mark = RunMark(tmp_path / "mark")
    mark.begin()
    mark.end()

    assert RunMark(tmp_path / "mark").begin() == ""


@pytest.fixture
def crash(tmp_path):
    return Crash("Smoke Tracker failed.\n\nValueError\n", tmp_path / "crash-1.txt", tmp_path)


@pytest.fixture
def dialog(qtbot, window, crash):
    made = CrashDialog(crash, window)
    made.open()
    qtbot.waitExposed(made)
    return made


def press(qtbot, dialog, text):
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_dialog_says_where_the_report_is_and_copies_it(qtbot, dialog, crash):
    assert dialog.place.accessibleName() == str(crash.path)

    press(qtbot, dialog, "Copy report")

    assert QGuiApplication.clipboard().text() == crash.text
    assert "Copied." in [label.text() for label in dialog.findChildren(QLabel)]


@pytest.mark.parametrize("way", ["Close", "Esc", "Enter"])
def test_the_dialog_closes_by_button_and_key(qtbot, dialog, way):
    if way == "Close":
        press(qtbot, dialog, way)
    else:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape if way == "Esc" else Qt.Key.Key_Return)

    assert not dialog.isVisible()


@pytest.mark.qt_log_ignore("does not support QPlatformServices::openDocument", extend=True)
def test_a_folder_that_cannot_be_opened_is_said(qtbot, dialog):
    """Offscreen, no program opens folders."""
    press(qtbot, dialog, "Open folder")

    assert "This folder cannot be opened from here." in [label.text() for label in dialog.findChildren(QLabel)]


def test_a_report_that_was_not_saved_has_no_folder_to_open(qtbot, window, crash):
    dialog = CrashDialog(replace(crash, path=None), window)

    shown = [button.text() for button in dialog.findChildren(QPushButton) if not button.isHidden()]
    assert shown == ["Copy report", "Close"]
