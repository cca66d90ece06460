"""A database that cannot be written: a sentence shows, nothing is counted, and no click is dropped."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

LEFT = Qt.MouseButton.LeftButton
UNSAVED = "One smoke is not saved yet. It is kept here until it is."


@pytest.fixture
def application(impatient, open_window, other_program):
    """Opened after the database has been made impatient, and closed when nobody holds it any more."""
    return open_window()


@pytest.fixture
def banner(window):
    return window.messages._banner


@pytest.fixture
def try_again(banner):
    return banner.findChild(QPushButton)


def test_a_log_that_cannot_be_saved_shows_a_sentence_and_counts_nothing(qtbot, log_button, seen, other_program):
    other_program()

    qtbot.mouseClick(log_button, LEFT)

    assert UNSAVED in seen()
    assert any(text.startswith("Another program holds the database.") for text in seen())
    assert "0 smokes, 1 more to be saved" in seen()


def test_try_again_logs_it_once_at_the_time_of_the_click(
    qtbot, application, log_button, banner, try_again, other_program, clock
):
    holder, clicked_at = other_program(), clock()
    qtbot.mouseClick(log_button, LEFT)
    clock.now += timedelta(minutes=30)
    holder.rollback()

    qtbot.mouseClick(try_again, LEFT)

    (smoke,) = application.tracker.smokes()
    assert smoke.at == clicked_at
    assert banner.isHidden()


def test_try_again_while_nothing_has_changed_logs_nothing(qtbot, application, log_button, try_again, other_program):
    holder = other_program()
    qtbot.mouseClick(log_button, LEFT)

    qtbot.mouseClick(try_again, LEFT)
    holder.rollback()

    assert application.tracker.smokes() == []
    assert application.bridge.unsaved == 1


def test_another_log_saves_the_waiting_one_too(qtbot, application, log_button, other_program, stopwatch):
    holder = other_program()
    qtbot.mouseClick(log_button, LEFT)
    holder.rollback()
    stopwatch.advance(3)

    qtbot.mouseClick(log_button, LEFT)

    assert application.tracker.overview().count_today == 2
    assert application.bridge.unsaved == 0


def test_a_double_click_that_cannot_be_saved_waits_once(qtbot, application, log_button, other_program):
    other_program()

    qtbot.mouseClick(log_button, LEFT)
    qtbot.mouseClick(log_button, LEFT)

    assert application.bridge.unsaved == 1


def test_undo_lets_the_waiting_log_go(qtbot, application, window, log_button, banner, other_program):
    holder = other_program()
    qtbot.mouseClick(log_button, LEFT)

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    holder.rollback()
    application.bridge.refresh()

    assert application.tracker.smokes() == []
    assert banner.isHidden()


def test_the_banner_counts_what_waits(qtbot, log_button, seen, other_program, stopwatch):
    other_program()
    qtbot.mouseClick(log_button, LEFT)
    stopwatch.advance(3)

    qtbot.mouseClick(log_button, LEFT)

    assert "2 smokes are not saved yet. They are kept here until they are." in seen()


def test_closing_the_window_saves_what_waits(qtbot, application, log_button, other_program, open_window):
    holder = other_program()
    qtbot.mouseClick(log_button, LEFT)
    holder.rollback()

    application.close()

    assert open_window().tracker.overview().count_today == 1


def test_an_undo_that_cannot_be_saved_takes_nothing_back(qtbot, application, window, log_button, seen, other_program):
    qtbot.mouseClick(log_button, LEFT)
    holder = other_program()

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    holder.rollback()

    assert "The record could not be brought up to date." in seen()
    assert application.tracker.overview().count_today == 1


def test_a_refresh_that_cannot_be_saved_recovers_by_itself(application, banner, other_program):
    holder = other_program()
    application.heartbeat.beat()
    assert banner.isVisible()
    holder.rollback()

    application.heartbeat.beat()

    assert banner.isHidden()


def test_a_click_that_a_clock_set_back_made_impossible_is_named_and_let_go(
    qtbot, application, log_button, seen, other_program, clock
):
    holder = other_program()
    qtbot.mouseClick(log_button, LEFT)
    clock.now -= timedelta(hours=5)
    holder.rollback()

    application.bridge.refresh()

    assert application.bridge.unsaved == 0
    assert any("is in the future" in text for text in seen())


def test_an_undo_that_failed_takes_back_the_same_correction_at_the_next_try(application, other_program):
    """Not the newest log instead: nothing that was logged goes because a database was held."""
    application.bridge.log_smoke()
    (smoke,) = application.tracker.smokes()
    application.bridge.carry_out(
        lambda tracker: tracker.edit(smoke.uid, note="new"), lambda tracker: tracker.edit(smoke.uid, note="")
    )
    holder = other_program()
    application.bridge.undo()
    holder.rollback()

    application.bridge.undo()

    assert [smoke.note for smoke in application.tracker.smokes()] == [""]
