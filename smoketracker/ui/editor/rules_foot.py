"""The foot of the point rules: how it stands with what is written, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import repolish
from smoketracker.ui.widgets.labels import breakable, label, scaled

MARGIN, SPACING = 20, 10
ROOM_FOR_WORDS = 170


class RulesFoot(QFrame):
    """Holds the buttons; the line about them stands between them, or above where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.state = label(style="caption", tone="quiet", wrap=True)
        self.state.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.restoring = Button(self.tr("Restore defaults"))
        self.discarding = Button(self.tr("Discard"))
        self.saving = Button(self.tr("Save"), kind="primary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACING)
        self._row.addWidget(self.restoring)
        self._row.addStretch()
        for button in (self.discarding, self.saving):
            self._row.addWidget(button)
        self._column.addLayout(self._row)
        for button in (self.restoring, self.discarding, self.saving):
            button.setAutoDefault(False)
        self._room_for_buttons = self.sizeHint().width()
        self._row.insertWidget(1, self.state, 1)

    def say(self, sentence: str, tone: str = "quiet") -> None:
        """Write the line about the buttons, in a tone of labels."""
        self.state.setText(breakable(sentence))
        self.state.setAccessibleName(sentence)
        self.state.setVisible(bool(sentence))
        if self.state.property("tone") != tone:
            self.state.setProperty("tone", tone)
            repolish(self.state)

    def fit(self, width: int) -> None:
        """Arrange the line for a width."""
        if width < self._room_for_buttons + scaled(ROOM_FOR_WORDS):
            self._column.insertWidget(0, self.state)
        else:
            self._row.insertWidget(1, self.state, 1)
