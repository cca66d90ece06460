"""The clicks that wait to be saved, each as it was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Click:
    """A smoke as it was clicked: kept until it is saved, so that every try saves the same one.

    counted: the monotonic clock at the click; doubted: the wall clock was in doubt then (D8); source: where it was
    made. kept: it is written down, so that the end of the program does not lose it.
    """

    uid: UUID
    at: datetime
    counted: float
    doubted: bool
    source: str
    kept: bool = False


class Clicks:
    """A queue of clicks, the oldest first."""

    def __init__(self, clock: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._waiting: list[Click] = []

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def oldest(self) -> Click:
        """Return the click to save next."""
        return self._waiting[0]

    def add(self, source: str, *, doubted: bool) -> None:
        """Keep a click made at this moment."""
        # It brings other modules along, which the first frame has no time for.
        from uuid import uuid4  # noqa: PLC0415

        self._waiting.append(Click(uuid4(), self._clock(), self._monotonic(), doubted, source))

    @property
    def unkept(self) -> tuple[Click, ...]:
        """Return the clicks that nothing but this program knows of."""
        return tuple(click for click in self._waiting if not click.kept)

    def keep(self, keep: Callable[[Click], bool]) -> None:
        """Have those written down that are not yet; keep: says whether that was possible."""
        self._waiting = [click if click.kept else replace(click, kept=keep(click)) for click in self._waiting]

    def done(self) -> Click:
        """Let go of the oldest, and return it: it is saved, or never will be."""
        return self._waiting.pop(0)

    def let_go(self) -> Click:
        """Take back the newest, and return it."""
        return self._waiting.pop()

    def set_right(self) -> None:
        """Date the clicks that a wrong clock dated by the time that has passed since."""
        self._waiting = [self._dated_right(click) for click in self._waiting]

    def _dated_right(self, click: Click) -> Click:
        if not click.doubted:
            return click
        return replace(click, at=self._clock() - timedelta(seconds=self._monotonic() - click.counted), kept=False)
