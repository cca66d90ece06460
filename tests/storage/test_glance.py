"""The last figures, read before everything else: whatever is not plainly ours and at rest has none."""

import os
import sqlite3
import time
from contextlib import closing

import pytest

from smoketracker.storage import identity
from smoketracker.storage.glance import glance


@pytest.fixture
def closed(tracker, data_dir):
    """A database of ours with figures, closed."""
    tracker.log()
    tracker.close()
    return data_dir / identity.FILE_NAME


def change(path, *statements):
    """Write into the file as another program could."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(";".join(statements))


def test_the_figures_of_the_last_commit_are_found_and_nothing_is_touched(closed, data_dir):
    files = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in data_dir.iterdir()}

    assert glance(data_dir)

    assert {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in data_dir.iterdir()} == files


def test_they_are_those_of_the_first_profile(closed, data_dir, clock, open_at):
    first = glance(data_dir)
    open_at(data_dir, clock, profile="Kim").log()
    clock.advance(minutes=1)

    assert glance(data_dir) == first


def test_without_a_folder_or_a_file_there_are_none(data_dir):
    assert glance(data_dir) is None
    assert glance(data_dir / "nowhere") is None
    assert glance(data_dir / "a\0b") is None
    assert list(data_dir.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id=7",
        "PRAGMA user_version=999",
        "PRAGMA user_version=1",
        "DELETE FROM glances",
        "UPDATE glances SET figures = x'00ff'",
        "UPDATE glances SET figures = CAST(x'5bff5d' AS TEXT)",
        "UPDATE glances SET figures = printf('%.*c', 300000, 'x')",
        "DROP TABLE glances",
        "DROP TABLE profiles",
    ],
)
def test_another_programs_another_versions_and_damaged_files_have_none(closed, data_dir, statement):
    change(closed, "PRAGMA foreign_keys=OFF", statement)
    before = closed.read_bytes()

    assert glance(data_dir) is None

    assert closed.read_bytes() == before


def test_a_view_that_never_ends_holds_nothing_up(closed, data_dir):
    change(
        closed,
        "DROP TABLE glances",
        "CREATE VIEW glances AS WITH RECURSIVE n(figures) AS (SELECT 1 UNION ALL SELECT figures + 1 FROM n) "
        "SELECT CAST(figures AS TEXT) AS figures, -figures AS profile_id FROM n",
    )
    begun = time.monotonic()

    assert glance(data_dir) is None
    assert time.monotonic() - begun < 1


def test_a_file_that_another_program_holds_is_not_waited_for(closed, data_dir):
    begun = time.monotonic()
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        assert glance(data_dir) is None
    assert time.monotonic() - begun < 1


def test_a_commit_that_was_interrupted_is_left_to_the_opening(closed, data_dir):
    journal = identity.journal_of(closed)
    journal.write_bytes(b"what has to be taken back")

    assert glance(data_dir) is None
    assert journal.read_bytes() == b"what has to be taken back"


def test_a_file_in_write_ahead_mode_gets_no_files_beside_it(closed, data_dir):
    change(closed, "PRAGMA journal_mode=WAL")
    before = {path.name for path in data_dir.iterdir()}

    glance(data_dir)

    assert {path.name for path in data_dir.iterdir()} == before


@pytest.mark.parametrize("length", [0, 1, 16, 99, 100, 4096, 9000])
def test_a_file_that_was_cut_off_has_none(closed, data_dir, length):
    os.truncate(closed, length)

    assert glance(data_dir) is None


def test_a_folder_or_a_pipe_in_its_place_has_none(data_dir):
    (data_dir / identity.FILE_NAME).mkdir()
    assert glance(data_dir) is None
    (data_dir / identity.FILE_NAME).rmdir()
    os.mkfifo(data_dir / identity.FILE_NAME)
    assert glance(data_dir) is None
