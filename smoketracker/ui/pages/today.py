"""The Today page: how it stands now, and the button that logs."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.ui import words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.hero import Hero
from smoketracker.ui.pages.money_card import MoneyCard
from smoketracker.ui.pages.points_card import PointsCard
from smoketracker.ui.pages.today_cards import NextCard, RecentCard
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import scaled
from smoketracker.ui.widgets.page import NARROW_WINDOW, SLIM_WINDOW, WIDE_WINDOW, Page

# By the number of columns: row, column and columns taken, for each card in its order.
PLACES = {
    1: ((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1), (4, 0, 1)),
    2: ((0, 0, 2), (1, 0, 1), (1, 1, 1), (2, 0, 1), (2, 1, 1)),
    3: ((0, 0, 2), (0, 2, 1), (1, 0, 1), (1, 1, 1), (1, 2, 1)),
}
WIDE_ROWS = (312, 260)


class TodayPage(Page):
    """Draws an Overview in five cards."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Today"))
        self.hero = Hero(theme, bridge.clock)
        self._points = PointsCard()
        self._next = NextCard(theme)
        self._recent = RecentCard(theme)
        self._money = MoneyCard()
        self._cards: tuple[QFrame, ...] = (self.hero, self._points, self._next, self._recent, self._money)
        self._grid = QGridLayout()
        self.content.addLayout(self._grid)
        self._columns = 0
        self._overview: Overview | None = None  # what is to be drawn as soon as the page shows
        bridge.logged.connect(self.hero.note)
        bridge.undone.connect(self.hero.settle)
        bridge.turned.connect(self.hero.settle)
        bridge.unsaved_changed.connect(self.hero.show_unsaved)
        self.hero.confirm_wanted.connect(self._ask_about_days)
        self._next.wanted.connect(self._turn_to_achievements)
        self._recent.wanted.connect(self._turn_to_achievements)
        self._money.price_wanted.connect(self._turn_to_settings)

    def show_outcome(self, outcome: Outcome) -> None:
        """Draw the figures that an action left, at once if the page shows."""
        self._overview = outcome.overview
        super().show_outcome(outcome)

    def reload(self) -> None:
        """Draw the figures that the last action left."""
        if self._overview:
            self.show_overview(self._overview)

    def fit(self, window_width: int) -> None:
        """Set the cards side by side as far as there is room."""
        super().fit(window_width)
        self.hero.fit(window_width)
        self._grid.setSpacing(16 if window_width < NARROW_WINDOW else 20)
        columns = 1 + sum(window_width >= step for step in (SLIM_WINDOW, WIDE_WINDOW))
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def show_overview(self, overview: Overview) -> None:
        """Draw the figures of a moment."""
        self.subtitle.setText(words.full_date(overview.today))
        self.hero.show_overview(overview)
        self._points.show_overview(overview)
        self._next.show_badge(overview.next_achievement, overview.today)
        self._recent.show_badges(overview.recently_earned, overview.today)
        self._money.show_overview(overview)

    @Slot()
    def _ask_about_days(self) -> None:
        self.wanted.emit("away")

    @Slot()
    def _turn_to_achievements(self) -> None:
        self.wanted.emit("achievements")

    @Slot()
    def _turn_to_settings(self) -> None:
        self.wanted.emit("settings")

    def _arrange(self) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
        for card, (row, column, span) in zip(self._cards, PLACES[self._columns], strict=True):
            self._grid.addWidget(card, row, column, 1, span)
        for column in range(max(PLACES)):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        for row, height in enumerate(WIDE_ROWS):
            self._grid.setRowMinimumHeight(row, scaled(height) if self._columns == max(PLACES) else 0)
