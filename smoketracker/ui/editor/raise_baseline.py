"""Raising the baseline, which only an administrator may (B2)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.model import BASELINE_RANGE
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.editor import rules_words
from smoketracker.ui.editor.acts import Acts
from smoketracker.ui.pages.settings_parts import Group
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field, Row
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


class BaselineGroup(Group):
    """The baseline that will hold, and the button that raises it."""

    def __init__(self, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Baseline"))
        self._acts = acts
        self._dialog: RaiseBaselineDialog | None = None
        self._baseline: int | None = None
        self._first = date.min
        self.raising = Button(self.tr("Raise…"))
        self.raising.setAccessibleName(self.tr("Raise the baseline"))
        self.raising.setAutoDefault(False)
        self.raising.clicked.connect(self._ask)
        self._row = Row(self.tr("Smokes a day before cutting down"), self.raising, " ")
        self.add(self._row)

    def show_baseline(self, baseline: int | None, coming: date | None, first: date) -> None:
        """Show the baseline that will hold; coming: from when, if it does not hold yet; first: when a new one would."""
        self._baseline, self._first = baseline, first
        self._row.say(rules_words.baseline_line(baseline, coming))
        self.raising.setEnabled(baseline is not None and baseline < BASELINE_RANGE[-1])

    @Slot()
    def _ask(self) -> None:
        if self._baseline is None:
            return
        self._row.show_error("")
        self._dialog = RaiseBaselineDialog(self._baseline, self._first, self)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.given.connect(self._raise)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    @Slot(int)
    def _raise(self, baseline: int) -> None:
        self._acts.carry_out(lambda tracker: tracker.raise_baseline(baseline), self._end, self._refuse)

    # The editor closes its dialogs when it locks, and an act goes on after that.

    def _end(self, _: Outcome) -> None:
        if self._dialog:
            self._dialog.accept()

    def _refuse(self, error: TrackerError) -> None:
        if self._dialog:
            self._dialog.refuse(str(error))
        else:
            self._row.show_error(str(error))

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None
