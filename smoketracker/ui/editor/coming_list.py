"""The list of what an import would bring: each achievement with what it is to those here, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from smoketracker.tracker.catalogue_report import CatalogueRow, Coming
from smoketracker.ui.editor import sharing_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import breakable, font_of, scaled

HIGHEST = 300
EDGE = 8
GAP = 10
NOWHERE = QModelIndex()
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
# What needs a look comes first.
ORDER = (Coming.REFUSED, Coming.CHANGED, Coming.NEW, Coming.IDENTICAL)
CHIPS = {
    Coming.NEW: ("primary_tint", "on_tint"),
    Coming.CHANGED: ("honey_tint", "honey_text"),
    Coming.IDENTICAL: ("inset", "text2"),
    Coming.REFUSED: ("danger_tint", "danger"),
}
WRAPPED = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class ComingList(QListView):
    """Lists the achievements of a file; its rows wrap, its keys move a cursor, and Tab leads out of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self.setAccessibleName(self.tr("Achievements of the file"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._model = _Rows(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[CatalogueRow]) -> None:
        """List other achievements, those that need a look first."""
        self._model.show_rows(sorted(rows, key=lambda row: ORDER.index(row.coming)))
        self.scrollToTop()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, up to a height at which they scroll."""
        high = scaled(HIGHEST)
        total = 4
        for number in range(self._model.rowCount()):
            total += self.sizeHintForRow(number)
            if total > high:
                break
        self.setFixedHeight(min(high, total))


class _Rows(QAbstractListModel):
    """The rows as a model: drawn from their value, and heard as one sentence each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CatalogueRow] = []

    def show_rows(self, rows: list[CatalogueRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{sharing_words.state(row.coming)}: {row.title}. {sharing_words.about(row)}"
        return None


class _Painter(QStyledItemDelegate):
    """Paints a row: its kind as a chip, beside it the title, and below that what it brings."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        box = QRect(0, 0, self._view.viewport().width(), 0)
        title, about = self._texts(box, row)
        return QSize(0, title.height() + about.height() + 2 * EDGE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("inset"))
            painter.drawRoundedRect(QRectF(box), 8, 8)
        self._paint_chip(painter, box, row.coming)
        title, about = self._texts(box, row)
        self._write(painter, box, title, row.title, "strong", "text")
        tone = "danger" if row.coming is Coming.REFUSED else "text2"
        self._write(painter, box, about, sharing_words.about(row), "caption", tone)
        painter.restore()

    def _paint_chip(self, painter: QPainter, box: QRect, coming: Coming) -> None:
        ground, ink = (self._theme.colour(token) for token in CHIPS[coming])
        metrics = QFontMetrics(_chip_font())
        text = sharing_words.state(coming)
        chip = QRect(box.left() + EDGE, box.top() + EDGE, metrics.horizontalAdvance(text) + 20, metrics.height() + 6)
        chip = QStyle.visualRect(painter.layoutDirection(), box, chip)
        # An edge of its own tells it from a row that is chosen.
        painter.setPen(QPen(self._theme.colour("border"), 1) if coming is Coming.IDENTICAL else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(chip), chip.height() / 2, chip.height() / 2)
        painter.setPen(ink)
        painter.setFont(_chip_font())
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _texts(self, box: QRect, row: CatalogueRow) -> tuple[QRect, QRect]:
        """Return where the title and the line below it stand, broken into lines."""
        metrics = QFontMetrics(_chip_font())
        widest = max(metrics.horizontalAdvance(sharing_words.state(coming)) for coming in Coming) + 20
        left = box.left() + EDGE + widest + GAP
        room = QRect(left, box.top() + EDGE + 3, max(40, box.right() - EDGE - left), 100_000)
        title = QFontMetrics(font_of("strong")).boundingRect(room, WRAPPED, breakable(row.title))
        title = QRect(room.left(), room.top(), room.width(), title.height())
        room.moveTop(title.bottom() + 1)
        about = QFontMetrics(font_of("caption")).boundingRect(room, WRAPPED, breakable(sharing_words.about(row)))
        return title, QRect(room.left(), room.top(), room.width(), about.height())

    def _write(self, painter: QPainter, box: QRect, place: QRect, text: str, style: str, token: str) -> None:
        painter.setPen(self._theme.colour(token))
        painter.setFont(font_of(style))
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = WRAPPED | side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        painter.drawText(QStyle.visualRect(painter.layoutDirection(), box, place), flags, breakable(text))


def _chip_font() -> QFont:
    font = font_of("caption")
    font.setWeight(QFont.Weight.DemiBold)
    return font
