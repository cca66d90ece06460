"""The database file is moved, removed or replaced under the running window: nothing is lost, and the window says so."""

import shutil
import sqlite3
import stat
from contextlib import closing

import pytest
from support.at_the_window import Person

from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker import open_tracker
from smoketracker.ui import outside, retry

WAITS = "One smoke is not saved yet. It is kept here until it is."


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Let what is tried again by itself, and the look at the file, come soon."""
    monkeypatch.setattr(retry, "FIRST_MS", 20)
    monkeypatch.setattr(retry, "LAST_MS", 80)
    monkeypatch.setattr(outside, "LOOK_MS", 20)
    monkeypatch.setattr(outside, "AFTER_FAILURE_MS", 50)


@pytest.fixture
def path(data_dir):
    return data_dir / FILE_NAME


@pytest.fixture
def person(application, qtbot, stopwatch, seen):
    return Person(application, qtbot, stopwatch, seen)


@pytest.fixture
def logged(person):
    """Let one smoke be on record, and return its id."""
    person.click()
    (smoke,) = person.tracker.smokes()
    return smoke.uid


def uids(folder, clock):
    """Return what a program that starts now would find."""
    with closing(open_tracker(folder, clock)) as tracker:
        return [smoke.uid for smoke in tracker.smokes()]


def test_p15_a_removed_file_is_said_and_put_back_with_what_waited(person, logged, path, clock):
    path.unlink()

    person.click()

    assert WAITS in person.says()
    assert person.button.text() == "Put it back"
    assert not path.exists(), "nothing may begin anew in its place"
    assert person.tracker.overview().count_today == 1, "it can still be read, and nothing is counted"

    person.accepts_help()

    kept = uids(path.parent, clock)
    assert len(kept) == 2
    assert kept[0] == logged
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert person.bridge.unsaved == 0


def test_p15_a_removed_folder_is_said_and_put_back_with_what_waited(person, logged, path, clock):
    shutil.rmtree(path.parent)

    person.click()

    assert "One smoke is not saved yet. It is kept as long as the program runs." in person.says()
    assert not path.parent.exists()

    person.accepts_help()

    assert len(uids(path.parent, clock)) == 2
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_p15_a_removed_file_is_noticed_without_a_click(qtbot, person, logged, path):
    path.unlink()

    qtbot.waitUntil(person.banner.isVisible, timeout=1_000)

    assert person.button.text() == "Put it back"


def test_p15_a_file_that_comes_back_is_worked_with_by_itself(person, logged, path, clock):
    aside = path.with_name("aside")
    path.rename(aside)
    person.click()
    person.click()

    aside.rename(path)
    person.sees_it_end()

    assert person.bridge.unsaved == 0
    kept = uids(path.parent, clock)
    assert len(set(kept)) == len(kept) == 3


def make_foreign(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()


def make_newer(path):
    shutil.copy(path.with_name(FILE_NAME), path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")


def make_text(path):
    path.write_text("Shopping: bread, milk. " * 300, encoding="utf-8")


def make_nothing(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("make", [make_foreign, make_newer, make_text, make_nothing])
def test_p8_a_file_of_somebody_else_in_the_place_of_the_database_is_left_as_it_is(
    qtbot, person, logged, path, clock, make
):
    other = path.with_name("other")
    make(other)
    other.replace(path)
    before = path.read_bytes()

    person.click()
    person.click()
    qtbot.wait(100)

    assert path.read_bytes() == before
    assert any(text.startswith("Another file lies in ") for text in person.says())
    assert person.bridge.unsaved == 2
    assert person.tracker.overview().count_today == 1, "the record can still be read"

    path.rename(other)
    qtbot.waitUntil(lambda: person.button.text() == "Put it back")
    person.accepts_help()

    assert len(uids(path.parent, clock)) == 3
    assert other.read_bytes() == before


def test_p11_an_older_record_in_its_place_is_said_and_the_newer_one_is_kept(qtbot, person, path):
    """What a program that keeps folders alike does when it takes the wrong one of two."""
    older = path.with_name("older")
    with closing(sqlite3.connect(path)) as here, closing(sqlite3.connect(older)) as there:
        here.backup(there)
    person.click()
    person.click()
    before = {smoke.uid for smoke in person.tracker.smokes()}
    older.replace(path)

    person.click()
    qtbot.waitUntil(lambda: "The file of your record was replaced from outside." in person.says(), timeout=5_000)

    assert person.application.window.today.hero.undo.isHidden(), "it would take back what the other file holds"
    (kept,) = [backup for backup in person.tracker.backups() if backup.counts["smokes"] == 2]
    with closing(sqlite3.connect(kept.path)) as backup:
        assert {row[0] for row in backup.execute("SELECT uid FROM smokes")} == {uid.hex for uid in before}
    assert person.bridge.unsaved == 0
    assert len(person.tracker.smokes()) == 1
    assert not list(path.parent.glob(".new-*"))


def test_p11_a_record_in_its_place_is_about_the_same_person_as_before(person, logged, path, clock, make_folder):
    """The number of a person differs from file to file; what is clicked must not land with somebody else."""
    tracker = person.tracker
    name = tracker.profile()
    elsewhere = make_folder()
    with closing(open_tracker(elsewhere, clock, profile="Somebody else")) as other:
        other.add_profile(name)
    (elsewhere / FILE_NAME).replace(path)

    person.click()

    assert tracker.profile() == name
    counted = {who: sum(facts.counts.values()) for who, facts in tracker.records().items()}
    assert counted == {"Somebody else": 0, name: 1}


def test_a_file_that_lies_there_again_is_never_written_over(person, logged, path):
    path.unlink()
    person.click()
    make_text(path)
    before = path.read_bytes()

    person.bridge.put_file_back()

    assert path.read_bytes() == before
    assert person.bridge.unsaved == 1
