"""How the program is tried out, and ended, from outside its window."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

QUIT_AFTER = "SMOKETRACKER_QUIT_AFTER_MS"
UNSEEN_PLATFORMS = {"offscreen", "minimal"}


def is_unseen() -> bool:
    """Say whether no one sees the windows, so that a question in one would be waited for without end."""
    return QGuiApplication.platformName() in UNSEEN_PLATFORMS


def quit_by_itself(quit_program: Callable[[], None]) -> None:
    """Quit after a while if the environment says so: this is how a finished bundle is tried out."""
    after = os.environ.get(QUIT_AFTER, "")
    if after.isdecimal():
        # A box that shows before the window has a loop of its own that has to be ended first.
        QTimer.singleShot(int(after), QApplication.closeAllWindows)
        QTimer.singleShot(int(after), quit_program)


def leave() -> None:
    """End all loops of events, also that of a box; unlike `quit`, this asks no window whether it may be closed."""
    QApplication.exit(0)
