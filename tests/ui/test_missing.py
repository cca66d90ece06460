"""Smokes that the journal knows and the database lacks are offered back in a banner (P11); waiting clicks survive."""

import shutil
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from smoketracker.storage.identity import FILE_NAME
from smoketracker.storage.journal import Journal

TWO_ARE_MISSING = "2 smokes you logged are not in the database."


@pytest.fixture
def older_copy(open_window, data_dir, make_folder, clock, pass_time):
    """Log three smokes in the window and close it; then a copy with the first alone takes the place of the file."""
    application = open_window()
    aside = make_folder() / "older.db"
    application.bridge.log_smoke()
    shutil.copy(data_dir / FILE_NAME, aside)
    for _ in range(2):
        pass_time(minutes=30)
        application.bridge.log_smoke()
    application.close()
    shutil.copy(aside, data_dir / FILE_NAME)


@pytest.fixture
def press(window, settle):
    """Offer to press the visible button of a name with the mouse."""

    def press_it(name):
        (button,) = [one for one in window.findChildren(QPushButton) if one.text() == name and one.isVisible()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    return press_it


def test_p11_what_an_older_copy_lost_is_offered_at_the_start_and_put_back(older_copy, application, press, seen, settle):
    settle()
    assert TWO_ARE_MISSING in seen()
    assert "1 smoke" in seen()

    press("Put them back")

    assert TWO_ARE_MISSING not in seen()
    assert "2 smokes were put back." in " ".join(seen())
    assert len(application.tracker.smokes()) == 3


def test_p11_putting_back_can_be_taken_back_like_any_correction(older_copy, application, press, settle):
    settle()
    press("Put them back")

    application.bridge.undo()

    assert len(application.tracker.smokes()) == 1
    assert application.tracker.missing() == []


def test_p11_what_is_left_is_not_offered_at_the_next_start(older_copy, application, press, seen, open_window, settle):
    settle()
    press("Leave them")
    assert TWO_ARE_MISSING not in seen()
    application.close()

    again = open_window()

    assert again.tracker.missing() == []
    assert len(again.tracker.smokes()) == 1


def test_p11_a_copy_written_over_the_open_file_is_noticed_at_the_next_look(
    application, data_dir, make_folder, pass_time, seen, settle
):
    aside = make_folder() / "older.db"
    shutil.copy(data_dir / FILE_NAME, aside)
    application.bridge.log_smoke()
    with (data_dir / FILE_NAME).open("r+b") as file:
        file.write(aside.read_bytes())
        file.truncate()

    application.bridge.look_outside()
    settle()

    assert "One smoke you logged is not in the database." in seen()


def test_p11_nothing_is_said_where_nothing_is_missing(application, seen, settle):
    application.bridge.log_smoke()
    application.bridge.refresh()
    settle()

    assert not any("in the database" in text for text in seen())


def test_p1_a_click_that_waited_is_logged_once_at_the_next_start_which_says_so(open_window, clock, settle):
    first = open_window()
    first.tracker.keep_waiting(uuid4(), clock())
    first.close()

    second = open_window()
    settle()
    told = [one.accessibleName() for one in second.window.findChildren(QPushButton)]
    third_count = len(second.tracker.smokes())
    second.close()

    assert "All right" in told
    assert third_count == 1
    assert len(open_window().tracker.smokes()) == 1


def test_p1_a_click_during_an_import_is_kept_on_the_disk_at_once(application, data_dir):
    application.bridge.lend(lambda: None)
    application.bridge.log_smoke()
    assert len(Journal(data_dir).waiting()) == 1

    application.bridge.take_back()

    assert len(application.tracker.smokes()) == 1
    assert application.tracker.missing() == []
