"""Reading what can still be read of a damaged database: table by table, and row by row around pages that cannot."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Row = Mapping[str, object]

MOST_MISSES = 20_000  # tries at rows that are perhaps not there at all, before a table is left as it is
_ROWS = 'SELECT rowid, {columns} FROM "{table}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid'
_LARGEST = 2**63 - 1


@dataclass(slots=True)
class Readable:
    """What of a table could be read: its rows by their number, and how many there seem to have been."""

    rows: dict[int, Row] = field(default_factory=dict)
    about: int = 0

    @property
    def lost(self) -> int:
        """Return how many rows seem to be there and cannot be read."""
        return max(0, self.about - len(self.rows))


def read_table(connection: sqlite3.Connection, table: str) -> Readable:
    """Return the rows of a table that can be read; nothing for one that the file does not know."""
    try:
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    except sqlite3.DatabaseError:
        columns = []
    if not columns:
        return Readable()
    numbers = _numbers(connection, table)
    reader = _Reader(connection, table, columns)
    if not reader.read(-_LARGEST, _LARGEST):
        if numbers:
            reader.read_around(sorted(numbers))
        else:
            reader.read_between(1, _last_number(connection, table))
    return Readable(reader.rows, len(numbers | reader.rows.keys()))


class _Reader:
    """Collects rows; a range that cannot be read at once is halved."""

    def __init__(self, connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> None:
        self.rows: dict[int, Row] = {}
        self._connection = connection
        self._columns = columns
        names = ", ".join(f'"{name}"' for name in columns)
        self._query = _ROWS.format(table=table, columns=names)
        self._misses = 0

    def read(self, first: int, last: int) -> bool:
        """Read the rows with numbers in a range, ends included; say whether all of it could be read."""
        try:
            for number, *values in self._connection.execute(self._query, (first, last)):
                self.rows[number] = dict(zip(self._columns, values, strict=True))
        except sqlite3.DatabaseError:
            self._misses += 1
            return False
        return True

    def read_around(self, numbers: Sequence[int]) -> None:
        """Read the rows that an index names."""
        if not numbers or self._misses > MOST_MISSES or self.read(numbers[0], numbers[-1]):
            return
        if len(numbers) > 1:
            middle = len(numbers) // 2
            self.read_around(numbers[:middle])
            self.read_around(numbers[middle:])

    def read_between(self, first: int, last: int) -> None:
        """Read the rows of a range in which nobody says which numbers there are."""
        if first > last or self._misses > MOST_MISSES or self.read(first, last):
            return
        if first < last:
            middle = (first + last) // 2
            self.read_between(first, middle)
            self.read_between(middle + 1, last)


def _numbers(connection: sqlite3.Connection, table: str) -> set[int]:
    """Return the numbers of the rows as far as the indexes name them: they lie in pages of their own."""
    found: set[int] = set()
    try:
        indexes = [row[1] for row in connection.execute(f'PRAGMA index_list("{table}")')]
    except sqlite3.DatabaseError:
        return found
    for index in indexes:
        try:
            for (number,) in connection.execute(f'SELECT rowid FROM "{table}" INDEXED BY "{index}"'):  # noqa: S608  # names that the file gives, quoted
                found.add(number)
        except sqlite3.DatabaseError:
            continue
    return found


def _last_number(connection: sqlite3.Connection, table: str) -> int:
    try:
        last = connection.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()[0]  # noqa: S608  # a table of ours
    except sqlite3.DatabaseError:
        return MOST_MISSES
    return int(last or 0)
