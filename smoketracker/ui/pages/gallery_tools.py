"""What one chooses by in the gallery: which achievements show, in what order, and words to look for."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui import words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.forms import Segments, WheelGuard
from smoketracker.ui.widgets.labels import scaled

SEARCH_WIDTH = 190
SPACING = 12


class Shown(IntEnum):
    """Which achievements show; the numbers are the places of the choices."""

    ALL = 0
    EARNED = 1
    AHEAD = 2


class Order(IntEnum):
    """In what order they show; the numbers are the places of the choices."""

    NEWEST = 0
    CLOSEST = 1
    POINTS = 2
    CATALOGUE = 3


class SearchField(QLineEdit):
    """A line to look for words with; Esc empties it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Search achievements"))
        self.setPlaceholderText(self.tr("Search"))
        self.setToolTip(QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText))
        self._icon = self.addAction(theme.icon("search", "text2"), QLineEdit.ActionPosition.LeadingPosition)
        self._icon.setText(self.tr("Search"))
        self.setMinimumWidth(scaled(SEARCH_WIDTH))
        theme.changed.connect(self._tint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _tint(self) -> None:
        self._icon.setIcon(self._theme.icon("search", "text2"))


class GalleryTools(QWidget):
    """The row of choices; in two rows where one is too narrow for its words. `chosen` comes after every choice."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (self.tr("All {count}"), self.tr("Earned {count}"), self.tr("Ahead {count}"))
        self.filter = Segments(self.tr("Which achievements show"), ["", "", ""])
        self.filter.chosen.connect(self.chosen)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        self.order.addItems(
            [self.tr("Newest first"), self.tr("Closest first"), self.tr("Most points"), self.tr("Catalogue order")]
        )
        self.order.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.order.installEventFilter(WheelGuard(self.order))
        self.order.currentIndexChanged.connect(self.chosen)
        self.search = SearchField(theme)
        self.search.textChanged.connect(self.chosen)
        self._end = QWidget()
        end = QHBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(SPACING)
        end.addWidget(self.order)
        end.addWidget(self.search, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self.filter)
        self._row.addStretch(1)
        self._row.addWidget(self._end)
        # The choices never widen the page: they go below one another instead.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_counts(self, earned: int, ahead: int) -> None:
        """Write on each choice how many it shows."""
        for index, count in enumerate((earned + ahead, earned, ahead)):
            self.filter.rename(index, self._names[index].format(count=words.number(count)))
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go below one another where the words do not fit side by side."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def chosen_of(self, badges: Sequence[Badge]) -> tuple[list[Badge], list[Badge]]:
        """Return the earned and the coming ones that are to show, each in their order."""
        wanted = plain(self.search.text())
        found = [badge for badge in badges if wanted in plain(f"{badge.title}\n{badge.description}")]
        shown = Shown(self.filter.current)
        earned = [badge for badge in found if badge.earned_on and shown is not Shown.AHEAD]
        ahead = [badge for badge in found if not badge.earned_on and not badge.retired and shown is not Shown.EARNED]
        order = Order(self.order.currentIndex())
        return in_order(earned, order), in_order(ahead, order)

    def _fit(self, width: int) -> None:
        needed: QSize = self.filter.sizeHint() + self._end.sizeHint()
        beside = needed.width() + SPACING <= width
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)


def in_order(badges: Sequence[Badge], order: Order) -> list[Badge]:
    """Return achievements in an order; what it leaves open is settled by the catalogue's."""
    by_catalogue = sorted(badges, key=lambda badge: badge.order)
    match order:
        case Order.NEWEST:
            # Of one day the later in the catalogue comes first: it took more.
            return sorted(badges, key=_newest, reverse=True)
        case Order.CLOSEST:
            return sorted(by_catalogue, key=lambda badge: badge.progress / badge.target, reverse=True)
        case Order.POINTS:
            return sorted(by_catalogue, key=lambda badge: badge.points_earned or badge.points, reverse=True)
        case Order.CATALOGUE:
            return by_catalogue


def plain(text: str) -> str:
    """Return a text without its accents and capitals, to compare by."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).casefold()


def _newest(badge: Badge) -> tuple[date, int]:
    return (badge.earned_on, badge.order) if badge.earned_on else (date.min, -badge.order)
