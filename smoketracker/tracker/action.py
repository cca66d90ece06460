"""A command under way: its transaction, its moment, and the facts as far as it has changed them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from smoketracker.domain import days as day_arithmetic
from smoketracker.domain.awards import Expected
from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.ledger import Balance
from smoketracker.domain.model import Facts, Smoke
from smoketracker.domain.settling import seen_at
from smoketracker.storage import catalogue, days, figures, ledger, profiles, smokes
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.outcome import Outcome


@dataclass(slots=True)
class Known:
    """What is known of a profile after a transaction, so that the next need not read ten years again.

    expected: what the facts give, None while nobody asked; compared: the ledger has been compared with it. about: a day
    and the points about it. badge_days: the day that a key's last line is about, for the keys of achievements.
    figures: those kept last.
    """

    facts: Facts
    expected: Expected | None
    balances: dict[str, Balance]
    points: int
    about: tuple[date, int]
    badge_days: dict[str, date]
    held: frozenset[str]
    closed_through: date
    figures: str | None
    compared: bool = False


class Action:
    """What a command works with; `known` is changed in place and thrown away if the transaction fails."""

    def __init__(self, tx: Transaction, now: datetime, known: Known | None) -> None:
        self.tx = tx
        self.now = now
        self.known = known or read(tx, now)
        self.facts = self.known.facts
        self.changed_from: date | None = None
        self.smoke: Smoke | None = None  # the one that the command is about
        self.so_far: Outcome | None = None  # what came of reconciling before the command's own work

    @property
    def today(self) -> date:
        """Return the clock's day."""
        return day_arithmetic.day_of(self.now, self.facts.day_start)

    @property
    def reached(self) -> date:
        """Return the latest day that has truly begun (D5)."""
        return day_arithmetic.reached(self.facts.seen, self.now, self.facts.start_day)

    @property
    def tomorrow(self) -> date:
        """Return the first day that a change of rules may touch: none that has begun, wherever it began (F3)."""
        return max(self.today, self.reached) + ONE_DAY

    def recount(self, *changed: date) -> None:
        """Read the logged smokes of some days anew after a write."""
        counts = dict(self.facts.counts)
        last = next(reversed(counts), changed[0])
        for day in sorted(set(changed)):
            counts.pop(day, None)
            count = smokes.count_on(self.tx, day)
            if count:
                counts[day] = count
        if min(changed) < last:
            counts = dict(sorted(counts.items()))
        self.facts = replace(self.facts, counts=counts)
        self.changed(*changed)

    def reread(self, changed_from: date | None = None) -> None:
        """Read all facts anew after a write; changed_from: the earliest day whose facts differ, None for none."""
        self.facts = profiles.facts(self.tx)
        if changed_from:
            self.changed(changed_from)

    def see(self, *, running: bool = False) -> None:
        """Record that the clock shows its day, and on request that the program runs on it (D5, S1)."""
        today = self.today
        self.facts, seen = seen_at(self.facts, self.now)
        if seen:
            days.saw(self.tx, [seen])
            self.changed(today)
        if running and today not in self.facts.ran:
            days.mark_run(self.tx, today)
            self.facts = replace(self.facts, ran=self.facts.ran | {today})
            self.changed(today)

    def changed(self, *days_changed: date) -> None:
        """Note days whose facts differ from what was known."""
        self.changed_from = min((*days_changed, self.changed_from or days_changed[0]))


def read(tx: Transaction, now: datetime) -> Known:
    """Read what a first transaction, or one after somebody else's writing, must know."""
    facts = profiles.facts(tx)
    balances = ledger.balances(tx)
    today = day_arithmetic.day_of(now, facts.day_start)
    return Known(
        facts=facts,
        expected=None,
        balances=balances,
        points=sum(balance.points for balance in balances.values()),
        about=(today, ledger.points_about(tx, today)),
        badge_days=ledger.badge_days(tx),
        held=catalogue.pinned(tx)[1],
        closed_through=profiles.closed_through(tx),
        figures=figures.kept(tx),
    )
