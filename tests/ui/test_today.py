"""What the Today page says: the streak in kind words, today's count, points, achievements and money."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pass_days(application, clock):
    """Let days pass on which the program runs."""

    def run(count):
        for _ in range(count):
            clock.now += timedelta(days=1)
            application.heartbeat.beat()

    return run


@pytest.fixture
def wanted(window):
    """What the page asked the window for."""
    errands = []
    window.today.wanted.connect(errands.append)
    return errands


@pytest.fixture
def button(window):
    """Offer a button of the page by its name."""

    def find(name):
        return next(each for each in window.today.findChildren(QPushButton) if each.accessibleName() == name)

    return find


def test_the_first_day_has_no_figure_but_a_sentence(window, seen):
    assert "Your ring starts today." in seen()
    assert "0 days" not in seen()


def test_smoke_free_days_make_a_streak(pass_days, seen):
    pass_days(3)

    assert "3 days" in seen()
    assert "Smoke-free on 3 of the last 30 days." in seen()


def test_right_after_a_log_the_page_says_that_it_is_noted(qtbot, pass_days, log_button, seen):
    pass_days(3)

    qtbot.mouseClick(log_button, LEFT)

    assert "Noted." in seen()
    assert "Longest 3 days. You have been smoke-free on 3 of the last 30 days." in seen()


@pytest.mark.parametrize(("logs", "said"), [(2, "Noted. Within today’s goal."), (3, "Noted. 1 above today’s goal.")])
def test_the_note_tells_how_the_goal_stands(application, pass_days, seen, logs, said):
    application.tracker.set_goal(2)
    pass_days(1)

    for _ in range(logs):
        application.bridge.log_another()

    assert said in seen()


def test_after_a_lapse_a_kind_sentence_stands_where_the_figure_was(application, window, pass_days, seen):
    pass_days(3)
    application.bridge.log_smoke()

    window.today.hero.undo.ended.emit()

    assert "A new streak can start tomorrow." in seen()
    assert "Longest 3 days. You have been smoke-free on 3 of the last 30 days." in seen()
    assert not {"0", "0 days"} & set(seen())


def test_the_day_after_a_lapse_can_start_a_new_streak(application, window, pass_days, seen):
    pass_days(2)
    application.bridge.log_smoke()
    window.today.hero.undo.ended.emit()

    pass_days(1)

    assert "Today can start a new streak." in seen()


def test_days_that_wait_for_an_answer_keep_the_streak_before_them(
    qtbot, application, pass_days, pass_time, seen, button, wanted
):
    """S3: never a bare 0, and the way to the question is there."""
    pass_days(3)
    pass_time(days=3)

    application.heartbeat.beat()
    qtbot.mouseClick(button("2 days to confirm"), LEFT)

    assert "4 days" in seen()
    assert wanted == ["away"]


def test_the_goal_stands_beside_the_count(application, window, pass_days, seen):
    application.tracker.set_goal(3)

    pass_days(1)

    assert "0 of at most 3" in seen()
    assert window.today.hero.pips.isVisible()
    assert window.today.hero.pips.accessibleName() == "Today 0 of at most 3"


def test_without_a_goal_there_are_no_pips(window):
    assert not window.today.hero.pips.isVisible()


def test_what_a_day_brought_is_said_line_by_line(application, pass_days, seen):
    application.bridge.log_smoke()
    pass_days(2)
    application.bridge.log_another()

    assert {"1 smoke logged", "Yesterday’s close", "20 cigarettes not smoked", "Without a smoke"} <= set(seen())
    assert {"Day 1 of the streak", "+200", "+100"} <= set(seen())


def test_no_number_of_reasons_makes_the_points_grow_past_the_ring(application, pass_days, window, settle, seen):
    window.resize(1240, 760)
    pass_days(2)
    settle()
    before = window.today.hero.height()

    application.bridge.log_smoke()
    settle()

    assert window.today.hero.height() == before
    assert any(text.endswith(" more") for text in seen())


def test_the_points_are_spoken_with_what_today_brought(application, window):
    application.bridge.log_smoke()

    assert window.today._points._balance.accessibleName() == "20 points, 20 earned today"


def test_the_next_achievement_shows_how_far_it_is(pass_days, seen):
    pass_days(3)

    assert any(text.endswith("of 5 days") for text in seen())
    assert any(text.endswith("if it goes on") for text in seen())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_next_achievement_leads_to_all_of_them(qtbot, window, key):
    qtbot.keyClick(window.today._next.cover, key)

    assert window._stack.currentWidget() is window.page("achievements")


def test_the_next_achievement_can_be_clicked_anywhere(qtbot, window):
    qtbot.mouseClick(
        window.childAt(window.today._next.mapTo(window, window.today._next._name.geometry().center())), LEFT
    )

    assert window._stack.currentWidget() is window.page("achievements")


def test_what_was_earned_lately_shows_with_its_date(qtbot, application, window, seen, button):
    application.bridge.log_smoke()

    assert "First Log" in seen()
    assert "1 June" in seen()
    qtbot.mouseClick(button("See all achievements"), LEFT)
    assert window._stack.currentWidget() is window.page("achievements")


def test_without_a_price_the_page_leads_to_where_it_is_set(qtbot, window, seen, button):
    assert "Set the price of a pack in Settings to see money saved." in seen()

    qtbot.mouseClick(button("Set the price"), LEFT)

    assert window._stack.currentWidget() is window.page("settings")


def test_a_price_without_a_baseline_waits_for_the_measure(application, pass_days, seen):
    application.tracker.set_price(800, 20)

    pass_days(1)

    assert "It is counted against what you smoked before, which is still being measured." in seen()


def test_money_saved_is_written_with_its_currency(application, window, pass_days, seen):
    """Three full days of 20 cigarettes not smoked, and the start day."""
    application.tracker.declare_baseline(20)
    application.tracker.set_price(800, 20)

    pass_days(3)

    assert {"£24.00", "About 3 packs not bought"} <= set(seen())
    assert window.today._money._sum.accessibleName() == "£24.00 saved"


def test_more_than_before_is_said_without_blame(application, pass_days, seen):
    application.tracker.declare_baseline(1)
    application.tracker.set_price(800, 20)
    for _ in range(3):
        application.bridge.log_another()

    pass_days(1)

    assert "−£0.80" in seen()
    assert "More was smoked than before so far. Each lighter day counts towards it." in seen()


def test_what_the_command_line_logs_shows_at_the_next_beat(application, open_at, data_dir, clock, seen):
    """Another program on the same data: here the same tracker opened a second time."""
    open_at(data_dir, clock).log(source="command line")

    application.heartbeat.beat()

    assert "1 smoke" in seen()


def test_a_click_that_waits_is_seen_beside_the_count(application, window, other_program, seen):
    held = other_program()

    application.bridge.log_smoke()

    assert "0 smokes, 1 more to be saved" in seen()
    held.rollback()
    application.bridge.refresh()
    assert "1 smoke" in seen()


@pytest.mark.parametrize("size", [(720, 540), (1000, 640), (1240, 760)], ids=str)
def test_the_log_button_never_moves(qtbot, settle, application, log_button, pass_days, window, size):
    application.tracker.set_goal(3)
    window.resize(*size)
    pass_days(3)
    settle()
    before = log_button.mapTo(window, log_button.rect().topLeft())

    qtbot.mouseClick(log_button, LEFT)
    settle()
    assert log_button.mapTo(window, log_button.rect().topLeft()) == before

    window.today.hero.undo.ended.emit()
    settle()
    assert log_button.mapTo(window, log_button.rect().topLeft()) == before
