"""Where the program is: in its window, in the tray, or both; never nowhere."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from smoketracker.tracker.outcome import Outcome
from smoketracker.ui import tray_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.desktop import Desktop
from smoketracker.ui.main_window import MainWindow
from smoketracker.ui.notices import Notices
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.rollover import Heartbeat
from smoketracker.ui.theme import Theme
from smoketracker.ui.tray import Tray
from smoketracker.ui.widgets.banner import Banner

LOOK_MS = 2_000
LOOKS = 30  # a minute: as long as a panel may take after login, or after a crash
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105  # the name of a variable

logger = logging.getLogger(__name__)


class Presence(QObject):
    """Keeps an icon in the tray, and decides what closing the window does.

    `quit_wanted` asks the program to end. `first_hidden` carries, once ever, a title and a line that say where the
    program is now that its window is closed.
    """

    quit_wanted = Signal()
    first_hidden = Signal(str, str)

    def __init__(
        self,
        desktop: Desktop,
        window: MainWindow,
        bridge: Bridge,
        heartbeat: Heartbeat,
        theme: Theme,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._desktop = desktop
        self._window = window
        self._bridge = bridge
        self._heartbeat = heartbeat
        self._theme = theme
        self._preferences = preferences
        self.tray: Tray | None = None
        self._overview = bridge.ask(lambda tracker: tracker.overview()) if bridge.is_open else None
        self._banner: Banner | None = None
        self._looks = 0
        self._ended = False
        self._opening = False
        self._search = QTimer(self)
        self._search.timeout.connect(self._look)
        self.notifier = desktop.notifier(self.balloon)
        notices = Notices(bridge, preferences, self.notifier, window.messages, self.window_hidden)
        notices.open_wanted.connect(self.open_page)
        window.sight_changed.connect(notices.catch_up)
        self.first_hidden.connect(notices.tell_of_tray)
        bridge.changed.connect(self._remember)
        heartbeat.beaten.connect(self._watch)
        window.installEventFilter(self)
        QApplication.setQuitOnLastWindowClosed(False)

    def begin(self) -> None:
        """Lay an icon into the tray, or look for a tray for a while."""
        if not self._take_tray():
            self._begin_search()

    def end(self) -> None:
        """Take the icon out of the tray, and let closing the window be closing it."""
        if self._ended:
            return
        self._ended = True
        self._search.stop()
        self._heartbeat.beaten.disconnect(self._watch)
        self._bridge.changed.disconnect(self._remember)
        self._window.removeEventFilter(self)
        self.notifier.end()
        self._drop_tray()
        self._preferences.has_tray = False
        QApplication.setQuitOnLastWindowClosed(True)

    def window_hidden(self) -> bool:
        """Say whether nobody can see the window: what is to be said has to be said elsewhere."""
        return not (self._window.is_seen or self._opening)

    @Slot()
    def open_window(self, token: str = "") -> None:
        """Show the window over all others, with the figures of this moment.

        token: what a Wayland desktop hands out to whoever may come to the front.
        """
        self._opening = True  # what this beat brings, the window says itself
        self._heartbeat.beat()
        self._opening = False
        if token:
            os.environ[TOKEN] = token  # where Qt looks for it
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        front = QApplication.activeModalWidget() or self._window
        front.raise_()
        front.activateWindow()
        os.environ.pop(TOKEN, None)

    @Slot(str, str)
    def open_page(self, page: str, token: str) -> None:
        """Show the window with a page, or with the one that showed last."""
        self.open_window(token)
        if page:
            self._window.show_page(page)

    def balloon(self, title: str, text: str) -> bool:
        """Say something beside the icon; say whether there is one."""
        if self.tray:
            self.tray.balloon(title, text)
        return self.tray is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let closing the window hide it, minimise it, or end the program."""
        if watched is not self._window or event.type() != QEvent.Type.Close:
            return False
        if self._is_in_tray():
            if self._preferences.closing_hides:
                QTimer.singleShot(0, self, self._tell_first_hidden)
                return False
        elif self._preferences.closing_minimises:
            event.ignore()
            self._window.showMinimized()
            return True
        self.quit_wanted.emit()
        if not self._ended:  # not yet: something would be lost by it
            event.ignore()
        return not self._ended

    def _is_in_tray(self) -> bool:
        return self.tray is not None and self._desktop.has_tray()

    def _take_tray(self) -> bool:
        if not self._desktop.has_tray():
            return False
        self._search.stop()
        self._drop_tray()  # what has been without a tray for a while may be of the wrong kind for this one
        icon = self._desktop.tray_icon(self)
        tray = Tray(icon, self._bridge, self._theme, self._preferences, self._overview, self)
        tray.open_wanted.connect(self.open_window)
        tray.balloon_clicked.connect(self.open_window)
        tray.quit_wanted.connect(self.quit_wanted)
        tray.show()
        self.tray = tray
        self._preferences.has_tray = True
        if self._banner:
            self._banner.hide()
        logger.info("There is a tray.")
        return True

    def _drop_tray(self) -> None:
        if self.tray:
            self.tray.remove()
            self.tray = None

    def _begin_search(self) -> None:
        self._looks = 0
        self._search.start(LOOK_MS)

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        if not self._take_tray() and self._looks >= LOOKS:
            self._search.stop()
            self._do_without()

    def _do_without(self) -> None:
        """Say that there is no tray; a program that nobody sees comes into sight for it."""
        logger.info("There is no tray.")
        self._drop_tray()
        self._preferences.has_tray = False
        hidden = not self._window.isVisible()
        if hidden or not self._preferences.told_of_no_tray:
            self._preferences.told_of_no_tray = True
            self._show_banner()
        if hidden:
            self._window.showMinimized()

    def _show_banner(self) -> None:
        if self._banner is None:
            self._banner = Banner(self._theme, self.tr("All right"), "notice")
            self._banner.pressed.connect(self._banner.hide)
            self._window.add_banner(self._banner)
        title, sentence = tray_words.no_tray(minimises=self._preferences.closing_minimises)
        self._banner.show_sentence(title, sentence)

    @Slot()
    def _watch(self) -> None:
        """Miss a tray that is gone, and find one that has come late."""
        if self._search.isActive():
            return
        if self.tray is None:
            self._take_tray()
        elif not self._desktop.has_tray():
            self._begin_search()

    @Slot(Outcome)
    def _remember(self, outcome: Outcome) -> None:
        self._overview = outcome.overview

    @Slot()
    def _tell_first_hidden(self) -> None:
        if not self._preferences.told_of_tray:
            self._preferences.told_of_tray = True
            discreet = self._preferences.discreet
            self.first_hidden.emit(tray_words.program(discreet=discreet), tray_words.first_hidden(discreet=discreet))
