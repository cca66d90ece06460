"""Checksums that tell when a file no longer holds what was written into it.

Each smoke and each line of the ledger carries its own; every other table of facts has one over all of its rows. They
find what a failing disk or another program changed, which SQLite's own checks mostly do not. They are no signature:
whoever can write the file can write them anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice

TABLE = "seals"
FIRST_SCHEMA = 4  # the first that has them
BY_ROW = ("smokes", "ledger")
# The last figures are worked out anew with every commit, and the checksums need none of their own.
UNSEALED = ("glances", TABLE)
LENGTH = 8

_EMPTY = blake2b(digest_size=LENGTH)
_COLUMNS = "SELECT name FROM pragma_table_info(?) WHERE name != 'sum'"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name"


def row_sum(row: tuple[object, ...]) -> bytes:
    """Return the checksum of the values of a row as the file holds them, without its id."""
    digest = _EMPTY.copy()  # in half the time of making one
    digest.update(_canonical(row))
    return digest.digest()


def table_sum(connection: sqlite3.Connection, table: str) -> bytes:
    """Return the checksum of all rows of a table."""
    digest = _EMPTY.copy()
    columns = _columns(connection, table)
    for row in _rows(connection, table, columns, columns[0]):
        digest.update(_canonical(row) + b"\n")
    return digest.digest()


def sealed_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that have one checksum over all of their rows."""
    return [name for (name,) in connection.execute(_TABLES).fetchall() if name not in (*BY_ROW, *UNSEALED)]


def seal(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Write the checksums of tables as they are now, in the transaction that is under way."""
    for table in sorted(tables):
        connection.execute("REPLACE INTO seals VALUES (?, ?)", (table, table_sum(connection, table)))


def holds(connection: sqlite3.Connection, table: str) -> bool:
    """Say whether a table matches its checksum."""
    kept = connection.execute("SELECT sum FROM seals WHERE table_name = ?", (table,)).fetchone()
    return kept is not None and kept[0] == table_sum(connection, table)


def broken(connection: sqlite3.Connection, most: int) -> list[str]:
    """Return what does not match its checksum, as clauses of a sentence; of the rows of a table, at most so many."""
    faults = [
        f"row {number} of the table {table} does not match its checksum"
        for table in BY_ROW
        for number in islice(_broken_rows(connection, table), most)
    ]
    tables = [table for table in sealed_tables(connection) if not holds(connection, table)]
    return faults + [f"the table {table} does not match its checksum" for table in tables]


def _broken_rows(connection: sqlite3.Connection, table: str) -> Iterator[object]:
    key, *columns = _columns(connection, table)
    for row in _rows(connection, table, (*columns, "sum", key), key):
        if row_sum(row[:-2]) != row[-2]:
            yield row[-1]


def _rows(connection: sqlite3.Connection, table: str, columns: Sequence[str], key: str) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a table of ours in the order of a key, also those whose text is no text any more."""
    names = ", ".join(f'"{name}"' for name in columns)
    query = f'SELECT {names} FROM "{table}" ORDER BY "{key}"'  # noqa: S608  # names of tables and columns that we made
    read = 0
    try:
        for row in connection.execute(query):
            yield row
            read += 1
    except sqlite3.OperationalError as error:
        if "decode" not in str(error):
            raise
        # Slower for each text, so only where it is needed.
        usual, connection.text_factory = connection.text_factory, _as_it_is
        try:
            yield from islice(connection.execute(query), read, None)
        finally:
            connection.text_factory = usual


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns that a checksum is about, the key first."""
    return [name for (name,) in connection.execute(_COLUMNS, (table,))]


def _canonical(row: tuple[object, ...]) -> bytes:
    # The same in every version of Python, unlike repr, which goes by what Unicode says can be printed.
    return ascii(row).encode()


def _as_it_is(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
