"""The table of the History page: the month as rows that one walks through with the arrows."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smoketracker.ui.pages.history_model import Column, HistoryModel
from smoketracker.ui.pages.history_paint import ICON_CELL, RowPainter
from smoketracker.ui.pages.history_rows import DayRow, HistoryRow, Month, SmokeRow
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import ENTER_KEYS
from smoketracker.ui.widgets.labels import scaled

DAY_HEIGHT, ROW_HEIGHT = 38, 42
Index = QModelIndex | QPersistentModelIndex


class HistoryTable(QTableView):
    """Shows a month; `change` and `delete` carry the row that a click or a key is about.

    Arrows move, Enter does what the cell says, F2 changes, Del deletes.
    """

    change = Signal(object)
    delete = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = HistoryModel(self)
        self._painter = RowPainter(self._model, theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Days and smokes"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_sizes()
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)
        theme.changed.connect(self.viewport().update)

    def _set_sizes(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        down.hide()
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(scaled(ROW_HEIGHT))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.CHANGE, self._painter.change_width()), (Column.DELETE, scaled(ICON_CELL))):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            across.resizeSection(column, width)

    def show_month(self, month: Month, here: tzinfo | None) -> None:
        """Show the rows of a month; where one was, one stays."""
        if month.rows == self._model.rows and here == self._model.here:
            return
        place, column, scrolled = self._row(self.currentIndex()), self.currentIndex().column(), self._scrolled()
        at = self.currentIndex().row()
        self._model.show_rows(month.rows, here)
        self._arrange_rows(month.rows)
        if place is not None:
            self._stand_at(_nearest(month.rows, place, at), column)
        self.verticalScrollBar().setValue(scrolled)

    def _arrange_rows(self, rows: list[HistoryRow]) -> None:
        """Give each row its height: those of the rows before stay otherwise. The words of a day reach to the end."""
        self.clearSpans()
        for number, row in enumerate(rows):
            height = scaled(DAY_HEIGHT if isinstance(row, DayRow) else ROW_HEIGHT)
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)
            if isinstance(row, DayRow):
                self.setSpan(number, Column.CHANGE, 1, 2)

    def start_anew(self) -> None:
        """Stand at the top, as in a month that one has just turned to."""
        self._stand_at(0, Column.WHAT)
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys say; a key that is held is one wish."""
        row, column = self._row(self.currentIndex()), self.currentIndex().column()
        wants_change = event.key() == Qt.Key.Key_F2 or event.key() in ENTER_KEYS
        if row is None or not (wants_change or event.key() == Qt.Key.Key_Delete):
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Delete or (event.key() in ENTER_KEYS and column == Column.DELETE):
            self._delete(row)
        else:
            self._change(row)

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and index.column() == Column.CHANGE:
            self._change(row)
        elif row is not None and index.column() == Column.DELETE:
            self._delete(row)

    @Slot(QModelIndex)
    def _double_click(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and index.column() == Column.WHAT:
            self._change(row)

    def _change(self, row: HistoryRow) -> None:
        if not (isinstance(row, DayRow) and row.listed is None):
            self.change.emit(row)

    def _delete(self, row: HistoryRow) -> None:
        if isinstance(row, SmokeRow):
            self.delete.emit(row)

    def _row(self, index: Index) -> HistoryRow | None:
        return self._model.rows[index.row()] if index.isValid() and index.row() < len(self._model.rows) else None

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _stand_at(self, number: int, column: int) -> None:
        wanted = self._model.index(number, column)
        if wanted.isValid() and not self._model.flags(wanted):
            wanted = self._model.index(number, Column.WHAT)
        self.setCurrentIndex(wanted)


def _nearest(rows: list[HistoryRow], place: HistoryRow, at: int) -> int:
    """Return where a row is now; where it is gone, what has taken its place."""
    for number, row in enumerate(rows):
        if _name(row) == _name(place):
            return number
    return min(at, len(rows) - 1)


def _name(row: HistoryRow) -> tuple[object, ...]:
    return (type(row), row.smoke.uid) if isinstance(row, SmokeRow) else (type(row), row.day)
