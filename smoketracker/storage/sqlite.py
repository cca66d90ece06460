"""Everything that only SQLite understands: its settings, its identity marks, and the statements of its dialect."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool
from sqlalchemy.util import LRUCache

from smoketracker.domain.errors import StorageError
from smoketracker.storage import sealing, seals
from smoketracker.storage.identity import APPLICATION_ID, journal_of, uri

BUSY_TIMEOUT_MS = 10_000
PATIENCE = "patience"  # an option of the engine: the busy timeout, where it is another than that

SETTINGS = {  # in this order; those that SQLite may refuse silently are read back
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": "0",
    "foreign_keys": "ON",
    "busy_timeout": str(BUSY_TIMEOUT_MS),
    "journal_mode": "TRUNCATE",  # with EXTRA no acknowledged commit was lost in replayed power cuts; WAL lost its file
    "synchronous": "EXTRA",
    "secure_delete": "ON",
    "fullfsync": "ON",
    "temp_store": "MEMORY",
}
READ_BACK = {"foreign_keys": 1, "journal_mode": "truncate", "synchronous": 3, "trusted_schema": 0}


class OneDialect(SQLiteDialect_pysqlite):
    """SQLite as every engine of ours speaks it: a statement put into words for one serves all the others."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        """Count as the same as that of any other engine of ours."""
        return isinstance(other, OneDialect)

    def __hash__(self) -> int:
        """Return the same number for all."""
        return hash(OneDialect)


registry.register("sqlite.smoketracker", __name__, OneDialect.__name__)
# Putting a statement into words costs more than running it, and a program opens a database more than once.
_IN_WORDS: LRUCache[object, object] = LRUCache(500)


def engine_for(path: Path, *, foreign_keys: bool = True, read_only: bool = False) -> Engine:
    """Return an engine on a database file whose every connection has our settings.

    foreign_keys: off only while migrating, since re-creating a table would empty its children; then the checksums of
    tables are left to the migration. read_only: the file cannot be written through it, whatever is asked for.
    """
    address = uri(path, "ro" if read_only else "rw")
    # One thread at a time, though not always the same one: the window opens it, and imports, beside its own.
    engine = create_engine(
        "sqlite+smoketracker://",
        creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False),
        poolclass=NullPool,
        execution_options={"compiled_cache": _IN_WORDS},
        hide_parameters=True,  # what was written must not get into an error's text, and from there into a report
    )

    @event.listens_for(engine, "connect")
    def _settle(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # pysqlite must not begin transactions of its own
        patience = str(engine.get_execution_options().get(PATIENCE, SETTINGS["busy_timeout"]))
        own = {"busy_timeout": patience, "foreign_keys": "ON" if foreign_keys else "OFF"}
        apply_settings(connection, {**SETTINGS, **own})
        connection.create_function("row_sum", -1, _row_sum, deterministic=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A write lock from the start: a deferred one can fail at once, in spite of the busy timeout.
        connection.exec_driver_sql("BEGIN" if connection.info.get("read_only") else "BEGIN IMMEDIATE")

    if foreign_keys:
        sealing.watch(engine)
    return engine


def apply_settings(connection: DBAPIConnection | sqlite3.Connection, settings: dict[str, str]) -> None:
    """Set the pragmas and read them back; raise StorageError if SQLite kept another value."""
    cursor = connection.cursor()
    for name, value in settings.items():
        cursor.execute(f"PRAGMA {name}={value}")
    for name, wanted in {**READ_BACK, "foreign_keys": int(settings["foreign_keys"] == "ON")}.items():
        kept = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        if kept != wanted:
            raise StorageError(f"The database cannot be opened safely: SQLite keeps {name} at {kept}, not {wanted}.")
    cursor.close()


def settle(path: Path) -> None:
    """Let SQLite take back, or wait for, a commit that is under way: until then the file's header proves nothing."""
    journal = journal_of(path)
    if journal.exists() and journal.stat().st_size:
        connection = sqlite3.connect(uri(path, "rw"), uri=True, timeout=BUSY_TIMEOUT_MS / 1_000)
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        finally:
            connection.close()


def mark_as_ours(connection: Connection, schema_number: int) -> None:
    """Write our application id and the schema number into the file's header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema_number}")


def broken_references(connection: Connection) -> int:
    """Return how many rows belong to rows that are not there."""
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall())


def check_references_at_commit(connection: Connection) -> None:
    """Let the rows of this transaction refer to rows that are not there, as long as none does at its end."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def wait_at_most(engine: Engine, connection: Connection | None, milliseconds: int) -> None:
    """Let a connection, and those to come, wait no longer than this for another program that holds the file."""
    # Those to come from their first setting on: reading it back needs the file too.
    engine.update_execution_options(**{PATIENCE: milliseconds})
    if connection is not None:
        # The driver's own cursor: through SQLAlchemy it would begin a transaction.
        connection.connection.cursor().execute(f"PRAGMA busy_timeout={milliseconds}")


def data_version(connection: Connection) -> int:
    """Return a number that changes whenever another connection has committed."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def insert_many(connection: Connection, table: Table, rows: Sequence[tuple[object, ...]], *, new_only: bool) -> int:
    """Insert rows as the file holds them, in the order of the columns after the id; return how many came in.

    Rows of a table in which each has its checksum are given theirs.

    new_only: pass over rows that are already there. Handed straight to the driver, since looking at every value on the
    way takes three times as long as the insert itself.
    """
    if not rows:
        return 0
    written = [(*row, seals.row_sum(row)) for row in rows] if table.name in seals.BY_ROW else list(rows)
    return connection.exec_driver_sql(_insert_sql(table, new_only=new_only), written).rowcount


def _row_sum(*values: object) -> bytes:
    return seals.row_sum(values)


@cache
def _insert_sql(table: Table, *, new_only: bool) -> str:
    statement = insert(table).on_conflict_do_nothing() if new_only else insert(table)
    names = [column.name for column in table.columns if column.name != "id"]
    return str(statement.compile(dialect=SQLiteDialect_pysqlite(), column_keys=names))
