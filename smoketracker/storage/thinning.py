"""Which backups stay: close together for the last days, further and further apart the longer ago they were made."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

ALL_OF = timedelta(days=2)


def _day(time: datetime) -> Hashable:
    return time.date()


def _week(time: datetime) -> Hashable:
    return time.isocalendar()[:2]


def _month(time: datetime) -> Hashable:
    return time.year, time.month


# One each of the last days that have any, before them of the last weeks, and before these of the last months.
STEPS: Sequence[tuple[int, Callable[[datetime], Hashable]]] = ((12, _day), (10, _week), (9, _month))


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the times of the backups that stay: all of the last two days, then the newest of each day, week and month.

    Days and weeks without a backup do not count, so that a year away costs nothing. What a clock that was set back has
    left in the future stays; the times come back in UTC.
    """
    rest = sorted({time.astimezone(UTC) for time in times}, reverse=True)
    staying = {time for time in rest if now - time < ALL_OF}
    rest = [time for time in rest if time not in staying]
    for most, period in STEPS:
        newest = _newest_of_each(rest, period, most)
        staying |= newest
        rest = [time for time in rest if time < min(newest) and period(time) != period(min(newest))]
    return staying


def _newest_of_each(times: Iterable[datetime], period: Callable[[datetime], Hashable], most: int) -> set[datetime]:
    """Return the newest time of each of so many periods; times are given newest first."""
    found: dict[Hashable, datetime] = {}
    for time in times:
        if len(found) < most or period(time) in found:
            found.setdefault(period(time), time)
    return set(found.values())
