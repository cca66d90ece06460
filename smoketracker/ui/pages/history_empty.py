"""What the History page shows of a month in which nothing was recorded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from smoketracker.ui import history_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import label

BADGE = 72


class EmptyMonth(QFrame):
    """A quiet badge, a sentence and what can be done: `add` a smoke, or `look` at the days all the same."""

    add = Signal()
    look = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        badge = BadgeView(theme, BADGE)
        badge.show_muted("notebook")
        self._title = label(style="section", wrap=True)
        sentence = label(self.tr("Add a smoke you forgot, or say how its days were."), tone="quiet", wrap=True)
        add = Button(self.tr("Add a forgotten smoke"))
        look = Button(self.tr("Show the days"), kind="flat")
        add.clicked.connect(self.add)
        look.clicked.connect(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(badge, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for text in (self._title, sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addSpacing(8)
        for button in (add, look):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def show_month(self, first: date) -> None:
        """Name the month that holds nothing."""
        self._title.setText(self.tr("Nothing recorded in {month}").format(month=history_words.month_name(first)))
