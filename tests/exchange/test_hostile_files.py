"""Files that are broken, strange or meant to do harm: each is rejected with a sentence that is right."""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from smoketracker.domain.errors import ImportRejected
from smoketracker.domain.kinds import DayState
from smoketracker.exchange import source

HABITS = "Position,Name,Type\n001,Smokes,NUMERICAL\n"
MARKS = "Date,Value,Notes\n2025-05-05,3000,\n"
FOLDER = "001 Smokes/Checkmarks.csv"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")


@pytest.mark.parametrize(
    ("content", "fragment"),
    [
        (b"", "is empty."),
        (b"\n\r\n \n"[:3], "holds nothing but blank lines."),
        (b"\xef\xbb\xbf", "holds nothing but blank lines."),
        ("date,count\n2026-03-09,1\n".encode("utf-16"), "is UTF-16 text"),
        ("date,count\n2026-03-09,1\n".encode("utf-16-be"), "is UTF-16 text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not UTF-8 text"),
        (b"\x7fELF\x02\x01\x01\0", "is not text, in line 1"),
        (bytes(range(254, 127, -1)) + bytes(128), "is not text, in line 1"),
        ("date,note\n2026-03-09 10:00,für\n".encode("latin-1"), "is not UTF-8 text: byte fc in line 2."),
        (b"date,note\r2026-03-09 10:00,\r,\xed\xa0\x80\r", "is not UTF-8 text: byte ed in line 3."),
        (b'{"format":"smoketracker",\n\n"version":1,"program":"\xff', "is not UTF-8 text: byte ff in line 3."),
        (b"hello world\nthis is a letter\n", "in no format this program knows"),
        (b"name,surname\nAda,L\n", "in no format this program knows"),
        (b'at,note\n2026-03-09 10:00,"open\n2026-03-09 11:00,\n', "do not pair up in the row that begins in line 2."),
        (b'at,note\n2026-03-09 10:00,"shut"up\n', "do not pair up in the row that begins in line 2."),
        (b"at,note\n2026-03-09 10:00," + b"x" * 140_000, "a cell that is too long in the row that begins in line 2."),
        (b"date,count\n" + b"\n" * 2_000_000, "has more than 2,000,000 lines."),
        (b"x" * 300_000, "no end of row within 250,000 characters near line 1"),
        (b'at,note\n2026-03-09 10:00,"' + b'a\n","' * 60_000, "a closing quotation mark may be missing"),
        (b"PK\x03\x04 nothing of a zip", "is a damaged zip: its end is missing."),
        (b"SQLite format 3\0 and no more", "is a damaged database"),
        (b"SQLite format 3\0" + bytes(range(256)) * 20, "is a damaged database"),
    ],
)
def test_a_file_that_is_no_history_is_rejected(rejection, content, fragment):
    """One sentence, beginning with the file's name, says what is wrong and where."""
    sentence = rejection(content)

    assert sentence.startswith("history ")
    assert sentence.endswith(".")
    assert fragment in sentence


def test_a_missing_file_is_named(rejection, tmp_path):
    """The sentence has the name alone: the folder is known."""
    assert rejection(tmp_path / "gone.csv") == "gone.csv does not exist."


def test_a_folder_is_no_file(rejection, tmp_path):
    """A folder is called one."""
    assert "is a folder" in rejection(tmp_path) or "cannot be opened" in rejection(tmp_path)


@posix
def test_pipes_and_devices_are_not_waited_for(rejection, tmp_path):
    """Reading them could take for ever."""
    os.mkfifo(tmp_path / "pipe")

    assert rejection(tmp_path / "pipe") == "pipe is a pipe or device, not a file."
    assert rejection(Path("/dev/zero")) == "zero is a pipe or device, not a file."


@posix
def test_links_in_a_circle_and_odd_names_are_rejected(rejection, tmp_path):
    """What the system says is passed on."""
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    assert "loop cannot be opened: " in rejection(tmp_path / "loop")
    assert "does not exist" in rejection(tmp_path / "bad\x1b[31m\nname\udcff")
    assert "cannot be opened" in rejection(tmp_path / "nul\0name")


def test_too_large_a_file_is_not_read(rejection, tmp_path):
    """A sparse file claims its size without having it."""
    path = tmp_path / "big.csv"
    with path.open("wb") as out:
        out.truncate(source.LARGEST_FILE + 1)

    assert "big.csv is too large: 128 MiB" in rejection(path)


def test_a_file_that_changes_underneath_is_rejected(history, tmp_path):
    """What was looked at and what is read must be the same file."""
    path = tmp_path / "history.csv"
    path.write_text("date,count\n2026-03-09,1\n")
    opened = history(path)
    path.write_text("date,count\n2026-03-09,1\n2026-03-10,1\n")

    with pytest.raises(ImportRejected, match="was changed while it was being read"):
        list(opened.rows())


# --- Zips


def test_names_that_lead_elsewhere_are_not_used(found, zipped, tmp_path):
    """Nothing is unpacked, so nothing can land anywhere."""
    evil = {"../../evil": "x", "/abs/Checkmarks.csv": "x", "C:\\x": "x", "001 ../../Checkmarks.csv/": "x"}

    assert len(found(zipped({"Habits.csv": HABITS, FOLDER: MARKS, **evil}))) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export.zip"]


@pytest.mark.parametrize(
    ("members", "fragment"),
    [
        ({"readme.txt": "hello"}, "is a zip, but not an export of Loop Habit Tracker: it holds no Habits.csv."),
        ({"Habits.csv": "a,b\n"}, "its Habits.csv lists no habits."),
        ({"Habits.csv": ""}, "its Habits.csv lists no habits."),
        ({"Habits.csv": "Position,Name\n"}, "holds no habits."),
        ({"Habits.csv": HABITS}, "holds no Checkmarks.csv for Smokes."),
        ({"Habits.csv": HABITS, FOLDER: ""}, f"holds an empty {FOLDER}."),
        ({"Habits.csv": "x" * 300_000}, "no end of row within 250,000 characters"),
        ({"Habits.csv": "Position,Name\n1,\xff\n".encode("latin-1")}, "is not UTF-8 text"),
    ],
)
def test_a_zip_that_is_no_export_is_rejected(rejection, zipped, members, fragment):
    """The sentence names the part that is missing or wrong."""
    assert fragment in rejection(zipped(members))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_rejected(rejection, tmp_path):
    """Nobody can say which of them counts."""
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        archive.writestr("Habits.csv", HABITS)
        archive.writestr("Habits.csv", HABITS)

    assert "holds Habits.csv twice." in rejection(tmp_path / "twice.zip")


@pytest.mark.parametrize("body", ["2025-05-05,3000,\n", "\n", "x" * 100])
def test_a_bomb_is_stopped(rejection, zipped, body, monkeypatch):
    """A small zip may unfold to any size; only its share is ever read."""
    monkeypatch.setattr("smoketracker.exchange.loop_zip.LARGEST_MEMBER", 1_000_000)
    bomb = zipped({"Habits.csv": HABITS, FOLDER: "Date,Value,Notes\n" + body * (2_000_000 // len(body))})

    sentence = rejection(bomb)

    assert "unfolds to more than" in sentence or "no end of row" in sentence


def test_lies_about_sizes_and_encryption_are_noticed(rejection, zipped):
    """What the list of members says is not trusted."""
    whole = bytearray(zipped({"Habits.csv": HABITS, FOLDER: MARKS}).read_bytes())
    entry = whole.index(b"PK\x01\x02")
    locked, short, method = bytearray(whole), bytearray(whole), bytearray(whole)
    locked[entry + 8] |= 1
    short[entry + 24 : entry + 28] = struct.pack("<I", 5)
    method[entry + 10] = 12

    assert "is a zip with a password" in rejection(bytes(locked))
    assert "is a damaged zip" in rejection(bytes(short)) or "lists no habits" in rejection(bytes(short))
    assert "packed in a way" in rejection(bytes(method))


def test_a_million_members_are_not_listed(rejection, zipped):
    """The list of members is bounded before it is read."""
    whole = bytearray(zipped({"Habits.csv": HABITS}).read_bytes())
    whole[-10:-6] = struct.pack("<I", 46_000_000)

    assert "far more files" in rejection(bytes(whole))


# --- Databases


def database(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path


FOREVER = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"


@pytest.mark.parametrize(
    ("statements", "fragment"),
    [
        (["PRAGMA user_version = 3"], "is a database without tables."),
        (["CREATE TABLE songs (title)"], "a database, but not one of Loop Habit Tracker or Tickmate."),
        (["CREATE TABLE smokes (x)", "CREATE TABLE ledger (x)"], "is a Smoke Tracker database, not an export"),
        (
            ["CREATE TABLE Habits (id)", "CREATE TABLE Repetitions (id)"],
            "Loop Habit Tracker, but its tables lack columns",
        ),
        (["CREATE TABLE tracks (id)", "CREATE TABLE ticks (id)"], "Tickmate, but its tables lack columns"),
        (["CREATE TABLE tracks (_id, name)", "CREATE TABLE ticks (_track_id, year, month, day)"], "holds no habits."),
        (
            [
                f"CREATE VIEW Habits AS {FOREVER} x AS id, 'a' AS name FROM n",
                f"CREATE VIEW Repetitions AS {FOREVER} x AS habit, x AS timestamp FROM n",
                "CREATE TABLE other (x)",
            ],
            "not one of Loop Habit Tracker",
        ),
        (
            [
                "CREATE TABLE Habits (id, name AS (hex(zeroblob(1000000))))",
                "CREATE TABLE Repetitions (habit, timestamp)",
            ],
            "its tables lack columns",
        ),
        (
            [
                "CREATE TABLE Habits (id, name, type)",
                "CREATE TABLE Repetitions (habit, timestamp)",
                "INSERT INTO Habits VALUES (1, zeroblob(5000000), 1)",
            ],
            "is a damaged database",
        ),
    ],
)
def test_a_database_that_is_no_history_is_rejected(rejection, tmp_path, statements, fragment):
    """Views are not read, nor columns that compute; huge values are stopped."""
    assert fragment in rejection(database(tmp_path / "x.db", *statements))


def test_work_without_end_is_stopped(rejection, tmp_path, monkeypatch):
    """However a database is made, it gets its share of time and no more."""
    monkeypatch.setattr("smoketracker.exchange.sqlite.MOST_STEPS", 100_000)
    path = database(
        tmp_path / "x.db",
        "CREATE TABLE Habits (id, name, type)",
        "CREATE TABLE Repetitions (habit, timestamp, value)",
        "INSERT INTO Habits VALUES (1, 'a', 1)",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 50000) INSERT INTO Repetitions "
        "SELECT 1, 0, 0 FROM n",
    )

    assert "takes far too long to read" in rejection(path)


def test_names_that_are_no_text_do_no_harm(found, tmp_path):
    """SQLite lets any value stand in any column, and any bytes in a text."""
    path = database(
        tmp_path / "x.db",
        "CREATE TABLE Habits (id, name, type)",
        "CREATE TABLE Repetitions (habit, timestamp, value)",
        "INSERT INTO Habits VALUES (NULL, CAST(x'ff00fe' AS TEXT), 'x')",
        "INSERT INTO Repetitions VALUES (NULL, 86400000, 2)",
    )

    assert len(found(path, ticks=DayState.SMOKED)) == 1


def test_the_file_is_left_as_it_was(found, tmp_path):
    """Nothing is written, and no journal appears beside it."""
    path = database(
        tmp_path / "x.db",
        "PRAGMA journal_mode = WAL",
        "CREATE TABLE Habits (id, name, type)",
        "CREATE TABLE Repetitions (habit, timestamp, value)",
        "INSERT INTO Habits VALUES (1, 'a', 1)",
    )
    before = path.read_bytes()

    assert found(path) == []
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_name_of_a_file_says_nothing(found, zipped, tmp_path):
    """The format is told by what is inside."""
    misnamed = zipped({"Habits.csv": HABITS, FOLDER: MARKS}).rename(tmp_path / "photo.jpg")

    assert len(found(misnamed)) == 1
