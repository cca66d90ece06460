"""Getting a record open again that could not be opened: shows the ways out, and goes the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from smoketracker.domain.errors import StorageError, TrackerError, Trouble
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.opening import Opening, RecordOpening
from smoketracker.ui.recovery import recovery_words as words
from smoketracker.ui.recovery.afterwards import Afterwards
from smoketracker.ui.recovery.window import RecoveryWindow
from smoketracker.ui.theme import Theme

if TYPE_CHECKING:
    from smoketracker.tracker.recovering import Prospects, Recovered
    from smoketracker.tracker.safekeeping import Restored
    from smoketracker.ui.main_window import MainWindow

Value = TypeVar("Value")


class Recovery(QObject):
    """Takes the place of the main window from `begin` until the record is open.

    `over` comes when the person gives up, or goes on in another folder.
    """

    over = Signal()

    def __init__(
        self,
        data_dir: Path,
        clock: Callable[[], datetime],
        theme: Theme,
        bridge: Bridge,
        window: MainWindow,
        opening: RecordOpening,
    ) -> None:
        super().__init__(window)
        self._data_dir = data_dir
        self._clock = clock
        self._bridge = bridge
        self._main = window
        self._opening = opening
        self._kind = Trouble.FAILED
        self._work: Opening | None = None
        self._found: Prospects | None = None
        self._said: tuple[str, str] | None = None  # what the banner says once the record is open
        self._afterwards = Afterwards(theme, window.add_banner, self)
        self.window = RecoveryWindow(data_dir, theme)
        self.window.again.connect(self._try_again)
        self.window.restore_wanted.connect(self._restore)
        self.window.salvage_wanted.connect(self._salvage)
        self.window.look_wanted.connect(self._look)
        self.window.folder_wanted.connect(self._choose_folder)
        self.window.closed.connect(self.over)
        opening.opened.connect(self.end)

    @Slot(TrackerError)
    def begin(self, error: TrackerError) -> None:
        """Say why the record is not open, and find out what can be done."""
        self._kind = error.trouble if isinstance(error, StorageError) else Trouble.FAILED
        self._said = None
        self.window.show_trouble(error, self._kind)
        self.window.show_waiting(self._bridge.unsaved, self._bridge.unsaved)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._main.installEventFilter(self)
        self._main.hide()
        self._do(self._look_over, self._show_prospects)

    @Slot()
    def end(self) -> None:
        """Let the main window take over: the record is open."""
        if not self.window.isVisible():
            return
        self._main.removeEventFilter(self)
        self._main.show()
        self._main.activateWindow()
        self.window.hide()
        if self._opening.looks_only:
            self._afterwards.show(words.looks_only(), self.tr("Try again"), self._look_no_more)
        elif self._said:
            self._afterwards.show(self._said, self.tr("All right"))
        self._main.safekeeping.keeper.look_anew()  # what was found wrong before may be so no longer

    def stop(self) -> None:
        """Wait for what is under way, and close the window."""
        if self._work:
            self._work.finish()
        self.window.hide()
        self.window.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the main window hidden, whoever asks for it."""
        if watched is self._main and event.type() == QEvent.Type.Show and self.window.isVisible():
            QTimer.singleShot(0, self, self._stay_in_front)
        return False

    @Slot()
    def _stay_in_front(self) -> None:
        if self.window.isVisible():
            self._main.hide()
            self.window.raise_()
            self.window.activateWindow()

    @Slot()
    def _try_again(self) -> None:
        self._open()

    @Slot()
    def _look(self) -> None:
        self._open(looks_only=True)

    def _open(self, *, looks_only: bool = False) -> None:
        self.window.show_busy(self.tr("Opening…"))
        self._opening.looks_only = looks_only
        self._opening.begin()

    @Slot()
    def _restore(self) -> None:
        self.window.show_busy(self.tr("Restoring…"))
        self._do(self._brought_back, self._show_restored)

    @Slot()
    def _salvage(self) -> None:
        self.window.show_busy(self.tr("Saving what can be read…"))
        self._do(self._salvaged, self._show_salvaged)

    @Slot()
    def _choose_folder(self) -> None:
        chooser = QFileDialog(self.window, self.tr("Choose a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.finished.connect(chooser.deleteLater)
        chooser.fileSelected.connect(self._go_elsewhere)
        chooser.open()

    @Slot(str)
    def _go_elsewhere(self, folder: str) -> None:
        """Start the program anew on another folder, so that all that belongs to a folder is that one's."""
        from smoketracker.ui import login  # noqa: PLC0415  # it names this program, wherever it is installed

        program, *words_of_it = login.started_on(Path(folder))
        if not QProcess.startDetached(program, words_of_it)[0]:
            self.window.show_failure(self.tr("The program could not be started in this folder."))
        else:
            self.over.emit()

    @Slot(object)
    def _show_prospects(self, found: Prospects) -> None:
        self._found = found
        self._keep_clicks()
        self.window.show_prospects(found, self._clock())

    @Slot(object)
    def _show_restored(self, restored: Restored) -> None:
        if self._found and self._found.backup:
            kept = [restored.set_aside] if restored.set_aside else []
            self._said = words.went_back(self._found.backup, self._clock(), self._kept(kept))
        self._open()

    @Slot(object)
    def _show_salvaged(self, recovered: Recovered) -> None:
        kept = [recovered.aside] if recovered.aside else []
        self._said = words.salvaged(recovered.saved, self._kept(kept))
        self._open()

    def _keep_clicks(self) -> None:
        """Have the clicks that wait written down, so that the next start that can save them does."""
        from smoketracker.tracker.journal_commands import keep_click  # noqa: PLC0415  # as below

        self._bridge.keep_clicks(lambda click: keep_click(self._data_dir, click.uid, click.at, click.source))
        self.window.show_waiting(self._bridge.unsaved, len(self._bridge.unkept))

    def _kept(self, now_kept: list[Path]) -> list[Path]:
        """Return the files that were set aside so far, the one that was just now last."""
        from smoketracker.tracker.recovering import kept_files  # noqa: PLC0415  # it stands on the database's library

        return [path for path in kept_files(self._data_dir) if path not in now_kept] + now_kept if now_kept else []

    def _look_over(self) -> Prospects:
        from smoketracker.tracker.recovering import prospects  # noqa: PLC0415  # as above

        return prospects(self._data_dir, self._clock, self._kind)

    def _brought_back(self) -> Restored:
        from smoketracker.tracker.safekeeping import restore_backup  # noqa: PLC0415  # as above

        if self._found is None or self._found.backup is None:
            raise StorageError("There is no backup.")
        return restore_backup(self._data_dir, self._found.backup.path, self._clock())

    def _salvaged(self) -> Recovered:
        from smoketracker.tracker.recovering import salvage_record  # noqa: PLC0415  # as above

        return salvage_record(self._data_dir, self._clock)

    def _do(self, work: Callable[[], Value], then: Callable[[Value], None]) -> None:
        """Do a piece of work beside the window; what fails is said in it."""
        self._work = Opening(work, self)
        self._work.opened.connect(then)
        self._work.failed.connect(self._tell)
        self._work.begin()

    @Slot(TrackerError)
    def _tell(self, error: TrackerError) -> None:
        self.window.show_failure(str(error))

    @Slot()
    def _look_no_more(self) -> None:
        """Try to open the record as always; if that fails, what can be done is offered again."""
        self._afterwards.be_quiet()
        self._bridge.withdraw()
        self._opening.looks_only = False
        self._opening.begin()
