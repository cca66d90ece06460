"""Opening the record behind the window: after its first frame, in a thread, so that nothing stands still meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import StorageError, TrackerError

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

# A window that starts where nobody sees it paints nothing; its record is opened all the same.
LONGEST_WAIT_MS = 1_000
PATIENCE_MS = 250  # longer than any commit takes, shorter than a window may stand still

logger = logging.getLogger(__name__)


def open_patiently(data_dir: Path, clock: Callable[[], datetime], *, read_only: bool = False) -> Tracker:
    """Open the record, however long another program holds it; from then on its window never waits long for one.

    read_only: for looking only.
    """
    # The database's library costs more time than all else at start: it comes when the window shows already.
    from smoketracker.tracker.service import open_tracker  # noqa: PLC0415

    tracker = open_tracker(data_dir, clock, read_only=read_only)
    tracker.overview()  # what the first command needs is read here, beside the window
    tracker.wait_at_most(PATIENCE_MS)
    return tracker


class FirstFrame(QObject):
    """Tells once, by `painted`, when a window has drawn itself for the first time, or does not come to it."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window: QWidget | None = window
        window.installEventFilter(self)
        QTimer.singleShot(LONGEST_WAIT_MS, self, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; what it paints is on the screen only when it has been dealt with."""
        if event.type() == QEvent.Type.Paint and self._window:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)
        return False

    @Slot()
    def _tell(self) -> None:
        if self._window:
            self._window = None
            self.painted.emit()


class Opening(QObject):
    """Does a piece of work in a thread, such as opening the record.

    `begins` comes before it, in the window's own thread. `opened` hands over what came of it, `failed` the TrackerError
    that says why nothing did.
    """

    begins = Signal()
    opened = Signal(object)
    failed = Signal(TrackerError)
    _ended = Signal()

    def __init__(self, open_it: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self._thread: Thread | None = None
        self._found: object = None
        self._ended.connect(self.finish, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Say whether the record is being opened at this moment."""
        return self._thread is not None

    @Slot()
    def begin(self) -> None:
        """Begin to open it; nothing happens if that is under way."""
        if self._thread is None:
            self.begins.emit()
            self._thread = Thread(target=self._work, name="opening")
            self._thread.start()

    @Slot()
    def finish(self) -> None:
        """Wait until it is opened, or has failed, and tell; nothing happens if nothing is under way."""
        if self._thread is None:
            return
        self._thread.join()
        self._thread = None
        found, self._found = self._found, None
        if isinstance(found, TrackerError):
            self.failed.emit(found)
        elif isinstance(found, Exception):
            logger.error("The record could not be opened.", exc_info=found)
            self.failed.emit(StorageError(self.tr("The record could not be opened: {error}.").format(error=found)))
        else:
            self.opened.emit(found)

    def _work(self) -> None:
        try:
            self._found = self._open_it()
        except Exception as error:  # noqa: BLE001  # told in the window's own thread, whatever it is
            self._found = error
        self._ended.emit()


class RecordOpening(Opening):
    """Opens the record in a folder; looks_only: so that nothing can be written."""

    def __init__(self, data_dir: Path, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(lambda: open_patiently(data_dir, clock, read_only=self.looks_only), parent)
        self.looks_only = False
