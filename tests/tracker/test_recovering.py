"""P10: what can be read of a damaged database comes over whole, what cannot is counted, and the file is kept."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from uuid import uuid4

import pytest

from smoketracker.domain.errors import LookingOnly, StorageError, Trouble
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME
from smoketracker.tracker import open_tracker
from smoketracker.tracker.recovering import kept_files, prospects, salvage_record

PAGE = 4096
SMOKES = 400


def pages_of(path, table):
    """Return the numbers of the leaf pages that hold the rows of a table, by the notes in them."""
    content = path.read_bytes()
    return [
        number
        for number in range(1, len(content) // PAGE)
        if content[number * PAGE] == 0x0D and table in content[number * PAGE : (number + 1) * PAGE]
    ]


def overwrite(path, *numbers, content=bytes(PAGE)):
    with path.open("r+b") as file:
        for number in numbers:
            file.seek(number * PAGE)
            file.write(content)


@pytest.fixture
def path(tracker, data_dir, clock):
    """A record of three days with notes, so that its smokes fill pages of their own, and an answer."""
    start = clock()
    tracker.refresh()
    clock.advance(days=3)
    for number in range(SMOKES // 40):
        tracker.log_several(clock(), [uuid4() for _ in range(40)], note=f"note-{number:04} " + "x" * 80)
    tracker.answer(start.date() + timedelta(days=1), "smoke-free")
    tracker.close()
    return data_dir / FILE_NAME


def uids(tracker):
    return {smoke.uid for smoke in tracker.smokes()}


def test_p10_smokes_around_a_page_that_cannot_be_read_are_saved_and_the_others_counted(path, data_dir, clock, open_at):
    before = open_at(data_dir, clock)
    all_uids, points = uids(before), before.overview().points
    before.close()
    lost = pages_of(path, b"note-0")[3:5]
    overwrite(path, *lost)
    damaged = path.read_bytes()

    recovered = salvage_record(data_dir, clock)
    after = open_at(data_dir, clock)
    saved = recovered.saved

    assert saved.about_smokes == SMOKES
    assert 0 < SMOKES - saved.smokes < 100
    assert len(uids(after)) == saved.smokes
    assert uids(after) < all_uids
    assert saved.answers == saved.about_answers == 1
    assert after.overview().points <= points
    examine(path)
    assert recovered.aside.read_bytes() == damaged
    assert kept_files(data_dir) == [recovered.aside]
    assert not list(data_dir.glob(".new-*"))


@pytest.mark.parametrize("lost", [100, PAGE], ids=["the header", "the first page"])
def test_p10_a_file_without_its_beginning_is_saved_whole(path, data_dir, clock, open_at, lost):
    tracker = open_at(data_dir, clock)
    before, ledger = tracker.smokes(), tracker.ledger()
    tracker.close()
    path.write_bytes(bytes(lost) + path.read_bytes()[lost:])

    saved = salvage_record(data_dir, clock).saved

    assert (saved.smokes, saved.about_smokes, saved.changed) == (SMOKES, SMOKES, 0)
    tracker = open_at(data_dir, clock)
    assert tracker.smokes() == before
    assert tracker.ledger() == ledger


def test_p10_a_smoke_whose_note_was_changed_is_saved_and_named_as_doubtful(path, data_dir, clock, open_at):
    content = path.read_bytes()
    place = content.index(b"note-0004")
    path.write_bytes(content[:place] + b"n0te" + content[place + 4 :])

    saved = salvage_record(data_dir, clock).saved

    assert (saved.smokes, saved.changed) == (SMOKES, 1)
    examine(path)


def test_p10_a_value_that_cannot_be_one_is_left_out(path, data_dir, clock, open_at):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("UPDATE smokes SET day = 'yesterday' WHERE id = 7")
        connection.execute("UPDATE smokes SET at = 'noon' WHERE id = 8")
        connection.execute("UPDATE smokes SET source = 'pocket' WHERE id = 9")
        connection.commit()

    saved = salvage_record(data_dir, clock).saved

    assert (saved.smokes, saved.about_smokes) == (SMOKES - 3, SMOKES)
    assert len(open_at(data_dir, clock).smokes()) == SMOKES - 3


def test_p10_smokes_of_somebody_who_cannot_be_read_are_saved_under_another_name(path, data_dir, clock, open_at):
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'profiles'").fetchone()[0]
    overwrite(path, root - 1)

    saved = salvage_record(data_dir, clock).saved
    tracker = open_at(data_dir, clock)

    assert saved.smokes == SMOKES
    assert len(tracker.smokes()) == SMOKES
    assert tracker.profiles() == ["Recovered 1"]


def test_p10_a_ledger_that_cannot_be_read_is_worked_out_anew(path, data_dir, clock, open_at):
    tracker = open_at(data_dir, clock)
    points = tracker.overview().points
    tracker.close()
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ledger'").fetchone()[0]
    overwrite(path, root - 1)

    salvage_record(data_dir, clock)

    assert points > 0
    assert open_at(data_dir, clock).overview().points == points


def test_p10_a_hostile_trigger_does_not_come_over(path, data_dir, clock, open_at):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER steal AFTER INSERT ON smokes BEGIN DELETE FROM smokes; END")

    assert salvage_record(data_dir, clock).saved.smokes == SMOKES

    tracker = open_at(data_dir, clock)
    tracker.log()
    assert len(tracker.smokes()) == SMOKES + 1


@pytest.mark.parametrize("content", [b"Dear diary\n" * 1_000, bytes(40_000), b""], ids=["text", "zeros", "nothing"])
def test_p10_of_a_file_that_holds_nothing_of_ours_nothing_is_changed(path, data_dir, clock, content):
    path.write_bytes(content)

    with pytest.raises(StorageError):
        salvage_record(data_dir, clock)

    assert path.read_bytes() == content
    assert kept_files(data_dir) == []
    assert not list(data_dir.glob(".new-*"))


def test_p10_what_can_be_done_names_the_newest_whole_backup_and_what_can_be_read(path, data_dir, clock, open_at):
    tracker = open_at(data_dir, clock)
    older = tracker.back_up()
    clock.advance(minutes=1)
    tracker.log()
    newer = tracker.back_up()
    tracker.close()
    newer.path.write_bytes(newer.path.read_bytes()[:-PAGE])
    overwrite(path, *pages_of(path, b"note-0")[3:5])
    before = path.read_bytes()

    found = prospects(data_dir, clock, Trouble.DAMAGED)

    assert found.backup == older
    assert SMOKES - 100 < found.readable.smokes < SMOKES
    assert path.read_bytes() == before


def test_a_record_that_is_only_looked_at_refuses_every_change_in_words(path, data_dir, clock):
    before = path.read_bytes()
    with closing(open_tracker(data_dir, clock, read_only=True)) as tracker:
        clock.advance(days=1)
        (first, *_) = tracker.smokes()
        for command in (
            tracker.log,
            tracker.undo,
            lambda: tracker.delete(first.uid),
            lambda: tracker.set_goal(3),
            lambda: tracker.add_profile("Robin"),
            tracker.erase,
            lambda: tracker.restore_backup(data_dir / "backups" / "none.db"),
        ):
            with pytest.raises(LookingOnly, match="for looking only"):
                command()
        assert tracker.looks_only
        assert len(tracker.smokes()) == SMOKES
        assert tracker.refresh().entries == ()
    assert path.read_bytes() == before
