"""The window around the pages: what it remembers, its navigation, and its keys."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from smoketracker.ui.main_window import MainWindow
from smoketracker.ui.preferences import Preferences

# The invisible platform of the tests has no keyboard to grab for a menu.
menus = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def reopen(application, open_window):
    """Offer to close the window and open it again on the same folder."""

    def again() -> MainWindow:
        application.close()
        return open_window().window

    return again


def shown(window) -> str:
    return next(name for name, page in window._pages.items() if page.isVisible())


def test_size_and_place_are_remembered(window, reopen):
    window.setGeometry(20, 30, 760, 600)

    assert reopen().geometry().getRect() == (20, 30, 760, 600)


def test_a_maximised_window_comes_back_maximised(window, reopen, settle):
    window.showMaximized()
    settle()

    assert reopen().isMaximized()


def test_a_window_that_was_on_a_screen_now_gone_comes_back_on_this_one(window, reopen):
    window.setGeometry(9_000, 7_000, 900, 600)

    again = reopen()

    assert again.screen().availableGeometry().intersects(again.frameGeometry())


def test_a_spoilt_settings_file_does_no_harm(application, open_window, data_dir):
    application.close()
    preferences = Preferences(data_dir)
    preferences.geometry = QByteArray(b"spoilt")
    preferences.page = "no such page"
    del preferences

    assert shown(open_window().window) == "today"


@pytest.mark.parametrize("page", ["achievements", "history", "settings"])
def test_the_page_that_showed_last_shows_again(window, reopen, page):
    window.show_page(page)

    again = reopen()

    assert shown(again) == page
    assert again._sidebar._buttons[page].isChecked()


def test_no_page_but_today_is_made_before_it_is_wanted(window):
    assert set(window._pages) == {"today"}


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_1, "today"),
        (Qt.Key.Key_2, "achievements"),
        (Qt.Key.Key_4, "history"),
        (Qt.Key.Key_Comma, "settings"),
    ],
)
def test_each_page_has_its_key(window, key, page):
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    assert shown(window) == page


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Q])
def test_the_window_closes_by_key(window, key):
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    assert not window.isVisible()


def test_arrows_home_and_end_walk_through_the_navigation(window):
    buttons = window._sidebar._all
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Up):
        QTest.keyClick(QApplication.focusWidget(), key)
        walked.append(buttons.index(QApplication.focusWidget()))

    last = len(buttons) - 1
    assert walked == [1, last, last, last - 1, 0, 0]
    assert buttons[0].property("kbdFocus")


def test_tab_stops_at_the_navigation_once(window):
    window.show_page("history")
    stops = [button for button in window._sidebar._all if button.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops == [window._sidebar._buttons["history"]]


def test_a_narrow_window_names_its_icons_by_tooltips(window, settle):
    window.resize(720, 540)
    settle()

    for button in window._sidebar._all:
        assert (button.text(), button.toolTip()) == ("", button.accessibleName())
        assert button.height() >= 36


@menus
def test_the_menu_opens_above_its_button_and_by_keyboard(window, settle):
    wanted = []
    window._sidebar.wanted.connect(wanted.append)
    window._sidebar.wanted.disconnect(window.errands.do)
    more = window._sidebar.more
    more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(more, Qt.Key.Key_Return)
    settle()

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.geometry().bottom() <= more.mapToGlobal(more.rect().topLeft()).y()
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_E)
    assert wanted == ["export"]


@menus
def test_every_entry_of_the_menu_opens_its_dialog(window, settle):
    window._sidebar._open_menu()
    names = [action.data() for action in window._sidebar.findChild(QMenu).actions() if action.data()]
    names.remove("quit")
    window._sidebar.findChild(QMenu).close()
    for name in names:
        window._sidebar.wanted.emit(name)
        settle()
        dialog = QApplication.activeModalWidget()
        assert dialog, name
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settle()
        assert not QApplication.activeModalWidget(), name
