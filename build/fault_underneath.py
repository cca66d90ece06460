"""Changes of the database's file and folder under the open window, with clicks before, during and after (T7).

Every click must be counted or spoken of within a second, and be there once at the end, if need be because it was
offered back; the banner must go by itself when the trouble ends. What belongs to others must not change by a byte.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fault_parts import PYTHON, FaultError, look, need, place
from fault_sitting import Sitting, sitting
from smoketracker.storage.identity import FILE_NAME

ROUNDS, SHORT_ROUNDS = 20, 1
HOLDS, SHORT_HOLDS = (5.0, 15.0), (2.0,)
LONGEST = 18.0  # seconds: it tries every 16 at the latest
# The rights by which an administrator writes where nobody may.
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")

HOLDER = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("holds", flush=True)
time.sleep(float(sys.argv[2]))
"""
WRITER = """
import sys
with open(sys.argv[1], "rb") as older, open(sys.argv[2], "r+b") as file:
    file.write(older.read())
    file.truncate()
"""


class NotPossibleError(Exception):
    """The system does not allow this change; the message says why."""


@dataclass(slots=True)
class Found:
    """The figures of one kind of change."""

    rounds: int = 0
    clicks: int = 0
    offered: int = 0
    slowest: float = 0.0
    longest: float = 0.0

    def __str__(self) -> str:
        offered = f", {self.offered} of them offered back" if self.offered else ""
        return (
            f"{self.rounds} times, {self.clicks} clicks, 0 lost, 0 double{offered}; told after {self.slowest:.2f} s at "
            f"most, well again {self.longest:.1f} s after its end at most"
        )


@dataclass(frozen=True, slots=True)
class Round:
    """One window, and an older copy of its record; number: which round it is."""

    here: Sitting
    folder: Path
    older: Path
    number: int
    chance: random.Random

    @property
    def path(self) -> Path:
        """Return where the database lies."""
        return self.folder / FILE_NAME

    def click(self, *, waits: bool = True) -> None:
        """Click a few times in the middle of the trouble."""
        for _ in range(self.chance.randint(1, 3)):
            self.here.click()
        need(not waits or self.here.bridge.unsaved, "A click was counted that cannot have been saved.")

    def recovers(self) -> float:
        """Wait until all is well by itself, and return how long that took."""
        return self.here.recovers(LONGEST)

    def is_put_back(self) -> float:
        """Take the help that is offered for a file that is gone."""
        need("put it back" in self.here.says, f"Nothing can be put back: {self.here.says}")
        need(not self.path.exists(), "A new database was begun where the old one was.")
        self.here.take_help()
        return self.recovers()


Change = Callable[[Round], float]


def run(*, long: bool) -> Iterator[str]:
    """Try every change a number of times; yields the figures, raises FaultError on a loss."""
    rounds = ROUNDS if long else SHORT_ROUNDS
    for name, change in CHANGES.items():
        yield f"{name}: {_several(change, rounds)}"
    for seconds in HOLDS if long else SHORT_HOLDS:
        yield f"held for {seconds:.0f} s: {_several(partial(_hold, seconds=seconds), rounds // 2 or 1)}"
    yield f"folder closed (555): {_without_rights(rounds)}"


def _several(change: Change, rounds: int) -> str:
    found = Found()
    for number in range(rounds):
        try:
            _once(change, number, found)
        except NotPossibleError as error:
            return f"not tried, {error}"
    return str(found)


def _once(change: Change, number: int, found: Found) -> None:
    chance = random.Random(number)  # noqa: S311  # the same rounds each time
    # In memory, an immutable file can still be written by whoever has it open.
    with place(on_disk=change is _make_immutable) as home:
        folder = home / "data"
        with sitting(folder) as here:
            older = home / "older"
            here.click()
            with closing(sqlite3.connect(folder / FILE_NAME)) as now, closing(sqlite3.connect(older)) as then:
                now.backup(then)
            for _ in range(chance.randint(1, 3)):
                here.click()
            need(not here.bridge.unsaved, "A click before the change was not saved.")
            found.longest = max(found.longest, change(Round(here, folder, older, number, chance)))
            here.click()
            here.recovers(LONGEST)
            found.offered += len(here.application.tracker.missing())
            here.application.tracker.put_back()
        _compare(here.clicked, folder)
        found.rounds += 1
        found.clicks += len(here.clicked)
        found.slowest = max(found.slowest, here.slowest)


def _compare(clicked: set[str], folder: Path) -> None:
    kept = look(folder)
    need(not kept.differences, " ".join(kept.differences))
    need(clicked <= kept.uids, f"{len(clicked - kept.uids)} of {len(clicked)} smokes are lost.")
    need(kept.uids <= clicked, f"{len(kept.uids)} smokes are there, {len(clicked)} were clicked.")


def _remove_file(round_: Round) -> float:
    """Remove the file, or move it away and back."""
    if round_.number % 2:
        aside = round_.older.with_name("aside")
        round_.path.rename(aside)
        round_.click()
        aside.rename(round_.path)
        return round_.recovers()
    round_.path.unlink()
    round_.click()
    return round_.is_put_back()


def _remove_folder(round_: Round) -> float:
    shutil.rmtree(round_.folder)
    round_.click()
    return round_.is_put_back()


def _replace_by_older(round_: Round) -> float:
    round_.older.replace(round_.path)
    round_.click(waits=False)
    return round_.recovers()


def _replace_by_others(round_: Round) -> float:
    """Put the database of another program, or of a newer version, in its place."""
    other = round_.older
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA user_version=99" if round_.number % 2 else "PRAGMA application_id=7")
    before = other.read_bytes()
    other.replace(round_.path)
    round_.click()
    need(round_.path.read_bytes() == before, "The file of somebody else was changed.")
    round_.path.rename(other)
    round_.here.wait_for(lambda: "put it back" in round_.here.says, LONGEST, "Nothing can be put back.")
    return round_.is_put_back()


def _write_older(round_: Round) -> float:
    """Write an older copy into the file, as some programs do that keep folders alike: by another process."""
    subprocess.run([PYTHON, "-c", WRITER, round_.older, round_.path], check=True, timeout=30)
    round_.click(waits=False)
    return round_.recovers()


def _mount_read_only(round_: Round) -> float:
    _system("mount", "--bind", round_.folder, round_.folder)
    try:
        _system("mount", "-o", "remount,ro,bind", round_.folder)
        round_.click()
    finally:
        _system("umount", "-l", round_.folder)
    return round_.recovers()


def _make_immutable(round_: Round) -> float:
    _system("chattr", "+i", round_.path)
    try:
        round_.click()
    finally:
        _system("chattr", "-i", round_.path)
    return round_.recovers()


def _close_folder(round_: Round) -> float:
    """Take the right to write from folder and file, as somebody without an administrator's rights.

    What is open already can go on being written, so some of the clicks are saved, and truly so.
    """
    round_.folder.chmod(0o555)
    round_.path.chmod(0o444)
    try:
        round_.click(waits=False)
    finally:
        round_.path.chmod(0o600)
        round_.folder.chmod(0o700)
    return round_.recovers()


def _hold(round_: Round, *, seconds: float) -> float:
    words = [str(PYTHON), "-c", HOLDER, str(round_.path), str(seconds)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as holder:
        need(holder.stdout and holder.stdout.readline(), "The holder did not start.")
        round_.click()
        round_.here.wait_for(lambda: holder.poll() is not None, seconds + LONGEST, "The holder did not end.")
    return round_.recovers()


def _without_rights(rounds: int) -> str:
    """Try a closed folder in a process of its own, since this one may write everywhere if it is an administrator's."""
    before = WITHOUT_RIGHTS if os.name == "posix" and os.geteuid() == 0 else ()
    if before and not shutil.which(before[0]):
        return "not tried, there is no setpriv"
    words = [*before, PYTHON, __file__, str(rounds)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60 * rounds + 60)
    need(done.returncode == 0, (done.stderr.strip().splitlines() or ["It failed."])[-1])
    return done.stdout.strip()


def _system(*words: str | Path) -> None:
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=30)
    except OSError as error:
        raise NotPossibleError(f"{words[0]}: {error.strerror}") from error
    if done.returncode:
        raise NotPossibleError(done.stderr.strip() or str(words[0]))


CHANGES: dict[str, Change] = {
    "removed, or away and back": _remove_file,
    "folder removed": _remove_folder,
    "an older record renamed over it": _replace_by_older,
    "a foreign or newer database renamed over it": _replace_by_others,
    "an older copy written into it": _write_older,
    "mounted read-only": _mount_read_only,
    "made immutable": _make_immutable,
}

if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        try:
            print(_several(_close_folder, int(sys.argv[1])))
        except FaultError as error:
            sys.exit(str(error))
