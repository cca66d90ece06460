"""What going back to a state would change, on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from smoketracker.ui import restore_words
from smoketracker.ui.widgets.labels import breakable, text_label
from smoketracker.ui.widgets.toast import announce

if TYPE_CHECKING:
    # What compares stands on the database's library.
    from smoketracker.tracker.safekeeping import Difference


class RestoreCard(QFrame):
    """Names a state and says what it holds and would change, or why it cannot be used; shown with the first of these.

    changes: what it would change, in one line.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.changes = ""
        self._name = text_label("", "section")
        self._holds = text_label("", tone="quiet")
        self._changes = text_label("")
        self._fault = text_label("", tone="danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (self._name, self._holds, self._changes, self._fault):
            column.addWidget(part)
        self.hide()

    def show_difference(self, name: str, difference: Difference) -> None:
        """Say what going back would change."""
        changes = restore_words.changes(difference)
        self.changes = " ".join(changes)
        self._write(name, restore_words.holds(difference.there), "\n".join(changes), "")

    def show_fault(self, name: str, sentence: str) -> None:
        """Say what speaks against going back to it."""
        self.changes = ""
        self._write(name, "", "", sentence)

    def _write(self, name: str, holds: str, changes: str, fault: str) -> None:
        texts = (name, holds, changes, fault)
        for part, text in zip((self._name, self._holds, self._changes, self._fault), texts, strict=True):
            part.setText(breakable(text))
            part.setAccessibleName(text)
            part.setVisible(bool(text))
        self.show()
        announce(self, " ".join(filter(None, texts)))
