"""P12: backups are there without being asked for, and nothing of the window waits for them."""

import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from smoketracker.storage.backups import verify
from smoketracker.storage.identity import FILE_NAME
from smoketracker.ui.widgets.banner import Banner

OVERWRITE = "import sys; file = open(sys.argv[1], 'r+b'); file.seek(4096 * 3); file.write(b'\\x5a' * 4096 * 2)"


@pytest.fixture
def started(open_window, rest):
    """Offer a window whose first look at the backups is over."""
    application = open_window()
    rest(application)
    return application


@pytest.fixture
def banner(window):
    """Offer the banner whose bold line has a word, if it shows."""

    def find(word: str) -> Banner | None:
        shown = [each for each in window.findChildren(Banner) if each.isVisible()]
        return next((each for each in shown if word in each.accessibleName()), None)

    return find


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def beat_until_rest(application, rest) -> None:
    application.heartbeat.beat()
    rest(application)


def test_p12_a_backup_appears_at_the_start_and_holds_what_the_record_holds(started, kept):
    (backup,) = kept()

    verify(backup)
    assert backup.reason == "start"


def test_p12_nothing_is_backed_up_again_while_nothing_changes(started, open_window, kept, rest, pass_time):
    pass_time(minutes=31)
    beat_until_rest(started, rest)
    started.close()

    rest(open_window())

    assert len(kept()) == 1


def test_p12_a_smoke_is_backed_up_within_half_an_hour_and_no_sooner(started, kept, rest, pass_time):
    click(started.window.today.hero.log)
    pass_time(minutes=29)
    beat_until_rest(started, rest)
    assert len(kept()) == 1

    pass_time(minutes=1)
    beat_until_rest(started, rest)

    assert [backup.reason for backup in kept()] == ["changed", "start"]
    assert kept()[0].counts["smokes"] == 1


def test_p12_a_clock_that_was_set_back_stops_no_backup(started, kept, rest, clock):
    click(started.window.today.hero.log)
    clock.advance(days=-3)

    beat_until_rest(started, rest)

    assert {backup.counts["smokes"] for backup in kept()} == {0, 1}


def test_p12_no_backup_is_made_while_a_worker_has_the_record(started, kept, rest, pass_time):
    click(started.window.today.hero.log)
    pass_time(minutes=31)
    bridge = started.bridge
    bridge.lend(bridge.take_back)
    beat_until_rest(started, rest)
    assert len(kept()) == 1

    bridge.take_back()
    beat_until_rest(started, rest)

    assert len(kept()) == 2


def test_p12_quitting_waits_a_second_at_most_for_a_backup_and_leaves_nothing_half_done(
    started, other_program, kept, pass_time, data_dir, qtbot
):
    """Another program holds the file for itself, so that the backup cannot go on."""
    click(started.window.today.hero.log)
    pass_time(minutes=31)
    holder = other_program()
    started.window.safekeeping.keeper.look()
    qtbot.waitUntil(lambda: any((data_dir / "backups").glob(".new-*")), timeout=10_000)
    begun = time.monotonic()

    started.window.safekeeping.end()

    assert time.monotonic() - begun < 2
    assert len(kept()) == 1
    assert not list((data_dir / "backups").glob(".new-*"))
    holder.close()


def test_p12_a_backup_that_cannot_be_made_is_said_calmly_until_one_can(window, application, data_dir, banner, rest):
    rest(application)
    folder = data_dir / "backups"
    folder.rename(data_dir / "elsewhere")
    folder.write_text("in the way", encoding="utf-8")
    application.window.safekeeping.keeper.back_up()
    rest(application)

    told = banner("no new backup")
    assert told is not None
    assert QApplication.activeModalWidget() is None
    folder.unlink()
    click(told.findChild(QPushButton))
    rest(application)

    assert banner("no new backup") is None


def test_p10_damage_in_the_live_file_is_said_and_no_backup_is_made_of_it(
    application, window, kept, rest, data_dir, pass_time
):
    rest(application)
    before = kept()
    click(window.today.hero.log)
    subprocess.run([sys.executable, "-c", OVERWRITE, str(data_dir / FILE_NAME)], check=True, timeout=20)
    pass_time(minutes=31)

    application.window.safekeeping.keeper.look()
    rest(application)

    assert kept() == before
    assert application.recovery.window.isVisible()
    assert not window.isVisible()


def test_p12_back_up_now_in_the_settings_makes_one_at_once(started, kept, rest):
    started.window.show_page("settings")
    group = started.window.page("settings").backups
    click(group.backing_up)
    rest(started)

    assert [backup.reason for backup in kept()] == ["asked", "start"]
    assert group.last.control.accessibleDescription().startswith("Today, ")
    assert group.backing_up.isEnabled()


def test_p12_nothing_is_tried_while_the_file_of_the_record_is_gone(started, banner, kept, rest, data_dir, pass_time):
    (data_dir / FILE_NAME).rename(data_dir / "elsewhere.db")
    click(started.window.today.hero.log)
    assert started.bridge.trouble
    pass_time(minutes=31)
    beat_until_rest(started, rest)
    assert banner("no new backup") is None
    (data_dir / "elsewhere.db").rename(data_dir / FILE_NAME)

    beat_until_rest(started, rest)

    assert [backup.counts["smokes"] for backup in kept()] == [1, 0]
