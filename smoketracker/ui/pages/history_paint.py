"""How the rows of the History page are painted: states as shapes, then words, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smoketracker.domain.kinds import DayState
from smoketracker.tracker.outcome import Day
from smoketracker.ui import history_words, words
from smoketracker.ui.pages.history_model import ROW_ROLE, Column, HistoryModel, known
from smoketracker.ui.pages.history_rows import AnsweredRow, DayRow, HistoryRow, SmokeRow
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import font_of, scaled

EDGE = 17  # the free space at the ends of a row
TEXT_AT = 112  # where the words of a smoke begin, after its time
GAP = 12
MARK = 11
ICON_CELL = 40
ICON_EDGE = 10  # what is free in the cell of an icon at both sides
CENTRE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Paints days on an inset band, and smokes below them with a hairline between."""

    def __init__(self, model: HistoryModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._icons: dict[str, QIcon] = {}  # drawn once, not for every cell
        theme.changed.connect(self._icons.clear)

    def change_width(self) -> int:
        """Return how wide the cell is that answers or edits: with the next one, the words of a day fit into it."""
        metrics = QFontMetrics(font_of("strong"))
        words_wide = max(metrics.horizontalAdvance(text) for text in (_answer(), _change())) + 2 * ICON_EDGE + 2
        return max(scaled(ICON_CELL), words_wide - scaled(ICON_CELL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        self._paint_ground(painter, box, row)
        if option.state & QStyle.StateFlag.State_MouseOver and index.column() != Column.WHAT:
            self._paint_hover(painter, box, row)
        match index.column():
            case Column.WHAT:
                self._paint_what(painter, Line(box, option.direction), row)
            case Column.CHANGE:
                self._paint_change(painter, box, row)
            case _:
                if isinstance(row, SmokeRow):
                    self._paint_icon(painter, box, "trash")
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), 7, 7)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, row: HistoryRow) -> None:
        if isinstance(row, DayRow):
            painter.fillRect(box, self._theme.colour("inset"))
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_hover(self, painter: QPainter, box: QRect, row: HistoryRow) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track" if isinstance(row, DayRow) else "inset"))
        painter.drawRoundedRect(QRectF(box).adjusted(4, 3, -4, -4), 7, 7)

    def _paint_what(self, painter: QPainter, line: Line, row: HistoryRow) -> None:
        if isinstance(row, DayRow):
            self._paint_day(painter, line, row)
        elif isinstance(row, SmokeRow):
            self._paint_smoke(painter, line, row)
        else:
            self._paint_answered(painter, line, row)

    def _paint_day(self, painter: QPainter, line: Line, row: DayRow) -> None:
        mark = line.take(scaled(MARK))
        self._paint_mark(painter, QRectF(mark), row.listed)
        line.skip(GAP)
        count = history_words.count(row.listed, row.logged)
        self._write(painter, line.take_end(count, font_of("strong")), count, font_of("strong"), "text2", end=True)
        line.skip_end(GAP)
        title = history_words.day_title(row.day)
        self._write(painter, line.take_for(title, font_of("strong")), title, font_of("strong"), "text")
        line.skip(GAP)
        state = history_words.state(row.listed)
        if row.listed and row.listed.pending:
            state = history_words.to_confirm()
        self._write(painter, line.rest, state, font_of("caption"), "text2")

    def _paint_smoke(self, painter: QPainter, line: Line, row: SmokeRow) -> None:
        body, caption = font_of("body"), font_of("caption")
        figures = font_of("body", tabular=True)
        time = history_words.time_of(row.smoke)
        self._write(painter, line.take(scaled(TEXT_AT - EDGE)), time, figures, "text")
        about = history_words.about_smoke(row.smoke, self._model.here)
        if about:
            self._write(painter, line.take_for(about, caption), about, caption, "text2")
            line.skip(GAP)
        note = " ".join(row.smoke.note.split())
        self._write(painter, line.rest, note or ("" if about else words.smokes(1)), body, "text")

    def _paint_answered(self, painter: QPainter, line: Line, row: AnsweredRow) -> None:
        line.skip(scaled(TEXT_AT - EDGE))
        self._write(painter, line.rest, history_words.without_time(row.count), font_of("body"), "text")

    def _paint_change(self, painter: QPainter, box: QRect, row: HistoryRow) -> None:
        if isinstance(row, (SmokeRow, AnsweredRow)):
            # At the end of its cell, beside the other icon.
            end = QRect(box.right() - scaled(ICON_CELL) + 1, box.top(), scaled(ICON_CELL), box.height())
            self._paint_icon(painter, QStyle.visualRect(painter.layoutDirection(), box, end), "edit")
        elif row.listed:
            text = _change() if known(row) else _answer()
            room = box.adjusted(ICON_EDGE, 0, -ICON_EDGE, 0)
            self._write(painter, room, text, font_of("strong"), "link", end=True)

    def _paint_icon(self, painter: QPainter, box: QRect, name: str) -> None:
        if name not in self._icons:
            self._icons[name] = self._theme.icon(name, "text2")
        size = 20
        self._icons[name].paint(painter, QRect(box.center().x() - size // 2, box.center().y() - size // 2, size, size))

    def _paint_mark(self, painter: QPainter, box: QRectF, day: Day | None) -> None:
        """Paint a state as a shape: round is smoke-free, square is smoked, hollow is not known, a ring is open."""
        size = scaled(MARK)
        mark = QRectF(0, 0, size, size)
        mark.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        if day is None:
            painter.setPen(QPen(self._theme.colour("control"), 1.6))
            painter.drawLine(QPointF(mark.left(), mark.center().y()), QPointF(mark.right(), mark.center().y()))
        elif day.state is DayState.SMOKE_FREE:
            painter.setBrush(self._theme.colour("primary"))
            painter.drawEllipse(mark)
        elif day.state is DayState.SMOKED:
            painter.setBrush(self._theme.colour("clay"))
            painter.drawRoundedRect(mark, 2.5, 2.5)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            open_day = day.state is DayState.OPEN
            painter.setPen(QPen(self._theme.colour("primary" if open_day else "control"), 1.6))
            painter.drawEllipse(mark.adjusted(0.8, 0.8, -0.8, -0.8))
            if open_day:
                painter.setBrush(self._theme.colour("primary"))
                painter.drawEllipse(mark.center(), 1.6, 1.6)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        token: str,
        *,
        end: bool = False,
    ) -> None:
        """Write a line of text where there is room for it, cut with dots where there is not."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _side(painter, end=end) | CENTRE | Qt.TextFlag.TextSingleLine, cut)


class Line:
    """The free part of a row, from which pieces are taken; it runs the way one reads."""

    def __init__(self, box: QRect, direction: Qt.LayoutDirection) -> None:
        self._box, self._direction = box, direction
        self._left, self._right = box.left() + EDGE, box.right() - GAP

    @property
    def rest(self) -> QRect:
        """Return what is left."""
        return self._piece(self._left, max(0, self._right - self._left))

    def take(self, width: int) -> QRect:
        """Take a piece from the beginning."""
        piece = self._piece(self._left, min(width, max(0, self._right - self._left)))
        self._left += width
        return piece

    def take_for(self, text: str, font: QFont) -> QRect:
        """Take a piece for a text from the beginning."""
        return self.take(QFontMetrics(font).horizontalAdvance(text) + 2)

    def take_end(self, text: str, font: QFont) -> QRect:
        """Take a piece for a text from the end."""
        width = QFontMetrics(font).horizontalAdvance(text) + 2 if text else 0
        self._right -= width
        return self._piece(self._right, width)

    def skip(self, width: int) -> None:
        """Leave a gap at the beginning."""
        self._left += width

    def skip_end(self, width: int) -> None:
        """Leave a gap at the end."""
        self._right -= width

    def _piece(self, left: int, width: int) -> QRect:
        piece = QRect(left, self._box.top(), width, self._box.height())
        return QStyle.visualRect(self._direction, self._box, piece)


def _side(painter: QPainter, *, end: bool) -> Qt.AlignmentFlag:
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if end != mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _answer() -> str:
    return QCoreApplication.translate("Words", "Answer")


def _change() -> str:
    return QCoreApplication.translate("Words", "Change")
