"""What the gallery tells of one achievement: its text, how far it is, when it may come or when it came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui import badge_words, words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.bar import ThinBar
from smoketracker.ui.widgets.buttons import IconButton
from smoketracker.ui.widgets.labels import breakable, chip, label, text_label
from smoketracker.ui.widgets.popover import Popover

BADGE = 104


class BadgePopover(Popover):
    """Shows one achievement beside its tile."""

    def __init__(self, theme: Theme, page: QScrollArea) -> None:
        super().__init__(theme, page)
        self._name = ""
        self._today = date.min
        self._badge = BadgeView(theme, BADGE)
        self._family = chip()
        self._family.setProperty("tone", "tint")
        self._title = text_label("", "running")
        bold = self._title.font()
        bold.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(bold)
        self._points = label(style="strong", tone="points", wrap=True)
        self._description = text_label("", tone="quiet")
        self._progress = label(style="strong", wrap=True)
        self._percent = label(tone="quiet")
        self._bar = ThinBar(theme)
        self._lines = (Line(), Line())
        close = IconButton(self.tr("Close"), "close", theme)
        close.clicked.connect(self.close_now)
        self.entry = close
        self.content.setSpacing(14)
        self.content.addLayout(self._head(close))
        self.content.addWidget(self._description)
        self._progress_row = self._row_of_progress()
        self.content.addWidget(self._progress_row)
        for line in self._lines:
            self.content.addWidget(line)
        self.content.addStretch()

    def open_at(self, tile: QWidget, badge: Badge, today: date) -> None:
        """Tell about an achievement beside its tile."""
        self._today = today
        self._show(badge)
        self.open_by(tile)

    def follow(self, badges: Sequence[Badge]) -> None:
        """Show how the achievement stands now, if it is told about and still there."""
        if self.isHidden():
            return
        for badge in badges:
            if badge.id == self._name:
                self._show(badge)
                self.place()

    def _show(self, badge: Badge) -> None:
        self._name = badge.id
        self._badge.show_badge(badge)
        family = badge_words.family(self._badge.family)
        self._family.setText(family)
        self._family.setVisible(bool(family))
        for text, said in ((self._title, badge.title), (self._description, badge.description)):
            text.setText(breakable(said))
            text.setAccessibleName(said)
        self._description.setVisible(bool(badge.description))
        self._points.setText(words.points(badge.points_earned if badge.earned_on else badge.points))
        self._progress_row.setHidden(badge.earned_on is not None)
        self._progress.setText(badge_words.progress(badge))
        self._percent.setText(badge_words.percent(badge))
        self._bar.show_share(badge.progress / badge.target)
        first, second = self._lines
        if badge.earned_on:
            first.show_texts(self.tr("Earned on"), words.plain_date(badge.earned_on))
            second.show_texts(self.tr("It brought you"), badge_words.points_gained(badge))
        else:
            first.show_texts(*badge_words.forecast(badge, self._today))
            second.show_texts(self.tr("Closest so far"), badge_words.closest(badge))
        self.setAccessibleName(badge_words.tile_spoken(badge))
        spoken = [badge.description, *(line.spoken for line in self._lines)]
        self.setAccessibleDescription(". ".join(text.rstrip(".") for text in spoken if text))

    def _head(self, close: QWidget) -> QLayout:
        first = QHBoxLayout()
        first.addWidget(self._family, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch()
        first.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(first)
        texts.addSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._points)
        texts.addStretch()
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        return head

    def _row_of_progress(self) -> QWidget:
        row = QWidget()
        figures = QHBoxLayout()
        figures.addWidget(self._progress, 1)
        figures.addWidget(self._percent)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(figures)
        column.addWidget(self._bar)
        return row


class Line(QWidget):
    """What something is, and at the end of the line its figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label(tone="quiet", wrap=True)
        self._figure = label(style="strong", wrap=True)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._what, 1)
        row.addWidget(self._figure, 1)
        self._parts: tuple[QLabel, QLabel] = (self._what, self._figure)

    @property
    def spoken(self) -> str:
        """Return the line in one piece, or nothing while it does not show."""
        return "" if self.isHidden() else " ".join(part.text() for part in self._parts)

    def show_texts(self, what: str, figure: str) -> None:
        """Show a line, or none without a figure."""
        self._what.setText(what)
        self._figure.setText(figure)
        self.setHidden(not figure)
