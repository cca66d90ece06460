"""What the window says of what came of it: earned, taken back, corrected, many days at once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def toast(window):
    return window.messages.toast


@pytest.fixture
def lines(toast):
    """Offer all that the toast has to say, the showing line first."""

    def texts():
        waiting = [note.text for note in toast._notes]
        return waiting if toast.isHidden() else [toast._note.text, *waiting]

    return texts


@pytest.fixture
def delete_smoke(application):
    """Offer to delete the newest smoke as the History page does."""

    def delete():
        uid = application.tracker.smokes()[-1].uid
        application.bridge.carry_out(
            lambda tracker: tracker.delete(uid), lambda tracker: tracker.restore(uid), "Smoke deleted."
        )

    return delete


def test_what_is_earned_is_shown_with_its_badge_and_what_it_brought(application, toast, seen):
    application.bridge.log_smoke()

    assert {"Earned", "First Log", "+10"} <= set(seen())
    assert toast._badge.isVisible()
    assert toast.accessibleName() == "Earned: First Log, 10 points"


def test_view_turns_to_the_gallery(qtbot, application, window, toast):
    application.bridge.log_smoke()

    qtbot.mouseClick(toast.findChild(QPushButton), LEFT)

    assert window._stack.currentWidget() is window.page("achievements")


def test_a6_what_was_celebrated_once_is_not_celebrated_again(application, toast, lines):
    application.bridge.log_smoke()
    application.bridge.undo()
    toast._notes.clear()
    toast._next()

    application.bridge.log_another()

    assert "First Log" not in lines()


def test_a6_after_days_away_one_line_sums_up(application, open_window, clock):
    application.close()
    clock.now += timedelta(days=4)

    toast = open_window().window.messages.toast

    assert toast._note.text.startswith("Welcome back. 4 days closed, 1 achievement, +")
    assert list(toast._notes) == []
    assert toast.findChild(QPushButton).text() == "View"


def test_a6_many_at_once_are_one_line(application, lines, clock):
    application.bridge.carry_out(lambda tracker: tracker.set_start_day((clock() - timedelta(days=9)).date()))
    first = clock().date() - timedelta(days=9)

    application.bridge.carry_out(
        lambda tracker: tracker.answer_days({first + timedelta(days=number): "smoke-free" for number in range(9)})
    )

    (line,) = lines()
    assert "achievements, +" in line


def test_one_day_that_ends_is_no_return(application, lines, clock):
    clock.now += timedelta(days=1)
    application.heartbeat.beat()

    assert lines()
    assert not any(line.startswith("Welcome back") for line in lines())


def test_a_correction_says_in_one_line_what_it_did(application, delete_smoke, lines, toast):
    application.bridge.log_smoke()
    toast._next()

    delete_smoke()

    assert lines() == ["Smoke deleted. 20 points less; First Log taken back."]


def test_a_correction_can_be_taken_back_from_the_toast(qtbot, application, delete_smoke, toast):
    application.bridge.log_smoke()
    toast._next()
    delete_smoke()

    qtbot.mouseClick(toast.findChild(QPushButton), LEFT)

    assert len(application.tracker.smokes()) == 1


def test_undo_on_an_old_line_takes_back_no_log(qtbot, application, delete_smoke, toast, stopwatch):
    """A setting made since leaves nothing that the line could take back."""
    application.bridge.log_smoke()
    stopwatch.advance(3)
    application.bridge.log_smoke()
    delete_smoke()
    application.bridge.carry_out(lambda tracker: tracker.set_goal(5))

    qtbot.mouseClick(toast.findChild(QPushButton), LEFT)

    assert application.tracker.overview().count_today == 1


def test_what_an_undo_took_back_is_one_line_with_its_reason(application, toast, lines):
    application.bridge.log_smoke()
    toast._next()

    application.bridge.undo()

    assert lines() == ["Taken back: First Log, 10 points. The record behind it has changed."]


def test_a6_what_is_taken_back_is_no_longer_celebrated(application, toast, lines):
    application.bridge.log_smoke()
    assert lines() == ["First Log"]
    application.bridge.undo()
    assert "First Log" not in lines()


def test_a6_what_is_taken_back_before_its_turn_is_not_celebrated(application, toast, lines):
    toast.say("Something that shows before.")
    application.bridge.log_smoke()
    assert "First Log" in lines()
    application.bridge.undo()

    assert "First Log" not in lines()


def test_two_banners_leave_the_page_its_room(application, window, settle):
    window.resize(720, 540)
    application.bridge.failed.emit("The disk is full. Make some room on it, and then try again as often as you like.")
    application.bridge.clock_doubted.emit(timedelta(days=5))
    settle()

    banners = (window.messages._banner, window.messages._clock_banner)
    assert all(banner.isVisible() for banner in banners)
    assert window._stack.height() > 300


def test_a_banner_is_reached_by_the_keyboard_and_tells_all(application, window):
    application.bridge.failed.emit("The disk is full.")
    banner = window.messages._banner

    assert banner.accessibleName() == "The record could not be brought up to date."
    assert banner.accessibleDescription() == "The disk is full."
    assert banner.findChild(QPushButton).focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_long_sentence_of_a_banner_is_shown_whole(application, window, settle, seen):
    window.resize(720, 540)
    sentence = "The folder " + "x" * 200 + " cannot be written."
    banner = window.messages._banner
    banner.show_sentence("A bold line that is long enough " * 4, sentence)
    settle()

    assert sentence in seen()
    for label in (banner._title, banner._sentence):
        assert label.height() >= label.heightForWidth(label.width())
