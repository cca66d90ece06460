"""The navigation at the side: one stop for the keyboard, wide with names or a narrow rail of icons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import NavButton
from smoketracker.ui.widgets.labels import scaled
from smoketracker.ui.widgets.page import NARROW_WINDOW

WIDTH, RAIL_WIDTH = 208, 64


class Sidebar(QFrame):
    """Holds a button for each page; `chosen` carries the number of the page, from 0."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(4)
        self._buttons = [
            NavButton(self.tr("Today"), "home", theme),
            NavButton(self.tr("Achievements"), "medal", theme),
        ]
        for index, button in enumerate(self._buttons):
            keys = QKeySequence(f"Ctrl+{index + 1}")
            button.setAccessibleDescription(keys.toString(QKeySequence.SequenceFormat.NativeText))
            self._group.addButton(button, index)
            self._layout.addWidget(button)
        self._layout.addStretch()
        self._buttons[0].setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def choose(self, index: int) -> None:
        """Mark the page that shows."""
        self._buttons[index].setChecked(True)

    def fit(self, window_width: int) -> None:
        """Show names where the window has room for them."""
        narrow = window_width < NARROW_WINDOW
        self.setFixedWidth(RAIL_WIDTH if narrow else scaled(WIDTH))
        self._layout.setContentsMargins(*((7, 16, 7, 16) if narrow else (12, 16, 12, 16)))
        for button in self._buttons:
            button.show_narrow(narrow=narrow)
