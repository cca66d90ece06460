"""What a start is measured by: the first paint of a window, and what the process has used until then."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

TICKS = os.sysconf("SC_CLK_TCK")


class FirstPaint(QObject):
    """Calls once when a window has painted itself."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, and let it be dealt with."""
        if event.type() == QEvent.Type.Paint and self._then:
            then, self._then = self._then, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, then)
        return False


def used(mark: str) -> dict[str, float]:
    """Return wall and processor milliseconds since the process began, and megabytes of memory, at a mark."""
    begun = int(Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[19]) / TICKS
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return {
        f"{mark}_ms": (time.clock_gettime(time.CLOCK_BOOTTIME) - begun) * 1_000,
        f"{mark}_cpu_ms": time.process_time() * 1_000,
        f"{mark}_mb": pages * os.sysconf("SC_PAGE_SIZE") / 2**20,
    }
