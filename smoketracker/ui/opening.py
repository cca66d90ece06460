"""Opening the record behind the window: after its first frame, in a thread, so that nothing stands still meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui import words

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

# A window that starts where nobody sees it paints nothing; its record is opened all the same.
LONGEST_WAIT_MS = 1_000

logger = logging.getLogger(__name__)


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
    """Opens the record in a thread; `opened` hands the tracker over, `failed` says in a sentence why there is none."""

    opened = Signal(object)
    failed = Signal(str)
    _ended = Signal()

    def __init__(self, open_it: Callable[[], Tracker], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self._thread: Thread | None = None
        self._found: Tracker | Exception | None = None
        self._ended.connect(self.finish, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Say whether the record is being opened at this moment."""
        return self._thread is not None

    @Slot()
    def begin(self) -> None:
        """Begin to open it; nothing happens if that is under way."""
        if self._thread is None:
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
            self.failed.emit(str(found))
        elif isinstance(found, Exception):
            logger.error("The record could not be opened.", exc_info=found)
            self.failed.emit(self.tr("The record could not be opened: {error}.").format(error=found))
        else:
            self.opened.emit(found)

    def _work(self) -> None:
        try:
            self._found = self._open_it()
        except Exception as error:  # noqa: BLE001  # told in the window's own thread, whatever it is
            self._found = error
        self._ended.emit()


def wants_another_try(sentence: str, waiting: int, parent: QWidget) -> bool:
    """Say in a box why the record cannot be opened and what waits for it; return whether to try again."""
    # Each of Qt's classes takes its time to come, and this one is hardly ever wanted.
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Opening", "Smoke Tracker"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    if waiting:
        box.setInformativeText(_waiting_line(waiting))
    again = box.addButton(QCoreApplication.translate("Opening", "Try again"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QCoreApplication.translate("Opening", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(again)
    box.exec()
    return box.clickedButton() is again


def _waiting_line(count: int) -> str:
    return words.counted(
        count,
        "One smoke you logged is not saved yet. It is lost if you close the program now.",
        "{count} smokes you logged are not saved yet. They are lost if you close the program now.",
    )
