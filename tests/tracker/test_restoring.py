"""Bringing an earlier state back: reversible itself, and only what is ours (RELIABILITY P13)."""

import os
import shutil
import sqlite3
from contextlib import closing

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
