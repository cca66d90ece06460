"""The editor as a window: the ways in, its tabs, its keys, and what it leaves alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from scenes import dialogs
from smoketracker.ui.editor.editor import Editor
from smoketracker.ui.pages.today import TodayPage

menus = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


def editors():
    return [widget for widget in dialogs() if isinstance(widget, Editor)]


def test_keys_open_it(editor):
    assert editor.isVisible()
    assert editor.windowTitle() == "Achievement editor"


@menus
def test_the_menu_opens_it(application, window, settle):
    application._preferences.offered_passphrase = True
    window._sidebar._open_menu()
    menu = window._sidebar.findChild(QMenu)
    next(action for action in menu.actions() if action.text().replace("&", "") == "Achievement editor…").trigger()
    menu.close()
    settle()

    assert len(editors()) == 1


def test_the_page_of_achievements_opens_it(application, window, settle, press):
    application._preferences.offered_passphrase = True
    window.show_page("achievements")
    settle()
    press(window.page("achievements").editing)

    assert len(editors()) == 1


def test_it_opens_once_and_comes_again_after_closing(qtbot, editor, window, settle):
    window.errands.do("editor")
    assert len(editors()) == 1

    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    settle()
    assert editors() == []

    window.errands.do("editor")
    settle()
    assert len(editors()) == 1


def test_it_waits_for_the_record(application, window, settle):
    """While the record is lent out, the errand says so and opens nothing."""
    said = []
    application.bridge.failed.connect(said.append)
    application.bridge.lend(application.bridge.take_back)
    window.errands.do("editor")
    settle()
    application.bridge.take_back()

    assert editors() == []
    assert said == ["Another task is under way. Try again when it is done."]


def test_it_shows_the_first_achievement(tab, titles):
    assert titles()[0] == "First Log"
    assert tab.form.title.text() == "First Log"
    assert tab.list.view.currentIndex().row() == 0


def test_control_z_never_takes_back_a_smoke(qtbot, application, open_editor, settle):
    application.bridge.log_smoke()
    editor = open_editor()

    for place in (editor, editor.achievements.list.view, editor.achievements.form.title, editor.tabs):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_Z, CONTROL)
        settle()

    assert len(application.tracker.smokes()) == 1


def test_control_z_takes_back_what_was_typed(qtbot, tab):
    tab.form.title.setFocus()
    tab.form.title.selectAll()
    qtbot.keyClicks(tab.form.title, "Another title")
    qtbot.keyClick(tab.form.title, Qt.Key.Key_Z, CONTROL)

    assert tab.form.title.text() == "First Log"


def test_the_window_below_takes_no_keys(qtbot, application, editor, settle):
    qtbot.keyClick(editor, Qt.Key.Key_L, CONTROL)
    settle()

    assert application.tracker.smokes() == []


def test_tabs_are_turned_by_click_and_by_arrow(qtbot, editor, settle):
    qtbot.mouseClick(editor.tabs, Qt.MouseButton.LeftButton, pos=editor.tabs.tabRect(1).center())
    settle()
    assert editor._stack.currentWidget() is editor.rules

    editor.tabs.setFocus()
    qtbot.keyClick(editor.tabs, Qt.Key.Key_Left)
    settle()
    assert editor._stack.currentWidget() is editor.achievements


def test_its_place_is_kept(editor, open_editor, settle):
    editor.resize(761, 611)
    editor.close()
    settle()
    again = open_editor()

    assert (again.width(), again.height()) == (761, 611)


def test_it_cannot_be_made_too_small(editor):
    editor.resize(100, 100)

    assert (editor.width(), editor.height()) == (720, 540)


@pytest.mark.parametrize(("width", "beside"), [(1120, True), (899, False), (720, False)])
def test_the_preview_goes_below_the_form_where_there_is_little_room(editor, settle, width, beside):
    editor.resize(width, 600)
    settle()
    form, side = editor.achievements.form, editor.achievements.side

    def left(part):
        return part.mapTo(editor, part.rect().topLeft()).x()

    assert side.isVisible()
    assert (left(side) > left(form)) is beside


@pytest.mark.parametrize("width", [720, 900, 1120, 1600])
def test_what_has_no_room_as_a_button_is_in_the_menu(editor, settle, width):
    editor.resize(width, 600)
    settle()
    bar = editor.achievements.bar
    shown = [button for button in bar.findChildren(type(bar.save)) if button.isVisible()]
    menu = bar.menu()
    words = {action.text().replace("&", "") for action in menu.actions()}
    menu.close()

    assert all(button.width() >= button.minimumSizeHint().width() for button in shown)
    assert bar.save in shown
    assert bar.more in shown
    assert words >= {"Retire", "Duplicate", "Delete…", "Grant…", "Revoke…", "Import…", "Export…"}


def test_closing_it_ends_the_session(application, open_editor, settle):
    application.tracker.set_passphrase("four random words")
    editor = open_editor()
    assert application.tracker.access().unlocked
    editor.close()
    settle()

    assert not application.tracker.access().unlocked


def test_the_main_button_tells_what_it_does_to_those_who_hear_it(tab):
    spoken = QAccessible.queryAccessibleInterface(tab.bar.save)

    assert spoken.text(QAccessible.Text.Name) == "Save"
    assert spoken.text(QAccessible.Text.Description) == "Nothing has changed since it was saved."


def test_the_window_goes_on_below(application, window, editor, clock, settle):
    """A smoke that another program logs shows behind the editor."""
    assert isinstance(window.today, TodayPage)
    application.tracker.log()
    application.bridge.refresh()
    settle()

    assert window.today.hero.log.accessibleDescription() == "1 smoke today"


def test_the_keys_of_the_list_rest_while_the_rules_show(qtbot, editor, tab, settle):
    editor.tabs.setCurrentIndex(1)
    settle()
    for key in (Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_F):
        qtbot.keyClick(editor, key, CONTROL)
    settle()

    assert tab.form.title.text() == "First Log"
    assert not tab.list.search.hasFocus()
