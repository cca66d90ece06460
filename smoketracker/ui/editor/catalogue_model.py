"""The model of the editor's list: the achievements that answer to the search, in the catalogue's order."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from smoketracker.ui.editor import list_words
from smoketracker.ui.pages.gallery_tools import plain

if TYPE_CHECKING:
    # Its module stands on SQLAlchemy.
    from smoketracker.tracker.catalogue_commands import Definition

ROW_ROLE = Qt.ItemDataRole.UserRole
MIME = "application/x-smoketracker-achievement"
NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class CatalogueModel(QAbstractListModel):
    """Holds what the list shows; `dropped` carries the id of a row that was dragged, and the place it is to take."""

    dropped = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people = 1
        self._all: Sequence[Definition] = ()
        self._wanted = ""
        self.rows: list[Definition] = []

    @property
    def is_searched(self) -> bool:
        """Say whether only some of the achievements may show."""
        return bool(self._wanted)

    @property
    def ids(self) -> list[str]:
        """Return the ids of all achievements in their order."""
        return [each.achievement.id for each in self._all]

    def show_definitions(self, definitions: Sequence[Definition], people: int) -> None:
        """Show what stands in the catalogue now."""
        self._all, self.people = definitions, people
        self._choose()

    def search(self, text: str) -> None:
        """Show only what has this text in its title or description."""
        self._wanted = plain(text.strip())
        self._choose()

    def row_of(self, name: str) -> int:
        """Return the row of an achievement, or -1 if it does not show."""
        return next((row for row, each in enumerate(self.rows) if each.achievement.id == name), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is to be painted, said or shown as a tooltip."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.achievement.title
        spoken = list_words.spoken(row.achievement, len(row.earned_by), self.people)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(spoken)}</qt>"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a row be dragged between others while all of them show."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self.is_searched else Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if self.is_searched else usual | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's own name)
        """Return what can be dropped here: a row of this list."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 (as above)
        """Carry the id of a row."""
        carried = QMimeData()
        if indexes:
            carried.setData(MIME, QByteArray(self.rows[indexes[0].row()].achievement.id.encode()))
        return carried

    def drop(self, data: QMimeData, row: int) -> None:
        """Tell where a row was dropped; it moves when the catalogue says so."""
        name = bytes(data.data(MIME).data()).decode("utf-8", "replace")
        here = self.row_of(name)
        if here >= 0 and not self.is_searched:
            self.dropped.emit(name, row - 1 if row > here else row)

    def _choose(self) -> None:
        rows = [each for each in self._all if not self._wanted or self._wanted in _text_of(each)]
        if [each.achievement.id for each in rows] == [each.achievement.id for each in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


def _text_of(definition: Definition) -> str:
    achievement = definition.achievement
    return plain(f"{achievement.title}\n{achievement.description}")
