"""A picture that was given, drawn as a badge: in the shape of a family, muted for what is still ahead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

from smoketracker.ui.theme import Colours

# The rounded square of the shipped badges, which takes least of a picture; all are drawn 96 wide.
WIDTH = 96
RIM, RIM_RADIUS = QRectF(6, 6, 84, 84), 25
FACE, FACE_RADIUS = QRectF(11.5, 11.5, 73, 73), 20
RIM_COLOUR, FACE_COLOUR = "#5B6F74", "#71868B"  # of no family: a picture speaks for itself
MUTED = 0.45  # how strongly a picture is drawn that is still ahead


def pictured(image: QImage, colours: Colours, side: int, *, muted: bool) -> QPixmap:
    """Return the badge, so many pixels wide."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shapes = (
        (RIM, RIM_RADIUS, colours.colour("track") if muted else QColor(RIM_COLOUR)),
        (FACE, FACE_RADIUS, colours.colour("inset") if muted else QColor(FACE_COLOUR)),
    )
    scale = side / WIDTH
    for shape, radius, colour in shapes:
        painter.setBrush(colour)
        painter.drawRoundedRect(_scaled(shape, scale), radius * scale, radius * scale)
    _paint_picture(painter, _grey(image) if muted else image, _scaled(FACE, scale), FACE_RADIUS * scale)
    painter.end()
    return pixmap


def _paint_picture(painter: QPainter, image: QImage, face: QRectF, radius: float) -> None:
    """Paint the picture as the paint of the face: a clip would leave its round corners jagged."""
    area = face.toAlignedRect()
    fit = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter.setBrush(QBrush(image.scaled(QSize(area.width(), area.height()), *fit)))
    painter.setBrushOrigin(QPointF(area.topLeft()))
    painter.drawRoundedRect(face, radius, radius)


def _grey(image: QImage) -> QImage:
    """Return the picture in greys, thinner than it is."""
    clear = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(Qt.GlobalColor.transparent)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_ARGB32)
    if image.hasAlphaChannel():
        grey.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
    painter = QPainter(clear)
    painter.setOpacity(MUTED)
    painter.drawImage(0, 0, grey)
    painter.end()
    return clear


def _scaled(shape: QRectF, scale: float) -> QRectF:
    return QRectF(shape.x() * scale, shape.y() * scale, shape.width() * scale, shape.height() * scale)
