"""Checksums: whatever the program writes has one, and what another hand or a failing disk changes is found."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from support.clock import SetClock

from smoketracker.domain.errors import StorageError, Trouble
from smoketracker.storage import seals
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME
from smoketracker.tracker import open_tracker

CHANGES = {  # of values that no rule of the database's own guards
    "smokes": "note = note || '.'",
    "ledger": "points = points + 1",
    "profiles": "day_start = 60",
    "answers": "count = count + 1",
    "days_seen": "ran = 1 - ran",
    "baselines": "value = value - 1",
    "empty_days": "from_day = '2020-01-01'",
    "rules": "streak = streak + 1",
    "prices": "pack = pack + 1",
    "goals": "most = most - 1",
    "achievements": "title = 'Another'",
    "achievement_versions": "points = points + 1",
    "pins": "held = 1 - held",
    "decisions": "reason = ''",
    "redemptions": "price = 0",
    "access": "tries = tries - 1",
    "icons": "image = x'00'",
    "alembic_version": "version_num = '0003'",
    "seals": "sum = x'0011223344556677' WHERE table_name = 'void_days'",
}


@pytest.fixture(scope="module")
def lived_once(tmp_path_factory):
    """Offer the path of a database in which every kind of row was written, each by the tracker where it can be."""
    data_dir, clock = tmp_path_factory.mktemp("lived"), SetClock("2026-06-01 00:00", "Europe/Berlin")
    tracker = open_tracker(data_dir, clock)
    tracker.declare_baseline(10)
    tracker.set_price(700, 20)
    tracker.set_goal(8, 2)
    tracker.set_empty_days("ask")
    first, second = uuid4(), uuid4()
    tracker.log(uid=first, note="früh, ☕ und 😀")
    tracker.log(uid=second)
    clock.advance(days=3)
    tracker.refresh()
    tracker.answer(clock().date() - timedelta(days=1), 4)
    tracker.edit(first, note="before work")
    tracker.delete(second)
    tracker.restore(second)
    tracker.log()
    tracker.undo()
    tracker.set_rules(smoke=9)
    words = {"id": "kind", "title": "Kind", "description": "Was kind.", "points": 5, "criterion": {"metric": "manual"}}
    tracker.save_achievement(words)
    tracker.grant("kind", "for once")
    tracker.set_passphrase("correct horse battery")
    tracker.add_profile("Somebody else")
    tracker.switch_profile("Somebody else")
    tracker.log()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:  # what takes a window or an archive to write
        connection.execute("INSERT INTO icons VALUES ('a', x'89')")
        connection.execute(
            "INSERT INTO redemptions (profile_id, name, price, day) SELECT id, 'a', 1, '2026-06-01' FROM profiles"
        )
        seals.seal(connection, ["icons", "redemptions"])
        connection.commit()
    tracker.close()
    return data_dir / FILE_NAME


@pytest.fixture
def lived(lived_once, data_dir):
    """Offer a copy of that database."""
    return Path(shutil.copy(lived_once, data_dir))


@pytest.fixture
def clock():
    return SetClock("2026-06-04 00:00", "Europe/Berlin")


def changed(path, statement: str) -> None:
    """Let another hand write into the file, also where the ledger's own guards stand."""
    with closing(sqlite3.connect(path)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(statement).rowcount
        for _, made in guards:
            connection.execute(made)
        connection.commit()


def test_whatever_the_tracker_writes_matches_its_checksum(lived):
    counts = examine(lived).counts

    assert {table for table, count in counts.items() if count} - {"glances"} == set(CHANGES)


def test_a_person_who_goes_leaves_checksums_that_match(lived, data_dir, open_at, clock):
    tracker = open_at(data_dir, clock)
    tracker.unlock("correct horse battery")
    tracker.delete_profile("Somebody else", "Somebody else")

    assert examine(lived).counts["profiles"] == 1


@pytest.mark.parametrize("table", CHANGES)
def test_t5_a_value_that_another_hand_changed_is_found_and_its_table_named(lived, table):
    changed(lived, f"UPDATE {table} SET {CHANGES[table]}")  # noqa: S608  # statements of this file

    with pytest.raises(StorageError, match="does not match its checksum") as told:
        examine(lived)

    assert told.value.trouble is Trouble.DAMAGED
    assert ("void_days" if table == "seals" else table) in str(told.value)


@pytest.mark.parametrize("table", set(CHANGES) - {*seals.BY_ROW, "seals", "alembic_version"})
def test_t5_a_row_that_is_gone_or_came_from_elsewhere_is_found(lived, table):
    with closing(sqlite3.connect(lived)) as connection:
        connection.execute(f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")  # noqa: S608  # ours
        connection.commit()

        assert f"the table {table} does not match its checksum" in seals.broken(connection, 20)


def test_t5_text_that_is_none_any_more_is_found_with_its_row_and_not_quoted(lived):
    changed(lived, "UPDATE smokes SET note = CAST(x'ff4142' AS TEXT) WHERE id = 1")
    changed(lived, "UPDATE smokes SET note = 'private' WHERE id = 3")
    changed(lived, "UPDATE achievements SET title = CAST(x'ff' AS TEXT) WHERE id = 'kind'")

    with closing(sqlite3.connect(lived)) as connection:
        assert seals.broken(connection, 20) == [
            "row 1 of the table smokes does not match its checksum",
            "row 3 of the table smokes does not match its checksum",
            "the table achievements does not match its checksum",
        ]


def test_t5_what_was_changed_stays_found_when_the_program_writes_beside_it(lived, data_dir, open_at, clock):
    """A new sum over a table, or over an edited smoke, would make good what happened to it before."""
    changed(lived, "UPDATE smokes SET created_at = created_at + 1 WHERE id = 1")
    changed(lived, "UPDATE days_seen SET ran = 1 - ran")
    changed(lived, "UPDATE prices SET pack = 1")
    tracker = open_at(data_dir, clock)
    tracker.switch_profile(tracker.profiles()[0])
    clock.advance(days=1)
    tracker.refresh(running=True)
    tracker.set_price(900, 20)
    tracker.edit(next(smoke.uid for smoke in tracker.smokes() if smoke.note), note="edited anew")
    tracker.close()

    with closing(sqlite3.connect(lived)) as connection:
        assert seals.broken(connection, 20) == [
            "row 1 of the table smokes does not match its checksum",
            "the table days_seen does not match its checksum",
            "the table prices does not match its checksum",
        ]


def test_at_most_so_many_rows_are_named(lived):
    changed(lived, "UPDATE ledger SET reason = 'x'")

    with closing(sqlite3.connect(lived)) as connection:
        assert len(seals.broken(connection, 2)) == 2


def test_a_row_is_told_apart_from_every_other_that_reads_like_it():
    rows = [(1,), ("1",), (None,), ("None",), (b"1",), (1.5,), (1, 2), (12,), ("1, 2",), ("",), ("é",), ("\\xe9",)]

    assert len({seals.row_sum(row) for row in rows}) == len(rows)
    assert seals.row_sum((1, "é😀\u0378", None)).hex() == "8af0f82f804abdb8"


def test_a_checksum_that_cannot_be_written_takes_the_whole_command_back(lived, data_dir, open_at, clock):
    tracker = open_at(data_dir, clock)
    kept = shutil.copy(lived, data_dir / "kept.db")
    tracker.overview()
    with closing(sqlite3.connect(lived)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON seals BEGIN SELECT RAISE(ABORT, 'no room'); END")
        with pytest.raises(StorageError, match="nothing was saved"):
            tracker.set_price(800, 19)
        connection.execute("DROP TRIGGER full")
    assert examine(lived) == examine(kept)

    tracker.set_price(800, 19)
    assert examine(lived).counts["prices"] == examine(kept).counts["prices"] + 1
