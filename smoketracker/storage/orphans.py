"""Whom rows belong to whose person cannot be read any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from smoketracker.storage.readable import Row

OF_A_PERSON = ("smokes", "answers", "days_seen")


def people_of(known: Iterable[Row], rows: Mapping[str, Iterable[Row]]) -> dict[int, Row]:
    """Return, by their numbers, those whom rows belong to and who are not known: as much as their rows tell of them."""
    numbers = {row["id"] for row in known}
    mine: dict[int, dict[str, list[Row]]] = {}
    for table in OF_A_PERSON:
        for row in rows[table]:
            number = row["profile_id"]
            if number not in numbers and isinstance(number, int):
                mine.setdefault(number, {}).setdefault(table, []).append(row)
    found = [(number, _person(number, count, mine[number])) for count, number in enumerate(sorted(mine), start=1)]
    return {number: person for number, person in found if person}


def _person(number: int, count: int, rows: Mapping[str, Iterable[Row]]) -> Row | None:
    days = sorted(str(row["day"]) for of_table in rows.values() for row in of_table)
    seen = [row["first_seen"] for row in rows.get("days_seen", ())] or [row["at"] for row in rows.get("smokes", ())]
    moments = [moment for moment in seen if isinstance(moment, int)]
    starts = [row["day_start"] for row in rows.get("smokes", ())]
    try:
        first = date.fromisoformat(days[0])
    except ValueError:
        return None
    return {
        "id": number,
        "name": f"Recovered {count}",
        "made_at": min(moments, default=0),
        "start_day": first.isoformat(),
        "made_at_first_instant": 0,
        "start_moved": 0,
        "day_start": starts[-1] if starts else 0,
        "closed_through": (first - timedelta(days=1)).isoformat(),
        "chosen": 0,
    }
