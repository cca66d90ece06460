"""The row of the passphrase, and the count of wrong tries: in the database, and once more beside it.

The file beside it is there for a database that is replaced by an older copy of itself, which has counted less.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, insert, select

from smoketracker.domain.passphrase import Moment, Tries
from smoketracker.storage.tables import access
from smoketracker.storage.transaction import Transaction

FILE_NAME = "passphrase-tries.json"
NO_TRIES = Tries()


@dataclass(frozen=True, slots=True)
class Guard:
    """What guards the editor: the passphrase's hash, and the wrong tries since the last right one."""

    hash: str
    tries: Tries = NO_TRIES


def guard(tx: Transaction) -> Guard | None:
    """Return what guards the editor, or None while no passphrase is set."""
    row = tx.connection.execute(select(access)).first()
    if row is None:
        return None
    return Guard(row.hash, Tries(row.tries, Moment(row.tried_wall, row.tried_counted, row.tried_boot)))


def put(tx: Transaction, new: Guard) -> None:
    """Let this guard the editor from now on."""
    remove(tx)
    last = new.tries.last
    tx.connection.execute(
        insert(access),
        {
            "id": 1,
            "hash": new.hash,
            "tries": new.tries.count,
            "tried_wall": last.wall,
            "tried_counted": last.counted,
            "tried_boot": last.boot,
        },
    )


def remove(tx: Transaction) -> None:
    """Let nothing guard the editor any more."""
    tx.connection.execute(delete(access))


def noted_tries(folder: Path) -> Tries:
    """Return the tries counted beside the database; none if nothing readable is there."""
    try:
        count, wall, counted, boot = json.loads((folder / FILE_NAME).read_text(encoding="utf-8")[:1_000])
        return Tries(int(count), Moment(float(wall), float(counted), str(boot)))
    except (OSError, ValueError, TypeError, RecursionError):
        return NO_TRIES


def note_tries(folder: Path, tries: Tries) -> None:
    """Count beside the database too; where that cannot be written, the database's own count has to do."""
    path = folder / FILE_NAME
    last = tries.last
    with suppress(OSError):
        if not tries.count:
            path.unlink(missing_ok=True)
            return
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            json.dump([tries.count, last.wall, last.counted, last.boot], file)
        new.replace(path)
