"""Erasing: the record is gone from the disk, at once or not at all, and other programs notice."""

import sqlite3
from datetime import date

import pytest

from smoketracker.domain.errors import Refused, StorageError
from smoketracker.storage import erasing
from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker.safekeeping import restore_backup, set_record_aside

NOTE = "a note that nobody shall find"


@pytest.fixture
def lived_in(tracker, clock):
    clock.advance(hours=9)
    tracker.log(note=NOTE)
    tracker.declare_baseline(14)
    clock.advance(days=3)
    tracker.refresh()
    return tracker


def test_an_erased_record_is_a_first_day(lived_in, clock):
    outcome = lived_in.erase()

    assert lived_in.smokes() == []
    assert (outcome.overview.points, outcome.overview.baseline) == (0, None)
    assert lived_in.facts().start_day == date(2026, 6, 4)
    lived_in.log()
    assert lived_in.overview().count_today == 1


def test_no_file_of_the_folder_holds_what_was_erased(lived_in, data_dir):
    lived_in.erase()

    assert [path.name for path in data_dir.rglob("*") if NOTE.encode() in _content(path)] == []
    assert [path.name for path in data_dir.iterdir() if path.name.startswith(".new-")] == []


def test_backups_and_databases_set_aside_are_erased_too_and_nothing_of_anybody_else(lived_in, data_dir, clock):
    lived_in.back_up()
    (data_dir / "backups" / "smoketracker-20260101T000000Z.db").write_text(NOTE)  # half of one
    (data_dir / "backups" / ".new-1-20260101T000000000000.db").write_text(NOTE)
    set_record_aside(data_dir, clock())
    restore_backup(data_dir, lived_in.backups()[0].path, clock())
    mine = data_dir / "backups" / "my own.txt"
    mine.write_text("not a backup")

    lived_in.erase()

    assert [path.name for path in data_dir.rglob("*") if NOTE.encode() in _content(path)] == []
    assert list(mine.parent.iterdir()) == [mine]
    assert lived_in.backups() == []
    assert lived_in.back_up() is not None


def test_what_could_not_be_erased_is_said(lived_in, data_dir):
    lived_in.back_up()
    (data_dir / "backups" / "smoketracker-odd.db").mkdir()

    with pytest.raises(StorageError, match="The record was erased, but copies of it could not be removed"):
        lived_in.erase()

    assert lived_in.smokes() == []


def test_nothing_is_erased_while_another_program_writes(lived_in, data_dir, monkeypatch):
    monkeypatch.setattr(erasing, "PATIENCE_SECONDS", 0.01)
    other = sqlite3.connect(data_dir / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="Nothing was erased"):
        lived_in.erase()
    other.close()

    assert [smoke.note for smoke in lived_in.smokes()] == [NOTE]
    assert list(data_dir.glob(".new-*")) == []


def test_nothing_is_erased_where_the_folder_cannot_be_written(lived_in, monkeypatch):
    def full(**_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(erasing.tempfile, "mkdtemp", full)
    with pytest.raises(StorageError, match="No space left on device"):
        lived_in.erase()

    assert [smoke.note for smoke in lived_in.smokes()] == [NOTE]


def test_what_another_program_logs_afterwards_is_never_lost_in_silence(lived_in, open_at, data_dir, clock):
    other = open_at(data_dir, clock)
    other.overview()
    lived_in.erase()
    try:
        other.log(note="after it")
    except StorageError:
        other.log(note="after it")

    assert [smoke.note for smoke in lived_in.smokes()] == ["after it"]


def test_the_records_of_other_people_are_not_erased(lived_in, open_at, data_dir, clock):
    open_at(data_dir, clock, profile="Someone else")
    with pytest.raises(Refused, match="several people"):
        lived_in.erase()

    assert [smoke.note for smoke in lived_in.smokes()] == [NOTE]


def _content(path):
    return path.read_bytes() if path.is_file() else b""
