"""Backups of the record: made by the tracker before what cannot be undone, and by window and command line when due."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from smoketracker.domain.errors import BackupError, StorageError
from smoketracker.storage import backups, comparing, manifest, profiles, restoring, rotating
from smoketracker.storage.backups import Backup, Reason
from smoketracker.storage.comparing import Difference, OneSided, State
from smoketracker.storage.events import Person
from smoketracker.storage.examining import Contents, examine
from smoketracker.storage.identity import FILE_NAME
from smoketracker.storage.restoring import Restored
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.desk import Desk
from smoketracker.tracker.outcome import Outcome

__all__ = [
    "Backup",
    "Contents",
    "Difference",
    "OneSided",
    "Reason",
    "Restored",
    "SafekeepingCommands",
    "State",
    "back_up",
    "backups_of",
    "compare_backup",
    "copy_backup",
    "examine_record",
    "inspect_backup",
    "manifest_of",
    "newest_sound_backup",
    "people_in",
    "restore_backup",
    "set_record_aside",
    "take_backup",
    "thin_backups",
    "verify_backup",
]

MOST_TRIES = 3


class SafekeepingCommands(Desk):
    """Keeping copies of the record."""

    def back_up(self, reason: Reason = Reason.ASKED) -> Backup:
        """Make a checked backup of the whole database, unless the newest one holds the same, and return the newest.

        Raises BackupError; then nothing has changed.
        """
        return back_up(self._store.folder, reason, self._now())

    def backups(self) -> list[Backup]:
        """Return the backups of this record, the newest first."""
        return backups_of(self._store.folder)

    def compare_backup(self, path: Path) -> Difference:
        """Return what restoring a file would change; nothing is written. Raises StorageError if it cannot be done."""
        return comparing.compare(path, self._store.folder)

    def restore_backup(self, path: Path) -> Outcome:
        """Let the state that a file holds take the place of this one, of which a backup is made first.

        The tracker stays with its person, whose clicks may be waiting; without them there it is about the one chosen
        there. Raises StorageError; then nothing has changed, save that a database that could not be read any more may
        have been set aside.
        """
        self._store.demand_writing()
        here = self._person()
        self._store.close()
        self._known = None
        restoring.restore(self._store.folder, path, self._now())
        with self._store.transaction(read_only=True) as tx:
            number = profiles.number_of(tx.connection, profiles.chosen(tx.connection) or "")
            if number and here not in people_in(tx):
                self._store.profile_id = number
        return self._command(_nothing)

    def _person(self) -> Person | None:
        """Return whom this tracker is about, also where that can only be remembered."""
        try:
            with self._store.transaction(read_only=True) as tx:
                return self._store.meet(tx)
        except StorageError:
            return self._store.person


def people_in(tx: Transaction) -> list[Person]:
    """Return everybody in the database, as the journal names them."""
    numbers = profiles.numbers(tx.connection).values()
    return [Person(number, profiles.birth(Transaction(tx.connection, number))) for number in numbers]


def back_up(data_dir: Path, reason: Reason, now: datetime) -> Backup:
    """Make a checked backup of the record in a folder, unless the newest one holds the same, and return the newest.

    One that was asked for is made in any case. Then the old ones are thinned out. Raises BackupError.
    """
    taken = backups.take(data_dir, reason, now, always=reason is Reason.ASKED)
    with suppress(BackupError):  # what could not be removed goes the next time
        thin_backups(data_dir, now)
    if taken:
        rotating.rotate(data_dir, taken.path)
    return taken or backups_of(data_dir)[0]


def copy_backup(backup: Backup, folder: Path) -> Backup:
    """Put a copy of a backup into another folder, checked like the first; raises BackupError."""
    return backups.copy(backup, folder)


def manifest_of(path: Path) -> Backup | None:
    """Return what the manifest beside a file that can be restored tells of it; None without one."""
    return manifest.beside(path)


def take_backup(data_dir: Path, reason: Reason, now: datetime) -> Backup | None:
    """Make a backup of the record in a folder without opening a tracker, so also beside one that is at work."""
    return backups.take(data_dir, reason, now)


def backups_of(data_dir: Path) -> list[Backup]:
    """Return the backups of the record in a folder, the newest first, as their manifests tell."""
    return backups.listed(data_dir / backups.FOLDER)


def newest_sound_backup(data_dir: Path) -> Backup | None:
    """Return the newest backup of the record in a folder that is whole, read through; None if there is none."""
    return backups.newest_sound(data_dir / backups.FOLDER)


def thin_backups(data_dir: Path, now: datetime) -> list[Backup]:
    """Remove the backups that need not stay any longer, and return them; raises BackupError."""
    return backups.thin(data_dir / backups.FOLDER, now)


def examine_record(data_dir: Path) -> Contents:
    """Return what the database in a folder holds, read through; raises StorageError with what is wrong with it."""
    for _ in range(MOST_TRIES - 1):
        with suppress(StorageError):  # somebody may have written between two looks
            return examine(data_dir / FILE_NAME)
    return examine(data_dir / FILE_NAME)


def verify_backup(backup: Backup) -> None:
    """Read a backup through; raises BackupError if it is not byte for byte what was made, or not whole."""
    backups.verify(backup)


def inspect_backup(path: Path) -> Contents:
    """Return what a file holds that can be restored; raises StorageError with what speaks against it."""
    return restoring.inspect(path)


def compare_backup(path: Path, data_dir: Path) -> Difference:
    """Return what restoring a file would change in the record in a folder, whether or not that can be read."""
    return comparing.compare(path, data_dir)


def restore_backup(data_dir: Path, path: Path, now: datetime) -> Restored:
    """Let the state that a file holds take the place of the record in a folder, without a tracker on it here.

    A backup of the present state is made first; one that cannot be read is set aside. Raises StorageError.
    """
    return restoring.restore(data_dir, path, now)


def set_record_aside(data_dir: Path, now: datetime) -> Path | None:
    """Give the database in a folder another name and return it; None if there is none. Raises OSError."""
    return restoring.set_aside(data_dir, now)


def _nothing(_: object) -> None:
    """Do no more than every command does."""
