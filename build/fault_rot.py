"""One-bit flips, zeroed pages and truncations of a record of 3,650 smokes; what each check finds of them."""

from __future__ import annotations

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fault_parts import need, place
from smoketracker.domain.errors import StorageError, TrackerError
from smoketracker.domain.found import Archive, Found, FoundSmoke
from smoketracker.storage import seals
from smoketracker.storage.examining import examine
from smoketracker.storage.glance import glance
from smoketracker.storage.identity import FILE_NAME, uri
from smoketracker.tracker import BringOptions, open_tracker

A_DAY = 10
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PAGE = 4096
LONGEST = 5.0  # seconds for a start or a check
FOUND = 0.999  # of the flips that change data

Content = dict[str, list[tuple[object, ...]]]
Harm = Callable[[bytearray, random.Random], None]


class Regular:
    """Ten smokes on each of so many days, up to yesterday."""

    archive: Archive | None = None

    def __init__(self, days: int) -> None:
        self.days = days

    def rows(self) -> Iterator[Found]:
        """Yield the smokes, oldest first."""
        for back in range(self.days, 0, -1):
            morning = NOW.replace(hour=7) - timedelta(days=back)
            for place_of_day in range(A_DAY):
                yield FoundSmoke(0, morning + timedelta(minutes=90 * place_of_day))


@dataclass(slots=True)
class Tally:
    """What came of one kind of harm: how often it changed what can be read, and what found it then."""

    tried: int = 0
    changed: int = 0
    missed: int = 0
    by: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        found = ", ".join(f"{name} {self.by[name]}" for name in ("quick_check", "integrity_check", "sums", "check"))
        return f"{self.tried}, of which {self.changed} changed data; found by {found}; opened {self.by['opened']}"


def run(*, long: bool) -> Iterator[str]:
    """Do each harm to a copy of one file; raise FaultError if the check misses too much, or anything but it fails."""
    chance = random.Random(5)  # noqa: S311  # no secret
    with place() as folder:
        whole = _made(folder, 365 if long else 40)
        content = _content(folder / FILE_NAME)
        need(content, "The whole file cannot be read.")
        for name, harm, often in (
            ("flips", _flip, 2_000 if long else 25),
            ("zeroed pages", _zero, 200 if long else 5),
            ("truncations", _cut, 200 if long else 5),
        ):
            tally = Tally()
            for _ in range(often):
                harmed = bytearray(whole)
                harm(harmed, chance)
                (folder / FILE_NAME).write_bytes(harmed)
                _try(folder, content, tally)
            yield f"{name}: {tally}"
            need(
                tally.changed - tally.missed >= FOUND * tally.changed,
                f"The check missed {tally.missed} of {tally.changed} {name} that changed data.",
            )


def _made(folder: Path, days: int) -> bytes:
    tracker = open_tracker(folder, lambda: NOW)
    tracker.set_empty_days("smoke-free")
    tracker.declare_baseline(12)
    tracker.set_price(700, 20)
    tracker.set_goal(8, 4)
    tracker.bring(Regular(days), BringOptions(from_first_day=True))
    for _ in range(5):
        tracker.log(note="with the first coffee")
    tracker.close()
    return (folder / FILE_NAME).read_bytes()


def _flip(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _zero(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def _try(folder: Path, whole: Content | None, tally: Tally) -> None:
    """Start on a harmed file, and look with each check at what it is."""
    path = folder / FILE_NAME
    changed = _content(path) != whole
    begun = time.monotonic()
    tally.by["opened"] += _starts(folder)
    need(time.monotonic() - begun < LONGEST, "A start on a damaged file hung.")
    begun = time.monotonic()
    found = _finds(path, _examined)
    need(time.monotonic() - begun < LONGEST, "A check of a damaged file hung.")
    tally.tried += 1
    if changed:
        tally.changed += 1
        tally.missed += not found
        tally.by["check"] += found
        for name in ("quick_check", "integrity_check"):
            tally.by[name] += _finds(path, lambda there, name=name: _asked(there, name))  # type: ignore[misc]
        tally.by["sums"] += _finds(path, _summed)


def _content(path: Path) -> Content | None:
    """Return every row that stands for a fact, read without an index; None for what cannot be read at all."""
    try:
        with closing(sqlite3.connect(uri(path, "ro&immutable=1"), uri=True)) as connection:
            connection.text_factory = bytes
            tables = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY 1"
            ).fetchall()
            return {
                name.decode(): connection.execute(f'SELECT rowid, * FROM "{name.decode()}" NOT INDEXED').fetchall()  # noqa: S608  # ours
                for name, _ in tables
                if name != b"glances"
            }
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def _starts(folder: Path) -> bool:
    """Do what a start does; say whether it shows figures. Anything but a sentence for people gets through."""
    glance(folder)
    try:
        tracker = open_tracker(folder, lambda: NOW)
        with closing(tracker):
            tracker.overview()
    except TrackerError:
        return False
    return True


def _finds(path: Path, look: Callable[[Path], bool]) -> bool:
    """Say whether a look finds a fault, or fails over one."""
    try:
        return look(path)
    except (StorageError, sqlite3.Error, UnicodeDecodeError):
        return True


def _examined(path: Path) -> bool:
    examine(path)
    return False


def _asked(path: Path, name: str) -> bool:
    with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchall() != [("ok",)]


def _summed(path: Path) -> bool:
    with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as connection:
        return bool(seals.broken(connection, 1))
