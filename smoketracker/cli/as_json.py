"""The values of the Tracker as JSON, under the names they have in the program."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, time
from uuid import UUID


def as_json(value: object) -> str:
    """Return a value as one line of JSON: dates and times in ISO form, times with their offset."""
    return json.dumps(value, default=_plain, ensure_ascii=False)


def named(value: object) -> dict[str, object]:
    """Return the fields of one of our values by name."""
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has no fields")
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _plain(value: object) -> object:
    match value:
        case date() | time():  # a datetime is a date too
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return named(value)
