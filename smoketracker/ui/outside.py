"""What other programs write while the window shows: it is looked for each second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.main_window import MainWindow

LOOK_MS = 1_000
AFTER_FAILURE_MS = 10_000  # a look at a file that is held stands still for a moment each time


class Outside(QObject):
    """Asks the bridge to look as long as the window is in sight; without anything new, nothing is drawn."""

    def __init__(self, bridge: Bridge, window: MainWindow) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        window.sight_changed.connect(self._on_sight)
        self._on_sight(window.is_seen)

    @property
    def interval(self) -> int:
        """Return after how many milliseconds it looks again; 0: not at all, since nobody would see it."""
        return self._timer.interval() if self._timer.isActive() else 0

    @Slot()
    def _look(self) -> None:
        """Look once; after a look that failed, rarely until one succeeds."""
        wait = LOOK_MS if self._bridge.look_outside() else AFTER_FAILURE_MS
        if wait != self._timer.interval():
            self._timer.setInterval(wait)

    @Slot(bool)
    def _on_sight(self, seen: bool) -> None:  # noqa: FBT001  # the signal carries it by position
        if seen:
            self._timer.start(LOOK_MS)
        else:
            self._timer.stop()
