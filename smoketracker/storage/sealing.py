"""Keeping the checksums of whole tables with every transaction that writes into one."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache

from sqlalchemy import Connection, Engine, ExecutionContext, event

from smoketracker.storage import seals
from smoketracker.storage.examining import find_faults

WRITTEN = "written"  # of a connection: the tables written since its transaction began, and whether they were whole then

_WRITING = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)")


def watch(engine: Engine) -> None:
    """Let every transaction end with the checksums of the tables that it has written.

    A table that does not match its checksum before it is written keeps the wrong one: a change of one row must not
    make good what happened to the others.
    """

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.info[WRITTEN] = {}

    @event.listens_for(engine, "before_cursor_execute")
    def _note(
        connection: Connection,
        _cursor: object,
        statement: str,
        _parameters: object,
        _context: ExecutionContext | None,
        _many: bool,  # noqa: FBT001  # as SQLAlchemy calls it
    ) -> None:
        table = _table_written(statement)
        if table and table not in connection.info[WRITTEN]:
            connection.info[WRITTEN][table] = seals.holds(_driver(connection), table)

    @event.listens_for(engine, "commit")
    def _seal(connection: Connection) -> None:
        seals.seal(_driver(connection), [table for table, whole in connection.info[WRITTEN].items() if whole])


def seal_all(connection: Connection) -> None:
    """Write the checksum of every table that has one, as the tables are now."""
    driver = _driver(connection)
    seals.seal(driver, seals.sealed_tables(driver))


def has_faults(connection: Connection) -> bool:
    """Say whether anything is wrong with the file that a connection is on, outside of a transaction."""
    try:
        return bool(find_faults(_driver(connection)))
    except (sqlite3.Error, UnicodeDecodeError):
        return True


def _driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection: what runs on it runs in the same transaction."""
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # so it was made
    return driver


@lru_cache(maxsize=500)
def _table_written(statement: str) -> str | None:
    """Return the table that a statement writes into, if it is one with a checksum over all of its rows."""
    found = _WRITING.match(statement)
    return found.group(1) if found and found.group(1) not in (*seals.BY_ROW, *seals.UNSEALED) else None
