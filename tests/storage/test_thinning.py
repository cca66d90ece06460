"""Which backups stay: 2 days all, 12 days, 10 weeks and 9 months one each, and never none (RELIABILITY P12, T11)."""

import json
import os
import sqlite3
import threading
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smoketracker.domain.errors import StorageError, Trouble
from smoketracker.storage import backups
from smoketracker.storage.backups import Reason
from smoketracker.storage.thinning import kept
from smoketracker.tracker import open_tracker

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
times = st.sets(st.integers(-100_000, 3_000_000).map(lambda minutes: NOW - timedelta(minutes=minutes)), max_size=60)


def test_t11_three_years_of_backups_stay_close_together_at_first_and_then_further_apart():
    there, now = set(), NOW
    for step in range(3 * 365 * 4):
        now = NOW + step * 6 * HOUR
        there = kept({*there, now}, now)
        assert now in there
    ages = sorted(now - time for time in there)

    assert ages[:8] == [step * 6 * HOUR for step in range(8)]
    assert len(there) == 8 + 12 + 10 + 9
    # From each day of two weeks one, from each week of a quarter, from each month of a year.
    gaps = [later - earlier for earlier, later in pairwise(ages[7:])]
    assert max(gaps[:12]) <= DAY
    assert max(gaps[12:22]) <= 8 * DAY
    assert max(gaps[22:]) <= 36 * DAY
    assert 300 * DAY < ages[-1] < 400 * DAY


def test_t11_days_without_the_program_cost_next_to_no_backup():
    before = kept({NOW - age * DAY for age in range(400)}, NOW)
    after = kept(before, NOW + 300 * DAY)
    assert len(before - after) <= 4  # those of the last two days are thinned out too, and make others go
    assert max(before) in after


def test_t11_a_clock_that_is_set_back_costs_no_backup():
    """A week of wrong time, ahead by a year, and then back: what stayed before stays, and so do the new ones."""
    there = kept({NOW - age * DAY for age in range(30)}, NOW)
    ahead = NOW + 365 * DAY
    for step in range(7 * 4):
        there = kept({*there, ahead + step * 6 * HOUR}, ahead + step * 6 * HOUR)
    wrong = {time for time in there if time > NOW}
    before = there - wrong
    for step in range(7 * 4):
        there = kept({*there, NOW + step * 6 * HOUR}, NOW + step * 6 * HOUR)

    assert wrong <= there
    assert NOW - 29 * DAY in before
    assert min(there) == min(before)
    assert {time for time in there if NOW + 5.25 * DAY <= time <= NOW + 7 * DAY} == {
        NOW + step * 6 * HOUR for step in range(21, 28)
    }


@given(times)
@settings(max_examples=60)
def test_t11_thinning_twice_removes_no_more_and_the_newest_stays(there):
    stays = kept(there, NOW)
    assert stays <= there
    assert kept(stays, NOW) == stays
    assert max(there, default=None) == max(stays, default=None)
    assert {time for time in there if time > NOW - 2 * DAY} <= stays


@pytest.fixture
def plant(tracker, data_dir):
    """Offer to make a backup as of so many days before now."""

    def one(age):
        tracker.log()
        return backups.take(data_dir, Reason.CHANGED, NOW - timedelta(days=age), always=True)

    return one


def test_t11_thinning_removes_both_files_of_what_goes_and_touches_no_other(plant, data_dir):
    went, stayed = plant(30.2), [plant(30.1), plant(1)]
    odd = data_dir / "backups" / "letter.txt"
    odd.write_text("Dear Robin,")

    assert backups.thin(data_dir / "backups", NOW) == [went]

    assert backups.listed(data_dir / "backups") == stayed[::-1]
    for backup in stayed:
        backups.verify(backup)
    assert len(list(odd.parent.iterdir())) == 5


def test_t11_the_last_whole_one_is_never_removed(plant, data_dir):
    older, old, damaged = plant(30.3), plant(30.2), plant(30.1)
    damaged.path.write_bytes(damaged.path.read_bytes()[:-1])

    assert backups.thin(data_dir / "backups", NOW) == [older]

    assert backups.newest_sound(data_dir / "backups") == old
    assert backups.listed(data_dir / "backups") == [damaged, old]


def test_t11_where_none_is_whole_none_is_removed(plant, data_dir):
    """Something may still be read out of them."""
    older, old = plant(30.2), plant(30.1)
    for backup in (older, old):
        backup.path.write_bytes(b"nonsense")
    assert backups.thin(data_dir / "backups", NOW) == []
    assert backups.listed(data_dir / "backups") == [old, older]


def test_t11_what_was_broken_off_is_swept_away_an_hour_later(plant, data_dir):
    plant(1)
    folder = data_dir / "backups"
    left, fresh = folder / ".new-1-20260601T000000000000.db", folder / ".new-2-20260601T000000000000.json"
    for path in (left, fresh):
        path.write_text("half")
    hour_ago = folder.stat().st_mtime - 3_700
    os.utime(left, (hour_ago, hour_ago))

    backups.thin(folder, NOW)

    assert not left.exists()
    assert fresh.exists()


def test_p12_a_backup_that_was_damaged_since_is_made_anew(plant, data_dir):
    damaged = plant(1)
    damaged.path.write_bytes(damaged.path.read_bytes()[:-1])

    again = backups.take(data_dir, Reason.START, NOW)

    backups.verify(again)
    assert backups.newest_sound(data_dir / "backups") == again


@pytest.mark.parametrize(
    ("field", "value"),
    [("counts", []), ("counts", {"smokes": "many"}), ("size", None), ("taken_at", "0001-01-01T00:00+23:59")],
)
def test_p12_a_manifest_with_odd_values_is_passed_over(plant, data_dir, field, value):
    taken = plant(1)
    told = json.loads(taken.manifest.read_text())
    taken.manifest.write_text(json.dumps({**told, field: value}))
    assert backups.listed(data_dir / "backups") == []


def test_p12_a_pipe_among_the_backups_is_passed_over(plant, data_dir):
    taken = plant(1)
    os.mkfifo(data_dir / "backups" / "pipe.json")
    assert backups.listed(data_dir / "backups") == [taken]


def test_t11_backups_made_while_others_log_hold_all_that_was_logged_before(tracker, data_dir, clock):
    logged, stop = [], threading.Event()

    def log_on(own):
        with closing(open_tracker(data_dir, clock)) as writer:
            while not stop.is_set():
                with refused_only_while_held():
                    own.append(writer.log().smoke.uid.hex)

    owns = [[] for _ in range(4)]
    writers = [threading.Thread(target=log_on, args=(own,)) for own in owns]
    for writer in writers:
        writer.start()
    try:
        for number in range(4):
            wait_until(lambda least=number: all(len(own) > least for own in owns))
            logged.append({uid for own in owns for uid in own})
            backups.take(data_dir, Reason.CHANGED, NOW + number * HOUR, always=True)
    finally:
        stop.set()
        for writer in writers:
            writer.join(30)
    taken = backups.listed(data_dir / "backups")[::-1]
    for backup, before in zip(taken, logged, strict=True):
        backups.verify(backup)
        assert before <= uids(backup)


@contextmanager
def refused_only_while_held():
    """Let a log be refused, and nothing else go wrong, where the others leave no gap for as long as it waits."""
    try:
        yield
    except StorageError as error:
        if error.trouble is not Trouble.BUSY:
            raise


def wait_until(happened):
    """Wait until something has happened, at most for half a minute."""
    for _ in range(3_000):
        if happened():
            return
        threading.Event().wait(0.01)
    raise TimeoutError


def uids(backup):
    """Return the ids in a backup."""
    with closing(sqlite3.connect(f"{backup.path.as_uri()}?immutable=1", uri=True)) as connection:
        return {uid for (uid,) in connection.execute("SELECT uid FROM smokes")}
