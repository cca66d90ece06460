"""All date arithmetic there is: days, day starts, wall times and what a clock has proved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from smoketracker.domain.errors import Refused

if TYPE_CHECKING:
    from smoketracker.domain.model import Seen

ONE_DAY = timedelta(days=1)
LATEST_DAY_START = time(6)
CLOCK_TOLERANCE = timedelta(minutes=15)  # D5
FUTURE_TOLERANCE = timedelta(minutes=2)  # D3
EARLIEST_DAY = date(1970, 1, 2)
LATEST_DAY = date(9998, 12, 30)


def day_of(at: datetime, day_start: time) -> date:
    """Return the day a wall time belongs to: its date after taking the day start off the wall clock (D1)."""
    return (at.replace(tzinfo=None) - _since_midnight(day_start)).date()


def start_of(day: date, zone: tzinfo, day_start: time) -> datetime:
    """Return the first instant of a day in a zone; where the clock skips the day start, the end of the skip."""
    wall = datetime.combine(day, day_start)
    if _exists(wall.replace(tzinfo=zone)):
        return wall.replace(tzinfo=zone)
    return _end_of_gap(wall, zone)


def exists(day: date, zone: tzinfo) -> bool:
    """Say whether a date has at least one instant in a zone (D6: Apia never had 2011-12-30)."""
    first, last = datetime.combine(day, time.min, zone), datetime.combine(day, time.max, zone)
    return _exists(first) or _exists(last)


def resolve(at: datetime, zone: tzinfo) -> datetime:
    """Return a typed time as an aware one: naive means the wall clock of `zone`, the earlier of two (D3).

    Raises Refused, naming the nearest times that exist, for a wall time that the clock skipped.
    """
    _refuse_far_away(at.date())
    aware = at.replace(tzinfo=zone, fold=0) if at.tzinfo is None else at
    if _exists(aware):
        return aware
    where = aware.tzinfo or UTC
    end = _end_of_gap(aware.replace(tzinfo=None), where)
    before = (end.astimezone(UTC) - timedelta(minutes=1)).astimezone(where)
    raise Refused(
        f"{aware:%H:%M} on {aware.date()} does not exist in {zone_name(where) or 'this zone'}: the clock went from "
        f"{before:%H:%M} on {before.date()} to {end:%H:%M} on {end.date()}. Take one of these two."
    )


def not_in_future(at: datetime, now: datetime) -> None:
    """Raise Refused for a time more than two minutes ahead of the clock (D3)."""
    if at.astimezone(UTC) > now.astimezone(UTC) + FUTURE_TOLERANCE:
        raise Refused(f"{at:%Y-%m-%d %H:%M} is in the future; a smoke is logged when it was smoked.")


def reached(seen: Sequence[Seen], now: datetime, start_day: date) -> date:
    """Return the latest day that has truly begun: seen at an instant not more than 15 minutes ahead (D5)."""
    limit = now.astimezone(UTC) + CLOCK_TOLERANCE
    return next((day for day, first_seen, _ in reversed(seen) if first_seen <= limit), start_day)


def days_from(first: date, last: date) -> Iterator[date]:
    """Yield each date from first to last, both included, oldest first; nothing if last is before first."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def zone_name(zone: tzinfo | None) -> str | None:
    """Return the IANA name of a zone, or None where only its offset is known."""
    # Asked for by its attribute: the zone database is more than a window's first frame has time for.
    key: str | None = getattr(zone, "key", None)
    return key or ("UTC" if zone is UTC else None)


def with_own_offset(at: datetime) -> datetime:
    """Return the same instant and wall time under a fixed offset, free of the zone database."""
    return at.replace(tzinfo=timezone(at.utcoffset() or timedelta()), fold=0)


def as_day(value: date | str) -> date:
    """Return a date given as one or as text like 2026-03-09; raise Refused for anything else."""
    if isinstance(value, datetime):
        raise Refused(f"{value} is a time; a date is needed here.")
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Refused(f"{str(value)[:40]!r} is not a date; write it like 2026-03-09.") from None
    _refuse_far_away(day)
    return day


def as_day_start(value: time | str) -> time:
    """Return a day start given as a time or as text like 04:00; raise Refused outside 00:00 to 06:00 (D1)."""
    try:
        start = value if isinstance(value, time) else time.fromisoformat(value)
    except (TypeError, ValueError):
        raise Refused(f"{str(value)[:40]!r} is not a time; write it like 04:00.") from None
    if start.tzinfo or start.second or start.microsecond or start > LATEST_DAY_START:
        raise Refused(f"The day can start at a whole minute from 00:00 to 06:00, not at {start}.")
    return start


def _refuse_far_away(day: date) -> None:
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        first_and_last = f"the first is {EARLIEST_DAY}, the last {LATEST_DAY}"
        raise Refused(f"{day} is not a date this program can keep: {first_and_last}.")


def _since_midnight(clock_time: time) -> timedelta:
    return timedelta(hours=clock_time.hour, minutes=clock_time.minute)


def _exists(at: datetime) -> bool:
    """Say whether a wall time survives the way to UTC and back; in a gap it does not (PEP 495)."""
    return at.astimezone(UTC).astimezone(at.tzinfo).replace(tzinfo=None, fold=0) == at.replace(tzinfo=None, fold=0)


def _end_of_gap(wall: datetime, zone: tzinfo) -> datetime:
    """Return the first instant after the gap that holds a wall time: the two readings of PEP 495 enclose it."""
    low = int(wall.replace(tzinfo=zone, fold=1).timestamp())
    high = int(wall.replace(tzinfo=zone, fold=0).timestamp())
    offset_before = datetime.fromtimestamp(low, zone).utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == offset_before:
            low = middle
        else:
            high = middle
    return datetime.fromtimestamp(high, zone)
