"""The commands on numbers: baseline, point rules, price, goal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date

from smoketracker.domain.catalogue import check_rules
from smoketracker.domain.days import CLOCK_TOLERANCE, ONE_DAY, day_of
from smoketracker.domain.errors import Refused
from smoketracker.domain.model import (
    BASELINE_RANGE,
    DEFAULT_RULES,
    GOALS,
    PACK_PRICES,
    PACK_SIZES,
    WEEKS,
    Baseline,
    BaselineKind,
    Dated,
    Goal,
    Price,
    in_force,
)
from smoketracker.storage import profiles
from smoketracker.tracker.action import Action
from smoketracker.tracker.administration import Administration
from smoketracker.tracker.outcome import Outcome


class NumberCommands(Administration):
    """What one sets in numbers; each command returns its Outcome and raises Refused for wrong input."""

    def declare_baseline(self, n: int) -> Outcome:
        """Say how many a day it was before cutting down, 1 to 100: once, before anything was measured (B1)."""
        value = as_baseline(n)
        return self._command(lambda action: declare(action, value))

    def lower_baseline(self, n: int) -> Outcome:
        """Lower the baseline from tomorrow (B2)."""
        value = as_baseline(n)
        return self._command(lambda action: _change_baseline(action, value, BaselineKind.LOWERED))

    def raise_baseline(self, n: int) -> Outcome:
        """Raise the baseline from tomorrow, as administrator (B2)."""
        value = as_baseline(n)

        def work(action: Action) -> None:
            self._demand_unlocked(action.tx)
            _change_baseline(action, value, BaselineKind.RAISED)

        return self._command(work)

    def set_rules(self, **numbers: int) -> Outcome:
        """Change point numbers from tomorrow, as administrator: smoke, pack, reduction, streak, top_level."""
        unknown = sorted(numbers.keys() - set(DEFAULT_RULES.__slots__))
        if unknown or not numbers:
            raise Refused(f"The point rules are {', '.join(DEFAULT_RULES.__slots__)}; name one or more of them.")

        def work(action: Action, others: list[Action]) -> None:
            tomorrow = max(each.tomorrow for each in (action, *others))
            present = in_force(action.facts.rules, tomorrow) or DEFAULT_RULES
            wanted = check_rules(replace(present, **numbers))
            if wanted != present:
                profiles.add_rules(action.tx, Dated(tomorrow, wanted))

        return self._administer(work)

    def rules_hold_from(self) -> date:
        """Return the day that rules set now would hold from: the first that has begun for nobody (F3)."""
        now = self._now()
        with self._store.transaction(read_only=True) as tx:
            # Not by reading everybody's whole record: a window asks for this at each heartbeat.
            begun = profiles.begun(tx.connection, now.astimezone(UTC) + CLOCK_TOLERANCE)
        return max(max(day_of(now, day_start), latest) for day_start, latest in begun) + ONE_DAY

    def set_price(self, pack: int, cigarettes: int) -> Outcome:
        """Set what a pack costs, in the smallest unit of the currency, and how many are in it, from today (B3)."""
        price = as_price(pack, cigarettes)
        return self._command(lambda action: set_price_on(action, price))

    def set_goal(self, n: int | None, lower_every_weeks: int | None = None) -> Outcome:
        """Set the goal "at most n a day" from today, on wish lowered by one every so many weeks; None ends it (B3)."""
        goal = as_goal(n, lower_every_weeks)
        return self._command(lambda action: set_goal_on(action, goal))


def as_baseline(n: int) -> int:
    """Return a baseline; raise Refused outside 1 to 100."""
    return _whole("baseline", n, BASELINE_RANGE)


def as_price(pack: int, cigarettes: int) -> Price:
    """Return a price given as in section 8; raise Refused for anything else."""
    return Price(_whole("price of a pack", pack, PACK_PRICES), _whole("pack", cigarettes, PACK_SIZES))


def as_goal(n: int | None, lower_every_weeks: int | None) -> Goal:
    """Return a goal given as in section 8; raise Refused for anything else."""
    most = None if n is None else _whole("goal", n, GOALS)
    weeks = None if lower_every_weeks is None else _whole("number of weeks", lower_every_weeks, WEEKS)
    if most is None and weeks is not None:
        raise Refused("Without a goal there is nothing to lower every few weeks.")
    return Goal(most, weeks)


def declare(action: Action, value: int) -> None:
    """Keep the baseline that was said, from the start day; raise Refused if there is one (B1)."""
    if action.facts.baselines:
        raise Refused("There is a baseline already; it can be lowered, not declared again.")
    start_day = action.facts.start_day
    profiles.add_baseline(action.tx, Baseline(start_day, value, BaselineKind.DECLARED))
    action.reread(changed_from=start_day)


def set_price_on(action: Action, price: Price) -> None:
    """Let a price hold from today (B3)."""
    profiles.add_price(action.tx, Dated(action.today, price))
    action.reread()


def set_goal_on(action: Action, goal: Goal) -> None:
    """Let a goal hold from today (B3)."""
    profiles.add_goal(action.tx, Dated(action.today, goal))
    action.reread()


def _change_baseline(action: Action, value: int, kind: BaselineKind) -> None:
    present = in_force(action.facts.baselines, action.tomorrow)
    if present is None:
        raise Refused("There is no baseline yet; declare one, or let it be measured over seven smoked days.")
    if kind is BaselineKind.LOWERED and value >= present:
        raise Refused(f"The baseline is {present}; it can be lowered to less than that, not to {value}.")
    if kind is BaselineKind.RAISED and value <= present:
        raise Refused(f"The baseline is {present}; it can be raised to more than that, not to {value}.")
    profiles.add_baseline(action.tx, Baseline(action.tomorrow, value, kind))
    action.reread()


def _whole(name: str, value: int, allowed: range) -> int:
    if type(value) is not int or value not in allowed:
        raise Refused(f"The {name} takes a whole number from {allowed[0]:,} to {allowed[-1]:,}, not {value!r:.40}.")
    return value
