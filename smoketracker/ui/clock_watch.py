"""A look at whether the wall clock can be believed: it is compared with one that only counts (D8)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

FURTHEST_AHEAD = timedelta(hours=36)


class ClockWatch:
    """Remembers both clocks as they last agreed; `doubted` says what the last look found."""

    def __init__(self, clock: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._wall, self._counted = self._read()
        self.doubted = False

    def ahead(self) -> timedelta | None:
        """Return how far the wall clock has run ahead since the last look, if by more than 36 hours; else None."""
        wall, counted = self._read()
        ahead = wall - self._wall - timedelta(seconds=counted - self._counted)
        self.doubted = ahead > FURTHEST_AHEAD
        if self.doubted:
            return ahead
        self._wall, self._counted = wall, counted
        return None

    def trust(self) -> None:
        """Believe the wall clock as it stands."""
        self.doubted = False
        self._wall, self._counted = self._read()

    def _read(self) -> tuple[datetime, float]:
        return self._clock().astimezone(UTC), self._monotonic()
