"""The quick look at the live database: whether SQLite finds something wrong with it, without holding anybody up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from smoketracker.storage.identity import FILE_NAME, uri

INSTRUCTIONS = 20_000  # between two looks at whether to go on: a millisecond or so
PATIENCE_SECONDS = 1.0
DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def fault(data_dir: Path, watch: Callable[[], None]) -> str:
    """Return what is wrong with the database in a folder, as a clause of a sentence; "" if nothing is seen.

    What cannot be read at this moment, since another program holds it, is not taken for damaged. watch is called again
    and again: what it raises ends the look.
    """
    stopped: list[Exception] = []

    def go_on() -> bool:
        try:
            watch()
        except Exception as error:  # noqa: BLE001  # SQLite would swallow it; it is raised below
            stopped.append(error)
        return bool(stopped)

    try:
        with closing(sqlite3.connect(uri(data_dir / FILE_NAME, "ro"), uri=True, timeout=PATIENCE_SECONDS)) as live:
            live.set_progress_handler(go_on, INSTRUCTIONS)
            found = str(live.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        if stopped:
            raise stopped[0] from None
        return str(error) if (getattr(error, "sqlite_errorname", "") or "").startswith(DAMAGE) else ""
    except UnicodeDecodeError:
        return "names in it cannot be read"
    return "" if found == "ok" else " ".join(found.split())
