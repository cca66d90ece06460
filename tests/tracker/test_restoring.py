"""Bringing an earlier state back: reversible itself, and only what is ours (RELIABILITY P13)."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest
from support.guessing import PHRASE

from smoketracker.domain.errors import BackupError, NotOurs, StorageError, Trouble, WrongPassphrase
from smoketracker.storage import restoring
from smoketracker.storage.identity import SCHEMA_NUMBER
from smoketracker.tracker.safekeeping import OneSided, Reason, backups_of, inspect_backup, restore_backup

FILE = "smoketracker.db"
OLDER = Path(__file__).parent.parent / "storage"


@pytest.fixture
def earlier(tracker, clock):
    """A backup of a state with two smokes; the present one has three, one of them with another note."""
    first = tracker.log().smoke
    clock.advance(hours=1)
    tracker.log()
    backup = tracker.back_up()
    clock.advance(hours=1)
    tracker.log()
    tracker.edit(first.uid, note="another")
    return backup


def test_p13_a_restore_brings_the_earlier_state_back(tracker, earlier):
    outcome = tracker.restore_backup(earlier.path)

    assert outcome.overview.count_today == 2
    assert [smoke.note for smoke in tracker.smokes()] == ["", ""]
    tracker.log()
    assert len(tracker.smokes()) == 3


def test_p13_a_restore_can_be_taken_back(tracker, earlier, clock):
    before = tracker.smokes(), tracker.ledger()
    tracker.restore_backup(earlier.path)
    clock.advance(minutes=1)
    kept = tracker.backups()[0]
    assert kept.reason == Reason.RESTORE

    tracker.restore_backup(kept.path)

    assert (tracker.smokes(), tracker.ledger()) == before


def test_p13_the_comparison_tells_what_would_go_and_come(tracker, earlier, clock):
    tracker.add_profile("Robin")

    told = tracker.compare_backup(earlier.path)

    assert (told.there.smokes, told.here.smokes) == (2, 3)
    assert told.goes == OneSided(smokes=1, people=("Robin",))
    assert told.comes == OneSided()
    assert told.changed == 1
    assert not told.none


def test_p13_what_a_restore_takes_away_is_not_offered_as_lost(tracker, earlier):
    tracker.restore_backup(earlier.path)
    assert tracker.missing() == []


def test_p11_what_was_lost_before_a_restore_is_still_offered_after_it(tracker, earlier, data_dir, open_at, clock):
    """The present state is an older copy of the file, as a program that synchronises folders puts it there."""
    lost = tracker.smokes()[-1]
    tracker.close()
    shutil.copy(earlier.path, data_dir / FILE)
    again = open_at(data_dir, clock)

    again.restore_backup(earlier.path)

    assert [smoke.uid for smoke in again.missing()] == [lost.uid]


@pytest.mark.parametrize("damage", ["cut", "text", "gone", "zeroed", "foreign"])
def test_p13_a_present_state_that_cannot_be_read_is_set_aside_and_kept(tracker, earlier, data_dir, clock, damage):
    tracker.close()
    present, before = data_dir / FILE, len(backups_of(data_dir))
    content = present.read_bytes()
    match damage:
        case "cut":
            present.write_bytes(content[:50_000])
        case "text":
            present.write_text("nonsense" * 1_000)
        case "gone":
            present.unlink()
        case "zeroed":
            present.write_bytes(content[:4_096] + bytes(len(content) - 4_096))
        case "foreign":
            present.write_bytes(content[:68] + b"XXXX" + content[72:])
    left = present.read_bytes() if present.exists() else None
    (data_dir / f"{FILE}-journal").write_bytes(b"" if damage != "gone" else b"what a crash left" * 100)

    restored = restore_backup(data_dir, earlier.path, clock())

    assert restored.before is None
    assert len(backups_of(data_dir)) == before
    if left is None:
        assert restored.set_aside is None
    else:
        assert restored.set_aside.name == f"{FILE}.damaged-{clock().astimezone(UTC):%Y%m%dT%H%M%SZ}"
        assert restored.set_aside.read_bytes() == left
    assert not (data_dir / f"{FILE}-journal").exists()
    assert inspect_backup(present) == inspect_backup(earlier.path)
    assert list(data_dir.glob(".new-*")) == []
    assert present.stat().st_mode & 0o777 == 0o600


def test_p13_two_states_set_aside_in_one_second_are_both_kept(tracker, earlier, data_dir, clock):
    tracker.close()
    kept = set()
    for text in ("one", "two"):
        (data_dir / FILE).write_text(text)
        kept.add(restore_backup(data_dir, earlier.path, clock()).set_aside)
    assert {path.read_text() for path in kept} == {"one", "two"}


HOSTILE = {
    "a trigger": "CREATE TRIGGER empty AFTER INSERT ON smokes BEGIN DELETE FROM smokes; END",
    "a view": "CREATE VIEW more AS SELECT * FROM smokes",
    "a column": "ALTER TABLE smokes ADD COLUMN more TEXT",
    "a table": "CREATE TABLE more (id INTEGER)",
    "an index": "CREATE INDEX more ON smokes (note)",
    "a trigger less": "DROP TRIGGER ledger_no_delete",
}


def with_statements(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def make_odd(kind, path, earlier):
    """Make something that no restore may take, and return what is said of it."""
    match kind:
        case "text":
            path.write_text("Dear Robin," * 1_000)
            return "is not a database of Smoke Tracker"
        case "empty":
            path.touch()
            return "is empty"
        case "a folder":
            path.mkdir()
            return "is not a file"
        case "a pipe":
            os.mkfifo(path)
            return "is not a file"
        case "a loop of links":
            path.symlink_to(path)
            return "is not a file"
        case "nothing":
            return "is not there"
    shutil.copy(earlier.path, path)
    return spoil(kind, path, earlier)


def spoil(kind, path, earlier):
    """Change a copy of a backup, and return what is said of it."""
    match kind:
        case "another program's":
            with_statements(path, "PRAGMA application_id=1")
            return "is not a database of Smoke Tracker"
        case "a newer one":
            with_statements(path, f"PRAGMA user_version={SCHEMA_NUMBER + 1}")
            return "was written by a newer version of Smoke Tracker"
        case "another form's":
            with_statements(path, "PRAGMA user_version=1")
            return "that Smoke Tracker never made"
        case "cut":
            path.write_bytes(path.read_bytes()[:50_000])
            return "damaged|cannot be read"
        case "one bit":
            content = bytearray(path.read_bytes())
            content[content.index(b"Europe/Berlin")] ^= 1
            path.write_bytes(content)
            return "does not match its checksum"
        case "another manifest's":
            shutil.copy(earlier.manifest, path.with_suffix(".json"))
            with_statements(path, "VACUUM")
            return "has changed since it was made"
        case "half of a change":
            leave_half_of_a_change(path)
            return "was copied in the middle of a change"
    with_statements(path, HOSTILE[kind])
    return "that Smoke Tracker never made"


def leave_half_of_a_change(path):
    """Leave a file as a crash in the middle of a commit does."""
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA cache_size=1")
    writer.execute("UPDATE achievements SET description = description || hex(zeroblob(10000))")
    for part in ("", "-journal"):
        shutil.copy(f"{path}{part}", f"{path}.half{part}")
    writer.close()
    for part in ("", "-journal"):
        Path(f"{path}.half{part}").replace(f"{path}{part}")


@pytest.mark.parametrize(
    "kind",
    [
        *("text", "empty", "a folder", "a pipe", "a loop of links", "nothing", "another program's", "a newer one"),
        *("another form's", "cut", "one bit", "another manifest's", "half of a change", *HOSTILE),
    ],
)
def test_p13_what_is_not_a_whole_record_of_ours_is_refused_and_nothing_changes(
    tracker, earlier, data_dir, make_folder, kind
):
    path = make_folder() / "odd.db"
    said = make_odd(kind, path, earlier)
    before = contents(data_dir), contents(path.parent)

    for refusing in (tracker.restore_backup, tracker.compare_backup, inspect_backup):
        with pytest.raises(StorageError, match=said) as told:
            refusing(path)
        assert str(told.value).startswith(str(path))
        assert str(told.value).count(". ") <= 1

    assert (contents(data_dir), contents(path.parent)) == before
    assert len(tracker.smokes()) == 3


def contents(folder):
    """Return the names of a folder with what the files hold."""
    return {path: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def test_p13_the_record_itself_is_no_backup_of_it(tracker, earlier, data_dir):
    link = data_dir / "link.db"
    link.symlink_to(data_dir / FILE)
    with pytest.raises(NotOurs, match="is the record itself"):
        tracker.restore_backup(link)
    assert len(tracker.smokes()) == 3


@pytest.mark.parametrize("schema", ["schema_1", "schema_2"])
def test_p13_an_older_form_is_brought_up_to_date_in_a_copy(tracker, earlier, make_folder, schema):
    path = make_folder() / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((OLDER / f"{schema}.sql").read_text(encoding="utf-8"))
        smokes = connection.execute("SELECT count(*) FROM smokes WHERE deleted_at IS NULL").fetchone()[0]
    before = path.read_bytes()

    assert tracker.compare_backup(path).there.smokes == smokes
    tracker.restore_backup(path)

    assert sum(sum(facts.counts.values()) for facts in tracker.records().values()) == smokes
    assert inspect_backup(tracker.folder / FILE).schema == SCHEMA_NUMBER
    assert path.read_bytes() == before
    assert not Path(f"{path}-journal").exists()


def test_p13_without_room_for_the_backup_nothing_is_restored(tracker, earlier, data_dir):
    """The newest backup is damaged, so another one is needed, and cannot be made."""
    kept = data_dir.with_name(f"{data_dir.name}-elsewhere.db")
    shutil.move(earlier.path, kept)
    shutil.rmtree(data_dir / "backups")
    (data_dir / "backups").write_text("no folder")
    try:
        with pytest.raises(BackupError, match="No backup could be made"):
            tracker.restore_backup(kept)
    finally:
        kept.unlink()
    assert len(tracker.smokes()) == 3
    assert list(data_dir.glob(".new-*")) == []


def test_p13_while_another_program_writes_nothing_is_restored(tracker, earlier, data_dir, monkeypatch):
    monkeypatch.setattr(restoring, "PATIENCE_SECONDS", 0.01)
    other = sqlite3.connect(data_dir / FILE)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError) as told:
        tracker.restore_backup(earlier.path)
    other.close()
    assert told.value.trouble is Trouble.BUSY
    assert len(tracker.smokes()) == 3


def test_p13_what_a_crash_left_half_done_is_in_the_backup_as_it_was_before(tracker, earlier, data_dir, clock):
    tracker.close()
    leave_half_of_a_change(data_dir / FILE)

    restored = restore_backup(data_dir, earlier.path, clock())

    assert restored.before.counts["smokes"] == 3
    assert restored.set_aside is None
    assert inspect_backup(data_dir / FILE).counts["smokes"] == 2


def test_p13_a_database_in_another_journal_mode_leaves_nothing_of_it_behind(tracker, earlier, data_dir, clock):
    """Somebody's tool has turned it to a write-ahead log; what stayed of that would be played into the restored one."""
    tracker.close()
    with closing(sqlite3.connect(data_dir / FILE)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE smokes SET note = note")
        connection.commit()

    restore_backup(data_dir, earlier.path, clock())

    assert sorted(path.name for path in data_dir.glob(f"{FILE}?*")) in ([], [f"{FILE}-journal"])
    assert inspect_backup(data_dir / FILE).counts["smokes"] == 2


def test_p21_a_restore_is_no_way_past_the_passphrase(guarded, data_dir, clock):
    """Neither over a state from before it was set, nor over one with another."""
    guarded.unlock(PHRASE)
    guarded.reset_passphrase()
    without = guarded.back_up()
    guarded.set_passphrase("quite another phrase")
    clock.advance(minutes=1)
    other = guarded.back_up()
    guarded.set_passphrase(PHRASE, "quite another phrase")
    guarded.lock()
    with pytest.raises(WrongPassphrase):
        guarded.unlock("a wrong one")
    tries = (data_dir / "passphrase-tries.json").read_bytes()

    for backup in (without, other):
        assert guarded.compare_backup(backup.path).keeps_passphrase
        guarded.restore_backup(backup.path)
        assert guarded.access().guarded
        assert not guarded.access().unlocked
        assert not guarded.compare_backup(guarded.backups()[0].path).keeps_passphrase

    assert (data_dir / "passphrase-tries.json").read_bytes() == tries
    guarded.unlock(PHRASE)


def test_p21_where_nothing_guards_the_present_state_the_backups_own_passphrase_does(guarded, clock):
    before = guarded.back_up()
    guarded.reset_passphrase()

    assert not guarded.compare_backup(before.path).keeps_passphrase
    guarded.restore_backup(before.path)

    assert guarded.access().guarded
    guarded.unlock(PHRASE)


def test_p21_where_the_present_state_cannot_be_read_the_backups_own_passphrase_guards(guarded, data_dir, clock):
    before = guarded.back_up()
    guarded.unlock(PHRASE)
    guarded.set_passphrase("quite another phrase", PHRASE)
    guarded.lock()
    content = (data_dir / FILE).read_bytes()
    guarded.close()
    (data_dir / FILE).write_bytes(content[:50_000])

    restore_backup(data_dir, before.path, clock())

    guarded.unlock(PHRASE)


def test_p13_the_tracker_stays_with_its_person_if_they_are_there(tracker, clock):
    tracker.add_profile("Robin")
    both = tracker.back_up()
    me = tracker.profile()
    tracker.switch_profile("Robin")
    tracker.rename_profile("Robin", "Robin B.")
    clock.advance(minutes=1)

    tracker.restore_backup(both.path)
    assert (tracker.profile(), tracker.chosen_profile()) == ("Robin", me)
    tracker.delete_profile("Robin", "Robin")
    tracker.add_profile("Robin")
    tracker.switch_profile("Robin")
    tracker.restore_backup(both.path)
    assert tracker.profile() == me
