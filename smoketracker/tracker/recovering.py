"""What can be done about a record that cannot be opened, without a tracker on it: looking it over, and salvage."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from smoketracker.clock import Clock
from smoketracker.domain.errors import StorageError, TrackerError, Trouble
from smoketracker.storage import catalogue, profiles, restoring, salvage, traces
from smoketracker.storage.backups import Backup
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME
from smoketracker.storage.salvage import Salvaged
from smoketracker.storage.store import Store
from smoketracker.tracker.profile_commands import shipped_achievements
from smoketracker.tracker.safekeeping import newest_sound_backup
from smoketracker.tracker.service import open_tracker

__all__ = ["Prospects", "Recovered", "Salvaged", "kept_files", "prospects", "readable_of", "salvage_record"]

# Where going back to a backup helps: the others pass, or would come again.
RESTORABLE = {Trouble.DAMAGED, Trouble.FOREIGN, Trouble.GONE, Trouble.MIGRATION, Trouble.FAILED}
SALVAGEABLE = {Trouble.DAMAGED, Trouble.FOREIGN, Trouble.MIGRATION}
LOOKABLE = {Trouble.DAMAGED, Trouble.FULL, Trouble.READ_ONLY, Trouble.BUSY, Trouble.FAILED}

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prospects:
    """What there is to go on with: the newest whole backup, what salvage would save, and whether one can look."""

    backup: Backup | None = None
    readable: Salvaged | None = None
    can_look: bool = False


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a salvage saved, and where the damaged file lies now."""

    saved: Salvaged
    aside: Path | None


def prospects(data_dir: Path, clock: Clock, trouble: Trouble) -> Prospects:
    """Return what can be done about the record in a folder; nothing is changed."""
    return Prospects(
        newest_sound_backup(data_dir) if trouble in RESTORABLE else None,
        _readable(data_dir) if trouble in SALVAGEABLE else None,
        trouble in LOOKABLE and _can_look(data_dir, clock),
    )


def salvage_record(data_dir: Path, clock: Clock) -> Recovered:
    """Put what can be read of a damaged database into a new one in its place; points are worked out anew.

    The damaged one is set aside. Nobody may be connected from this process. Raises StorageError; then it lies where it
    was, or is set aside already.
    """
    with _folder_in(data_dir) as folder:
        saved = salvage.rebuild(data_dir / FILE_NAME, folder)
        _complete(folder, clock, saved)
        examine(folder / FILE_NAME)
        try:
            aside = restoring.set_aside(data_dir, clock())
        except OSError as error:
            raise StorageError(f"The damaged file cannot be renamed: {error.strerror}.") from error
        salvage.put_in_place(folder / FILE_NAME, data_dir)
    return Recovered(saved, aside)


def kept_files(data_dir: Path) -> list[Path]:
    """Return the databases that were set aside in a folder, the oldest first; the program never deletes one."""
    return traces.kept_files(data_dir)


def readable_of(data_dir: Path) -> Salvaged:
    """Return what a salvage would save, tried out aside; raises StorageError if that is nothing."""
    with _folder_in(data_dir) as folder:
        return salvage.rebuild(data_dir / FILE_NAME, folder)


def _readable(data_dir: Path) -> Salvaged | None:
    try:
        return readable_of(data_dir)
    except StorageError as error:
        logger.info("Nothing can be salvaged: %s", error)
        return None


def _can_look(data_dir: Path, clock: Clock) -> bool:
    try:
        with closing(open_tracker(data_dir, clock, read_only=True)) as tracker:
            tracker.wait_at_most(0)
            tracker.overview()
    except TrackerError as error:
        logger.info("It cannot be looked at: %s", error)
        return False
    return True


def _complete(folder: Path, clock: Clock, saved: Salvaged) -> None:
    """Add the shipped achievements that were lost, and bring everybody's ledger into line with what was saved."""
    with closing(Store(folder)) as store, store.transaction() as tx:
        names = profiles.names(tx.connection)
        known = {achievement.id for achievement in catalogue.every(tx)}
        if saved.catalogue_lost or not known:
            for achievement in shipped_achievements():
                if achievement.id not in known:
                    catalogue.save(tx, achievement, None)
    for name in names:
        with closing(open_tracker(folder, clock, profile=name, known_only=True)) as tracker:
            tracker.refresh(running=False)


@contextmanager
def _folder_in(data_dir: Path) -> Iterator[Path]:
    """Offer a folder for a new database beside the present one; gone afterwards."""
    try:
        folder = Path(tempfile.mkdtemp(dir=data_dir, prefix=".new-"))
    except OSError as error:
        raise StorageError(f"The data folder {data_dir} cannot be written: {error.strerror}.") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
