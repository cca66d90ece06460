"""Dates and times as other programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum

from smoketracker.domain.days import EARLIEST_DAY, LATEST_DAY
from smoketracker.domain.errors import Refused
from smoketracker.exchange.source import SourceFile, quoted

MONTHS = 12
NOON = 12
LONGEST_DATE = 10  # characters; whatever is longer has a time of day
_DATE = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{2}|\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?([AaPp])?\.?(?(4)[Mm]\.?)", re.ASCII)


class DateOrder(StrEnum):
    """Which part of a date like 03/04/2024 comes first."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def as_date(text: str, order: DateOrder | None) -> date:
    """Return a date written as 2026-03-09, 9.3.2026, or, by the order, 03/09/2026 or 03-09-26; raise Refused else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = _other_date(text.strip(), order)
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        raise Refused(f"{day} is not a date this program can keep: it takes {EARLIEST_DAY} to {LATEST_DAY}.")
    return day


def as_time(text: str) -> time:
    """Return a time of day written as 14:05, 14:05:30 or 2:05 PM; raise Refused for anything else."""
    try:
        clock = time.fromisoformat(text)
    except ValueError:
        clock = _other_time(text.replace(" ", ""), text)
    return clock


def as_moment(text: str, order: DateOrder | None) -> datetime:
    """Return a date with a time of day, aware if an offset stands with it; raise Refused for anything else."""
    try:
        if len(text) > LONGEST_DATE:
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    day, _, rest = text.strip().replace("T", " ", 1).partition(" ")
    rest = rest.replace(" ", "").upper()
    if not rest:
        as_date(day.rstrip(","), order)
        raise Refused(f"{quoted(text)} has no time of day; write it like 2026-03-09 14:05.")
    return datetime.combine(as_date(day.rstrip(","), order), as_time(rest))


def find_order(file: SourceFile, cells: Iterable[tuple[int, str]]) -> DateOrder:
    """Return the order that the dates of a column, given with their lines, prove.

    Raises ImportRejected where both are possible and would mean different days.
    """
    open_since: tuple[int, str] | None = None
    for line, cell in cells:
        parts = _DATE.match(cell.strip())
        if parts is None or parts[2] == "." or _YEAR_FIRST.match(cell.strip()):
            continue
        first, second = int(parts[1]), int(parts[3])
        if first > MONTHS >= second:
            return DateOrder.DAY_FIRST
        if second > MONTHS >= first:
            return DateOrder.MONTH_FIRST
        if open_since is None and first != second:
            open_since = (line, cell)
    if open_since:
        raise file.rejected(
            f"has dates that can be read in two ways, the first in line {open_since[0]}: {quoted(open_since[1])} may "
            "begin with the day or the month. Write the dates like 2026-03-09."
        )
    return DateOrder.DAY_FIRST


def needs_order(cell: str) -> bool:
    """Say whether a date's parts can only be told apart by the column they stand in."""
    parts = _DATE.match(cell.strip())
    return parts is not None and parts[2] != "." and not _YEAR_FIRST.match(cell.strip())


def _other_date(text: str, order: DateOrder | None) -> date:
    if parts := _YEAR_FIRST.fullmatch(text):
        year, month, day = int(parts[1]), int(parts[3]), int(parts[4])
    elif (parts := _DATE.fullmatch(text)) and (parts[2] == "." or order):
        first, second, year = int(parts[1]), int(parts[3]), int(parts[4])
        day_first = parts[2] == "." or order is DateOrder.DAY_FIRST
        day, month = (first, second) if day_first else (second, first)
        year += 2000 if len(parts[4]) == 2 else 0  # noqa: PLR2004
    else:
        raise Refused(f"{quoted(text)} is not a date this program knows; write it like 2026-03-09.")
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(f"{quoted(text)} is not a date that exists.") from None


def _other_time(text: str, whole: str) -> time:
    parts = _CLOCK.fullmatch(text)
    hour = int(parts[1]) if parts else 24
    if parts and parts[4]:
        late = parts[4] in "Pp"
        hour = hour % NOON + NOON * late if 1 <= hour <= NOON else 24
    try:
        return time(hour, int(parts[2]) if parts else 0, int((parts and parts[3]) or 0))
    except ValueError:
        raise Refused(f"{quoted(whole)} is not a time of day; write it like 14:05.") from None
