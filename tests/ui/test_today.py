"""What the Today page says: the streak in kind words, the time since the last smoke, the next achievement."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def pass_days(application, clock):
    """Let days pass on which the program runs."""

    def run(count):
        for _ in range(count):
            clock.now += timedelta(days=1)
            application.heartbeat.beat()

    return run


def test_the_first_day_has_no_figure_but_a_sentence(window, seen):
    assert "Your first smoke-free day starts a streak." in seen()
    assert "0 days" not in seen()


def test_smoke_free_days_make_a_streak(pass_days, seen):
    pass_days(3)

    assert "3 days" in seen()
    assert "Today is in progress. Smoke-free on 3 of the last 30 days." in seen()


def test_after_a_lapse_a_kind_sentence_stands_where_the_figure_was(application, pass_days, seen):
    pass_days(3)

    application.bridge.log_smoke()

    assert "A new streak can start tomorrow." in seen()
    assert "Longest 3 days. Smoke-free on 3 of the last 30 days." in seen()
    assert not {"0", "0 days"} & set(seen())


def test_the_day_after_a_lapse_can_start_a_new_streak(application, pass_days, seen):
    pass_days(2)
    application.bridge.log_smoke()

    pass_days(1)

    assert "Today can start a new streak." in seen()


def test_days_that_wait_for_an_answer_keep_the_streak_before_them(application, pass_days, pass_time, seen):
    pass_days(3)
    pass_time(days=3)

    application.heartbeat.beat()

    assert "4 days" in seen()
    assert any(text.startswith("2 days to confirm.") for text in seen())


def test_a_smoke_today_outweighs_days_to_confirm(application, pass_days, pass_time, seen):
    pass_days(3)
    pass_time(days=3)
    application.heartbeat.beat()

    application.bridge.log_smoke()

    assert "A new streak can start tomorrow." in seen()
    assert any(text.startswith("2 days to confirm.") for text in seen())


def test_the_goal_stands_beside_the_count(application, pass_days, seen):
    application.tracker.set_goal(3)

    pass_days(1)

    assert "0 of at most 3" in seen()


def test_the_time_since_the_last_smoke_runs(qtbot, application, window, clock):
    application.bridge.log_smoke()
    clock.now += timedelta(days=2, hours=4, minutes=12, seconds=41)
    since = window.today.hero._since

    since.tick()

    assert since._figures._figures == [("2", "d"), ("4", "h")]
    assert since._rest.text() == "12 min 41 s"
    assert since.accessibleName() == "2 days 4 hours since your last smoke"


def test_the_time_runs_by_itself_once_a_second_while_it_shows(window):
    timer = window.today.hero._since._timer
    assert timer.isActive()
    assert timer.interval() == 1000

    window.show_page("achievements")

    assert not timer.isActive()


def test_a_clock_set_back_shows_no_time_below_nothing(application, window, clock):
    application.bridge.log_smoke()
    clock.now -= timedelta(hours=1)

    window.today.hero._since.tick()

    assert window.today.hero._since._figures._figures == [("0", "min")]


def test_before_the_first_smoke_there_is_no_time_to_show(seen):
    assert "No smoke logged yet" in seen()


def test_the_next_achievement_shows_how_far_it_is(pass_days, seen):
    pass_days(3)

    assert any(text.endswith("of 5 days") for text in seen())


def test_what_was_earned_lately_shows_with_its_date(application, seen):
    application.bridge.log_smoke()

    assert "First Log" in seen()
    assert "1 June 2026" in seen()


def test_what_the_command_line_logs_shows_at_the_next_beat(application, open_at, data_dir, clock, seen):
    """Another program on the same data: here the same tracker opened a second time."""
    open_at(data_dir, clock).log(source="command line")

    application.heartbeat.beat()

    assert "1 smoke" in seen()


def test_the_log_button_never_moves(qtbot, application, log_button, pass_days, window):
    pass_days(3)
    before = log_button.mapTo(window, log_button.rect().topLeft())

    qtbot.mouseClick(log_button, Qt.MouseButton.LeftButton)

    assert log_button.mapTo(window, log_button.rect().topLeft()) == before
