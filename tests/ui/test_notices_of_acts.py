"""Notices that answer what the person just did in the tray, at any hour; and those that keep a secret."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from smoketracker.ui.notice_words import ACT, CLOCK, NEWS, REMINDER, TRAY

# What nobody who looks over a shoulder should read.
TELLING = ("smok", "cigarette", "streak", "badge", "first log", "achievement")


@pytest.fixture
def application(open_window, desktop):
    return open_window(desktop=desktop)


@pytest.fixture
def bridge(application):
    return application.bridge


@pytest.fixture
def wanted(window):
    """The settings of the open window."""
    return window._preferences


@pytest.fixture
def count(application):
    """Offer today's count."""
    return lambda: application.tracker.overview().count_today


def said(notice):
    return notice.title, notice.text, [words for _, words in notice.answers[1:]]


def test_a_log_is_told_in_quiet_hours_too(hidden, bridge, clock, notices):
    clock.set("23:52")

    bridge.log_from_tray()

    assert said(notices.shown[ACT]) == ("Logged at 23:52.", "1 smoke today.", ["Undo"])
    assert list(notices.shown) == [ACT]


def test_the_next_log_takes_the_place_of_the_one_before(hidden, bridge, pass_time, notices):
    bridge.log_from_tray()
    pass_time(minutes=5)
    bridge.log_from_tray()

    assert {notice.about for notice in notices.told} == {ACT}
    assert said(notices.shown[ACT])[1] == "2 smokes today."


def test_undo_takes_the_log_back_and_says_so(hidden, bridge, notices, count):
    bridge.log_from_tray()

    notices.press("Undo")

    assert count() == 0
    assert said(notices.shown[ACT]) == ("Taken back.", "0 smokes today. Taken back with it: 1 achievement.", [])


def test_undo_pressed_twice_takes_back_one(hidden, bridge, pass_time, notices, count):
    bridge.log_from_tray()
    pass_time(minutes=5)
    bridge.log_from_tray()
    notice = notices.shown[ACT]

    for name in ("undo", "undo"):
        notices.chosen.emit(notice.about, name, "")

    assert count() == 1


def test_undo_does_not_take_back_what_another_program_logged_since(
    hidden, application, bridge, open_at, data_dir, clock, notices
):
    bridge.log_from_tray()
    open_at(data_dir, clock).log(source="command line")
    application.heartbeat.beat()
    assert ACT not in notices.shown

    notices.chosen.emit(ACT, "undo", "")

    assert application.tracker.overview().count_today == 2
    assert application.window.isVisible()


def test_a_log_of_another_program_is_not_told(hidden, application, open_at, data_dir, clock, notices):
    open_at(data_dir, clock).log(source="command line")
    application.heartbeat.beat()

    assert notices.told == []


def test_a_second_log_so_soon_is_asked_about(hidden, bridge, notices, count):
    bridge.log_from_tray()
    bridge.log_from_tray()
    assert said(notices.shown[ACT]) == ("Logged once; log another?", "", ["Log another"])

    notices.press("Log another")

    assert count() == 2


def test_the_record_says_that_another_one_came_from_the_tray(hidden, application, bridge, notices):
    bridge.log_from_tray()
    bridge.log_from_tray()
    notices.press("Log another")

    assert [smoke.source for smoke in application.tracker.smokes()] == ["tray", "tray"]


def test_undo_without_a_log_says_that_there_is_none(hidden, bridge, notices):
    bridge.undo()

    assert said(notices.shown[ACT]) == ("There is no log left to take back.", "", [])


def test_a_window_that_shows_says_it_all_itself(qtbot, window, bridge, log_button, notices):
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)
    bridge.log_from_tray()
    bridge.undo()

    assert notices.told == []


def test_nothing_that_a_notice_said_waits_in_the_toast(hidden, window, bridge, application, notices):
    wanted = window._preferences
    wanted.quiet = False
    bridge.log_from_tray()
    bridge.log_from_tray()
    bridge.undo()
    bridge.undo()

    application.surroundings.presence.open_window()

    assert window.messages.toast.isHidden()


def test_a_question_that_a_notice_asked_is_not_asked_by_the_toast(hidden, application, bridge, window):
    bridge.log_from_tray()
    bridge.log_from_tray()

    application.surroundings.presence.open_window()

    assert window.messages.toast._note.text == "First Log"


def test_a_log_that_cannot_be_saved_is_told_once(hidden, application, bridge, other_program, notices):
    held = other_program()
    bridge.log_from_tray()
    told = len(notices.told)
    application.heartbeat.beat()
    assert notices.shown[ACT].title == "One smoke is not saved yet. It is kept here until it is."
    assert len(notices.told) == told

    held.rollback()
    application.heartbeat.beat()

    assert notices.shown[ACT].title == "Logged at 00:00."


def test_a_waiting_log_that_is_refused_is_told(hidden, application, bridge, other_program, clock, notices):
    """The clock was set back meanwhile: the log would lie in the future (D3)."""
    clock.set("12:00")
    held = other_program()
    bridge.log_from_tray()
    held.rollback()
    clock.set("11:00")

    application.heartbeat.beat()

    assert notices.shown[ACT].title == "That could not be done."
    assert not bridge.unsaved


def test_undo_of_an_old_notice_does_not_take_back_a_correction(hidden, application, bridge, notices):
    bridge.log_from_tray()
    uid = application.tracker.smokes()[-1].uid
    bridge.carry_out(lambda tracker: tracker.edit(uid, note="x"), lambda tracker: tracker.edit(uid, note=""), "Noted.")
    assert ACT not in notices.shown

    notices.chosen.emit(ACT, "undo", "")

    assert application.tracker.smokes()[-1].note == "x"


def test_a_heartbeat_that_fails_is_not_told(hidden, application, other_program, notices):
    other_program()
    application.heartbeat.beat()

    assert notices.told == []


def test_an_undo_that_fails_is_told_with_its_reason(hidden, bridge, other_program, notices):
    bridge.log_from_tray()
    other_program()

    bridge.undo()

    title, text, answers = said(notices.shown[ACT])
    assert title == "That could not be done."
    assert text.endswith(".")
    assert answers == ["Open"]


def test_d8_a_clock_far_ahead_is_asked_about(hidden, application, bridge, clock, notices):
    clock.advance(days=5)
    application.heartbeat.beat()
    assert said(notices.shown[CLOCK])[0] == "The clock has gone ahead by 5 days."

    notices.press("The clock is right")

    assert CLOCK not in notices.shown
    assert not bridge.doubts_clock


def test_d8_a_log_while_the_clock_is_in_doubt_asks_again(hidden, application, bridge, clock, notices):
    clock.advance(days=5)
    application.heartbeat.beat()

    bridge.log_from_tray()

    assert [notice.about for notice in notices.told] == [CLOCK, ACT, CLOCK]


def test_d8_a_clock_set_right_withdraws_the_question(hidden, application, clock, notices):
    clock.advance(days=5)
    application.heartbeat.beat()
    clock.advance(days=-5)
    application.heartbeat.beat()

    assert CLOCK not in notices.shown


def test_where_it_goes_is_told_the_first_time_only(window, application, notices, settle):
    for _ in range(2):
        window.close()
        settle()
        application.surroundings.presence.open_window()

    assert len(notices.told) == 1
    assert "tray" in notices.told[0].text


def test_open_brings_the_window(hidden, application, bridge, clock, window, notices):
    clock.advance(days=5)
    application.heartbeat.beat()

    notices.press("Open")

    assert window.isVisible()


def test_discreet_notices_tell_nobody_what_it_is_about(hidden, application, wanted, at, clock, notices, other_program):
    wanted.discreet, wanted.quiet, wanted.reminds, wanted.told_of_tray = True, False, True, False
    bridge = application.bridge
    for act in (bridge.undo, bridge.log_from_tray, bridge.log_from_tray, bridge.undo):
        act()
    at("2026-06-02 00:00")
    at("2026-06-02 20:30")
    held = other_program()
    bridge.log_from_tray()
    bridge.undo()
    held.rollback()
    clock.advance(days=9)
    application.heartbeat.beat()
    application.surroundings.presence.open_window()
    application.window.close()
    QCoreApplication.processEvents()

    assert {notice.about for notice in notices.told} == {ACT, NEWS, CLOCK, REMINDER, TRAY}
    assert all(notice.discreet for notice in notices.told)
    read = [text for its in notices.told for text in (its.title, its.text, *dict(its.answers).values())]
    assert not [text for text in read for word in TELLING if word in text.lower()]
