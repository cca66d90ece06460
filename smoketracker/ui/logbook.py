"""What the log is told of the record: that days close and clocks jump, never a smoke, a count, a point or a word."""

from __future__ import annotations

import logging
from datetime import timedelta

from PySide6.QtCore import QObject, Slot

from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge

ONE_HOUR = timedelta(hours=1)

rollover = logging.getLogger("smoketracker.ui.rollover")
clock = logging.getLogger("smoketracker.ui.clock_watch")
record = logging.getLogger("smoketracker.ui.bridge")


class Logbook(QObject):
    """Listens to the bridge; nothing is told at the moment of a log, since that would tell when it was."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = False
        bridge.changed.connect(self._tell_days)
        bridge.clock_doubted.connect(self._tell_doubt)
        bridge.clock_settled.connect(self._tell_settled)

    @Slot(Outcome)
    def _tell_days(self, outcome: Outcome) -> None:
        if not self._opened:
            self._opened = True
            record.info("The record is open.")
        if outcome.closed:
            rollover.info("Days closed: %d.", len(outcome.closed))

    @Slot(timedelta)
    def _tell_doubt(self, ahead: timedelta) -> None:
        clock.info("The clock has gone ahead by %d hours; no day closes until it is believed.", ahead // ONE_HOUR)

    @Slot()
    def _tell_settled(self) -> None:
        clock.info("The clock is believed again.")
