"""The program on records that cannot be opened, started as it is started; each trouble is made on disk."""

import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest
import shiboken6
from support.recovery_screen import wait_for_ways

from smoketracker.app import Application
from smoketracker.storage.identity import FILE_NAME
from smoketracker.ui.preferences import Preferences

PAGE = 4096


@pytest.fixture
def record(tracker, data_dir, clock):
    """Offer the file of a record of 80 smokes with a backup, and one smoke logged after that."""
    Preferences(data_dir).welcomed = True
    for _ in range(2):
        tracker.log_several(clock(), [uuid4() for _ in range(40)], note="x" * 80)
    tracker.back_up()
    tracker.log()
    tracker.close()
    return data_dir / FILE_NAME


@pytest.fixture
def damage(record):
    """Offer to damage the record so that it cannot be opened, though most of it can be read."""

    def overwrite_profiles():
        with closing(sqlite3.connect(record)) as connection:
            root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'profiles'").fetchone()[0]
        with record.open("r+b") as file:
            file.seek((root - 1) * PAGE)
            file.write(bytes(PAGE))

    return overwrite_profiles


@pytest.fixture
def behind(qtbot, qapp, data_dir, clock, stopwatch):
    """Offer to start the program, the record still closed, and to wait until its recovery window offers something."""
    made = []

    def start(*, hidden=None):
        application = Application(qapp, data_dir, clock, stopwatch)
        application.unseen = False
        made.append(application)
        application.start(hidden=hidden)
        return application

    yield start
    for application in made:
        application.close()
        if application.recovery:
            shiboken6.delete(application.recovery.window)
        shiboken6.delete(application.window)


@pytest.fixture
def in_trouble(qtbot, behind, caplog):
    """Offer the recovery of a program that has just been started and found out what can be done."""

    def start(**options):
        application = behind(**options)
        wait_for_ways(qtbot, application)
        caplog.clear()
        return application

    return start
