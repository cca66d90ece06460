"""Power cuts: the calls of the real commands (strace), cut after each one; what is left is opened (T1).

Tried are logs from the very first one on, each with its own process, backups between them, and a restore at the end.
Whatever a command had printed before the cut must be there afterwards; a restore has happened, or it has not. That the
trial can see losses is shown by a second run with the usual settings of SQLite (journal_mode=DELETE, synchronous=FULL),
which lose acknowledged rows in a power cut.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fault_disk import Disk, Fate, Image
from fault_parts import COMMAND, PYTHON, FaultError, Kept, glance, look, need, place
from fault_trace import trace
from smoketracker.domain.errors import StorageError
from smoketracker.storage import backups

DATA = "data"
SEED = 1
LOOK_EVERY = 10

# With its own words instead of the program's, since there the settings stand that are to be shown as worse.
UNSAFE = """
import sys
from smoketracker.storage import sqlite
sqlite.SETTINGS |= {"journal_mode": "DELETE", "synchronous": "FULL"}
sqlite.READ_BACK |= {"journal_mode": "delete", "synchronous": 2}
from smoketracker.cli import main
sys.exit(main(sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is tried: logs, a backup after every so many of them, and cuts by chance after each call."""

    logs: int
    backup_every: int
    by_chance: int
    seldom: int  # of the calls of the first log, which makes the database, only every so many is a cut
    rarely: int = 1  # the same for the restore


LONG = Plan(logs=12, backup_every=4, by_chance=3, seldom=4)
SHORT = Plan(logs=3, backup_every=2, by_chance=0, seldom=60, rarely=5)
CONTROL = Plan(logs=4, backup_every=0, by_chance=2, seldom=4)
SHORT_CONTROL = Plan(logs=2, backup_every=0, by_chance=0, seldom=60)


@dataclass(slots=True)
class Found:
    """The figures of one run."""

    cuts: int = 0
    opened: int = 0
    lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    hot: int = 0
    acknowledged: int = 0
    backups: int = 0

    def __str__(self) -> str:
        return (
            f"{self.cuts:,} cuts, {self.opened:,} different disks opened, {self.hot:,} of them with a hot journal; "
            f"{self.acknowledged} logs and {self.backups} backups acknowledged, and a restore: {len(self.lost):,} "
            f"cuts lost one, {len(self.broken):,} left something damaged or doubled"
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """What one disk holds: the smokes, the checked backups, or why it could not be opened."""

    kept: Kept
    backups: frozenset[str]
    trouble: str = ""


class Cuts:
    """The commands of one plan, carried out on a disk that is cut after each of their calls."""

    def __init__(self, folder: Path, plan: Plan, command: Sequence[str | Path]) -> None:
        self._folder = folder
        self._plan = plan
        self._command = command
        self._home = folder / "home"
        self._home.mkdir()
        self._disk = Disk(self._home)
        self._chance = random.Random(SEED)  # noqa: S311  # no secret
        self._known: dict[int, Opened] = {}
        self._smokes: set[str] = set()
        self._backups: set[str] = set()
        self._first_backup = ""
        self._earlier: frozenset[str] = frozenset()  # what it holds
        self._goes_back = False
        self._gone: set[str] = set()  # what a restore took away
        self.found = Found()

    def carry_out(self) -> Found:
        """Run everything and return the figures."""
        data_dir = self._home / DATA
        for number in range(1, self._plan.logs + 1):
            self._trace([*self._command, "--data-dir", data_dir, "--json", "log"], every=self._seldom(number))
            if self._plan.backup_every and number % self._plan.backup_every == 0:
                self._trace([*self._command, "--data-dir", data_dir, "--json", "backup"])
        self.found.acknowledged, self.found.backups = len(self._smokes), len(self._backups)
        if self._first_backup:
            self._goes_back = True
            back = ("--json", "restore", "--yes", self._first_backup)
            self._trace([*self._command, "--data-dir", data_dir, *back], every=self._plan.rarely)
            need(self._gone, "The restore was not acknowledged.")
        self._compare_with_the_folder()
        return self.found

    def _seldom(self, number: int) -> int:
        return self._plan.seldom if number == 1 else 1

    def _trace(self, words: Sequence[str | Path], every: int = 1) -> None:
        """Run one command, and cut the power after every so many of its calls."""
        traced = trace(words, self._folder)
        need(traced.code == 0, f"The command itself failed: {traced.err}")
        self._disk.begin()
        changed = 0
        for call in traced.calls:
            if self._disk.do(call):
                self._hear()
                changed += 1
                if changed % every == 0:
                    self._cut(call.name)
        self._cut("end")

    def _hear(self) -> None:
        """Take in what the command has told the person so far: from here on it must be kept."""
        if self._disk.told.endswith(b"}\n"):
            told = json.loads(self._disk.told)
            if "uid" in told:
                self._smokes.add(told["uid"].replace("-", ""))
            elif "restored" in told:
                self._gone, self._smokes = self._smokes - self._earlier, set(self._earlier)
                self._backups.add(told["before"]["name"])
                self._goes_back = False
            else:
                self._backups.add(told["backup"]["name"])
                if not self._first_backup:
                    self._first_backup, self._earlier = told["backup"]["name"], frozenset(self._smokes)

    def _cut(self, after: str) -> None:
        plain = [(files, names) for files in (Fate.KEPT, Fate.DROPPED) for names in (Fate.KEPT, Fate.DROPPED)]
        by_chance = [(fate, fate) for fate in (Fate.SUBSET, Fate.TORN) for _ in range(self._plan.by_chance)]
        for files, names in [*plain, *by_chance]:
            self.found.cuts += 1
            cut = f"after {after}, with unsynced content {files.value} and unsynced names {names.value}"
            self._judge(self._disk.image(files, names, self._chance), cut)

    def _judge(self, image: Image, cut: str) -> None:
        mark = hash(frozenset(image.items()))
        if mark not in self._known:
            self._known[mark] = self._open(image)
            self.found.opened += 1
        opened = self._known[mark]
        if opened.trouble:
            self.found.broken.append(f"{cut}: {opened.trouble}")
            return
        smokes, copies = self._smokes - opened.kept.uids, self._backups - opened.backups
        if self._goes_back and opened.kept.uids == self._earlier and opened.backups > self._backups:
            smokes = set()  # all of them lie in the backup that the restore has made first
        smokes |= self._gone & opened.kept.uids
        if smokes or copies:
            self.found.lost.append(f"{cut}: {len(smokes)} smokes, {len(copies)} backups")

    def _open(self, image: Image) -> Opened:
        """Write what is left where the program's own code can open it."""
        after = self._folder / "after"
        try:
            for path, content in sorted(image.items()):
                if content is None:
                    (after / path).mkdir(parents=True, mode=0o700)
                else:
                    (after / path).write_bytes(content)
            self.found.hot += bool(image.get(f"{DATA}/smoketracker.db-journal"))
            # Figures and points take ten times as long as the record itself, so not every disk is looked at for them.
            kept = (glance if self.found.opened % LOOK_EVERY else look)(after / DATA)
            return Opened(kept, frozenset(_checked(after / DATA)), "; ".join(kept.differences))
        except (FaultError, StorageError) as error:
            return Opened(Kept(frozenset(), ()), frozenset(), str(error))
        finally:
            shutil.rmtree(after, ignore_errors=True)

    def _compare_with_the_folder(self) -> None:
        """Make sure that the rebuilt disk is what the commands really left: else the trial has missed a call."""
        rebuilt = self._disk.image(Fate.KEPT, Fate.KEPT, self._chance)
        real = {
            str(path.relative_to(self._home)): path.read_bytes() if path.is_file() else None
            for path in self._home.rglob("*")
        }
        need(rebuilt == real, "The disk that was rebuilt from the trace is not the one that the commands left.")


def run(*, long: bool) -> Iterator[str]:
    """Cut the power of the program, and of one with SQLite's own settings; yield the figures."""
    with place() as folder:
        found = Cuts(folder, LONG if long else SHORT, [COMMAND]).carry_out()
    yield str(found)
    need(not found.broken, f"A cut left a record that is not whole, {'; '.join(found.broken[:2])}")
    need(not found.lost, f"A cut lost what was acknowledged, {'; '.join(found.lost[:2])}")
    with place() as folder:
        control = Cuts(folder, CONTROL if long else SHORT_CONTROL, [PYTHON, "-c", UNSAFE]).carry_out()
    yield f"with DELETE and FULL instead: {len(control.lost):,} of {control.cuts:,} cuts lost a log"
    need(control.lost, "The settings that are known to lose rows lost none: the trial is blind.")


def _checked(data_dir: Path) -> Iterator[str]:
    """Return the names of the backups, each of which must be whole."""
    for backup in backups.listed(data_dir / backups.FOLDER):
        backups.verify(backup)
        yield backup.path.name
