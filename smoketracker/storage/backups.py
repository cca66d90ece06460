"""Copies of the database beside it: made aside, checked by opening them again, and only then given their name.

A backup is two files: the database, and a manifest that names its size, its SHA-256 and its rows. The manifest comes
last and goes first, so that what has one is whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from smoketracker import __version__
from smoketracker.domain.errors import BackupError, StorageError, Trouble
from smoketracker.storage import durable, manifest, thinning
from smoketracker.storage.examining import Contents, examine
from smoketracker.storage.identity import FILE_NAME, uri
from smoketracker.storage.manifest import Backup, Reason

__all__ = [
    "FOLDER",
    "Backup",
    "Reason",
    "copy",
    "is_sound",
    "listed",
    "newest_sound",
    "remove",
    "remove_all",
    "sha256",
    "take",
    "thin",
    "verify",
]

FOLDER = "backups"
PAGES_PER_STEP = 500  # two megabytes: the file is free for a click between two steps
CHUNK = 1 << 20
LEFT_BEHIND_SECONDS = 3_600
_TROUBLES = {
    "SQLITE_FULL": Trouble.FULL,
    **dict.fromkeys(("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_IOERR_READ"), Trouble.DAMAGED),
    **dict.fromkeys(("SQLITE_BUSY", "SQLITE_LOCKED"), Trouble.BUSY),
}

logger = logging.getLogger(__name__)
_one_at_a_time = Lock()  # within a process, two could take the same name


def _go_on() -> None:
    """Watch nothing."""


def take(
    data_dir: Path, reason: Reason, now: datetime, *, always: bool = False, watch: Callable[[], None] = _go_on
) -> Backup | None:
    """Make a checked backup of the database in a folder; None if the newest one holds the same, unless always.

    Reads through a connection of its own and never holds the file for longer than a step, so it can run beside the
    window. Raises BackupError; then nothing is left behind and no other backup has changed. watch is called between the
    steps: what it raises ends the backup in the same way.
    """
    with _one_at_a_time:
        return _take(data_dir, reason, now, always=always, watch=watch)


def _take(data_dir: Path, reason: Reason, now: datetime, *, always: bool, watch: Callable[[], None]) -> Backup | None:
    folder = data_dir / FOLDER
    beside = folder / f".new-{os.getpid()}-{now.astimezone(UTC):%Y%m%dT%H%M%S%f}.db"
    newest = next(iter(listed(folder)), None)
    try:
        source = (data_dir / FILE_NAME).stat()
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
        durable.sync_folder(data_dir)
        _copy(data_dir / FILE_NAME, beside, watch)
        contents = examine(beside)
        digest = sha256(beside)
        watch()
        if newest and newest.sha256 == digest and not always and is_sound(newest):
            return None
        backup = Backup(
            _free_name(folder, now),
            now.astimezone(UTC),
            reason.value,
            __version__,
            contents.schema,
            contents.counts,
            contents.last_uid,
            beside.stat().st_size,
            digest,
            (source.st_mtime_ns, source.st_size),
        )
        _finish(beside, backup)
    except StorageError as error:
        told = str(error).replace(str(beside), str(data_dir / FILE_NAME))
        raise BackupError(f"No backup could be made: {told}", error.trouble) from error
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"No backup could be made in {folder}: {_told(error)}.", _trouble(error)) from error
    else:
        return backup
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def listed(folder: Path) -> list[Backup]:
    """Return the finished backups of a folder, newest first, by their manifests alone; odd files are passed over."""
    try:
        manifests = [path for path in folder.iterdir() if path.suffix == ".json" and not path.name.startswith(".")]
    except OSError:
        return []
    found = [backup for path in manifests if (backup := manifest.read(path))]
    return sorted(found, key=lambda backup: (backup.taken_at, backup.path.name), reverse=True)


def verify(backup: Backup) -> Contents:
    """Read a backup through; raises BackupError if it is not byte for byte what was made, or not whole."""
    try:
        if backup.path.stat().st_size != backup.size or sha256(backup.path) != backup.sha256:
            raise BackupError(f"{backup.path} has changed since it was made.", Trouble.DAMAGED)
        contents = examine(backup.path)
    except OSError as error:
        raise BackupError(f"{backup.path} cannot be read: {error.strerror}.") from error
    if (contents.counts, contents.last_uid) != (backup.counts, backup.last_uid):
        raise BackupError(f"{backup.path} does not hold what its manifest names.", Trouble.DAMAGED)
    return contents


def copy(backup: Backup, folder: Path) -> Backup:
    """Put a copy of a backup into another folder, checked like the first; raises BackupError."""
    there = replace(backup, path=folder / backup.path.name)
    beside = folder / f".new-{os.getpid()}-{backup.path.name}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        durable.sync_above(folder)
        durable.write(beside, backup.path.read_bytes())
        if sha256(beside) != backup.sha256:
            raise BackupError(f"The copy of a backup in {folder} is not what was written.", Trouble.DAMAGED)
        _finish(beside, there)
    except OSError as error:
        raise BackupError(
            f"No copy of a backup could be made in {folder}: {error.strerror}.", _trouble(error)
        ) from error
    else:
        return there
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def remove(backup: Backup) -> None:
    """Remove a backup: its manifest first, so that half of one is never taken for a backup; raises OSError."""
    backup.manifest.unlink(missing_ok=True)
    durable.sync_folder(backup.path.parent)
    backup.path.unlink(missing_ok=True)


def remove_all(folder: Path) -> None:
    """Remove every backup of a folder, and what one that was broken off has left; raises OSError."""
    with _one_at_a_time:  # one that is being made is done before
        for pattern in ("smoketracker-*.json", "smoketracker-*.db", ".new-*"):
            for path in folder.glob(pattern):
                path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            folder.rmdir()  # what others have put there stays
        durable.sync_folder(folder.parent)


def newest_sound(folder: Path) -> Backup | None:
    """Return the newest backup of a folder that is whole, each newer one having been read through in vain."""
    return next((backup for backup in listed(folder) if is_sound(backup)), None)


def is_sound(backup: Backup) -> bool:
    """Say whether a backup is still whole, as `verify` does."""
    try:
        verify(backup)
    except StorageError as error:
        logger.warning("The backup of %s cannot be used: %s.", backup.taken_at, error.trouble)
        return False
    return True


def thin(folder: Path, now: datetime) -> list[Backup]:
    """Remove the backups that need not stay, and return them; the newest whole one always stays.

    Where none is whole, none is removed, since something may still be read out of them. Raises BackupError if one
    cannot be removed; it is removed the next time.
    """
    every = listed(folder)
    times = thinning.kept((backup.taken_at for backup in every), now)
    staying = [backup for backup in every if backup.taken_at in times]
    going = [backup for backup in every if backup.taken_at not in times]
    if going and not any(map(is_sound, staying)):
        last = next(filter(is_sound, going), None)
        going = [backup for backup in going if last and backup is not last]
    try:
        for backup in going:
            remove(backup)
        _sweep(folder)
    except OSError as error:
        raise BackupError(f"Old backups in {folder} cannot be removed: {_told(error)}.", _trouble(error)) from error
    return going


def _sweep(folder: Path) -> None:
    """Remove what a backup that was broken off has left, an hour later, by the clock that made the files."""
    for path in folder.glob(".new-*"):
        if folder.stat().st_mtime - path.stat().st_mtime > LEFT_BEHIND_SECONDS:
            path.unlink(missing_ok=True)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file that no connection of this process has open."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _copy(source: Path, target: Path, watch: Callable[[], None]) -> None:
    durable.write(target, b"")  # by us, since SQLite would make it readable for others
    with (
        closing(sqlite3.connect(uri(source, "ro"), uri=True)) as here,
        closing(sqlite3.connect(target)) as there,
    ):
        here.backup(there, pages=PAGES_PER_STEP, sleep=0, progress=lambda *_: watch())
    durable.sync(target)


def _finish(beside: Path, backup: Backup) -> None:
    beside_manifest = beside.with_suffix(".json")
    try:
        durable.write(beside_manifest, manifest.text_of(backup))
        durable.rename(beside, backup.path)
        durable.rename(beside_manifest, backup.manifest)
    except OSError:
        with contextlib.suppress(OSError):
            # The manifest may be there already: its folder was brought to the disk, or not, after that.
            backup.manifest.unlink(missing_ok=True)
            backup.path.unlink(missing_ok=True)
        raise
    finally:
        with contextlib.suppress(OSError):
            beside_manifest.unlink(missing_ok=True)


def _free_name(folder: Path, now: datetime) -> Path:
    stem, number = f"smoketracker-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}", 1
    path = folder / f"{stem}.db"
    while path.exists() or path.with_suffix(".json").exists():
        number += 1
        path = folder / f"{stem}_{number}.db"
    return path


def _told(error: OSError | sqlite3.Error) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _trouble(error: OSError | sqlite3.Error) -> Trouble:
    if isinstance(error, FileNotFoundError):
        return Trouble.GONE
    if isinstance(error, OSError):
        return Trouble.FULL if error.errno in durable.NO_ROOM else Trouble.FAILED
    return _TROUBLES.get(getattr(error, "sqlite_errorname", ""), Trouble.FAILED)
