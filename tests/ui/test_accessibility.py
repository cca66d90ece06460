"""Every control is named, can be reached by the keyboard and shows that it has been reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=["empty", "with a question", "with a banner"])
def state(request, application):
    application.bridge.log_smoke()
    if request.param == "with a question":
        application.bridge.log_smoke()
    if request.param == "with a banner":
        application.bridge.failed.emit("A sentence.")


@pytest.mark.parametrize("page", ["today", "achievements", "history", "settings"])
def test_every_control_has_a_name(window, state, page):
    window.show_page(page)

    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and (widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton))
        if not spoken(widget)
    ]
    assert nameless == []


def test_the_log_button_says_how_many_today(application, log_button):
    application.bridge.log_smoke()

    assert log_button.accessibleName() == "Log a smoke"
    assert log_button.accessibleDescription() == "1 smoke today"


def test_a_tile_says_all_that_it_shows(application, window):
    application.bridge.log_smoke()
    window.show_page("achievements")
    names = [tile.accessibleName() for tile in window.page("achievements").findChildren(QWidget)]

    assert "First Log, earned on 1 June 2026, 10 points" in names
    assert "7-Day Streak, ahead, 0 of 7 days, 300 points" in names


def test_control_and_a_digit_turn_the_pages(qtbot, window, seen):
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert window._stack.currentWidget() is window.page("achievements")

    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert window._stack.currentWidget() is window.today


def test_the_navigation_turns_the_pages(qtbot, window):
    today, achievements, *_ = window._sidebar._buttons.values()

    qtbot.mouseClick(achievements, Qt.MouseButton.LeftButton)

    assert window._stack.currentWidget() is window.page("achievements")
    assert achievements.isChecked()
    assert not today.isChecked()


def test_tab_goes_through_every_control_and_shows_where_it_is(qtbot, window, log_button):
    qtbot.keyClick(log_button, Qt.Key.Key_Return)
    visited = []
    for _ in range(12):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
        assert visited[-1].property("kbdFocus")

    names = {spoken(widget) for widget in visited}
    assert {"Log a smoke", "Undo", "Today"} <= names


def test_the_mouse_leaves_no_ring(qtbot, window, log_button):
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)

    assert not log_button.property("kbdFocus")


def test_the_log_button_paints_its_focus(qtbot, window, log_button):
    window.today.setFocus()
    before = log_button.grab().toImage()

    log_button.setFocus(Qt.FocusReason.TabFocusReason)

    assert log_button.grab().toImage() != before


def spoken(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""
