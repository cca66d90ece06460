"""The editor's list: every achievement, searched, chosen, and put in order by dragging or by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from smoketracker.ui.editor.catalogue_model import CatalogueModel
from smoketracker.ui.editor.catalogue_paint import RowPainter
from smoketracker.ui.pages.gallery_tools import SearchField
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import KEYBOARD_REASONS, IconButton, show_focus
from smoketracker.ui.widgets.labels import breakable, text_label

if TYPE_CHECKING:
    # Its module stands on SQLAlchemy.
    from smoketracker.tracker.catalogue_commands import Definition

MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
MARGIN = 12


class CatalogueList(QFrame):
    """Shows the catalogue beside the form.

    `chosen` carries the id of the row that a person turned to, `new_wanted` asks for an empty form, `delete_wanted` for
    the chosen one to be deleted; `moved` carries an id and the place among all that it is to take.
    """

    chosen = Signal(str)
    new_wanted = Signal()
    delete_wanted = Signal()
    moved = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._current = ""
        self.model = CatalogueModel(self)
        self.search = SearchField(theme)
        self.search.setMinimumWidth(0)
        self.search.setAccessibleName(self.tr("Search achievements"))
        self.new = IconButton(self.tr("New achievement"), "plus", theme)
        self.new.setAutoDefault(False)
        self.view = Rows(self.model, theme)
        self.view.setItemDelegate(RowPainter(self.model, theme, self.view))
        self.view.setAccessibleName(self.tr("Achievements"))
        self._nothing = text_label("", tone="quiet")
        self._nothing.hide()
        self._lay_out()
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.new.clicked.connect(self.new_wanted)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.move_wanted.connect(self._move_by)
        self.view.delete_wanted.connect(self.delete_wanted)
        # Queued: while a drag is under way, nothing may change under it.
        self.model.dropped.connect(self.moved, Qt.ConnectionType.QueuedConnection)

    def show_definitions(self, definitions: Sequence[Definition], people: int) -> None:
        """Show the catalogue as it is now; people: how many could have earned each."""
        self.model.show_definitions(definitions, people)
        self._show_nothing()
        self.mark(self._current)

    def mark(self, name: str) -> None:
        """Mark the achievement that is in the form, "" for none, without telling anybody."""
        self._current = name
        row = self.model.row_of(name)
        selection = self.view.selectionModel()
        index = self.model.index(row) if row >= 0 else QModelIndex()
        before = selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(before)
        if row >= 0:
            self.view.scrollTo(index)
        self.view.viewport().update()

    def focus_search(self) -> None:
        """Move to the search, with what is in it chosen."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search down into the list."""
        if watched is not self.search or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in INTO_LIST or not self.model.rows:
            return False
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        return True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN + 2, MARGIN, 8)
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.new)
        self._nothing.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._nothing)
        view = QHBoxLayout()
        view.setContentsMargins(6, 0, 2, 6)
        view.addWidget(self.view)
        column.addLayout(view, 1)
        column.addStretch()

    @Slot(str)
    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_nothing()
        self.mark(self._current)

    def _show_nothing(self) -> None:
        sentence = ""
        if not self.model.rows and self.model.is_searched:
            text = self.tr("No achievement matches “{text}”.")
            sentence = text.format(text=self.search.text().strip())
        elif not self.model.rows:
            sentence = self.tr("There is no achievement yet.")
        self._nothing.setText(breakable(sentence))
        self._nothing.setAccessibleName(sentence)
        self._nothing.setVisible(bool(sentence))
        self.view.setVisible(not sentence)

    @Slot(QModelIndex)
    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            name = self.model.rows[index.row()].achievement.id
            if name != self._current:
                # After the view is done with the click or key: an answer may turn back to the row before.
                QTimer.singleShot(0, self, lambda: self.chosen.emit(name))

    @Slot(int)
    def _move_by(self, step: int) -> None:
        index = self.view.currentIndex()
        if not index.isValid() or self.model.is_searched:
            return
        place = index.row() + step
        if 0 <= place < len(self.model.rows):
            self.moved.emit(self.model.rows[index.row()].achievement.id, place)


class Rows(QListView):
    """The rows: arrows choose, Alt with an arrow moves the chosen one."""

    move_wanted = Signal(int)
    delete_wanted = Signal()

    def __init__(self, catalogue: CatalogueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.catalogue = catalogue
        self.setModel(catalogue)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)  # the style's is no more than a hair: ours is painted below
        self._drop_at: int | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen row with Alt and an arrow, ask for its end with Del."""
        step = MOVES.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        show_focus(self, shown=event.reason() in KEYBOARD_REASONS)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        show_focus(self, shown=False)
        super().focusOutEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows it would go."""
        super().dragMoveEvent(event)
        self._show_drop(self._row_at(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Drop between the rows that the line stood between."""
        place = self._row_at(event.position().toPoint())
        self._show_drop(None)
        self.catalogue.drop(event.mimeData(), place)
        event.setDropAction(Qt.DropAction.CopyAction)  # after a move, the view would take the old row out by itself
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a line where a dragged one would go."""
        super().paintEvent(event)
        if self._drop_at is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("primary"), 3))
            high = self._line_of(self._drop_at)
            painter.drawLine(8, high, self.viewport().width() - 8, high)
            painter.end()

    def _show_drop(self, place: int | None) -> None:
        self._drop_at = place
        self.viewport().update()

    def _row_at(self, point: QPoint) -> int:
        """Return the row before which something dropped at a point goes."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.model().rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _line_of(self, row: int) -> int:
        last = row >= self.model().rowCount()
        box = self.visualRect(self.model().index(row - 1 if last else row, 0))
        return box.bottom() if last else max(box.top(), 1)
