"""A thin bar that shows how much of a whole is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smoketracker.ui.theme import Theme

HEIGHT = 8


class ThinBar(QWidget):
    """Paints a share from the leading edge on; the figure beside it says it in words."""

    def __init__(self, theme: Theme, colour: str = "primary", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._share = 0.0
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = max(0.0, min(share, 1.0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the whole, and over it what is done: never thinner than its round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        whole = QRectF(self.rect())
        painter.drawRoundedRect(whole, HEIGHT / 2, HEIGHT / 2)
        if self._share:
            done = QRectF(whole)
            done.setWidth(max(HEIGHT, whole.width() * self._share))
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                done.moveRight(whole.right())
            painter.setBrush(self._theme.colour(self._colour))
            painter.drawRoundedRect(done, HEIGHT / 2, HEIGHT / 2)
        painter.end()
