"""Backups: made aside, checked, named last; never half of one (RELIABILITY P12)."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from smoketracker.domain.errors import BackupError, Trouble
from smoketracker.storage import backups
from smoketracker.storage.backups import Reason


@pytest.fixture
def take(tracker, data_dir, clock):
    """Offer to log a smoke, let a while pass and make a backup."""

    def one(reason=Reason.CHANGED):
        tracker.log()
        clock.advance(minutes=31)
        return backups.take(data_dir, reason, clock())

    return one


def test_p12_a_backup_holds_what_was_logged_and_its_manifest_says_so(take, tracker, data_dir, clock):
    taken = take()

    with closing(sqlite3.connect(taken.path)) as copy:
        assert copy.execute("SELECT count(*) FROM smokes").fetchone() == (1,)
    assert taken.counts["smokes"] == 1
    assert taken.last_uid == tracker.smokes()[-1].uid.hex
    assert taken.taken_at == clock()
    assert backups.listed(data_dir / "backups") == [taken]
    backups.verify(taken)
    assert {path.stat().st_mode & 0o777 for path in taken.path.parent.iterdir()} == {0o600}
    assert taken.path.parent.stat().st_mode & 0o777 == 0o700


def test_p12_what_has_not_changed_is_not_kept_twice(take, data_dir, clock):
    first = take()
    assert backups.take(data_dir, Reason.START, clock() + timedelta(hours=1)) is None
    assert backups.listed(data_dir / "backups") == [first]
    assert backups.take(data_dir, Reason.ASKED, clock(), always=True).path != first.path


def test_p12_the_newest_comes_first_and_two_of_one_second_are_two(take, data_dir, clock):
    taken = [take(), take()]
    taken.append(backups.take(data_dir, Reason.ASKED, clock(), always=True))
    assert backups.listed(data_dir / "backups") == [taken[2], taken[1], taken[0]]


@pytest.mark.parametrize("offset", [0, 100, 5_000, -1])
def test_p12_a_backup_that_has_changed_by_one_bit_is_found(take, offset):
    taken = take()
    content = bytearray(taken.path.read_bytes())
    content[offset] ^= 1
    taken.path.write_bytes(content)
    with pytest.raises(BackupError, match="has changed since it was made") as told:
        backups.verify(taken)
    assert told.value.trouble is Trouble.DAMAGED


def test_p12_half_a_backup_is_none(take, data_dir):
    taken = take()
    taken.manifest.rename(taken.manifest.with_suffix(".gone"))
    assert backups.listed(data_dir / "backups") == []


@pytest.mark.parametrize("text", ["", "[]", "{}", "nonsense", '{"format": 1, "version": 1}', "[" * 100_000])
def test_p12_what_is_no_manifest_is_passed_over(take, text):
    taken = take()
    taken.path.with_name("odd.json").write_text(text)
    assert backups.listed(taken.path.parent) == [taken]


def test_p12_a_manifest_of_another_time_is_refused(take):
    older, taken = take(), take()
    told = json.loads(taken.manifest.read_text())
    told["counts"] = dict(older.counts)
    taken.manifest.write_text(json.dumps(told))
    with pytest.raises(BackupError, match="does not hold what its manifest names"):
        backups.verify(backups.listed(taken.path.parent)[0])


def test_p12_a_copy_elsewhere_is_the_same(take, make_folder):
    taken = take()
    there = backups.copy(taken, make_folder() / "drive" / "Smoke Tracker")
    backups.verify(there)
    assert there.path.read_bytes() == taken.path.read_bytes()


def test_p12_a_damaged_database_makes_no_backup_and_the_last_one_stays(take, data_dir, clock):
    taken = take()
    file = data_dir / "smoketracker.db"
    content = bytearray(file.read_bytes())
    content[4_096 * 3 : 4_096 * 4] = bytes(4_096)
    file.write_bytes(content)
    with pytest.raises(BackupError, match="No backup could be made"):
        backups.take(data_dir, Reason.CHANGED, clock())
    assert backups.listed(data_dir / "backups") == [taken]
    assert sorted(path.suffix for path in taken.path.parent.iterdir()) == [".db", ".json"]
