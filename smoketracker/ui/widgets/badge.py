"""The badge of an achievement, painted: in full colour once it is earned, muted with its progress before."""

from __future__ import annotations

import math
import re
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui.theme import Theme

# The layers of a badge's drawing and the colours they have while it is ahead.
MUTED = {"rim": "track", "face": "inset", "cut": "inset", "glyph": "disabled", "accent": "control"}
PLAIN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<g id="rim" fill="#0D5F68"><circle cx="48" cy="48" r="44"/></g>
<g id="face" fill="#17808A"><circle cx="48" cy="48" r="38"/></g></svg>"""
ART_INSET = 11
RING_WIDTH = 5
DOT_EVERY = 9


class BadgeView(QWidget):
    """Paints one badge; what it shows is said by the words beside it."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._badge: Badge | None = None
        self._art = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw_art)

    def sizeHint(self) -> QSize:
        """Take the room that the badge was made for."""
        return QSize(self._size, self._size)

    def show_badge(self, badge: Badge) -> None:
        """Show an achievement's badge as far as it is."""
        self._badge = badge
        self._draw_art()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing and, while it is ahead, the way to it."""
        if self._badge is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self._badge.earned_on:
            self._art.render(painter, area)
        else:
            self._art.render(painter, area.adjusted(ART_INSET, ART_INSET, -ART_INSET, -ART_INSET))
            self._paint_progress(painter, area, self._badge.progress / self._badge.target)
        painter.end()

    def _paint_progress(self, painter: QPainter, area: QRectF, share: float) -> None:
        """Paint what is done as a line and what is to come as dots, clockwise from the top."""
        margin = RING_WIDTH / 2 + 0.5
        circle = area.adjusted(margin, margin, -margin, -margin)
        done = round(360 * share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("control", 0.75))
        step = max(1, round(DOT_EVERY * 360 / (math.pi * circle.width())))
        for angle in range(done + step if done else 0, 361 - step, step):
            painter.drawEllipse(_on_circle(circle, angle), 1.0, 1.0)
        if done:
            pen = QPen(self._theme.colour("primary"), RING_WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, 90 * 16, -done * 16)

    @Slot()
    def _draw_art(self) -> None:
        if self._badge is None:
            return
        source = _source(self._theme.resources / "badges", self._badge.icon)
        if not self._badge.earned_on:
            source = self._muted(source)
        self._art.load(source.encode())
        self.update()

    def _muted(self, source: str) -> str:
        for layer, token in MUTED.items():
            source = _recoloured(source, layer, self._theme.colour(token).name())
        return source


def _recoloured(source: str, layer: str, colour: str) -> str:
    """Give every line and face of a layer one colour."""

    def in_colour(found: re.Match[str]) -> str:
        return re.sub(r"#[0-9A-Fa-f]{6}", colour, found[0])

    return re.sub(rf'<g id="{layer}".*?</g>', in_colour, source, flags=re.DOTALL)


def _source(folder: Path, icon: str) -> str:
    """Return the drawing of that name, or a plain one; a name never leads out of the folder."""
    known = {path.stem: path for path in folder.glob("*.svg")}
    return known[icon].read_text(encoding="utf-8") if icon in known else PLAIN


def _on_circle(circle: QRectF, angle: int) -> QPointF:
    """Return the point at an angle, clockwise from the top, in degrees."""
    turn = math.radians(angle)
    radius = circle.width() / 2
    return circle.center() + QPointF(radius * math.sin(turn), -radius * math.cos(turn))
