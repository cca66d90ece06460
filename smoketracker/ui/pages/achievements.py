"""The Achievements page: the gallery of what is earned and what lies ahead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui import words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.labels import label, text_label
from smoketracker.ui.widgets.page import NARROW_WINDOW, SLIM_WINDOW, WIDE_WINDOW, Page

EARNED_BADGE, AHEAD_BADGE = 84, 92
ROOM_FOR_BADGE = 92  # both kinds take the same, so that the titles of a row stand on one line
VERY_WIDE_WINDOW = 1500


class AchievementsPage(Page):
    """Draws all achievements as tiles: earned ones newest first, then those ahead in the catalogue's order."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Achievements"))
        self._bridge = bridge
        self._theme = theme
        self._badges: Sequence[Badge] = ()
        self._earned = Section(self.tr("Earned"))
        self._ahead = Section(self.tr("Ahead"))
        self.content.setSpacing(20)
        self.content.addWidget(self._earned)
        self.content.addWidget(self._ahead)

    def reload(self) -> None:
        """Draw the tiles, if anything has changed; retired achievements show only to those who have them."""
        badges = self._bridge.ask(lambda tracker: tracker.achievements()) if self._bridge.is_open else ()
        if badges == self._badges:
            return
        self._badges = badges
        earned = [(badge.earned_on, badge.order, badge) for badge in self._badges if badge.earned_on]
        newest_first = [badge for _, _, badge in sorted(earned, key=_day_and_order, reverse=True)]
        ahead = [badge for badge in self._badges if not badge.earned_on and not badge.retired]
        self.subtitle.setText(self._summary(newest_first, ahead))
        self._earned.show_tiles(AchievementTile(badge, self._theme) for badge in newest_first)
        self._ahead.show_tiles(AchievementTile(badge, self._theme) for badge in ahead)

    def _summary(self, earned: Sequence[Badge], ahead: Sequence[Badge]) -> str:
        text = self.tr("{earned} of {all} earned.")
        summary = text.format(earned=words.number(len(earned)), all=words.number(len(earned) + len(ahead)))
        if not earned:
            return summary
        points = words.points(sum(badge.points_earned for badge in earned))
        return " ".join((summary, self.tr("They brought you {points}.").format(points=points)))

    def fit(self, window_width: int) -> None:
        """Set as many tiles side by side as there is room for."""
        super().fit(window_width)
        steps = (SLIM_WINDOW, NARROW_WINDOW, WIDE_WINDOW, VERY_WIDE_WINDOW)
        columns = 2 + sum(window_width >= step for step in steps)
        self._earned.set_columns(columns)
        self._ahead.set_columns(columns)


class Section(QWidget):
    """A heading and a grid of tiles that flows with the number of columns; hidden while it has none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[QWidget] = []
        self._empty: list[QWidget] = []
        self._columns = 3
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label(title, "section"))
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        layout.addLayout(self._grid)

    def show_tiles(self, tiles: Iterable[QWidget]) -> None:
        """Show these tiles instead of the present ones."""
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = list(tiles)
        self._arrange()
        self.setVisible(bool(self._tiles))

    def set_columns(self, columns: int) -> None:
        """Set so many tiles side by side."""
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        for placed in (*self._tiles, *self._empty):
            self._grid.removeWidget(placed)
        # Places without a tile count too: a lone tile is as wide as one of many.
        missing = max(0, self._columns - len(self._tiles))
        self._empty.extend(QWidget(self) for _ in range(missing - len(self._empty)))
        for number, place in enumerate(self._empty):
            place.setVisible(number < missing)
        for index, placed in enumerate((*self._tiles, *self._empty[:missing])):
            self._grid.addWidget(placed, *divmod(index, self._columns))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)


class AchievementTile(QFrame):
    """Draws one achievement: badge, title, text, date or progress, points."""

    def __init__(self, badge: Badge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card" if badge.earned_on else "ahead")
        self.setAccessibleName(words.tile_spoken(badge))
        self.setAccessibleDescription(badge.description)
        view = BadgeView(theme, EARNED_BADGE if badge.earned_on else AHEAD_BADGE)
        view.show_badge(badge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 18, 14, 18)
        layout.setSpacing(6)
        layout.addWidget(_centred(view))
        layout.addWidget(text_label(badge.title, "strong"))
        layout.addWidget(text_label(badge.description, "caption", "quiet"))
        layout.addStretch()
        if badge.earned_on:
            layout.addWidget(label(words.plain_date(badge.earned_on), "caption", "quiet", wrap=True))
            layout.addWidget(label(words.points(badge.points_earned), "strong", "points", wrap=True))
        else:
            layout.addWidget(label(words.progress(badge), "strong", wrap=True))
            layout.addWidget(label(words.points(badge.points), "caption", "quiet", wrap=True))
        for text in self.findChildren(QLabel):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)


def _centred(view: BadgeView) -> QWidget:
    room = QWidget()
    room.setFixedHeight(ROOM_FOR_BADGE)
    layout = QVBoxLayout(room)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(view, 0, Qt.AlignmentFlag.AlignCenter)
    return room


def _day_and_order(item: tuple[date, int, Badge]) -> tuple[date, int]:
    return item[:2]
