"""The dialog of people: adding, renaming, switching and deleting them, each mistake said at its field."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from support.people_on_screen import choose, names, said, shown

from smoketracker.ui.dialogs.erase import EraseDialog
from smoketracker.ui.dialogs.people import NameDialog, PeopleDialog
from smoketracker.ui.dialogs.person_gone import DeletePersonDialog
from smoketracker.ui.turning import LONGEST_SHOWN

LEFT = Qt.MouseButton.LeftButton
HOSTILE = ["<b>Ana</b> & co", "&File", "x" * 200, "\u05d0\u05dc\u05e3", "An\u0430", "%s {0.__class__} {name}"]
# The invisible platform of the tests has no keyboard to grab for a menu.
menus = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


def test_a_person_is_added_and_chosen_in_the_list_while_the_window_stays(dialog, add, bridge):
    add("Bo")

    assert names(dialog) == ["Ana", "Bo"]
    assert dialog.chosen == "Bo"
    assert bridge.person == "Ana"
    assert dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ana, shown now"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "A name takes 1 to 200 characters."),
        ("ana", "There is somebody named 'Ana' already."),
        ("a" * 201, "A name takes 1 to 200 characters."),
    ],
)
def test_a_name_that_cannot_be_taken_is_said_at_its_field(dialog, add, name, sentence):
    asking = add(name)

    assert asking.isVisible()
    assert asking.name.property("error")
    assert asking.name.accessibleDescription() == sentence
    assert sentence in said(asking)
    assert names(dialog) == ["Ana"]


def test_enter_in_the_field_adds(dialog, qtbot, settle):
    qtbot.keyClick(dialog.adding, Qt.Key.Key_Return)
    settle()
    asking = shown(NameDialog)
    qtbot.keyClicks(asking.name, "Bo")
    qtbot.keyClick(asking.name, Qt.Key.Key_Return)
    settle()

    assert names(dialog) == ["Ana", "Bo"]


def test_a_person_is_renamed_with_the_present_name_to_begin_with(two, dialog, qtbot, settle, window):
    choose(dialog, "Ana")
    qtbot.mouseClick(dialog.renaming, LEFT)
    settle()
    asking = shown(NameDialog)
    assert asking.name.selectedText() == "Ana"
    qtbot.keyClicks(asking.name, "Anna")
    qtbot.mouseClick(asking.saving, LEFT)
    settle()

    assert names(dialog) == ["Anna", "Bo"]
    assert window._sidebar._person_button.text().strip() == "Anna"


def test_switching_closes_the_dialog_and_shows_the_other_record(two, dialog, qtbot, settle, window, bridge):
    bridge.log_smoke()
    assert "1 of at most 10" in said(window)
    choose(dialog, "Bo")
    qtbot.mouseClick(dialog.turning, LEFT)
    settle()

    assert shown(PeopleDialog) is None
    assert bridge.person == "Bo"
    assert "1 of at most 10" not in said(window)
    assert window._sidebar._person_button.accessibleName() == "The record of Bo"


def test_the_last_person_is_neither_switched_nor_deleted(dialog):
    assert not dialog.turning.isEnabled()
    assert not dialog.deleting.isEnabled()
    assert "last person cannot be deleted" in said(dialog)


@pytest.fixture
def deleting(two, dialog, qtbot, settle, bridge):
    """Let Ana, whom the window is about, be asked for to be deleted after a smoke."""
    bridge.log_smoke()
    choose(dialog, "Ana")
    qtbot.mouseClick(dialog.deleting, LEFT)
    settle()
    return shown(DeletePersonDialog)


def test_it_says_what_goes_with_a_person(deleting):
    assert "1 smoke since 1 June 2026 and 0 answers about days will be gone" in said(deleting)
    assert "Ana" in said(deleting)


def test_after_the_export_and_the_typed_name_the_person_is_gone(deleting, qtbot, settle, make_folder, bridge, window):
    kept = make_folder() / "ana.json"
    deleting.export.path.setText(str(kept))
    qtbot.keyClicks(deleting.name, "An")
    assert not deleting.deleting.isEnabled()
    qtbot.keyClicks(deleting.name, "a")
    qtbot.mouseClick(deleting.deleting, LEFT)
    settle()

    written = json.loads(kept.read_text("utf-8"))
    assert (written["profile"], len(written["smokes"])) == ("Ana", 1)
    assert bridge.people == ("Bo",)
    assert shown(DeletePersonDialog) is None
    assert shown(PeopleDialog) is None
    assert not window._sidebar._person_button.isVisible()


def test_somebody_else_is_exported_and_deleted_while_the_window_stays(two, dialog, qtbot, settle, make_folder, bridge):
    kept = make_folder() / "bo.json"
    choose(dialog, "Bo")
    qtbot.mouseClick(dialog.deleting, LEFT)
    settle()
    deleting = shown(DeletePersonDialog)
    deleting.export.path.setText(str(kept))
    qtbot.keyClicks(deleting.name, "Bo")
    qtbot.mouseClick(deleting.deleting, LEFT)
    settle()

    assert json.loads(kept.read_text("utf-8"))["profile"] == "Bo"
    assert (names(dialog), dialog.isVisible()) == (["Ana"], True)


def test_without_the_export_that_was_wished_nobody_is_deleted(deleting, qtbot, bridge):
    deleting.export.path.setText("/no such folder/kept.json")
    qtbot.keyClicks(deleting.name, "Ana")
    qtbot.mouseClick(deleting.deleting, LEFT)

    assert bridge.people == ("Ana", "Bo")
    assert "Nothing was deleted" in said(deleting)


@menus
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_only_ever_text(bridge, window, settle, dialog, add, name):
    add(name)
    assert names(dialog) == ["Ana", name]
    dialog.reject()
    window._sidebar._open_menu()
    menu = window._sidebar.findChild(QMenu)
    entry = [action for action in menu.actions() if action.isCheckable()][1]
    assert entry.text().replace("&&", "&")[: LONGEST_SHOWN - 1] == name[: LONGEST_SHOWN - 1]
    assert len(entry.text()) <= LONGEST_SHOWN + name.count("&")
    entry.trigger()
    menu.close()
    settle()
    button = window._sidebar._person_button
    assert bridge.person == name
    assert button.accessibleName() == f"The record of {name}"
    assert "<b>" not in button.toolTip()
    assert button.width() < window.width() // 3


def test_the_record_as_a_whole_is_not_erased_but_the_way_to_people_is_shown(two, window, settle, qtbot, bridge):
    window.errands.do("erase")
    settle()
    erasing = shown(EraseDialog)

    assert "records of several people" in said(erasing)
    assert not erasing.erasing.isVisible()
    assert not erasing.word.isVisible()
    qtbot.mouseClick(erasing.people, LEFT)
    settle()
    assert shown(PeopleDialog)
