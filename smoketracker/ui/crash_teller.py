"""Tells the person of a failure, calmly and once, when the window is there to be looked at."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from smoketracker.ui.crashes import Crashes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

    from smoketracker.ui.crash_reports import Crash
    from smoketracker.ui.main_window import MainWindow

logger = logging.getLogger(__name__)


class CrashTeller(QObject):
    """Opens one dialog at a time; of what ended an earlier run it says one line."""

    def __init__(self, crashes: Crashes, window: MainWindow) -> None:
        super().__init__(window)
        self._crashes = crashes
        self._window = window
        self._dialog: QDialog | None = None
        # Never at once: it may have failed in the middle of a paint, or in another thread.
        crashes.reported.connect(self.tell, Qt.ConnectionType.QueuedConnection)
        window.sight_changed.connect(self.tell, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(0, self, self.tell)

    @Slot()
    def tell(self) -> None:
        """Tell of what has failed since the last time; if nobody sees the window, as soon as somebody does."""
        while self._crashes.untold and self._window.is_seen:
            crash = self._crashes.untold.popleft()
            if crash.fatal:
                self._say_line(crash)
            elif self._dialog is None:
                self._open(crash)

    def _say_line(self, crash: Crash) -> None:
        text = self.tr("The program ended unexpectedly last time. What was logged is there.")
        if crash.path:
            text = self.tr("The program ended unexpectedly last time. A report lies in {folder}.")
        self._window.complete()
        self._window.messages.toast.say(text.format(folder=crash.folder))

    def _open(self, crash: Crash) -> None:
        # Made when it is wanted, which is hardly ever.
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        parent = QApplication.activeModalWidget() or self._window
        try:
            from smoketracker.ui.dialogs.crash import CrashDialog  # noqa: PLC0415

            dialog: QDialog = CrashDialog(crash, parent)
        except Exception as error:  # whatever is broken, the person has to hear of it
            logger.warning("The dialog about a failure failed too.", exc_info=error)
            dialog = _box(
                crash, self.tr("Something went wrong inside the program. What you logged is safe."), self._window
            )
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None


def tell_of_failed_start(crashes: Crashes) -> None:
    """Say in a box that the program could not start, where there is anybody to see it; return when it is closed."""
    seen = QGuiApplication.platformName() not in ("", "offscreen", "minimal")
    if crashes.untold and seen:
        sentence = QCoreApplication.translate(
            "CrashTeller", "Smoke Tracker could not start. What you logged is safe. A report of what failed lies here:"
        )
        _box(crashes.untold.popleft(), sentence, None).exec()


def _box(crash: Crash, sentence: str, parent: QWidget | None) -> QMessageBox:
    """Make the plainest of dialogs: it needs nothing of ours that may be broken."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  # hardly ever wanted

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.translate("CrashTeller", "Something went wrong"))
    box.setText(sentence)
    box.setInformativeText(str(crash.path or crash.folder))
    box.setDetailedText(crash.text)
    return box
