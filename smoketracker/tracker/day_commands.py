"""The commands on days: answers, the start day, the day start, and what days without a smoke count as."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from smoketracker.domain.days import ONE_DAY, as_day, as_day_start
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import DayState, EmptyDays
from smoketracker.domain.model import MOST_SMOKES_ANSWERED, Answer, Dated
from smoketracker.storage import days, profiles, smokes
from smoketracker.tracker.action import Action
from smoketracker.tracker.desk import Desk
from smoketracker.tracker.outcome import Day, Outcome
from smoketracker.tracker.overview import listed_days


class DayCommands(Desk):
    """What one says of days; each command returns its Outcome and raises Refused for wrong input."""

    def answer(self, day: dt.date | str, value: str | int | None) -> Outcome:
        """Say what a day was: "smoke-free", "unknown", or how many were smoked (1 to 200); None withdraws it (S2)."""
        return self.answer_days({day: value})

    def answer_days(self, values: Mapping[dt.date | str, str | int | None]) -> Outcome:
        """Say what several days were, each as for answer: all or, if one is refused, none (S2)."""
        wanted = {as_day(day): as_answer(value) for day, value in values.items()}
        if not wanted:
            raise Refused("No day is answered.")

        def work(action: Action) -> None:
            for day, said in wanted.items():
                refuse_early_answer(action, day, said)
            days.answer_all(action.tx, wanted, action.now)
            action.reread(changed_from=min(wanted))

        return self._command(work)

    def set_start_day(self, day: dt.date | str) -> Outcome:
        """Set an earlier start day, once, while the profile has no smokes of its own (D4)."""
        wanted = as_day(day)
        return self._command(lambda action: move_start(action, wanted))

    def set_day_start(self, time: dt.time | str) -> Outcome:
        """Let the day start at another time, 00:00 to 06:00, for what is logged from now on (D7)."""
        wanted = as_day_start(time)

        def work(action: Action) -> None:
            profiles.rewrite(action.tx, day_start=wanted)
            action.reread()

        return self._command(work)

    def set_empty_days(self, mode: str) -> Outcome:
        """Choose what days without a smoke count as, from tomorrow: "ask", "ask-if-away" or "smoke-free" (S1)."""
        try:
            wanted = EmptyDays(mode)
        except ValueError:
            raise Refused(f"Days without a smoke take one of {', '.join(EmptyDays)}, not {mode!r:.40}.") from None

        def work(action: Action) -> None:
            profiles.add_empty_days(action.tx, Dated(action.tomorrow, wanted))
            action.reread()

        return self._command(work)

    def days(self, first: dt.date | None = None, last: dt.date | None = None) -> list[Day]:
        """Return the days from first to last, both included; without limits from the first fact to today."""
        with self._store.transaction(read_only=True) as tx:
            return listed_days(self._look(tx)[1].standing, first, last)


def as_answer(value: str | int | None) -> Answer | None:
    """Return an answer given as in section 8; raise Refused for anything else."""
    if value is None:
        return None
    if isinstance(value, str) and value in {DayState.SMOKE_FREE.value, DayState.UNKNOWN.value}:
        return Answer(DayState(value))
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_SMOKES_ANSWERED:
        return Answer(DayState.SMOKED, value)
    raise Refused(
        f"A day is answered with smoke-free, unknown, or how many were smoked, 1 to {MOST_SMOKES_ANSWERED}; "
        f"not with {value!r:.40}."
    )


def refuse_early_answer(action: Action, day: dt.date, said: Answer | None) -> None:
    """Raise Refused for a day that has not come, and for calling a day smoke-free or unknown before it is over."""
    if day > max(action.today, action.reached):
        raise Refused(f"{day} has not come yet.")
    if said and not said.count and day >= action.reached:
        raise Refused(f"{day} is not over yet; it can be called {said.state} from tomorrow.")


def move_start(action: Action, day: dt.date) -> None:
    """Set an earlier start day; raise Refused unless D4 allows it."""
    if action.facts.start_moved:
        raise Refused("The start day was set before; it can be set only once.")
    if day >= action.facts.start_day:
        raise Refused(f"{day} is not earlier than the present start day, {action.facts.start_day}.")
    if smokes.has_own(action.tx):
        raise Refused("The start day can be set only while no smoke has been logged here.")
    profiles.rewrite(action.tx, start_day=day, start_moved=True)
    action.known.closed_through = day - ONE_DAY
    action.reread(changed_from=day)
