"""Handing the record out: everything, or the smokes alone as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from smoketracker import __version__
from smoketracker.domain.found import Archive
from smoketracker.domain.model import Smoke
from smoketracker.exchange.native import write_json
from smoketracker.exchange.writing import save, write_csv
from smoketracker.ui import import_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.writing import WritingDialog
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.forms import Segments
from smoketracker.ui.widgets.labels import label
from smoketracker.ui.worker import Sign

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

ENDINGS = (".json", ".csv")
SMOKES_PER_SIGN = 250


class ExportDialog(WritingDialog):
    """Asks what is to be written and where, and writes it beside the window."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ExportDialog", "Export")
        heading = QCoreApplication.translate("ExportDialog", "Take your record with you")
        super().__init__(bridge, theme, parent, title=title, heading=heading)
        self.form = Segments(self.tr("What to write"), (self.tr("Everything"), self.tr("Smokes as a table")))
        self._about = label(style="caption", tone="quiet", wrap=True)
        self.ask_for(self.form, self._about, name=f"smoke-tracker-{bridge.clock().date()}{ENDINGS[0]}")
        self.body.setAlignment(self.form, Qt.AlignmentFlag.AlignLeft)
        self.form.chosen.connect(self._show_form)
        self._show_form(0)

    def ending(self) -> str:
        """Return how a file of the chosen form ends."""
        return ENDINGS[self.form.current]

    def work(self, path: Path) -> Callable[[Tracker, Sign], int]:
        """Return the work of an export: the file is there when it is whole, and not before."""
        now, whole = self._bridge.clock(), not self.form.current

        def work(tracker: Tracker, sign: Sign) -> int:
            def write(out: TextIO, archive: Archive, smokes: Iterable[Smoke]) -> int:
                watched = _watched(smokes, sign)
                return write_json(out, archive, watched, now, __version__) if whole else write_csv(out, watched)

            return save(path, lambda out: tracker.export(lambda archive, smokes: write(out, archive, smokes)))

        return work

    def said(self, count: int, path: Path) -> str:
        """Say what was written, and where."""
        return import_words.exported(count, str(path), whole=not self.form.current)

    @Slot(int)
    def _show_form(self, form: int) -> None:
        """Say what the form holds, and let the file's name end as it asks for."""
        if form:
            about = self.tr("One row for each smoke, for a spreadsheet. Answers, goals and points are not in it.")
        else:
            about = self.tr("Our own JSON holds every fact, to the last one. It can be imported again as it is.")
        self._about.setText(about)
        path = self.place.path
        if path and path.suffix in ENDINGS:
            self.place.show_path(path.with_suffix(ENDINGS[form]))
        self.place.show_error("")


def _watched(smokes: Iterable[Smoke], sign: Sign) -> Iterator[Smoke]:
    for number, smoke in enumerate(smokes):
        if number % SMOKES_PER_SIGN == 0:
            sign(number, 0)
        yield smoke
    sign(0, 0)
