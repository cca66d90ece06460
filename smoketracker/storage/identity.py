"""The marks in a database file's header that say whose it is and which tables it has; read without SQLAlchemy."""

from __future__ import annotations

import sqlite3
from pathlib import Path

FILE_NAME = "smoketracker.db"
APPLICATION_ID = 0x534D4F4B  # "SMOK", in the file's header
SCHEMA_NUMBER = 4  # goes up with every migration; stands in the header as user_version


def identity(path: Path) -> tuple[int, int]:
    """Return the application id and the schema number in a file's header, without touching the file or its journal."""
    connection = sqlite3.connect(uri(path, "ro&immutable=1"), uri=True)
    try:
        marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    finally:
        connection.close()
    return marks[0], marks[1]


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what it takes back if a commit is interrupted."""
    return path.with_name(f"{path.name}-journal")


def uri(path: Path, mode: str) -> str:
    """Return a file's address as SQLite takes it, to be opened in a mode."""
    return f"{path.absolute().as_uri()}?mode={mode}"
