"""The window turns from one person to another, and nothing of the first meets the second."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from support.people_on_screen import said, shown

from smoketracker.domain.errors import StorageError, TrackerError
from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker import open_tracker
from smoketracker.tracker.glance import last_known
from smoketracker.ui.dialogs.away import AwayDialog
from smoketracker.ui.dialogs.help import HelpDialog
from smoketracker.ui.dialogs.onboarding import OnboardingDialog
from smoketracker.ui.dialogs.people import PeopleDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
# The invisible platform of the tests has no keyboard to grab for a menu.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


def test_with_one_person_nobody_is_named(bridge, window):
    window._sidebar._open_menu()
    menu = window._sidebar.findChild(QMenu)

    assert [action for action in menu.actions() if action.isCheckable()] == []
    assert window._sidebar._person_button is None
    menu.close()


def test_the_menus_list_the_people_with_the_one_shown_marked(two, window):
    for opening in (window._sidebar._open_menu, window._sidebar._open_people):
        opening()
        menu = QApplication.activePopupWidget()
        people = [(action.text(), action.isChecked()) for action in menu.actions() if action.isCheckable()]
        assert people == [("Ana", True), ("Bo", False)]
        menu.close()


def test_ctrl_z_never_touches_the_other_record(two, turn_to, bridge, window, logged):
    bridge.log_smoke()
    uid = bridge.ask(lambda tracker: tracker.smokes())[0].uid
    bridge.carry_out(lambda tracker: tracker.delete(uid), lambda tracker: tracker.restore(uid), "It is deleted.")
    assert bridge.has_correction

    turn_to("Bo")
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)

    assert (bridge.has_correction, logged("Ana"), logged("Bo")) == (False, 0, 0)


def test_what_was_offered_and_said_to_one_is_gone_for_the_other(two, turn_to, bridge, window):
    bridge.log_smoke()
    bridge.log_smoke()
    assert window.messages.toast.isVisible()
    assert window.today.hero.undo.isVisible()

    turn_to("Bo")

    assert not window.messages.toast._showing
    assert not window.today.hero.undo.isVisible()


def test_the_double_click_guard_stays(two, turn_to, bridge, window, logged):
    bridge.log_smoke()
    turn_to("Bo")
    bridge.log_smoke()

    assert (logged("Ana"), logged("Bo")) == (1, 0)
    assert window.messages.toast._showing  # it asks whether another was meant


def test_nobody_is_celebrated_for_what_the_other_has_earned(two, turn_to, bridge, window, clock, stopwatch):
    bridge.log_smoke()
    turn_to("Bo")
    clock.advance(minutes=5)
    stopwatch.advance(300)
    bridge.refresh()
    turn_to("Ana")

    assert not window.messages.toast._showing


def test_a_click_that_waits_is_saved_for_who_made_it_before_the_window_turns(
    two, turn_to, bridge, other_program, logged, window, settle
):
    holding = other_program()
    bridge.log_smoke()
    assert bridge.unsaved == 1

    turn_to("Bo")
    assert bridge.person == "Ana"
    assert "not saved yet, and they belong to the person who is shown" in said(window.messages.toast)

    holding.rollback()
    turn_to("Bo")

    assert (bridge.person, logged("Ana"), logged("Bo")) == ("Bo", 1, 0)


def test_the_window_does_not_turn_while_a_dialog_is_about_somebody(two, window, bridge, settle):
    window.errands.do("help")
    settle()
    window._sidebar.person_wanted.emit("Bo")
    settle()

    assert bridge.person == "Ana"
    assert "Close the window that is open first" in said(window.messages.toast)
    shown(HelpDialog).reject()


def test_the_window_does_not_turn_while_a_worker_has_the_record(two, window, bridge, settle):
    bridge.lend(lambda: None)
    window._sidebar.person_wanted.emit("Bo")
    window.errands.do("people")
    settle()

    assert bridge.person == "Ana"
    assert "Another task is under way" in said(window.messages.toast)
    assert shown(PeopleDialog) is None
    bridge.take_back()


def test_every_page_begins_anew_with_the_other_person(two, turn_to, window, bridge, clock, pass_time, settle):
    pass_time(days=40)
    bridge.refresh()
    for name in ("history", "settings", "achievements"):
        window.show_page(name)
        settle()
    window.page("settings").money.price.setText("nonsense")
    window.page("settings").money.price.setModified(True)
    window.page("history").chooser.go_back()

    turn_to("Bo")

    assert window._stack.currentWidget() is window.page("achievements")
    assert window.page("settings").money.price.text() == ""
    window.show_page("history")
    assert window.page("history").chooser.month.month == clock().month


def test_whoever_has_nothing_on_record_is_welcomed_once(two, window, settle, bridge):
    window._sidebar.person_wanted.emit("Bo")
    settle()
    assert shown(OnboardingDialog)
    shown(OnboardingDialog).reject()
    for name in ("Ana", "Bo"):
        window._sidebar.person_wanted.emit(name)
        settle()

    assert bridge.person == "Bo"
    assert shown(OnboardingDialog) is None


def test_s2_the_other_person_is_asked_about_their_own_days_once(two, window, bridge, settle, pass_time):
    pass_time(days=1)
    bridge.refresh()
    pass_time(days=1)
    bridge.refresh()  # the program ran for Ana alone
    window._sidebar.person_wanted.emit("Bo")
    settle()

    asked = shown(AwayDialog)
    assert asked
    asked.reject()
    bridge.refresh()
    settle()
    assert shown(AwayDialog) is None


def test_the_window_says_so_when_the_record_was_deleted_elsewhere_and_turns_to_somebody_else(
    two, window, bridge, data_dir, clock, settle, turn_to
):
    other = open_tracker(data_dir, clock, profile="Bo")
    other.log()
    other.delete_profile("Ana", "Ana")
    other.close()

    bridge.refresh()
    for page in ("achievements", "history", "settings", "today"):
        window.show_page(page)
        settle()
    window.today.hero.log.click()
    settle()
    assert "deleted elsewhere" in said(window)

    turn_to("Bo")

    assert (bridge.people, "1 smoke" in said(window)) == (("Bo",), True)


def test_who_was_added_by_another_program_is_in_the_menu(bridge, data_dir, clock, window, settle):
    with closing(open_tracker(data_dir, clock)) as other:
        other.add_profile("Bo")

    bridge.look_outside()
    settle()

    assert bridge.people == ("Ana", "Bo")
    assert window._sidebar._person_button.text().strip() == "Ana"


def test_the_first_frame_of_the_next_start_is_about_who_was_chosen(two, bridge, data_dir, clock, stopwatch):
    bridge.log_smoke()
    assert last_known(data_dir, clock()).count_today == 1
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))
    assert last_known(data_dir, clock()).count_today == 0

    with closing(open_tracker(data_dir, clock)) as again:
        assert again.profile() == "Bo"


def test_a_command_that_fails_after_it_turned_the_record_leaves_nothing_of_the_other_person(two, bridge, window):
    def turn_and_fail(tracker):
        tracker.switch_profile("Bo")
        raise StorageError("The disk is full.")

    bridge.log_smoke()
    bridge.carry_out(lambda tracker: tracker.set_goal(9, None), lambda tracker: tracker.set_goal(10, None), "Set.")
    with pytest.raises(StorageError):
        bridge.carry_out(turn_and_fail)
    assert (bridge.person, bridge.has_correction, window.today.hero.undo.isVisible()) == ("Bo", False, False)

    bridge.refresh()
    assert "1 of at most" not in said(window)


def test_what_cannot_be_read_after_it_was_done_counts_as_done(two, bridge, data_dir, monkeypatch):
    def fail(_tracker):
        raise TrackerError("held")

    monkeypatch.setattr("smoketracker.tracker.service.Tracker.profiles", fail)
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))

    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
        assert connection.execute("SELECT name FROM profiles WHERE chosen").fetchall() == [("Bo",)]
