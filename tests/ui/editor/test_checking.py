"""What is being written is checked beside the window: a moment after the last change, the newest question alone."""

import threading
import time
from contextlib import contextmanager
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.domain.kinds import Metric
from smoketracker.domain.preview import Fate, Preview, Verdict
from smoketracker.ui.editor.checking import PAUSE_MS, Checking
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.worker import Worker

FREE_DAYS = Draft(title="Mine", metric=Metric.SMOKE_FREE_DAYS, at_least=2)
FIRST_SMOKE = Draft(title="One", metric=Metric.SMOKES_LOGGED, at_least=1, points=0)
LONG_ENOUGH_MS = PAUSE_MS + 300
A_FRAME = 0.02  # seconds of the window's own work


@pytest.fixture
def checking(application, qapp):
    made = Checking(application.bridge)
    yield made
    made.close()
    shiboken6.delete(made)


@pytest.fixture
def told(checking):
    """Offer everything that was told."""
    heard = []
    checking.told.connect(heard.append)
    return heard


@pytest.fixture
def quiet(qtbot):
    """Offer to wait longer than an answer takes to come."""
    return lambda: qtbot.wait(LONG_ENOUGH_MS)


@pytest.fixture
def ten_years(application, clock):
    """A record of ten years, which takes a while to go through."""
    application.tracker.set_empty_days("smoke-free")
    clock.advance(days=3_650)
    application.bridge.refresh()


def under_way() -> bool:
    """Say whether a check is being worked out."""
    return any(thread.name == "checking" for thread in threading.enumerate())


@contextmanager
def own_time():
    """Measure how long the window's own thread works; what other programs take away does not count."""
    spent = []
    began = time.thread_time()
    yield spent
    spent.append(time.thread_time() - began)


def begun(checking: Checking, draft: Draft) -> None:
    """Ask, and let the work begin without the pause."""
    checking.ask(draft)
    checking._timer.stop()
    checking._begin()


def test_the_answer_comes_once_a_moment_after_the_last_change(qtbot, checking, told):
    began = time.monotonic()
    with qtbot.waitSignal(checking.told):
        for at_least in range(1, 6):
            checking.ask(replace(FREE_DAYS, at_least=at_least))
    assert time.monotonic() - began >= 0.9 * PAUSE_MS / 1000  # Qt's timers are this exact
    assert [each.check.criterion.at_least for each in told] == [5]


def test_it_is_worked_out_in_another_thread(qtbot, checking):
    with qtbot.waitSignal(checking.told):
        begun(checking, FREE_DAYS)
        assert checking._thread.ident != threading.get_ident()
    assert not under_way()


def test_of_two_questions_the_newer_is_answered_alone(qtbot, checking, told, quiet):
    begun(checking, FREE_DAYS)
    with qtbot.waitSignal(checking.told):
        checking.ask(replace(FREE_DAYS, at_least=9))
    quiet()
    assert [each.check.criterion.at_least for each in told] == [9]


def test_a_question_asked_while_another_is_worked_out_is_answered_too(qtbot, checking, told):
    begun(checking, FREE_DAYS)
    with qtbot.waitSignal(checking.told):
        begun(checking, replace(FREE_DAYS, at_least=9))
    assert [each.check.criterion.at_least for each in told] == [9]


def test_going_back_to_what_was_answered_is_answered(qtbot, checking, told):
    for at_least in (2, 9, 2):
        with qtbot.waitSignal(checking.told):
            checking.ask(replace(FREE_DAYS, at_least=at_least))
    checking.ask(replace(FREE_DAYS, at_least=7))
    with qtbot.waitSignal(checking.told):
        checking.ask(FREE_DAYS)
    assert [each.check.criterion.at_least for each in told] == [2, 9, 2, 2]


def test_words_and_pictures_ask_nothing(qtbot, checking, told, quiet):
    with qtbot.waitSignal(checking.told):
        checking.ask(FREE_DAYS)
    with qtbot.assertNotEmitted(checking.asked, wait=1):
        checking.ask(replace(FREE_DAYS, title="Other", description="Words", icon="moon", image=b"picture"))
    quiet()
    assert len(told) == 1


def test_an_empty_form_is_checked_before_it_has_a_title(qtbot, checking, told):
    with qtbot.waitSignal(checking.told):
        checking.ask(Draft())
    assert told[0].check.verdict is Verdict.NOTHING_YET


@pytest.mark.parametrize("change", [{"at_least": 0}, {"points": -1}, {"metric": Metric.SMOKES_LOGGED, "points": 50}])
def test_what_the_domain_refuses_is_told_as_its_refusal(qtbot, checking, told, change):
    with qtbot.waitSignal(checking.told):
        checking.ask(replace(FREE_DAYS, **change))
    assert isinstance(told[0], Refused)
    assert told[0].field in {"at_least", "points"}


def test_a_defect_is_not_swallowed_and_the_next_question_is_answered(qtbot, checking):
    with qtbot.captureExceptions() as caught:
        checking.ask(replace(FREE_DAYS, metric=None))
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [AttributeError]
    with qtbot.waitSignal(checking.told):
        checking.ask(FREE_DAYS)


def test_when_the_record_changes_the_same_question_is_answered_anew(qtbot, checking, told, application):
    with qtbot.waitSignal(checking.told):
        checking.ask(FIRST_SMOKE)
    with qtbot.waitSignal(checking.told):
        application.bridge.log_smoke()
    assert [each.check.verdict for each in told] == [Verdict.NOTHING_YET, Verdict.EARNED]


def test_what_changes_while_an_answer_is_worked_out_is_not_missed(qtbot, checking, told, application):
    begun(checking, FIRST_SMOKE)
    application.bridge.log_smoke()
    checking._timer.stop()
    checking._begin()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [each.check.verdict for each in told] == [Verdict.NOTHING_YET, Verdict.EARNED]


def test_when_a_day_closes_the_same_question_is_answered_anew(qtbot, checking, told, application, pass_time):
    with qtbot.waitSignal(checking.told):
        checking.ask(FREE_DAYS)
    pass_time(days=2)
    with qtbot.waitSignal(checking.told):
        application.bridge.refresh()
    assert told[1].check.known + told[1].check.unknown == 2


def test_a_heartbeat_that_changes_nothing_asks_nothing(qtbot, checking, told, application, quiet):
    with qtbot.waitSignal(checking.told):
        checking.ask(FIRST_SMOKE)
    application.bridge.refresh()
    quiet()
    assert len(told) == 1


def test_a_person_who_is_added_or_named_anew_is_told_of(qtbot, checking, told, application):
    with qtbot.waitSignal(checking.told):
        checking.ask(FREE_DAYS)
    with qtbot.waitSignal(checking.told):
        application.bridge.carry_out(lambda tracker: tracker.add_profile("Ben"))
    with qtbot.waitSignal(checking.told):
        application.bridge.carry_out(lambda tracker: tracker.rename_profile("Ben", "Benno"))
    assert [[effect.person for effect in each.effects][1:] for each in told] == [[], ["Ben"], ["Benno"]]


def test_the_check_follows_the_person_on_the_screen(qtbot, checking, told, application):
    application.bridge.carry_out(lambda tracker: tracker.add_profile("Ben"))
    application.bridge.log_smoke()
    with qtbot.waitSignal(checking.told):
        checking.ask(FIRST_SMOKE)
    with qtbot.waitSignal(checking.told):
        application.bridge.carry_out(lambda tracker: tracker.switch_profile("Ben"))
    assert [each.check.verdict for each in told] == [Verdict.EARNED, Verdict.NOTHING_YET]
    assert told[1].person == "Ben"


def test_while_the_record_is_lent_that_is_told_and_the_answer_follows(qtbot, checking, told, application):
    go_on = threading.Event()
    worker = Worker(application.bridge)
    worker.start(lambda _tracker, _sign: go_on.wait(10), corrects=False)
    with qtbot.waitSignal(checking.told):
        checking.ask(FREE_DAYS)
    with qtbot.waitSignal(checking.told):
        go_on.set()
    assert isinstance(told[0], TrackerError)
    assert isinstance(told[1], Preview)


def test_after_closing_nothing_is_told(checking, told, quiet):
    begun(checking, FREE_DAYS)
    checking.close()
    assert not under_way()
    checking.ask(FREE_DAYS)
    checking.close()
    quiet()
    assert told == []


def test_what_is_asked_goes_with_the_window_it_was_asked_in(qapp, application, ten_years):
    parent = QWidget()
    begun(Checking(application.bridge, parent), FREE_DAYS)
    assert under_way()
    shiboken6.delete(parent)
    assert not under_way()
    qapp.processEvents()


def test_an_answer_that_cannot_wait_is_given_at_once_and_is_what_saving_does(application, checking, pass_time):
    application.bridge.carry_out(lambda tracker: tracker.set_empty_days("smoke-free"))
    pass_time(days=4)
    application.bridge.refresh()
    found = checking.answer(FREE_DAYS)
    outcome = application.bridge.carry_out(lambda tracker: tracker.save_achievement(FREE_DAYS.values("mine")))
    badge = next(badge for badge in application.tracker.achievements() if badge.id == "mine")
    assert outcome.earned == ("mine",)
    assert [(each.fate, each.day, each.points) for each in found.effects] == [
        (Fate.GETS, badge.earned_on, badge.points_earned)
    ]


def test_an_answer_at_once_knows_what_day_it_is_although_nobody_has_looked_since(checking, pass_time):
    before = checking.answer(FREE_DAYS).check
    pass_time(days=1)
    after = checking.answer(FREE_DAYS).check
    assert after.known + after.unknown == before.known + before.unknown + 1


def test_with_ten_years_on_record_the_window_hardly_notices(qtbot, checking, ten_years):
    with qtbot.waitSignal(checking.told) as told, own_time() as asking:
        begun(checking, FREE_DAYS)
    assert told.args[0].check.known > 3_640
    with own_time() as reading:
        checking._read()
    assert max(asking[0], reading[0]) < A_FRAME
