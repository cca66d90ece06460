"""The time since the last smoke, painted: two large figures with their units, and a running line below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smoketracker.ui import words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import font_of, label

TICK_MS = 1000
GAP_BEFORE_UNIT, GAP_BETWEEN = 2, 8


class Figures(QWidget):
    """Paints figures and their units on one base line, centred."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: list[tuple[str, str]] = []
        self._large, self._small = font_of("hero", tabular=True), font_of("unit")

    def show_figures(self, figures: list[tuple[str, str]]) -> None:
        """Show pairs of a figure and its unit."""
        if figures != self._figures:
            self._figures = figures
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Take the room of the figures as they are."""
        return QSize(self._width(), QFontMetrics(self._large).height())

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures in the text colour and the units quieter."""
        painter = QPainter(self)
        left = (self.width() - self._width()) // 2
        base = QFontMetrics(self._large).ascent()
        for text, font, gap in self._pieces():
            painter.setFont(font)
            painter.setPen(self._theme.colour("text" if font is self._large else "text2"))
            painter.drawText(left, base, text)
            left += QFontMetrics(font).horizontalAdvance(text) + gap
        painter.end()

    def _pieces(self) -> list[tuple[str, QFont, int]]:
        pieces = []
        for figure, unit in self._figures:
            pieces.append((figure, self._large, GAP_BEFORE_UNIT))
            pieces.append((unit, self._small, GAP_BETWEEN))
        return pieces

    def _width(self) -> int:
        widths = (QFontMetrics(font).horizontalAdvance(text) + gap for text, font, gap in self._pieces())
        return max(0, sum(widths) - GAP_BETWEEN)


class SinceLastSmoke(QWidget):
    """The time since the last smoke; it runs while it can be seen."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last: datetime | None = None
        self._figures = Figures(theme)
        self._rest = label(tone="quiet", wrap=True)
        self._rest.setFont(font_of("running", tabular=True))
        self._caption = label(style="caption", tone="quiet", wrap=True)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addStretch()
        layout.addWidget(self._figures)
        for line in (self._rest, self._caption):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(line)
        layout.addStretch()
        self._show_nothing()

    def show_last(self, last: datetime | None) -> None:
        """Count from another moment, or from none."""
        self._last = last
        if last is None:
            self._show_nothing()
        else:
            self.tick()

    @Slot()
    def tick(self) -> None:
        """Show the time of this moment."""
        if self._last is None:
            return
        now = self._clock()
        figures, rest = words.since(self._last, now)
        self._figures.show_figures(figures)
        self._figures.show()
        self._rest.setText(rest)
        self._caption.setText(self.tr("since your last smoke"))
        self.setAccessibleName(words.since_spoken(self._last, now))

    def showEvent(self, event: QShowEvent) -> None:
        """Run."""
        super().showEvent(event)
        self.tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        self._timer.stop()
        super().hideEvent(event)

    def _show_nothing(self) -> None:
        self._figures.hide()
        self._rest.setText(self.tr("No smoke logged yet"))
        self._caption.setText(self.tr("Log one when you have one, or simply let time pass."))
        self.setAccessibleName(self._rest.text())
