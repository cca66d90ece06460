"""Deleting a person: says what will be gone, exports first unless that is declined, and asks for the typed name."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.export_first import ExportFirst
from smoketracker.ui.turning import turn
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label, text_label
from smoketracker.ui.words import counted, plain_date, smokes


class DeletePersonDialog(Dialog):
    """Deletes one of several people with everything on record about them."""

    def __init__(self, bridge: Bridge, person: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=540)
        self._bridge = bridge
        self._person = person
        self.setWindowTitle(self.tr("Delete a person"))
        self.body.addWidget(label(self.tr("Delete the record of this person?"), "title", wrap=True))
        shown = text_label(person, "strong")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(shown)
        self.body.addWidget(label(self._what_goes(), wrap=True))
        export, kept = self.tr("Export this record first"), self.tr("Nothing was deleted.")
        self.export = ExportFirst(bridge, export, kept, person=person)
        self.export.resized.connect(self.fit)
        self.body.addWidget(self.export)
        self.name = QLineEdit()
        self.question = Field(self.tr("To go on, type the name"), self.name)
        self.body.addWidget(self.question)
        self._make_footer()
        self.name.textChanged.connect(self._allow)
        self._allow()
        self.name.setFocus()

    def _what_goes(self) -> str:
        try:
            facts = self._bridge.ask(lambda tracker: tracker.records()[self._person])
        except TrackerError as error:
            return str(error)
        text = self.tr(
            "{smokes} since {day} and {answers} will be gone, with all points and achievements they brought. A backup "
            "is made first. It and older ones still hold this record, for a year at most, and can be restored."
        )
        first = min((facts.start_day, *facts.counts))
        return text.format(
            smokes=smokes(sum(facts.counts.values())),
            day=plain_date(first),
            answers=counted(len(facts.answers), "1 answer about a day", "{count} answers about days"),
        )

    def _make_footer(self) -> None:
        self.keeping = Button(self.tr("Keep"))
        self.deleting = Button(self.tr("Delete this record"), kind="delete")
        self.keeping.clicked.connect(self.reject)
        self.deleting.clicked.connect(self._delete)
        for button in (self.keeping, self.deleting):
            button.setAutoDefault(False)
            self.footer.addWidget(button)

    @Slot()
    def _allow(self) -> None:
        self.question.show_error("")
        self.deleting.setEnabled(_as_kept(self.name.text()) == self._person)

    @Slot()
    def _delete(self) -> None:
        if not self.export.done():
            return
        person, typed = self._person, self.name.text()
        try:
            turn(self._bridge, lambda tracker: tracker.delete_profile(person, typed))
        except TrackerError as error:
            self.question.show_error(str(error))
            self.fit()
        else:
            self.accept()


def _as_kept(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()
