"""What stands in the editor's place while it is locked: nothing of what it held."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import label

ICON_SIZE = 40


class LockedPane(QWidget):
    """Says that the editor is locked; `unlock_wanted` asks for the passphrase dialog."""

    unlock_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = label()
        self.unlock = Button(self.tr("Unlock…"), kind="primary")
        self.unlock.setAutoDefault(False)
        self.unlock.clicked.connect(self.unlock_wanted)
        said = self.tr("What you have not saved yet is kept until you close the editor.")
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.unlock)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch()
        for part in (self._drawing, label(self.tr("The editor is locked"), "title", wrap=True), self._about(said)):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch()
        theme.changed.connect(self._tint)
        self._tint()

    def _about(self, said: str) -> QLabel:
        return label(said, tone="quiet", wrap=True)

    def _tint(self) -> None:
        self._drawing.setPixmap(self._theme.icon("lock", "text2", size=ICON_SIZE).pixmap(ICON_SIZE, ICON_SIZE))
