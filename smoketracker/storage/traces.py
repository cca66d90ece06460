"""What is left of a record beside its database, and whether a database is as this program makes them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from smoketracker.domain.errors import NotOurs
from smoketracker.storage.backups import FOLDER
from smoketracker.storage.examining import FINGERPRINTS, fingerprint
from smoketracker.storage.identity import FILE_NAME, uri

BESIDE = ("-journal", "-wal", "-shm")
JOURNAL_NAME = "events.jsonl"


def kept_files(folder: Path) -> list[Path]:
    """Return the damaged databases that were kept aside in a folder, the oldest first."""
    try:
        found = [path for path in folder.iterdir() if path.name.startswith(f"{FILE_NAME}.damaged-")]
    except OSError:
        return []
    return sorted(path for path in found if not path.name.endswith(BESIDE))


def tells_of_record(folder: Path) -> bool:
    """Say whether there has been a record in a folder: a backup, a journal or a damaged database lies there."""
    backups = folder / FOLDER
    try:
        has_backup = any(path.suffix == ".db" for path in backups.iterdir())
    except OSError:
        has_backup = False
    journal = folder / JOURNAL_NAME
    return has_backup or (journal.is_file() and journal.stat().st_size > 0) or bool(kept_files(folder))


def check_form(path: Path, number: int) -> None:
    """Raise NotOurs if the tables of a file are not those of its schema number; the file is not touched.

    A trigger, say, could change behind our back what is written, and no check of SQLite's would find it wrong.
    """
    with closing(sqlite3.connect(uri(path, "ro&immutable=1"), uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        if fingerprint(connection) != FINGERPRINTS.get(number):
            raise NotOurs(
                f"{path} has tables, columns or triggers that Smoke Tracker never made; it was left untouched."
            )
        revisions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if revisions != [(f"{number:04}",)]:
        raise NotOurs(f"{path} names a form that Smoke Tracker never had; it was left untouched.")
