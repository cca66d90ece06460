"""One round of keeping backups: a look at the live file, a backup, thinning, and copies for the second folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from smoketracker.domain.errors import BackupError
from smoketracker.storage import backups, quick_check, rotating, second_folder
from smoketracker.storage.backups import Backup, Reason
from smoketracker.storage.identity import FILE_NAME

__all__ = [
    "Backup",
    "BackupError",
    "Reason",
    "Round",
    "Second",
    "abandon",
    "go_round",
    "prepare_second",
    "state_of",
]


@dataclass(frozen=True, slots=True)
class Second:
    """The second folder for copies, and by which word it is known to be this record's."""

    folder: Path
    owner: str


@dataclass(frozen=True, slots=True)
class Round:
    """What came of a round; each part goes on when another one fails.

    taken: the backup that was made, None if the newest holds the same. fault: what is wrong with the live file, as a
    clause; then no backup is made of it. failed, copy_failed: what went wrong. copied: copies made; None if there is no
    second folder.
    """

    taken: Backup | None = None
    fault: str = ""
    failed: BackupError | None = None
    copied: int | None = None
    copy_failed: BackupError | None = None


def go_round(data_dir: Path, reason: Reason, now: datetime, second: Second | None, watch: Callable[[], None]) -> Round:
    """Look at the live file, make a backup, and bring the second folder up to date.

    watch is called again and again: what it raises ends the round, with nothing half done left.
    """
    fault = quick_check.fault(data_dir, watch)
    watch()  # the look may have waited for another program
    taken = failed = None
    if not fault:
        try:
            if reason is Reason.ASKED or not _is_kept(data_dir):
                taken = backups.take(data_dir, reason, now, always=reason is Reason.ASKED, watch=watch)
            backups.thin(data_dir / backups.FOLDER, now)
            if taken:
                rotating.rotate(data_dir, taken.path)
        except BackupError as error:
            failed = error
    watch()
    if second is None:
        return Round(taken, fault, failed)
    try:
        copied = second_folder.bring_up_to_date(data_dir, second.folder, second.owner, now, watch)
    except BackupError as error:
        return Round(taken, fault, failed, copy_failed=error)
    return Round(taken, fault, failed, copied)


def state_of(data_dir: Path) -> tuple[int, int] | None:
    """Return the time and the size of the live file, None if there is none; it is not opened for that."""
    try:
        live = (data_dir / FILE_NAME).stat()
    except OSError:
        return None
    return live.st_mtime_ns, live.st_size


def prepare_second(chosen: Path, data_dir: Path, owner: str) -> Second:
    """Make a chosen folder ready for copies; raises Refused, with the reason."""
    return Second(second_folder.prepare(chosen, data_dir, owner), owner)


def abandon(data_dir: Path, second: Second | None) -> None:
    """Remove what a round of this process that will not come to its end has half done."""
    for folder in (data_dir / backups.FOLDER, *([second.folder] if second else [])):
        with suppress(OSError):
            for path in folder.glob(f".new-{os.getpid()}-*"):
                path.unlink(missing_ok=True)


def _is_kept(data_dir: Path) -> bool:
    """Say by its time and size alone whether there is a backup of the live file as it is."""
    return state_of(data_dir) in {backup.source for backup in backups.listed(data_dir / backups.FOLDER)}
