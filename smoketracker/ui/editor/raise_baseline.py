"""Raising the baseline, which only an administrator may (B2)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.domain.model import BASELINE_RANGE
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label
from smoketracker.ui.widgets.number_field import NumberField
from smoketracker.ui.words import plain_date

WIDTH = 440


class RaiseBaselineDialog(Dialog):
    """Asks for a higher baseline; `given` carries it, and `refuse` says what speaks against it."""

    given = Signal(int)

    def __init__(self, present: int, first: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=WIDTH)
        self.setWindowTitle(self.tr("Raise the baseline"))
        self.body.addWidget(label(self.tr("Raise the baseline?"), "title", wrap=True))
        about = self.tr(
            "It holds from {date}. A day is then compared with more than before, so it earns more for the same "
            "smokes; the days before stay as they are."
        )
        self.body.addWidget(label(about.format(date=plain_date(first)), wrap=True))
        self.number = NumberField(self.tr("Baseline"), range(present + 1, BASELINE_RANGE[-1] + 1))
        self.number.show_number(present + 1)
        self.field = Field(self.tr("Smokes a day before cutting down"), self.number)
        self.body.addWidget(self.field)
        self.keeping = Button(self.tr("Cancel"))
        self.raising = Button(self.tr("Raise"), kind="primary")
        for button in (self.keeping, self.raising):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
        self.number.changed.connect(self._look)
        self.number.lineEdit().returnPressed.connect(self._give)
        self.keeping.clicked.connect(self.reject)
        self.raising.clicked.connect(self._give)
        self.number.setFocus()
        self.number.selectAll()

    def refuse(self, sentence: str) -> None:
        """Say what speaks against it."""
        self.field.show_error(sentence)
        self.fit()

    @Slot()
    def _look(self) -> None:
        self.field.show_error(self.number.fault(), go_there=False)
        self.fit()

    @Slot()
    def _give(self) -> None:
        fault = self.number.fault()
        if fault:
            self.refuse(fault)
        else:
            self.given.emit(self.number.number or 0)
