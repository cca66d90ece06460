"""What a day pays over how many smokes it has: a painted curve that never rises, with a cursor to read it by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from smoketracker.domain.rules import ExampleDay
from smoketracker.ui.editor import rules_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import KEYBOARD_REASONS
from smoketracker.ui.widgets.labels import font_of, scaled
from smoketracker.ui.widgets.toast import announce
from smoketracker.ui.words import number

HEIGHT, WIDTH, LEAST_WIDTH = 150, 260, 180
PAD, GAP = 8, 6
DOT, CURSOR_DOT = 2.2, 5.0
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -5, Qt.Key.Key_Up: 5}


class RulesCurve(QWidget):
    """Paints the points of example days, and faintly those of the rules that hold now.

    `pointed` carries the number of smokes that the cursor is at: moved by the mouse, the arrows, Home and End.
    """

    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._course: Sequence[ExampleDay] = ()
        self._present: Sequence[ExampleDay] = ()
        self._smokes = 0
        self._ring = False
        self.setAccessibleName(self.tr("Points of a day by its smokes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def smokes(self) -> int:
        """Return how many smokes the cursor is at."""
        return self._smokes

    def show_days(self, course: list[ExampleDay], present: Sequence[ExampleDay]) -> None:
        """Draw a course of days, from no smoke on, and beside it that of the rules that hold now."""
        self._course, self._present = course, present
        self._smokes = min(self._smokes, len(course) - 1)
        self._describe()
        self.update()

    def point_at(self, smokes: int) -> None:
        """Move the cursor."""
        smokes = max(0, min(smokes, len(self._course) - 1))
        if smokes != self._smokes:
            self._smokes = smokes
            self._describe()
            self.update()
            self.pointed.emit(smokes)

    def sizeHint(self) -> QSize:
        """Take the height of a small chart."""
        return QSize(scaled(WIDTH), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the cards beside the form."""
        return QSize(LEAST_WIDTH, scaled(HEIGHT))

    def place_of(self, smokes: int) -> QPointF:
        """Return where the point of a day stands."""
        return self._place(self._course[smokes])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by the arrows, and to the ends."""
        key = Qt.Key(event.key())
        if key in STEPS:
            sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            self._go(self._smokes + STEPS[key] * (-1 if sideways and self._mirrored else 1))
        elif key == Qt.Key.Key_Home:
            self._go(0)
        elif key == Qt.Key.Key_End:
            self._go(len(self._course) - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the day under the mouse."""
        self._point_under(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Read the day that was touched."""
        self._point_under(event.position())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._ring = event.reason() in KEYBOARD_REASONS
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid, the curve of the present rules, the curve, and the cursor."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._course:
            self._paint_grid(painter)
            self._paint_curve(painter, self._present, present=True)
            self._paint_curve(painter, self._course, present=False)
            self._paint_cursor(painter)
        if self._ring:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def _most(self) -> int:
        return max(1, *(day.points for day in (*self._course, *self._present)))

    def _area(self) -> QRectF:
        """Return where the curve is, without the room for the numbers beside and below it."""
        figures = font_of("caption")
        figures_width = max(scaled(22), round(self.fontMetrics().horizontalAdvance(number(self._most))))
        start = PAD + figures_width + GAP
        whole = QRectF(self.rect()).adjusted(start, PAD + 4, -PAD - 6, -PAD - figures.pixelSize() - GAP)
        if self._mirrored:
            whole.moveLeft(self.width() - whole.right())
        return whole

    def _place(self, day: ExampleDay) -> QPointF:
        area = self._area()
        part = day.smokes / max(1, len(self._course) - 1)
        across = area.right() - part * area.width() if self._mirrored else area.left() + part * area.width()
        return QPointF(across, area.bottom() - day.points / self._most * area.height())

    def _go(self, smokes: int) -> None:
        self.point_at(smokes)
        announce(self, rules_words.example(self._course[self._smokes]))

    def _point_under(self, place: QPointF) -> None:
        if self._course:
            area = self._area()
            part = (place.x() - area.left()) / max(1.0, area.width())
            self.point_at(round((1 - part if self._mirrored else part) * (len(self._course) - 1)))

    def _describe(self) -> None:
        here = rules_words.example(self._course[self._smokes])
        self.setAccessibleDescription(f"{rules_words.curve_summary(list(self._course))} {here}")

    def _paint_grid(self, painter: QPainter) -> None:
        area, most = self._area(), self._most
        painter.setFont(font_of("caption"))
        beside = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self._mirrored else Qt.AlignmentFlag.AlignRight
        )
        high = painter.fontMetrics().height()
        for value in (0, most):
            level = area.bottom() - value / most * area.height()
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
            painter.setPen(self._theme.colour("text2"))
            room = QRectF(PAD, level - high / 2, area.left() - PAD - GAP, high)
            if self._mirrored:
                room = QRectF(area.right() + GAP, level - high / 2, self.width() - area.right() - GAP - PAD, high)
            painter.drawText(room, beside, number(value))
        for day in (self._course[0], self._course[(len(self._course) - 1) // 2], self._course[-1]):
            text, middle = number(day.smokes), self._place(day).x()
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = max(0.0, min(middle - wide / 2, self.width() - wide - 1.0))
            painter.drawText(QRectF(left, area.bottom() + GAP, wide + 1, high), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_curve(self, painter: QPainter, course: Sequence[ExampleDay], *, present: bool) -> None:
        places = [self._place(day) for day in course]
        if present:
            painter.setPen(QPen(self._theme.colour("line_base"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(places))
            return
        area = self._area()
        under = [QPointF(places[0].x(), area.bottom()), *places, QPointF(places[-1].x(), area.bottom())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("area", 0.16))
        painter.drawPolygon(QPolygonF(under))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("honey"), 2.2))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("honey"))
        for place in places:
            painter.drawEllipse(place, DOT, DOT)

    def _paint_cursor(self, painter: QPainter) -> None:
        place, area = self.place_of(self._smokes), self._area()
        painter.setPen(QPen(self._theme.colour("control"), 1))
        painter.drawLine(QPointF(place.x(), area.top()), QPointF(place.x(), area.bottom()))
        painter.setPen(QPen(self._theme.colour("honey"), 2))
        painter.setBrush(self._theme.colour("card"))
        painter.drawEllipse(place, CURSOR_DOT, CURSOR_DOT)
