"""What the facts earn: the pure function from facts and a moment to points per key (F1, SPEC section 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from smoketracker.domain.achievements import Earned, earned_achievements
from smoketracker.domain.days import ONE_DAY, day_of, reached
from smoketracker.domain.history import ClosedDay, History, Standing, close_days
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Facts


@dataclass(frozen=True, slots=True)
class Expected:
    """What a profile should have at a moment: points per key and achievements.

    The points of closed days are `standing.settled`; current: all others (open days, achievements, rewards). No key is
    in both, and a key without points is in neither.
    """

    standing: Standing
    current: Mapping[str, int]
    earned: Mapping[str, Earned]

    def points_of(self, key: str) -> int:
        """Return the expected points of one key."""
        return self.standing.settled.get(key, 0) or self.current.get(key, 0)

    @property
    def points(self) -> dict[str, int]:
        """Return the expected points per key."""
        return {**self.standing.settled, **self.current}


def expected(
    facts: Facts, now: datetime, earlier: Expected | None = None, changed_from: date | None = None
) -> Expected:
    """Return what the facts earn at a moment; `now` is aware, in the user's zone.

    `earlier` with `changed_from` (the earliest day whose facts differ since, None for none) spares folding the days
    closed before: the result is the same as without them.
    """
    has_reached = reached(facts.seen, now, facts.start_day)
    through = has_reached - ONE_DAY
    known = earlier.standing if earlier else None
    if known and (known.history.through > through or (changed_from and changed_from <= known.history.through)):
        known = None
    standing = Standing(facts, day_of(now, facts.day_start), has_reached, *_close(facts, through, known))
    earned = earned_achievements(standing)
    current = {
        **_open_days(standing),
        **{f"achievement:{name}": badge.points for name, badge in earned.items() if badge.points},
        **{f"redeem:{reward.id}": -reward.price for reward in facts.redemptions if reward.day <= has_reached},
    }
    return Expected(standing, current, earned)


def day_points(closed: ClosedDay) -> dict[str, int]:
    """Return what a closed day earns, by the kind of award; kinds without points are left out."""
    if closed.state is DayState.UNKNOWN:
        return {}
    rules = closed.rules
    points = {}
    if logs := rules.smoke * min(closed.smokes, rules.pack):
        points["logs"] = logs
    if left := rules.smoke * max(0, rules.pack - closed.smokes):
        points["left"] = left
    if reduction := _reduction(closed):
        points["reduction"] = reduction
    if streak := rules.streak * closed.level:
        points["streak"] = streak
    return points


def _reduction(closed: ClosedDay) -> int:
    if not closed.full:
        return 0
    if closed.smokes == 0:
        return closed.rules.reduction
    if closed.baseline is None or closed.smokes >= closed.baseline:
        return 0
    return closed.rules.reduction * (closed.baseline - closed.smokes) // closed.baseline


def _close(facts: Facts, through: date, known: Standing | None) -> tuple[History, Mapping[str, int], Sequence[int]]:
    """Fold the days up to `through` and add up their awards, going on from what was folded before."""
    if known and known.history.through == through:
        return known.history, known.settled, known.earned
    history = close_days(facts, through, known.history if known else None)
    settled = dict(known.settled) if known else {}
    earned = list(known.earned) if known else []
    for closed in history.days[len(earned) :]:
        points = day_points(closed)
        earned.append(sum(points.values()))
        about = f":{closed.day.isoformat()}"
        for kind, value in points.items():
            settled[kind + about] = value
    return history, settled, earned


def _open_days(standing: Standing) -> dict[str, int]:
    """Return what was logged on days that have begun but are not closed (D5: later days earn nothing yet)."""
    facts = standing.facts
    points = {}
    for day in standing.open_days:
        rules = facts.rules_on(day)
        points[f"logs:{day}"] = rules.smoke * min(facts.count(day), rules.pack)
    return {key: value for key, value in points.items() if value}
