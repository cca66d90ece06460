"""Two starts of the real program at once on one folder, again and again, after kills and with odd lock files (T12).

One must get the folder, and the other end by itself with 0 once the first one has heard it. A third start, when the
window is there, must be over at once.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from fault_parts import COMMAND, PATIENCE, FaultError, need, place, variables
from smoketracker.instance import LOCK_FILE, is_running

TIMES, SHORT_TIMES = 50, 3
LATEST = 2.0  # seconds that a start may take which only raises the window
PAUSE = 0.02
# What may lie in the lock file before: "": what the program that was killed last has left there.
LOCKS = (b"", b"4711\n", b"\0" * 5_000, b"/nowhere/app.socket\n", b"another-host:1\n", b"\xff\xfe\n")


def run(*, long: bool) -> Iterator[str]:
    """Start two at once many times; yield the figures."""
    times = TIMES if long else SHORT_TIMES
    seconds, thirds = [], []
    with place() as home, ExitStack() as started:
        data_dir = home / "data"
        data_dir.mkdir(mode=0o700)
        for number in range(times):
            odd = LOCKS[number % len(LOCKS)]
            if odd:
                (data_dir / LOCK_FILE).write_bytes(odd)
            begun = time.monotonic()
            both = [_start(home, data_dir, started) for _ in range(2)]
            loser = _first_to_end(both)
            seconds.append(time.monotonic() - begun)
            winner = both[1 - both.index(loser)]
            need(loser.returncode == 0, f"The second start of try {number} ended with {loser.returncode}.")
            need(winner.poll() is None and is_running(data_dir), f"Nobody has the folder in try {number}.")
            begun = time.monotonic()
            third = _start(home, data_dir, started)
            need(third.wait(PATIENCE) == 0, f"The third start of try {number} ended with {third.returncode}.")
            thirds.append(time.monotonic() - begun)
            winner.kill()
            winner.wait(PATIENCE)
            need(not is_running(data_dir), "The folder is held by somebody who was killed.")
    yield (
        f"{times} times two at once, each time after a kill or with an odd lock file: one window each time, the other "
        f"start over after {max(seconds):.1f} s at the latest; {times} starts beside an open window: "
        f"{max(thirds):.1f} s at the latest"
    )
    need(sorted(thirds)[len(thirds) // 2] <= LATEST, f"A start that only raises the window took {max(thirds):.1f} s.")


def _start(home: Path, data_dir: Path, started: ExitStack) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [COMMAND, "--data-dir", data_dir],
        env=variables(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    started.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(PATIENCE)


def _first_to_end(both: list[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest:
        for process in both:
            if process.poll() is not None:
                return process
        time.sleep(PAUSE)
    raise FaultError("Neither of two starts has ended.")
