"""The badge of an achievement, painted: in full colour once it is earned, muted with its progress before."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui.theme import Colours
from smoketracker.ui.uploads import ENDING
from smoketracker.ui.widgets.badge_art import drawing, family_of, muted
from smoketracker.ui.widgets.labels import scaled

ART_INSET = 11
RING_WIDTH = 5
DOT_EVERY = 9
DOT_RADIUS = 1.0
RETIRED = 0.55  # how strongly a retired badge is drawn that was never earned
UNLOCK_FROM, UNLOCK_MS = 0.9, 300


class Look(StrEnum):
    """How a badge is drawn."""

    EARNED = "earned"
    MUTED = "muted"
    RETIRED = "retired"


class BadgeView(QWidget):
    """Paints one badge; what it shows is said by the words beside it."""

    def __init__(self, theme: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = scaled(size)
        self._icon = ""
        self._look = Look.MUTED
        self._share: float | None = None  # of the way to it; None: no way is drawn
        self._scale = 1.0
        self._unlock = QVariantAnimation(self, startValue=UNLOCK_FROM, endValue=1.0, duration=UNLOCK_MS)
        self._unlock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._unlock.valueChanged.connect(self._grow)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)
        theme.uploads.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Take the room that the badge was made for."""
        return QSize(self._size, self._size)

    def show_badge(self, badge: Badge) -> None:
        """Show an achievement's badge as far as it is."""
        self._icon = badge.icon
        self._look = Look.EARNED if badge.earned_on else Look.RETIRED if badge.retired else Look.MUTED
        self._share = None if badge.earned_on else badge.progress / badge.target
        self.update()

    def show_muted(self, icon: str) -> None:
        """Show a drawing in quiet colours, for a place that is empty."""
        self.show_icon(icon, Look.MUTED)

    def show_icon(self, icon: str, look: Look, share: float | None = None) -> None:
        """Show a drawing alone, in a look, and how much of the way to it is done if that is wanted."""
        self._icon, self._look, self._share = icon, look, share
        self.update()

    def set_size(self, size: int) -> None:
        """Take other room, measured at the base font."""
        if scaled(size) != self._size:
            self._size = scaled(size)
            self.updateGeometry()

    def unlock(self) -> None:
        """Let it grow to its size once, unless nothing should move."""
        if not self._theme.still:
            self._grow(UNLOCK_FROM)
            self._unlock.start()

    @property
    def family(self) -> str:
        """Return the family that the badge belongs to, or nothing."""
        return family_of(drawing(self._theme.resources / "badges", self._icon))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing and, while it is ahead, the way to it."""
        painter = QPainter(self)
        self.draw(painter, QRectF(self.rect()))
        painter.end()

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint it with another painter too: in the rows and cells of a list, which have no widget each."""
        if not self._icon:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inset = 0.0 if self._share is None else ART_INSET * area.width() / 92
        art = area.adjusted(inset, inset, -inset, -inset)
        painter.setOpacity(RETIRED if self._look is Look.RETIRED else 1.0)
        pixmap = self._art(round(art.width()))
        margin = (1 - self._scale) * art.width() / 2
        painter.drawPixmap(art.adjusted(margin, margin, -margin, -margin), pixmap, QRectF(pixmap.rect()))
        if self._share is not None:
            self._paint_progress(painter, area, self._share)
        painter.restore()

    def _art(self, side: int) -> QPixmap:
        """Return the drawing at a size, drawn once for each size, sharpness, look and set of colours."""
        ratio = self.devicePixelRatio()
        colours = "" if self._look is Look.EARNED else self._theme.colour("inset").name()
        image = self._theme.uploads.image(self._icon)
        # A picture that could not be read may be there the next time: the plain drawing has a name of its own.
        name = self._icon if image or not self._icon.endswith(ENDING) else ""
        key = f"badge {name} {side} {ratio} {colours}"
        pixmap = QPixmap()
        if QPixmapCache.find(key, pixmap):
            return pixmap
        wide = round(side * ratio)
        if image:
            # No first frame without such a picture needs it.
            from smoketracker.ui.widgets.badge_picture import pictured  # noqa: PLC0415

            pixmap = pictured(image, self._theme, wide, muted=bool(colours))
        else:
            source = drawing(self._theme.resources / "badges", self._icon)
            pixmap = _drawn(muted(source, self._theme) if colours else source, wide)
        QPixmapCache.insert(key, pixmap)
        return pixmap

    def _paint_progress(self, painter: QPainter, area: QRectF, share: float) -> None:
        """Paint what is done as a line and what is to come as dots, clockwise from the top."""
        margin = RING_WIDTH / 2 + 0.5
        circle = area.adjusted(margin, margin, -margin, -margin)
        done = round(360 * share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("control", 0.75))
        step = max(1, round(DOT_EVERY * 360 / (math.pi * circle.width())))
        for angle in range(done + step if done else 0, 361 - step, step):
            painter.drawEllipse(_on_circle(circle, angle), DOT_RADIUS, DOT_RADIUS)
        if done:
            pen = QPen(self._theme.colour("primary"), RING_WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(circle, 90 * 16, -done * 16)

    @Slot(float)
    def _grow(self, scale: float) -> None:
        self._scale = scale
        self.update()


def _drawn(source: str, side: int) -> QPixmap:
    """Return a drawing, so many pixels wide."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(source.encode()).render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap


def _on_circle(circle: QRectF, angle: int) -> QPointF:
    """Return the point at an angle, clockwise from the top, in degrees."""
    turn = math.radians(angle)
    radius = circle.width() / 2
    return circle.center() + QPointF(radius * math.sin(turn), -radius * math.cos(turn))
