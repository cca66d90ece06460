"""Backups of the record: made by the tracker before what cannot be undone, and by window and command line when due."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from smoketracker.storage import backups
from smoketracker.storage.backups import Backup, Reason
from smoketracker.tracker.desk import Desk

__all__ = ["Backup", "Reason", "SafekeepingCommands", "backups_of", "take_backup"]


class SafekeepingCommands(Desk):
    """Keeping copies of the record."""

    def back_up(self, reason: Reason = Reason.ASKED) -> Backup | None:
        """Make a checked backup of the whole database; None if the newest one holds the same. Raises BackupError."""
        return backups.take(self._store.folder, reason, self._now(), always=reason is Reason.ASKED)

    def backups(self) -> list[Backup]:
        """Return the backups of this record, the newest first."""
        return backups_of(self._store.folder)


def take_backup(data_dir: Path, reason: Reason, now: datetime) -> Backup | None:
    """Make a backup of the record in a folder without opening a tracker, so also beside one that is at work."""
    return backups.take(data_dir, reason, now)


def backups_of(data_dir: Path) -> list[Backup]:
    """Return the backups of the record in a folder, the newest first, as their manifests tell."""
    return backups.listed(data_dir / backups.FOLDER)
