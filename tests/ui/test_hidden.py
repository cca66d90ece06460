"""Hidden in the tray: only the heart beats, and nobody is asked anything before the window opens."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.desktop import SetDesktop

from smoketracker.ui.dialogs.away import AwayDialog
from smoketracker.ui.dialogs.onboarding import OnboardingDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desktop() -> SetDesktop:
    return SetDesktop()


@pytest.fixture
def application(open_window, desktop):
    return open_window(desktop=desktop)


def dialogs(kind):
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def running(application) -> list[QTimer]:
    owners = (application, application.window, application.bridge, application.heartbeat, application.surroundings)
    timers = [timer for owner in owners for timer in owner.findChildren(QTimer)]
    timers += application.surroundings.presence.findChildren(QTimer)
    return [timer for timer in timers if timer.isActive()]


def test_hidden_only_the_heart_beats(application, window, log_button, qtbot):
    qtbot.mouseClick(log_button, LEFT)
    window.close()

    qtbot.waitUntil(lambda: running(application) == [application.heartbeat._timer], timeout=20_000)


def test_a_hidden_start_shows_an_icon_alone_with_only_the_heart_beating(open_window, desktop, qtbot):
    application = open_window(desktop=desktop, hidden=True)

    assert not application.window.isVisible()
    assert desktop.icon.isVisible()
    qtbot.waitUntil(lambda: running(application) == [application.heartbeat._timer], timeout=5_000)


def test_the_setting_starts_hidden_as_the_word_does(application, desktop, open_window):
    application._preferences.start_hidden = True
    application.close()

    assert not open_window(desktop=desktop).window.isVisible()


def test_who_asks_to_see_the_window_sees_it_whatever_is_set(application, desktop, open_window):
    application._preferences.start_hidden = True
    application.close()

    assert open_window(desktop=desktop, hidden=False).window.isVisible()


def test_without_a_desktop_nothing_starts_hidden(open_window):
    assert open_window(hidden=True).window.isVisible()


def test_a_hidden_start_sees_midnight_and_logs(open_window, desktop, pass_time):
    application = open_window(desktop=desktop, hidden=True)
    pass_time(days=1)
    application.heartbeat.beat()
    desktop.icon.choose("Log a smoke")

    overview = application.tracker.overview()
    assert (overview.longest_streak, overview.count_today) == (1, 1)


def test_nobody_is_welcomed_out_of_hiding_but_when_the_window_opens(open_window, desktop, qtbot, clock):
    clock.advance(hours=9)
    application = open_window(welcomed=False, desktop=desktop, hidden=True)
    application.heartbeat.beat()
    qtbot.wait(50)
    assert not dialogs(OnboardingDialog)

    desktop.icon.click()
    qtbot.waitUntil(lambda: len(dialogs(OnboardingDialog)) == 1)


def test_days_away_are_asked_about_when_the_window_opens_and_once(open_window, desktop, qtbot, pass_time):
    open_window().close()
    pass_time(days=4, hours=9)
    application = open_window(desktop=desktop, hidden=True)
    qtbot.wait(50)
    assert not dialogs(AwayDialog)

    desktop.icon.click()
    qtbot.waitUntil(lambda: len(dialogs(AwayDialog)) == 1)
    QTest.keyClick(dialogs(AwayDialog)[0], Qt.Key.Key_Escape)
    application.window.close()
    desktop.icon.click()
    qtbot.wait(50)

    assert not dialogs(AwayDialog)


def test_days_that_came_to_wait_in_hiding_are_asked_about(application, window, desktop, qtbot, pass_time):
    """The computer slept over them with the window closed (S2)."""
    window.close()
    pass_time(days=3, hours=9)
    desktop.icon.click()

    qtbot.waitUntil(lambda: len(dialogs(AwayDialog)) == 1)


def test_days_that_come_to_wait_while_somebody_looks_open_no_dialog(application, window, desktop, qtbot, pass_time):
    pass_time(days=3, hours=9)
    application.heartbeat.beat()
    window.close()
    desktop.icon.click()
    qtbot.wait(50)

    assert not dialogs(AwayDialog)
