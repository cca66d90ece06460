"""A database written by an earlier state of the program opens, keeps every row, and tells what it told then.

schema_1.sql is such a database, dumped; schema_1.json is what the program that wrote it told of it. schema_2 holds two
people, edited, retired, granted and revoked achievements, and three versions of the point rules. schema_3 has a draft,
a picture, a passphrase, and a deleted smoke besides.
"""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from support.clock import SetClock

from smoketracker.cli.as_json import as_json
from smoketracker.domain.errors import StorageError, Trouble
from smoketracker.storage import backups, identity, seals
from smoketracker.storage.examining import examine
from smoketracker.storage.glance import glance
from smoketracker.tracker.glance import read

HERE = Path(__file__).parent
ZONES = {"schema_1": "America/New_York", "schema_2": "America/Lima", "schema_3": "Europe/Lisbon"}


def rows(path: Path) -> dict[str, list[tuple]]:
    """Return every row of every table, by table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}  # noqa: S608


def within(old: object, new: object) -> object:
    """Return of the new only what the old has too: later versions tell more."""
    if isinstance(old, dict):
        return {name: within(value, new[name]) for name, value in old.items()}
    if isinstance(old, list):
        assert len(old) == len(new)
        return [within(*pair) for pair in zip(old, new, strict=True)]
    return new


@pytest.fixture(params=ZONES)
def schema(request) -> str:
    return request.param


@pytest.fixture
def told(schema) -> dict:
    return json.loads((HERE / f"{schema}.json").read_text(encoding="utf-8"))


@pytest.fixture
def clock(schema, told) -> SetClock:
    """The moment at which the dump was made."""
    moment = datetime.fromisoformat(told["now"])
    return SetClock(moment.replace(tzinfo=None).isoformat(), ZONES[schema])


@pytest.fixture
def old_file(data_dir, schema) -> Path:
    path = data_dir / identity.FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"{schema}.sql").read_text(encoding="utf-8"))
    return path


def test_every_row_is_kept(old_file, data_dir, clock, open_at):
    before = rows(old_file)
    open_at(data_dir, clock).close()
    after = rows(old_file)

    assert all(before[table] for table in ("smokes", "answers", "ledger", "pins", "decisions", "days_seen"))
    # Later columns stand behind those of then.
    del before["alembic_version"]
    for table, kept in before.items():
        assert [row[: len(kept[0])] for row in after[table]] == kept if kept else True, table
    assert identity.identity(old_file) == (identity.APPLICATION_ID, identity.SCHEMA_NUMBER)


def test_overview_and_ledger_are_those_of_then(old_file, data_dir, clock, open_at, told):
    tracker = open_at(data_dir, clock)
    tracker.refresh(running=False)

    overview, ledger = (json.loads(as_json(value)) for value in (tracker.overview(), tracker.ledger()))
    assert overview["points"] > 0
    assert within(told["overview"], overview) == told["overview"]
    instants = [datetime.fromisoformat(entry.pop("posted_at")) for entry in ledger]
    assert instants == [datetime.fromisoformat(entry["posted_at"]) for entry in told["ledger"]]
    assert ledger == [{name: value for name, value in entry.items() if name != "posted_at"} for entry in told["ledger"]]


@pytest.mark.parametrize("schema", ["schema_2"], indirect=True)
def test_people_achievements_and_rules_of_then_are_those_of_now(old_file, data_dir, clock, open_at):
    tracker = open_at(data_dir, clock)
    facts = tracker.facts()

    assert tracker.profiles() == ["Kim", "Robin"]
    assert tracker.profile() == "Kim"
    assert len(facts.rules) == 2
    assert [version.points for version in next(b for b in facts.catalogue if b.id == "own-two").versions] == [40, 90]
    assert {badge.id for badge in facts.catalogue if badge.retired} == {"half"}
    assert not any(badge.draft for badge in facts.catalogue)
    assert facts.revoked == {"kind": "by mistake"}
    assert tracker.access().guarded is False
    with closing(sqlite3.connect(old_file)) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute("DELETE FROM ledger")


@pytest.mark.parametrize("schema", ["schema_3"], indirect=True)
def test_drafts_pictures_and_the_passphrase_of_then_are_those_of_now(old_file, data_dir, clock, open_at):
    tracker = open_at(data_dir, clock)
    tracker.unlock("correct horse battery")
    own = next(badge for badge in tracker.facts().catalogue if badge.id == "own-two")

    assert (tracker.profiles(), tracker.profile()) == (["Kim", "Robin"], "Kim")
    assert [badge.id for badge in tracker.facts().catalogue if badge.draft] == ["later"]
    assert tracker.icon(own.icon).startswith(b"\x89PNG")
    assert len(tracker.smokes()) == len(rows(old_file)["smokes"]) - 2 - 2  # Robin's, and two that were deleted


def test_everything_has_its_checksum_from_the_first_opening_on(old_file, data_dir, clock, open_at):
    open_at(data_dir, clock).close()
    contents = examine(old_file)
    assert contents.counts["smokes"]
    assert all(len(sealed[-1]) == seals.LENGTH for table in seals.BY_ROW for sealed in rows(old_file)[table])

    with closing(sqlite3.connect(old_file)) as connection:
        connection.execute("UPDATE smokes SET created_at = created_at + 1 WHERE id = 2")
        connection.commit()
    with pytest.raises(StorageError, match="row 2 of the table smokes does not match its checksum"):
        examine(old_file)


def test_it_has_no_glance_until_it_is_opened_for_the_first_time(old_file, data_dir, clock, open_at):
    assert glance(data_dir) is None  # it is of an older form, whatever it holds
    tracker = open_at(data_dir, clock)
    tracker.refresh(running=False)

    assert read(glance(data_dir), clock()) == tracker.overview()


def test_p9_before_a_migration_a_checked_backup_of_the_old_form_is_made(old_file, data_dir, clock, open_at, schema):
    before = rows(old_file)
    open_at(data_dir, clock).close()

    (backup,) = backups.listed(data_dir / "backups")
    backups.verify(backup)
    assert backup.taken_at == clock()
    assert (backup.reason, backup.schema) == ("before a migration", int(schema.removeprefix("schema_")))
    assert rows(backup.path) == before


def test_p9_without_room_for_a_backup_there_is_no_migration(old_file, data_dir, clock, open_at):
    (data_dir / "backups").write_text("no folder, so nothing can be put into it")
    before = old_file.read_bytes()

    with pytest.raises(
        StorageError, match=r"could not be brought up to date: No backup .* It stays as it was."
    ) as told:
        open_at(data_dir, clock)

    assert told.value.trouble is Trouble.MIGRATION
    assert old_file.read_bytes() == before


def test_p9_a_migration_that_fails_leaves_the_old_rows_where_they_are(old_file, data_dir, clock, open_at):
    """A row that belongs to nobody is found before anything is changed."""
    with closing(sqlite3.connect(old_file)) as connection:
        connection.execute("INSERT INTO void_days (profile_id, day) VALUES (999, '2020-01-01')")
        connection.commit()
    before = old_file.read_bytes()

    with pytest.raises(StorageError, match="belong to rows that are not there") as told:
        open_at(data_dir, clock)

    assert told.value.trouble is Trouble.MIGRATION
    assert old_file.read_bytes() == before
