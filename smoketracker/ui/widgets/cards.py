"""Cards: a framed group of things that belong together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.ui.widgets.labels import label

MARGINS = (20, 22, 20, 22)
HEADER = 24
SMALLEST_WIDTH = 240


class Card(QFrame):
    """A card with a title, room for a chip or a link beside it, and whatever is added below."""

    def __init__(self, chip: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        # Cards share the room evenly, whatever is written on them.
        self.setMinimumWidth(SMALLEST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(8)
        header = QHBoxLayout()
        self._title = label(style="section", wrap=True)
        self._title.setMinimumHeight(HEADER)
        header.addWidget(self._title, 1)
        if chip:
            header.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(header)

    def set_title(self, title: str) -> None:
        """Give the card its heading."""
        self._title.setText(title)


def line() -> QFrame:
    """Make a hairline between two parts of a card."""
    made = QFrame()
    made.setObjectName("line")
    made.setFixedHeight(1)
    return made
