"""Bringing an earlier state of the database back: looked over first, put in place whole, and reversible itself."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smoketracker.domain.errors import BackupError, NotOurs, StorageError, Trouble
from smoketracker.storage import backups, durable, manifest, rotating, seals
from smoketracker.storage.backups import Backup, Reason
from smoketracker.storage.database import described, unusable
from smoketracker.storage.examining import Contents, examine
from smoketracker.storage.identity import APPLICATION_ID, FILE_NAME, SCHEMA_NUMBER, identity, journal_of, uri

PATIENCE_SECONDS = 2.0
# A present state that has one of these is no state to go back to, so it is set aside instead of backed up.
LOST = {Trouble.DAMAGED, Trouble.FOREIGN, Trouble.NEWER}


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    before: the backup of the state before, None where there was none or it could not be read; then set_aside is where
    its file lies now. contents: what the file held that was brought back.
    """

    before: Backup | None
    set_aside: Path | None
    contents: Contents


def inspect(path: Path) -> Contents:
    """Return what a file holds that can be restored; it is not changed, and nothing is waited for.

    Raises NotOurs for a foreign, newer or tampered file, BackupError for one that is not what its manifest names, and
    StorageError for a damaged or unreadable one; each says why.
    """
    try:
        if not path.is_file():  # asked first: a pipe would be waited for
            missing = not os.path.lexists(path)
            raise NotOurs(f"{path} is not there.") if missing else NotOurs(f"{path} is not a file.")
        if path.stat().st_size == 0:
            raise NotOurs(f"{path} is empty.")
        if identity(path)[0] != APPLICATION_ID:
            raise NotOurs(f"{path} is not a database of Smoke Tracker.")
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error
    except sqlite3.DatabaseError:
        pass  # `examine` says why
    backup = manifest.beside(path)
    try:
        return backups.verify(backup) if backup else examine(path)
    except (NotOurs, BackupError):
        raise
    except StorageError as error:
        journal = journal_of(path)
        if error.trouble is Trouble.DAMAGED or not (journal.is_file() and journal.stat().st_size):
            raise
        raise StorageError(
            f"{path} was copied in the middle of a change. Open it where it comes from, then copy it again.",
            Trouble.DAMAGED,
        ) from error


def restore(data_dir: Path, path: Path, now: datetime) -> Restored:
    """Let the state that a file holds take the place of the present one, of which a backup is made first.

    The file itself stays as it is: a copy is brought to the present version and checked. A passphrase that guards the
    present state guards the earlier one too. Nobody may be connected from this process. Raises StorageError; then the
    present state is as it was, or lies set aside under another name.
    """
    if _same(path, data_dir / FILE_NAME):
        raise NotOurs(f"{path} is the record itself; choose an earlier state of it.")
    contents = inspect(path)
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = Path(tempfile.mkdtemp(dir=data_dir, prefix=".new-"))
        try:
            new = beside / FILE_NAME
            _copy(path, new)
            if examine(new) != contents:
                raise StorageError(f"{path} has changed just now; try again.")
            _bring_up_to_date(new, contents)
            before, aside = _put_in_place(new, data_dir, now)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise unusable(data_dir, error) from error
    except sqlite3.Error as error:
        raise described(error) from error
    return Restored(before, aside, contents)


def set_aside(data_dir: Path, now: datetime) -> Path | None:
    """Give the present database another name in its folder, and return it; None if there is none. Raises OSError.

    What SQLite keeps beside it goes along, and first: a journal that stayed would be played into the next database.
    """
    present, aside = data_dir / FILE_NAME, _free_name(data_dir, now)
    for part in ("-journal", "-wal", "-shm", ""):
        old = present.with_name(f"{present.name}{part}")
        if os.path.lexists(old):
            durable.rename(old, aside.with_name(f"{aside.name}{part}"))
    return aside if os.path.lexists(aside) else None


def _free_name(data_dir: Path, now: datetime) -> Path:
    stem, number = f"{FILE_NAME}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}", 1
    path = data_dir / stem
    while any(data_dir.glob(f"{path.name}*")):
        number += 1
        path = data_dir / f"{stem}_{number}"
    return path


def _copy(source: Path, target: Path) -> None:
    durable.write(target, b"")  # by us, since SQLite would make it readable for others
    with closing(sqlite3.connect(uri(source, "ro"), uri=True)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there, sleep=0)
        there.execute("PRAGMA journal_mode=TRUNCATE")


def _bring_up_to_date(new: Path, contents: Contents) -> None:
    """Migrate the copy if its state was an older version's, and bring it to the disk."""
    if contents.schema != SCHEMA_NUMBER:
        # Alembic costs a quarter of a second to import.
        from smoketracker.storage.migrate import upgrade  # noqa: PLC0415

        upgrade(new)
        examine(new)
    durable.sync(new)


def _put_in_place(new: Path, data_dir: Path, now: datetime) -> tuple[Backup | None, Path | None]:
    """Exchange the present database for the new one; return the backup made of it, or where it was set aside."""
    present = data_dir / FILE_NAME
    if not _is_known(present):
        aside = set_aside(data_dir, now)
        durable.rename(new, present)
        return None, aside
    with closing(sqlite3.connect(uri(present, "rw"), uri=True, timeout=PATIENCE_SECONDS)) as holder:
        holder.isolation_level = None
        try:
            # From here on nobody else writes, so that the backup holds all. A commit that was broken off is taken back.
            holder.execute("PRAGMA journal_mode=TRUNCATE")
            holder.execute("BEGIN IMMEDIATE")
            before = backups.take(data_dir, Reason.RESTORE, now) or backups.listed(data_dir / backups.FOLDER)[0]
        except (sqlite3.Error, BackupError) as error:
            told = described(error) if isinstance(error, sqlite3.Error) else error
            if told.trouble not in LOST:
                raise told from error
            holder.close()
            aside = set_aside(data_dir, now)
            durable.rename(new, present)
            return None, aside
        _keep_guard(before.path, new)
        if os.name == "nt":
            holder.close()  # there, a file that is open cannot be replaced
        durable.rename(new, present)
        rotating.forget_held(data_dir, before.path)
    return before, None


def _keep_guard(before: Path, new: Path) -> None:
    """Let the passphrase of the state before guard the new one, else restoring would be a way past it."""
    with closing(sqlite3.connect(uri(before, "ro&immutable=1"), uri=True)) as connection:
        guard = guard_in(connection)
    if guard:
        with closing(sqlite3.connect(new)) as connection, connection:
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("DELETE FROM access")
            connection.execute("INSERT INTO access (id, hash, tries, tried_at) VALUES (?, ?, ?, ?)", guard)
            seals.seal(connection, ["access"])
        durable.sync(new)


def guard_in(connection: sqlite3.Connection, schema: str = "main") -> tuple[object, ...] | None:
    """Return the row of the passphrase in a database that is open, or attached under a name; None without one."""
    exists = f"SELECT 1 FROM {schema}.sqlite_master WHERE name = 'access'"  # noqa: S608  # a name of ours
    if not connection.execute(exists).fetchone():  # it came with the third schema
        return None
    row: tuple[object, ...] | None = connection.execute(
        f"SELECT id, hash, tries, tried_at FROM {schema}.access"  # noqa: S608  # as above
    ).fetchone()
    return row


def _is_known(present: Path) -> bool:
    """Say whether there is a database that a backup can be made of, as far as its header tells."""
    try:
        application, number = identity(present) if present.is_file() else (0, 0)
    except sqlite3.Error:
        return False
    return application == APPLICATION_ID and number <= SCHEMA_NUMBER


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
