"""How the rows of the editor's list are painted: badge, title, what it brings, and its state as a chip."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from smoketracker.ui.editor import list_words
from smoketracker.ui.editor.catalogue_model import ROW_ROLE, CatalogueModel, Index
from smoketracker.ui.editor.list_words import State
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView, Look
from smoketracker.ui.widgets.labels import font_of, scaled

ROW_HEIGHT = 58
BADGE, SMALL_BADGE = 36, 30
EDGE = 12
GAP = 12
CHIP_HEIGHT = 24
WIDE = 220  # a narrower list has no room for a chip or for who earned it
CENTRE = Qt.AlignmentFlag.AlignVCenter


class RowPainter(QStyledItemDelegate):
    """Paints the rows of the list."""

    def __init__(self, model: CatalogueModel, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._badge = BadgeView(theme, BADGE)  # never shown: it paints the badge of each row in turn

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Make room for two lines."""
        lines = QFontMetrics(font_of("strong")).height() + QFontMetrics(font_of("caption")).height()
        return QSize(0, max(scaled(ROW_HEIGHT), lines + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, box, chosen=chosen)
        state = list_words.state_of(row.achievement)
        quiet = state is State.RETIRED and not row.earned_by
        wide = box.width() >= scaled(WIDE)
        texts = self._paint_badge(painter, box, row.achievement.icon, wide=wide, quiet=quiet)
        name = list_words.state_name(state)
        points = row.achievement.newest.points
        about = list_words.about(points, len(row.earned_by) if wide else 0, self._model.people)
        if name and wide:
            texts = self._paint_chip(painter, texts, name)
        elif name:
            about = f"{name} · {about}"
        title_colour = "on_tint" if chosen else "text2" if quiet else "text"
        self._write(painter, texts, row.achievement.title, font_of("strong"), title_colour, upper=True)
        self._write(painter, texts, about, font_of("caption"), "on_tint" if chosen else "text2", upper=False)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, *, chosen: bool) -> None:
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("primary_tint" if chosen else "inset"))
            painter.drawRoundedRect(QRectF(box), 9, 9)
        if state & QStyle.StateFlag.State_HasFocus and self._view.property("kbdFocus"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_badge(self, painter: QPainter, box: QRect, icon: str, *, wide: bool, quiet: bool) -> QRect:
        """Paint the badge at the beginning, in full colour unless it is quiet; return what is left for words."""
        side = scaled(BADGE if wide else SMALL_BADGE)
        edge, gap = (EDGE, GAP) if wide else (EDGE // 2, GAP - 4)
        place = QRect(box.left() + edge, box.center().y() - side // 2, side, side)
        place = QStyle.visualRect(painter.layoutDirection(), box, place)
        self._badge.show_icon(icon, Look.RETIRED if quiet else Look.EARNED)
        self._badge.draw(painter, QRectF(place))
        left = box.left() + edge + side + gap
        words = QRect(left, box.top(), max(0, box.right() - edge - left), box.height())
        return QStyle.visualRect(painter.layoutDirection(), box, words)

    def _paint_chip(self, painter: QPainter, texts: QRect, name: str) -> QRect:
        """Paint the state at the end; return what is left for words."""
        font = font_of("caption")
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        high = max(CHIP_HEIGHT, metrics.height() + 6)
        wide = metrics.horizontalAdvance(name) + 20
        chip = QRect(texts.right() - wide, texts.center().y() - high // 2, wide, high)
        chip = QStyle.visualRect(painter.layoutDirection(), texts, chip)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("inset"))
        painter.drawRoundedRect(QRectF(chip), high / 2, high / 2)
        painter.setPen(self._theme.colour("text2"))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)
        rest = QRect(texts.left(), texts.top(), max(0, texts.width() - wide - 8), texts.height())
        return QStyle.visualRect(painter.layoutDirection(), texts, rest)

    def _write(self, painter: QPainter, box: QRect, text: str, font: QFont, token: str, *, upper: bool) -> None:
        metrics = QFontMetrics(font)
        high = metrics.height()
        middle = box.center().y()
        line = QRect(QPoint(box.left(), middle - high + 1 if upper else middle + 1), QSize(box.width(), high))
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        cut = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, box.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | CENTRE | Qt.TextFlag.TextSingleLine
        painter.drawText(line, flags, cut)
