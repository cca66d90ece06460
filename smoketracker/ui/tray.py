"""The icon in the tray: one click logs or opens the window, its menu says how it stands."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from smoketracker import paths
from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.ui import tray_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.history_words import clock_time
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme
from smoketracker.ui.tray_icon import tray_icon

SAYS_LOGGED = timedelta(minutes=10)
BALLOON_MS = 8_000

_Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Draws what the bridge tells, and hands clicks to it; `open_wanted` and `quit_wanted` are for the window's owner.

    `balloon_clicked` comes when a line said by `balloon` is clicked.
    """

    open_wanted = Signal()
    quit_wanted = Signal()
    balloon_clicked = Signal()

    def __init__(
        self,
        icon: QSystemTrayIcon,
        bridge: Bridge,
        theme: Theme,
        preferences: Preferences,
        overview: Overview | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        icon.setParent(self)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._overview = overview
        self._logged_at: datetime | None = None
        self._hints = QGuiApplication.styleHints()  # kept: without its owner the binding takes it for deleted
        self.menu = QMenu()
        self._make_menu()
        self._connect()
        self._dress()
        icon.setContextMenu(self.menu)  # before it shows: some shells never look again

    def show(self) -> None:
        """Lay the icon into the tray."""
        self._icon.show()

    def remove(self) -> None:
        """Take the icon out of the tray and let go of it."""
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def balloon(self, title: str, text: str) -> None:
        """Say something beside the icon, for where no better way to notify is known."""
        self._icon.showMessage(_as_it_is(title), _as_it_is(text), self._icon.icon(), BALLOON_MS)

    @Slot(Outcome)
    def show_outcome(self, outcome: Outcome) -> None:
        """Draw the figures of a moment; what was said of a log goes with the next change of the count."""
        before, self._overview = self._overview, outcome.overview
        if before and (before.today, before.count_today) != (outcome.overview.today, outcome.overview.count_today):
            self._logged_at = None
        self._draw()

    @Slot()
    def begin_anew(self) -> None:
        """Forget the log of another person."""
        self._logged_at = None

    @Slot(Outcome)
    def show_logged(self, outcome: Outcome) -> None:
        """Say for a while that it is logged."""
        self._logged_at = outcome.smoke.at if outcome.smoke else None
        self._draw()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # The second half of a double click comes as DoubleClick, or as a click again: the bridge holds it back.
        if reason in {_Reason.Trigger, _Reason.DoubleClick}:
            if self._preferences.tray_logs:
                self._bridge.log_from_tray()
            else:
                self.open_wanted.emit()
        elif reason == _Reason.MiddleClick and self._preferences.middle_logs:
            self._bridge.log_from_tray()

    @Slot()
    def _on_menu(self) -> None:
        """See what others have written before the menu shows."""
        self._bridge.refresh()
        self._draw()

    @Slot()
    def _dress(self) -> None:
        """Take the icon and the words that the settings ask for."""
        discreet = self._preferences.discreet
        self._icon.setIcon(tray_icon(self._preferences.panel, self._theme.system, discreet=discreet))
        said = tray_words.menu(discreet=discreet)
        for action, text in (
            (self._log, said.log),
            (self._undo, said.undo),
            (self._open, said.open),
            (self._quit, said.quit),
        ):
            action.setText(_in_menu(text))
        # Shells also show these names beside the icon, or list it by them.
        program = tray_words.program(discreet=discreet)
        QGuiApplication.setApplicationDisplayName(program)
        QGuiApplication.setApplicationName(program if discreet else paths.APP_NAME)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        lines = self._lines()
        for number, row in enumerate(self._rows):
            row.setText(_in_menu(lines[number]) if number < len(lines) else "")
            row.setVisible(number < len(lines))
        self._undo.setEnabled(self._can_undo())
        if (
            self._tip(lines) != self._icon.toolTip()
        ):  # each goes over the bus to the panel; we come here at each heartbeat
            self._icon.setToolTip(self._tip(lines))

    def _lines(self) -> list[str]:
        waiting = self._bridge.unsaved
        if self._bridge.doubts_clock:
            return [tray_words.clock_in_doubt()]
        if self._overview is None:
            return [tray_words.opening_with(waiting) if waiting else tray_words.opening()]
        return [*self._whose(), *tray_words.figures(self._overview, waiting, discreet=self._preferences.discreet)]

    def _whose(self) -> list[str]:
        """Return the line that says whose figures they are, where that may be asked and said."""
        discreet, person = self._preferences.discreet, self._bridge.person
        return [tray_words.whose(person)] if person and not discreet else []

    def _tip(self, lines: list[str]) -> str:
        if self._logged_at and abs(self._bridge.clock() - self._logged_at) < SAYS_LOGGED:
            return tray_words.logged_at(clock_time(self._logged_at))
        return "\n".join([tray_words.program(discreet=self._preferences.discreet), *lines[: 2 + len(self._whose())]])

    def _can_undo(self) -> bool:
        logged_today = bool(self._overview and self._overview.count_today)
        return bool(self._bridge.unsaved) or self._bridge.has_correction or logged_today

    def _make_menu(self) -> None:
        self._log = self._action(self._bridge.log_from_tray)
        self._undo = self._action(self._bridge.undo)
        self.menu.addSeparator()
        self._rows = [self.menu.addAction("") for _ in range(4)]
        for row in self._rows:
            row.setEnabled(False)
        self.menu.addSeparator()
        self._open = self._action(self.open_wanted.emit)
        self._quit = self._action(self.quit_wanted.emit)

    def _action(self, slot: object) -> QAction:
        action = self.menu.addAction("")
        action.triggered.connect(slot)
        return action

    def _connect(self) -> None:
        self._icon.activated.connect(self._on_click)
        self._icon.messageClicked.connect(self.balloon_clicked)
        self.menu.aboutToShow.connect(self._on_menu)
        self._preferences.changed.connect(self._dress)
        self._hints.colorSchemeChanged.connect(self._dress)
        bridge = self._bridge
        bridge.changed.connect(self.show_outcome)
        bridge.turned.connect(self.begin_anew)
        bridge.logged.connect(self.show_logged)
        bridge.undone.connect(self._draw)
        bridge.unsaved_changed.connect(self._draw)
        bridge.clock_doubted.connect(self._draw)
        bridge.clock_settled.connect(self._draw)


def _in_menu(text: str) -> str:
    """Return a text as a menu shows it letter by letter: a single & would mark a key."""
    return text.replace("&", "&&")


def _as_it_is(text: str) -> str:
    """Return a text that a balloon shows letter by letter: Qt's own would take what looks like a tag for one."""
    return text.replace("<", "<\u200b")
