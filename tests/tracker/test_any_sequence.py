"""Any sequence of commands and mishaps on a real file leaves ledger, facts, figures and journal in agreement.

F1, F2, F4, F5, P1, P11 to P13, T9.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from support.any_sequence import AnySequence, small

from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Source
from smoketracker.storage.identity import FILE_NAME, journal_of, uri
from smoketracker.tracker import open_tracker


@dataclass
class Kept:
    """A state that can be gone back to: the smokes as they were, and their file."""

    logged: dict
    file: object


class AnyTrouble(AnySequence):
    """What may befall the record besides: copies, backups, crashes, clicks that could not be saved."""

    def __init__(self) -> None:
        super().__init__()
        self.told = {}  # what the journal knows: uid and whether it was kept, in the order of logging
        self.left = set()  # what is not to be offered again
        self.waiting = []
        self.backups = []
        self.copies = []
        self.crashed = []
        self.number = count()

    def teardown(self) -> None:
        for tracker in self.crashed:
            tracker.close()
        super().teardown()

    @property
    def path(self):
        return self.folder / FILE_NAME

    def missing(self) -> dict:
        """Return what the journal knows and the database does not hold, in the order of logging."""
        return {uid: kept for uid, kept in self.told.items() if uid not in self.logged and uid not in self.left}

    def hear(self) -> None:
        """Note what the last step has told the journal: every log but an import, and what became of it."""
        before = self.seen_before
        for uid, kept in self.logged.items():
            if uid in self.imported:
                continue
            if uid not in before or before[uid] != kept:
                self.told[uid] = kept
        self.seen_before = dict(self.logged)

    @initialize()
    def begin(self):
        self.seen_before = {}

    def go_to(self, state: Kept) -> None:
        """Let the model be where a state was."""
        self.logged = dict(state.logged)
        self.seen_before = dict(state.logged)
        for tracker in (self.tracker, self.other, self.neighbour):
            tracker.refresh(running=False)

    @rule()
    def back_up(self):
        backup = self.tracker.back_up()
        self.backups.append(Kept(dict(self.logged), backup.path))

    @precondition(lambda self: self.backups)
    @rule(number=small)
    def restore(self, number):
        """P13: what a restore takes away is in the backup made before it, and is not offered as lost."""
        state = self.backups[number % len(self.backups)]
        here, known = dict(self.logged), len(self.tracker.backups())
        self.tracker.restore_backup(state.file)
        if len(self.tracker.backups()) > known:
            self.backups.append(Kept(here, self.tracker.backups()[0].path))
        for uid in here:
            self.told.pop(uid, None)
        self.go_to(state)

    @rule()
    def copy_the_file(self):
        aside = self.folder / f"copy-{next(self.number)}"
        with closing(sqlite3.connect(uri(self.path, "ro"), uri=True)) as here, closing(sqlite3.connect(aside)) as there:
            here.backup(there)
        self.copies.append(Kept(dict(self.logged), aside))

    @precondition(lambda self: self.copies)
    @rule(number=small, in_place=st.booleans())
    def an_older_copy_comes(self, number, in_place):
        """P11: written over the file, as programs that synchronise folders do, or renamed over it."""
        state = self.copies[number % len(self.copies)]
        content = state.file.read_bytes()
        if in_place:
            with self.path.open("r+b") as file:
                file.write(content)
                file.truncate()
        else:
            beside = self.folder / "coming"
            beside.write_bytes(content)
            beside.replace(self.path)
        self.go_to(state)

    @rule()
    def put_back(self):
        coming = self.missing()
        self.tracker.put_back()
        self.logged |= coming
        self.seen_before |= coming

    @rule()
    def leave(self):
        self.left |= self.missing().keys()
        self.tracker.leave_missing()

    @rule(source=st.sampled_from([Source.WINDOW, Source.TRAY]))
    def a_click_waits(self, source):
        uid = uuid4()
        assert self.tracker.keep_waiting(uid, self.clock(), source.value)
        self.waiting.append((uid, self.clock()))

    @precondition(lambda self: self.waiting)
    @rule()
    def the_click_is_saved(self):
        uid, at = self.waiting.pop(0)
        try:
            self.tracker.log(at, uid=uid)
        except Refused:  # the clock was set back meanwhile
            self.tracker.let_go(uid)
        else:
            self.logged.setdefault(uid, True)

    @precondition(lambda self: self.waiting)
    @rule()
    def the_click_is_taken_back(self):
        uid, _ = self.waiting.pop()
        self.tracker.let_go(uid)

    @rule()
    def reopen(self):
        self.tracker.close()
        self.open_again()

    @rule()
    def crash(self):
        """Leave the file as a kill in the middle of a commit leaves it: pages half written, the journal hot."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=TRUNCATE")
            connection.execute("PRAGMA cache_size=1")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE smokes SET note = 'half written'")
            connection.execute("UPDATE days_seen SET zone = 'half written'")
            connection.execute("CREATE TABLE half_written (content)")
            connection.executemany("INSERT INTO half_written VALUES (randomblob(?))", [(3_000,)] * 30)
            half = self.path.read_bytes(), journal_of(self.path).read_bytes()
            connection.execute("ROLLBACK")
        for path, content in zip((self.path, journal_of(self.path)), half, strict=True):
            with path.open("r+b") as file:
                file.write(content)
                file.truncate()
        self.crashed.append(self.tracker)
        self.open_again()

    @rule()
    def second_instance(self):
        """A command of the command line: it logs what waits, and the window finds its own click saved."""
        uid = uuid4()
        tracker = open_tracker(self.folder, self.clock)
        self.take_up()
        tracker.log(uid=uid)
        tracker.close()
        self.logged[uid] = True
        for waiting, at in self.waiting:
            assert self.tracker.log(min(at, self.clock()), uid=waiting).smoke.uid == waiting
        self.waiting = []

    def open_again(self):
        """Start the program again: what waited is logged once."""
        self.tracker = open_tracker(self.folder, self.clock)
        self.take_up()
        self.waiting = []

    def take_up(self):
        for uid, _ in self.waiting:
            self.logged[uid] = True

    @invariant()
    def what_is_missing_is_known(self):
        """P11: what was logged is in the database, or is offered, unless somebody said to let it be."""
        self.hear()
        assert {smoke.uid: not smoke.deleted for smoke in self.tracker.missing()} == self.missing()


class TestAnySequence(AnyTrouble.TestCase):
    """Run it: more and longer sequences with HYPOTHESIS_PROFILE=long."""

    settings = (
        settings(max_examples=400, stateful_step_count=60)
        if os.environ.get("HYPOTHESIS_PROFILE") == "long"
        else settings(max_examples=12, stateful_step_count=25)
    )
