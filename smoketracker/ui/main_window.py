"""The window: navigation, pages, the banner above and the toast over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from smoketracker.tracker import Badge, Outcome
from smoketracker.ui import words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.achievements import AchievementsPage
from smoketracker.ui.pages.hero import LOG_KEYS, UNDO_KEYS
from smoketracker.ui.pages.today import TodayPage
from smoketracker.ui.sidebar import Sidebar
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner
from smoketracker.ui.widgets.labels import unscaled
from smoketracker.ui.widgets.page import margin_for
from smoketracker.ui.widgets.toast import Toast, announce

DEFAULT_SIZE = (1240, 760)
SMALLEST_SIZE = (720, 540)


class MainWindow(QMainWindow):
    """Draws what the bridge tells, and hands clicks and keys to it."""

    def __init__(self, bridge: Bridge, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Smoke Tracker"))
        self._bridge = bridge
        self._badges: dict[str, Badge] = {}
        self._said_taken_back = False
        self.today = TodayPage(theme, clock)
        self.achievements = AchievementsPage(theme)
        self._pages = (self.today, self.achievements)
        self._sidebar = Sidebar(theme)
        self._banner = Banner(theme, self.tr("Try again"), "danger", "danger")
        self._clock_banner = Banner(theme, self.tr("The clock is right"), "points", "honey_text")
        self._stack = QStackedWidget()
        self._body = QWidget()
        self._body.setObjectName("page")
        self._lay_out()
        self._toast = Toast(self._body)
        self._connect_bridge()
        self._connect_keys()
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*DEFAULT_SIZE)
        self._fit(DEFAULT_SIZE[0])
        self.today.hero.log.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(Outcome)
    def show_outcome(self, outcome: Outcome) -> None:
        """Draw the figures, and say in one line what was earned or taken back."""
        self.today.show_outcome(outcome)
        if not self._bridge.unsaved:
            self._banner.hide()
        self._said_taken_back = bool(outcome.taken_back)
        if outcome.taken_back:
            self._toast.say(words.taken_back_line(self._named(outcome.taken_back)))
        if outcome.earned:
            self._toast.say(words.earned_line(self._named(outcome.earned)))

    @Slot(object)
    def show_badges(self, badges: tuple[Badge, ...]) -> None:
        """Draw the gallery."""
        self._badges = {badge.id: badge for badge in badges}
        self.achievements.show_badges(badges)

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say what could not be done; the figures stay as they were."""
        self._toast.withdraw_question()
        self._banner.show_sentence(self._banner_title(), sentence)

    @Slot(int)
    def show_unsaved(self, count: int) -> None:
        """Say how many smokes wait to be saved, or nothing once none does."""
        if count:
            self._banner.show_title(self._banner_title())
            if self._clock_banner.isVisible():
                self._toast.say(self._banner_title())
        else:
            self._banner.hide()

    @Slot(timedelta)
    def ask_about_clock(self, ahead: timedelta) -> None:
        """Ask once whether a clock that has run far ahead is right (D8)."""
        days = words.days(round(ahead / timedelta(days=1)))
        title = self.tr("The clock has gone ahead by {days}.").format(days=days)
        sentence = self.tr("Until you say that it is right, or set it right, no day is closed and what you log waits.")
        self._clock_banner.show_sentence(title, sentence)

    @Slot(Outcome)
    def announce_log(self, outcome: Outcome) -> None:
        """Let a screen reader say that it is logged; a question about it has its answer."""
        self._toast.withdraw_question()
        text = self.tr("Logged. {count} today. Undo with Control Z.")
        announce(self, text.format(count=words.count_today(outcome.overview)))

    @Slot(bool)
    def show_undone(self, taken_back: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        """Say in one line what an undo did."""
        self._toast.withdraw_question()
        if not taken_back:
            self._toast.say(self.tr("There is no log left to take back."))
        elif not self._said_taken_back:
            self._toast.say(self.tr("One smoke taken back."))
        self._said_taken_back = False

    @Slot()
    def ask_for_another(self) -> None:
        """Ask whether a second log so soon was meant."""
        self._toast.ask(self.tr("Logged once; log another?"), self.tr("Log another"))

    @Slot(int)
    def show_page(self, index: int) -> None:
        """Turn to a page."""
        self._stack.setCurrentIndex(index)
        self._sidebar.choose(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new width."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, window_width: int) -> None:
        width = unscaled(window_width)
        self._sidebar.fit(width)
        margin = margin_for(width) + 2  # a page has a frame for its focus ring
        self._banner_room.setContentsMargins(margin, 16, margin, 0)
        for page in self._pages:
            page.fit(width)

    def _lay_out(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        self._banner_room = QVBoxLayout()
        self._banner_room.addWidget(self._banner)
        self._banner_room.addWidget(self._clock_banner)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(self._banner_room)
        body.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._body, 1)
        self.setCentralWidget(centre)

    def _connect_bridge(self) -> None:
        bridge = self._bridge
        bridge.listed.connect(self.show_badges)
        bridge.changed.connect(self.show_outcome)
        bridge.logged.connect(self.announce_log)
        bridge.undone.connect(self.show_undone)
        bridge.failed.connect(self.show_failure)
        bridge.held_back.connect(self.ask_for_another)
        bridge.unsaved_changed.connect(self.show_unsaved)
        self.today.hero.log.clicked.connect(bridge.log_smoke)
        self.today.hero.undo.clicked.connect(bridge.undo)
        self._toast.accepted.connect(bridge.log_another)
        self._banner.pressed.connect(bridge.try_again)
        bridge.clock_doubted.connect(self.ask_about_clock)
        bridge.clock_settled.connect(self._clock_banner.hide)
        self._clock_banner.pressed.connect(bridge.trust_clock)
        self._sidebar.chosen.connect(self.show_page)

    def _connect_keys(self) -> None:
        for keys, slot in ((LOG_KEYS, self._bridge.log_smoke), (UNDO_KEYS, self._bridge.undo)):
            self._shortcut(keys).activated.connect(slot)
        for index in range(len(self._pages)):
            self._shortcut(f"Ctrl+{index + 1}").activated.connect(lambda page=index: self.show_page(page))

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)  # a key that is held is one wish
        return shortcut

    def _named(self, names: Iterable[str]) -> list[Badge]:
        return [self._badges[name] for name in names if name in self._badges]

    def _banner_title(self) -> str:
        count = self._bridge.unsaved
        if count == 0:
            return self.tr("The record could not be brought up to date.")
        if count == 1:
            return self.tr("One smoke is not saved yet. It is kept here until it is.")
        return self.tr("{count} smokes are not saved yet. They are kept here until they are.").format(
            count=words.number(count)
        )
