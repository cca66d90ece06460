"""Damaged files beside the database: SQLite's journal, stale -wal and -shm, and the journal of events (T6).

A commit is broken off in its middle, as a kill leaves it, and what lies beside the database is cut, flipped, removed or
exchanged. Every opening must end in the whole record or in a sentence; each log that was acknowledged is then in the
database, or in the journal of events, which offers it.
"""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from fault_parts import clock, need, place
from smoketracker.domain.errors import TrackerError
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME, journal_of
from smoketracker.storage.journal import JOURNAL_NAME, Journal
from smoketracker.tracker import open_tracker

LOGS = 12
DAMAGES, SHORT_DAMAGES = 200, 8
STALE, SHORT_STALE = 60, 4


@dataclass(frozen=True, slots=True)
class Broken:
    """The files of a commit that was broken off, and the logs that were acknowledged before it."""

    files: dict[str, bytes]
    acknowledged: frozenset[str]

    def lay_out(self, folder: Path, **others: bytes | None) -> None:
        """Write the files into a folder; others: by their endings, None for one that is gone."""
        changed = {f"{FILE_NAME}-{ending}": content for ending, content in others.items()}
        for name, content in {**self.files, **changed}.items():
            if content is not None:
                (folder / name).write_bytes(content)


@dataclass(slots=True)
class Found:
    """The figures."""

    tried: int = 0
    whole: int = 0
    refused: int = 0
    offered: int = 0
    kinds: set[str] = field(default_factory=set)


def run(*, long: bool) -> Iterator[str]:
    """Damage each kind of file many times; yield the figures."""
    chance = random.Random(6)  # noqa: S311  # no secret
    broken, other = _broken_off(), _broken_off()
    found = Found()
    for _ in range(DAMAGES if long else SHORT_DAMAGES):
        for journal in _damages(broken.files[f"{FILE_NAME}-journal"], chance):
            _open(broken, found, journal=journal)
    _open(broken, found, journal=other.files[f"{FILE_NAME}-journal"])
    _open(broken, found, journal=None)
    yield (
        f"{found.tried:,} journals of SQLite cut, flipped, gone or another's: {found.whole:,} opened whole, "
        f"{found.refused:,} said to be damaged, none lost a log that is not offered back"
    )
    stale = Found()
    for _ in range(STALE if long else SHORT_STALE):
        _open(broken, stale, wal=chance.randbytes(40_000), shm=chance.randbytes(32_768))
    need(stale.whole == stale.tried, f"{stale.refused} records beside a stale -wal could not be opened.")
    yield f"{stale.tried} stale -wal and -shm: all opened whole"
    yield _cut_events(broken)


def _broken_off() -> Broken:
    """Log some smokes, and break off a commit that has written a part of its pages."""
    with place() as folder:
        tracker = open_tracker(folder, clock)
        smokes = (tracker.log(note="a note " * 20).smoke for _ in range(LOGS))
        acknowledged = frozenset(smoke.uid.hex for smoke in smokes if smoke)
        tracker.close()
        path = folder / FILE_NAME
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=TRUNCATE")
            connection.execute("PRAGMA cache_size=1")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE smokes SET note = 'half written'")
            connection.execute("CREATE TABLE half_written (content)")
            connection.executemany("INSERT INTO half_written VALUES (randomblob(?))", [(3_000,)] * 40)
            kept = {each.name: each.read_bytes() for each in (path, journal_of(path), folder / JOURNAL_NAME)}
            connection.execute("ROLLBACK")
    need(kept[f"{FILE_NAME}-journal"][:1].strip(b"\0"), "The commit that was broken off left no hot journal.")
    return Broken(kept, acknowledged)


def _damages(journal: bytes, chance: random.Random) -> Iterator[bytes]:
    yield journal[: chance.randrange(len(journal))]
    flipped = bytearray(journal)
    flipped[chance.randrange(len(journal))] ^= 1 << chance.randrange(8)
    yield bytes(flipped)
    zeroed = bytearray(journal)
    page = chance.randrange(0, len(journal), 512)
    zeroed[page : page + 512] = bytes(len(zeroed[page : page + 512]))
    yield bytes(zeroed)


def _open(broken: Broken, found: Found, **others: bytes | None) -> None:
    """Open what was damaged with the program's own code; raises FaultError if a log is neither there nor offered."""
    found.tried += 1
    with place() as folder:
        broken.lay_out(folder, **others)
        known = {event.uid.hex for event in Journal(folder).read()[0]}
        try:
            tracker = open_tracker(folder, clock)
            with closing(tracker):
                held = {smoke.uid.hex for smoke in tracker.smokes()}
                offered = {smoke.uid.hex for smoke in tracker.missing()}
                tracker.refresh()
            examine(folder / FILE_NAME)
        except TrackerError:
            found.refused += 1
            need(broken.acknowledged <= known, "A damaged record whose journal does not know all its logs.")
            return
        found.whole += 1
        found.offered += len(offered)
        need(broken.acknowledged <= held | offered, "A log is neither in the database nor offered back.")


def _cut_events(broken: Broken) -> str:
    """Cut the journal of events at each position of its last three lines, beside a database that has lost them all."""
    content = broken.files[JOURNAL_NAME]
    lines = content.splitlines(keepends=True)
    first = len(b"".join(lines[:-3]))
    with place() as folder:
        journal = Journal(folder)
        for cut in range(first, len(content) + 1):
            journal.path.write_bytes(content[:cut])
            whole = content[:cut].count(b"\n")
            need(len(journal.read()[0]) == whole, f"Cut at {cut}, a whole line of the journal is lost.")
            journal.path.write_bytes(content[:cut] + os.urandom(20) + b"\n" + lines[0])
            need(len(journal.read()[0]) >= whole + 1, f"Cut at {cut}, a line that came after it is lost.")
    return f"{len(content) + 1 - first} cut positions of the last 3 lines of the journal of events: 0 whole lines lost"
