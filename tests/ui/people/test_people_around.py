"""Tray and notices where several people share the program."""

import json

import pytest
from support.people_on_screen import said

from smoketracker.ui.preferences import Preferences


@pytest.fixture
def application(open_window, desktop):
    return open_window(desktop=desktop)


def test_the_tray_names_whose_figures_it_shows(bridge, desktop):
    assert not any("Ana" in row for row in desktop.icon.rows)
    bridge.carry_out(lambda tracker: tracker.add_profile("Bo & co"))
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo & co"))

    assert "The record of Bo & co" in desktop.icon.rows
    assert "The record of Bo & co" in desktop.icon.toolTip()
    assert "Today: 0 smokes" in desktop.icon.rows


def test_a_discreet_tray_names_nobody(two, application, desktop):
    application.window._preferences.discreet = True

    assert not any("Ana" in text for text in (*desktop.icon.rows, desktop.icon.toolTip()))


def test_the_tooltip_says_nothing_of_the_log_of_somebody_else(two, bridge, desktop):
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))
    bridge.carry_out(lambda tracker: tracker.log())
    bridge.carry_out(lambda tracker: tracker.switch_profile("Ana"))
    bridge.log_from_tray()
    assert "Logged at" in desktop.icon.toolTip()
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))  # whose day has as many

    assert "Logged at" not in desktop.icon.toolTip()


def test_notices_name_the_person_where_there_are_several(two, hidden, bridge, notices):
    bridge.log_from_tray()

    assert notices.told[-1].title.startswith("Ana: Logged at")


def test_discreet_notices_and_those_of_one_person_name_nobody(bridge, application, notices, pass_time):
    application.window.close()
    bridge.log_from_tray()
    assert notices.told[-1].title.startswith("Logged at")

    application.window._preferences.discreet = True
    bridge.carry_out(lambda tracker: tracker.add_profile("Bo"))
    pass_time(minutes=1)
    bridge.log_from_tray()
    assert "Ana" not in notices.told[-1].title


def test_an_answer_to_a_notice_of_one_never_acts_on_the_other(two, hidden, bridge, notices, logged):
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))
    bridge.carry_out(lambda tracker: tracker.log())
    bridge.carry_out(lambda tracker: tracker.switch_profile("Ana"))
    bridge.log_from_tray()
    old = notices.told[-1]
    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))  # whose last smoke was at the same moment
    assert "act" not in notices.shown

    notices.chosen.emit(old.about, "undo", "")

    assert (logged("Ana"), logged("Bo")) == (1, 1)


def test_the_question_about_the_day_of_one_logs_nothing_for_the_other(
    two, hidden, bridge, notices, application, at, logged
):
    application.window._preferences.reminds = True
    at("2026-06-02 20:30")
    assert "reminder" in notices.shown

    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))
    assert "reminder" not in notices.shown
    notices.chosen.emit("reminder", "log", "")

    assert (logged("Ana"), logged("Bo")) == (0, 0)


def test_news_that_waited_for_one_are_not_told_to_the_other(two, hidden, bridge, application):
    application.window._preferences.tells_earned = False
    bridge.log_from_tray()
    assert json.loads(application.window._preferences.untold) == [[], ["first-log"], "Ana"]

    bridge.carry_out(lambda tracker: tracker.switch_profile("Bo"))

    assert "first-log" not in application.window._preferences.untold


@pytest.mark.parametrize(("whose", "told"), [("", True), ("Somebody else", False)])
def test_news_of_the_last_run_are_told_to_no_other_person(open_window, desktop, data_dir, clock, whose, told):
    first = open_window(desktop=desktop)
    first.bridge.log_smoke()
    first.close()
    Preferences(data_dir).untold = json.dumps([[], ["first-log"], whose])

    clock.advance(hours=1)
    again = open_window(desktop=desktop)
    again.bridge.refresh()

    assert ("First Log" in said(again.window.messages.toast)) is told
