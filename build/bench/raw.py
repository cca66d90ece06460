"""What the same work costs without the program: sqlite3 with the same settings on the same tables."""

from __future__ import annotations

import csv
import sqlite3
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from smoketracker.storage.sqlite import SETTINGS

SMOKE = (
    "INSERT INTO smokes (profile_id, uid, at, utc_offset, zone, day_start, day, source, note, created_at) "
    "VALUES (1, ?, ?, 0, 'UTC', 0, ?, 'window', '', ?)"
)
LINE = (
    "INSERT INTO ledger (profile_id, key, seq, points, day, reason, rules_version, posted_at) "
    "VALUES (1, ?, 1, 10, ?, 'Measured.', 0, ?)"
)


def connected(folder: Path) -> sqlite3.Connection:
    """Open the database of a data folder with the program's own settings."""
    connection = sqlite3.connect(folder / "smoketracker.db", isolation_level=None)
    for name, value in SETTINGS.items():
        connection.execute(f"PRAGMA {name}={value}")
    return connection


def smoke_row(at: datetime) -> tuple[str, int, str, int]:
    """Return the values of one smoke at a moment in UTC."""
    micros = int(at.timestamp() * 1_000_000)
    return uuid.uuid4().hex, micros, at.date().isoformat(), micros


def log(connection: sqlite3.Connection, at: datetime) -> None:
    """Insert one smoke and commit."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(SMOKE, smoke_row(at))
    connection.execute("COMMIT")


def read_and_insert(connection: sqlite3.Connection, lines: int, about: datetime) -> None:
    """Read the count of every day, and insert so many lines into the ledger."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "SELECT day, COUNT(*) FROM smokes WHERE profile_id = 1 AND deleted_at IS NULL GROUP BY day"
    ).fetchall()
    day, micros = about.date().isoformat(), int(about.timestamp() * 1_000_000)
    connection.executemany(LINE, [(f"raw:{number}", day, micros) for number in range(lines)])
    connection.execute("COMMIT")


def import_csv(connection: sqlite3.Connection, path: Path) -> None:
    """Read a CSV of moments with the csv module and insert them with one executemany."""
    connection.execute("BEGIN IMMEDIATE")
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        connection.executemany(SMOKE, (smoke_row(datetime.fromisoformat(row[0])) for row in rows))
    connection.execute("COMMIT")


def write_csv(path: Path, rows: int, last: datetime) -> None:
    """Write a CSV of so many moments, twenty a day, up to the day before `last`."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["at", "note"])
        for number in range(rows):
            days_back, place = divmod(number, 20)
            day = last - timedelta(days=rows // 20 - days_back)
            at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC) + timedelta(minutes=45 * place)
            out.writerow([at.isoformat(), "after lunch" if place == 6 else ""])  # noqa: PLR2004  # one note a day
