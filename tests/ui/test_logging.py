"""Logging and undoing, by mouse and by keys, on the real tracker."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_click_logs_a_smoke(qtbot, application, log_button, seen):
    qtbot.mouseClick(log_button, LEFT)

    assert application.tracker.overview().count_today == 1
    assert "1 smoke" in seen()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_on_the_log_button_logs_a_smoke(qtbot, application, log_button, key):
    qtbot.keyClick(log_button, key)

    assert application.tracker.overview().count_today == 1


def test_enter_logs_right_after_the_start(qtbot, application, window):
    """The log button has the focus from the beginning."""
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert application.tracker.overview().count_today == 1


@pytest.mark.parametrize("page", ["today", "achievements", "history", "settings"])
def test_control_l_logs_on_every_page(qtbot, application, window, page):
    window.show_page(page)

    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)

    assert application.tracker.overview().count_today == 1


def test_a_key_that_is_held_logs_once(qapp, application, log_button, stopwatch):
    for held in (False, True, True):
        stopwatch.advance(3)
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held)
        qapp.sendEvent(log_button, press)

    assert application.tracker.overview().count_today == 1


def test_a_smoke_from_the_window_says_so(qtbot, application, log_button, clock):
    qtbot.mouseClick(log_button, LEFT)

    (smoke,) = application.tracker.smokes()
    assert smoke.source == "window"
    assert smoke.at == clock()


def test_control_z_takes_the_newest_log_back(qtbot, application, window, log_button, seen):
    qtbot.mouseClick(log_button, LEFT)

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)

    assert application.tracker.overview().count_today == 0
    assert "0 smokes" in seen()


def test_the_undo_button_takes_the_newest_log_back(qtbot, application, window, log_button, stopwatch):
    qtbot.mouseClick(log_button, LEFT)
    stopwatch.advance(3)
    qtbot.mouseClick(log_button, LEFT)

    qtbot.keyClick(window.today.hero.undo, Qt.Key.Key_Return)

    assert application.tracker.overview().count_today == 1


def test_undo_with_nothing_to_undo_says_so(qtbot, window, seen):
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)

    assert "There is no log left to take back." in seen()


def test_the_points_of_a_log_show(qtbot, log_button, seen):
    """10 for the smoke and 10 for First Log."""
    qtbot.mouseClick(log_button, LEFT)

    assert "20" in seen()
    assert "+20 today" in seen()


def test_what_a_log_earned_is_one_quiet_line(qtbot, log_button, seen):
    qtbot.mouseClick(log_button, LEFT)

    assert {"Earned", "First Log", "+10"} <= set(seen())


def test_what_an_undo_takes_back_is_one_quiet_line(qtbot, window, log_button, seen):
    qtbot.mouseClick(log_button, LEFT)
    window.messages.toast._next()

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)

    assert "Taken back: First Log, 10 points. The record behind it has changed." in seen()
    window.messages.toast._next()
    assert window.messages.toast.isHidden()


def test_an_undo_that_takes_no_badge_back_says_what_it_did(qtbot, window, log_button, seen, stopwatch):
    qtbot.mouseClick(log_button, LEFT)
    stopwatch.advance(3)
    qtbot.mouseClick(log_button, LEFT)
    window.messages.toast._next()

    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)

    assert "Taken back." in seen()
