"""Taking achievements from a file, and (from a module of its own) handing them on as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from smoketracker.domain.errors import Locked, Refused, TrackerError
from smoketracker.exchange.catalogue_file import read_catalogue
from smoketracker.tracker.catalogue_report import CatalogueReport, Coming
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.file_place import FilePlace
from smoketracker.ui.drops import Drops
from smoketracker.ui.editor import sharing_words
from smoketracker.ui.editor.coming_list import ComingList
from smoketracker.ui.editor.handing_on import ExportCatalogueDialog
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.busy import BusyBar
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import breakable, label, text_label
from smoketracker.ui.widgets.toast import announce
from smoketracker.ui.worker import Sign, Worker

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

__all__ = ["ExportCatalogueDialog", "ImportCatalogueDialog"]

WIDTH = 640


class ImportCatalogueDialog(Dialog):
    """Shows what a file of achievements would bring as soon as it is chosen, and brings it in on request."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        heading = QCoreApplication.translate("ImportCatalogueDialog", "Bring achievements in")
        super().__init__(self.tr("Import achievements"), parent, width=WIDTH, heading=heading)
        self._file: Path | None = None
        self._report: CatalogueReport | None = None
        self._importing = self._closing = False
        self._worker = Worker(bridge, self)
        about = self.tr("A file that the achievement editor of Smoke Tracker exported. Nothing is changed yet.")
        self.place = FilePlace(self.tr("File"), self.tr("Choose a file…"), about)
        self._busy = BusyBar(theme)
        self._found = label(style="section", wrap=True)
        self.list = ComingList(theme)
        self._effect = text_label("", "body")
        self.skip = QCheckBox()
        self._result = text_label("", "body")
        self.cancel = Button(self.tr("Cancel"))
        self.bring = Button(self.tr("Import"), kind="primary")
        self._lay_out_parts()
        self._connect(theme)

    def look_at(self, path: Path) -> None:
        """Take a file and show what it would bring."""
        if self._worker.is_busy:
            return
        self._file = path
        self.place.show_path(path)
        self._start(dry_run=True)

    @Slot()
    def reject(self) -> None:
        """Close; work that is under way is cancelled first."""
        if not self._worker.is_busy:
            super().reject()
            return
        self._closing = not self._importing
        self.say(self.tr("Cancelling…"))
        self._worker.cancel()

    def _lay_out_parts(self) -> None:
        for part in (self.place, self._found, self.list, self._effect, self.skip, self._result):
            self.body.addWidget(part)
            part.setVisible(part is self.place)
        self.body.addStretch()
        self.crown_footer(self._busy)
        for button in (self.cancel, self.bring):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
        self.bring.setEnabled(False)

    def _connect(self, theme: Theme) -> None:
        self.place.text.editingFinished.connect(self._take_typed)
        self.place.choose.clicked.connect(self._open_chooser)
        self.skip.toggled.connect(self._offer)
        self.bring.clicked.connect(self._bring_in)
        self.cancel.clicked.connect(self.reject)
        self._worker.progress.connect(self._busy.show_progress)
        self._worker.done.connect(self._show_done)
        self._worker.failed.connect(self._show_failed)
        self._worker.cancelled.connect(self._show_cancelled)
        drops = Drops(self, theme)
        drops.dropped.connect(self.look_at)
        drops.said.connect(self.say)

    @Slot()
    def _open_chooser(self) -> None:
        chooser = self.place.chooser(QFileDialog.AcceptMode.AcceptOpen)
        chooser.fileSelected.connect(lambda name: self.look_at(Path(name)))
        chooser.open()

    @Slot()
    def _take_typed(self) -> None:
        path = self.place.path
        if path and path != self._file:
            self.look_at(path)

    @Slot()
    def _bring_in(self) -> None:
        self._start(dry_run=False)

    def _start(self, *, dry_run: bool) -> None:
        if self._file is None or self._worker.is_busy:
            return
        self.place.show_error("")
        if dry_run:
            self.skip.setChecked(False)
        try:
            self._worker.start(_work(self._file, dry_run=dry_run, skip=self.skip.isChecked()), corrects=not dry_run)
        except TrackerError as error:
            self.say(str(error), tone="danger")
            return
        self._importing = not dry_run
        self._freeze(frozen=True)
        self._busy.begin()
        self.say(self.tr("Looking at the file…") if dry_run else self.tr("Bringing them in…"))

    @Slot(object)
    def _show_done(self, report: CatalogueReport) -> None:
        self._rest()
        if self._closing:
            self.reject()
        elif report.kept:
            self._show_result(report)
        else:
            self._show_preview(report)

    def _show_preview(self, report: CatalogueReport) -> None:
        self._report = report
        refused = report.count(Coming.REFUSED)
        found, effect = sharing_words.found(report), sharing_words.effect(report)
        self._found.setText(found)
        self.list.show_rows(report.rows)
        self._effect.setText(breakable(effect))
        self._effect.setAccessibleName(effect)
        self.skip.setText(sharing_words.leave_out(refused))
        self.skip.setAccessibleName(self.skip.text())
        for part, shown in (
            (self._found, True),
            (self.list, report.rows),
            (self._effect, effect),
            (self.skip, refused),
        ):
            part.setVisible(bool(shown))
        self.bring.setText(sharing_words.button(report))
        self.bring.setAccessibleName(self.bring.text())
        self._offer()
        announce(self, f"{found} {effect}")
        self.fit()

    @Slot()
    def _offer(self) -> None:
        """Let it be brought in if there is something to bring, and nothing refused that is not to be left out."""
        if self._report is None:
            return
        changes = self._report.count(Coming.NEW, Coming.CHANGED)
        takes = not self._report.count(Coming.REFUSED) or self.skip.isChecked()
        self.bring.setEnabled(bool(changes) and takes)
        if not changes:
            self.say(self.tr("There is nothing in this file that could be brought in."))
        elif not takes:
            self.say(self.tr("Some cannot be taken. Leave them out, or correct the file first."))
        else:
            self.say("")

    def _show_result(self, report: CatalogueReport) -> None:
        for part in (self.place, self._found, self.list, self._effect, self.skip, self._busy, self.bring):
            part.hide()
        sentences = "\n".join([sharing_words.brought_in(report), sharing_words.effect(report)])
        self._result.setText(breakable(sentences))
        self._result.setAccessibleName(sentences)
        self._result.show()
        self.say("")
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.cancel.text())
        self.cancel.setFocus()
        announce(self, sentences)
        self.fit()

    @Slot(TrackerError)
    def _show_failed(self, error: TrackerError) -> None:
        self._rest()
        if self._closing:
            self.reject()
            return
        if isinstance(error, Refused) and not isinstance(error, Locked):
            self._report = None
            for part in (self._found, self.list, self._effect, self.skip):
                part.hide()
            self.bring.setEnabled(False)
            self.say("")
            self.place.show_error(str(error))
        else:
            self.say(str(error), tone="danger")
        self.fit()

    @Slot()
    def _show_cancelled(self) -> None:
        self._rest()
        if self._closing:
            self.reject()
            return
        self._offer()
        self.say(self.tr("Cancelled. Nothing was changed."))

    def _rest(self) -> None:
        self._importing = False
        self._busy.end()
        self._freeze(frozen=False)

    def _freeze(self, *, frozen: bool) -> None:
        self.place.freeze(frozen=frozen)
        self.skip.setEnabled(not frozen)
        self.bring.setEnabled(False)
        if frozen:
            self.cancel.setFocus()


def _work(path: Path, *, dry_run: bool, skip: bool) -> Callable[[Tracker, Sign], CatalogueReport]:
    """Return the work of a trial or an import: all of it is done in the worker's thread."""

    def work(tracker: Tracker, sign: Sign) -> CatalogueReport:
        sign(0, 0)
        found = read_catalogue(path)
        return tracker.import_catalogue(found, _read_icon, dry_run=dry_run, skip_refused=skip, watch=sign)

    return work


def _read_icon(picture: bytes) -> bytes:
    # Most files hold no pictures of their own.
    from smoketracker.ui.icon_reader import normalised  # noqa: PLC0415

    return normalised(picture)
