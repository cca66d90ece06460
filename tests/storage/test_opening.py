"""Whose file it is, how private, and which settings it is opened with."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from smoketracker.domain.errors import NotOurs, StorageError
from smoketracker.storage import identity, sqlite
from smoketracker.storage.database import FILE_NAME, open_database
from smoketracker.storage.journal import JOURNAL_NAME
from smoketracker.tracker import open_tracker


def mode(path: Path) -> int:
    """Return the permission bits of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def database(path: Path, *, application_id: int = 0, user_version: int = 0, journal: str = "delete") -> None:
    """Make a database that is not ours, with one table and a row."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute(f"PRAGMA application_id={application_id}")
        connection.execute(f"PRAGMA user_version={user_version}")
        connection.execute("CREATE TABLE recipes (name)")
        connection.execute("INSERT INTO recipes VALUES ('soup')")
        connection.commit()


def test_every_connection_has_our_settings(tracker):
    """A pragma that SQLite ignored would be a promise broken in silence."""
    with tracker._store.transaction(read_only=True) as tx:
        kept = {name: str(tx.connection.exec_driver_sql(f"PRAGMA {name}").scalar()) for name in sqlite.SETTINGS}
    assert kept == {
        "trusted_schema": "0",
        "cell_size_check": "1",
        "mmap_size": "0",
        "foreign_keys": "1",
        "busy_timeout": "10000",
        "journal_mode": "truncate",
        "synchronous": "3",
        "secure_delete": "1",
        "fullfsync": "1",
        "temp_store": "2",
    }


def test_a_setting_that_sqlite_does_not_keep_is_refused():
    """A database in memory has no journal to truncate, and says so."""
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(StorageError, match="journal_mode"):
        sqlite.apply_settings(connection, sqlite.SETTINGS)


def test_a_setting_made_inside_a_transaction_is_refused():
    """SQLite passes over foreign_keys there without a word."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        with pytest.raises(StorageError, match="foreign_keys"):
            sqlite.apply_settings(connection, {"foreign_keys": "ON"})


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (database, "another program"),
        (lambda path: database(path, journal="wal"), "another program"),
        (lambda path: database(path, application_id=7, user_version=1), "another program"),
        (lambda path: database(path, application_id=identity.APPLICATION_ID, user_version=999), "newer version"),
        (lambda path: path.write_text("Dear diary, twelve today.\n" * 100, encoding="utf-8"), "not a database"),
        (lambda path: path.write_bytes(b"x"), "not a database|another program"),
        (lambda path: path.write_bytes(bytes(range(256)) * 64), "not a database"),
        (lambda path: path.write_bytes(bytes(8192)), "not a database"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000), "not a database|another program"),
    ],
    ids=["foreign", "foreign in WAL", "other id", "newer", "text", "one byte", "garbage", "zeros", "false header"],
)
def test_a_file_that_is_not_ours_is_refused_and_left_byte_for_byte(data_dir, clock, make, sentence):
    path = data_dir / FILE_NAME
    make(path)
    before = path.read_bytes()
    with pytest.raises(NotOurs, match=sentence):
        open_tracker(data_dir, clock)
    assert path.read_bytes() == before
    assert [found.name for found in data_dir.iterdir()] == [FILE_NAME]


def test_a_folder_in_the_place_of_the_file_is_refused(data_dir, clock):
    (data_dir / FILE_NAME).mkdir()
    with pytest.raises(NotOurs, match="not a file"):
        open_tracker(data_dir, clock)
    assert not list((data_dir / FILE_NAME).iterdir())


def test_a_file_in_the_place_of_the_folder_is_refused(data_dir, clock):
    (data_dir / "data").write_text("", encoding="utf-8")
    with pytest.raises(StorageError, match="cannot be used"):
        open_tracker(data_dir / "data", clock)


@pytest.mark.parametrize("there", [False, True], ids=["no file", "an empty file"])
def test_a_new_database_is_made(data_dir, clock, open_at, there):
    if there:
        (data_dir / FILE_NAME).touch()
    tracker = open_tracker(data_dir, clock)
    tracker.log()
    tracker.close()
    assert open_at(data_dir, clock).overview().count_today == 1
    assert identity.identity(data_dir / FILE_NAME) == (identity.APPLICATION_ID, identity.SCHEMA_NUMBER)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_folder_and_files_are_private_under_any_umask(data_dir, clock, umask):
    """Also the journal that SQLite makes beside the file takes its permissions from it; ours is made so."""
    before = os.umask(umask)
    try:
        tracker = open_tracker(data_dir / "new" / "data", clock)
        tracker.log()
        tracker.close()
    finally:
        os.umask(before)
    folder = data_dir / "new" / "data"
    assert mode(folder) == 0o700
    assert {found.name: mode(found) for found in folder.iterdir()} == dict.fromkeys(
        [FILE_NAME, f"{FILE_NAME}-journal", JOURNAL_NAME], 0o600
    )


def test_a_folder_and_a_file_that_others_could_read_become_private(data_dir, clock):
    data_dir.chmod(0o777)
    (data_dir / FILE_NAME).touch(mode=0o666)
    (data_dir / FILE_NAME).chmod(0o666)
    open_tracker(data_dir, clock).close()
    assert (mode(data_dir), mode(data_dir / FILE_NAME)) == (0o700, 0o600)


def test_a_folder_named_with_signs_that_mean_something_in_addresses_is_used(data_dir, clock):
    folder = data_dir / "50 % off? #1 & more"
    open_database(folder).dispose()
    assert (folder / FILE_NAME).stat().st_size
