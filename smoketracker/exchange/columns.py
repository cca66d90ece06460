"""Which column of a CSV file means what, told by its header or, without one, by its first row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from smoketracker.domain.errors import Refused
from smoketracker.exchange.counts import as_count
from smoketracker.exchange.dates import DateOrder, as_date, as_moment, as_time

DELIMITERS = ",;\t"


class Role(Enum):
    """What a column holds."""

    MOMENT = auto()
    DATE = auto()
    TIME = auto()
    COUNT = auto()
    NOTE = auto()
    ZONE = auto()
    UID = auto()


NAMES = {
    Role.MOMENT: "datetime date/time dateandtime timestamp when at smokedat loggedat createdat zeitpunkt zeitstempel",
    Role.DATE: "date day datum tag fecha jour giorno data",
    Role.TIME: "time clock timeofday uhrzeit zeit hora heure ora",
    Role.COUNT: (
        "count cigarettes cigarette cigs smokes smoked number numberofcigarettes cigarettessmoked cigarettesperday "
        "quantity qty amount total value wert anzahl menge zigaretten"
    ),
    Role.NOTE: "note notes comment comments commenttext remark remarks memo text notiz notizen kommentar bemerkung",
    Role.ZONE: "zone timezone tz zeitzone",
    Role.UID: "id uid uuid guid",
}
_ROLES = {name: role for role, names in NAMES.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns that are read, and how many cells a row has."""

    places: dict[Role, int]
    width: int
    has_header: bool = True

    @property
    def when(self) -> int:
        """Return the place of the column that holds the date, alone or with a time of day."""
        return self.places[Role.MOMENT if Role.MOMENT in self.places else Role.DATE]


def named(cell: str) -> str:
    """Return a header's name without what differs between programs: case, spaces, hyphens and underscores."""
    return cell.strip().casefold().replace(" ", "").replace("_", "").replace("-", "")


def from_header(cells: Sequence[str]) -> Columns | None:
    """Return the columns that a header row names, or None if it names no date; the first of a role counts."""
    places: dict[Role, int] = {}
    for place, cell in enumerate(cells):
        role = _ROLES.get(named(cell))
        if role is not None:
            places.setdefault(role, place)
    if Role.MOMENT in places:
        places.pop(Role.DATE, None)
        places.pop(Role.TIME, None)
    elif Role.DATE not in places and Role.TIME in places:
        places[Role.MOMENT] = places.pop(Role.TIME)
    return Columns(places, len(cells)) if places.keys() & {Role.MOMENT, Role.DATE} else None


def counts_are_named(cells: Sequence[str]) -> bool:
    """Say whether a header names a count in a word that generic files use."""
    return any(_ROLES.get(named(cell)) is Role.COUNT for cell in cells)


def from_first_row(cells: Sequence[str]) -> Columns | None:
    """Return the columns of a file without a header: a moment and a note, a date and a time, or a date and a count."""
    if _is(as_moment, cells[0]):
        second = {Role.COUNT: 1} if len(cells) > 1 and _is_count(cells[1]) else {Role.NOTE: 1}
        return Columns({Role.MOMENT: 0, **(second if len(cells) > 1 else {})}, len(cells), has_header=False)
    if len(cells) < 2 or not _is(as_date, cells[0]):  # noqa: PLR2004
        return None
    if _is_count(cells[1]):
        return Columns({Role.DATE: 0, Role.COUNT: 1}, len(cells), has_header=False)
    return Columns({Role.DATE: 0, Role.TIME: 1}, len(cells), has_header=False) if _is_time(cells[1]) else None


def _is(read: Callable[[str, DateOrder], object], cell: str) -> bool:
    for order in DateOrder:
        try:
            read(cell.strip(), order)
        except Refused:
            continue
        return True
    return False


def _is_time(cell: str) -> bool:
    try:
        as_time(cell.strip())
    except Refused:
        return False
    return True


def _is_count(cell: str) -> bool:
    try:
        as_count(cell.strip())
    except Refused:
        return False
    return True
