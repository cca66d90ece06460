"""Chance against the importer: whatever it is given, it answers with rows or with a rejection."""

from __future__ import annotations

import random
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smoketracker.domain.errors import ImportRejected
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.reading import ReadOptions, open_history

ROUNDS = 60
SMOKES = 'uid,at,zone,day,source,note\n,2026-03-09T14:05:00+00:00,Europe/Lisbon,2026-03-09,tray,"a ""b"""\n'
DAYS = "date;count\n09.03.2026;12\n10.03.2026;0\n"
LOOP = "Date,Smokes,Pause,\n2025-05-05,3000,YES_MANUAL,\n2025-05-04,NO,UNKNOWN,\n"
HABITBULL = "HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\nA,,,11/5/2020,4,\n"
SHAPES = [
    b"",
    b"date,count\n",
    b"at\n",
    b"SQLite format 3\0",
    b"PK\x03\x04",
    b'{"format":"smoketracker",',
    b"\xff\xfe",
    b"[",
]


def read(path: Path) -> None:
    """Read a file whole, as often as its options allow; only a rejection may come out of it."""
    for ticks in (None, DayState.SMOKED, DayState.SMOKE_FREE):
        with suppress(ImportRejected):
            for row in open_history(path, ReadOptions(ZoneInfo("Europe/Lisbon"), "Smokes", ticks)).rows():
                assert row.line > 0


@pytest.fixture
def loop_zip(tmp_path: Path) -> bytes:
    path = tmp_path / "loop.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Habits.csv", "Position,Name,Type\n001,Smokes,NUMERICAL\n")
        archive.writestr("001 Smokes/Checkmarks.csv", "Date,Value,Notes\n2025-05-05,3000,\n")
    return path.read_bytes()


@pytest.fixture
def loop_database(tmp_path: Path) -> bytes:
    path = tmp_path / "loop.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE Habits (id integer primary key, name text, type integer, position integer)")
        connection.execute("CREATE TABLE Repetitions (id integer primary key, habit, timestamp, value)")
        connection.execute("INSERT INTO Habits VALUES (1, 'Smokes', 1, 0)")
        rows = ((n * 86_400_000, n * 1000) for n in range(1, 200))
        connection.executemany("INSERT INTO Repetitions VALUES (NULL, 1, ?, ?)", rows)
    return path.read_bytes()


def mutations(seed: bytes) -> Iterator[bytes]:
    """Yield damaged copies: bytes flipped, cut out, doubled, put in, and the end cut off."""
    chance = random.Random(2026)
    for _ in range(ROUNDS):
        broken = bytearray(seed)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(broken) + 1)
            span = chance.choice([1, 1, 1, 4, 64])
            match chance.randrange(5):
                case 0:
                    broken[at : at + 1] = bytes([chance.randrange(256)])
                case 1:
                    del broken[at : at + span]
                case 2:
                    broken[at:at] = broken[at : at + span]
                case 3:
                    broken[at:at] = chance.choice(
                        [b'"', b"\0", b"\xff", b",", b";", b"\r", b"9" * 30, b"[", b"\xed\xa0\x80"]
                    )
                case _:
                    del broken[max(at, 1) :]
        yield bytes(broken)


@pytest.mark.parametrize("text", [SMOKES, DAYS, LOOP, HABITBULL], ids=["smokes", "days", "loop", "habitbull"])
def test_a_damaged_csv_is_read_or_rejected(tmp_path, text):
    """No damage brings out anything but a rejection."""
    for broken in mutations(text.encode()):
        (tmp_path / "broken").write_bytes(broken)
        read(tmp_path / "broken")


def test_a_damaged_zip_is_read_or_rejected(tmp_path, loop_zip):
    """No damage brings out anything but a rejection."""
    for broken in mutations(loop_zip):
        (tmp_path / "broken").write_bytes(broken)
        read(tmp_path / "broken")


def test_a_damaged_database_is_read_or_rejected(tmp_path, loop_database):
    """No damage brings out anything but a rejection."""
    for broken in mutations(loop_database):
        (tmp_path / "broken").write_bytes(broken)
        read(tmp_path / "broken")


def test_damaged_json_of_ours_is_read_or_rejected(tmp_path, export, smoke):
    """No damage brings out anything but a rejection."""
    seed = export(smoke).read_bytes()
    for broken in mutations(seed):
        (tmp_path / "broken").write_bytes(broken)
        read(tmp_path / "broken")


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], Path]:
    """Write bytes to one file over and over."""
    path = tmp_path_factory.mktemp("scratch") / "scratch"

    def written(content: bytes) -> Path:
        path.write_bytes(content)
        return path

    return written


@given(head=st.sampled_from(SHAPES), content=st.binary(max_size=300))
def test_any_bytes_are_read_or_rejected(scratch, head, content):
    """Also behind a beginning that looks like a known format."""
    read(scratch(head + content))


cells = st.sampled_from(
    [
        "",
        "2026-03-09",
        "09/03/2026",
        "2026-03-09 10:00",
        "10:00",
        "12",
        "NO",
        "-1",
        "3000",
        "Europe/Lisbon",
        '"',
        "x",
        "=1",
    ]
) | st.text(max_size=6)
names = st.sampled_from(
    ["date", "time", "count", "note", "zone", "id", "Value", "HabitName", "CalendarDate", "at", "?", ""]
)


@given(
    st.sampled_from(",;\t"), st.lists(names, min_size=1, max_size=4), st.lists(st.lists(cells, max_size=4), max_size=5)
)
def test_any_table_is_read_or_rejected(scratch, delimiter, header, rows):
    """Whatever the columns are called and the cells hold."""
    text = "\n".join(delimiter.join(row) for row in [header, *rows])

    read(scratch(text.encode("utf-8", "surrogatepass")))


def test_a_zone_without_a_name_will_do(write):
    """The zone of the options may be any tzinfo."""
    (row,) = open_history(write("at\n2026-03-09 10:00\n"), ReadOptions(UTC)).rows()

    assert row.at.tzinfo is UTC
