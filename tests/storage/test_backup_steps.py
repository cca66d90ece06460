"""Backups, thinning and restoring, killed and without room at their steps (RELIABILITY T11); in long runs at each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

APART = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 8  # of so many steps one is tried
TRIAL = """
import shutil, sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from support import steps
from smoketracker.storage import backups, restoring
from smoketracker.storage.backups import Reason
from smoketracker.storage.examining import examine
from smoketracker.tracker import open_tracker

now = datetime(2026, 6, 1, 12, tzinfo=UTC)
base, what, apart = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
data, work = base / "data", base / "work"
tracker = open_tracker(data, lambda: now)
for age in (30.3, 30.2, 1):
    tracker.log()
    backups.take(data, Reason.CHANGED, now - timedelta(days=age))
tracker.log()
tracker.close()
if what == "restore damaged":
    file = data / "smoketracker.db"
    file.write_bytes(file.read_bytes()[:60_000])
damaged = (data / "smoketracker.db").read_bytes()

def act():
    if what == "back up":
        backups.take(work, Reason.CHANGED, now)
        backups.thin(work / "backups", now)
    else:
        restoring.restore(work, backups.listed(work / "backups")[-1].path, now)

def judge():
    found = backups.listed(work / "backups")
    for backup in found:
        backups.verify(backup)
    times = {(now - backup.taken_at) / timedelta(days=1) for backup in found}
    assert {30.2, 1} <= times, times
    live = work / "smoketracker.db"
    if what == "restore damaged":
        kept = [path for path in work.iterdir() if path.is_file() and path.read_bytes() == damaged]
        assert kept, "what was damaged is gone"
        return
    smokes = examine(live).counts["smokes"]
    assert smokes == 4 or 4 in [backup.counts["smokes"] for backup in found], "nothing holds what was there"

def begin():
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(data, work)

for names, disturb in ((steps.STEPS, steps.kill), (steps.WRITING, steps.no_room)):
    begin()
    tried = range(1, steps.count(act, names) + 1, apart)
    codes = Counter()
    for step in tried:
        begin()
        codes[steps.disturbed(act, names, step, disturb)] += 1
        judge()
        act()
        judge()
    assert set(codes) <= {0, steps.REFUSED, -9}, codes
    print(len(tried), codes[steps.REFUSED], codes[-9])
"""


@pytest.mark.skipif(not hasattr(sys, "getdlopenflags"), reason="there is no fork")
@pytest.mark.parametrize("what", ["back up", "restore", "restore damaged"])
def test_t11_no_disturbed_step_costs_a_backup_or_the_record(what, make_folder):
    done = subprocess.run(
        [sys.executable, "-c", TRIAL, make_folder(), what, str(APART)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env={"PYTHONPATH": str(Path(__file__).parent.parent), "PATH": ""},
    )

    assert done.returncode == 0, done.stderr
    kills, full = (tuple(map(int, line.split())) for line in done.stdout.splitlines())
    assert kills[2] == kills[0] >= 20 / APART
    assert full[1] >= 8 / APART
