"""Bringing a history in: choose a file, see what it would do, then do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from smoketracker.domain.errors import Locked, Refused, TrackerError
from smoketracker.exchange.history import HabitWanted, History, ReadOptions, TicksWanted
from smoketracker.exchange.reading import open_history
from smoketracker.tracker.exchange_commands import BringOptions, BringReport
from smoketracker.ui import import_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.file_place import FilePlace
from smoketracker.ui.dialogs.import_options import ImportOptions
from smoketracker.ui.dialogs.import_preview import ImportPreview
from smoketracker.ui.dialogs.unlocking import Unlocking
from smoketracker.ui.drops import Drops
from smoketracker.ui.keys import LOG_KEYS
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.busy import BusyBar
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import breakable, text_label
from smoketracker.ui.widgets.toast import announce
from smoketracker.ui.worker import Sign, Worker

if TYPE_CHECKING:
    from smoketracker.tracker.outcome import Badge
    from smoketracker.tracker.service import Tracker

WIDTH = 640
WHOLE = 1_000  # progress is told in thousandths of the file


class Brought(NamedTuple):
    """What came of a trial or an import: the file as it was read, the report, and the achievements it earned."""

    history: History
    report: BringReport
    earned: list[Badge]


class ImportDialog(Dialog):
    """Shows a file's preview as soon as it is chosen, and again with every option that changes."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import a history"), parent, width=WIDTH, heading=self.tr("Bring your history along"))
        self._bridge = bridge
        self._file: Path | None = None
        self._importing = self._again = self._closing = False
        self._worker = Worker(bridge, self)
        self._unlocking = Unlocking(bridge, theme, self, self._try_out)
        about = self.tr(
            "Our own exports, Loop Habit Tracker, HabitBull, Tickmate, or a CSV file with dates and numbers or times."
        )
        self.place = FilePlace(self.tr("File"), self.tr("Choose a file…"), about)
        self._busy = BusyBar(theme)
        self.preview = ImportPreview()
        self.options = ImportOptions(theme, bridge.clock().tzinfo)
        self._result = text_label("", "body")
        self.cancel = Button(self.tr("Cancel"))
        self.bring = Button(self.tr("Import"), kind="primary")
        self._lay_out_parts()
        self._connect(theme)

    def look_at(self, path: Path) -> None:
        """Take a file and show what it would bring."""
        if self._importing:
            return
        self._file = path
        self.place.show_path(path)
        self.options.forget()
        self._try_out()

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
        for part in (self.place, self.preview, self.options, self._result):
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
        self.options.changed.connect(self._try_out)
        self.bring.clicked.connect(self._bring_in)
        self.cancel.clicked.connect(self.reject)
        self._worker.progress.connect(self._busy.show_progress)
        self._worker.done.connect(self._show_done)
        self._worker.failed.connect(self._show_failed)
        self._worker.cancelled.connect(self._show_cancelled)
        drops = Drops(self, theme)
        drops.dropped.connect(self.look_at)
        drops.said.connect(self.say)
        # A smoke can be logged on every page, and an import can take a while.
        QShortcut(QKeySequence(LOG_KEYS), self).activated.connect(self._bridge.log_smoke)

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
    def _try_out(self) -> None:
        self._start(dry_run=True)

    @Slot()
    def _bring_in(self) -> None:
        self._start(dry_run=False)

    def _start(self, *, dry_run: bool) -> None:
        if self._file is None or self._importing:
            return
        self.bring.setEnabled(False)
        if self._worker.is_busy:  # a trial with the options as they were
            self._again = True
            self._worker.cancel()
            return
        self.place.show_error("")
        try:
            work = _work(self._file, self.options.reading(), self.options.bringing(dry_run=dry_run))
            self._worker.start(work)
        except Refused:
            return  # said at the field of the option
        except TrackerError as error:
            self.say(str(error), tone="danger")
            return
        self._importing = not dry_run
        self._freeze(frozen=self._importing)
        self._busy.begin()
        self.say(self.tr("Looking at the file…") if dry_run else self.tr("Bringing it in…"))

    @Slot(object)
    def _show_done(self, brought: Brought) -> None:
        importing, report = self._end(), brought.report
        if self._go_on():
            return
        if importing and report.kept:
            self._show_result(brought)
            return
        self.preview.show_report(brought.history, report)
        self.preview.show()
        self.options.offer(report, ticked=brought.history.ticked)
        takes = not report.refused_count or self.options.skip.isChecked()
        changes = bool(report.new or report.gaps_filled or report.whole or self.options.start.isChecked())
        self.bring.setEnabled(takes and changes)
        if not takes:
            self.say(self.tr("Some rows cannot be taken. Take the others all the same, or correct the file first."))
        else:
            self.say("" if changes else self.tr("There is nothing new in this file."))
        announce(self, f"{import_words.span(report)}. {import_words.what_it_would_do(report)}")
        self.fit()

    def _show_result(self, brought: Brought) -> None:
        for part in (self.place, self.preview, self.options, self._busy, self.bring):
            part.hide()
        did = import_words.what_it_did(brought.report, brought.earned)
        sentences = [import_words.brought_in(brought.report), did]
        self._result.setText(breakable("\n".join(sentences)))
        self._result.setAccessibleName(" ".join(sentences))
        self._result.show()
        self.say("")
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.cancel.setFocus()
        announce(self, " ".join(sentences))
        self.fit()

    @Slot(TrackerError)
    def _show_failed(self, error: TrackerError) -> None:
        self._end()
        if self._go_on():
            return
        self.preview.hide()
        self.say("")
        match error:
            case HabitWanted():
                name = self._file.name if self._file else ""
                self.options.ask_for_habit(error.habits)
                self.say(import_words.choose_habit(name, len(error.habits)))
            case TicksWanted():
                self.options.ask_for_ticks()
                self.say(import_words.say_what_ticks_mean(error.habit))
            case Locked():
                self._unlocking.ask(import_words.takes_the_passphrase())
            case Refused():
                self.place.show_error(str(error))
            case _:
                self.say(str(error), tone="danger")
        self.fit()

    @Slot()
    def _show_cancelled(self) -> None:
        importing = self._end()
        if not self._go_on() and importing:
            self.say(self.tr("Cancelled. Nothing was changed."))
            self.bring.setEnabled(True)
            self.bring.setFocus()

    def _end(self) -> bool:
        """Put the dialog at rest, and say whether an import was under way."""
        importing, self._importing = self._importing, False
        self._busy.end()
        self._freeze(frozen=False)
        return importing

    def _go_on(self) -> bool:
        """Do what was asked for meanwhile: close, or look at the file with other options."""
        again, self._again = self._again, False
        if self._closing:
            self.reject()
        elif again:
            self._try_out()
        return self._closing or again

    def _freeze(self, *, frozen: bool) -> None:
        self.place.freeze(frozen=frozen)
        self.options.setEnabled(not frozen)
        if frozen:
            self.cancel.setFocus()


def _work(path: Path, reading: ReadOptions, options: BringOptions) -> Callable[[Tracker, Sign], Brought]:
    """Return the work of a trial or an import: all of it is done in the worker's thread."""

    def work(tracker: Tracker, sign: Sign) -> Brought:
        sign(0, 0)
        history = open_history(path, reading)

        def watch(_rows: int) -> None:
            position = history.position()
            # Once the file is read it is not known how long the reckoning takes.
            sign(*((position * WHOLE // history.size, WHOLE) if position < history.size else (0, 0)))

        report = tracker.bring(history, options, watch=watch)
        wanted = report.outcome.earned if report.kept and report.outcome else ()
        badges = {badge.id: badge for badge in tracker.achievements()} if wanted else {}
        return Brought(history, report, [badges[name] for name in wanted if name in badges])

    return work
