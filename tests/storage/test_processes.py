"""Several processes on one database, and processes that are killed: nothing acknowledged is lost, nothing doubled."""

import os
import subprocess
import sys
from collections import Counter

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here as POSIX has it")

# One helper imports the program once and forks: each fork is a process of its own on the data, at no cost of a start.
HELPER = """
import os, sys
from datetime import UTC, datetime
from uuid import uuid4
from smoketracker.storage import migrate
from smoketracker.tracker import open_tracker

clock = lambda: datetime(2026, 6, 1, 12, tzinfo=UTC)
"""


def ask(program: str, *words: object) -> list[str]:
    """Run a program of the helper's and return the lines it prints."""
    done = subprocess.run(
        [sys.executable, "-c", HELPER + program, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


TOGETHER = """
times, *folders = sys.argv[1:]
for folder in folders:
    ready, go = os.pipe()
    children = []
    for _ in range(2):
        child = os.fork()
        if not child:
            os.close(go)
            os.read(ready, 1)
            tracker = open_tracker(folder, clock)
            for _ in range(int(times)):
                tracker.log()
            os._exit(0)
        children.append(child)
    os.close(go)
    print(*[os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children])
"""


def test_two_processes_that_open_a_new_folder_at_once_both_work(make_folder, open_at, clock):
    folders = [make_folder() for _ in range(5)]
    assert ask(TOGETHER, 1, *folders) == ["0 0"] * 5
    for folder in folders:
        assert len(open_at(folder, clock).smokes()) == 2
        assert len(open_at(folder, clock).profiles()) == 1


def test_two_processes_that_log_a_hundred_each_at_once_have_two_hundred(data_dir, open_at, clock):
    """Also the ledger adds up: each key is numbered without a gap."""
    assert ask(TOGETHER, 100, data_dir) == ["0 0"]
    tracker = open_at(data_dir, clock)
    clock.set("2026-06-01 23:00", "UTC")
    assert len(tracker.smokes()) == 200
    assert tracker.refresh(running=False).entries == ()
    keys = Counter(entry.key for entry in tracker.ledger())
    assert all(entry.seq <= keys[entry.key] for entry in tracker.ledger())
    assert tracker.overview().points == 210


KILLED = """
folder, kills = sys.argv[1], int(sys.argv[2])
import random, signal, time
chance = random.Random(7)
tracker = open_tracker(folder, clock)
tracker.log()
tracker.undo()
tracker.close()
acknowledged = hot = 0
for kill in range(kills):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        tracker = open_tracker(folder, clock)
        tracker.refresh()
        os.write(writing, b"+" * 36)
        while True:
            uid = uuid4()
            tracker.log(uid=uid)
            os.write(writing, str(uid).encode())
    os.close(writing)
    os.read(reading, 36)
    first = b"" if kill % 5 == 4 else os.read(reading, 36)  # however slow the machine is
    time.sleep(chance.uniform(0.01, 0.1))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    hot += os.path.getsize(folder + "/smoketracker.db-journal") > 0
    with os.fdopen(reading) as pipe:
        said = first.decode() + pipe.read()
    for start in range(0, len(said), 36):
        print(said[start : start + 36])
print(hot)
"""


def test_what_was_acknowledged_before_a_kill_is_there(tmp_path, open_at, clock):
    """Fifteen times the process is killed in the middle of logging; afterwards points and smokes agree."""
    *acknowledged, hot = ask(KILLED, tmp_path, 15)
    clock.set("2026-06-01 23:00", "UTC")
    tracker = open_at(tmp_path, clock)
    kept = [str(smoke.uid) for smoke in tracker.smokes()]
    assert len(acknowledged) >= 12
    assert int(hot) > 0, "some kills must hit a commit under way, or nothing was tried"
    assert set(acknowledged) <= set(kept)
    assert len(kept) <= len(acknowledged) + 15
    assert tracker.refresh(running=False).entries == ()
    assert tracker.overview().points == 10 * min(20, len(kept)) + 10
