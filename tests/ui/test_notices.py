"""What is told while the window is hidden: by notices, each thing once, and nothing at night."""

from datetime import timedelta

import pytest
from support.desktop import SetDesktop

from smoketracker.ui.notice_words import NEWS
from smoketracker.ui.preferences import Preferences

DAY = timedelta(days=1)


@pytest.fixture
def application(open_window, desktop):
    return open_window(desktop=desktop)


@pytest.fixture
def wanted(window):
    """The settings of the open window."""
    return window._preferences


@pytest.fixture
def toast(window):
    return window.messages.toast


@pytest.fixture
def lines(toast):
    """Offer all that the toast has to say, the showing line first."""

    def texts():
        waiting = [note.text for note in toast._notes]
        return waiting if toast.isHidden() else [toast._note.text, *waiting]

    return texts


def titles(notices):
    return [notice.title for notice in notices.told]


# --- The day's close and what is earned ------------------------------------------------------------------------------


def test_midnight_in_quiet_hours_is_told_when_they_end(hidden, at, notices):
    at("2026-06-02 00:00")
    at("2026-06-02 07:59")
    assert notices.told == []

    at("2026-06-02 08:00")

    (notice,) = notices.told
    assert notice.title == "Earned: First Smoke-Free Day"
    assert "Yesterday was smoke-free." in notice.text
    assert "<" not in notice.text


def test_without_quiet_hours_midnight_is_told_at_once(hidden, wanted, at, notices):
    wanted.quiet = False

    at("2026-06-02 00:00")

    assert len(notices.told) == 1


def test_a6_what_was_told_is_not_told_again(hidden, at, notices, application, lines):
    at("2026-06-02 08:00")
    at("2026-06-02 08:01")
    application.surroundings.presence.open_window()

    assert len(notices.told) == 1
    assert lines() == []


def test_a_window_that_is_opened_first_says_it_in_its_toast(hidden, at, notices, application, lines):
    at("2026-06-02 00:00")
    application.surroundings.presence.open_window()

    assert lines() == ["First Smoke-Free Day"]
    application.window.close()
    at("2026-06-02 08:00")
    assert not any(notice.about == NEWS for notice in notices.told)


def test_a_window_opened_right_after_a_sleep_says_it_itself(hidden, application, clock, stopwatch, notices, lines):
    clock.advance(hours=33)
    stopwatch.advance(33 * 3600)

    application.surroundings.presence.open_window()

    assert lines() == ["First Smoke-Free Day"]
    assert notices.told == []


def test_a_window_that_shows_is_told_nothing_beside_it(application, at, notices, lines):
    at("2026-06-02 00:00")

    assert lines() == ["First Smoke-Free Day"]
    assert notices.told == []


def test_a_minimised_window_is_hidden(window, at, notices, settle):
    window.showMinimized()
    settle()

    at("2026-06-02 08:00")

    assert titles(notices) == ["Earned: First Smoke-Free Day"]


def test_a_smoked_day_is_told_without_blame(hidden, application, pass_time, at, notices):
    at("2026-06-02 09:00")
    for _ in range(3):
        application.bridge.log_from_tray()
        pass_time(minutes=10)

    at("2026-06-03 08:00")

    assert notices.shown[NEWS].title == "Yesterday: 3 smokes, 210 points"


def test_a_streak_is_told_with_its_length(hidden, wanted, at, notices):
    wanted.tells_earned = False
    for day in ("2026-06-02", "2026-06-03"):
        at(f"{day} 08:00")

    assert notices.told[-1].title == "Yesterday was smoke-free"
    assert notices.told[-1].text == "2 days now."


def test_several_days_at_once_are_one_summary(hidden, clock, application, notices):
    clock.set("2026-06-05 09:00")
    application.bridge.trust_clock()

    notice = notices.shown[NEWS]
    assert notice.title == "While you were away"
    assert notice.text.startswith("4 days closed, ")
    assert [told.about for told in notices.told].count(NEWS) == 1


def test_a_day_that_waits_for_an_answer_is_a_question_that_can_wait(hidden, application, at, notices, wanted):
    application.bridge.carry_out(lambda tracker: tracker.set_empty_days("ask"))
    wanted.tells_earned = False
    at("2026-06-02 08:00")

    at("2026-06-03 08:00")

    assert notices.told[-1].title == "Yesterday has no entry"
    assert notices.told[-1].text == "Was it smoke-free? The answer can wait."


def test_what_is_not_wanted_is_not_told(hidden, wanted, at, notices, application, lines):
    """It waits for the window, whose toast is no notification."""
    wanted.tells_close = wanted.tells_earned = False
    at("2026-06-02 08:00")
    assert notices.told == []

    application.surroundings.presence.open_window()

    assert lines() == ["First Smoke-Free Day"]


def test_each_kind_is_wanted_by_itself(hidden, wanted, at, notices):
    wanted.tells_earned = False
    at("2026-06-02 08:00")
    assert titles(notices) == ["Yesterday was smoke-free"]

    wanted.tells_close = False
    wanted.tells_earned = True
    at("2026-06-03 08:00")
    assert titles(notices)[1:] == ["Earned: First Smoke-Free Day, Two in a Row"]
    assert notices.told[-1].text == "+110 points."


def test_a6_a_badge_taken_back_before_it_was_told_is_not_told(hidden, application, at, notices):
    application.bridge.log_from_tray()
    application.bridge.undo()

    at("2026-06-02 08:00")

    assert not any("First Log" in title for title in titles(notices))


def test_a6_a_badge_taken_back_before_the_window_is_opened_is_not_told(hidden, application, lines):
    application.bridge.log_from_tray()
    application.bridge.undo()

    application.surroundings.presence.open_window()

    assert lines() == []


def test_a6_a_badge_taken_back_after_it_was_told_is_withdrawn(hidden, wanted, application, notices):
    wanted.quiet = False
    application.bridge.log_from_tray()
    assert notices.shown[NEWS].title == "Earned: First Log"

    application.bridge.undo()

    assert NEWS not in notices.shown


def test_a6_nothing_is_told_again_after_a_restart(hidden, at, application, open_window, notices):
    at("2026-06-02 08:00")
    application.close()

    again = open_window(desktop=(other := SetDesktop()))
    again.window.close()
    again.heartbeat.beat()

    assert not any(notice.about == NEWS for notice in other.notices.told)


def test_what_the_night_brought_is_told_after_a_restart(hidden, at, application, open_window, clock):
    """Who switches the computer off at night hears of it in the morning."""
    at("2026-06-02 00:10")
    application.close()
    clock.set("2026-06-02 09:00")
    later = SetDesktop()

    open_window(desktop=later, hidden=True).heartbeat.beat()

    assert titles(later.notices) == ["Earned: First Smoke-Free Day"]


def test_what_the_night_brought_is_told_by_a_window_that_is_opened(hidden, at, application, open_window, clock):
    at("2026-06-02 00:10")
    application.close()
    clock.set("2026-06-02 07:00")

    again = open_window(desktop=SetDesktop())
    again.heartbeat.beat()

    assert again.window.messages.toast._note.text == "First Smoke-Free Day"


def test_what_is_true_no_longer_after_a_restart_is_not_told(hidden, at, application, open_window, clock):
    at("2026-06-02 00:10")
    application.tracker.answer("2026-06-01", 2)
    application.close()
    clock.set("2026-06-02 09:00")
    later = SetDesktop()

    open_window(desktop=later, hidden=True).heartbeat.beat()

    assert titles(later.notices) == ["Yesterday: 2 smokes, 210 points"]


@pytest.mark.parametrize("text", ["rubbish", "[1, 2]", "[[3], [4]]", '[["2026-13-01"], ["nothing"]]', "{}", "null"])
def test_what_cannot_be_read_of_the_last_run_is_passed_over(wanted, open_window, application, text):
    application.close()
    wanted.untold = text
    wanted.settings.sync()

    open_window(desktop=(later := SetDesktop()), hidden=True).heartbeat.beat()

    assert later.notices.told == []
    assert Preferences(wanted.folder).untold == ""


def test_a_close_that_a_clock_set_back_repeats_is_told_once(hidden, wanted, at, notices):
    wanted.quiet = False
    at("2026-06-02 00:30")
    at("2026-06-01 23:30")
    at("2026-06-02 00:00")

    assert len(notices.told) == 1


def test_news_that_nobody_could_show_wait_for_the_window(hidden, at, notices, application, lines):
    at("2026-06-02 08:00")
    notices.lost.emit(NEWS)

    application.surroundings.presence.open_window()

    assert lines() == ["First Smoke-Free Day"]


def test_a_click_on_news_opens_the_achievements(hidden, at, notices, window):
    at("2026-06-02 08:00")

    notices.click(NEWS)

    assert window.isVisible()
    assert window._stack.currentWidget() is window.page("achievements")
