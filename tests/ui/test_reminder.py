"""The reminder, and the quiet hours that it and all news keep."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.desktop import SetDesktop

from smoketracker.ui.notice_times import NEVER_QUIET, QuietHours, is_time_to_remind
from smoketracker.ui.notice_words import REMINDER

NIGHT = QuietHours(time(22), time(8))
DAY = date(2026, 6, 2)
MIDNIGHT = time(0)

times = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@pytest.fixture
def application(open_window, desktop):
    application = open_window(desktop=desktop)
    application.window._preferences.reminds = True
    return application


@pytest.fixture
def wanted(window):
    """The settings of the open window."""
    return window._preferences


@pytest.fixture
def reminders(notices):
    """Offer the reminders so far."""
    return lambda: [notice for notice in notices.told if notice.about == REMINDER]


def test_a_day_without_an_entry_is_asked_about_once(hidden, at, reminders):
    at("2026-06-02 19:59")
    assert reminders() == []

    at("2026-06-02 20:00")
    at("2026-06-02 20:30")

    (notice,) = reminders()
    assert notice.title == "No entry today. Was it smoke-free?"
    assert [words for _, words in notice.answers[1:]] == ["Log a smoke", "Open"]


def test_the_next_day_is_asked_about_anew(hidden, at, reminders):
    for day in (2, 3):
        at(f"2026-06-0{day} 20:00")

    assert len(reminders()) == 2


def test_nobody_is_reminded_who_does_not_want_it(hidden, wanted, at, reminders):
    wanted.reminds = False

    at("2026-06-02 20:00")

    assert reminders() == []


def test_nobody_is_reminded_of_what_is_done(hidden, application, at, reminders):
    at("2026-06-02 12:00")
    application.bridge.log_from_tray()

    at("2026-06-02 20:00")

    assert reminders() == []


def test_an_answer_for_today_is_an_entry(hidden, application, at, reminders):
    at("2026-06-02 12:00")
    application.bridge.carry_out(lambda tracker: tracker.answer("2026-06-02", 3))

    at("2026-06-02 20:00")

    assert reminders() == []


def test_the_first_day_is_not_asked_about(hidden, at, reminders):
    at("2026-06-01 20:00")

    assert reminders() == []


def test_a_restart_does_not_remind_again(hidden, application, at, open_window):
    at("2026-06-02 20:00")
    application.close()
    later = SetDesktop()

    again = open_window(desktop=later, hidden=True)
    again.heartbeat.beat()

    assert again.window.isHidden()
    assert [notice for notice in later.notices.told if notice.about == REMINDER] == []


def test_log_a_smoke_logs_one_from_the_tray(hidden, application, at, notices, reminders):
    at("2026-06-02 20:00")

    notices.press("Log a smoke")

    assert [smoke.source for smoke in application.tracker.smokes()] == ["tray"]
    assert REMINDER not in notices.shown


def test_an_entry_made_elsewhere_withdraws_the_question(hidden, application, at, notices):
    at("2026-06-02 20:00")

    application.bridge.log_from_tray()

    assert REMINDER not in notices.shown


def test_a_day_that_is_over_is_asked_about_no_more(hidden, at, notices):
    at("2026-06-02 20:00")
    at("2026-06-03 00:00")

    assert REMINDER not in notices.shown


def test_a_window_that_shows_asks_in_its_toast(application, window, at, notices, reminders, seen):
    window.messages.toast._notes.clear()
    at("2026-06-02 20:00")
    window.messages.toast._next()

    assert reminders() == []
    assert "No entry today. Was it smoke-free?" in seen()


def test_the_day_is_the_record_s_where_it_starts_late(hidden, application, wanted, at, reminders):
    """With a day start at 04:00, half past midnight still belongs to the day before."""
    application.bridge.carry_out(lambda tracker: tracker.set_day_start("04:00"))
    wanted.quiet, wanted.reminds_at = False, time(0, 30)
    at("2026-06-02 23:59")
    assert reminders() == []

    at("2026-06-03 00:30")
    at("2026-06-03 12:00")

    assert len(reminders()) == 1


def test_a_reminder_set_for_quiet_hours_comes_before_them(hidden, wanted, at, reminders):
    wanted.reminds_at = time(23)
    at("2026-06-02 21:44")
    assert reminders() == []

    at("2026-06-02 21:45")

    assert len(reminders()) == 1


def test_a_reminder_that_came_too_late_for_the_day_is_left_out(hidden, at, reminders):
    """The computer slept from before the reminder until the quiet hours."""
    at("2026-06-02 19:00")
    at("2026-06-02 22:10")

    assert reminders() == []


@pytest.mark.parametrize(
    ("at", "quiet"),
    [("21:59", False), ("22:00", True), ("23:59", True), ("00:00", True), ("07:59", True), ("08:00", False)],
)
def test_quiet_hours_span_midnight(at, quiet):
    assert NIGHT.hold(time.fromisoformat(at)) is quiet


@pytest.mark.parametrize(("at", "quiet"), [("12:59", False), ("13:00", True), ("14:59", True), ("15:00", False)])
def test_quiet_hours_within_a_day(at, quiet):
    assert QuietHours(time(13), time(15)).hold(time.fromisoformat(at)) is quiet


@given(at=times, moment=times)
def test_from_a_time_until_the_same_is_never(at, moment):
    assert not QuietHours(at, at).hold(moment)


def test_a_time_before_quiet_hours_that_begin_the_day_is_left_out():
    from_midnight = QuietHours(time(0), time(8))

    every = [datetime.combine(DAY, MIDNIGHT) + timedelta(minutes=count) for count in range(24 * 60)]

    assert not [now for now in every if is_time_to_remind(now, time(6), DAY, MIDNIGHT, from_midnight)]


@given(at=times, now=times, day_start=st.sampled_from([time(0), time(4), time(6)]), begin=times, end=times)
def test_no_reminder_comes_in_quiet_hours_or_before_its_time(at, now, day_start, begin, end):
    quiet = QuietHours(begin, end)
    wall = datetime.combine(DAY if now >= day_start else DAY + timedelta(days=1), now)

    if is_time_to_remind(wall, at, DAY, day_start, quiet):
        assert not quiet.hold(now)
        moved = quiet.hold(at)
        assert moved or wall >= datetime.combine(DAY if at >= day_start else DAY + timedelta(days=1), at)


@given(at=times, day_start=st.sampled_from([time(0), time(4), time(6)]))
def test_without_quiet_hours_a_reminder_comes_at_its_time_and_until_the_day_ends(at, day_start):
    moment = datetime.combine(DAY if at >= day_start else DAY + timedelta(days=1), at)
    end = datetime.combine(DAY + timedelta(days=1), day_start) - timedelta(minutes=1)

    assert is_time_to_remind(moment, at, DAY, day_start, NEVER_QUIET)
    assert is_time_to_remind(end, at, DAY, day_start, NEVER_QUIET)
    assert not is_time_to_remind(moment - timedelta(minutes=1), at, DAY, day_start, NEVER_QUIET)
