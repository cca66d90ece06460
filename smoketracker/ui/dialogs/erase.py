"""Erasing everything: says what will be gone, exports first unless that is declined, and asks for a typed word."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from smoketracker import __version__
from smoketracker.domain.errors import TrackerError
from smoketracker.exchange.native import write_json
from smoketracker.exchange.writing import save
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.settings_fields import joined
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label, text_label
from smoketracker.ui.words import counted, points, smokes

ENDING = ".json"


class EraseDialog(Dialog):
    """Erases the record; `erased` comes when it is gone."""

    erased = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=540)
        self._bridge = bridge
        self._agreed = ""  # the file that may be replaced: the file dialog has asked
        self.setWindowTitle(self.tr("Erase all my data"))
        self.body.addWidget(label(self.tr("Erase all my data?"), "title", wrap=True))
        self.body.addWidget(label(self._what_goes(), wrap=True))
        self._make_export()
        self._make_question()
        self._make_footer()
        self.word.textChanged.connect(self._allow)
        self.exporting.toggled.connect(self._choose_whether)
        self._allow()
        self.word.setFocus()

    def _what_goes(self) -> str:
        try:
            overview = self._bridge.ask(lambda tracker: tracker.overview())
            facts = self._bridge.ask(lambda tracker: tracker.facts())
        except TrackerError as error:
            return str(error)
        earned = sum(1 for badge in self._bridge.ask(lambda tracker: tracker.achievements()) if badge.earned_on)
        text = self.tr(
            "{smokes}, {answers}, {points} and {earned} will be gone, with every setting of your day, baseline, goal "
            "and price. Nobody can bring them back."
        )
        return text.format(
            smokes=smokes(sum(facts.counts.values())),
            answers=counted(len(facts.answers), "1 answer about a day", "{count} answers about days"),
            points=points(overview.points),
            earned=counted(earned, "1 achievement", "{count} achievements"),
        )

    def _make_export(self) -> None:
        self.exporting = QCheckBox(self.tr("Export everything first"))
        self.exporting.setAccessibleName(self.exporting.text())
        self.exporting.setChecked(True)
        self.path = QLineEdit(str(_usual_folder() / f"smoke-tracker-{self._bridge.clock().date()}{ENDING}"))
        self.choosing = Button(self.tr("Choose…"))
        self.choosing.setAccessibleName(self.tr("Choose a place for the export"))
        self.choosing.setAutoDefault(False)
        self.choosing.clicked.connect(self._open_chooser)
        self.place = Field(self.tr("File"), self.path, beside=joined(self.path, self.choosing))
        self.body.addWidget(self.exporting)
        self.body.addWidget(self.place)

    def _make_question(self) -> None:
        self._word = self.tr("erase")
        self.word = QLineEdit()
        title = self.tr("To go on, type the word {word}").format(word=self._word)
        self.question = Field(title, self.word)
        self._fault = text_label("", tone="danger")
        self._fault.hide()
        self.body.addWidget(self.question)
        self.body.addWidget(self._fault)

    def _make_footer(self) -> None:
        self.keeping = Button(self.tr("Keep my data"))
        self.erasing = Button(self.tr("Erase everything"), kind="delete")
        self.keeping.clicked.connect(self.reject)
        self.erasing.clicked.connect(self._erase)
        for button in (self.keeping, self.erasing):
            button.setAutoDefault(False)
            self.footer.addWidget(button)

    @Slot()
    def _allow(self) -> None:
        typed = self.word.text().strip().casefold()
        self.erasing.setEnabled(typed == self._word.casefold())

    @Slot(bool)
    def _choose_whether(self, exporting: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        self.place.setVisible(exporting)
        self.place.show_error("")
        self.fit()

    @Slot()
    def _open_chooser(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a place"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ENDING)
        path = Path(self.path.text())
        chooser.setDirectory(str(path.parent))
        chooser.selectFile(path.name)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._take)
        chooser.open()

    @Slot(str)
    def _take(self, name: str) -> None:
        self._agreed = name
        self.path.setText(name)
        self.place.show_error("")

    @Slot()
    def _erase(self) -> None:
        if self._bridge.unsaved:
            self._say(self.tr("Some smokes are not saved yet. Nothing was erased."))
        elif not self.exporting.isChecked() or self._export():
            self._begin_anew()

    def _export(self) -> bool:
        """Write everything to the chosen place; say why if that cannot be done, and then erase nothing."""
        name = self.path.text().strip()
        if not name or (name != self._agreed and os.path.lexists(name)):
            fault = self.tr("That file is there already; choose another name.") if name else self.tr("Name a file.")
            self._refuse_place(fault)
            return False
        now = self._bridge.clock()
        try:
            self._bridge.ask(
                lambda tracker: save(
                    Path(name),
                    lambda out: tracker.export(lambda archive, kept: write_json(out, archive, kept, now, __version__)),
                )
            )
        except TrackerError as error:
            self._refuse_place(str(error))
            return False
        self._agreed = name  # if the erasing fails, a second try may write it again
        return True

    def _begin_anew(self) -> None:
        try:
            self._bridge.carry_out(lambda tracker: tracker.erase())
        except TrackerError as error:
            self._say(str(error))
            return
        self.accept()
        self.erased.emit()

    def _refuse_place(self, sentence: str) -> None:
        text = self.tr("{reason} Nothing was erased.")
        self.place.show_error(text.format(reason=sentence))
        self.fit()

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setAccessibleName(sentence)
        self._fault.show()
        self.fit()


def _usual_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
