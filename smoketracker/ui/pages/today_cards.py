"""The smaller cards of the Today page: points, the next achievement, the latest ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge, Overview
from smoketracker.ui import words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.cards import Card
from smoketracker.ui.widgets.labels import breakable, chip, label, text_label

MOST_RECENT = 3
NEXT_BADGE, RECENT_BADGE = 98, 40


class PointsCard(Card):
    """Draws the balance of points and what today brought."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._today = chip()
        super().__init__(self._today, parent)
        self.set_title(self.tr("Points"))
        self._balance = label(style="hero", tone="points")
        self.body.addWidget(self._balance)
        self.body.addWidget(label(self.tr("Nothing is taken off for a smoke."), tone="quiet", wrap=True))
        self.body.addStretch()

    def show_overview(self, overview: Overview) -> None:
        """Draw the points of a moment."""
        self._balance.setText(words.number(overview.points))
        self._today.setText(self.tr("{points} today").format(points=words.gain(overview.points_today)))
        text = self.tr("{points}, {today} earned today")
        name = text.format(points=words.points(overview.points), today=words.number(overview.points_today))
        self._balance.setAccessibleName(name)


class NextCard(Card):
    """Draws the achievement that is nearest, with its progress."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._points = chip()
        super().__init__(self._points, parent)
        self.set_title(self.tr("Next achievement"))
        self._badge = BadgeView(theme, NEXT_BADGE)
        self._name = text_label("", "strong")
        self._description = text_label("", tone="quiet")
        self._progress = label(style="strong")
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._badge)
        row.addLayout(self._texts(), 1)
        self.body.addLayout(row)
        self.body.addStretch()

    def show_badge(self, badge: Badge | None) -> None:
        """Draw an achievement, or say that there is none ahead."""
        self._badge.setVisible(badge is not None)
        self._points.setVisible(badge is not None)
        self._progress.setVisible(badge is not None)
        if badge is None:
            self._name.setText(self.tr("Every achievement is earned."))
            self._description.setText("")
            return
        self._badge.show_badge(badge)
        self._points.setText(words.gain(badge.points))
        self._name.setText(breakable(badge.title))
        self._description.setText(breakable(badge.description))
        self._progress.setText(words.progress(badge))
        self.setAccessibleName(words.tile_spoken(badge))

    def _texts(self) -> QLayout:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addStretch()
        for text in (self._name, self._description, self._progress):
            texts.addWidget(text)
        texts.addStretch()
        return texts


class RecentCard(Card):
    """Draws the achievements earned last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.set_title(self.tr("Recently earned"))
        self._rows = [RecentRow(theme) for _ in range(MOST_RECENT)]
        for row in self._rows:
            self.body.addWidget(row)
        self._nothing = label(
            self.tr("The first log and the first smoke-free day both bring one."), tone="quiet", wrap=True
        )
        self.body.addWidget(self._nothing)
        self.body.addStretch()

    def show_badges(self, badges: Sequence[Badge]) -> None:
        """Draw the newest of them, or what brings the first one."""
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(badges))
            if index < len(badges):
                row.show_badge(badges[index])
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

    def show_badge(self, badge: Badge) -> None:
        """Draw an achievement with its date and what it brought."""
        self._badge.show_badge(badge)
        self._name.setText(breakable(badge.title))
        self._date.setText(words.plain_date(badge.earned_on) if badge.earned_on else "")
        self._points.setText(words.gain(badge.points_earned))
        self.setAccessibleName(words.tile_spoken(badge))
