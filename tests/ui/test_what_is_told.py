"""What the log is told while somebody lives with the program: nothing of what was smoked, written or earned."""

import logging
import re
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smoketracker.logs import Log
from smoketracker.storage.database import FILE_NAME
from smoketracker.ui.logbook import Logbook

LEFT = Qt.MouseButton.LeftButton
NOTE = "after the quarrel with Robin"
TOPIC = re.compile(r"^\S+ \S+ [A-Z]+ (\S+): ", re.MULTILINE)


@pytest.fixture
def log_file(tmp_path):
    path = tmp_path / "smoketracker.log"
    log = Log(verbose=True)
    log.keep(path)
    yield path
    log.close()


@pytest.fixture
def told(log_file):
    """Offer the messages of the log, without their own moments."""
    return lambda: TOPIC.sub(r"\1: ", log_file.read_text(encoding="utf-8"))


@pytest.fixture
def application(open_window, told):
    """Offer the window of a log that hears every detail from the start."""
    application = open_window()
    application.logbook = Logbook(application.bridge)
    application.bridge.refresh()
    return application


def live(application, window, pass_time, clock, data_dir):
    """Log, note, correct, answer, undo, earn, fail and try again over a few days; return the moments smoked at."""
    moments = []
    for _ in range(3):
        pass_time(hours=5, minutes=17)
        moments.append(clock())
        QTest.mouseClick(window.today.hero.log, LEFT)
    smoke = application.tracker.smokes()[0]
    application.bridge.carry_out(lambda tracker: tracker.edit(smoke.uid, note=NOTE), lambda tracker: tracker.undo())
    pass_time(days=2)
    application.bridge.refresh()
    day = application.tracker.overview().today - timedelta(days=1)
    application.bridge.carry_out(lambda tracker: tracker.answer(day, 187))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as other:
        other.execute("BEGIN EXCLUSIVE")
        pass_time(hours=1)
        moments.append(clock())
        QTest.mouseClick(window.today.hero.log, LEFT)
    application.bridge.refresh()
    return moments


def test_nothing_of_what_was_smoked_written_or_earned_is_told(
    application, window, pass_time, clock, data_dir, told, impatient
):
    moments = live(application, window, pass_time, clock, data_dir)

    said = told()
    tracker = application.tracker
    assert tracker.overview().count_today == 1
    titles = {badge.title for badge in tracker.achievements()}
    assert any(badge.earned_on for badge in tracker.achievements())
    times = {f"{moment:%H:%M}" for moment in moments} | {f"{moment:%Y-%m-%d}" for moment in moments}
    forbidden = {NOTE, "Robin", "187", str(tracker.overview().points), *titles, *times}
    assert not [word for word in forbidden if re.search(rf"\b{re.escape(word)}\b", said)]


def test_the_days_that_close_are_told_and_not_what_they_were(application, pass_time, told):
    application.bridge.log_smoke()
    pass_time(days=3)
    application.bridge.trust_clock()

    lines = [line for line in told().splitlines() if line.startswith("smoketracker.ui.rollover")]
    assert lines == ["smoketracker.ui.rollover: Days closed: 3."]


def test_a_clock_in_doubt_is_told_and_that_it_is_believed_again(application, clock, told):
    clock.advance(days=30)
    application.bridge.refresh()
    clock.advance(days=-30)
    application.bridge.refresh()

    lines = [line for line in told().splitlines() if line.startswith("smoketracker.ui.clock_watch")]
    assert [line.rpartition(": ")[2] for line in lines] == [
        "The clock has gone ahead by 720 hours; no day closes until it is believed.",
        "The clock is believed again.",
    ]


def test_a_log_in_itself_is_not_told(application, window, told):
    before = told()

    QTest.mouseClick(window.today.hero.log, LEFT)
    application.bridge.undo()

    assert told() == before


def test_an_error_of_the_database_is_told_without_its_values(application, told, caplog):
    from sqlalchemy import text  # noqa: PLC0415  # as the storage does

    try:
        with application.tracker._store.transaction() as tx:
            tx.connection.execute(text("INSERT INTO nowhere (note) VALUES (:note)"), {"note": NOTE})
    except Exception:
        logging.getLogger("smoketracker.ui.bridge").exception("It failed.")
    caplog.clear()

    assert "It failed." in told()
    assert "test_what_is_told.py" in told()
    assert NOTE not in told()
