"""What other programs write while the window shows: it is looked for each second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.ui.bridge import Bridge

LOOK_MS = 1_000
AFTER_FAILURE_MS = 10_000  # a look at a file that is held stands still for a moment each time


class Outside(QObject):
    """Asks the bridge to look as long as somebody can see the window; without anything new, nothing is drawn."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)
        self._look_on_or_away()

    @property
    def is_looking(self) -> bool:
        """Say whether it looks now and then."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the window comes, goes, or is minimised."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange}:
            self._look_on_or_away()
        return False

    @Slot()
    def look(self) -> None:
        """Look once; after a look that failed, rarely until one succeeds."""
        wait = LOOK_MS if self._bridge.look_outside() else AFTER_FAILURE_MS
        if wait != self._timer.interval():
            self._timer.setInterval(wait)

    def _look_on_or_away(self) -> None:
        can_be_seen = self._window.isVisible() and not self._window.isMinimized()
        if can_be_seen and not self._timer.isActive():
            self._timer.start(LOOK_MS)
        elif not can_be_seen:
            self._timer.stop()
