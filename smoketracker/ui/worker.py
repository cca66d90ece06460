"""Work that takes a while, done beside the window with the tracker that the bridge lends."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which is imported only after the first frame.
    from smoketracker.tracker.service import Tracker

SECONDS_BETWEEN_SIGNS = 0.05  # more signs of progress than this nobody sees

Sign = Callable[[int, int], None]


class CancelledError(Exception):
    """Ends the work, and with it the transaction it was in."""


class Worker(QObject):
    """Does one piece of work at a time in a thread of its own; every signal comes in the window's thread.

    `progress` carries how much is done and of how much, 0 if that is not known. Then comes one of `done` with what the
    work returned, `failed` with a sentence, and `cancelled`; by then the bridge has the tracker back.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(TrackerError)
    cancelled = Signal()
    _ended = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._result: object = None
        self._error: Exception | None = None
        self._replaces = False
        self._last_sign = 0.0
        self._ended.connect(self._settle)

    @property
    def is_busy(self) -> bool:
        """Say whether work is under way."""
        return self._thread is not None

    def start(self, work: Callable[[Tracker, Sign], object], *, corrects: bool = True, replaces: bool = False) -> None:
        """Begin a piece of work; it is handed the tracker and tells through the other how far it is.

        Raises TrackerError if the tracker cannot be lent now. The work must give signs often: there it is cancelled.
        corrects: False for work that leaves the record as it is, so that the last correction can still be taken back.
        replaces: True for work that may put another record in its place.
        """
        tracker = self._bridge.lend(self.end, corrects=corrects)
        self._replaces = replaces
        self._stop.clear()
        self._result = self._error = None
        self._thread = threading.Thread(target=self._run, args=(work, tracker), name="worker")
        self._thread.start()

    @Slot()
    def cancel(self) -> None:
        """Let the work end at its next sign, with nothing changed."""
        self._stop.set()

    @Slot()
    def end(self) -> None:
        """Cancel the work and wait until it is over."""
        self.cancel()
        self._settle()

    def _run(self, work: Callable[[Tracker, Sign], object], tracker: Tracker) -> None:
        try:
            self._result = work(tracker, self._sign)
        except Exception as error:  # noqa: BLE001  # whatever it is, the window's thread has to hear of it
            self._error = error
        self._warm(tracker)
        self._ended.emit()

    def _warm(self, tracker: Tracker) -> None:
        """Let the tracker read anew here what it has forgotten: in the window's thread that would be a stall."""
        try:
            tracker.overview()
        except TrackerError as error:
            self._error = self._error or error

    def _sign(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise CancelledError
        now = time.monotonic()
        if now - self._last_sign >= SECONDS_BETWEEN_SIGNS:
            self._last_sign = now
            self.progress.emit(done, total)

    @Slot()
    def _settle(self) -> None:
        """Give the tracker back and tell what came of the work."""
        if not self._thread:
            return
        self._thread.join()
        self._thread = None
        self._bridge.take_back(replaced=self._replaces)
        match self._error:
            case None:
                self.done.emit(self._result)
            case CancelledError():
                self.cancelled.emit()
            case TrackerError() as error:
                self.failed.emit(error)
            case error:
                raise error
