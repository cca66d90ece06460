"""Where the program is: in its window, in the tray, or both; never nowhere."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from support.desktop import SetDesktop

from smoketracker.ui import presence
from smoketracker.ui.widgets.banner import Banner

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NO_TRAY = "This desktop shows no tray icons."


@pytest.fixture
def desktop() -> SetDesktop:
    return SetDesktop()


@pytest.fixture
def application(open_window, desktop):
    return open_window(desktop=desktop)


@pytest.fixture
def ended(application):
    """Offer how often the program was asked to end."""
    asked = []
    application.over.connect(lambda: asked.append(True))
    return asked


@pytest.fixture
def quick(monkeypatch):
    """Let the search for a tray, which takes a minute, take a moment."""
    monkeypatch.setattr(presence, "LOOK_MS", 10)
    monkeypatch.setattr(presence, "LOOKS", 5)


def banners(application) -> list[str]:
    found = application.window.findChildren(Banner)
    return [banner.accessibleName() for banner in found if not banner.isHidden()]


def test_closing_the_window_leaves_the_icon(application, window, desktop, ended):
    window.close()

    assert not window.isVisible()
    assert desktop.icon.isVisible()
    assert not ended


def test_ctrl_w_closes_and_ctrl_q_ends(window, desktop, ended, settle):
    settle()
    QTest.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert (window.isVisible(), ended) == (False, [])

    desktop.icon.click()
    settle()
    QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)

    assert (window.isVisible(), ended) == (False, [True])


def test_quit_in_the_menu_of_the_icon_ends_the_program(window, desktop, ended, settle):
    window.close()
    desktop.icon.choose("Quit")

    assert ended
    settle()
    assert not window.isVisible()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_quit_in_the_menu_of_the_window_ends_the_program(window, ended):
    window._sidebar._open_menu()
    menu = window._sidebar.findChild(QMenu)
    next(action for action in menu.actions() if action.data() == "quit").trigger()
    menu.close()

    assert ended
    assert not window.isVisible()


def test_closing_ends_the_program_where_that_is_wanted(application, window, ended):
    application._preferences.closing_hides = False
    window.close()

    assert ended
    assert not window.isVisible()


def test_quitting_takes_the_icon_away_and_lets_closing_be_closing(application, desktop):
    shown = []
    desktop.icon.hide = lambda: shown.append(False)
    application.quit()

    assert shown == [False]
    assert QApplication.quitOnLastWindowClosed()


def test_where_the_program_is_when_its_window_closes_is_said_once_ever(
    application, window, desktop, open_window, qtbot
):
    window.close()
    qtbot.waitUntil(lambda: len(desktop.notices.told) == 1)
    assert "Quit is in the menu" in desktop.notices.told[0].text
    desktop.icon.click()
    window.close()
    application.close()
    open_window(desktop=desktop).window.close()
    qtbot.wait(50)

    assert len(desktop.notices.told) == 1


def test_a_click_brings_the_window_back_where_it_was(window, desktop, settle):
    window.setGeometry(30, 40, 800, 600)
    window.show_page("history")
    window.close()
    desktop.icon.click()
    settle()

    assert window.geometry().getRect() == (30, 40, 800, 600)
    assert window.page("history").isVisible()
    assert window.isActiveWindow()


def test_a_minimised_window_comes_back_too_and_a_large_one_stays_large(window, desktop, settle):
    window.showMaximized()
    settle()
    window.showMinimized()
    settle()
    desktop.icon.choose("Open Smoke Tracker")

    assert window.isMaximized()
    assert not window.isMinimized()


def test_a_window_that_comes_back_shows_this_day(application, window, desktop, log_button, qtbot, pass_time, seen):
    qtbot.mouseClick(log_button, LEFT)
    window.close()
    pass_time(days=1)
    assert window.today.hero._count.text() == "1 smoke"

    desktop.icon.click()

    assert "Tuesday, 2 June 2026" in seen()
    assert "0 smokes" in seen()


def test_a_dialog_stays_in_front_when_the_icon_is_clicked(application, window, desktop, settle):
    window.errands.do("about")
    settle()
    dialog = QApplication.activeModalWidget()
    window.showMinimized()
    desktop.icon.click()
    settle()

    assert dialog.isActiveWindow()
    assert not window.isMinimized()


def test_quitting_with_an_open_dialog_ends_the_program(window, desktop, ended, settle):
    window.errands.do("add")
    settle()
    desktop.icon.choose("Quit")

    assert ended


def test_a_tray_that_comes_within_a_minute_is_found(open_window, desktop, quick, qtbot):
    desktop.there = False
    application = open_window(desktop=desktop, hidden=True)
    assert desktop.icons == []
    desktop.there = True

    qtbot.waitUntil(lambda: len(desktop.icons) == 1)

    qtbot.wait(100)
    assert not application.window.isVisible()
    assert application._preferences.has_tray


def test_a_minute_is_looked_for_a_tray_every_two_seconds():
    assert presence.LOOK_MS == 2_000
    assert presence.LOOK_MS * presence.LOOKS == 60_000


def test_without_a_tray_a_hidden_start_shows_the_window_minimised_and_says_why(open_window, desktop, quick, qtbot):
    desktop.there = False
    application = open_window(desktop=desktop, hidden=True)
    assert not application.window.isVisible()

    qtbot.waitUntil(application.window.isVisible)

    assert application.window.isMinimized()
    assert banners(application) == [NO_TRAY]


def test_without_a_tray_the_window_says_so_once_ever(open_window, desktop, quick, qtbot):
    desktop.there = False
    application = open_window(desktop=desktop)
    qtbot.waitUntil(lambda: banners(application) == [NO_TRAY])
    application.close()

    again = open_window(desktop=desktop)
    qtbot.wait(200)

    assert banners(again) == []


def test_without_a_tray_closing_minimises(open_window, desktop, quick, qtbot):
    desktop.there = False
    application = open_window(desktop=desktop)
    qtbot.waitUntil(lambda: banners(application) == [NO_TRAY])
    application.window.close()

    assert application.window.isMinimized()
    assert application.window.isVisible()


def test_without_a_tray_closing_ends_the_program_where_that_is_wanted(open_window, desktop, quick):
    desktop.there = False
    application = open_window(desktop=desktop)
    ended = []
    application.over.connect(lambda: ended.append(True))
    application._preferences.closing_minimises = False
    application.window.close()

    assert ended
    assert not application.window.isVisible()


def test_the_banner_goes_when_it_is_read_and_says_what_closing_does(open_window, desktop, quick, qtbot):
    desktop.there = False
    application = open_window(desktop=desktop)
    qtbot.waitUntil(lambda: banners(application) == [NO_TRAY])
    banner = next(found for found in application.window.findChildren(Banner) if found.isVisible())
    assert "Closing the window minimises it" in banner.accessibleDescription()
    banner.pressed.emit()

    assert banners(application) == []


def test_a_tray_that_crashes_and_comes_back_gets_the_icon_again(application, window, desktop, quick, qtbot):
    window.close()
    desktop.there = False
    application.heartbeat.beat()
    qtbot.wait(15)
    desktop.there = True

    qtbot.waitUntil(lambda: len(desktop.icons) == 2)

    qtbot.waitUntil(lambda: not shiboken6.isValid(desktop.icons[0]))
    qtbot.wait(100)
    assert not window.isVisible()
    desktop.icon.click()
    assert window.isVisible()


def test_when_the_tray_is_gone_for_good_the_window_comes_back_minimised(application, window, desktop, quick, qtbot):
    window.close()
    desktop.there = False
    application.heartbeat.beat()

    qtbot.waitUntil(window.isVisible)

    assert window.isMinimized()
    assert banners(application) == [NO_TRAY]
    assert not application._preferences.has_tray


def test_a_tray_that_comes_late_is_used_from_then_on(open_window, desktop, quick, qtbot):
    desktop.there = False
    application = open_window(desktop=desktop)
    qtbot.waitUntil(lambda: banners(application) == [NO_TRAY])
    desktop.there = True
    application.heartbeat.beat()

    assert desktop.icon.isVisible()
    assert banners(application) == []
    application.window.close()
    assert not application.window.isVisible()


def test_closing_right_after_the_tray_is_gone_never_hides_the_window(application, window, desktop):
    desktop.there = False
    window.close()

    assert window.isVisible()
    assert window.isMinimized()


def test_the_window_tells_when_it_comes_into_sight_and_goes(window, settle):
    told = []
    window.sight_changed.connect(told.append)
    for change in (window.showMinimized, window.showNormal, window.hide, window.show):
        change()
        settle()

    assert told == [False, True, False, True]
