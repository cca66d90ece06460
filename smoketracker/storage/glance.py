"""The last figures of a profile, kept with every commit, and read without SQLAlchemy for a window's first frame."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

from smoketracker.storage.identity import APPLICATION_ID, FILE_NAME, SCHEMA_NUMBER, identity, journal_of, uri

MOST_STEPS = 10_000  # of SQLite's machine: many more than this takes, so that no file can hold a window up
LONGEST = 200_000

_FIGURES = """
SELECT figures FROM glances
WHERE profile_id = (SELECT id FROM profiles ORDER BY chosen DESC, id LIMIT 1)
AND typeof(figures) = 'text' AND length(figures) <= ?
"""


def glance(folder: Path) -> str | None:
    """Return the figures last kept for the chosen profile of the database in a folder, or None.

    None for whatever is not plainly ours and at rest: no file, another program's, an older or newer one, a damaged one,
    one that is held or whose last commit was interrupted. Nothing is waited for, and nothing is written.
    """
    path = folder / FILE_NAME
    try:
        return _figures(path) if _at_rest(path) else None
    except (OSError, sqlite3.Error, ValueError):  # ValueError: a path or a text that cannot be put in letters
        return None


def _at_rest(path: Path) -> bool:
    """Say whether the file is ours, of the present form, and no commit is under way or was interrupted."""
    if not stat.S_ISREG(path.stat().st_mode) or identity(path) != (APPLICATION_ID, SCHEMA_NUMBER):
        return False
    journal = journal_of(path)
    return not (journal.exists() and journal.stat().st_size)


def _figures(path: Path) -> str | None:
    connection = sqlite3.connect(uri(path, "ro"), uri=True, timeout=0)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        # So that a file in write-ahead mode, which is not of our making, fails instead of getting files beside it.
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.set_progress_handler(lambda: 1, MOST_STEPS)
        row = connection.execute(_FIGURES, (LONGEST,)).fetchone()
    finally:
        connection.close()
    return row[0] if row else None
