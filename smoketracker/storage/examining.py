"""Looking a database file over, without SQLAlchemy and without changing it: whose it is, and whether it is whole."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from smoketracker.domain.errors import NotOurs, StorageError, Trouble
from smoketracker.storage import seals
from smoketracker.storage.identity import APPLICATION_ID, SCHEMA_NUMBER, uri

# SHA-256 of the statements that made the tables of each version. What a file has beyond them, a trigger say, could
# change what is written to it behind our back, and no check of SQLite's would find anything wrong with it.
FINGERPRINTS: Mapping[int, str] = {
    1: "5d2a27ba80fa0069fc01961b28030f6dfb870fd98462e2927d561cf4543986f3",
    2: "4a17e1463dbebd5736d0b9b9caf617a8f8f443680363f93ad349a9abb083c35d",
    3: "dc75d174d289cb922b1875572fcca77a5c50ca5a165080098083ba16fc639174",
    4: "e86d9fdab4151f3dfa2bdfbeaab091ba26e9243cecafdbd66e54e25bce3bccd8",
}
MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Contents:
    """What a whole file of ours holds: its schema number, its rows by table, and the id of the smoke logged last."""

    schema: int
    counts: Mapping[str, int]
    last_uid: str


def examine(path: Path) -> Contents:
    """Return what a database file holds that belongs to us and is whole in every respect that can be checked.

    Raises NotOurs for a foreign, a newer or a tampered file, and StorageError for a damaged or unreadable one.
    """
    try:
        with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
            schema = check_origin(connection, path)
            faults = find_faults(connection)
            if faults:
                raise StorageError(f"{path} is damaged: {faults[0]}.", Trouble.DAMAGED)
            return Contents(schema, counts(connection), last_uid(connection))
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith("SQLITE_NOTADB"):
            raise NotOurs(f"{path} is not a database of Smoke Tracker.") from None
        trouble = Trouble.DAMAGED if name.startswith("SQLITE_CORRUPT") else Trouble.FAILED
        raise StorageError(f"{path} cannot be read: {error}.", trouble) from error
    except UnicodeDecodeError as error:  # SQLite names what is damaged, and the driver cannot read the name
        raise StorageError(f"{path} is damaged: names in it cannot be read.", Trouble.DAMAGED) from error


def check_origin(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema number of a file that we made; raise NotOurs for every other one."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID:
        raise NotOurs(f"{path} belongs to another program.")
    if number > SCHEMA_NUMBER:
        raise NotOurs(
            f"{path} was written by a newer version of Smoke Tracker (format {number}, this one knows "
            f"{SCHEMA_NUMBER}).",
            Trouble.NEWER,
        )
    if fingerprint(connection) != FINGERPRINTS.get(number):
        raise NotOurs(f"{path} has tables or triggers that Smoke Tracker never made.")
    return number


def fingerprint(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 of all statements that made the tables, indexes, triggers and views of a database."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@' "
        "ORDER BY type, name"
    )
    digest = hashlib.sha256()
    for row in rows:
        digest.update("\x1f".join(" ".join(f"{part}".split()) for part in row).encode() + b"\x1e")
    return digest.hexdigest()


def find_faults(connection: sqlite3.Connection) -> list[str]:
    """Return, as clauses of a sentence, what SQLite's own checks and the checksums find wrong."""
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({MOST_FAULTS})")]
    faults = [] if found == ["ok"] else [" ".join(str(fault).split()) for fault in found]
    broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    if broken:
        faults.append(f"{broken} rows belong to rows that are not there")
    if connection.execute("PRAGMA user_version").fetchone()[0] >= seals.FIRST_SCHEMA:
        faults += seals.broken(connection, MOST_FAULTS)
    return faults


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table of ours holds."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608  # names of tables that we made


def last_uid(connection: sqlite3.Connection) -> str:
    """Return the id of the smoke that was written last, as 32 hexadecimal digits; "" if there is none."""
    row = connection.execute("SELECT uid FROM smokes ORDER BY id DESC LIMIT 1").fetchone()
    return row[0] if row else ""
