"""Databases from elsewhere: read only, bounded in work and size, and only plain tables of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from smoketracker.exchange.source import MEBIBYTE, SourceFile, shown

LONGEST_VALUE = MEBIBYTE
STEPS_AT_ONCE = 10_000
MOST_STEPS = 200_000_000  # of SQLite's machine: a few seconds; a million rows take some twenty million
Value = int | float | str | bytes | None
Rows = Iterator[tuple[Value, ...]]


@contextmanager
def opened(file: SourceFile) -> Iterator[sqlite3.Connection]:
    """Open a database, and turn what SQLite finds wrong into a refusal; rows are read within, too."""
    file.open().close()  # still the same file
    try:
        with closing(sqlite3.connect(f"{file.path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.text_factory = _as_text
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
            database.execute("PRAGMA trusted_schema=OFF")
            database.execute("PRAGMA cell_size_check=ON")
            database.execute("PRAGMA mmap_size=0")
            database.set_progress_handler(_Budget().is_spent, STEPS_AT_ONCE)
            yield database
    except (sqlite3.Error, OverflowError) as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
            raise file.rejected("is a database that takes far too long to read.") from None
        raise file.rejected(f"is a damaged database: {shown(str(error))}.") from None


def tables(database: sqlite3.Connection) -> dict[str, str]:
    """Return the names of the plain tables, found by their name in lower case."""
    rows = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 LIMIT 1000")
    return {name.lower(): name for (name,) in rows if isinstance(name, str)}


def columns(database: sqlite3.Connection, table: str) -> set[str]:
    """Return the names, in lower case, of the columns of a table that hold plain values."""
    rows = database.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 LIMIT 1000", (table,))
    return {name.lower() for (name,) in rows if isinstance(name, str)}


class _Budget:
    """Counts the work of a connection and stops it when it goes on and on, as in a view without end."""

    def __init__(self) -> None:
        self._left = MOST_STEPS // STEPS_AT_ONCE

    def is_spent(self) -> bool:
        self._left -= 1
        return self._left < 0


def _as_text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
