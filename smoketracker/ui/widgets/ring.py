"""The ring of the last 30 days, painted, with the time since the last smoke in its middle."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from enum import Enum, auto
from itertools import groupby

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smoketracker.domain.kinds import DayState
from smoketracker.tracker.outcome import Day
from smoketracker.ui import today_words, words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import SMALLEST, font_of, scaled

SLOTS = 30
STEP = 360 / SLOTS  # degrees
TICK_MS = 1000
# As shares of the ring's side: its stroke, its free rim, its figures, its running line, the room in its middle.
STROKE, RIM, FIGURE, RUNNING, MIDDLE = 1 / 16, 1 / 80, 44 / 240, 17 / 240, 0.76
# As shares of the stroke.
THIN, DOT, INNER_DOT = 0.55, 0.92, 0.4
HOLLOW, HOLLOW_LINE, FAINT = 8.0, 1.6, 4.0
UNIT = 0.62
# How wide the lines in the middle may be, as shares of the side.
FIGURES_WIDTH, LINE_WIDTH, CAPTION_WIDTH = 0.66, 0.62, 0.46
GAP_BEFORE_UNIT, GAP_BETWEEN, GAP_BELOW = 2, 8, 4
BALANCE_STEP, HIGHEST = 4, 1000


class Mark(Enum):
    """How a day is drawn."""

    FREE = auto()
    SMOKED = auto()
    ABOVE = auto()
    UNKNOWN = auto()
    BEFORE = auto()


def mark_of(day: Day) -> Mark:
    """Return how a day is drawn; today is smoke-free so far until it has a smoke."""
    if day.count:
        return Mark.SMOKED if day.goal is None or day.count <= day.goal else Mark.ABOVE
    return Mark.UNKNOWN if day.state is DayState.UNKNOWN else Mark.FREE


def runs(days: Sequence[Day]) -> Iterator[tuple[Mark, int, int]]:
    """Return each mark with its first and last slot; neighbours that are drawn alike are one, if they are arcs."""
    marks = [Mark.BEFORE] * (SLOTS - len(days)) + [mark_of(day) for day in days[-SLOTS:]]
    for mark, group in groupby(enumerate(marks), key=lambda slot: slot[1]):
        slots = [slot for slot, _ in group]
        if mark in {Mark.FREE, Mark.SMOKED}:
            yield mark, slots[0], slots[-1]
        else:
            yield from ((mark, slot, slot) for slot in slots)


class DayRing(QWidget):
    """Paints the last 30 days clockwise, the oldest at 12 o'clock, and runs while it can be seen."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._days: tuple[Day, ...] = ()
        self._last: datetime | None = None
        self._side = scaled(240)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Last 30 days"))
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        theme.changed.connect(self.update)

    def set_side(self, side: int) -> None:
        """Be as large as that, in pixels at the base font."""
        self._side = scaled(side)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take the room of the ring."""
        return QSize(self._side, self._side)

    def show_days(self, days: tuple[Day, ...], last_smoke_at: datetime | None) -> None:
        """Draw days, today last, and count the time from a moment, or from none."""
        self._days = days
        self._last = last_smoke_at
        self.update()
        self._describe()

    @Slot()
    def tick(self) -> None:
        """Paint the time of this moment; the days around it stay as they are."""
        self.update(self._middle())
        self._describe()

    def showEvent(self, event: QShowEvent) -> None:
        """Run."""
        super().showEvent(event)
        self.tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days and the middle; outside the part that is asked for nothing comes to the screen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_days(painter)  # also for a tick: the corners of the middle reach into the ring
        self._paint_middle(painter)
        painter.end()

    def middle_lines(self) -> tuple[list[tuple[str, str]], str, str]:
        """Return what stands in the middle: figures with their units, a running line, a caption."""
        if self._last is None:
            return [], self.tr("No smoke logged yet"), ""
        figures, rest = today_words.since(self._last, self._clock())
        return figures, rest, self.tr("since your last smoke")

    def _paint_days(self, painter: QPainter) -> None:
        stroke = self._side * STROKE
        primary, control = self._theme.colour("primary"), self._theme.colour("control")
        for mark, first, last in runs(self._days):
            at = self._point(first)
            match mark:
                case Mark.FREE:
                    self._paint_arc(painter, first, last, QPen(primary, stroke))
                case Mark.SMOKED:
                    self._paint_arc(painter, first, last, QPen(primary, stroke * THIN))
                case Mark.ABOVE:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self._theme.colour("clay"))
                    painter.drawEllipse(at, stroke * DOT / 2, stroke * DOT / 2)
                case Mark.UNKNOWN:
                    painter.setPen(QPen(control, HOLLOW_LINE))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(at, HOLLOW / 2, HOLLOW / 2)
                case Mark.BEFORE:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self._theme.colour("control", 0.6))
                    painter.drawEllipse(at, FAINT / 2, FAINT / 2)
        # On the very first day the mark stands alone: plain, it is easier to see.
        if len(self._days) > 1 and mark_of(self._days[-1]) is Mark.FREE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("card"))
            painter.drawEllipse(self._point(SLOTS - 1), stroke * INNER_DOT / 2, stroke * INNER_DOT / 2)

    def _paint_arc(self, painter: QPainter, first: int, last: int, pen: QPen) -> None:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if first == last:
            painter.drawPoint(self._point(first))
            return
        radius = self._radius()
        circle = QRectF(self._centre().x() - radius, self._centre().y() - radius, 2 * radius, 2 * radius)
        arc = QPainterPath()
        start = 90 - (first + 0.5) * STEP  # Qt counts from 3 o'clock, and the other way round
        arc.arcMoveTo(circle, start)
        arc.arcTo(circle, start, -(last - first) * STEP)
        painter.drawPath(arc)

    def _paint_middle(self, painter: QPainter) -> None:
        figures, rest, caption = self.middle_lines()
        large = font_of("hero", tabular=True)
        large.setPixelSize(round(self._side * FIGURE))
        pieces = _pieces(figures, large)
        while _width(pieces) > self._side * FIGURES_WIDTH and large.pixelSize() > SMALLEST:
            large.setPixelSize(large.pixelSize() - 1)
            pieces = _pieces(figures, large)
        running, small = font_of("running", tabular=True), font_of("caption")
        running.setPixelSize(max(small.pixelSize(), min(running.pixelSize(), round(self._side * RUNNING))))
        blocks = [
            (rest, running, "text2", LINE_WIDTH if figures else CAPTION_WIDTH),
            (caption, small, "text2", CAPTION_WIDTH),
        ]
        boxes = [(text, font, tone, self._box(text, font, share)) for text, font, tone, share in blocks if text]
        figures_height = QFontMetrics(large).height() if figures else 0
        height = figures_height + sum(box.height() for *_, box in boxes) + GAP_BELOW * (len(boxes) - 1)
        top = round(self._centre().y() - height / 2)
        self._paint_figures(painter, pieces, top)
        top += figures_height
        for text, font, tone, box in boxes:
            painter.setFont(font)
            painter.setPen(self._theme.colour(tone))
            painter.drawText(box.translated(0, top), Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, text)
            top += box.height() + GAP_BELOW

    def _paint_figures(self, painter: QPainter, pieces: list[tuple[str, QFont, int]], top: int) -> None:
        if not pieces:
            return
        left = round(self._centre().x() - _width(pieces) / 2)
        base = top + QFontMetrics(pieces[0][1]).ascent()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, turn = left + _width(pieces), -1
        else:
            turn = 1
        for index, (text, font, gap) in enumerate(pieces):
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(self._theme.colour("text2" if index % 2 else "text"))
            painter.drawText(left if turn > 0 else left - width, base, text)
            left += turn * (width + gap)

    def _box(self, text: str, font: QFont, share: float) -> QRect:
        """Return the room of a text in the middle, in lines of like length, from the top of the widget."""
        width = round(self._side * share)
        needed = _wrapped(text, font, width)
        narrower = width - BALANCE_STEP
        # A word may be wider than the room: then it reaches over its sides.
        while narrower > 0 and (less := _wrapped(text, font, narrower)).height() == needed.height():
            if less.width() > narrower:
                break
            width, narrower = narrower, narrower - BALANCE_STEP
        return QRect(round(self._centre().x() - width / 2), 0, width, needed.height())

    def _describe(self) -> None:
        description = self._spoken()
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def _spoken(self) -> str:
        marks = [mark_of(day) for day in self._days]
        within = sum(mark is Mark.SMOKED and day.goal is not None for mark, day in zip(marks, self._days, strict=True))
        counts = (
            (marks.count(Mark.FREE), self.tr("{count} smoke-free")),
            (within, self.tr("{count} within the goal")),
            (marks.count(Mark.SMOKED) - within, self.tr("{count} smoked")),
            (marks.count(Mark.ABOVE), self.tr("{count} above the goal")),
            (marks.count(Mark.UNKNOWN), self.tr("{count} not known")),
        )
        days = ", ".join(text.format(count=words.number(count)) for count, text in counts if count)
        since = self.tr("No smoke logged yet")
        if self._last is not None:
            since = today_words.since_spoken(self._last, self._clock())
        return self.tr("{days}. {since}").format(days=days, since=since)

    def _centre(self) -> QPointF:
        return QRectF(self.rect()).center()

    def _radius(self) -> float:
        return self._side * (0.5 - RIM - STROKE / 2)

    def _middle(self) -> QRect:
        side = round(self._side * MIDDLE)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _point(self, slot: int) -> QPointF:
        """Return the middle of a slot."""
        turn = math.radians((slot + 0.5) * STEP)
        return self._centre() + QPointF(math.sin(turn), -math.cos(turn)) * self._radius()


def _pieces(figures: list[tuple[str, str]], large: QFont) -> list[tuple[str, QFont, int]]:
    """Return each figure and unit with its font and the gap after it."""
    small = QFont(large)
    small.setPixelSize(max(SMALLEST, round(large.pixelSize() * UNIT)))
    pieces = []
    for figure, unit in figures:
        pieces += [(figure, large, GAP_BEFORE_UNIT), (unit, small, GAP_BETWEEN)]
    return pieces


def _wrapped(text: str, font: QFont, width: int) -> QRect:
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, HIGHEST), flags, text)


def _width(pieces: list[tuple[str, QFont, int]]) -> int:
    return max(0, sum(QFontMetrics(font).horizontalAdvance(text) + gap for text, font, gap in pieces) - GAP_BETWEEN)
