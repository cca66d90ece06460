"""The disk is full, read-only or held while the window shows: it says so at once, counts nothing wrong, and goes on."""

import contextlib
import resource
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from support.at_the_window import Person

from smoketracker.storage.database import FILE_NAME
from smoketracker.tracker import open_tracker
from smoketracker.ui import retry
from smoketracker.ui.dialogs.unsaved import UnsavedDialog

KEPT = "One smoke is not saved yet. It is kept here until it is."
UNKEPT = "One smoke is not saved yet. It is kept as long as the program runs."


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Let what is tried again by itself come soon."""
    monkeypatch.setattr(retry, "FIRST_MS", 20)
    monkeypatch.setattr(retry, "LAST_MS", 80)


@pytest.fixture
def person(application, qtbot, stopwatch, seen):
    application.tracker.wait_at_most(250)  # as the window has it
    return Person(application, qtbot, stopwatch, seen)


@contextlib.contextmanager
def read_only(folder):
    """Let nothing be written into a folder, whoever asks: as a card with its switch over, or a mount gone bad."""
    mount = shutil.which("mount")
    if not mount or subprocess.run([mount, "--bind", folder, folder], capture_output=True, check=False).returncode:
        pytest.skip("Mounting is not allowed here.")
    try:
        subprocess.run([mount, "-o", "remount,ro,bind", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@contextlib.contextmanager
def full():
    """Let no file of the program grow, save very small ones: as on a disk with hardly any room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextlib.contextmanager
def held(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@pytest.fixture
def path(data_dir):
    return data_dir / FILE_NAME


def test_p15_a_read_only_disk_is_said_and_what_waits_lands_once_when_it_can_be_written(person, path):
    person.click()
    with read_only(path.parent):
        person.click()

        assert UNKEPT in person.says()
        assert any("cannot be written now" in text for text in person.says())
        assert person.tracker.overview().count_today == 1

    person.sees_it_end()

    assert len(person.tracker.smokes()) == 2


def test_p15_a_full_disk_is_said_and_what_waits_lands_once_when_there_is_room(person, path):
    person.click()
    with full():
        person.click()
        said, counted = person.says(), person.tracker.overview().count_today

    assert person.bridge.unsaved == 1
    assert KEPT in said, "the line of a click finds room where a page of the database does not"
    assert any("The disk" in text for text in said)
    assert counted == 1

    person.sees_it_end()

    assert len(person.tracker.smokes()) == 2


def test_p15_a_held_database_is_said_within_a_second_and_goes_on_when_it_is_free(person, path):
    with held(path):
        person.click()
        person.click()

        assert any(text.startswith("Another program holds the database.") for text in person.says())

    person.sees_it_end()

    assert len(person.tracker.smokes()) == 2
    assert person.tracker.refresh().entries == ()


def test_p15_it_goes_on_trying_however_long_it_takes(qtbot, person, path):
    """Far longer than the first tries together: no try is the last one."""
    tried = []
    with held(path):
        person.tracker.wait_at_most(1)
        person.click()
        person.bridge.failed.connect(tried.append)
        qtbot.waitUntil(lambda: len(tried) > 8, timeout=3_000)

    person.sees_it_end()


def test_p2_what_waits_at_the_end_is_logged_by_the_next_start(qtbot, person, application, path, clock, monkeypatch):
    """Nothing is asked then, since nothing is lost: it is written down beside the database."""
    monkeypatch.setattr("smoketracker.app.LAST_PATIENCE_MS", 1)
    ended = []
    application.over.connect(lambda: ended.append(1))
    with held(path):
        person.click()
        assert KEPT in person.says()
        application.window.errands.do("quit")
        application.close()

    assert ended == [1]
    with closing(open_tracker(path.parent, clock)) as tracker:
        assert len(tracker.smokes()) == 1
    with closing(open_tracker(path.parent, clock)) as tracker:
        assert len(tracker.smokes()) == 1


@pytest.fixture
def asked(qtbot, application, person, path):
    """Let somebody quit while a smoke can be kept nowhere; offer the answer they give, and whether it ended."""
    ended = []
    application.over.connect(lambda: ended.append(1))
    shutil.rmtree(path.parent)
    person.click()

    def quit_and(answer):
        shown = []

        def act():
            (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, UnsavedDialog)]
            shown.append(dialog)
            getattr(dialog, answer).click()

        QTimer.singleShot(200, act)
        application.window.errands.do("quit")
        assert shown
        return bool(ended)

    return quit_and


def test_p2_an_end_that_would_lose_a_smoke_is_asked_about_and_waits(asked, person):
    assert not asked("keeping")
    assert person.bridge.unsaved == 1
    assert person.application.window.isVisible()


def test_p2_an_end_that_would_lose_a_smoke_comes_when_it_is_wanted_all_the_same(asked):
    assert asked("closing")
