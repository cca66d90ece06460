"""The heartbeat: it asks now and then whether the day has moved, and decides nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from smoketracker.ui.bridge import Bridge

BEAT_MS = 30_000
MINUTE_MS = 60_000
JUST_AFTER_MS = 50


class Heartbeat(QObject):
    """Asks the bridge to refresh at least every half minute, and whenever the program comes to the front.

    One of the beats falls just after each full minute: every day starts at one, whatever the zone and the day start,
    so that a midnight which somebody watches is prompt. `beaten` comes after each, for what else wants a look.
    """

    beaten = Signal()

    def __init__(self, bridge: Bridge, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        # Long timers stand still while the computer sleeps and may fire early: hop often and compare.
        self._timer = QTimer(self, interval=BEAT_MS, singleShot=True)
        self._timer.timeout.connect(self.beat)
        app.applicationStateChanged.connect(self._on_state)
        self._stopped = True

    def start(self) -> None:
        """Beat from now on, for the first time within half a minute: what starts it has just read everything."""
        self._stopped = False
        self._arm()

    def stop(self) -> None:
        """Beat no more."""
        self._stopped = True
        self._timer.stop()

    @Slot()
    def beat(self) -> None:
        """Ask once, and again within half a minute."""
        if self._stopped:
            return
        self._bridge.refresh()
        self._arm()
        self.beaten.emit()

    def _arm(self) -> None:
        now = self._bridge.clock()
        to_minute = MINUTE_MS - now.second * 1_000 - now.microsecond // 1_000
        self._timer.start(min(to_minute + JUST_AFTER_MS, BEAT_MS))

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.beat()
