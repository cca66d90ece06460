"""The preview of an import: what the file holds, what is new, and which rows cannot be taken."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.domain.found import RefusedRow
from smoketracker.exchange.history import History
from smoketracker.tracker.exchange_commands import BringReport
from smoketracker.ui import import_words, words
from smoketracker.ui.widgets.labels import breakable, label, scaled, text_label

LIST_HEIGHT = 150
TEXT_WIDTH = 526
MOST_MEASURED = 10
FRAME = 8
NOWHERE = QModelIndex()


class RefusedRows(QAbstractListModel):
    """The rows that cannot be taken, each with its line and its reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RefusedRow] = []

    def show_rows(self, rows: list[RefusedRow]) -> None:
        """List other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """Return how many rows are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence of a row."""
        if not index.isValid():
            return None
        sentence = import_words.refused_row(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return breakable(sentence)
        return sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


class ImportPreview(QFrame):
    """Draws what a trial of the import found, or a real one did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._format = text_label("", "section")
        self._span = label(style="body", tone="quiet", wrap=True)
        self._whole = label(self.tr("The file holds a whole record, and this one is empty: it is taken over as it is."))
        self._whole.setWordWrap(True)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(24)
        self._new = self._figure(self.tr("New"))
        self._there = self._figure(self.tr("Already there"))
        self._gaps = self._figure(self.tr("Days without an entry"))
        self._effect = label(style="body", wrap=True)
        self._refused = label(style="strong", tone="danger", wrap=True)
        self._more = label(style="caption", tone="quiet", wrap=True)
        self._model = RefusedRows(self)
        self._list = _RefusedList(self.tr("Rows that cannot be taken"))
        self._list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._format)
        column.addWidget(self._span)
        column.addLayout(self._figures)
        for part in (self._whole, self._effect, self._refused, self._list, self._more):
            column.addWidget(part)

    def show_report(self, history: History, report: BringReport) -> None:
        """Draw what was found in a file."""
        named = import_words.named_format(history.format, history.habit)
        self._format.setText(breakable(named))
        self._format.setAccessibleName(named)
        self._span.setText(import_words.span(report))
        for figure, count in ((self._new, report.new), (self._there, report.already_there), (self._gaps, report.gaps)):
            figure.setText(words.number(count))
        self._whole.setVisible(report.whole)
        self._effect.setText(import_words.what_it_would_do(report))
        count = report.refused_count
        for part in (self._refused, self._list):
            part.setVisible(bool(count))
        self._refused.setText(import_words.refused(count))
        self._model.show_rows(report.refused)
        self._list.setFixedHeight(min(scaled(LIST_HEIGHT), self._list.height_of(report.refused)))
        more = count - len(report.refused)
        self._more.setText(import_words.not_listed(more))
        self._more.setVisible(more > 0)

    def _figure(self, name: str) -> QLabel:
        count = label("0", "running")
        count.setAccessibleName(name)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(name, "caption", "quiet", wrap=True))
        column.addWidget(count)
        self._figures.addLayout(column, 1)
        return count


class _RefusedList(QListView):
    """A list whose rows wrap, whose keys move a cursor, and out of which Tab leads."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def height_of(self, rows: list[RefusedRow]) -> int:
        """Return how high the first of the rows are, broken into lines at the width of a preview."""
        room, wrapped = QRect(0, 0, scaled(TEXT_WIDTH), LIST_HEIGHT), Qt.TextFlag.TextWordWrap
        sentences = [breakable(import_words.refused_row(row)) for row in rows[:MOST_MEASURED]]
        heights = [self.fontMetrics().boundingRect(room, wrapped, sentence).height() for sentence in sentences]
        return sum(heights) + 3 * len(heights) + FRAME
