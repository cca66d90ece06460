"""Made-up people for pictures and tests: data folders that the program's own commands fill, always the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from smoketracker.domain.found import Archive, Found, FoundSmoke
from smoketracker.tracker import BringOptions, Tracker, open_tracker

NOW = datetime(2026, 11, 21, 20, 52, 41, tzinfo=ZoneInfo("Europe/London"))
ONE_DAY = timedelta(days=1)
NOTES = {0: "After dinner with Ana", 4: "On the balcony", 9: "Waiting for the train"}


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the moment it is set to."""
        return self.now


class Smokes:
    """Smokes of a life, as a file would bring them."""

    archive: Archive | None = None

    def __init__(self, counts: list[int], last: datetime) -> None:
        self._counts = counts
        self._last = last.replace(hour=8, minute=5, second=0)

    def rows(self) -> Iterator[Found]:
        """Yield the smokes, oldest first."""
        for back, count in zip(range(len(self._counts) - 1, -1, -1), self._counts, strict=True):
            for place in range(count):
                at = self._last - back * ONE_DAY + timedelta(minutes=53 * place + 17 * (back % 5))
                yield FoundSmoke(0, at, NOTES.get(place, "") if back % 3 == 0 else "")


def nobody(folder: Path) -> None:
    """Make somebody who has just started and logged nothing."""
    with closing(_opened(folder)):
        pass


def ordinary(folder: Path) -> None:
    """Make somebody after months of cutting down: nine days without a smoke, twelve the longest, at most 3 a day."""
    _live(folder, _months())


def lapsed(folder: Path) -> None:
    """Make the same person after one smoke this evening."""
    ordinary(folder)
    with closing(_opened(folder)) as tracker:
        tracker.log(NOW - timedelta(minutes=8))


def away(folder: Path) -> None:
    """Make the same person, who wants to be asked and has not been here for three days."""
    _live(folder, _months(), ask_from=NOW - 4 * ONE_DAY)


def ten_years(folder: Path) -> None:
    """Make somebody with ten years of record, from 20 a day to days without one."""
    counts = [max(0, 20 - day // 160 - (day * 7) % 5) for day in range(3650)]
    _live(folder, [*counts, *[0, 1, 0, 0] * 8])


PEOPLE: dict[str, Callable[[Path], None]] = {
    "nobody": nobody,
    "ordinary": ordinary,
    "lapsed": lapsed,
    "away": away,
    "ten years": ten_years,
}


def _months() -> list[int]:
    """Return the smokes of each day up to today: 14 a day, ever fewer, and of the last 30 days three with any."""
    counts = [max(1, 14 - day // 20 - day % 3) if day % 9 else 0 for day in range(278)]
    return [*counts, *[1] * 4, *[0] * 9, 2, *[0] * 12, 1, 0, 0, 0, 0, 4, *[0] * 9, 0]


def _live(folder: Path, counts: list[int], ask_from: datetime | None = None) -> None:
    first = NOW - (len(counts) - 1) * ONE_DAY
    clock = SetClock(first)
    with closing(open_tracker(folder, clock)) as tracker:
        tracker.declare_baseline(14)
        tracker.set_price(1150, 20)
        tracker.set_goal(3)
        tracker.set_empty_days("smoke-free")
        if ask_from:
            clock.now = ask_from
            tracker.refresh()
            tracker.set_empty_days("ask")
        clock.now = ask_from or NOW
        life = counts[:-4] if ask_from else counts
        tracker.bring(Smokes(life, clock.now), BringOptions())
        tracker.refresh()


def _opened(folder: Path) -> Tracker:
    return open_tracker(folder, SetClock())
