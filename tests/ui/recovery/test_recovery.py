"""P10: a record that cannot be opened shows what is safe and what can be done, before any figure does."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.recovery_screen import PATIENCE_MS, said, wait_for_ways, ways

from smoketracker.storage.identity import FILE_NAME, SCHEMA_NUMBER
from smoketracker.tracker.recovering import kept_files
from smoketracker.ui import login
from smoketracker.ui.dialogs.exporting import ExportDialog
from smoketracker.ui.widgets.banner import Banner
from smoketracker.ui.widgets.buttons import Button

LEFT = Qt.MouseButton.LeftButton


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def wait_until_open(qtbot, application):
    qtbot.waitUntil(lambda: application.bridge.is_open and application.window.isVisible(), timeout=PATIENCE_MS)
    assert not application.recovery.window.isVisible()


def test_a_damaged_record_shows_what_is_safe_instead_of_the_window(damage, in_trouble, record, data_dir):
    damage()
    before = digest(record)

    application = in_trouble()
    shown = said(application.recovery.window)

    assert not application.window.isVisible()
    assert "The file of your record is damaged\nNothing was deleted." in shown
    assert str(data_dir) in shown
    assert "80 smokes" in shown
    assert "81 smokes can be read" in shown
    assert set(ways(application)) == {"Save", "Restore", "Choose…"}
    assert not any(button.visibleRegion().isEmpty() for button in ways(application).values())
    assert digest(record) == before


def test_the_newest_backup_comes_back_and_the_damaged_file_is_kept(damage, in_trouble, record, qtbot, data_dir):
    damage()
    damaged = digest(record)
    application = in_trouble()

    QTest.mouseClick(ways(application)["Restore"], LEFT)
    wait_until_open(qtbot, application)

    (kept,) = kept_files(data_dir)
    assert digest(kept) == damaged
    assert len(application.tracker.smokes()) == 80
    assert len(application.tracker.missing()) == 1  # logged after the backup: it is offered to be put back
    shown = said(application.window)
    assert "Restored from a backup" in shown
    assert kept.name in shown


def test_what_can_be_read_is_saved_by_the_keyboard_alone(damage, in_trouble, qtbot, data_dir):
    """The way that brings most back is the main one, and has the focus."""
    damage()
    application = in_trouble()
    focused = QApplication.focusWidget()
    assert focused is ways(application)["Save"]

    QTest.keyClick(focused, Qt.Key.Key_Return)
    wait_until_open(qtbot, application)

    assert len(application.tracker.smokes()) == 81
    shown = said(application.window)
    assert "Saved what could be read" in shown
    assert kept_files(data_dir)[0].name in shown


def test_esc_closes_nothing_and_tab_reaches_every_way(damage, in_trouble, qtbot):
    damage()
    application = in_trouble()
    window = application.recovery.window

    QTest.keyClick(window, Qt.Key.Key_Escape)
    reached = set()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget().accessibleName())

    assert window.isVisible()
    assert {"Try again", "Save", "Restore", "Choose…", "Close Smoke Tracker"} <= reached


def test_nobody_brings_the_window_in_front_of_it(damage, in_trouble, settle):
    damage()
    application = in_trouble()

    application.surroundings.open_window()
    settle()

    assert not application.window.isVisible()
    assert application.recovery.window.isVisible()


def test_a_program_that_starts_hidden_shows_it_all_the_same(damage, in_trouble):
    damage()

    application = in_trouble(hidden=True)

    assert application.recovery.window.isVisible()


def test_p8_a_newer_record_is_named_and_left_untouched(record, in_trouble):
    with closing(sqlite3.connect(record)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_NUMBER + 1}")
        connection.commit()
    before = digest(record)

    application = in_trouble()

    assert "Your record was written by a newer version" in said(application.recovery.window)
    assert set(ways(application)) == {"Choose…"}
    assert digest(record) == before


def test_a_record_that_is_gone_is_not_begun_anew_and_comes_back_by_itself(record, in_trouble, qtbot):
    away = record.rename(record.with_name("away"))
    application = in_trouble()
    assert "Your record is not in its folder" in said(application.recovery.window)
    assert "Restore" in ways(application)
    assert not record.exists()

    away.rename(record)
    application.recovery.window.banner.pressed.emit()
    wait_until_open(qtbot, application)

    assert len(application.tracker.smokes()) == 81


def test_p9_a_record_that_cannot_be_prepared_is_as_it_was(in_trouble, data_dir):
    """A row that belongs to nobody makes every migration fail."""
    path = data_dir / FILE_NAME
    schema = Path(__file__).parents[2] / "storage" / "schema_3.sql"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(schema.read_text(encoding="utf-8"))
        connection.execute("INSERT INTO void_days (profile_id, day) VALUES (999, '2020-01-01')")
        connection.commit()
    before = digest(path)

    application = in_trouble()

    assert "Your record could not be prepared for this version" in said(application.recovery.window)
    assert digest(path) == before


def test_a_way_that_leads_nowhere_says_why_and_leaves_the_others(damage, in_trouble, qtbot, data_dir, record):
    damage()
    before = digest(record)
    application = in_trouble()
    for backup in (data_dir / "backups").glob("*.db"):
        backup.unlink()

    QTest.mouseClick(ways(application)["Restore"], LEFT)
    qtbot.waitUntil(lambda: "is not there" in said(application.recovery.window), timeout=PATIENCE_MS)

    assert all(button.isEnabled() for button in ways(application).values())
    assert digest(record) == before


def test_a_click_made_before_is_saved_once_when_the_record_is_back(damage, behind, qtbot, caplog):
    damage()
    application = behind()
    QTest.mouseClick(application.window.today.hero.log, LEFT)
    wait_for_ways(qtbot, application)
    caplog.clear()
    assert "One smoke you logged is kept" in said(application.recovery.window)

    QTest.mouseClick(ways(application)["Save"], LEFT)
    wait_until_open(qtbot, application)

    assert len(application.tracker.smokes()) == 82
    assert application.bridge.unsaved == 0


def test_damage_found_while_the_window_is_open_leads_to_the_same_window(record, behind, damage, qtbot, caplog, settle):
    application = behind()
    qtbot.waitUntil(lambda: application.bridge.is_open, timeout=PATIENCE_MS)
    application.window.show_page("history")
    damage()

    application.window.safekeeping.keeper.damaged.emit("page 7 is never used")
    wait_for_ways(qtbot, application)
    caplog.clear()

    assert not application.window.isVisible()
    assert not application.bridge.is_open
    assert "page 7 is never used" in said(application.recovery.window)
    QTest.mouseClick(ways(application)["Save"], LEFT)
    wait_until_open(qtbot, application)
    assert len(application.tracker.smokes()) == 81


@pytest.fixture
def looking(record, impatient, in_trouble, qtbot):
    """A record that another program holds, opened for looking only."""
    with closing(sqlite3.connect(record)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        application = in_trouble()
        QTest.mouseClick(ways(application)["Open"], LEFT)
        wait_until_open(qtbot, application)
        yield application


def test_a_record_opened_for_looking_refuses_a_log_in_words_and_can_be_exported(looking, record, qtbot, settle):
    before = digest(record)
    assert "Opened for looking only" in said(looking.window)

    QTest.mouseClick(looking.window.today.hero.log, LEFT)
    settle()

    assert "The record is open for looking only. Nothing was changed." in said(looking.window)
    assert looking.bridge.unsaved == 0
    looking.heartbeat.beat()
    looking.window.errands.do("export")
    assert any(isinstance(widget, ExportDialog) for widget in QApplication.topLevelWidgets())
    assert digest(record) == before


def test_a_record_opened_for_looking_can_be_opened_as_always_when_nothing_stands_in_the_way(
    record, impatient, in_trouble, qtbot
):
    with closing(sqlite3.connect(record)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        application = in_trouble()
        QTest.mouseClick(ways(application)["Open"], LEFT)
        wait_until_open(qtbot, application)
    banner = next(each for each in application.window.findChildren(Banner) if "looking" in each.accessibleName())

    QTest.mouseClick(banner.findChild(Button), LEFT)
    qtbot.waitUntil(lambda: application.bridge.is_open, timeout=PATIENCE_MS)
    QTest.mouseClick(application.window.today.hero.log, LEFT)

    assert not application.bridge.looks_only
    assert len(application.tracker.smokes()) == 82
    assert "Opened for looking only" not in said(application.window)


def test_another_folder_is_opened_by_a_program_of_its_own(damage, in_trouble, make_folder, qtbot):
    damage()
    application = in_trouble()
    elsewhere = make_folder()
    over = []
    application.recovery.over.disconnect()  # it would end the loop of the tests, too
    application.recovery.over.connect(lambda: over.append(True))

    words = login.started_on(elsewhere)

    assert words[-2:] == ("--data-dir", str(elsewhere))
    assert "--hidden" not in words
    application.recovery.window.closed.emit()
    assert over == [True]
