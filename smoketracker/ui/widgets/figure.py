"""A large figure that grows smaller where it would not fit: one life's sums have room, and those of many years too."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from smoketracker.ui.widgets.labels import font_of


class Figure(QLabel):
    """Shows a figure in a style of the type ramp, never smaller than plain text."""

    def __init__(self, style: str, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self._full, self._least = font_of(style), font_of("body").pixelSize()
        self.setFont(self._full)

    def show_text(self, text: str) -> None:
        """Show a figure."""
        self.setText(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Take the room of the figure at its full size."""
        return self._room(self._full)

    def minimumSizeHint(self) -> QSize:
        """Let the figure be as small as plain text; its line stays as high as it is."""
        least = QFont(self._full)
        least.setPixelSize(self._least)
        return QSize(self._room(least).width(), self._room(self._full).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as large as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font = QFont(self._full)
        while font.pixelSize() > self._least and self._room(font).width() > self.width():
            font.setPixelSize(font.pixelSize() - 1)
        self.setFont(font)

    def _room(self, font: QFont) -> QSize:
        metrics = QFontMetrics(font)
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())
