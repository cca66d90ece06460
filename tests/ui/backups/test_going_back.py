"""P13: going back to a backup in the window, and back again; nothing clicked meanwhile is lost."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from smoketracker.ui.dialogs.question import Question
from smoketracker.ui.dialogs.restore import RestoreDialog


@pytest.fixture
def dialog(qtbot, application, rest):
    """Offer the dialog after a backup of the empty record, a smoke, and a minute."""
    rest(application)
    click(application.window.today.hero.log)
    application.window.safekeeping.restore()
    found = application.window.findChildren(RestoreDialog)[-1]
    qtbot.waitUntil(lambda: not found.is_busy, timeout=20_000)
    yield found
    found.close()


@pytest.fixture
def wait(qtbot, dialog):
    return lambda: qtbot.waitUntil(lambda: not dialog.is_busy, timeout=20_000)


@pytest.fixture
def go_back(dialog, wait):
    """Offer to go back to the newest backup, as a person does."""

    def do() -> None:
        click(dialog.restoring)
        click(QApplication.activeModalWidget().buttons[-1])
        wait()

    return do


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def words_in(widget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def tampered(path, place):
    """Return a copy of a backup with a trigger in it that would empty the record at the next log."""
    copy = place / "holiday.db"
    shutil.copy(path, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON smokes BEGIN DELETE FROM smokes; END")
    return copy


def test_p13_the_dialog_says_what_going_back_would_change_before_anything_does(dialog, application):
    assert "These would go: 1 smoke." in words_in(dialog.card)
    assert dialog.restoring.isEnabled()
    assert application.tracker.overview().count_today == 1


def test_p13_going_back_draws_the_earlier_state_and_can_be_taken_back(dialog, go_back, wait, application, seen):
    go_back()
    assert application.tracker.overview().count_today == 0
    assert "1 smoke" not in "\n".join(seen())
    assert "The state before is kept as the backup" in words_in(dialog)

    click(dialog.taking_back)
    wait()

    assert application.tracker.overview().count_today == 1
    assert any("1 smoke" in text for text in seen())
    assert "Your record is as it was before." in words_in(dialog)


def test_p13_a_click_while_it_works_lands_once_in_the_restored_record(dialog, wait, application, clock):
    click(dialog.restoring)
    clock.now += timedelta(minutes=5)
    clicked_at = clock()

    click(QApplication.activeModalWidget().buttons[-1])
    assert dialog.is_busy
    application.bridge.log_another()
    assert application.bridge.unsaved == 1
    wait()

    (smoke,) = application.tracker.smokes()
    assert smoke.at == clicked_at
    assert application.bridge.unsaved == 0


def test_p13_keeping_it_as_it_is_changes_nothing(dialog, application, kept):
    before = kept()
    click(dialog.restoring)
    question = QApplication.activeModalWidget()
    assert isinstance(question, Question)

    click(question.buttons[0])

    assert application.tracker.overview().count_today == 1
    assert kept() == before


def test_p13_a_tampered_file_is_refused_with_the_reason(dialog, wait, application, kept, tmp_path):
    harmful = tampered(kept()[0].path, tmp_path)
    click(dialog.choice.adding)
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(harmful))
    chooser.close()
    wait()

    assert "has tables or triggers that Smoke Tracker never made" in words_in(dialog.card)
    assert not dialog.restoring.isEnabled()
    assert application.tracker.overview().count_today == 1


def test_p13_a_sound_file_from_elsewhere_is_taken(dialog, wait, application, kept, tmp_path):
    copy = tmp_path / "from my stick.db"
    shutil.copy(kept()[0].path, copy)

    dialog.choice.add_file(copy)
    wait()
    click(dialog.restoring)
    click(QApplication.activeModalWidget().buttons[-1])
    wait()

    assert application.tracker.overview().count_today == 0


def test_p13_after_going_back_undo_takes_back_nothing_of_the_record_before(dialog, go_back, application, seen):
    bridge = application.bridge
    bridge.carry_out(lambda tracker: tracker.set_goal(7), lambda tracker: tracker.set_goal(9), "Said.")
    assert bridge.has_correction
    assert "Said." in "\n".join(seen())

    go_back()

    assert not bridge.has_correction
    assert "Said." not in "\n".join(seen())


def test_p13_the_same_state_is_no_state_to_go_back_to(dialog, wait, application):
    dialog.choice.add_file(application.tracker.back_up().path)
    wait()

    assert "It is the same as your record is now." in words_in(dialog.card)
    assert not dialog.restoring.isEnabled()


def test_p13_it_can_all_be_done_from_the_keyboard(dialog, wait, application, tmp_path):
    """A file from elsewhere stands first; the arrow chooses the backup below it."""
    (tmp_path / "holiday.db").write_bytes(b"")
    dialog.choice.add_file(tmp_path / "holiday.db")
    wait()
    assert not dialog.restoring.isEnabled()
    QTest.keyClick(dialog.choice.list, Qt.Key.Key_Down)
    wait()
    dialog.restoring.setFocus()
    QTest.keyClick(dialog.restoring, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.activeModalWidget().buttons[-1], Qt.Key.Key_Return)
    wait()

    assert application.tracker.overview().count_today == 0
    assert dialog.focusWidget() is dialog.cancel
