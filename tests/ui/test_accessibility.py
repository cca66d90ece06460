"""Every control is named, can be reached by the keyboard and shows that it has been reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from scenes import SCENES
from smoketracker.ui import messages
from smoketracker.ui.theme import Mode
from smoketracker.ui.widgets.forms import Switch

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
        and widget.objectName() != "qt_spinbox_lineedit"  # heard as its box
        and not spoken(widget)
    ]
    assert nameless == []


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_can_be_heard_and_reached_by_tab(qapp, stage, scene):
    found = []  # names, reach and focus together: each screen costs a window
    with stage.set_up(scene) as application:
        stage.look(application, scene, lambda screen: found.extend(unheard(screen) + unreached(screen, scene)))

    assert found == []


def unheard(screen):
    """Name what one could press or type into without being told what it is."""
    return [
        f"no name: {role_of(interface)} {interface.rect()}"
        for interface in interfaces(QAccessible.queryAccessibleInterface(screen))
        if interface.role() in INTERACTIVE and not interface.text(QAccessible.Text.Name).strip()
    ]


def interfaces(interface):
    """Yield what a screen reader finds below an interface and can see, itself first."""
    yield interface
    for place in range(min(interface.childCount(), 400)):
        child = interface.child(place)
        if child and not child.state().invisible:
            yield from interfaces(child)


def role_of(interface):
    return f"{interface.role()} {interface.object()}"


INTERACTIVE = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Link,
    QAccessible.Role.Slider,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}


def unreached(screen, scene):
    """Name what Tab does not come to, and what does not show that Tab has come."""
    if scene.name.endswith("popover"):
        return []  # it closes when the keyboard moves on
    window = screen.window()
    window.activateWindow()
    QApplication.processEvents()
    wanted = {one for one in window.findChildren(QWidget) if one.isVisible() and one.isEnabled() and is_stop(one)}
    visited, invisible = set(), []
    for step in range(len(wanted) + 8):
        before = QApplication.focusWidget()
        focused = before.grab().toImage() if before else None
        QTest.keyClick(before or window, Qt.Key.Key_Tab)
        QApplication.processEvents()
        after = QApplication.focusWidget()
        # The first has not been come to by Tab, and a ring is shown to the keyboard alone.
        if (
            step
            and before in wanted
            and after is not before
            and before.isVisible()
            and before.grab().toImage() == focused
        ):
            invisible.append(before)
        visited.add(after)
    return [f"Tab does not come to {told(one)}" for one in wanted - visited] + [
        f"no focus is seen on {told(one)}" for one in dict.fromkeys(invisible)
    ]


def is_stop(widget):
    inner = isinstance(widget.parentWidget(), QWidget) and widget.parentWidget().focusProxy() is widget
    alone = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    group = getattr(widget, "group", lambda: None)()
    own = group is None or not group.exclusive() or (group.checkedButton() or group.buttons()[0]) is widget
    inside_box = isinstance(widget, QLineEdit) and widget.objectName() == "qt_spinbox_lineedit"
    return bool(alone) and own and not inner and not inside_box and not isinstance(widget, QScrollArea)


def told(widget):
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r}"


def test_a_switch_is_heard_as_a_box_to_tick(window):
    window.show_page("settings")
    switches = window.findChildren(Switch)

    assert switches
    assert {QAccessible.queryAccessibleInterface(switch).role() for switch in switches} == {QAccessible.Role.CheckBox}


def test_what_a_screen_reader_toggles_holds_without_a_click(application, window, settle):
    toggle(window._sidebar._buttons["settings"])
    settle()
    settings = window.page("settings")
    assert window._stack.currentWidget() is settings
    toggle(settings.goal.goal_switch)
    toggle(settings.application.mode._group.button(2))
    goal = application.bridge.ask(lambda tracker: tracker.overview().goal)
    theme = window._preferences.theme
    application.theme.choose(Mode.SYSTEM)

    assert (goal, theme) == (10, Mode.DARK)


def toggle(control):
    interface = QAccessible.queryAccessibleInterface(control).actionInterface()
    interface.doAction(interface.actionNames()[0])


def test_the_ring_of_a_button_is_its_only_frame(qtbot, window, settle):
    window.show_page("settings")
    settle()
    data = window.page("settings").data

    def inside():
        image = data.opening.grab().toImage()
        return image.copy(image.rect().adjusted(6, 4, -6, -4))

    before = inside()
    data.copying.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(data.copying, Qt.Key.Key_Tab)
    settle()

    assert window.focusWidget() is data.opening
    assert inside() == before


def test_a_log_is_announced(application, monkeypatch):
    heard = []
    monkeypatch.setattr(messages, "announce", lambda widget, text: heard.append(text))

    application.bridge.log_smoke()

    assert any(text.startswith("Logged. 1 smoke today.") for text in heard)


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
