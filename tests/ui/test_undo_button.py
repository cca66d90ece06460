"""The Undo button: there for a while after a log, then gone without a trace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smoketracker.ui.pages import hero as hero_module

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def undo(window):
    return window.today.hero.undo


@pytest.fixture
def briefly(monkeypatch):
    """Let the while be short."""
    monkeypatch.setattr(hero_module, "NOTED_MS", 300)


def test_undo_is_offered_only_after_a_log(qtbot, undo, log_button):
    assert not undo.isVisible()

    qtbot.mouseClick(log_button, LEFT)

    assert undo.isVisible()
    assert undo.height() == log_button.height()


def test_undo_takes_the_log_back_and_goes(qtbot, application, undo, log_button, seen):
    qtbot.mouseClick(log_button, LEFT)
    qtbot.keyClick(undo, Qt.Key.Key_Return)

    assert application.tracker.overview().count_today == 0
    assert not undo.isVisible()
    assert "Noted." not in seen()


def test_the_line_drains(qtbot, undo, log_button, briefly):
    qtbot.mouseClick(log_button, LEFT)
    before = undo.grab().toImage()

    QTest.qWait(150)

    assert undo.grab().toImage() != before


def test_after_its_while_undo_goes_and_the_streak_is_back(qtbot, undo, log_button, briefly, seen):
    qtbot.mouseClick(log_button, LEFT)

    qtbot.waitUntil(undo.isHidden)

    assert "Noted." not in seen()
    assert not undo._timer.isActive()


def test_the_focus_goes_back_to_log(qtbot, undo, log_button, briefly):
    qtbot.mouseClick(log_button, LEFT)
    undo.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.waitUntil(undo.isHidden)

    assert log_button.hasFocus()


def test_control_z_still_takes_back_when_undo_is_gone(qtbot, application, window, undo, log_button, briefly):
    qtbot.mouseClick(log_button, LEFT)
    qtbot.waitUntil(undo.isHidden)

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert application.tracker.overview().count_today == 0


def test_no_timer_runs_on_another_page_and_the_while_is_over_on_the_way_back(qtbot, window, undo, log_button, briefly):
    qtbot.mouseClick(log_button, LEFT)
    window.show_page("achievements")
    assert not undo._timer.isActive()
    QTest.qWait(350)

    window.show_page("today")

    assert undo.isHidden()


def test_without_motion_the_line_steps_by_the_second(qtbot, application, undo, log_button):
    application.theme.calm = True

    qtbot.mouseClick(log_button, LEFT)

    assert undo._timer.interval() == 1000


def test_the_second_half_of_a_double_click_on_log_takes_nothing_back(qtbot, application, settle, undo, log_button):
    """Undo comes where the Log button was a moment ago."""
    qtbot.mouseClick(log_button, LEFT, pos=log_button.rect().center())
    settle()

    qtbot.mouseClick(undo, LEFT)

    assert application.tracker.overview().count_today == 1


def test_a_later_click_takes_it_back(qtbot, qapp, application, undo, log_button):
    qtbot.mouseClick(log_button, LEFT)
    QTest.qWait(qapp.doubleClickInterval() + 50)

    qtbot.mouseClick(undo, LEFT)

    assert application.tracker.overview().count_today == 0
