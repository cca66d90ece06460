"""A clock that runs more than 36 hours ahead is asked about before a day is closed by it (D8)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from smoketracker.ui.widgets.banner import Banner

ASKED = "The clock has gone ahead by 7 days."


@pytest.fixture
def right_button(window):
    """Return the button by which the person says that the clock is right."""
    buttons = [button for banner in window.findChildren(Banner) for button in banner.findChildren(QPushButton)]
    return next(button for button in buttons if button.text() == "The clock is right")


@pytest.fixture
def week_ahead(application, clock):
    """Let the clock jump a week ahead and the heart beat."""
    clock.advance(days=7)
    application.heartbeat.beat()


def test_no_day_is_closed_by_a_clock_in_doubt(application, week_ahead, seen):
    assert ASKED in seen()
    assert str(application.tracker.overview().closed_through) == "2026-05-31"


def test_it_is_asked_once(qtbot, application, week_ahead):
    with qtbot.assertNotEmitted(application.bridge.clock_doubted):
        application.heartbeat.beat()


@pytest.mark.parametrize("hours", [35, 36])
def test_36_hours_ahead_are_believed(application, clock, seen, hours):
    clock.advance(hours=hours)

    application.heartbeat.beat()

    assert str(application.tracker.overview().closed_through) == "2026-06-01"


def test_time_that_passes_on_both_clocks_is_believed(application, pass_time, seen):
    pass_time(days=7)

    application.heartbeat.beat()

    assert ASKED not in seen()
    assert str(application.tracker.overview().closed_through) == "2026-06-07"


def test_a_clock_that_is_said_to_be_right_closes_the_days(qtbot, application, week_ahead, right_button, seen):
    qtbot.mouseClick(right_button, Qt.MouseButton.LeftButton)

    assert ASKED not in seen()
    assert str(application.tracker.overview().closed_through) == "2026-06-07"


def test_a_smoke_logged_in_doubt_waits_and_is_kept_when_the_clock_is_right(
    qtbot, application, week_ahead, log_button, right_button, clock, seen
):
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)
    assert application.tracker.smokes() == []
    assert "One smoke is not saved yet. It is kept here until it is." in seen()

    qtbot.mouseClick(right_button, Qt.MouseButton.LeftButton)

    assert [smoke.at for smoke in application.tracker.smokes()] == [clock.now]


def test_a_clock_set_right_goes_on_by_itself(application, week_ahead, clock, pass_time, seen):
    clock.advance(days=-7)
    pass_time(minutes=1)

    application.heartbeat.beat()

    assert ASKED not in seen()
    assert str(application.tracker.overview().closed_through) == "2026-05-31"


def test_a_smoke_logged_in_doubt_gets_its_true_time_when_the_clock_is_set_right(
    qtbot, application, week_ahead, log_button, clock, pass_time
):
    clicked_at = clock.now
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)
    pass_time(minutes=20)
    clock.advance(days=-7)

    application.heartbeat.beat()

    smokes = application.tracker.smokes()
    assert len(smokes) == 1
    assert (clicked_at - smokes[0].at).days == 7
    assert str(smokes[0].day) == "2026-06-01"


def test_a_smoke_logged_in_doubt_is_not_lost_when_the_program_ends(
    qtbot, application, week_ahead, log_button, clock, open_at, data_dir
):
    """The next start knows no more of the clock, and takes it as it is."""
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)

    application.close()

    assert [smoke.at for smoke in open_at(data_dir, clock).smokes()] == [clock.now]


def test_a_smoke_logged_in_doubt_gets_its_true_time_when_the_clock_is_set_right_just_before_the_end(
    qtbot, application, week_ahead, log_button, clock, open_at, data_dir
):
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)
    clock.advance(days=-7)

    application.close()

    assert [smoke.at for smoke in open_at(data_dir, clock).smokes()] == [clock.now]


def test_an_undo_in_doubt_takes_nothing_back(application, clock, stopwatch):
    application.bridge.log_smoke()
    clock.advance(days=7)

    application.bridge.undo()

    assert len(application.tracker.smokes()) == 1
