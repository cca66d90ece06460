"""Asking for a reason, over the editor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import text_label

WIDTH = 520
LONGEST_REASON = 500


class ReasonDialog(Dialog):
    """Asks why something is done to what a person has; `given` carries the reason.

    needed: whether it cannot be left empty.
    """

    given = Signal(str)

    def __init__(self, title: str, about: str, act: str, parent: QWidget | None = None, *, needed: bool) -> None:
        super().__init__(title, parent, width=WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._needed = needed
        self.body.addWidget(text_label(title, "title"))
        self.body.addWidget(text_label(about))
        self.reason = QLineEdit()
        kept = self.tr("It is kept with the record.")
        optional = self.tr("It may be left empty. It is kept with the record.")
        self.field = Field(self.tr("Reason"), self.reason, kept if needed else optional)
        self.body.addWidget(self.field)
        self.cancel = Button(self.tr("Cancel"))
        self.act = Button(act, kind="primary")
        for button in (self.cancel, self.act):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._give)
        self.reason.returnPressed.connect(self._give)
        self.reason.setFocus()

    @Slot()
    def _give(self) -> None:
        reason = self.reason.text().strip()
        if self._needed and not reason:
            self.field.show_error(self.tr("Say why; a few words are enough."))
        elif len(reason) > LONGEST_REASON:
            self.field.show_error(self.tr("That is too long; 500 characters fit."))
        else:
            self.accept()
            self.given.emit(reason)
