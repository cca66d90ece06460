"""What the trials of faults have in common: their finding, a place, the program's words, and a look at what is left."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smoketracker.domain.awards import expected
from smoketracker.domain.errors import TrackerError
from smoketracker.storage.database import open_database
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME, uri
from smoketracker.tracker import open_tracker

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(sys.executable)
COMMAND = PYTHON.with_name("smoketracker")
MEMORY = Path("/dev/shm")  # noqa: S108  # where no sync waits for a disk
PATIENCE = 60.0  # seconds that one process may take


class FaultError(Exception):
    """Something that was promised did not hold; the message says what, for people."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the program finds in a data folder: the ids of its smokes, and what does not follow from them."""

    uids: frozenset[str]
    differences: tuple[str, ...]


def need(held: object, sentence: str) -> None:
    """Raise FaultError with a sentence unless something holds."""
    if not held:
        raise FaultError(sentence)


@contextlib.contextmanager
def place(*, on_disk: bool = False) -> Iterator[Path]:
    """Offer an empty private folder, in memory unless the disk is what is tried; it is gone afterwards."""
    in_memory = MEMORY if not on_disk and os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="smoketracker-fault-", dir=in_memory))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def variables(folder: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a program that must not touch this account: its homes lie in a folder of their own."""
    nowhere = f"unix:path={folder / 'no-bus'}"
    own = {f"XDG_{name}_HOME": str(folder / f"xdg-{name.lower()}") for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    own |= {"DBUS_SESSION_BUS_ADDRESS": nowhere, "DBUS_SYSTEM_BUS_ADDRESS": nowhere}
    own |= {"HOME": str(folder), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/Berlin"}
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {**kept, **own, **(more or {})}


def run(words: Sequence[str | Path], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command with its homes in a folder, and wait for its end."""
    return subprocess.run(
        words, env=variables(folder, more), capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def look(data_dir: Path) -> Kept:
    """Open a data folder with the program's own code, and return what it finds; raises FaultError if it cannot."""
    try:
        tracker = open_tracker(data_dir, clock)
        try:
            smokes = Counter(smoke.uid.hex for smoke in tracker.smokes())
            tracker.refresh(running=False)  # what a start does: afterwards all that follows must be in line
            held = sum(entry.points for entry in tracker.ledger())
            due = sum(expected(tracker.facts(), clock()).points.values())
            counted = sum(tracker.facts().counts.values())
        finally:
            tracker.close()
    except TrackerError as error:
        raise FaultError(f"The record cannot be opened: {error}") from error
    differences = [f"{uid} is there {times} times." for uid, times in smokes.items() if times > 1]
    if held != due:
        differences.append(f"The ledger holds {held} points, the facts earn {due}.")
    if counted != smokes.total():
        differences.append(f"{counted} smokes are counted, {smokes.total()} are listed.")
    return Kept(frozenset(smokes), tuple(differences))


def glance(data_dir: Path) -> Kept:
    """Return the same by the storage alone, which takes a tenth of the time: every check of the file, no figures."""
    try:
        open_database(data_dir).dispose()
        examine(data_dir / FILE_NAME)
    except TrackerError as error:
        raise FaultError(f"The record cannot be opened: {error}") from error
    with closing(sqlite3.connect(uri(data_dir / FILE_NAME, "ro"), uri=True)) as connection:
        smokes = Counter(row[0] for row in connection.execute("SELECT uid FROM smokes WHERE deleted_at IS NULL"))
    return Kept(
        frozenset(smokes), tuple(f"{uid} is there {times} times." for uid, times in smokes.items() if times > 1)
    )


def clock() -> datetime:
    """Return the time by the system's clock, in the zone of nobody."""
    return datetime.now(UTC)
