"""The export before something is deleted: on unless it is declined, and without it nothing goes."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from smoketracker import __version__
from smoketracker.domain.errors import TrackerError
from smoketracker.exchange.native import write_json
from smoketracker.exchange.writing import save
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.settings_fields import joined
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import Field

ENDING = ".json"


class ExportFirst(QWidget):
    """Asks whether and where to export a whole record first; `resized` comes when it takes another height.

    person: whose record, if it is not the one that the window is about. kept: says that nothing has gone.
    """

    resized = Signal()

    def __init__(self, bridge: Bridge, title: str, kept: str, *, person: str | None = None) -> None:
        super().__init__()
        self._bridge = bridge
        self._person = person
        self._kept = kept
        self._agreed = ""  # the file that may be replaced: the file dialog has asked
        self.wanted = QCheckBox(title)
        self.wanted.setAccessibleName(title)
        self.wanted.setChecked(True)
        self.path = QLineEdit(str(_usual_folder() / f"smoke-tracker-{bridge.clock().date()}{ENDING}"))
        self.choosing = Button(self.tr("Choose…"))
        self.choosing.setAccessibleName(self.tr("Choose a place for the export"))
        self.choosing.setAutoDefault(False)
        self.choosing.clicked.connect(self._open_chooser)
        self.place = Field(self.tr("File"), self.path, beside=joined(self.path, self.choosing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.wanted)
        column.addWidget(self.place)
        self.wanted.toggled.connect(self._choose_whether)

    def done(self) -> bool:
        """Write everything to the chosen place, if that is wanted; if it cannot be done, say why."""
        if not self.wanted.isChecked():
            return True
        name = self.path.text().strip()
        if not name or (name != self._agreed and os.path.lexists(name)):
            fault = self.tr("That file is there already; choose another name.") if name else self.tr("Name a file.")
            self._refuse(fault)
            return False
        try:
            self._write(Path(name))
        except TrackerError as error:
            self._refuse(str(error))
            return False
        self._agreed = name  # if what follows fails, a second try may write it again
        return True

    def _write(self, path: Path) -> None:
        now, person = self._bridge.clock(), self._person
        self._bridge.ask(
            lambda tracker: save(
                path,
                lambda out: tracker.export(
                    lambda archive, kept: write_json(out, archive, kept, now, __version__), profile=person
                ),
            )
        )

    def _refuse(self, sentence: str) -> None:
        self.place.show_error(self.tr("{reason} {kept}").format(reason=sentence, kept=self._kept))
        self.resized.emit()

    @Slot(bool)
    def _choose_whether(self, wanted: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        self.place.setVisible(wanted)
        self.place.show_error("")
        self.resized.emit()

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


def _usual_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
