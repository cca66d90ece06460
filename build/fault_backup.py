"""Backups: SIGKILL, a full disk and a failing disk at each step of making, copying, thinning and restoring (T11).

strace counts the steps of an undisturbed run, and then lets each one of them fail, or be the last. What has a manifest
must be whole afterwards, what was to stay must be there, and a restore must have happened or not.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from fault_parts import PYTHON, FaultError, clock, glance, look, need, place
from fault_parts import run as command_line
from fault_trace import trace
from smoketracker.domain.errors import StorageError
from smoketracker.storage import backups, second_folder
from smoketracker.storage.backups import Reason
from smoketracker.tracker import open_tracker

KILL, FULL, FAILING = "signal=KILL:when={0}", "error=ENOSPC:when={0}+", "error=EIO:when={0}"
NO_ROOM_FOR = {"write", "pwrite64", "fsync", "fdatasync", "rename", "mkdir", "ftruncate"}
STEPS = {*NO_ROOM_FOR, "unlink", "chmod"}
EVERY = 4  # of all ways to disturb it only one of so many is tried
SHORT_TRIES = 3
OWNER = "one"
AGES = (400, 399, 90, 89, 20.2, 20.1, 1, 0.5)  # days: some of them are thinned out

ROUND = """
import sys
from pathlib import Path
from smoketracker.clock import SystemClock
from smoketracker.storage.backups import Reason
from smoketracker.tracker.backup_round import Second, go_round
data_dir, second = map(Path, sys.argv[1:3])
done = go_round(data_dir, Reason.ASKED, SystemClock()(), Second(second, "one"), lambda: None)
print(done)
sys.exit(1 if done.failed or done.copy_failed else 0)
"""
RESTORE = """
import sys
from pathlib import Path
from smoketracker.clock import SystemClock
from smoketracker.domain.errors import TrackerError
from smoketracker.storage.backups import FOLDER
from smoketracker.tracker.safekeeping import restore_backup
data_dir, name = Path(sys.argv[1]), sys.argv[3]
try:
    restore_backup(data_dir, data_dir / FOLDER / name, SystemClock()())
except TrackerError as error:
    print(error)
    sys.exit(1)
"""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A data folder with backups and a second folder, to be copied for each try."""

    folder: Path
    uids: frozenset[str]
    earlier: frozenset[str]  # what the backup of this name holds
    name: str

    def command(self, script: str, to: Path) -> tuple[str | Path, ...]:
        """Return a command on a data folder and its second folder that are made like these."""
        shutil.copytree(self.folder, to)
        return PYTHON, "-c", script, to / "data", to / "second" / second_folder.NAME, self.name


def run(*, long: bool) -> Iterator[str]:
    """Disturb a round of backups, and a restore, at each of their steps; yield the figures."""
    with place() as folder:
        prepared = _prepare(folder / "prepared")
        for name, script in (("making, thinning and copying", ROUND), ("restoring", RESTORE)):
            tried = _disturb(folder, prepared, script, long=long)
            yield (
                f"{name}: {tried['steps']} steps, {tried['kills']} kills, {tried['full']} times no room, "
                f"{tried['failing']} times an error of the disk: no backup lost or listed half, no record lost"
            )


def _prepare(folder: Path) -> Prepared:
    data_dir, chosen = folder / "data", folder / "second"
    chosen.mkdir(parents=True)
    now = clock()
    tracker = open_tracker(data_dir, clock)
    try:
        states = []
        for age in AGES:
            tracker.log()
            states.append(frozenset(smoke.uid.hex for smoke in tracker.smokes()))
            backups.take(data_dir, Reason.START, now - timedelta(days=age), always=True)
        second = second_folder.prepare(chosen, data_dir, OWNER)
        for backup in backups.listed(data_dir / backups.FOLDER)[3:]:
            backups.copy(backup, second)
        tracker.log()
        uids = frozenset(smoke.uid.hex for smoke in tracker.smokes())
    finally:
        tracker.close()
    name = backups.listed(data_dir / backups.FOLDER)[1].path.name
    return Prepared(folder, uids, states[-2], name)


def _disturb(folder: Path, prepared: Prepared, script: str, *, long: bool) -> Counter[str]:
    chance = random.Random(3)  # noqa: S311  # no secret
    work = folder / "work"
    data_dir = work / "data"
    traced = trace(prepared.command(script, work), folder)
    need(traced.code == 0, f"Nothing was disturbed, and yet it failed: {traced.out} {traced.err}")
    _judge(data_dir, prepared, script)
    need(not look(data_dir).differences, "The record does not add up.")
    shutil.rmtree(work)
    ways = list(_ways(traced.tried))
    tried = Counter(steps=sum(traced.tried[name] for name in STEPS))
    for kind, disturbance in chance.sample(ways, len(ways) // EVERY if long else SHORT_TRIES):
        command = prepared.command(script, work)
        done = trace(command, folder, ["-e", disturbance])
        try:
            _judge(data_dir, prepared, script)
            _try_again(command, data_dir, prepared, script)
        except FaultError as error:
            raise FaultError(f"After {disturbance} ({done.out.strip()}): {error}") from error
        shutil.rmtree(work)
        tried[kind] += 1
    return tried


def _ways(steps: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Return every way to disturb a run of so many steps: what it is, and how strace is told."""
    for name in sorted(STEPS):
        for nth in range(1, steps[name] + 1):
            yield "kills", f"inject={name}:{KILL.format(nth)}"
            yield "failing", f"inject={name}:{FAILING.format(nth)}"
            if name in NO_ROOM_FOR:
                yield "full", f"inject={name}:{FULL.format(nth)}"


def _judge(data_dir: Path, prepared: Prepared, script: str) -> None:
    """Raise FaultError unless every backup that is listed is whole, none that was to stay is gone, nor the record."""
    folders = (Path("data", backups.FOLDER), Path("second", second_folder.NAME))
    for before, folder in ((prepared.folder / inner, data_dir.parent / inner) for inner in folders):
        found = backups.listed(folder)
        for backup in found:
            try:
                backups.verify(backup)
            except StorageError as error:
                raise FaultError(f"A backup is listed that is not whole: {error}") from error
        staying = {backup.path.name for backup in backups.listed(before) if backup.taken_at > clock() - timedelta(2)}
        need(staying <= {backup.path.name for backup in found}, "A backup is gone that was to stay.")
    kept = glance(data_dir)
    need(not kept.differences, f"{kept.differences}")
    allowed = [prepared.uids, prepared.earlier] if script is RESTORE else [prepared.uids]
    need(kept.uids in allowed, "The record is neither as it was nor as it was to become.")
    if kept.uids != prepared.uids:
        last = {backup.last_uid for backup in backups.listed(data_dir / backups.FOLDER)}
        need(any(uid in last for uid in prepared.uids - prepared.earlier), "Nothing kept what the restore took away.")


def _try_again(command: Sequence[str | Path], data_dir: Path, prepared: Prepared, script: str) -> None:
    """Do it once more, undisturbed: what was left behind must not be in the way."""
    done = command_line(command, data_dir.parent)
    need(done.returncode == 0, f"It cannot be done again: {done.stdout} {done.stderr}")
    _judge(data_dir, prepared, script)
