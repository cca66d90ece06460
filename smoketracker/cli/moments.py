"""Times, days and answers as people type them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from smoketracker.domain.days import as_day
from smoketracker.domain.errors import Refused

_DAYS_BACK = {"today": 0, "yesterday": 1}
_CLOCK_TIME = re.compile(r"(?:(today|yesterday)\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII | re.IGNORECASE)
_DATE_AND_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*", re.ASCII)
_WHOLE_NUMBER = re.compile(r"-?\d{1,9}", re.ASCII)
_SHIFTABLE_YEARS = range(1970, 9999)


def typed_time(text: str, now: datetime) -> datetime:
    """Return a typed time: naive for a wall time of the user's zone, aware if it names its offset.

    A clock time without a date is one of today, by the calendar. Raises Refused for what is no time.
    """
    try:
        return _clock_time(text.strip(), now) or _date_and_time(text.strip(), now)
    except ValueError:
        raise Refused(
            f"{text[:40]!r} is not a time; write it like 18:30, 'yesterday 18:30' or '2026-03-09 18:30'."
        ) from None


def typed_day(text: str) -> Callable[[date], date]:
    """Return how a typed day follows from today; raise Refused for what is no day."""
    back = _DAYS_BACK.get(text.strip().lower())
    if back is not None:
        return lambda today: today - timedelta(days=back)
    try:
        day = as_day(text.strip())
    except Refused as refused:
        if "is not a date;" not in str(refused):
            raise
        raise Refused(f"{text[:40]!r} is not a day; write it like 2026-03-09, or today or yesterday.") from None
    return lambda _: day


def typed_answer(text: str) -> str | int | None:
    """Return a typed answer as the Tracker takes it: a number, a word, or None for `withdraw`."""
    word = text.strip()
    if word.lower() == "withdraw":
        return None
    return int(word) if _WHOLE_NUMBER.fullmatch(word) else word.lower()


def _clock_time(text: str, now: datetime) -> datetime | None:
    found = _CLOCK_TIME.fullmatch(text)
    if not found:
        return None
    named, hour, minute, second = found.groups(default="0")
    day = now.date() - timedelta(days=_DAYS_BACK.get(named.lower(), 0))
    return datetime.combine(day, time(int(hour), int(minute), int(second)))


def _date_and_time(text: str, now: datetime) -> datetime:
    if not _DATE_AND_TIME.fullmatch(text):
        raise ValueError(text)
    at = datetime.fromisoformat(text)
    if at.tzinfo is None or at.year not in _SHIFTABLE_YEARS:
        return at
    # Under the offset that the user's own zone had then, the smoke may as well keep the zone's name.
    here = at.astimezone(now.tzinfo)
    return here if here.utcoffset() == at.utcoffset() else at
