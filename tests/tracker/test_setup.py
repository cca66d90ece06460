"""The first steps: everything that was said holds, or nothing does."""

from datetime import date, time, timedelta

import pytest

from smoketracker.domain.kinds import DayState, EmptyDays
from smoketracker.domain.model import Answer, BaselineKind, Goal, Price
from smoketracker.tracker.setup import Piece, Setup, SetupRefused


def test_all_that_was_said_holds_after_one_command(tracker, clock):
    clock.advance(hours=9)
    said = Setup(
        day_start=time(4),
        start_day=date(2026, 5, 20),
        baseline=14,
        price=Price(800, 20),
        goal=Goal(0, None),
        empty_days=EmptyDays.ASK,
    )
    tracker.set_up(said)

    facts = tracker.facts()
    assert (facts.day_start, facts.start_day, facts.start_moved) == (time(4), date(2026, 5, 20), True)
    assert [(one.value, one.kind, one.from_day) for one in facts.baselines] == [
        (14, BaselineKind.DECLARED, date(2026, 5, 20))
    ]
    assert [(one.value, one.from_day) for one in facts.prices] == [(Price(800, 20), date(2026, 5, 20))]
    assert [(one.value, one.from_day) for one in facts.goals] == [(Goal(0, None), date(2026, 6, 1))]
    assert [(one.value, one.from_day) for one in facts.empty_days] == [(EmptyDays.ASK, date(2026, 6, 2))]


def test_nothing_said_changes_nothing(tracker):
    tracker.refresh()
    before = tracker.facts()
    tracker.set_up(Setup())

    assert tracker.facts() == before


def test_d4_the_days_since_stopping_wait_for_an_answer(tracker):
    outcome = tracker.set_up(Setup(start_day=date(2026, 5, 20)))

    assert len(outcome.overview.pending_days) == 12
    assert outcome.overview.current_streak == 0


def test_d4_the_days_since_stopping_are_smoke_free_if_one_says_so(tracker):
    outcome = tracker.set_up(Setup(start_day=date(2026, 5, 20), smoke_free_since=True, baseline=10))

    assert outcome.overview.pending_days == ()
    assert outcome.overview.current_streak == 12
    assert "7-day-streak" in outcome.earned
    days = [date(2026, 5, 20) + timedelta(days=n) for n in range(12)]
    assert tracker.facts().answers == dict.fromkeys(days, Answer(DayState.SMOKE_FREE))


@pytest.mark.parametrize(
    ("said", "piece"),
    [
        (Setup(day_start=time(7), goal=Goal(3)), Piece.DAY_START),
        (Setup(start_day=date(2026, 6, 1), baseline=5), Piece.START_DAY),
        (Setup(start_day=date(2026, 6, 2), smoke_free_since=True), Piece.START_DAY),
        (Setup(start_day=date(2026, 5, 1), smoke_free_since=True, baseline=101), Piece.BASELINE),
        (Setup(baseline=5, price=Price(0, 20)), Piece.PRICE),
        (Setup(start_day=date(2026, 5, 1), price=Price(800, 20), goal=Goal(None, 3)), Piece.GOAL),
    ],
)
def test_a_refused_piece_is_named_and_nothing_is_kept(tracker, said, piece):
    tracker.refresh()
    before = tracker.facts(), tracker.ledger()
    with pytest.raises(SetupRefused) as refusal:
        tracker.set_up(said)

    assert refusal.value.piece is piece
    assert (tracker.facts(), tracker.ledger()) == before


def test_d7_a_day_start_that_makes_it_yesterday_lets_the_goal_hold_at_once(tracker, clock):
    """At half past one, with a day start at four, the day under way is the one before."""
    clock.advance(hours=1, minutes=30)
    outcome = tracker.set_up(Setup(day_start=time(4), goal=Goal(5)))

    assert outcome.overview.goal == 5
