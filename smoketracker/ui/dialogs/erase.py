"""Erasing everything: says what will be gone, exports first unless that is declined, and asks for a typed word."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.export_first import ExportFirst
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label, text_label
from smoketracker.ui.words import counted, points, smokes


class EraseDialog(Dialog):
    """Erases the record; `erased` comes when it is gone. `people_wanted` asks for the place to delete one of several.

    A database with the records of several people is never erased as a whole.
    """

    erased = Signal()
    people_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=540)
        self._bridge = bridge
        self.setWindowTitle(self.tr("Erase all my data"))
        self.body.addWidget(label(self.tr("Erase all my data?"), "title", wrap=True))
        several = bool(bridge.person)
        self.body.addWidget(label(self._several() if several else self._what_goes(), wrap=True))
        self._make_export()
        self._make_question()
        self._make_footer(several=several)
        self.word.textChanged.connect(self._allow)
        self._allow()
        for part in (self.export, self.question):
            part.setHidden(several)
        (self.keeping if several else self.word).setFocus()

    @property
    def exporting(self) -> QWidget:
        """Return what says whether to export first."""
        return self.export.wanted

    @property
    def path(self) -> QLineEdit:
        """Return the field of the place of the export."""
        return self.export.path

    def _several(self) -> str:
        return self.tr(
            "This program keeps the records of several people, and erasing would take them all. “People…” in the More "
            "menu deletes them one at a time."
        )

    def _what_goes(self) -> str:
        try:
            overview = self._bridge.ask(lambda tracker: tracker.overview())
            facts = self._bridge.ask(lambda tracker: tracker.facts())
        except TrackerError as error:
            return str(error)
        earned = sum(1 for badge in self._bridge.ask(lambda tracker: tracker.achievements()) if badge.earned_on)
        text = self.tr(
            "{smokes}, {answers}, {points} and {earned} will be gone, with every setting of your day, baseline, goal "
            "and price, and with all backups beside the record. Nobody can bring them back; only copies in a second "
            "folder stay there."
        )
        guarded = self._bridge.ask(lambda tracker: tracker.access()).guarded
        stays = self.tr("The passphrase of the achievement editor stays.") if guarded else ""
        return f"{text} {stays}".strip().format(
            smokes=smokes(sum(facts.counts.values())),
            answers=counted(len(facts.answers), "1 answer about a day", "{count} answers about days"),
            points=points(overview.points),
            earned=counted(earned, "1 achievement", "{count} achievements"),
        )

    def _make_export(self) -> None:
        self.export = ExportFirst(self._bridge, self.tr("Export everything first"), self.tr("Nothing was erased."))
        self.export.resized.connect(self.fit)
        self.body.addWidget(self.export)

    def _make_question(self) -> None:
        self._word = self.tr("erase")
        self.word = QLineEdit()
        title = self.tr("To go on, type the word {word}").format(word=self._word)
        self.question = Field(title, self.word)
        self._fault = text_label("", tone="danger")
        self._fault.hide()
        self.body.addWidget(self.question)
        self.body.addWidget(self._fault)

    def _make_footer(self, *, several: bool) -> None:
        self.keeping = Button(self.tr("Keep my data"))
        self.erasing = Button(self.tr("Erase everything"), kind="delete")
        self.people = Button(self.tr("People…"))
        self.keeping.clicked.connect(self.reject)
        self.erasing.clicked.connect(self._erase)
        self.people.clicked.connect(self._turn_to_people)
        for button, shown in ((self.people, several), (self.keeping, True), (self.erasing, not several)):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
            button.setHidden(not shown)

    @Slot()
    def _allow(self) -> None:
        typed = self.word.text().strip().casefold()
        self.erasing.setEnabled(typed == self._word.casefold())

    @Slot()
    def _turn_to_people(self) -> None:
        self.reject()
        self.people_wanted.emit()

    @Slot()
    def _erase(self) -> None:
        if self._bridge.unsaved:
            self._say(self.tr("Some smokes are not saved yet. Nothing was erased."))
        elif self.export.done():
            self._begin_anew()

    def _begin_anew(self) -> None:
        try:
            self._bridge.carry_out(lambda tracker: tracker.erase())
        except TrackerError as error:
            self._say(str(error))
            return
        self.accept()
        self.erased.emit()

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setAccessibleName(sentence)
        self._fault.show()
        self.fit()
