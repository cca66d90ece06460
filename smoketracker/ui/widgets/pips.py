"""Today's smokes against the goal, painted: a circle for each that the goal allows, filled once it is used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import scaled

MOST_PIPS = 12
PIP, SMALLEST_PIP, GAP, WIDE_GAP, LINE = 18, 9, 6, 14, 2
BAR_WIDTH, BAR_HEIGHT = 64, 8


class GoalPips(QWidget):
    """Paints pips, or a bar where there would be too many; what is above the goal stands after a wider gap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._goal = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_count(self, count: int, goal: int | None, spoken: str) -> None:
        """Draw how much of a goal is used; without a goal, or with none of 0 used, there is nothing to draw."""
        self._count, self._goal = count, goal or 0
        self.setVisible(goal is not None and bool(goal or count))
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take the room of the pips, or of the bar."""
        if self._are_many():
            return QSize(scaled(BAR_WIDTH), scaled(PIP))
        return QSize(self._width(scaled(PIP)), scaled(PIP))

    def minimumSizeHint(self) -> QSize:
        """Let the pips be smaller where the window is narrow, or a bar."""
        return QSize(min(self.sizeHint().width(), self._width(SMALLEST_PIP), scaled(BAR_WIDTH)), scaled(PIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pips from the reading end, or the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        if self._are_many() or self._width(SMALLEST_PIP) > self.width():
            self._paint_bar(painter)
        else:
            self._paint_pips(painter)
        painter.end()

    def _are_many(self) -> bool:
        return max(self._goal, self._count) > MOST_PIPS

    def _above(self) -> int:
        return max(0, self._count - self._goal)

    def _width(self, pip: int) -> int:
        number = max(self._goal, self._count)
        return number * pip + max(0, number - 1) * GAP + (WIDE_GAP - GAP if self._above() and self._goal else 0)

    def _paint_pips(self, painter: QPainter) -> None:
        size = scaled(PIP)
        while self._width(size) > self.width() and size > SMALLEST_PIP:
            size -= 1
        left, top = self.width() - self._width(size), (self.height() - size) / 2
        for index in range(max(self._goal, self._count)):
            if index == self._goal and index:
                left += WIDE_GAP - GAP
            used = index < self._count
            painter.setPen(Qt.PenStyle.NoPen if used else QPen(self._theme.colour("control"), LINE))
            painter.setBrush(self._theme.colour("clay") if used else Qt.BrushStyle.NoBrush)
            inset = 0 if used else LINE / 2
            painter.drawEllipse(QRectF(left + inset, top + inset, size - 2 * inset, size - 2 * inset))
            left += size + GAP

    def _paint_bar(self, painter: QPainter) -> None:
        whole = QRectF(0, (self.height() - BAR_HEIGHT) / 2, self.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max(self._goal, self._count)
        allowed = QRectF(whole)
        if self._above() and self._goal:
            allowed.setWidth((whole.width() - GAP) * self._goal / most)
        self._paint_piece(painter, allowed, "track")
        used = QRectF(allowed)
        used.setWidth(allowed.width() * min(self._count, self._goal) / self._goal if self._goal else allowed.width())
        self._paint_piece(painter, used, "clay")
        if self._above() and self._goal:
            self._paint_piece(painter, whole.adjusted(allowed.width() + GAP, 0, 0, 0), "clay")

    def _paint_piece(self, painter: QPainter, piece: QRectF, token: str) -> None:
        painter.setBrush(self._theme.colour(token))
        painter.drawRoundedRect(piece, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
