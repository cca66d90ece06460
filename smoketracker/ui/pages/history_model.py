"""The model of the History page: the month that shows, and what each of its cells says."""

from __future__ import annotations

from datetime import tzinfo
from enum import IntEnum
from html import escape

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from smoketracker.domain.kinds import DayState
from smoketracker.ui import history_words
from smoketracker.ui.pages.history_rows import DayRow, HistoryRow, SmokeRow

ROW_ROLE = Qt.ItemDataRole.UserRole
LONGEST_TOOLTIP = 1_500
NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The cells of a row: what it is, and what can be done with it."""

    WHAT = 0
    CHANGE = 1
    DELETE = 2


class HistoryModel(QAbstractTableModel):
    """Holds the rows of one month."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[HistoryRow] = []
        self.here: tzinfo | None = None

    def show_rows(self, rows: list[HistoryRow], here: tzinfo | None) -> None:
        """Show these rows; here: the zone of the clock, from which others are told apart."""
        self.beginResetModel()
        self.rows, self.here = rows, here
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many cells a row has."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells without an action be passed over."""
        if not self.spoken(index):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is to be painted, said or shown as a tooltip."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.spoken(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(index)
        return None

    def spoken(self, index: Index) -> str:
        """Say what a cell shows or does, with the name of its object; nothing for a cell that does nothing."""
        row = self.rows[index.row()]
        match index.column():
            case Column.WHAT:
                return _what(row, self.here)
            case Column.CHANGE:
                return _change(row)
            case _:
                return _delete(row)

    def _tooltip(self, index: Index) -> str | None:
        row = self.rows[index.row()]
        if index.column() != Column.WHAT:
            return f"<qt>{escape(self.spoken(index))}</qt>" if isinstance(row, SmokeRow) else None
        if not isinstance(row, SmokeRow) or not row.smoke.note:
            return None
        note = row.smoke.note
        cut = note if len(note) <= LONGEST_TOOLTIP else f"{note[:LONGEST_TOOLTIP]}…"
        return f'<p style="white-space: pre-wrap">{escape(cut)}</p>'


def known(row: DayRow) -> bool:
    """Say whether it is known what a day was, or that nothing is known of it, so that no answer is missing."""
    return row.answer is not None or (row.listed is not None and row.listed.state is not DayState.UNKNOWN)


def _what(row: HistoryRow, here: tzinfo | None) -> str:
    if isinstance(row, DayRow):
        return history_words.day_spoken(row.day, row.listed, row.logged)
    if isinstance(row, SmokeRow):
        return history_words.smoke_spoken(row.smoke, here)
    return history_words.without_time(row.count)


def _change(row: HistoryRow) -> str:
    if isinstance(row, SmokeRow):
        text = _say("Edit the smoke at {time}")
        return text.format(time=history_words.time_of(row.smoke))
    if isinstance(row, DayRow) and row.listed is None:
        return ""
    changes = not isinstance(row, DayRow) or known(row)
    text = _say("Change the answer for {day}") if changes else _say("Answer for {day}")
    return text.format(day=history_words.day_title(row.day))


def _delete(row: HistoryRow) -> str:
    if not isinstance(row, SmokeRow):
        return ""
    return _say("Delete the smoke at {time}").format(time=history_words.time_of(row.smoke))


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
