"""Kills: the tracker while it logs, and the window while it is clicked on, ended by SIGKILL at any moment (T2).

A child logs one smoke after another and writes the id of each into a pipe as soon as it is told that it is kept. Every
fifth kill may come while the child still opens what the one before it left; every other one waits for a commit.
"""

from __future__ import annotations

import random
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from fault_parts import PATIENCE, PYTHON, ROOT, FaultError, look, need, place, variables
from smoketracker.storage.identity import FILE_NAME, journal_of

KILLS, WINDOW_KILLS = 100, 12
SHORT_KILLS, SHORT_WINDOW_KILLS = 5, 1
LONGEST_WAIT = 0.08  # seconds from the first log on
LONGEST_AIM = 0.5
LATEST_START = 3.0
FEWEST_HOT = 0.3  # of the kills: else they come at the wrong moments
WINDOW = ROOT / "tests" / "support" / "ended.py"

LOGGER = """
import os, sys
from pathlib import Path
from uuid import uuid4
from smoketracker.clock import SystemClock
from smoketracker.tracker.service import open_tracker
os.write(1, b"ready\\n")
sys.stdin.readline()
tracker = open_tracker(Path(sys.argv[1]), SystemClock())
while True:
    uid = uuid4()
    tracker.log(uid=uid)
    os.write(1, uid.hex.encode() + b"\\n")
"""


@dataclass(slots=True)
class Found:
    """The figures."""

    kills: int = 0
    hot: int = 0
    acknowledged: set[str] = field(default_factory=set)
    slowest: float = 0.0


class Child:
    """A process that works on a data folder and tells in lines what it has done."""

    def __init__(self, home: Path, *words: str | Path, umask: int = -1) -> None:
        self._process = subprocess.Popen(
            [PYTHON, *words],
            env=variables(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            umask=umask,
            bufsize=0,  # what is left in the pipes at the end must not lie in a buffer here
        )

    def say(self, word: str) -> None:
        """Send it a line."""
        assert self._process.stdin  # noqa: S101  # it was made with one
        self._process.stdin.write(f"{word}\n".encode())

    def hear(self, word: str) -> None:
        """Wait for the line that says so."""
        line = self.line()
        if line != word:
            self._process.kill()
            _, errors = self._process.communicate(timeout=PATIENCE)
            raise FaultError(f"A child said {line!r}, not {word!r}: {errors.decode().strip()[-400:]}")

    def line(self) -> str:
        """Wait for the next line."""
        assert self._process.stdout  # noqa: S101  # it was made with one
        said, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
        need(said, "A child said nothing for too long.")
        return self._process.stdout.readline().decode().strip()

    def end(self, how: int) -> None:
        """Send it a signal, and wait for its end."""
        self._process.send_signal(how)
        self._process.wait(PATIENCE)

    def kill(self) -> list[str]:
        """End it, and return the lines that nobody had heard yet."""
        self._process.kill()
        rest, _ = self._process.communicate(timeout=PATIENCE)
        return rest.decode().splitlines()


def run(*, long: bool) -> Iterator[str]:
    """Kill the tracker and the window many times; yield the figures."""
    kills, window_kills = (KILLS, WINDOW_KILLS) if long else (SHORT_KILLS, SHORT_WINDOW_KILLS)
    with place(on_disk=True) as home, ExitStack() as children:
        found = _kill_loggers(home, kills, children)
        yield (
            f"{found.kills} kills, {found.hot} of them left a hot journal; {len(found.acknowledged):,} logs "
            f"acknowledged: none lost, none twice; slowest opening afterwards {found.slowest:.2f} s"
        )
        need(found.hot >= FEWEST_HOT * kills or not long, f"Only {found.hot} of {kills} kills left a hot journal.")
    with place(on_disk=True) as home, ExitStack() as children:
        clicks = _kill_windows(home, window_kills, children)
        yield f"{window_kills} kills of the window: {clicks} clicks acknowledged, none lost, none twice"


def _kill_loggers(home: Path, kills: int, children: ExitStack) -> Found:
    chance = random.Random(1)  # noqa: S311  # no secret
    found, data_dir = Found(), home / "data"

    def start() -> Child:
        child = Child(home, "-c", LOGGER, data_dir)
        children.callback(child.kill)
        return child

    following = start()
    for number in range(kills):
        child, following = following, start()  # the next one is made ready beside this one
        child.hear("ready")
        child.say("go")
        if number % 5:
            found.acknowledged.add(child.line())
        time.sleep(chance.uniform(0, LONGEST_WAIT))
        if number % 2:
            _wait_for_commit(data_dir)
        found.acknowledged |= set(child.kill())
        found.kills += 1
        found.hot += _is_hot(data_dir)
        begun = time.monotonic()
        kept = look(data_dir)
        found.slowest = max(found.slowest, time.monotonic() - begun)
        lost = found.acknowledged - kept.uids
        need(not lost, f"Kill {number} lost {len(lost)} of {len(found.acknowledged)} acknowledged logs.")
        need(not kept.differences, f"After kill {number}: {'; '.join(kept.differences)}")
        need(len(kept.uids) <= len(found.acknowledged) + found.kills, "There are logs that nobody made.")
    need(found.slowest <= LATEST_START, f"One opening took {found.slowest:.1f} s.")
    return found


def _kill_windows(home: Path, kills: int, children: ExitStack) -> int:
    """Click on Log in the window and kill it, every other time before it could answer."""
    chance = random.Random(2)  # noqa: S311  # no secret
    data_dir, clicks, before = home / "data", 0, 0
    for number in range(kills):
        child = Child(home, WINDOW, data_dir)
        children.callback(child.kill)
        child.hear("open")
        child.say("click")
        answered = number % 2 == 0
        if answered:
            child.hear("click")
            clicks += 1
        time.sleep(chance.uniform(0, LONGEST_WAIT))
        child.kill()
        kept = look(data_dir)
        count = len(kept.uids)
        need(before + answered <= count <= before + 1, f"{before} smokes, one click, and then {count} smokes.")
        need(not kept.differences, f"After kill {number} of the window: {'; '.join(kept.differences)}")
        before = count
    return clicks


def _wait_for_commit(data_dir: Path) -> None:
    """Wait until a commit is under way; not for ever, since the child may be too slow today."""
    latest = time.monotonic() + LONGEST_AIM
    while not _is_hot(data_dir) and time.monotonic() < latest:
        pass  # the moment is shorter than the shortest sleep


def _is_hot(data_dir: Path) -> bool:
    """Say whether a commit is under way, or was when the kill came: its journal begins with SQLite's mark."""
    try:
        with journal_of(data_dir / FILE_NAME).open("rb", buffering=0) as journal:
            return bool(journal.read(1).strip(b"\0"))
    except OSError:
        return False
