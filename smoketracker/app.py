"""The composition root: it makes every object of the window's program, ties them together and owns them."""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

# The window first: importing it makes every later import cheaper.
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.main_window import MainWindow
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.rollover import Heartbeat
from smoketracker.ui.theme import Theme

# isort: split
from smoketracker import paths
from smoketracker.clock import SystemClock
from smoketracker.domain.errors import TrackerError
from smoketracker.tracker import Tracker, open_tracker

QUIT_AFTER = "SMOKETRACKER_QUIT_AFTER_MS"
UNSEEN_PLATFORMS = {"offscreen", "minimal"}

logger = logging.getLogger(__name__)


@dataclass
class Application:
    """Everything that lives while the window does; a connection alone keeps no receiver alive."""

    tracker: Tracker
    theme: Theme
    bridge: Bridge
    window: MainWindow
    heartbeat: Heartbeat

    def start(self) -> None:
        """Draw the first figures and show the window."""
        self.heartbeat.start()
        self.window.show()

    def close(self) -> None:
        """Save what still waits, stop asking, and let go of the database."""
        self.heartbeat.stop()
        if self.bridge.unsaved:
            self.bridge.try_again()
        self.window.close()
        self.tracker.close()


def build(
    data_dir: Path, clock: Callable[[], datetime], *, monotonic: Callable[[], float] = time.monotonic
) -> Application:
    """Open the database and build the window on it; needs a QApplication, raises TrackerError."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("The window needs a QApplication.")
    tracker = open_tracker(data_dir, clock)
    theme = Theme(app)
    preferences = Preferences(data_dir)
    theme.calm = preferences.calm
    theme.choose(preferences.theme)
    bridge = Bridge(clock, monotonic=monotonic)
    window = MainWindow(bridge, theme, preferences)
    bridge.serve(tracker)
    return Application(tracker, theme, bridge, window, Heartbeat(bridge, app))


def run(data_dir: Path | None = None) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("Smoke Tracker")
    app.setDesktopFileName(paths.APP_NAME)
    _quit_by_itself(app)
    try:
        application = build(data_dir or paths.data_dir(), SystemClock())
    except TrackerError as error:
        _tell(str(error))
        return 1
    app.aboutToQuit.connect(application.close)
    application.start()
    return app.exec()


def _quit_by_itself(app: QApplication) -> None:
    """Quit after a while if the environment says so: this is how a finished bundle is tried out."""
    after = os.environ.get(QUIT_AFTER, "")
    if after.isdecimal():
        # Quitting ends only the main loop; a box that shows before the window has to be closed.
        QTimer.singleShot(int(after), app.closeAllWindows)
        QTimer.singleShot(int(after), app.quit)


def _tell(sentence: str) -> None:
    """Say why the window cannot open: in a plain box, and where no one sees one, only on stderr."""
    logger.error("%s", sentence)
    if QGuiApplication.platformName() in UNSEEN_PLATFORMS:
        return
    box = QMessageBox(QMessageBox.Icon.Warning, QCoreApplication.translate("App", "Smoke Tracker"), sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
