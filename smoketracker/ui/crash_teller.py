"""Tells the person of a failure, calmly and once, when the window is there to be looked at."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from smoketracker.ui.crashes import Crashes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

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
            dialog = self._plain_box(crash)
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _plain_box(self, crash: Crash) -> QDialog:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  # as above

        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Something went wrong inside the program. What you logged is safe."))
        box.setInformativeText(str(crash.path or crash.folder))
        box.setDetailedText(crash.text)
        return box

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
