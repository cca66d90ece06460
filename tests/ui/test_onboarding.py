"""The welcome: shown once to new people; what is said holds together, what is left out stays as it is."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication

from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import BaselineKind, Goal, Price
from smoketracker.ui.dialogs.onboarding import OnboardingDialog

LEFT = Qt.MouseButton.LeftButton


def dialogs(kind=OnboardingDialog):
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


@pytest.fixture
def first(clock, open_window):
    clock.advance(hours=9)
    return open_window(welcomed=False)


@pytest.fixture
def dialog(qtbot, first):
    qtbot.waitUntil(lambda: bool(dialogs()))
    return dialogs()[0]


@pytest.fixture
def facts(first):
    return lambda: first.bridge.ask(lambda tracker: tracker.facts())


def go_on(qtbot, dialog, times=1):
    for _ in range(times):
        qtbot.mouseClick(dialog.next, LEFT)


def test_esc_passes_the_welcome_over_for_good(qtbot, dialog, first, facts, open_window):
    before = facts()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert facts() == before
    first.close()
    open_window()
    qtbot.wait(50)

    assert dialogs() == []


def test_skip_passes_the_welcome_over(qtbot, dialog, facts):
    qtbot.mouseClick(dialog.wish.stop, LEFT)
    qtbot.mouseClick(dialog.skip, LEFT)

    assert (dialogs(), facts().goals) == ([], [])


def test_three_steps_without_a_word_change_nothing(qtbot, dialog, facts):
    before = facts()
    go_on(qtbot, dialog, 3)

    assert (dialogs(), facts()) == ([], before)


def test_who_wants_to_smoke_less_gets_a_goal_that_falls(qtbot, dialog, facts):
    qtbot.mouseClick(dialog.wish.less, LEFT)
    dialog.wish.most.setValue(12)
    dialog.wish.weeks.setValue(3)
    go_on(qtbot, dialog, 3)

    assert [one.value for one in facts().goals] == [Goal(12, 3)]


def test_who_stops_now_aims_at_none(qtbot, dialog, facts):
    qtbot.mouseClick(dialog.wish.stop, LEFT)
    go_on(qtbot, dialog, 3)

    assert [one.value for one in facts().goals] == [Goal(0)]


@pytest.mark.parametrize(("since", "streak", "pending"), [(True, 10, 0), (False, 0, 10)])
def test_d4_who_has_stopped_already_begins_on_that_day(qtbot, dialog, first, facts, since, streak, pending):
    qtbot.mouseClick(dialog.wish.stopped, LEFT)
    dialog.wish.day.setDate(QDate(2026, 5, 22))
    dialog.wish.since.setChecked(since)
    go_on(qtbot, dialog, 3)
    overview = first.bridge.ask(lambda tracker: tracker.overview())

    assert facts().start_day == dt.date(2026, 5, 22)
    assert (overview.current_streak, len(overview.pending_days)) == (streak, pending)


def test_the_numbers_and_the_day_are_taken_over(qtbot, dialog, facts):
    go_on(qtbot, dialog)
    qtbot.mouseClick(dialog.now.measuring, LEFT, pos=QPoint(9, dialog.now.measuring.height() // 2))
    dialog.now.baseline.setValue(14)
    qtbot.keyClicks(dialog.now.price, "8.00")
    go_on(qtbot, dialog)
    dialog.day.day_start.setTime(dialog.day.day_start.maximumTime())
    dialog.day.empty_days.setCurrentIndex(list(EmptyDays).index(EmptyDays.ASK))
    go_on(qtbot, dialog)

    assert [(one.value, one.kind) for one in facts().baselines] == [(14, BaselineKind.DECLARED)]
    assert facts().prices[-1].value == Price(800, 20)
    assert facts().day_start == dt.time(6)
    assert facts().empty_days[-1].value is EmptyDays.ASK


def test_a_wrong_price_keeps_the_step_and_says_why(qtbot, dialog):
    go_on(qtbot, dialog)
    qtbot.keyClicks(dialog.now.price, "cheap")
    go_on(qtbot, dialog)

    assert dialog.step == 1
    assert dialog.now.price.accessibleDescription() == "Write the price as a number, such as £8.00."
    assert dialog.now.price.hasFocus()


def test_a_refused_piece_leads_back_to_its_step_and_keeps_nothing(qtbot, dialog, first, facts):
    """Meanwhile the command line has logged a smoke, so the start day cannot move any more."""
    first.bridge.carry_out(lambda tracker: tracker.log())
    qtbot.mouseClick(dialog.wish.stopped, LEFT)
    go_on(qtbot, dialog, 3)

    assert dialog.step == 0
    assert (
        dialog.wish.day.accessibleDescription() == "The start day can be set only while no smoke has been logged here."
    )
    assert (facts().goals, facts().start_moved) == ([], False)


def test_back_leads_to_the_step_before(qtbot, dialog):
    go_on(qtbot, dialog)
    assert dialog.dots.accessibleName() == "Step 2 of 3"
    qtbot.mouseClick(dialog.back, LEFT)

    assert dialog.step == 0
    assert not dialog.back.isVisible()


def test_a_history_can_be_brought_when_all_is_said(qtbot, dialog, facts):
    dialog.wanted.disconnect()
    qtbot.mouseClick(dialog.wish.stop, LEFT)
    go_on(qtbot, dialog, 2)
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.day.history, LEFT)

    assert wanted.args == ["import"]
    assert [one.value for one in facts().goals] == [Goal(0)]


def test_who_has_a_record_is_not_welcomed(qtbot, clock, open_at, data_dir, open_window):
    open_at(data_dir, clock).log()
    open_window(welcomed=False)
    qtbot.wait(100)

    assert dialogs() == []
