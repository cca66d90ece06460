"""The icons to choose from: the shipped badges and, as one more, a picture that was given."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from smoketracker.ui.editor import icon_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView, Look
from smoketracker.ui.widgets.badge_art import drawing, family_of
from smoketracker.ui.widgets.buttons import KEYBOARD_REASONS
from smoketracker.ui.widgets.labels import scaled

CELL = 44
ART = 32
SMALLEST_GAP = 4
MOST_COLUMNS = 8
SPARE = 4  # pixels that a list keeps to itself before it begins another line
RADIUS = 10
ICON = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class IconPicker(QListWidget):
    """The icons in cells, one of them chosen: by a click, the arrows, Home and End; `changed` says that it was."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = False
        self._columns = MOST_COLUMNS
        self.setObjectName("icons")
        self.setAccessibleName(self.tr("Icon"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CellPainter(theme, self))
        folder = theme.resources / "badges"
        for icon in icon_words.in_order(path.stem for path in folder.glob("*.svg")):
            self._add(icon, icon_words.spoken(icon, family_of(drawing(folder, icon))))
        self.currentItemChanged.connect(self._tell)
        for source in (theme.changed, theme.uploads.changed):
            source.connect(self.viewport().update)

    @property
    def icon(self) -> str:
        """Return the name of the icon that is chosen."""
        return str(self.currentIndex().data(ICON) or "")

    @property
    def ring(self) -> bool:
        """Say whether the keyboard's focus is to be seen."""
        return self._ring and self.hasFocus()

    def show_icon(self, icon: str) -> None:
        """Choose an icon; one that is not among the badges is a cell of its own from now on, the last one."""
        for row in reversed(range(self.count())):
            item = self.item(row)
            if item.data(ICON) == icon:
                self.setCurrentItem(item)
                return
        self._add(icon, icon_words.spoken(icon, ""))
        self.setCurrentRow(self.count() - 1)
        self._fit()

    def forget_others(self, icon: str) -> None:
        """Take away the cells of given pictures other than one."""
        known = {path.stem for path in (self._theme.resources / "badges").glob("*.svg")}
        for row in reversed(range(self.count())):
            if self.item(row).data(ICON) not in known | {icon}:
                self.takeItem(row)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the cells need at this width."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the cells, which Qt's list does not do rightly from right to left."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            Qt.Key.Key_Left: 1 if mirrored else -1,
            Qt.Key.Key_Right: -1 if mirrored else 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._ring = True
        row = self.currentRow() + step
        if 0 <= row < self.count():
            self.setCurrentRow(row)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for the room of a few columns; the height follows from the width."""
        return QSize(scaled(CELL) * 4, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Be no narrower than two columns."""
        return QSize(scaled(CELL) * 2 + SMALLEST_GAP, self.minimumHeight())

    def _add(self, icon: str, name: str) -> None:
        item = QListWidgetItem()
        item.setData(ICON, icon)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        item.setToolTip(escape(name))
        self.addItem(item)

    def _fit(self) -> None:
        """Share the width among the columns, and be as high as the rows."""
        cell = scaled(CELL)
        width = max(self.viewport().width(), cell) - SPARE
        self._columns = max(1, min(MOST_COLUMNS, width // (cell + SMALLEST_GAP)))
        rows = -(-self.count() // self._columns)
        step = QSize(width // self._columns, cell + SMALLEST_GAP)
        if step != self.gridSize():
            self.setGridSize(step)
        high = rows * step.height() + SPARE
        if high != self.minimumHeight():
            self.setFixedHeight(high)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class CellPainter(QStyledItemDelegate):
    """Paints the cells: the icon in colour, on a tint with a frame where it is the chosen one."""

    def __init__(self, theme: Theme, picker: IconPicker) -> None:
        super().__init__(picker)
        self._theme, self._picker = theme, picker
        self._badge = BadgeView(theme, ART)  # never shown: it paints each icon in turn

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as large as the grid of the picker."""
        return self._picker.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        side = scaled(CELL)
        cell = QRect(0, 0, side, side)
        cell.moveCenter(option.rect.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.colour("primary"), 2))
            painter.setBrush(self._theme.colour("primary_tint"))
            painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), RADIUS, RADIUS)
        self._badge.show_icon(str(index.data(ICON)), Look.EARNED)
        art = QRectF(0, 0, scaled(ART), scaled(ART))
        art.moveCenter(QRectF(cell).center())
        self._badge.draw(painter, art)
        if self._picker.ring and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(cell).adjusted(-1, -1, 1, 1), RADIUS + 2, RADIUS + 2)
        painter.restore()
