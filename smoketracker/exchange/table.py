"""Generic CSV: one row a smoke, or one row a day; and the CSV that Smoke Tracker writes itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from smoketracker.domain.days import resolve
from smoketracker.domain.errors import ImportRejected, Refused
from smoketracker.domain.found import Found, FoundDay, FoundSmoke, RefusedRow
from smoketracker.exchange.cells import LONGEST_NOTE, LONGEST_ZONE, OUR_HEADER, unguarded
from smoketracker.exchange.columns import Columns, Role
from smoketracker.exchange.counts import DayBook, as_count
from smoketracker.exchange.dates import LONGEST_DATE, DateOrder, as_date, as_moment, as_time, find_order, needs_order
from smoketracker.exchange.history import Progress, Reading, ReadOptions
from smoketracker.exchange.lines import Row, csv_rows
from smoketracker.exchange.source import SourceFile, quoted

SMOKE_ROWS = "CSV, one row a smoke"
DAY_ROWS = "CSV, one row a day"
SAMPLE = 100
MOST_ZONE_NAMES = 10_000  # to look for; each that is not there takes the system a tenth of a millisecond
_FOREIGN_IDS = UUID("6f1d1c58-2f0b-4b1e-9a57-0d7c4d1f6f3a")
_MIDNIGHT = datetime.min.time()
_SAFE_YEARS = range(1971, 9998)

RowReader = Callable[[Row], Found | None]


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file with its delimiter and the meaning of its columns."""

    file: SourceFile
    delimiter: str
    columns: Columns
    ours: bool = False

    def rows(self, progress: Progress | None = None) -> Iterator[Row]:
        """Yield the rows below the header."""
        with self.file.open(progress) as binary:
            rows = csv_rows(self.file, binary, self.delimiter)
            yield from islice(rows, int(self.columns.has_header), None)


def open_table(table: Table, options: ReadOptions) -> Reading:
    """Return how the rows of a generic CSV file are read; raise ImportRejected if its dates can be read in two ways."""
    place = table.columns.when
    sample = [row.cells[place] for row in islice(table.rows(), SAMPLE) if len(row.cells) > place]
    order = None
    if any(map(needs_order, sample)):
        order = find_order(table.file, ((line, cells[place]) for line, cells in table.rows() if len(cells) > place))
    has_times = Role.TIME in table.columns.places or any(_has_time(cell.strip(), order) for cell in sample)
    if Role.COUNT in table.columns.places and not has_times:
        return Reading(DAY_ROWS, lambda progress: _read(table, progress, DayRows(table.columns, order).read))
    if Role.MOMENT not in table.columns.places and sample and not has_times:
        raise table.file.rejected(
            "has dates, but neither times nor counts that this program can find; name the column with the number of "
            "cigarettes count."
        )
    return Reading(SMOKE_ROWS, lambda progress: _read(table, progress, SmokeRows(table, order, options.zone).read))


def each_row(rows: Iterator[Row], width: int, read: RowReader) -> Iterator[Found]:
    """Yield what each row holds, a RefusedRow where it cannot be taken; rows of empty cells are passed over."""
    for row in rows:
        try:
            found = read(row if len(row.cells) == width else _trimmed(row, width))
        except ImportRejected:
            raise
        except Refused as refusal:
            if any(map(str.strip, row.cells)):
                yield RefusedRow(row.line, str(refusal))
        else:
            if found is not None:
                yield found


class DayRows:
    """Reads rows of a date and a count; a note is left out, since a day without times has none to keep it with."""

    def __init__(self, columns: Columns, order: DateOrder | None) -> None:
        self._book = DayBook()
        self._order = order
        self._when = columns.when
        self._count = columns.places[Role.COUNT]

    def read(self, row: Row) -> FoundDay | None:
        """Return the day of a row, or None without a count; raise Refused for what is no date or count."""
        day = as_whole_day(row.cells[self._when].strip(), self._order)
        count = row.cells[self._count].strip()
        return self._book.add(row.line, day, as_count(count)) if count else None


class SmokeRows:
    """Reads rows of a moment each, with a note, zone and id where there are such columns."""

    def __init__(self, table: Table, order: DateOrder | None, zone: tzinfo) -> None:
        places = table.columns.places
        self._ours = table.ours
        self._order = order
        self._zone = zone
        self._zones: dict[str, ZoneInfo] = {}
        self._names_left = MOST_ZONE_NAMES
        self._when = table.columns.when
        self._time, self._note, self._named_zone, self._uid, self._count = (
            places.get(role) for role in (Role.TIME, Role.NOTE, Role.ZONE, Role.UID, Role.COUNT)
        )

    def read(self, row: Row) -> FoundSmoke:
        """Return the smoke of a row; raise Refused for what is no moment, zone, note or count of one."""
        line, cells = row
        if self._count is not None and cells[self._count].strip() not in {"", "1"}:
            raise Refused(f"{quoted(cells[self._count])} at one time cannot be taken; write one row for each smoke.")
        at = self._moment(cells)
        note = "" if self._note is None else cells[self._note]
        if note:
            note = checked_note(unguarded(note) if self._ours else note)
        uid = None if self._uid is None else _as_uid(cells[self._uid], at)
        return FoundSmoke(line, at, note, uid)

    def _moment(self, cells: list[str]) -> datetime:
        text = cells[self._when]
        if self._time is None:
            at = as_moment(text, self._order)
        else:
            at = datetime.combine(as_date(text.strip(), self._order), as_time(cells[self._time].strip()))
        name = "" if self._named_zone is None else cells[self._named_zone]
        zone = self._zone_named(name) if name else None
        if at.tzinfo is None:
            return _on_the_wall(at, zone or self._zone)
        return _settled(at, zone)

    def _zone_named(self, name: str) -> ZoneInfo | None:
        zone = self._zones.get(name)
        if zone is None and name.strip():
            self._names_left -= 1
            if self._names_left < 0:
                raise _no_zone(name)
            zone = self._zones[name] = as_zone((unguarded(name) if self._ours else name).strip())
        return zone


def as_whole_day(text: str, order: DateOrder | None) -> date:
    """Return the date of a whole day, also one written with the time 00:00; raise Refused for anything else."""
    if len(text) <= LONGEST_DATE:
        return as_date(text, order)
    moment = as_moment(text, order)
    if moment.time() != _MIDNIGHT:
        raise Refused(f"{quoted(text)} has a time of day, in a file of one row a day.")
    return as_date(moment.date().isoformat(), order)


def as_zone(name: str) -> ZoneInfo:
    """Return the zone of an IANA name; raise Refused for anything else."""
    try:
        if len(name) <= LONGEST_ZONE:
            return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        pass
    raise _no_zone(name)


def _no_zone(name: str) -> Refused:
    return Refused(f"{quoted(name)} is not a time zone this system knows; write it like Europe/Berlin.")


def checked_note(note: str) -> str:
    """Return a note that can be kept; raise Refused for one that is too long or holds a NUL or half a character."""
    if len(note) > LONGEST_NOTE:
        raise Refused(f"The note has {len(note):,} characters; at most {LONGEST_NOTE:,} can be kept.")
    if "\0" in note or (not note.isascii() and any("\ud800" <= char <= "\udfff" for char in note)):
        raise Refused("The note holds a character that cannot be kept.")
    return note


def _has_time(cell: str, order: DateOrder | None) -> bool:
    try:
        return as_moment(cell, order).time() != _MIDNIGHT
    except Refused:
        return False


def _read(table: Table, progress: Progress, read: RowReader) -> Iterator[Found]:
    return each_row(table.rows(progress), table.columns.width, read)


def _trimmed(row: Row, width: int) -> Row:
    """Return a row without the empty cells that some programs add at its end; raise Refused for other widths."""
    if len(row.cells) > width and not any(row.cells[width:]):
        return Row(row.line, row.cells[:width])
    raise Refused(f"The row has {len(row.cells)} cells where the first row has {width}.")


def _on_the_wall(at: datetime, zone: tzinfo) -> datetime:
    """Return a wall time as an aware one; only what a change of the clock touches takes the longer way."""
    aware = at.replace(tzinfo=zone)
    if at.year in _SAFE_YEARS and aware.utcoffset() == aware.replace(fold=1).utcoffset():
        return aware
    return resolve(at, zone)


def _settled(at: datetime, zone: ZoneInfo | None) -> datetime:
    """Return an aware time under its zone, or under its written offset where the zone says otherwise now."""
    offset = at.utcoffset() or timedelta()
    if offset.microseconds:
        raise Refused(f"{at} has an offset that is not a whole number of seconds.")
    if at.year not in _SAFE_YEARS:
        resolve(at, UTC)
    if zone is None:
        return at
    there = at.astimezone(zone)
    return there if there.utcoffset() == offset else at


def _as_uid(text: str, at: datetime) -> UUID | None:
    """Return the id of a smoke; a foreign one, which another file may also use, counts together with its time."""
    if not text.strip():
        return None
    try:
        return UUID(text)
    except ValueError:
        return uuid5(_FOREIGN_IDS, f"{at.astimezone(UTC).isoformat()} {text.strip()!r}")


OUR_COLUMNS = Columns({Role.UID: 0, Role.MOMENT: 1, Role.ZONE: 2, Role.NOTE: OUR_HEADER.index("note")}, len(OUR_HEADER))
