"""The ends that come from outside: signals of the system, and the end of the session."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from functools import partial
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager

# Each system has some of them; SIGBREAK is what Windows sends for Ctrl+Break, and when its console is closed.
NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
ROOM = 4_096

logger = logging.getLogger(__name__)


class Endings(QObject):
    """Turns each wish of the system into a signal of the window's thread.

    `quit_wanted` asks the program to end now, whatever is open. `session_ends` asks it to save what waits: it may be
    ended right after, or go on after all.
    """

    quit_wanted = Signal()
    session_ends = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
        reading, writing, self._receive = _pipe()
        # No timer: the system itself writes into the pipe, and Qt wakes up by it.
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in self._numbers:
            if signal.getsignal(number) != signal.SIG_IGN:  # what nohup lets us ignore stays ignored
                signal.signal(number, _wake_up)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._save)
            app.saveStateRequest.connect(self._decline)

    def finish(self) -> None:
        """Hear no more of them: the program ends already, and nothing may break that off."""
        for number in self._numbers:
            signal.signal(number, signal.SIG_IGN)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)

    @Slot()
    def _read(self) -> None:
        for number in self._receive(ROOM):
            if number in self._numbers:
                logger.info("The system asks to end, by signal %d.", number)
                self.quit_wanted.emit()

    @Slot(QSessionManager)
    def _save(self, _manager: QSessionManager) -> None:
        logger.info("The session ends.")
        self.session_ends.emit()

    @Slot(QSessionManager)
    def _decline(self, manager: QSessionManager) -> None:
        """Start at login by the person's own setting alone, not because the program ran at the last logout."""
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)


def _wake_up(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: that there is a handler at all lets Python write into the pipe."""


def _pipe() -> tuple[int, int, Callable[[int], bytes]]:
    """Return two ends that never block, and how the first is read."""
    if os.name != "nt":
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)
        return reading, writing, partial(os.read, reading)
    # There Qt and Python understand sockets alone; they take their time to import, which other systems can do without.
    import socket  # noqa: PLC0415

    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    return near.fileno(), far.detach(), near.recv
