"""The popover: tells more about one thing of a page, with a tail that points at it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import scaled
from smoketracker.ui.widgets.shadow import Shadow

WIDTH, PADDING = 352, 20
TAIL, TAIL_WIDTH = 13, 24
RADIUS = 14
EDGE = 8  # the least room between it and the edge of the page


class Side(Enum):
    """On which side of the thing it stands; the tail is on the other one. OVER: there is room on none."""

    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    ABOVE = "above"
    OVER = "over"


TAIL_MARGINS = {
    Side.RIGHT: (TAIL, 0, 0, 0),
    Side.LEFT: (0, 0, TAIL, 0),
    Side.BELOW: (0, TAIL, 0, 0),
    Side.ABOVE: (0, 0, 0, TAIL),
    Side.OVER: (0, 0, 0, 0),
}


class Popover(QFrame):
    """Lies over a page until Esc, Tab, a press outside, or until what it points at moves.

    `content` takes what it tells. The keyboard goes into `entry` when it opens, and back when it closes.
    """

    def __init__(self, theme: Theme, page: QScrollArea) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._anchor: QWidget | None = None
        self._side = Side.RIGHT
        self._by_keyboard = False
        self.entry: QWidget = self
        self.content = QVBoxLayout()
        self.content.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shadow = Shadow(self, self._panel, theme)
        self._lay_out()
        theme.changed.connect(self.update)
        self.hide()

    def open_by(self, anchor: QWidget) -> None:
        """Open beside a thing of the page and take the keyboard."""
        self.close_now()
        self._anchor = anchor
        self._by_keyboard = bool(anchor.property("kbdFocus"))
        anchor.setProperty("open", True)
        anchor.update()
        self.show()
        self.place()  # only now are its parts dressed, and say how much room they need
        self.raise_()
        reason = Qt.FocusReason.TabFocusReason if self._by_keyboard else Qt.FocusReason.OtherFocusReason
        self.entry.setFocus(reason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one while a widget is

    def close_now(self) -> None:
        """Close and give the keyboard back; does nothing while it is closed."""
        anchor, self._anchor = self._anchor, None
        if anchor is None:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one while a widget is
        anchor.setProperty("open", False)
        anchor.update()
        if self.isAncestorOf(self.window().focusWidget()):
            reason = Qt.FocusReason.TabFocusReason if self._by_keyboard else Qt.FocusReason.OtherFocusReason
            anchor.setFocus(reason)
        self.hide()

    def place(self) -> None:
        """Stand beside the thing, inside of what shows of the page."""
        if self._anchor is None:
            return
        area = self._page.viewport().geometry().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        anchor = QRect(self._anchor.mapTo(self._page, QPoint(0, 0)), self._anchor.size())
        width = min(scaled(WIDTH), area.width())
        height = min(self._height_for(width), area.height())
        self._side = self._best_side(anchor, area, width, height)
        self._outer.setContentsMargins(*TAIL_MARGINS[self._side])
        self.setGeometry(_placed(self._side, anchor, area, width, height))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press elsewhere; one on the thing itself does no more than that."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            anchor = self._anchor
            if not (watched is self or self.isAncestorOf(watched)):
                self.close_now()
                return watched is anchor
        elif watched is self._anchor and event.type() in {QEvent.Type.Move, QEvent.Type.Hide}:
            self.close_now()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001, N802 (Qt names it and hands it over)
        """Close on Tab: there is one stop in here, and the next one is in the page."""
        self.close_now()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and its tail in one piece."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QRectF(self._panel().translated(-self.pos())).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(panel, RADIUS, RADIUS)
        if self._side is not Side.OVER and self._anchor is not None:
            tail = QPainterPath()
            tail.addPolygon(self._tail(panel, self._anchor))
            tail.closeSubpath()
            shape = shape.united(tail)
        painter.setPen(self._theme.colour("control"))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawPath(shape)
        painter.end()

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setLayout(self.content)
        scroll = QScrollArea()
        scroll.setObjectName("bare")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        for part in (self._body, scroll.viewport()):
            part.setAutoFillBackground(False)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(scroll)

    def _panel(self) -> QRect:
        left, top, right, bottom = TAIL_MARGINS[self._side]
        return self.geometry().adjusted(left, top, -right, -bottom)

    def _height_for(self, width: int) -> int:
        return self._body.heightForWidth(width) if self._body.hasHeightForWidth() else self._body.sizeHint().height()

    def _best_side(self, anchor: QRect, area: QRect, width: int, height: int) -> Side:
        """Return the first side with room: the one that one reads towards before the other."""
        first, second = (Side.RIGHT, anchor.right()), (Side.LEFT, anchor.left())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, second = second, first
        for side, _ in (first, second):
            room = area.right() - anchor.right() if side is Side.RIGHT else anchor.left() - area.left()
            if room >= width + TAIL:
                return side
        if area.bottom() - anchor.bottom() >= height + TAIL:
            return Side.BELOW
        if anchor.top() - area.top() >= height + TAIL:
            return Side.ABOVE
        return Side.OVER

    def _tail(self, panel: QRectF, anchor: QWidget) -> QPolygonF:
        """Return the triangle that points at the middle of the thing, as far as the round corners let it."""
        middle = QPointF(self.mapFrom(self._page, anchor.mapTo(self._page, anchor.rect().center())))
        half, least = TAIL_WIDTH / 2, RADIUS + TAIL_WIDTH / 2
        if self._side in {Side.RIGHT, Side.LEFT}:
            y = max(panel.top() + least, min(middle.y(), panel.bottom() - least))
            edge, tip = (panel.left() + 1, 0.5) if self._side is Side.RIGHT else (panel.right() - 1, self.width() - 0.5)
            # It reaches into the panel a little, so that no line parts them.
            return QPolygonF([QPointF(edge, y - half), QPointF(tip, y), QPointF(edge, y + half)])
        x = max(panel.left() + least, min(middle.x(), panel.right() - least))
        edge, tip = (panel.top() + 1, 0.5) if self._side is Side.BELOW else (panel.bottom() - 1, self.height() - 0.5)
        return QPolygonF([QPointF(x - half, edge), QPointF(x, tip), QPointF(x + half, edge)])


def _placed(side: Side, anchor: QRect, area: QRect, width: int, height: int) -> QRect:
    """Return where it stands, its tail included: beside the middle of the thing, moved into the area."""
    centre = anchor.center()
    match side:
        case Side.RIGHT:
            wanted = QRect(anchor.right(), centre.y() - height // 2, width + TAIL, height)
        case Side.LEFT:
            wanted = QRect(anchor.left() - width - TAIL, centre.y() - height // 2, width + TAIL, height)
        case Side.BELOW:
            wanted = QRect(centre.x() - width // 2, anchor.bottom(), width, height + TAIL)
        case Side.ABOVE:
            wanted = QRect(centre.x() - width // 2, anchor.top() - height - TAIL, width, height + TAIL)
        case _:
            wanted = QRect(centre.x() - width // 2, centre.y() - height // 2, width, height)
    wanted.moveLeft(max(area.left(), min(wanted.left(), area.right() - wanted.width() + 1)))
    wanted.moveTop(max(area.top(), min(wanted.top(), area.bottom() - wanted.height() + 1)))
    return wanted
