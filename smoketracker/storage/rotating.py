"""Keeping the journal short: once it has grown large, it forgets what a verified backup holds."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from smoketracker.domain.errors import StorageError
from smoketracker.storage.events import Act, Event, as_line
from smoketracker.storage.identity import FILE_NAME, uri
from smoketracker.storage.journal import LARGEST, Journal

PATIENCE_SECONDS = 0.2  # a busy database is left in peace: there will be another backup

logger = logging.getLogger(__name__)


def rotate(data_dir: Path, backup: Path) -> bool:
    """Shorten a large journal by what a verified backup holds; say whether that was done.

    The newest half stays in any case: the copy of the database that takes the place of this one may be older than the
    backup.
    """
    journal = Journal(data_dir)
    if journal.size() <= LARGEST:
        return False
    try:
        held = _uids(backup)
        with closing(sqlite3.connect(uri(data_dir / FILE_NAME, "rw"), uri=True, timeout=PATIENCE_SECONDS)) as holder:
            holder.isolation_level = None
            holder.execute("BEGIN IMMEDIATE")  # nobody else appends meanwhile
            old = _old(journal.read()[0], held)
            journal.rewrite(lambda event: event not in old)
    except (sqlite3.Error, StorageError) as error:
        logger.info("The journal could not be shortened: %s", error)
        return False
    return True


def forget_held(data_dir: Path, backup: Path) -> None:
    """Let the journal forget the smokes that a backup holds, so that what a restore takes away is not offered as lost.

    The caller keeps others from writing. A journal that cannot be written stays as it is.
    """
    journal = Journal(data_dir)
    if not journal.size():
        return
    try:
        held = _uids(backup)
        journal.rewrite(lambda event: event.uid.hex not in held)
    except (sqlite3.Error, StorageError) as error:
        logger.warning("What was restored may be offered as lost: %s", error)


def _uids(backup: Path) -> set[str]:
    with closing(sqlite3.connect(uri(backup, "ro&immutable=1"), uri=True)) as connection:
        return {uid for (uid,) in connection.execute("SELECT uid FROM smokes")}


def _old(events: list[Event], held: Collection[str]) -> set[Event]:
    """Return the events that can go: those of smokes that are held or were let go, save the newest lines."""
    size, recent = 0, len(events)
    while recent and size <= LARGEST // 2:
        recent -= 1
        size += len(as_line(events[recent]))
    let_go = {event.uid for event in events if event.act is Act.LET_GO} - {event.uid for event in events[recent:]}
    return {event for event in events[:recent] if event.uid.hex in held or event.uid in let_go}
