"""T10: what lies where the database should be and is not ours is told apart, and left byte for byte as it is."""

import hashlib
import os
import sqlite3
from contextlib import closing

import pytest

from smoketracker.domain.errors import NotOurs, StorageError, Trouble
from smoketracker.storage.glance import glance
from smoketracker.storage.identity import FILE_NAME, SCHEMA_NUMBER
from smoketracker.tracker import open_tracker
from smoketracker.tracker.recovering import prospects

STEALING = "CREATE TRIGGER steal AFTER INSERT ON smokes BEGIN DELETE FROM smokes; END"


def execute(*statements):
    """Return what carries statements out on a database of ours."""

    def act(path):
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return act


def fifo(path):
    path.unlink()
    os.mkfifo(path)


def loop(path):
    path.unlink()
    path.symlink_to(path)


def folder(path):
    path.unlink()
    path.mkdir()


FILES = {
    "a trigger": (execute(STEALING), "that Smoke Tracker never made", Trouble.FOREIGN),
    "a view": (execute("CREATE VIEW last AS SELECT max(at) FROM smokes"), "never made", Trouble.FOREIGN),
    "a column": (execute("ALTER TABLE smokes ADD COLUMN brand"), "never made", Trouble.FOREIGN),
    "a table less": (execute("DROP TABLE void_days"), "never made", Trouble.FOREIGN),
    "an unknown revision": (execute("UPDATE alembic_version SET version_num = '7f00'"), "never had", Trouble.FOREIGN),
    "no revision": (execute("DELETE FROM alembic_version"), "never had", Trouble.FOREIGN),
    "a newer form": (execute(f"PRAGMA user_version={SCHEMA_NUMBER + 1}"), "newer version", Trouble.NEWER),
    "another program": (execute("PRAGMA application_id=7"), "another program", Trouble.FOREIGN),
    "another program, logging ahead": (
        execute("PRAGMA application_id=7", "PRAGMA journal_mode=WAL"),
        "another program",
        Trouble.FOREIGN,
    ),
    "text": (lambda path: path.write_text("Dear diary, twelve today.\n" * 500), "not a database", Trouble.FOREIGN),
    "zeros": (lambda path: path.write_bytes(bytes(8_192)), "not a database", Trouble.FOREIGN),
    "a folder": (folder, "not a file", Trouble.FOREIGN),
    "a symbolic link to itself": (loop, "not there", Trouble.GONE),
    "a pipe": (fifo, "not a file", Trouble.FOREIGN),
}


@pytest.fixture
def path(tracker, data_dir):
    tracker.log()
    tracker.close()
    (data_dir / f"{FILE_NAME}-journal").unlink()
    return data_dir / FILE_NAME


def state(path):
    """Return all names in the folder and, where that is a file, the digest of the one that is looked at."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else path.lstat().st_ino
    return digest, sorted(found.name for found in path.parent.iterdir())


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("read_only", [False, True], ids=["to use", "to look"])
def test_t10_a_hostile_file_is_refused_and_untouched(path, data_dir, clock, name, read_only):
    make, sentence, trouble = FILES[name]
    make(path)
    before = state(path)

    with pytest.raises(StorageError, match=sentence) as raised:
        open_tracker(data_dir, clock, read_only=read_only)

    assert raised.value.trouble is trouble
    assert isinstance(raised.value, NotOurs) or trouble is Trouble.GONE
    assert state(path) == before


@pytest.mark.parametrize("name", FILES)
def test_t10_neither_the_first_frame_nor_the_looking_over_touches_a_hostile_file(path, data_dir, clock, name):
    make, _, trouble = FILES[name]
    make(path)
    before = state(path)

    if name not in {"a trigger", "a view", "a column", "a table less", "an unknown revision", "no revision"}:
        assert glance(data_dir) is None
    found = prospects(data_dir, clock, trouble)

    assert not found.can_look
    assert state(path) == before


@pytest.mark.parametrize("left", ["backups/smoketracker-20260601T000000Z.db", "events.jsonl", f"{FILE_NAME}.damaged-1"])
@pytest.mark.parametrize("empty", [False, True], ids=["no file", "an empty file"])
def test_t10_no_record_begins_anew_where_there_was_one(data_dir, clock, left, empty):
    (data_dir / left).parent.mkdir(exist_ok=True)
    (data_dir / left).write_bytes(b"kept")
    if empty:
        (data_dir / FILE_NAME).touch()

    with pytest.raises(StorageError, match="left untouched") as raised:
        open_tracker(data_dir, clock)

    assert raised.value.trouble is (Trouble.DAMAGED if empty else Trouble.GONE)
    assert (data_dir / FILE_NAME).exists() is empty
    assert (data_dir / left).read_bytes() == b"kept"


def test_t10_a_database_behind_a_link_that_leads_nowhere_is_gone(data_dir, clock, make_folder):
    """A drive that is away, say: nothing is made in its place."""
    (data_dir / FILE_NAME).symlink_to(make_folder() / "away" / FILE_NAME)

    with pytest.raises(StorageError, match="not there") as raised:
        open_tracker(data_dir, clock)

    assert raised.value.trouble is Trouble.GONE
