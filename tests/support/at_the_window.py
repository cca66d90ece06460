"""Who sits before the window while something happens to the database."""

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

LEFT = Qt.MouseButton.LeftButton


class Person:
    """Clicks, reads what the window says, and takes the help that the banner offers."""

    def __init__(self, application, qtbot, stopwatch, says):
        self.application = application
        self.bridge = application.bridge
        self.banner = application.window.messages._banner
        self.button = self.banner.findChild(QPushButton)
        self.says = says
        self._qtbot = qtbot
        self._stopwatch = stopwatch

    @property
    def tracker(self):
        return self.application.tracker

    def click(self):
        """Log one; no double click, and answered within a second."""
        self._stopwatch.advance(3)
        begun = time.monotonic()
        self._qtbot.mouseClick(self.application.window.today.hero.log, LEFT)
        assert time.monotonic() - begun < 1

    def accepts_help(self):
        """Press what the banner offers, and see it go."""
        self._qtbot.mouseClick(self.button, LEFT)
        self.sees_it_end()

    def sees_it_end(self):
        self._qtbot.waitUntil(self.banner.isHidden, timeout=1_000)
