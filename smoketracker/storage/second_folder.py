"""The second folder: one of the person's choice, perhaps on another drive, that gets a copy of each backup.

What we keep there lies in a folder of its own with a mark in it. Without the mark the drive is away, or another one is
in its place; then nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from smoketracker.domain.errors import BackupError, Refused, Trouble
from smoketracker.storage import backups, durable, thinning
from smoketracker.storage.backups import Backup

NAME = "Smoke Tracker backups"
MARK = "belongs-to.txt"
MOST_NAMES = 50  # records that keep their backups in one folder


def prepare(chosen: Path, data_dir: Path, owner: str) -> Path:
    """Make the folder for our copies in one that was chosen, or find it there again, and return it.

    owner: tells this record from others that keep copies in the same place. Raises Refused, with the reason.
    """
    place = chosen.expanduser().resolve()
    inside = data_dir.resolve()
    if place == inside or inside in place.parents:
        raise Refused("That folder is the data folder, or lies in it. Choose one that would outlive it.")
    if not place.is_dir():
        raise Refused(f"There is no folder {place}.")
    try:
        for number in range(1, MOST_NAMES):
            ours = place / (NAME if number == 1 else f"{NAME} {number}")
            if not ours.exists():
                ours.mkdir(mode=0o700)
                durable.write(ours / MARK, owner.encode())
                durable.sync_folder(place)
            if _belongs_to(ours, owner):
                return ours
    except OSError as error:
        raise Refused(f"Nothing can be written in {place}: {error.strerror}.") from error
    raise Refused(f"There are too many folders of other records in {place}.")


def bring_up_to_date(data_dir: Path, folder: Path, owner: str, now: datetime, watch: Callable[[], None]) -> int:
    """Copy the backups that the folder lacks, the newest first, thin it, and return how many were copied.

    Raises BackupError: Trouble.GONE if the folder is not there. A backup that is damaged here is left out, and raised
    when all others are copied. watch is called between them: what it raises ends the work.
    """
    if not _belongs_to(folder, owner):
        raise BackupError(f"{folder} is not there.", Trouble.GONE)
    copied, failed = 0, None
    for backup in _lacking(backups.listed(data_dir / backups.FOLDER), folder, now):
        watch()
        try:
            backups.copy(backup, folder)
            copied += 1
        except BackupError as error:
            if error.trouble is not Trouble.DAMAGED:
                raise
            failed = failed or error
    backups.thin(folder, now)
    if failed:
        raise failed
    return copied


def _lacking(here: list[Backup], folder: Path, now: datetime) -> list[Backup]:
    """Return what the folder lacks and would keep: what its thinning removes would otherwise come again and again."""
    there = backups.listed(folder)
    known = {(backup.taken_at, backup.sha256) for backup in there}
    lacking = [backup for backup in here if (backup.taken_at, backup.sha256) not in known]
    kept = thinning.kept([backup.taken_at for backup in (*there, *lacking)], now)
    return [backup for backup in lacking if backup.taken_at in kept]


def _belongs_to(folder: Path, owner: str) -> bool:
    try:
        return (folder / MARK).read_text(encoding="utf-8").strip() == owner
    except (OSError, ValueError):
        return False
