"""The card of the points: the balance, what today has earned so far, and what the last close brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smoketracker.tracker.outcome import Gain, Overview
from smoketracker.ui import today_words, words
from smoketracker.ui.widgets.cards import Card
from smoketracker.ui.widgets.figure import Figure
from smoketracker.ui.widgets.labels import breakable, chip, label, text_label

# So many rows fit beside the ring; were the card to grow, the log button might move under the pointer.
MOST_OF_TODAY, MOST_ROWS = 2, 5


class PointsCard(Card):
    """Draws the balance of points and what it grew by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._today = chip()
        super().__init__(self._today, parent)
        self.set_title(self.tr("Points"))
        self._balance = Figure("hero", "points")
        self.body.setSpacing(4)
        self.body.addWidget(self._balance)
        self._of_today = [GainRow() for _ in range(MOST_OF_TODAY)]
        self._of_close = [GainRow() for _ in range(MOST_ROWS)]
        self._heading = label(style="caption", tone="quiet", wrap=True)
        self._nothing = label(
            self.tr("An honest record earns points, and nothing is taken off for a smoke."), tone="quiet", wrap=True
        )
        self._heading.setContentsMargins(0, 8, 0, 0)
        for part in (*self._of_today, self._heading, *self._of_close, self._nothing):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_overview(self, overview: Overview) -> None:
        """Draw the points of a moment."""
        self._balance.show_text(words.number(overview.points))
        self._today.setText(self.tr("{points} today").format(points=words.gain(overview.points_today)))
        self._today.setVisible(bool(overview.points_today))
        text = self.tr("{points}, {today} earned today")
        name = text.format(points=words.points(overview.points), today=words.number(overview.points_today))
        self._balance.setAccessibleName(name)
        used = show_gains(self._of_today, overview.gains_today)
        show_gains(self._of_close[: MOST_ROWS - used], overview.gains_at_close)
        for row in self._of_close[MOST_ROWS - used :]:
            row.hide()
        self._heading.setText(today_words.close_heading(overview))
        self._heading.setVisible(bool(overview.gains_at_close))
        self._nothing.setVisible(not (overview.gains_today or overview.gains_at_close))


class GainRow(QWidget):
    """Draws what points are for, and how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = text_label("", tone="quiet")
        self._points = label(style="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(self._reason, 1)
        row.addWidget(self._points, 0, Qt.AlignmentFlag.AlignTop)

    def show_line(self, reason: str, points: int) -> None:
        """Draw a reason with its points."""
        self._reason.setText(breakable(reason))
        self._reason.setAccessibleName(reason)
        self._points.setText(words.gain(points))


def show_gains(rows: Sequence[GainRow], gains: Sequence[Gain]) -> int:
    """Draw gains in as many rows as there are, the last one for all that find no room; return how many it took."""
    shown = list(gains) if len(gains) <= len(rows) else list(gains[: len(rows) - 1])
    for row, gain in zip(rows, shown, strict=False):
        row.show_line(today_words.reason(gain), gain.points)
    rest = gains[len(shown) :]
    if rest:
        rows[len(shown)].show_line(today_words.rest(len(rest)), sum(gain.points for gain in rest))
    used = len(shown) + bool(rest)
    for index, row in enumerate(rows):
        row.setVisible(index < used)
    return used
