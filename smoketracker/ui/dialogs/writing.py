"""What dialogs that write a file do alike: ask where, never write over something unasked, say what was written."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from smoketracker.domain.errors import Refused, StorageError, TrackerError
from smoketracker.ui import import_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.file_place import FilePlace
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.busy import BusyBar
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import breakable, text_label
from smoketracker.ui.widgets.toast import announce
from smoketracker.ui.worker import Sign, Worker

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

WIDTH = 560


class WritingDialog(Dialog):
    """Asks what is to be written and where, and writes it beside the window."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None, *, title: str, heading: str) -> None:
        super().__init__(title, parent, width=WIDTH, heading=heading)
        self._bridge = bridge
        self._agreed: Path | None = None  # the file that may be replaced: the person said so
        self._written: Path | None = None
        self._closing = False
        self._worker = Worker(bridge, self)
        self.place = FilePlace(self.tr("File"), self.tr("Choose a place…"))
        self._busy = BusyBar(theme)
        self._result = text_label("")
        self.folder = Button(self.tr("Open folder"))
        self.cancel = Button(self.tr("Cancel"))
        self.write = Button(self.tr("Export"), kind="primary")
        self._parts: tuple[QWidget, ...] = ()

    @Slot()
    def reject(self) -> None:
        """Close; an export that is under way is cancelled first, and leaves no file."""
        if self._worker.is_busy:
            self._closing = True
            self._worker.cancel()
        else:
            super().reject()

    def ask_for(self, *parts: QWidget, name: str) -> None:
        """Lay out what asks what is to be written, above the place, which is a name in the usual folder at first."""
        self._parts = (*parts, self.place)
        for part in (*self._parts, self._result):
            self.body.addWidget(part)
        self.body.addStretch()
        self.crown_footer(self._busy)
        for button in (self.folder, self.cancel, self.write):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
        self._result.hide()
        self.folder.hide()
        self.place.show_path(_usual_folder() / name)
        self.place.choose.clicked.connect(self._open_chooser)
        self.place.text.returnPressed.connect(self._begin)
        self.write.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.reject)
        self.folder.clicked.connect(self._open_folder)
        self._worker.done.connect(self._show_done)
        self._worker.failed.connect(self._show_failed)
        self._worker.cancelled.connect(self._show_cancelled)

    @abstractmethod
    def ending(self) -> str:
        """Return how the file's name ends."""

    @abstractmethod
    def work(self, path: Path) -> Callable[[Tracker, Sign], int]:
        """Return the work that writes the file and counts what is in it."""

    @abstractmethod
    def said(self, count: int, path: Path) -> str:
        """Say what was written, and where."""

    @Slot()
    def _open_chooser(self) -> None:
        chooser = self.place.chooser(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(self.ending().removeprefix("."))
        path = self.place.path or _usual_folder()
        chooser.setDirectory(str(path.parent))
        chooser.selectFile(path.name)
        chooser.fileSelected.connect(self._take)
        chooser.open()

    @Slot(str)
    def _take(self, name: str) -> None:
        self._agreed = Path(name)  # the chooser has asked whether a file of this name may be replaced
        self.place.show_path(Path(name))
        self.place.show_error("")

    @Slot()
    def _begin(self) -> None:
        path = self.place.path
        if self._worker.is_busy or not self.write.isEnabled():
            return
        if path is None:
            self.place.show_error(self.tr("Name the file that is to be written."))
        elif path != self._agreed and os.path.lexists(path) and path.is_file():
            self._ask_to_replace(path)
        else:
            self._start(path)

    def _ask_to_replace(self, path: Path) -> None:
        sentence = self.tr("{name} is there already. Replace it?").format(name=import_words.short(path.name))
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), breakable(sentence), parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        replace.clicked.connect(lambda: self._start(path))
        box.finished.connect(box.deleteLater)
        box.open()

    def _start(self, path: Path) -> None:
        self.place.show_error("")
        self.say("")
        try:
            self._worker.start(self.work(path), corrects=False)
        except TrackerError as error:
            self.say(str(error), tone="danger")
            return
        self._written = path
        self.write.setEnabled(False)
        self._busy.begin()

    @Slot(object)
    def _show_done(self, count: int) -> None:
        self._rest()
        sentence = self.said(count, self._written or Path())
        self._result.setText(breakable(sentence))
        self._result.setAccessibleName(sentence)
        for part in (*self._parts, self._busy, self.write):
            part.hide()
        self._result.show()
        self.folder.show()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.cancel.setFocus()
        announce(self, sentence)
        self.fit()
        self._close_if_wanted()

    @Slot(TrackerError)
    def _show_failed(self, error: TrackerError) -> None:
        self._rest()
        if isinstance(error, (Refused, StorageError)):
            self.place.show_error(str(error))
        else:
            self.say(str(error), tone="danger")
        self.fit()
        self._close_if_wanted()

    @Slot()
    def _show_cancelled(self) -> None:
        self._rest()
        self._close_if_wanted()

    def _rest(self) -> None:
        self._busy.end()
        self.write.setEnabled(True)

    def _close_if_wanted(self) -> None:
        if self._closing:
            self.reject()

    @Slot()
    def _open_folder(self) -> None:
        if self._written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.absolute().parent)))


def _usual_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
