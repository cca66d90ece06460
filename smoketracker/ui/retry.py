"""Another try by itself, soon at first, then less and less often."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FIRST_MS, LAST_MS = 1_000, 16_000


class Retry:
    """Calls what is to be tried again a while after each failure."""

    def __init__(self, attempt: Callable[[], None], parent: QObject) -> None:
        self._timer = QTimer(parent, singleShot=True)
        self._timer.timeout.connect(attempt)
        self._next_ms = FIRST_MS

    def failed(self) -> None:
        """Try again later, and the next time twice as late, until it is as rare as it gets."""
        self._timer.start(self._next_ms)
        self._next_ms = min(2 * self._next_ms, LAST_MS)

    def at_once(self) -> None:
        """Try again now."""
        self._timer.start(0)

    def succeeded(self) -> None:
        """Begin anew with the next failure."""
        self._timer.stop()
        self._next_ms = FIRST_MS
