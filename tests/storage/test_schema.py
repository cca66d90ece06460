"""The migrations lead to the tables of the program, all at once or not at all; the database guards what must hold."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from smoketracker.domain.errors import StorageError
from smoketracker.storage import identity, migrate
from smoketracker.storage.database import FILE_NAME, open_database
from smoketracker.storage.tables import metadata
from smoketracker.tracker import open_tracker


def scripts() -> ScriptDirectory:
    """Return the migrations as Alembic sees them."""
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    return ScriptDirectory.from_config(config)


def described(engine) -> dict[str, object]:
    """Return names, types, nullability, uniques, indexes and references of every table."""
    found = inspect(engine)
    return {
        table: (
            {column["name"]: (str(column["type"]), column["nullable"]) for column in found.get_columns(table)},
            sorted(tuple(unique["column_names"]) for unique in found.get_unique_constraints(table)),
            sorted((index["name"], tuple(index["column_names"])) for index in found.get_indexes(table)),
            sorted((tuple(key["constrained_columns"]), key["referred_table"]) for key in found.get_foreign_keys(table)),
            found.get_pk_constraint(table)["constrained_columns"],
        )
        for table in found.get_table_names()
        if table != "alembic_version"
    }


def test_the_migrations_make_the_tables_of_the_program(data_dir):
    migrated = open_database(data_dir)
    stated = create_engine("sqlite://")
    with stated.begin() as connection:
        metadata.create_all(connection)
        assert described(migrated) == described(connection)
    stated.dispose()
    migrated.dispose()


def test_the_schema_number_is_that_of_the_newest_script():
    assert len(list(scripts().walk_revisions())) == identity.SCHEMA_NUMBER
    assert scripts().get_current_head() == f"{identity.SCHEMA_NUMBER:04}"


def test_migrations_know_nothing_of_the_program():
    """What they state is history; the program's own modules go on changing."""
    for script in Path(scripts().versions).glob("*.py"):
        imported = re.findall(r"^(?:from|import) (\w+)", script.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(imported) <= {"alembic", "sqlalchemy", "hashlib"}


def test_a_migration_that_fails_leaves_the_file_as_it_was(data_dir, clock):
    """A table in the way makes the first script fail after it has begun."""
    path = data_dir / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={identity.APPLICATION_ID}")
        connection.execute("CREATE TABLE ledger (something)")
    path.chmod(0o600)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="ledger"):
        open_tracker(data_dir, clock)
    assert path.read_bytes() == before


@pytest.mark.parametrize("statement", ["UPDATE ledger SET points = 1000", "DELETE FROM ledger"])
def test_f4_the_database_itself_refuses_to_change_the_ledger(tracker, data_dir, statement):
    tracker.log()
    connection = sqlite3.connect(data_dir / FILE_NAME)
    with closing(connection), pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)


def test_f4_no_number_of_a_key_is_used_twice(tracker, data_dir):
    tracker.log()
    connection = sqlite3.connect(data_dir / FILE_NAME)
    with closing(connection), pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        connection.execute(
            "INSERT INTO ledger (profile_id, key, seq, points, day, reason, rules_version, posted_at)"
            " SELECT profile_id, key, seq, points, day, reason, rules_version, posted_at FROM ledger"
        )


@pytest.mark.parametrize(
    "change",
    ["day = '2026-06-02'", "at = at + 90000 * 1000000", "utc_offset = -86000", "day_start = 240", "source = 'pocket'"],
)
def test_d2_the_database_refuses_a_smoke_whose_day_does_not_fit(tracker, data_dir, change):
    """D2: day, instant, offset and day start prove each other; the first instant of the day leaves no room."""
    tracker.log()
    connection = sqlite3.connect(data_dir / FILE_NAME)
    with closing(connection), pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        connection.execute(f"UPDATE smokes SET {change}")  # noqa: S608  # statements of this file


def test_d2_instants_with_microseconds_and_before_1970s_end_fit(tracker, clock):
    clock.set("2026-06-01 00:00:00.000001")
    tracker.log()
    tracker.log(clock().replace(year=1970, month=1, day=2))
    assert [str(smoke.day) for smoke in tracker.smokes()] == ["1970-01-02", "2026-06-01"]
