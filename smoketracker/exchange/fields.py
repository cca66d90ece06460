"""Checked fields of our JSON: each has its type and range, or the error names it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from smoketracker.domain.days import EARLIEST_DAY, LATEST_DAY, as_day_start
from smoketracker.domain.errors import Refused
from smoketracker.exchange.source import quoted

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)
Object = dict[str, object]

_ONE_DAY_SECONDS = 86_400
_YEARS = range(1970, 9999)


class Misfit(Refused):
    """A value of the file that is not what it should be, with its place inside the file."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason

    def inside(self, outer: str) -> Misfit:
        """Return the same error with the place seen from further out."""
        return Misfit(f"{outer}{self.place}", self.reason)


def has_fields(value: object, names: frozenset[str]) -> Object:
    """Return an object that has exactly these fields."""
    if not isinstance(value, dict):
        raise Misfit("", f"{_said(value)} is not an object with fields")
    if value.keys() != names:
        for name in sorted(value.keys() - names):
            raise Misfit("", f"this version of the program knows no field {quoted(name)}")
        raise Misfit(f".{min(names - value.keys())}", "it is missing")
    return value


def each(values: Object, name: str, read: Callable[[object], Value]) -> list[Value]:
    """Return the values of a list field, each read; errors name its index."""
    listed = values[name]
    if not isinstance(listed, list):
        raise Misfit(f".{name}", f"{_said(listed)} is not a list")
    found = []
    for index, item in enumerate(listed):
        try:
            found.append(read(item))
        except Misfit as misfit:
            raise misfit.inside(f".{name}[{index}]") from None
    return found


def whole(values: Object, name: str, least: int, most: int) -> int:
    """Return a whole number from least to most, both included."""
    value = values[name]
    if type(value) is not int or not least <= value <= most:
        raise Misfit(f".{name}", f"{_said(value)} is not a whole number from {least:,} to {most:,}")
    return value


def whole_or_none(values: Object, name: str, least: int, most: int) -> int | None:
    """Return a whole number from least to most, or None."""
    return None if values[name] is None else whole(values, name, least, most)


def flag(values: Object, name: str) -> bool:
    """Return a value that is true or false."""
    value = values[name]
    if not isinstance(value, bool):
        raise Misfit(f".{name}", f"{_said(value)} is neither true nor false")
    return value


def text(values: Object, name: str, longest: int, *, least: int = 0) -> str:
    """Return a text of bounded length that can be kept: without NUL and halves of characters."""
    value = values[name]
    if not isinstance(value, str) or not least <= len(value) <= longest:
        raise Misfit(f".{name}", f"{_said(value)} is not a text of {least} to {longest:,} characters")
    if "\0" in value or (not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value)):
        raise Misfit(f".{name}", "it holds a character that cannot be kept")
    return value


def zone(values: Object, name: str, longest: int) -> str | None:
    """Return the name of a zone, kept as it is even if this system does not know it, or None."""
    return None if values[name] is None else text(values, name, longest, least=1)


def choice(values: Object, name: str, kind: type[Choice]) -> Choice:
    """Return one of the words of an enumeration."""
    value = values[name]
    try:
        return kind(value)  # type: ignore[arg-type]  # what is no text is none of its words
    except ValueError:
        raise Misfit(f".{name}", f"{_said(value)} is not one of {', '.join(kind)}") from None


def day(values: Object, name: str) -> date:
    """Return a date."""
    return read_day(values[name], f".{name}")


def read_day(value: object, place: str = "") -> date:
    """Return a date that is written like 2026-03-09."""
    try:
        found = date.fromisoformat(value)  # type: ignore[arg-type]  # a TypeError says that it is no text
    except (TypeError, ValueError):
        raise Misfit(place, f"{_said(value)} is not a date like 2026-03-09") from None
    if not EARLIEST_DAY <= found <= LATEST_DAY:
        raise Misfit(place, f"{found} is not a date this program can keep")
    return found


def clock(values: Object, name: str) -> time:
    """Return a day start."""
    value = values[name]
    try:
        return _day_start(value)
    except (Refused, TypeError):
        raise Misfit(f".{name}", f"{_said(value)} is not a day start from 00:00 to 06:00") from None


def moment(values: Object, name: str) -> datetime:
    """Return the instant of a field, in UTC in the file, under the offset in seconds that stands beside it."""
    value = values[name]
    offset = whole(values, "offset", 1 - _ONE_DAY_SECONDS, _ONE_DAY_SECONDS - 1)
    try:
        at = datetime.fromisoformat(value)  # type: ignore[arg-type]  # a TypeError says that it is no text
    except (TypeError, ValueError):
        at = None
    if at is None or at.tzinfo is not UTC or at.year not in _YEARS:
        raise Misfit(f".{name}", f"{_said(value)} is not a time in UTC like 2026-03-09T14:05:00Z")
    return at.astimezone(_zone_of(offset))


def refuse_doubles(name: str, values: Iterable[object]) -> None:
    """Raise Misfit for a list in which a value stands twice."""
    seen = set()
    for index, value in enumerate(values):
        if value in seen:
            raise Misfit(f".{name}[{index}]", f"{value} stands there twice")
        seen.add(value)


@lru_cache(256)  # a file has few offsets and day starts, and many smokes under each
def _zone_of(offset: int) -> timezone:
    return timezone(timedelta(seconds=offset)) if offset else UTC


@lru_cache(256)
def _day_start(value: object) -> time:
    return as_day_start(value)  # type: ignore[arg-type]  # it refuses what is no text


def _said(value: object) -> str:
    if isinstance(value, str):
        return quoted(value)
    return f"{value!r:.40}" if isinstance(value, (int, type(None))) else f"a {type(value).__name__}"
