"""What `check` says of the files themselves: whether the database is whole, and whether each backup still is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from smoketracker.cli.sentences import counted
from smoketracker.domain.errors import StorageError
from smoketracker.tracker.safekeeping import Backup, backups_of, examine_record, verify_backup


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was found: what is wrong with the database ("": nothing), the backups that are whole, and the others."""

    fault: str
    whole: Sequence[Backup]
    unsound: Mapping[str, str]

    @property
    def value(self) -> dict[str, object]:
        """Return it for programs."""
        return {
            "file": self.fault,
            "backups": {
                "whole": [backup.path.name for backup in self.whole],
                "unsound": [{"name": name, "reason": reason} for name, reason in self.unsound.items()],
            },
        }

    @property
    def problems(self) -> list[str]:
        """Return what is wrong, as sentences."""
        several = f"{counted(len(self.unsound), 'backup')} can no longer be used."
        return [*([self.fault] if self.fault else []), *([several] if self.unsound else [])]

    def lines(self, now: datetime) -> list[str]:
        """Return it for people."""
        newest = next(iter(self.whole), None)
        if newest is None:
            return [
                *self.unsound.values(),
                f"There is no backup {'that could be restored' if self.unsound else 'yet'}.",
            ]
        of = f"{newest.taken_at.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
        verb = "is" if len(self.whole) == 1 else "are"
        return [*self.unsound.values(), f"{counted(len(self.whole), 'backup')} {verb} whole, the newest of {of}."]


def look_over(data_dir: Path, *, opened: bool) -> Soundness:
    """Read the database and every backup through; nothing is written. opened: the database could be opened before."""
    fault = ""
    whole, unsound = [], {}
    try:
        if opened:
            examine_record(data_dir)
    except StorageError as error:
        fault = str(error)
    for backup in backups_of(data_dir):
        try:
            verify_backup(backup)
        except StorageError as error:
            unsound[backup.path.name] = str(error)
        else:
            whole.append(backup)
    return Soundness(fault, whole, unsound)
