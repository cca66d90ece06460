"""The second folder as files: only what is this record's is written there, and only that is removed."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from smoketracker.domain.errors import BackupError, Refused, Trouble
from smoketracker.storage import backups
from smoketracker.storage.backups import Reason
from smoketracker.storage.second_folder import MARK, bring_up_to_date, prepare
from smoketracker.storage.store import Store

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
OURS = "this record"


@pytest.fixture
def drive(tmp_path):
    place = tmp_path / "drive"
    place.mkdir()
    return place


@pytest.fixture
def record(tmp_path):
    """Offer a data folder with one backup."""
    folder = tmp_path / "data"
    folder.mkdir()
    Store(folder).close()
    backups.take(folder, Reason.START, NOW)
    return folder


def copied(record, folder, now=NOW, *, watch=lambda: None):
    return bring_up_to_date(record, folder, OURS, now, watch)


def take(record, now):
    return backups.take(record, Reason.ASKED, now, always=True)


def test_p12_what_the_second_folder_has_is_not_copied_again(record, drive):
    folder = prepare(drive, record, OURS)

    assert copied(record, folder) == 1
    assert copied(record, folder) == 0
    assert prepare(drive, record, OURS) == folder


def test_p12_copies_are_private(record, drive):
    folder = prepare(drive, record, OURS)
    copied(record, folder)

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("inside", ["", "backups", "backups/deeper"])
def test_p12_the_data_folder_and_what_lies_in_it_are_refused(record, inside):
    (record / inside).mkdir(parents=True, exist_ok=True)
    before = sorted(record.rglob("*"))

    with pytest.raises(Refused, match="data folder"):
        prepare(record / inside, record, OURS)

    assert sorted(record.rglob("*")) == before


def test_p12_a_link_to_the_data_folder_is_refused_as_the_folder_itself(record, tmp_path):
    (tmp_path / "link").symlink_to(record)

    with pytest.raises(Refused, match="data folder"):
        prepare(tmp_path / "link", record, OURS)


def test_p12_a_place_that_is_no_folder_is_refused(record, drive):
    (drive / "file").write_text("", encoding="utf-8")

    for name in ("file", "nothing"):
        with pytest.raises(Refused, match="There is no folder"):
            prepare(drive / name, record, OURS)


@pytest.mark.parametrize("there", ["nothing", "an empty folder", "another record"])
def test_p12_nothing_is_written_where_the_drive_is_away(record, drive, there):
    """A folder made there would fill another disk; a stick with another record is not ours to thin."""
    folder = prepare(drive, record, OURS)
    drive.rename(drive.with_name("unplugged"))
    if there != "nothing":
        folder.mkdir(parents=True)
    if there == "another record":
        (folder / MARK).write_text("somebody else", encoding="utf-8")
    before = sorted(drive.rglob("*"))

    with pytest.raises(BackupError) as raised:
        copied(record, folder)

    assert raised.value.trouble is Trouble.GONE
    assert sorted(drive.rglob("*")) == before


def test_p12_two_records_keep_their_copies_apart(record, drive):
    theirs = prepare(drive, record, "somebody else")

    folder = prepare(drive, record, OURS)
    copied(record, folder)

    assert folder != theirs
    assert [path.name for path in theirs.iterdir()] == [MARK]


def test_p12_thinning_removes_our_copies_alone_and_what_it_removed_does_not_come_again(record, drive):
    folder = prepare(drive, record, OURS)
    photo, note = folder / "smoketracker-20200101T000000Z.db", folder / "note.json"
    photo.write_bytes(b"a photo")
    note.write_text("{}", encoding="utf-8")
    for hour in range(1, 12):
        take(record, NOW + timedelta(hours=hour))
    assert copied(record, folder, NOW + timedelta(hours=12)) == 12
    later = NOW + timedelta(days=800)
    take(record, later)

    assert copied(record, folder, later) == 1
    assert copied(record, folder, later) == 0

    assert len(backups.listed(folder)) == 2
    assert len(backups.listed(record / "backups")) == 13
    assert photo.read_bytes() == b"a photo"
    assert note.exists()


def test_p12_a_backup_that_rotted_keeps_no_other_from_being_copied_and_is_told(record, drive):
    (rotten,) = backups.listed(record / "backups")
    with closing(sqlite3.connect(rotten.path)) as connection, connection:
        connection.execute("PRAGMA user_version = 1")
    whole = take(record, NOW + timedelta(hours=1))
    folder = prepare(drive, record, OURS)

    with pytest.raises(BackupError) as raised:
        copied(record, folder)

    assert raised.value.trouble is Trouble.DAMAGED
    assert [copy.sha256 for copy in backups.listed(folder)] == [whole.sha256]


def test_p12_copying_can_be_ended_between_two_copies_and_goes_on_later(record, drive):
    take(record, NOW + timedelta(hours=1))
    folder = prepare(drive, record, OURS)
    looks = iter([None])

    def watch():
        if next(looks, "no more"):
            raise InterruptedError

    with pytest.raises(InterruptedError):
        copied(record, folder, watch=watch)
    assert len(backups.listed(folder)) == 1

    assert copied(record, folder) == 1
