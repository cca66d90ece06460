"""While you were away: the days on which the program did not run are asked about once on return (S2)."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from smoketracker.domain.kinds import DayState
from smoketracker.ui.dialogs.away import AwayDialog
from smoketracker.ui.widgets.answers import Answers

LEFT = Qt.MouseButton.LeftButton
SMOKE_FREE, SMOKED, UNKNOWN = range(3)


@pytest.fixture
def return_after(open_window, pass_time, settle):
    """Offer to come back after some days on which the program did not run."""

    def come_back(days):
        open_window().close()
        pass_time(days=days + 1, hours=9)
        application = open_window()
        settle()
        return application

    return come_back


def asked():
    found = QApplication.activeModalWidget()
    assert isinstance(found, AwayDialog)
    return found


def choose(qtbot, dialog, day, answer):
    choice = dialog.rows[day].answers.choices[answer]
    qtbot.mouseClick(choice, LEFT, pos=QPoint(10, choice.height() // 2))


def states(application, first, last):
    return [(day.state, day.count) for day in application.bridge.ask(lambda tracker: tracker.days(first, last))]


def pending(application):
    return application.bridge.ask(lambda tracker: tracker.overview()).pending_days


def test_s2_days_not_run_are_asked_about_on_return_without_a_preselection(return_after):
    return_after(3)
    dialog = asked()
    assert list(dialog.rows) == [date(2026, 6, day) for day in (2, 3, 4)]
    assert not any(row.answers.given for row in dialog.rows.values())
    assert dialog.note.text() == "3 days still open, they can wait"
    assert not dialog.save.isEnabled()


def test_without_days_that_wait_nobody_is_asked(return_after):
    return_after(0)
    assert QApplication.activeModalWidget() is None


def test_s2_answers_are_saved_together_and_one_undo_takes_them_back(qtbot, return_after):
    application = return_after(3)
    dialog, days = asked(), pending(application)
    choose(qtbot, dialog, days[0], SMOKED)
    dialog.rows[days[0]].answers.number.setValue(6)
    choose(qtbot, dialog, days[1], UNKNOWN)
    assert dialog.note.text() == "1 day still open, it can wait"
    qtbot.mouseClick(dialog.save, LEFT)
    assert states(application, days[0], days[2]) == [("smoked", 6), ("unknown", 0), ("unknown", 0)]
    assert pending(application) == (days[2],)

    buttons = application.window.messages.toast.findChildren(QAbstractButton)
    qtbot.mouseClick(next(button for button in buttons if button.accessibleName() == "Undo"), LEFT)
    assert pending(application) == days


def test_s2_one_click_answers_all_that_are_open(qtbot, return_after):
    application = return_after(3)
    dialog, days = asked(), pending(application)
    choose(qtbot, dialog, days[0], UNKNOWN)
    button = next(
        child for child in dialog.findChildren(type(dialog.save)) if child.accessibleName().endswith(": Smoke-free")
    )
    qtbot.mouseClick(button, LEFT)
    assert dialog.note.text() == "Every day has an answer"
    qtbot.mouseClick(dialog.save, LEFT)
    assert [state for state, _ in states(application, days[0], days[2])] == ["unknown", "smoke-free", "smoke-free"]
    assert pending(application) == ()


def test_smoked_without_a_number_is_refused_at_the_day(qtbot, return_after):
    application = return_after(2)
    dialog, days = asked(), pending(application)
    choose(qtbot, dialog, days[1], SMOKED)
    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog.isVisible()
    assert dialog.rows[days[1]]._wrong.text() == "Say how many, 1 to 200."
    assert dialog.focusWidget() is dialog.rows[days[1]].answers.number
    assert pending(application) == days


def test_the_number_opens_with_its_answer_and_takes_the_focus(qtbot, return_after):
    application = return_after(2)
    dialog, days = asked(), pending(application)
    number = dialog.rows[days[0]].answers.number
    assert not number.isEnabled()
    choose(qtbot, dialog, days[0], SMOKED)
    assert number.isEnabled()
    assert dialog.focusWidget() is number
    choose(qtbot, dialog, days[0], UNKNOWN)
    assert not number.isEnabled()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_ask_me_later_changes_nothing_and_it_can_be_reached_again(qtbot, return_after, way, settle):
    application = return_after(2)
    dialog, days = asked(), pending(application)
    if way == "button":
        qtbot.mouseClick(dialog.later, LEFT)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert pending(application) == days
    application.bridge.refresh()
    settle()
    assert QApplication.activeModalWidget() is None

    application.window.errands.do("away")
    assert asked().isVisible()


def test_days_that_wait_stand_over_the_history_too(qtbot, return_after, settle):
    application = return_after(2)
    asked().reject()
    application.window.show_page("history")
    settle()
    page = application.window.page("history")
    assert page._banner.accessibleName() == "2 days wait for an answer"
    page._banner.pressed.emit()
    assert asked().isVisible()


def test_hundreds_of_days_list_the_newest_and_take_one_answer_for_all(return_after):
    application = return_after(400)
    dialog, days = asked(), pending(application)
    assert list(dialog.rows) == list(days[-60:])
    assert dialog.note.text() == "400 days still open, they can wait"
    dialog.set_all(DayState.UNKNOWN)
    dialog.save.click()
    assert pending(application) == ()


def test_every_answer_is_named_with_its_day(return_after):
    return_after(1)
    row = asked().findChild(Answers)
    names = [choice.accessibleName() for choice in row.choices]
    assert names == ["Tue, 2 Jun: Smoke-free", "Tue, 2 Jun: I smoked", "Tue, 2 Jun: Don't know"]
    assert row.number.accessibleName() == "How many on Tue, 2 Jun"
