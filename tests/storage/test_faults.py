"""When the database fails: what is said, what is kept, and what a second try does: no click twice, none lost (D2)."""

import resource
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from uuid import uuid4

import pytest

from smoketracker.domain.errors import StorageError
from smoketracker.storage import sqlite
from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker import open_tracker


@pytest.fixture
def _impatient(monkeypatch):
    """Wait a twentieth of a second for other programs, not ten."""
    monkeypatch.setitem(sqlite.SETTINGS, "busy_timeout", "50")


@pytest.fixture
def intruder(_impatient, tracker, data_dir):
    """Offer another program's connection to the tracker's file."""
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None)) as connection:
        tracker.close()
        yield connection


@pytest.mark.parametrize(
    "hold",
    [["BEGIN IMMEDIATE"], ["BEGIN EXCLUSIVE"], ["BEGIN", "SELECT * FROM smokes"]],
    ids=["writing", "locked", "reading, so that the commit itself fails"],
)
def test_a_log_that_another_program_holds_up_is_refused_and_can_be_tried_again(tracker, intruder, hold):
    """The same uid is logged once, however often it is tried."""
    uid = uuid4()
    held = [intruder.execute(statement) for statement in hold]
    assert held[-1].fetchone() is None
    with pytest.raises(StorageError, match="Another program holds the database"):
        tracker.log(uid=uid)
    intruder.execute("ROLLBACK")
    assert tracker.overview().count_today == 0
    tracker.log(uid=uid)
    tracker.log(uid=uid)
    assert [smoke.uid for smoke in tracker.smokes()] == [uid]


class Unsure(sqlite3.Connection):
    """A connection whose disk fails at the end of a commit: after it has reached the disk, or before."""

    fails = None

    def commit(self):
        failing, Unsure.fails = Unsure.fails, None
        if failing != "before":
            super().commit()
        if failing:
            raise sqlite3.OperationalError("disk I/O error")


@pytest.fixture
def unsure(monkeypatch, tracker):
    """Let every connection made from here on be an unsure one."""
    tracker.close()
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Unsure))
    yield tracker
    Unsure.fails = None


def test_a_commit_that_failed_but_reached_the_disk_counts_as_logged(unsure):
    unsure.refresh()
    Unsure.fails = "after"
    outcome = unsure.log()
    assert outcome.overview.count_today == 1
    assert unsure.refresh().entries == ()
    assert unsure.overview().points == outcome.overview.points == 20


def test_a_commit_that_failed_before_the_disk_is_told_and_leaves_nothing(unsure):
    unsure.refresh()
    Unsure.fails = "before"
    with pytest.raises(StorageError, match="nothing was saved"):
        unsure.log()
    assert unsure.overview().count_today == 0
    assert unsure.log().overview.points == 20


def test_what_a_failed_command_had_worked_out_is_forgotten(unsure):
    """The next command starts from the file, not from what was to be written."""
    unsure.log()
    Unsure.fails = "before"
    with pytest.raises(StorageError):
        unsure.undo()
    assert unsure.refresh().overview.count_today == 1
    assert unsure.overview().points == 20


FULL_DISK = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from smoketracker.domain.errors import StorageError
from smoketracker.tracker import open_tracker

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, logged = Path(sys.argv[1]), 0
tracker = open_tracker(folder, lambda: datetime(2026, 6, 1, 12, tzinfo=UTC))
size = (folder / "smoketracker.db").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
try:
    while True:
        tracker.log(note="x" * 2000)
        logged += 1
except StorageError as error:
    print(error)
assert tracker.overview().count_today == logged, "what was said to be logged is there, and nothing else"
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
tracker.log()
assert tracker.overview().count_today == logged + 1, "it goes on without a new start"
print("logged", logged)
"""


def test_no_try_waits_longer_than_it_may_however_many_failed_before(tracker, data_dir):
    """Each failure lets go of the connection; the one that follows must not wait ten seconds while it is made."""
    tracker.wait_at_most(50)
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        for _ in range(4):
            with pytest.raises(StorageError):
                tracker.log()

    assert time.monotonic() - begun < 5


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set as POSIX has them")
def test_a_full_disk_is_told_nothing_is_lost_and_it_goes_on_when_there_is_room(data_dir):
    """The system lets no file of the process grow: as on a full disk, writing fails in the middle."""
    assert resource.RLIMIT_FSIZE is not None
    assert signal.SIGXFSZ
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(data_dir)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "Nothing was saved" in done.stdout
    assert int(done.stdout.split()[-1]) > 0


def test_a_file_deleted_underneath_is_noticed(tracker, data_dir):
    """Nothing is written into a file that no longer has a name."""
    tracker.log()
    (data_dir / FILE_NAME).unlink()
    with pytest.raises(StorageError, match="Nothing was saved"):
        tracker.log()


def test_a_damaged_file_is_told_and_kept(tracker, data_dir, open_at, clock):
    tracker.log()
    tracker.close()
    path = data_dir / FILE_NAME
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        open_at(data_dir, clock)
    assert path.read_bytes() == content


def test_a_ledger_that_swallows_lines_is_noticed_and_nothing_is_kept(tracker, data_dir):
    """F2: after each reconcile the sums must agree, also where no error was told."""
    tracker.refresh()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as other:
        other.execute("CREATE TRIGGER swallow BEFORE INSERT ON ledger BEGIN SELECT RAISE(IGNORE); END")
        other.commit()

    with pytest.raises(StorageError, match="does not add up"):
        tracker.log()

    assert tracker.smokes() == []


def test_a_start_after_a_kill_in_the_commit_of_the_first_migration_works(data_dir, clock):
    """The journal that the kill left says that the file was empty before: its header must not be believed."""
    open_tracker(data_dir, clock).close()
    magic, sector, page = bytes.fromhex("d9d505f920a163d7"), 512, 4096
    header = magic + struct.pack(">5I", 0, 7, 0, sector, page)
    (data_dir / f"{FILE_NAME}-journal").write_bytes(header.ljust(sector, b"\0"))
    tracker = open_tracker(data_dir, clock)
    tracker.log()
    tracker.close()
    assert (data_dir / FILE_NAME).stat().st_size


@pytest.mark.parametrize(
    "change",
    ["closed_through = '2026-0'", "start_day = x'ff'", "made_at = 'then'", "day_start = 'x'", "name = x'00'"],
)
def test_t5_a_value_that_makes_no_sense_is_told_as_damage(tracker, data_dir, open_at, clock, change):
    """Reading it fails in many ways; what a person is told is the same, and that nothing was deleted."""
    tracker.log()
    tracker.close()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute(f"UPDATE profiles SET {change}")  # noqa: S608  # statements of this file
        connection.commit()

    with pytest.raises(StorageError, match=r"damaged\. Nothing was saved and nothing was deleted"):
        open_at(data_dir, clock).overview()


class Broken:
    """A file to import whose reader has a mistake in it."""

    archive = None

    def rows(self):
        """Fail as code does."""
        raise KeyError("at")


def test_a_mistake_of_the_program_is_not_taken_for_damage(tracker):
    with pytest.raises(KeyError):
        tracker.bring(Broken())
