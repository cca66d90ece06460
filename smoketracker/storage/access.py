"""The row of the passphrase, and the count of wrong tries: in the database, and once more beside it.

The file beside it is there for a database that is replaced by an older copy of itself, which has counted less.
"""

from __future__ import annotations

import json
import math
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, insert, select

from smoketracker.domain.passphrase import Tries
from smoketracker.storage.tables import access
from smoketracker.storage.transaction import Transaction

FILE_NAME = "passphrase-tries.json"
NO_TRIES = Tries()
_FIELDS = 2
_MOST_COUNTED = 1_000_000  # the pause has long been as long as it gets
_MOST_BYTES = 1_000  # what we write is much shorter


@dataclass(frozen=True, slots=True)
class Guard:
    """What guards the editor: the passphrase's hash, and the wrong tries since the last right one."""

    hash: str
    tries: Tries = NO_TRIES


def guard(tx: Transaction) -> Guard | None:
    """Return what guards the editor, or None while no passphrase is set."""
    row = tx.connection.execute(select(access)).first()
    # SQLite keeps whatever is put into a column: what is no hash is found out when one is compared with it.
    return None if row is None else Guard(str(row.hash), _tries(row.tries, row.tried_at))


def put(tx: Transaction, new: Guard) -> None:
    """Let this guard the editor from now on."""
    remove(tx)
    row = {"id": 1, "hash": new.hash, "tries": new.tries.count, "tried_at": new.tries.at}
    tx.connection.execute(insert(access), row)


def remove(tx: Transaction) -> None:
    """Let nothing guard the editor any more."""
    tx.connection.execute(delete(access))


def noted_tries(folder: Path) -> Tries:
    """Return the tries counted beside the database; none if nothing readable is there."""
    path = folder / FILE_NAME
    try:
        if not path.is_file():  # a pipe would be waited for
            return NO_TRIES
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return NO_TRIES
    return _tries(*found) if isinstance(found, list) and len(found) == _FIELDS else NO_TRIES


def note_tries(folder: Path, tries: Tries) -> None:
    """Count beside the database too; where that cannot be written, the database's own count has to do.

    To be called inside a transaction that writes: so only one process at a time does.
    """
    path = folder / FILE_NAME
    with suppress(OSError):
        if not tries.count:
            path.unlink(missing_ok=True)
            return
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            json.dump([tries.count, tries.at], file)
        new.replace(path)


def _tries(count: object, at: object) -> Tries:
    """Return what was read as tries; none if it cannot be."""
    if not isinstance(count, int) or not isinstance(at, int | float):
        return NO_TRIES
    try:
        seconds = float(at)
    except OverflowError:
        return NO_TRIES
    return Tries(min(max(count, 0), _MOST_COUNTED), seconds) if math.isfinite(seconds) else NO_TRIES
