"""What an importer is told, and what it hands back: a history whose rows stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from smoketracker.domain.errors import ImportRejected, Refused
from smoketracker.domain.found import Archive, Found
from smoketracker.domain.kinds import DayState


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says about a file: the zone of times without one, the habit, and what a tick means.

    ticks: DayState.SMOKED or DayState.SMOKE_FREE, for habits that are ticked rather than counted.
    """

    zone: tzinfo
    habit: str | None = None
    ticks: DayState | None = None


class HabitWanted(ImportRejected):
    """The file holds several habits: one of `habits` has to be chosen."""

    def __init__(self, sentence: str, habits: Sequence[str]) -> None:
        super().__init__(sentence)
        self.habits = tuple(habits)


class TicksWanted(ImportRejected):
    """The habit is ticked, not counted: it has to be said what a tick means."""

    def __init__(self, sentence: str, habit: str) -> None:
        super().__init__(sentence)
        self.habit = habit


def zone_named(name: str) -> tzinfo:
    """Return a time zone by its name; raise Refused for one that is not known."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of the zone database, or a name that leaves it
        raise Refused(f"{name[:40]!r} is not a time zone; write it like Europe/Berlin.") from None


@dataclass(slots=True)
class Progress:
    """How many bytes of a file have been read so far."""

    bytes: int = 0


ReadRows = Callable[[Progress], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A format that was recognised: its name for people, how its rows are read, and the habit or archive in it.

    ticked: the habit may be a ticked one, so that it matters what a tick means.
    """

    format: str
    read: ReadRows
    habit: str | None = None
    archive: Archive | None = None
    ticked: bool = False


class History:
    """A file opened for import; it holds no open file between the calls of `rows`."""

    def __init__(self, reading: Reading, size: int) -> None:
        self.format = reading.format
        self.habit = reading.habit
        self.archive = reading.archive
        self.ticked = reading.ticked
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
