"""Made-up histories of a given length, brought in through the program itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from smoketracker.domain.found import Archive, Found, FoundSmoke
from smoketracker.tracker import BringOptions, Tracker, open_tracker

A_DAY = 20
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ONE_DAY = timedelta(days=1)


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the moment it is set to."""
        return self.now


class Regular:
    """Twenty smokes a day for so many years up to yesterday, every fifth day without one."""

    archive: Archive | None = None

    def __init__(self, years: int, last: date) -> None:
        self.days = [last - timedelta(days=back) for back in range(years * 365, 0, -1)]

    def rows(self) -> Iterator[Found]:
        """Yield the smokes, oldest first."""
        for number, day in enumerate(self.days):
            if number % 5:
                morning = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
                for place in range(A_DAY):
                    yield FoundSmoke(0, morning + timedelta(minutes=45 * place))


def make(folder: Path, years: int, now: datetime = NOON) -> None:
    """Make a database with a history that ends the day before `now`; days without an entry are smoke-free ones."""
    tracker = open_tracker(folder, SetClock(now))
    tracker.set_empty_days("smoke-free")
    if years:
        tracker.bring(Regular(years, now.date()), BringOptions(from_first_day=True))
    tracker.refresh()
    tracker.close()


def copied(folder: Path, to: Path) -> Path:
    """Return a copy of a closed data folder."""
    return Path(shutil.copytree(folder, to))


def opened(folder: Path, now: datetime = NOON) -> tuple[Tracker, SetClock]:
    """Open a data folder with a clock that can be moved."""
    clock = SetClock(now)
    return open_tracker(folder, clock), clock
