"""The passphrase before the editor: what it lets happen, and how fast it can be guessed (P21)."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guessing import PHRASE, WRONG, guess, guess_often

from smoketracker.domain.errors import Locked, Refused, WrongPassphrase
from smoketracker.domain.passphrase import FREE_TRIES, LONGEST_PAUSE, Tries, pause_after, wait_of
from smoketracker.exchange.history import ReadOptions
from smoketracker.exchange.native import write_json
from smoketracker.exchange.reading import open_history
from smoketracker.storage.access import FILE_NAME as TRIES_FILE
from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker.exchange_commands import BringOptions
from smoketracker.tracker.hashing import Means

DAY = 86_400


def retire(tracker):
    return tracker.retire("first-log")


def rows(folder, sql, *values):
    connection = sqlite3.connect(folder / FILE_NAME)
    with connection:
        found = connection.execute(sql, values).fetchall()
    connection.close()
    return found


def test_without_a_passphrase_the_commands_work(tracker):
    access = tracker.access()

    assert (access.guarded, access.unlocked, access.wait) == (False, True, 0)
    retire(tracker)


def test_with_one_they_demand_it(guarded):
    with pytest.raises(Locked, match="give its passphrase first"):
        retire(guarded)

    guarded.unlock(PHRASE)
    retire(guarded)


def test_setting_it_opens_the_session(opened, data_dir):
    tracker = opened(data_dir)
    tracker.set_passphrase(PHRASE)

    assert tracker.access().unlocked
    retire(tracker)


def test_it_ends_after_five_idle_minutes_and_not_before(guarded, counted):
    guarded.unlock(PHRASE)
    counted.seconds += 299
    assert guarded.access().unlocked
    counted.seconds += 1

    assert not guarded.access().unlocked
    guarded.keep_unlocked()
    with pytest.raises(Locked):
        retire(guarded)


def test_work_lets_the_minutes_begin_anew(guarded, counted):
    guarded.unlock(PHRASE)
    for act in (guarded.keep_unlocked, lambda: retire(guarded), lambda: guarded.unretire("first-log")):
        counted.seconds += 299
        act()
    counted.seconds += 299

    assert guarded.access().unlocked


def test_looking_does_not(guarded, counted):
    guarded.unlock(PHRASE)
    for _ in range(3):
        counted.seconds += 100
        guarded.access()
        guarded.refresh()

    assert not guarded.access().unlocked


def test_a_wrong_try_does_not_end_it_and_locking_does(guarded):
    guarded.unlock(PHRASE)
    guess(guarded)
    assert guarded.access().unlocked
    guarded.lock()

    assert not guarded.access().unlocked


def test_another_process_opens_nothing_here(guarded, opened, data_dir):
    opened(data_dir).unlock(PHRASE)

    assert not guarded.access().unlocked


def test_it_ends_when_the_passphrase_is_changed_or_set_anew_elsewhere(guarded, opened, data_dir):
    guarded.unlock(PHRASE)
    other = opened(data_dir)
    other.set_passphrase(WRONG, PHRASE)
    assert not guarded.access().unlocked
    other.reset_passphrase()
    assert guarded.access().unlocked
    other.set_passphrase(WRONG)

    assert not guarded.access().unlocked


def test_a_clock_set_by_hand_keeps_nothing_open(guarded, clock, counted):
    guarded.unlock(PHRASE)
    clock.advance(days=-1)
    counted.seconds += 301

    assert not guarded.access().unlocked


def test_the_new_one_holds_and_the_old_one_no_more(guarded):
    guarded.set_passphrase(WRONG, PHRASE)
    guarded.lock()
    with pytest.raises(WrongPassphrase):
        guarded.unlock(PHRASE)

    guarded.unlock(WRONG)


@pytest.mark.parametrize("old", [None, "", WRONG])
def test_without_the_old_one_nothing_changes_even_while_unlocked(guarded, old):
    guarded.unlock(PHRASE)
    with pytest.raises(WrongPassphrase):
        guarded.set_passphrase("something else", old)

    guarded.unlock(PHRASE)


def test_its_tries_count_as_all_others(guarded):
    for _ in range(20):
        with pytest.raises(Refused):
            guarded.set_passphrase("something else", WRONG)

    assert not guess(guarded)


def test_one_that_cannot_be_one_costs_no_try(guarded):
    for _ in range(20):
        with pytest.raises(Refused, match="8 characters or more"):
            guarded.set_passphrase("short", WRONG)

    guarded.unlock(PHRASE)


def test_after_a_reset_the_commands_work(guarded, data_dir):
    guess_often(guarded, 10)
    guarded.reset_passphrase()

    retire(guarded)
    assert not (data_dir / TRIES_FILE).exists()


def test_a_hash_of_weaker_parameters_is_made_anew(guarded, data_dir):
    guarded.means = Means(seconds=guarded.means.seconds)
    guarded.unlock(PHRASE)

    assert "m=65536,t=3,p=4" in rows(data_dir, "SELECT hash FROM access")[0][0]
    guarded.lock()
    guarded.unlock(PHRASE)


def test_five_are_free_then_the_pause_grows(guarded, counted):
    assert guess_often(guarded, 6) == 5
    pauses = []
    for _ in range(12):
        pauses.append(guarded.access().wait)
        counted.seconds += pauses[-1] - 0.5
        assert not guess(guarded)
        counted.seconds += 0.5
        assert guess(guarded)

    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]


def test_a_script_gets_at_most_120_tries_a_day(guarded, counted):
    looked_at, begun = 0, counted.seconds
    for _ in range(10_000):
        looked_at += guess(guarded)
        counted.seconds += DAY / 10_000

    assert counted.seconds - begun == pytest.approx(DAY)
    assert 100 < looked_at <= 120


def test_the_right_one_opens_it_after_the_wait_and_the_count_begins_anew(guarded, counted):
    guess_often(guarded, 5)
    with pytest.raises(Refused, match="wait 1 second before"):
        guarded.unlock(PHRASE)
    counted.seconds += 1
    guarded.unlock(PHRASE)

    assert guess_often(guarded, 6) == 5


def test_what_comes_too_soon_makes_the_pause_no_longer(guarded, counted):
    guess_often(guarded, 50)
    counted.seconds += 1

    guarded.unlock(PHRASE)


def test_a_restart_of_the_program_changes_nothing(guarded, opened, data_dir):
    guess_often(guarded, 5)
    guarded.close()

    assert guess_often(opened(data_dir), 10) == 0


@pytest.mark.parametrize("days", [-4_000, -1, 1, 4_000])
def test_setting_the_clock_changes_nothing(guarded, clock, days):
    guess_often(guarded, 5)
    clock.advance(days=days)

    assert guess_often(guarded, 10) == 0
    assert guarded.access().wait == 1


def test_a_restart_of_the_computer_neither_shortens_the_pause_nor_locks_out(guarded, clock, counted):
    for _ in range(20):
        guess(guarded)
        counted.seconds += LONGEST_PAUSE
    guess(guarded)
    counted.seconds = 30.0
    clock.advance(days=4_000)
    assert (guess(guarded), guarded.access().wait) == (False, LONGEST_PAUSE - 30)
    counted.seconds = LONGEST_PAUSE

    guarded.unlock(PHRASE)


def test_an_older_copy_of_the_database_has_forgotten_nothing(guarded, opened, data_dir, make_folder):
    copy = shutil.copy(data_dir / FILE_NAME, make_folder())
    guess_often(guarded, 5)
    guarded.close()
    shutil.copy(copy, data_dir)

    assert guess_often(opened(data_dir), 10) == 0


@pytest.mark.parametrize(
    "planted",
    [
        b"",
        b"garbage",
        b"{}",
        b"[1]",
        b"[null, null]",
        b"[NaN, NaN]",
        b"[Infinity, Infinity]",
        b"[-5, -5]",
        b"[1" + b"0" * 400 + b", 1" + b"0" * 400 + b"]",
        b"[" * 100_000,
        b"\xff\xfe",
        b"[1000000000000000000000000, 1e300]",
    ],
)
def test_whatever_stands_in_the_file_beside_the_database_counts_at_most_for_a_wait(guarded, counted, data_dir, planted):
    guess_often(guarded, 5)
    (data_dir / TRIES_FILE).write_bytes(planted)
    assert guess_often(guarded, 10) == 0
    counted.seconds += LONGEST_PAUSE

    guarded.unlock(PHRASE)


@pytest.mark.parametrize("make", [Path.unlink, "folder", "pipe"])
def test_nor_does_it_help_that_there_is_no_file(guarded, counted, data_dir, make):
    guess_often(guarded, 5)
    file = data_dir / TRIES_FILE
    file.unlink()
    if make == "folder":
        file.mkdir()
    elif make == "pipe":
        os.mkfifo(file)
    assert guess_often(guarded, 10) == 0
    counted.seconds += 1
    assert guess(guarded)
    counted.seconds += 2

    guarded.unlock(PHRASE)


@pytest.mark.parametrize(("tries", "at"), [(-5, 0), (10**18, 1e300), ("many", "then"), (b"\0", float("inf"))])
def test_planted_counts_of_the_database_lock_nobody_out(guarded, counted, data_dir, tries, at):
    rows(data_dir, "UPDATE access SET tries = ?, tried_at = ?", tries, at)
    counted.seconds += LONGEST_PAUSE

    guarded.unlock(PHRASE)


def test_processes_that_guess_at_once_share_the_count(guarded, data_dir):
    script = (
        "import sys; from smoketracker.tracker import open_tracker\n"
        "from smoketracker.domain.errors import TrackerError, WrongPassphrase\n"
        "tracker, looked_at = open_tracker(sys.argv[1]), 0\n"
        "for _ in range(6):\n"
        "    try: tracker.unlock('not this one')\n"
        "    except WrongPassphrase: looked_at += 1\n"
        "    except TrackerError: pass\n"
        "print(looked_at)\n"
    )
    words = [sys.executable, "-c", script, str(data_dir)]
    begun = time.monotonic()
    running = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    looked_at = sum(int(process.communicate(timeout=60)[0]) for process in running)
    took = time.monotonic() - begun

    assert looked_at >= FREE_TRIES
    assert sum(pause_after(count) for count in range(looked_at)) <= took


def test_erasing_is_no_way_past_it(guarded, counted):
    guess_often(guarded, 5)
    guarded.log()
    guarded.erase()
    assert guarded.smokes() == []
    with pytest.raises(Locked):
        retire(guarded)
    assert guess_often(guarded, 10) == 0
    counted.seconds += 1

    guarded.unlock(PHRASE)


@pytest.fixture
def archive(opened, make_folder, tmp_path, clock):
    """Offer a way to write the archive of another database, after something was done in it."""

    def written(act):
        elsewhere = opened(make_folder())
        elsewhere.log()
        act(elsewhere)
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}.json"
        with file.open("w", encoding="utf-8") as out:
            elsewhere.export(lambda found, smokes: write_json(out, found, smokes, clock(), "1"))
        return lambda: open_history(file, ReadOptions(clock.zone))

    return written


def test_an_archive_with_achievements_or_rules_of_its_own_takes_the_passphrase(guarded, archive):
    """An import is no other way to change what belongs to the database."""
    own = archive(lambda tracker: tracker.save_achievement({"id": "first-log", "title": "The first one"}))
    for dry_run in (True, False):
        with pytest.raises(Locked):
            guarded.bring(own(), BringOptions(dry_run=dry_run))
    assert guarded.achievements()[0].title == "First Log"
    with pytest.raises(Locked):
        guarded.bring(archive(lambda tracker: tracker.set_rules(smoke=5))())
    guarded.unlock(PHRASE)

    assert guarded.bring(own()).whole


def test_an_archive_with_the_same_ones_takes_none(guarded, archive):
    assert guarded.bring(archive(lambda _: None)()).whole


@given(count=st.integers(0, 10**9), at=st.floats(0, 1e9), now=st.floats(0, 1e9))
def test_a_wait_is_never_longer_than_the_longest_pause(count, at, now):
    assert 0 <= wait_of(Tries(count, at), now) <= LONGEST_PAUSE
