"""The commands on the database file itself, when it has lost its place while the program runs."""

from __future__ import annotations

from pathlib import Path

from smoketracker.storage.backups import Backup
from smoketracker.tracker.desk import Desk


class FileCommands(Desk):
    """What can be done about a file that is gone, or in whose place another one lies."""

    @property
    def file_is_moved(self) -> bool:
        """Say whether the file that is open lies no more where it lay; it can still be read."""
        return self._store.is_moved

    @property
    def file_was_replaced(self) -> bool:
        """Say whether another file of ours has taken the place of the one that was open, which can still be kept."""
        return self._store.was_replaced

    @property
    def folder(self) -> Path:
        """Return the data folder."""
        return self._store.folder

    def put_file_back(self) -> None:
        """Write the file that is still open back into its place; raises StorageError, and then nothing has changed."""
        self._store.put_back()

    def keep_displaced(self) -> Backup | None:
        """Make a backup of the file whose place another one of ours has taken, if there is one; raises StorageError."""
        return self._store.keep_displaced(self._now())
