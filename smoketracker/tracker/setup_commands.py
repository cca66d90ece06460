"""The first steps: all that a person says about themselves at the start, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from smoketracker.domain.days import ONE_DAY, as_day, as_day_start, days_from
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer, Dated
from smoketracker.storage import days, profiles
from smoketracker.tracker.action import Action
from smoketracker.tracker.day_commands import move_start
from smoketracker.tracker.desk import Desk
from smoketracker.tracker.number_commands import as_baseline, as_goal, as_price, declare, set_goal_on, set_price_on
from smoketracker.tracker.outcome import Outcome
from smoketracker.tracker.setup import Piece, Setup, SetupRefused


class SetupCommands(Desk):
    """What one says at the start."""

    def set_up(self, setup: Setup) -> Outcome:
        """Take over all that was said at the first steps, or, with a piece refused, nothing; raises SetupRefused."""
        return self._command(lambda action: _take_over(action, setup))


def _take_over(action: Action, setup: Setup) -> None:
    if setup.day_start is not None:
        # First: which day is today, and so from when the rest holds, depends on it.
        with _piece(Piece.DAY_START):
            profiles.rewrite(action.tx, day_start=as_day_start(setup.day_start))
            action.reread()
    if setup.start_day is not None:
        with _piece(Piece.START_DAY):
            move_start(action, as_day(setup.start_day))
        if setup.smoke_free_since:
            _call_smoke_free(action)
    if setup.baseline is not None:
        with _piece(Piece.BASELINE):
            declare(action, as_baseline(setup.baseline))
    if setup.price is not None:
        with _piece(Piece.PRICE):
            set_price_on(action, as_price(setup.price.pack, setup.price.cigarettes))
    if setup.goal is not None:
        with _piece(Piece.GOAL):
            set_goal_on(action, as_goal(setup.goal.most, setup.goal.lower_every_weeks))
    if setup.empty_days is not None:
        profiles.add_empty_days(action.tx, Dated(action.tomorrow, setup.empty_days))
        action.reread()


def _call_smoke_free(action: Action) -> None:
    """Answer every day from the start day to yesterday that has no answer and no smoke (S2)."""
    facts = action.facts
    said = {
        day: Answer(DayState.SMOKE_FREE)
        for day in days_from(facts.start_day, action.reached - ONE_DAY)
        if day not in facts.answers and day not in facts.counts and day not in facts.void
    }
    days.add_answers(action.tx, said, action.now)
    action.reread(changed_from=facts.start_day)


@contextmanager
def _piece(piece: Piece) -> Iterator[None]:
    """Say of a refusal which piece it is about."""
    try:
        yield
    except Refused as error:
        raise SetupRefused(piece, str(error)) from error
