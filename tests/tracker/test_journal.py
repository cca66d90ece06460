"""The journal and the database: nothing logged is lost, nothing comes twice, what is meant to go is gone (P1, P11)."""

import os
import resource
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from uuid import uuid4

import pytest

from smoketracker.domain.errors import Refused, StorageError
from smoketracker.domain.found import FoundSmoke
from smoketracker.storage import quick_check, rotating, sqlite
from smoketracker.storage.events import Act, Event
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME
from smoketracker.storage.journal import JOURNAL_NAME, LARGEST, Journal
from smoketracker.tracker.journal_commands import keep_click


class Found:
    archive = None

    def __init__(self, *rows):
        self._rows = rows

    def rows(self):
        return iter(self._rows)


@pytest.fixture
def journal(data_dir):
    return Journal(data_dir)


@pytest.fixture
def travel(data_dir, make_folder, tracker):
    """Offer to keep a copy of the file, and to let it take the place of the file later."""
    aside = make_folder() / FILE_NAME
    tracker.log()
    tracker.close()
    shutil.copy(data_dir / FILE_NAME, aside)

    def go_back():
        tracker.close()
        shutil.copy(aside, data_dir / FILE_NAME)

    return go_back


@pytest.fixture
def reading(monkeypatch, data_dir):
    """Let another program read, so that every commit fails; ends with its close."""
    monkeypatch.setitem(sqlite.SETTINGS, "busy_timeout", "20")
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None)) as connection:
        yield connection


def hold(connection):
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM profiles").fetchone()


def test_p11_what_was_logged_after_an_older_copy_is_missing_and_comes_back_as_it_was(tracker, travel, clock):
    clock.advance(minutes=30)
    clock.zone = "Pacific/Auckland"
    edited = tracker.log(note="before", source="tray").smoke.uid
    deleted = tracker.log().smoke.uid
    several = [uuid4(), uuid4()]
    tracker.log_several(clock() - timedelta(hours=2), several)
    tracker.edit(edited, at=clock() - timedelta(minutes=7), note="after")
    tracker.delete(deleted)
    before, points = tracker.smokes(), tracker.overview().points
    travel()

    assert {smoke.uid: smoke.deleted for smoke in tracker.missing()} == {
        edited: False, deleted: True, several[0]: False, several[1]: False,
    }  # fmt: skip
    outcome = tracker.put_back()

    assert tracker.smokes() == before
    assert outcome.overview.points == points
    assert tracker.missing() == []
    tracker.restore(deleted)
    assert len(tracker.smokes()) == len(before) + 1


def test_p11_putting_back_twice_adds_nothing(tracker, travel):
    tracker.log()
    travel()

    tracker.put_back()
    again = tracker.put_back()

    assert len(tracker.smokes()) == 2
    assert again.entries == ()


def test_p11_what_is_left_is_never_offered_again_also_after_a_further_log(tracker, travel):
    tracker.log()
    travel()
    tracker.leave_missing()
    tracker.log()

    assert tracker.missing() == []
    assert len(tracker.smokes()) == 2


def test_p11_imports_and_other_people_are_not_offered(tracker, travel, open_at, data_dir, clock):
    open_at(data_dir, clock, profile="Robin").log()
    tracker.bring(Found(FoundSmoke(1, clock(), uid=uuid4())))
    mine = tracker.log().smoke.uid
    travel()

    assert [smoke.uid for smoke in tracker.missing()] == [mine]


def test_t6_the_journal_of_another_database_offers_nothing(tracker, make_folder, open_at, data_dir, clock):
    tracker.log()
    clock.advance(minutes=1)
    elsewhere = make_folder()
    other = open_at(elsewhere, clock)
    other.log()
    shutil.copy(data_dir / JOURNAL_NAME, elsewhere)

    assert other.missing() == []


@pytest.mark.parametrize("damage", ["journal of nothing", "journal of another database", "wal", "shm"])
def test_t6_what_lies_beside_the_database_harms_nothing(tracker, open_at, make_folder, data_dir, clock, damage):
    for _ in range(3):
        tracker.log()
    tracker.close()
    before = tracker.smokes()
    tracker.close()
    path = data_dir / FILE_NAME
    match damage:
        case "journal of nothing":
            path.with_name(f"{FILE_NAME}-journal").write_bytes(os.urandom(5_000))
        case "journal of another database":
            path.with_name(f"{FILE_NAME}-journal").write_bytes(_hot_journal(make_folder()))
        case ending:
            path.with_name(f"{FILE_NAME}-{ending}").write_bytes(os.urandom(40_000))

    again = open_at(data_dir, clock)

    known = {smoke.uid for smoke in again.smokes()} | {smoke.uid for smoke in again.missing()}
    assert {smoke.uid for smoke in before} <= known
    again.log()


def _hot_journal(folder):
    """Return what SQLite keeps of a commit of another database that was broken off."""
    with closing(sqlite3.connect(folder / "other.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (1)")
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET x = 2")
        return (folder / "other.db-journal").read_bytes()


def test_what_was_said_to_be_not_saved_is_not_offered_as_lost(tracker, reading, journal, clock):
    tracker.close()
    hold(reading)
    with pytest.raises(StorageError):
        tracker.log()
    with pytest.raises(StorageError):
        tracker.log_several(clock(), [uuid4(), uuid4()])
    reading.execute("ROLLBACK")

    assert len(journal.read()[0]) == 6
    assert tracker.missing() == []


def test_p1_a_click_that_waits_is_logged_once_at_the_next_opening(tracker, reading, open_at, data_dir, clock):
    tracker.close()
    hold(reading)
    uid, at = uuid4(), clock() - timedelta(minutes=1)
    for _ in range(3):
        with pytest.raises(StorageError):
            tracker.log(at, uid=uid, source="tray")
        assert tracker.keep_waiting(uid, at, "tray")
    reading.execute("ROLLBACK")
    assert tracker.missing() == []  # the window has it still, and will save it

    clock.advance(hours=3)
    again = open_at(data_dir, clock)

    assert again.taken_up == 1
    assert [(smoke.uid, smoke.at, smoke.source) for smoke in again.smokes()] == [(uid, at, "tray")]
    assert open_at(data_dir, clock).taken_up == 0
    tracker.log(at, uid=uid)
    assert len(tracker.smokes()) == 1


def test_p1_a_click_that_was_let_go_is_not_logged(tracker, open_at, data_dir, clock):
    uid = uuid4()
    tracker.keep_waiting(uid, clock())
    tracker.let_go(uid)

    assert open_at(data_dir, clock).smokes() == []


def test_p1_a_click_that_was_saved_after_all_is_not_logged_again(tracker, open_at, data_dir, clock):
    uid = uuid4()
    tracker.keep_waiting(uid, clock())
    tracker.log(uid=uid)
    tracker.delete(uid)

    again = open_at(data_dir, clock)

    assert (again.smokes(), again.taken_up) == ([], 0)


def test_p1_a_waiting_click_is_logged_for_whom_it_was_made(tracker, open_at, data_dir, clock):
    robin = open_at(data_dir, clock, profile="Robin")
    robin.keep_waiting(uuid4(), clock())

    again = open_at(data_dir, clock)

    assert (again.smokes(), again.taken_up) == ([], 1)
    assert len(open_at(data_dir, clock, profile="Robin").smokes()) == 1
    assert open_at(data_dir, clock).taken_up == 0


def test_p1_a_click_made_while_nothing_could_be_opened_is_logged_at_the_next_start(open_at, data_dir, clock):
    assert keep_click(data_dir, uuid4(), clock(), "window")

    assert len(open_at(data_dir, clock).smokes()) == 1


def test_p1_a_waiting_click_of_a_clock_that_was_ahead_counts_at_the_time_of_the_start(
    tracker, open_at, data_dir, clock
):
    tracker.keep_waiting(uuid4(), clock() + timedelta(days=400))

    assert [smoke.at for smoke in open_at(data_dir, clock).smokes()] == [clock()]


def test_a_journal_that_cannot_be_written_stops_no_log(tracker, journal, data_dir, clock):
    journal.path.mkdir()

    tracker.log()

    assert len(tracker.smokes()) == 1
    assert tracker.keep_waiting(uuid4(), clock()) is False


def test_p15_a_disk_that_is_full_for_the_journal_alone_stops_no_log(tracker, journal):
    """No file may grow beyond what the journal has reached, which the database is larger than."""
    tracker.log()
    journal.path.write_bytes(b"x" * 4_000 + b"\n")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_090, limits[1]))
    try:
        ok = journal.append([])
        written = journal.append(_events(tracker))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (ok, written) == (True, False)
    tracker.log()
    assert [event.uid for event in journal.read()[0]] == [tracker.smokes()[-1].uid]


def _events(tracker):
    (smoke,) = tracker.smokes()
    return [Event(Act.LOG, smoke.uid, smoke.at, smoke)]


def test_erasing_everything_removes_the_journal(tracker, journal):
    tracker.log(note="gone")
    tracker.erase()

    assert not journal.path.exists()


def test_deleting_a_person_takes_their_lines_out_and_no_others(tracker, open_at, data_dir, clock, journal):
    robin = open_at(data_dir, clock, profile="Robin")
    mine = tracker.log().smoke.uid
    robin.log(note="a secret")

    tracker.delete_profile("Robin", "Robin")

    assert [event.uid for event in journal.read()[0]] == [mine]
    assert b"a secret" not in journal.path.read_bytes()


def test_a_large_journal_is_shortened_by_what_a_backup_holds_and_by_nothing_else(tracker, journal, travel, clock):
    lost = [tracker.log(note="lost").smoke.uid for _ in range(2)]
    travel()
    for _ in range(3):
        clock.advance(minutes=1)
        tracker.log_several(clock(), [uuid4() for _ in range(40)], note="x" * 1_000)
    waiting = uuid4()
    tracker.keep_waiting(waiting, clock())
    for _ in range(4):
        clock.advance(minutes=1)
        tracker.log_several(clock(), [uuid4() for _ in range(40)], note="x" * 1_000)
    before = journal.size()
    assert before > LARGEST

    tracker.back_up()

    assert LARGEST // 2 < journal.size() < before // 2 + 10_000
    assert {smoke.uid for smoke in tracker.missing()} == set(lost)
    assert [event.uid for event in journal.waiting()] == [waiting]
    newest = Counter(event.uid for event in journal.read()[0])
    assert tracker.smokes()[-1].uid in newest


def test_a_journal_is_not_shortened_while_another_program_writes(tracker, journal, data_dir, clock):
    for _ in range(7):
        tracker.log_several(clock(), [uuid4() for _ in range(40)], note="x" * 1_000)
    backup, before = tracker.back_up, journal.path.read_bytes()
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tracker.close()
        assert rotating.rotate(data_dir, data_dir / FILE_NAME) is False
    assert journal.path.read_bytes() == before
    backup()
    assert journal.size() < len(before)


def test_a_refused_log_tells_the_journal_nothing(tracker, journal, clock):
    with pytest.raises(Refused):
        tracker.log(clock() + timedelta(hours=1))

    assert journal.size() == 0


def test_p11_a_click_that_waited_and_was_saved_is_offered_like_any_other_and_not_logged_by_itself(
    tracker, travel, open_at, data_dir, clock
):
    uid = uuid4()
    tracker.keep_waiting(uid, clock())
    tracker.log(uid=uid)
    travel()

    again = open_at(data_dir, clock)

    assert again.taken_up == 0
    assert [smoke.uid for smoke in again.missing()] == [uid]


def test_p10_damage_to_the_names_of_the_tables_is_said_in_a_sentence(tracker, open_at, data_dir, clock):
    """SQLite then names what the driver cannot read as letters."""
    tracker.close()
    path = data_dir / FILE_NAME
    content = path.read_bytes().replace(b"tablesmokessmokes", b"table\xd2mokes\xd2mokes")
    path.write_bytes(content.replace(b"CREATE TABLE smokes", b"CREATE TABLX smokes"))

    for look in (lambda: open_at(data_dir, clock), lambda: open_at(data_dir, clock, read_only=True)):
        with pytest.raises(StorageError, match="damaged"):
            look()
    with pytest.raises(StorageError, match="damaged"):
        examine(path)
    assert quick_check.fault(data_dir, lambda: None)
