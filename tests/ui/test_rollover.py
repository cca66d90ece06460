"""The heartbeat: it notices that the day has moved, whatever the timers did."""

import pytest
from PySide6.QtCore import Qt

from smoketracker.ui.rollover import BEAT_MS


@pytest.fixture
def timer(application):
    return application.heartbeat._timer


def test_midnight_is_seen_at_the_next_beat(qtbot, application, window, log_button, timer, clock, seen):
    clock.set("2026-06-01 23:59")
    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)
    clock.set("2026-06-02 00:00")

    timer.timeout.emit()

    assert "Tuesday, 2 June 2026" in seen()
    assert "0 smokes" in seen()


def test_a_day_that_is_over_counts_in_the_streak(application, timer, clock, seen):
    clock.set("2026-06-02 00:00")

    timer.timeout.emit()

    assert "1 day" in seen()


def test_the_heart_beats_at_least_every_half_minute(timer):
    assert timer.isActive()
    assert timer.isSingleShot()
    assert timer.interval() <= 30_000 == BEAT_MS


@pytest.mark.parametrize(
    ("wall", "at_most"),
    [("2026-06-01 23:59:59", 1_050), ("2026-06-01 23:59:45", 15_050), ("2026-06-02 03:59:58", 2_050)],
)
def test_a_beat_falls_just_after_each_full_minute_at_which_a_day_may_start(application, timer, clock, wall, at_most):
    clock.set(wall)

    application.heartbeat.beat()

    assert at_most - 50 < timer.interval() <= at_most


def test_each_beat_arms_the_next(application, timer):
    timer.stop()

    application.heartbeat.beat()

    assert timer.isActive()


def test_coming_to_the_front_is_a_beat(qapp, application, pass_time, seen):
    pass_time(days=2, hours=9)

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    assert "Wednesday, 3 June 2026" in seen()


def test_the_program_marks_the_days_it_ran_on(application, clock, timer):
    """A day on which it ran is smoke-free without asking (S1)."""
    clock.set("2026-06-02 00:00")
    timer.timeout.emit()

    assert application.tracker.overview().pending_days == ()


def test_a_closed_program_beats_no_more(application, timer, clock):
    application.close()

    application.heartbeat.beat()

    assert not timer.isActive()
