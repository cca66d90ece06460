"""The Today page: how it stands now, and the button that logs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.ui import words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.hero import Hero
from smoketracker.ui.pages.today_cards import NextCard, PointsCard, RecentCard
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.page import NARROW_WINDOW, SLIM_WINDOW, WIDE_WINDOW, Page

# By the number of columns: row, column and columns taken, for each card in its order.
PLACES = {
    1: ((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1)),
    2: ((0, 0, 2), (1, 0, 1), (1, 1, 1), (2, 0, 2)),
    3: ((0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 1)),
}
STRETCHES = {1: (1, 0), 2: (1, 1), 3: (33, 16)}


class TodayPage(Page):
    """Draws an Overview in four cards."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Today"))
        self.hero = Hero(theme, bridge.clock)
        self._points = PointsCard()
        self._next = NextCard(theme)
        self._recent = RecentCard(theme)
        self._cards: tuple[QFrame, ...] = (self.hero, self._points, self._next, self._recent)
        self._grid = QGridLayout()
        self.content.addLayout(self._grid)
        self._columns = 0

    def show_outcome(self, outcome: Outcome) -> None:
        """Draw the figures that an action left."""
        self.show_overview(outcome.overview)

    def fit(self, window_width: int) -> None:
        """Set the cards side by side as far as there is room."""
        super().fit(window_width)
        self.hero.fit(window_width)
        self._grid.setSpacing(16 if window_width < NARROW_WINDOW else 20)
        columns = 1 + sum(window_width >= step for step in (SLIM_WINDOW, WIDE_WINDOW))
        if columns != self._columns:
            self._columns = columns
            self._arrange(PLACES[columns])

    def show_overview(self, overview: Overview) -> None:
        """Draw the figures of a moment."""
        self.subtitle.setText(words.full_date(overview.today))
        self.hero.show_overview(overview)
        self._points.show_overview(overview)
        self._next.show_badge(overview.next_achievement)
        self._recent.show_badges(overview.recently_earned)

    def _arrange(self, places: Sequence[tuple[int, int, int]]) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
        for card, (row, column, span) in zip(self._cards, places, strict=True):
            self._grid.addWidget(card, row, column, 1, span)
        # Three equal columns are one that takes two with the gap between them, and one more.
        first, second = STRETCHES[self._columns]
        self._grid.setColumnStretch(0, first)
        self._grid.setColumnStretch(1, second)
