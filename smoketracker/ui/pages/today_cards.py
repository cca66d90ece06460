"""The cards of the Today page about achievements: the next one, and the latest ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui import badge_words, today_words, words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.cards import MARGINS, Card
from smoketracker.ui.widgets.labels import breakable, chip, label, text_label

MOST_RECENT = 3
NEXT_BADGE, RECENT_BADGE = 98, 40
LINK_OVER = 6


class NextCard(Card):
    """Draws the achievement that is nearest, with its progress; a click anywhere asks for all of them (`wanted`)."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._points = chip()
        super().__init__(self._points, parent)
        self.set_title(self.tr("Next achievement"))
        self._badge = BadgeView(theme, NEXT_BADGE)
        self._name = text_label("", "strong")
        self._description = text_label("", tone="quiet")
        self._progress = label(style="strong", wrap=True)
        self._to_go = label(style="caption", tone="quiet")
        self._outlook = label(style="caption", tone="quiet", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._badge)
        row.addLayout(self._texts(), 1)
        self.body.addLayout(row)
        self.body.addStretch()
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self._progress, 1)
        figures.addWidget(self._to_go)
        self.body.addLayout(figures)
        self.body.addWidget(self._outlook)
        # The whole card is one button: it lies over all that the card shows.
        self.cover = Button("", self)
        self.cover.setObjectName("cover")
        self.cover.clicked.connect(self.wanted)

    def show_badge(self, badge: Badge | None, today: date) -> None:
        """Draw an achievement, or say that there is none ahead."""
        for part in (self._badge, self._points, self._progress, self._to_go, self._outlook):
            part.setVisible(badge is not None)
        if badge is None:
            self._name.setText(self.tr("Every achievement is earned."))
            self._description.setText("")
            self.cover.setAccessibleName(self._name.text())
            return
        self._badge.show_badge(badge)
        self._points.setText(words.gain(badge.points))
        self._name.setText(breakable(badge.title))
        self._description.setText(breakable(badge.description))
        self._progress.setText(badge_words.progress(badge))
        self._to_go.setText(today_words.to_go(badge, today))
        self._outlook.setText("\n".join(today_words.outlook(badge, today)))
        self.cover.setAccessibleName(badge_words.tile_spoken(badge))
        self.cover.setAccessibleDescription(self._outlook.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button as large as the card."""
        super().resizeEvent(event)
        self.cover.setGeometry(self.rect())
        self.cover.raise_()

    def _texts(self) -> QLayout:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addStretch()
        texts.addWidget(self._name)
        texts.addWidget(self._description)
        texts.addStretch()
        return texts


class RecentCard(Card):
    """Draws the achievements earned last; its link asks for all of them (`wanted`)."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._all = Button(self.tr("See all"), kind="flat")
        self._all.setObjectName("link")
        self._all.setAccessibleName(self.tr("See all achievements"))
        super().__init__(self._all, parent)
        self._all.clicked.connect(self.wanted)
        # The link is higher than a heading, so that it is easy to hit; the headings of the cards stay in line.
        left, top, right, bottom = MARGINS
        self.body.setContentsMargins(left, top - LINK_OVER, right, bottom)
        self.body.setSpacing(4)
        self.set_title(self.tr("Recently earned"))
        self._rows = [RecentRow(theme) for _ in range(MOST_RECENT)]
        for row in self._rows:
            self.body.addWidget(row)
        self._nothing = label(
            self.tr("The first log and the first smoke-free day both bring one."), tone="quiet", wrap=True
        )
        self.body.addWidget(self._nothing)
        self.body.addStretch()

    def show_badges(self, badges: Sequence[Badge], today: date) -> None:
        """Draw the newest of them, or what brings the first one."""
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(badges))
            if index < len(badges):
                row.show_badge(badges[index], today)
        self._nothing.setVisible(not badges)


class RecentRow(QWidget):
    """Draws an earned achievement in one row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = BadgeView(theme, RECENT_BADGE)
        self._name = text_label("", "strong")
        self._date = label(style="caption", tone="quiet", wrap=True)
        self._points = label(style="strong", tone="points")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._date)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(14)
        row.addWidget(self._badge)
        row.addLayout(texts, 1)
        row.addWidget(self._points, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_badge(self, badge: Badge, today: date) -> None:
        """Draw an achievement with its date and what it brought."""
        self._badge.show_badge(badge)
        self._name.setText(breakable(badge.title))
        self._date.setText(badge_words.near_date(badge.earned_on, today) if badge.earned_on else "")
        self._points.setText(words.gain(badge.points_earned))
        self.setAccessibleName(badge_words.tile_spoken(badge))
