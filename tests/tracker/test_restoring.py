"""Bringing an earlier state back: reversible itself, and only what is ours (RELIABILITY P13)."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC

import pytest

from smoketracker.domain.errors import BackupError, NotOurs, StorageError, Trouble
from smoketracker.tracker.safekeeping import OneSided, Reason, backups_of, inspect_backup, restore_backup

FILE = "smoketracker.db"


@pytest.fixture
def earlier(tracker, clock):
    """A backup of a state with two smokes; the present one has three, one of them with another note."""
    first = tracker.log().smoke
    clock.advance(hours=1)
    tracker.log()
    backup = tracker.back_up()
    clock.advance(hours=1)
    tracker.log()
    tracker.edit(first.uid, note="another")
    return backup


def test_p13_a_restore_brings_the_earlier_state_back(tracker, earlier):
    outcome = tracker.restore_backup(earlier.path)

    assert outcome.overview.count_today == 2
    assert [smoke.note for smoke in tracker.smokes()] == ["", ""]
    tracker.log()
    assert len(tracker.smokes()) == 3


def test_p13_a_restore_can_be_taken_back(tracker, earlier, clock):
    before = tracker.smokes(), tracker.ledger()
    tracker.restore_backup(earlier.path)
    clock.advance(minutes=1)
    kept = tracker.backups()[0]
    assert kept.reason == Reason.RESTORE

    tracker.restore_backup(kept.path)

    assert (tracker.smokes(), tracker.ledger()) == before


def test_p13_the_comparison_tells_what_would_go_and_come(tracker, earlier, clock):
    tracker.add_profile("Robin")

    told = tracker.compare_backup(earlier.path)

    assert (told.there.smokes, told.here.smokes) == (2, 3)
    assert told.goes == OneSided(smokes=1, people=("Robin",))
    assert told.comes == OneSided()
    assert told.changed == 1
    assert not told.none


def test_p13_what_a_restore_takes_away_is_not_offered_as_lost(tracker, earlier):
    tracker.restore_backup(earlier.path)
    assert tracker.missing() == []


def test_p11_what_was_lost_before_a_restore_is_still_offered_after_it(tracker, earlier, data_dir, open_at, clock):
    """The present state is an older copy of the file, as a program that synchronises folders puts it there."""
    lost = tracker.smokes()[-1]
    tracker.close()
    shutil.copy(earlier.path, data_dir / FILE)
    again = open_at(data_dir, clock)

    again.restore_backup(earlier.path)

    assert [smoke.uid for smoke in again.missing()] == [lost.uid]


@pytest.mark.parametrize("damage", ["cut", "text", "gone", "zeroed", "foreign"])
def test_p13_a_present_state_that_cannot_be_read_is_set_aside_and_kept(tracker, earlier, data_dir, clock, damage):
    tracker.close()
    present, before = data_dir / FILE, len(backups_of(data_dir))
    content = present.read_bytes()
    match damage:
        case "cut":
            present.write_bytes(content[:50_000])
        case "text":
            present.write_text("nonsense" * 1_000)
        case "gone":
            present.unlink()
        case "zeroed":
            present.write_bytes(content[:4_096] + bytes(len(content) - 4_096))
        case "foreign":
            present.write_bytes(content[:68] + b"XXXX" + content[72:])
    left = present.read_bytes() if present.exists() else None
    (data_dir / f"{FILE}-journal").write_bytes(b"" if damage != "gone" else b"what a crash left" * 100)

    restored = restore_backup(data_dir, earlier.path, clock())

    assert restored.before is None
    assert len(backups_of(data_dir)) == before
    if left is None:
        assert restored.set_aside is None
    else:
        assert restored.set_aside.name == f"{FILE}.damaged-{clock().astimezone(UTC):%Y%m%dT%H%M%SZ}"
        assert restored.set_aside.read_bytes() == left
    assert not (data_dir / f"{FILE}-journal").exists()
    assert inspect_backup(present) == inspect_backup(earlier.path)
    assert list(data_dir.glob(".new-*")) == []
    assert present.stat().st_mode & 0o777 == 0o600


def test_p13_two_states_set_aside_in_one_second_are_both_kept(tracker, earlier, data_dir, clock):
    tracker.close()
    kept = set()
    for text in ("one", "two"):
        (data_dir / FILE).write_text(text)
        kept.add(restore_backup(data_dir, earlier.path, clock()).set_aside)
    assert {path.read_text() for path in kept} == {"one", "two"}
