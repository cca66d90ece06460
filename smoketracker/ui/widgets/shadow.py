"""The shadow of what lies over a page, painted: an effect would be slow and blur its text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smoketracker.ui.theme import Theme

DROP, BLUR, RADIUS = 8, 22, 14
STRENGTH = {False: 0.16, True: 0.50}  # on a light and on a dark ground
MIDDLE = 128


class Shadow(QWidget):
    """Lies under a widget of the same parent and follows it; the mouse goes through it.

    panel: what casts the shadow, in the parent's measures; it may be less than the widget.
    """

    def __init__(self, owner: QWidget, panel: Callable[[], QRect], theme: Theme) -> None:
        super().__init__(owner.parentWidget())
        self._owner = owner
        self._panel = panel
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() in {QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize} and not self._owner.isHidden():
            self.setGeometry(self._panel().adjusted(-BLUR, -BLUR, BLUR, BLUR + DROP))
            self.show()
            self.stackUnder(self._owner)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint thin coats over one another, each smaller than the one before."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        strength = STRENGTH[self._theme.colour("window").lightness() < MIDDLE]
        panel = QRectF(self.rect()).adjusted(BLUR, BLUR + DROP, -BLUR, -BLUR)
        coat = QColor(Qt.GlobalColor.black)
        for spread in range(BLUR, 0, -1):
            coat.setAlphaF(strength * 2 * (BLUR - spread) / BLUR**2)  # the coats add up to the strength
            painter.setBrush(coat)
            radius = RADIUS + spread
            painter.drawRoundedRect(panel.adjusted(-spread, -spread, spread, spread), radius, radius)
        painter.end()
