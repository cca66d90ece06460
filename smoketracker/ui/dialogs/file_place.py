"""The field of a dialog that names a file: it is typed, or chosen in the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import Field


class FilePlace(QWidget):
    """Holds the path, the button that opens the chooser, and the sentence that says what is wrong."""

    def __init__(self, title: str, choose: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.choose = Button(choose)
        self.choose.setAutoDefault(False)
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.text, 1)
        row.addWidget(self.choose)
        self._field = Field(title, self.text, about, beside=self._both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)

    @property
    def path(self) -> Path | None:
        """Return the file that is named, or None."""
        text = self.text.text().strip()
        if not text:
            return None
        return Path(QUrl(text).toLocalFile() if text.startswith("file:") else text)

    def show_path(self, path: Path) -> None:
        """Name another file."""
        self.text.setText(str(path))

    def chooser(self, mode: QFileDialog.AcceptMode) -> QFileDialog:
        """Return the system's dialog for a file that is there, or for a new one; it goes when it is closed."""
        chooser = QFileDialog(self.window(), self.choose.text().removesuffix("…"))
        chooser.setAcceptMode(mode)
        if mode == QFileDialog.AcceptMode.AcceptOpen:
            chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.finished.connect(chooser.deleteLater)
        return chooser

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and move there; an empty sentence takes it back."""
        self._field.show_error(sentence)

    def freeze(self, *, frozen: bool) -> None:
        """Let the file be changed, or not."""
        self._both.setEnabled(not frozen)
