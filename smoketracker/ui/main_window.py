"""The window: navigation, pages, and what is said over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.keys import EDITOR_KEYS, LOG_KEYS, UNDO_KEYS
from smoketracker.ui.page_maker import make_page
from smoketracker.ui.pages.today import TodayPage
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.sidebar import PAGES, Sidebar
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import unscaled
from smoketracker.ui.widgets.page import Page, margin_for

if TYPE_CHECKING:
    from smoketracker.ui.drops import Drops
    from smoketracker.ui.errands import Errands
    from smoketracker.ui.messages import Messages
    from smoketracker.ui.safekeeping import Safekeeping

DEFAULT_SIZE = (1240, 760)
SMALLEST_SIZE = (720, 540)


class MainWindow(QMainWindow):
    """Draws what the bridge tells, and hands clicks and keys to it.

    The Today page is made at once, the others when they are first turned to; what the first frame does without is made
    by `complete`. `sight_changed` tells when it comes into sight or goes out of it; `quit_wanted` asks for more than
    closing it.
    """

    sight_changed = Signal(bool)
    quit_wanted = Signal()

    messages: Messages
    errands: Errands
    safekeeping: Safekeeping
    _drops: Drops

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Smoke Tracker"))
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._last: Outcome | None = None
        self._was_seen = False
        theme.uploads.serve(bridge)
        self.today = TodayPage(bridge, theme)
        self._pages: dict[str, Page] = {"today": self.today}
        self._sidebar = Sidebar(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.today)
        self._body = QWidget()
        self._body.setObjectName("page")
        self._complete = False
        self._banners = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._connect_keys()
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*DEFAULT_SIZE)
        self.restoreGeometry(preferences.geometry)
        self._fit(self.width())
        self.today.hero.log.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_seen(self) -> bool:
        """Say whether it is in sight: neither hidden nor minimised."""
        return self.isVisible() and not self.isMinimized()

    def complete(self) -> None:
        """Make what the first frame does without: what is said over the pages, the dialogs, and the taking of files."""
        if self._complete:
            return
        self._complete = True
        # Importing and making them costs the first frame a tenth of its time.
        from smoketracker.ui.drops import Drops  # noqa: PLC0415
        from smoketracker.ui.errands import Errands  # noqa: PLC0415
        from smoketracker.ui.messages import Messages  # noqa: PLC0415
        from smoketracker.ui.safekeeping import Safekeeping  # noqa: PLC0415

        self.messages = Messages(self._bridge, self._theme, self._body, self._banners)
        self.messages.wanted.connect(self.show_page)
        self.messages.toast.keep_clear(self.today.hero.log)
        self.safekeeping = Safekeeping(self._bridge, self._theme, self._preferences, self.add_banner, self)
        self.errands = Errands(self._bridge, self._theme, self._preferences, self)
        self.errands.page_wanted.connect(self.show_page)
        self.errands.quit_wanted.connect(self.quit_wanted)
        self.sight_changed.connect(self.errands.greet_when_seen)
        self._bridge.changed.connect(self.errands.greet)
        self.today.wanted.connect(self.errands.do)
        self._sidebar.wanted.connect(self.errands.do)
        self._sidebar.person_wanted.connect(self.errands.people.turn_to)
        self.errands.people.said.connect(self.messages.toast.say)
        self._drops = Drops(self, self._theme)
        self._drops.dropped.connect(self.errands.bring)
        self._drops.said.connect(self.messages.toast.say)

    def add_banner(self, banner: QWidget) -> None:
        """Lay a banner over the pages."""
        self._banners.addWidget(banner)

    def show_glance(self, overview: Overview) -> None:
        """Draw the figures as they were last known, before the record is open."""
        self.today.show_overview(overview)

    @Slot(Outcome)
    def show_outcome(self, outcome: Outcome) -> None:
        """Hand the outcome to every page that there is; with the first one, turn to the page that showed last."""
        first, self._last = self._last is None, outcome
        self._sidebar.show_people(self._bridge.people, self._bridge.person)
        for page in self._pages.values():
            page.show_outcome(outcome)
        if first and self._preferences.page in {name for name, _, _ in PAGES}:
            self.show_page(self._preferences.page)

    @Slot()
    def _begin_anew(self) -> None:
        """Let go of the pages that showed another person; the next outcome makes the one anew that was turned to."""
        self._last = None
        for name in self._pages.keys() - {"today"}:
            page = self._pages.pop(name)
            self._stack.removeWidget(page)
            page.deleteLater()

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Turn to a page."""
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self._sidebar.choose(name)
        self._preferences.page = name

    def page(self, name: str) -> Page:
        """Return a page by its name, made now if it was not wanted before."""
        if name not in self._pages:
            self.complete()
            page = self._pages[name] = make_page(name, self._bridge, self._theme, self._preferences, self.safekeeping)
            page.wanted.connect(self.errands.do)
            self._stack.addWidget(page)
            page.fit(unscaled(self.width()))
            if self._last:
                page.show_outcome(self._last)
        return self._pages[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new width."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self._tell_sight()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is not seen any more."""
        super().hideEvent(event)
        self._tell_sight()

    def changeEvent(self, event: QEvent) -> None:
        """Tell whether it is seen when it was minimised or brought back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._tell_sight()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place on the screen."""
        self._preferences.geometry = self.saveGeometry()
        super().closeEvent(event)

    def _tell_sight(self) -> None:
        if self.is_seen != self._was_seen:
            self._was_seen = self.is_seen
            self.sight_changed.emit(self.is_seen)

    def _fit(self, window_width: int) -> None:
        width = unscaled(window_width)
        self._sidebar.fit(width)
        margin = margin_for(width) + 2  # a page has a frame for its focus ring
        self._banners.setContentsMargins(margin, 16, margin, 0)
        for page in self._pages.values():
            page.fit(width)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(self._banners)
        body.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._body, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self._bridge.changed.connect(self.show_outcome)
        self._bridge.turned.connect(self._begin_anew)
        self.today.hero.log.clicked.connect(self._bridge.log_smoke)
        self.today.hero.undo.clicked.connect(self._bridge.undo)
        self._sidebar.chosen.connect(self.show_page)

    def _connect_keys(self) -> None:
        of_bridge = ((LOG_KEYS, self._bridge.log_smoke), (UNDO_KEYS, self._bridge.undo))
        for keys, slot in (*of_bridge, ("Ctrl+W", self.close)):
            self._shortcut(keys).activated.connect(slot)
        for name, _, keys in PAGES:
            self._shortcut(keys).activated.connect(lambda page=name: self.show_page(page))
        for keys, errand in (("F1", "help"), (EDITOR_KEYS, "editor"), ("Ctrl+Q", "quit")):
            self._shortcut(keys).activated.connect(lambda errand=errand: self._do(errand))

    def _do(self, errand: str) -> None:
        self.complete()
        self.errands.do(errand)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)  # a key that is held is one wish
        return shortcut
