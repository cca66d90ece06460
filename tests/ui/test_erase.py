"""Erasing everything in the window: only after a typed word, and after an export unless that is declined."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from smoketracker.storage.database import FILE_NAME
from smoketracker.ui.dialogs.erase import EraseDialog
from smoketracker.ui.dialogs.onboarding import OnboardingDialog

LEFT = Qt.MouseButton.LeftButton
NOTE = "nobody shall find this note"


@pytest.fixture
def dialog(application, settle):
    application.bridge.carry_out(lambda tracker: tracker.log(note=NOTE))
    application.window.errands.do("erase")
    settle()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, EraseDialog) and one.isVisible())


@pytest.fixture
def count(application):
    return lambda: len(application.bridge.ask(lambda tracker: tracker.smokes()))


def said(dialog):
    return " ".join(label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel) if label.isVisible())


def decline(qtbot, dialog):
    qtbot.mouseClick(dialog.exporting, LEFT, pos=QPoint(9, dialog.exporting.height() // 2))


def erase(qtbot, dialog, word="erase"):
    qtbot.keyClicks(dialog.word, word)
    qtbot.mouseClick(dialog.erasing, LEFT)


def test_it_says_what_will_be_gone(dialog):
    assert "1 smoke, 0 answers about days, 20 points and 1 achievement will be gone" in said(dialog)


@pytest.mark.parametrize("word", ["", "eras", "delete"])
def test_without_the_word_nothing_is_erased(qtbot, dialog, count, word):
    erase(qtbot, dialog, word)

    assert (dialog.erasing.isEnabled(), count()) == (False, 1)


def test_after_the_export_the_record_is_a_first_day_and_people_are_welcomed(
    qtbot, dialog, application, count, data_dir, make_folder
):
    kept = make_folder() / "kept.json"
    dialog.path.setText(str(kept))
    erase(qtbot, dialog)

    assert [smoke["note"] for smoke in json.loads(kept.read_text("utf-8"))["smokes"]] == [NOTE]
    assert (count(), NOTE.encode() in (data_dir / FILE_NAME).read_bytes()) == (0, False)
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, OnboardingDialog) and one.isVisible()]


def test_an_export_can_be_declined(qtbot, dialog, count, make_folder):
    folder = make_folder()
    dialog.path.setText(str(folder / "kept.json"))
    decline(qtbot, dialog)
    erase(qtbot, dialog)

    assert (count(), list(folder.iterdir())) == (0, [])


@pytest.mark.parametrize("place", ["", "taken.json", "no such folder/kept.json"])
def test_without_the_export_that_was_wished_nothing_is_erased(qtbot, dialog, count, make_folder, place):
    folder = make_folder()
    (folder / "taken.json").write_text("mine")
    dialog.path.setText(str(folder / place) if place else "")
    erase(qtbot, dialog)

    assert count() == 1
    assert "Nothing was erased." in said(dialog)
    assert (folder / "taken.json").read_text() == "mine"


def test_while_another_program_writes_nothing_is_erased(qtbot, dialog, count, application, other_program, monkeypatch):
    monkeypatch.setattr("smoketracker.storage.erasing.PATIENCE_SECONDS", 0.01)
    decline(qtbot, dialog)
    application.bridge.ask(lambda tracker: tracker._store.close())
    held = other_program()
    erase(qtbot, dialog)
    held.rollback()

    assert "Another program holds the database." in said(dialog)
    assert count() == 1


def test_esc_keeps_everything(qtbot, dialog, count):
    qtbot.keyClicks(dialog.word, "erase")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert (dialog.isVisible(), count()) == (False, 1)
