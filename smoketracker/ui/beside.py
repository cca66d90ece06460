"""Work beside the window that needs nothing of the tracker, and that the program's end does not wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal, Slot


class Beside(QObject):
    """Does one piece of work at a time in a thread; `done` carries what it returned, or the exception it ended with.

    By then it can be given another one. Work that was let go of tells nothing any more.
    """

    done = Signal(object)
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: threading.Thread | None = None
        self._ended.connect(self._settle)

    @property
    def is_busy(self) -> bool:
        """Say whether work is under way."""
        return self._thread is not None

    def start(self, work: Callable[[], object]) -> None:
        """Begin a piece of work."""

        def run() -> None:
            try:
                found = work()
            except Exception as error:  # noqa: BLE001  # whatever it is, the window's thread has to hear of it
                found = error
            with suppress(RuntimeError):  # the window is gone: nobody wants to know
                self._ended.emit(found)

        # A daemon: what hangs on a drive that does not answer must not keep the program from ending.
        self._thread = threading.Thread(target=run, name=self._name, daemon=True)
        self._thread.start()

    def let_go(self, seconds: float) -> bool:
        """Wait so long for what is under way, and hear no more of it; say whether it came to its end."""
        thread, self._thread = self._thread, None
        if thread:
            thread.join(seconds)
        return thread is None or not thread.is_alive()

    @Slot(object)
    def _settle(self, found: object) -> None:
        if self._thread is not None:
            self._thread = None
            self.done.emit(found)
