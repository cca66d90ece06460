"""What one can go back to: the backups beside the record, and files from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from smoketracker.ui import backup_words
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import breakable, scaled

if TYPE_CHECKING:
    # What makes backups stands on the database's library.
    from smoketracker.tracker.safekeeping import Backup

PATH = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1
HEIGHT, LOWEST = 165, 60


class BackupList(QListWidget):
    """Two lines for each: when it was made, what it holds and why; Tab leads out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backups")
        self.setAccessibleName(self.tr("Backups"))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    @property
    def path(self) -> Path | None:
        """Return the file that is chosen."""
        item = self.currentItem()
        return item.data(PATH) if self.currentRow() >= 0 else None

    @property
    def name(self) -> str:
        """Return how the chosen one is called."""
        item = self.currentItem()
        return str(item.data(NAME)) if self.currentRow() >= 0 else ""

    def show_backups(self, backups: Sequence[Backup], now: datetime) -> None:
        """List backups, the newest first."""
        for backup in backups:
            name = backup_words.moment(backup.taken_at, now)
            about = " ".join(filter(None, (f"{backup_words.holds(backup.counts)}.", _sentence(backup.reason))))
            self.addItem(_item(backup.path, name, about))
        self._fit()

    def add_file(self, path: Path) -> None:
        """List a file from elsewhere above the others, and choose it."""
        item = _item(path, path.name, str(path.parent))
        self.insertItem(0, item)
        self.setCurrentItem(item)
        self._fit()

    def _fit(self) -> None:
        rows = sum(self.sizeHintForRow(row) for row in range(min(self.count(), 5)))
        self.setFixedHeight(max(scaled(LOWEST), min(scaled(HEIGHT), rows + 12)))


class BackupChoice(QWidget):
    """The list, and the button that adds a file from elsewhere to it; `chosen` comes when another one is chosen."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = BackupList()
        self.list.currentItemChanged.connect(self.chosen)
        self.adding = Button(self.tr("A file from elsewhere…"))
        self.adding.setAutoDefault(False)
        self.adding.clicked.connect(self._open_chooser)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.list)
        column.addWidget(self.adding, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_backups(self, backups: Sequence[Backup], now: datetime) -> None:
        """List backups, the newest first and chosen."""
        self.list.setVisible(bool(backups))
        self.list.show_backups(backups, now)
        self.list.setCurrentRow(0)
        (self.list if backups else self.adding).setFocus()

    def add_file(self, path: Path) -> None:
        """List a file from elsewhere above the others, and choose it."""
        self.list.show()
        self.list.add_file(path)

    @Slot()
    def _open_chooser(self) -> None:
        chooser = QFileDialog(self, self.adding.text().removesuffix("…"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.finished.connect(chooser.deleteLater)
        chooser.fileSelected.connect(lambda name: self.add_file(Path(name)))
        chooser.open()


def _sentence(reason: str) -> str:
    said = backup_words.reason(reason)
    return f"{said}." if said else ""


def _item(path: Path, name: str, about: str) -> QListWidgetItem:
    item = QListWidgetItem(f"{breakable(name)}\n{breakable(about)}")
    item.setData(PATH, path)
    item.setData(NAME, name)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}. {about}")
    return item
