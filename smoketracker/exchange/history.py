"""What an importer is told, and what it hands back: a history whose rows stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo

from smoketracker.domain.found import Archive, Found
from smoketracker.domain.model import DayState


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says about a file: the zone of times without one, the habit, and what a tick means.

    ticks: DayState.SMOKED or DayState.SMOKE_FREE, for habits that are ticked rather than counted.
    """

    zone: tzinfo
    habit: str | None = None
    ticks: DayState | None = None


@dataclass(slots=True)
class Progress:
    """How many bytes of a file have been read so far."""

    bytes: int = 0


ReadRows = Callable[[Progress], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A format that was recognised: its name for people, how its rows are read, and the habit or archive in it."""

    format: str
    read: ReadRows
    habit: str | None = None
    archive: Archive | None = None


class History:
    """A file opened for import; it holds no open file between the calls of `rows`."""

    def __init__(self, reading: Reading, size: int) -> None:
        self.format = reading.format
        self.habit = reading.habit
        self.archive = reading.archive
        self.size = size
        self._read = reading.read
        self._progress = Progress()

    def rows(self) -> Iterator[Found]:
        """Yield the rows in the order of the file, each time from the start.

        Raises ImportRejected, also midway, for damage that makes the rest of the file unreadable.
        """
        self._progress = Progress()
        return self._read(self._progress)

    def position(self) -> int:
        """Return how many bytes of `size` the newest call of `rows` has read so far."""
        return min(self._progress.bytes, self.size)
