"""The start: a first frame with the figures last known, the record opened behind it, no click lost between the two."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from smoketracker.app import Application
from smoketracker.storage.identity import FILE_NAME
from smoketracker.ui.widgets.buttons import Button

LEFT = Qt.MouseButton.LeftButton
AT_FIRST_FRAME = """
import json, sys
from pathlib import Path
from smoketracker import app
from smoketracker.ui.opening import Opening

begin = Opening.begin
def tell(self):
    print(json.dumps(sorted(sys.modules)))
    begin(self)
Opening.begin = tell
sys.exit(app.run(Path(sys.argv[1])))
"""


@pytest.fixture
def behind(qtbot, qapp, data_dir, clock, stopwatch, _empty_database):
    """Offer to start the program as it is started, the record still closed; closed after the test."""
    if not (data_dir / FILE_NAME).exists():
        shutil.copy(_empty_database, data_dir)
    made = []

    def start():
        made.append(Application(qapp, data_dir, clock, stopwatch))
        made[-1].start()
        return made[-1]

    yield start
    for application in made:
        application.close()
        shiboken6.delete(application.window)


def texts(application) -> list[str]:
    labels = [label for label in application.window.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels]


def wait_until_open(qtbot, application):
    qtbot.waitUntil(lambda: application.bridge.is_open, timeout=20_000)


def test_the_first_frame_comes_before_the_library_of_the_database(data_dir):
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_FRAME, str(data_dir)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SMOKETRACKER_QUIT_AFTER_MS": "50"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(json.loads(done.stdout.splitlines()[0]))

    assert {"smoketracker.ui.pages.today", "smoketracker.storage.glance"} <= loaded
    late = {
        "sqlalchemy",
        "alembic",
        "asyncio",
        "numpy",
        "tomllib",
        "tzlocal",
        "zoneinfo",
        "smoketracker.tracker.service",
    }
    late |= {f"smoketracker.storage.{name}" for name in ("store", "database", "tables", "sqlite")}
    late |= {f"smoketracker.ui.pages.{name}" for name in ("achievements", "history", "settings")}
    assert not loaded & late
    assert not {name for name in loaded if name.startswith("smoketracker.exchange")}


def test_it_shows_the_figures_of_the_last_commit_before_the_record_is_open(behind, qtbot, tracker):
    tracker.log()
    tracker.log()
    tracker.close()

    application = behind()

    assert not application.bridge.is_open
    assert any("2 smokes" in text for text in texts(application))
    wait_until_open(qtbot, application)


def test_the_true_figures_follow(behind, qtbot, tracker):
    tracker.log()
    application = behind()
    tracker.log()
    tracker.close()

    wait_until_open(qtbot, application)

    assert application.tracker.overview().count_today == 2
    assert any("2 smokes" in text for text in texts(application))


def test_a_click_before_the_record_is_open_is_saved_with_its_own_moment(behind, qtbot, clock):
    application = behind()
    clicked_at = clock()
    qtbot.mouseClick(application.window.today.hero.log, LEFT)
    clock.advance(minutes=1)
    assert application.bridge.unsaved == 1

    wait_until_open(qtbot, application)

    (smoke,) = application.tracker.smokes()
    assert smoke.at == clicked_at
    assert application.bridge.unsaved == 0


def test_closing_before_the_record_is_open_loses_no_click(behind, qtbot, open_at, data_dir, clock):
    application = behind()
    qtbot.mouseClick(application.window.today.hero.log, LEFT)

    application.close()

    assert open_at(data_dir, clock).overview().count_today == 1


def test_closing_while_the_record_is_being_opened_loses_no_click(behind, qtbot, open_at, data_dir, clock):
    application = behind()
    application.opening.begin()
    qtbot.mouseClick(application.window.today.hero.log, LEFT)

    application.close()

    assert open_at(data_dir, clock).overview().count_today == 1


def test_yesterdays_count_is_not_shown_as_todays(behind, qtbot, tracker, clock):
    tracker.log()
    tracker.close()
    clock.advance(days=1)

    application = behind()

    assert not any("1 smoke" in text for text in texts(application))
    wait_until_open(qtbot, application)


def running(application) -> list[QTimer]:
    return [timer for timer in application.window.findChildren(QTimer) if timer.isActive()] + [
        timer
        for owner in (application.bridge, application.heartbeat)
        for timer in owner.findChildren(QTimer)
        if timer.isActive()
    ]


def test_at_rest_no_timer_is_faster_than_a_second_and_hidden_only_the_heart_beats(application, qtbot, log_button):
    qtbot.mouseClick(log_button, LEFT)
    qtbot.waitUntil(lambda: all(timer.interval() >= 1_000 for timer in running(application)), timeout=20_000)
    assert application.heartbeat._timer in running(application)

    application.window.hide()

    qtbot.waitUntil(lambda: running(application) == [application.heartbeat._timer], timeout=20_000)


def test_a_click_while_another_program_writes_holds_nothing_up_and_is_saved_by_itself(
    qtbot, open_window, data_dir, clock
):
    application = open_window()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as other:
        other.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        qtbot.mouseClick(application.window.today.hero.log, LEFT)
        assert time.monotonic() - begun < 2
        assert application.bridge.unsaved == 1
        clicked_at = clock()
        clock.now += timedelta(seconds=5)
    qtbot.waitUntil(lambda: application.bridge.unsaved == 0, timeout=10_000)

    (smoke,) = application.tracker.smokes()
    assert smoke.at == clicked_at


def test_an_opening_that_fails_can_be_tried_again(behind, qtbot, data_dir, caplog):
    """The first try meets a file that is not ours; before the second one it is gone."""
    kept = (data_dir / FILE_NAME).read_bytes()
    (data_dir / FILE_NAME).write_text("Something else, and long enough to be looked at.", encoding="utf-8")
    application = behind()
    application.unseen = False
    qtbot.mouseClick(application.window.today.hero.log, LEFT)
    qtbot.waitUntil(lambda: application.recovery is not None, timeout=20_000)
    recovery = application.recovery.window
    again = recovery.banner.findChild(Button)
    qtbot.waitUntil(again.isEnabled, timeout=20_000)
    said = [label.text().replace("\u200b", "") for label in recovery.findChildren(QLabel)]
    (data_dir / FILE_NAME).write_bytes(kept)
    qtbot.mouseClick(again, LEFT)

    wait_until_open(qtbot, application)

    caplog.clear()
    assert any("is not a database of Smoke Tracker" in text for text in said)
    assert any(text.startswith("One smoke you logged is kept, and saved") for text in said)
    assert len(application.tracker.smokes()) == 1
    assert application.window.isVisible()
    assert not recovery.isVisible()
