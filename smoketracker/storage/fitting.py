"""Whether the values of a row can be what the table keeps: SQLite itself takes anything anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from sqlalchemy import Boolean, Column, Date, Float, Integer, LargeBinary, String, Table, Uuid

from smoketracker.storage import seals
from smoketracker.storage.readable import Row
from smoketracker.storage.tables import EPOCH, Instant, micros

FIRST = micros(EPOCH.replace(year=2))
LAST = micros(datetime.max.replace(tzinfo=UTC))
LARGEST = 2**63 - 1
DEFAULTS = {"draft": 0, "chosen": 0}  # columns that earlier forms do not have

Check = Callable[[object], bool]

_UUID = re.compile(r"[0-9a-f]{32}")


class Form:
    """The present form of a table, which rows of a damaged one must fit."""

    def __init__(self, table: Table) -> None:
        self.names = [column.name for column in table.columns]
        self._checks = [(column.name, _check_of(column)) for column in table.columns if column.name != "sum"]
        self._seals_rows = table.name in seals.BY_ROW

    def fitted(self, row: Row) -> tuple[object, ...] | None:
        """Return the values of a row as the table keeps them, with its checksum; None if one of them cannot be kept."""
        values = []
        for name, check in self._checks:
            value = row.get(name, DEFAULTS.get(name))
            if not check(value):
                return None
            values.append(value)
        return (*values, seals.row_sum(tuple(values[1:]))) if self._seals_rows else tuple(values)


def _check_of(column: Column[object]) -> Check:
    check = _check_of_type(column)
    return (lambda value: value is None or check(value)) if column.nullable else check


def _check_of_type(column: Column[object]) -> Check:
    match column.type:
        case Instant():
            return partial(_is_between, FIRST, LAST)
        case Boolean():
            return partial(_is_between, 0, 1)
        case Integer():
            return partial(_is_between, -LARGEST, LARGEST)
        case Float():
            return lambda value: isinstance(value, int | float)
        case Date():
            return _is_day
        case Uuid():
            return lambda value: isinstance(value, str) and bool(_UUID.fullmatch(value))
        case LargeBinary():
            return lambda value: isinstance(value, bytes)
        case String() as kind:
            return partial(_is_text, kind.length or LARGEST)
    raise TypeError(f"No column of ours holds a {column.type}.")


def _is_between(first: int, last: int, value: object) -> bool:
    return isinstance(value, int) and first <= value <= last


def _is_text(longest: int, value: object) -> bool:
    return isinstance(value, str) and len(value) <= longest


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
