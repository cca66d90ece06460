"""What is told of a backup in a file beside it: when and why it was made, and what it holds."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

FORMAT, VERSION = "smoketracker-backup", 1
LARGEST = 100_000

logger = logging.getLogger(__name__)


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    CHANGED = "changed"
    ASKED = "asked"
    MIGRATION = "before a migration"
    IMPORT = "before an import"
    RESTORE = "before a restore"
    DELETION = "before a deletion"


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup, as its manifest tells; path: its database file; source: the time and size of the original."""

    path: Path
    taken_at: datetime
    reason: str
    program: str
    schema: int
    counts: Mapping[str, int]
    last_uid: str
    size: int
    sha256: str
    source: tuple[int, int]

    @property
    def manifest(self) -> Path:
        """Return the file that stands beside the database."""
        return self.path.with_suffix(".json")


def beside(path: Path) -> Backup | None:
    """Return what the manifest beside a database file tells of it; None without one."""
    return read(path.with_suffix(".json"))


def text_of(backup: Backup) -> bytes:
    """Return what a backup's manifest says."""
    told = {"format": FORMAT, "version": VERSION, **asdict(backup), "taken_at": backup.taken_at.isoformat()}
    told.pop("path")
    return json.dumps(told, indent=1).encode()


def read(manifest: Path) -> Backup | None:
    """Return the backup that a manifest tells of, or None for what is not a manifest of ours."""
    try:
        if not manifest.is_file() or manifest.stat().st_size > LARGEST:  # a pipe would be waited for
            return None
        told = json.loads(manifest.read_bytes())
        if (told.pop("format"), told.pop("version")) != (FORMAT, VERSION):
            return None
        return Backup(
            path=manifest.with_suffix(".db"),
            taken_at=datetime.fromisoformat(told["taken_at"]).astimezone(UTC),
            reason=str(told["reason"]),
            program=str(told["program"]),
            schema=int(told["schema"]),
            counts={str(table): int(rows) for table, rows in told["counts"].items()},
            last_uid=str(told["last_uid"]),
            size=int(told["size"]),
            sha256=str(told["sha256"]),
            source=(int(told["source"][0]), int(told["source"][1])),
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError):
        logger.info("A file beside the backups is no manifest.")
        return None
