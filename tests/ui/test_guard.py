"""The double click guard of the window: a second log within two seconds is held back and asked about."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

LEFT = Qt.MouseButton.LeftButton
QUESTION = "Logged once; log another?"


@pytest.fixture
def another(window):
    return next(button for button in window.messages.toast.findChildren(QPushButton))


def test_a_double_click_logs_once(qtbot, application, log_button, stopwatch, seen):
    qtbot.mouseClick(log_button, LEFT)
    stopwatch.advance(0.2)

    qtbot.mouseClick(log_button, LEFT)

    assert application.tracker.overview().count_today == 1
    assert QUESTION in seen()


def test_the_keys_are_guarded_too(qtbot, application, window, log_button):
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    qtbot.keyClick(log_button, Qt.Key.Key_Return)

    assert application.tracker.overview().count_today == 1


def test_the_question_has_one_button_that_logs(qtbot, application, log_button, another, seen):
    qtbot.mouseClick(log_button, LEFT)
    qtbot.mouseClick(log_button, LEFT)

    qtbot.mouseClick(another, LEFT)

    assert application.tracker.overview().count_today == 2
    assert QUESTION not in seen()


@pytest.mark.parametrize(("seconds", "count"), [(1.9, 1), (2.0, 2)])
def test_the_guard_holds_for_two_seconds(qtbot, application, log_button, stopwatch, seconds, count):
    qtbot.mouseClick(log_button, LEFT)
    stopwatch.advance(seconds)

    qtbot.mouseClick(log_button, LEFT)

    assert application.tracker.overview().count_today == count


def test_a_wall_clock_that_jumps_does_not_open_the_guard(qtbot, application, log_button, clock):
    qtbot.mouseClick(log_button, LEFT)
    clock.now += timedelta(hours=1)

    qtbot.mouseClick(log_button, LEFT)

    assert application.tracker.overview().count_today == 1


def test_a_log_after_the_question_answers_it(qtbot, log_button, stopwatch, seen):
    qtbot.mouseClick(log_button, LEFT)
    qtbot.mouseClick(log_button, LEFT)
    stopwatch.advance(3)

    qtbot.mouseClick(log_button, LEFT)

    assert QUESTION not in seen()


def test_the_line_that_the_question_covered_comes_back(qtbot, log_button, another, seen):
    qtbot.mouseClick(log_button, LEFT)
    qtbot.mouseClick(log_button, LEFT)

    qtbot.mouseClick(another, LEFT)

    assert {"Earned", "First Log", "+10"} <= set(seen())


def test_a_click_made_while_the_disk_was_slow_is_held_back(qtbot, application, log_button, stopwatch, monkeypatch):
    """It arrives only after the first one is saved, however long that took."""
    log = application.tracker.log

    def slow_log(*args, **kwargs):
        stopwatch.advance(8)
        return log(*args, **kwargs)

    monkeypatch.setattr(application.tracker, "log", slow_log)
    qtbot.mouseClick(log_button, LEFT)
    qtbot.mouseClick(log_button, LEFT)

    assert application.tracker.overview().count_today == 1
