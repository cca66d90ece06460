"""What the Tracker tells: frozen values that window, tray and command line draw or print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from smoketracker.domain import achievements
from smoketracker.domain.baseline import goal_on, money_saved
from smoketracker.domain.days import days_from
from smoketracker.domain.history import Standing, state_of
from smoketracker.domain.model import Achievement, Criterion, DayState, EmptyDays, Entry, Metric, Smoke, in_force

RECENT_BADGES = 5
DAYS_IN_RING = 30


@dataclass(frozen=True, slots=True)
class Badge:
    """An achievement as listed: what it takes, how far it is, and when it was earned with how many points.

    points: what the version that counts for this profile pays; points_earned: 0 until it is earned.
    """

    id: str
    title: str
    description: str
    icon: str
    order: int
    points: int
    criterion: Criterion
    earned_on: date | None
    points_earned: int
    progress: int
    target: int
    retired: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day as listed: what it was and how many smokes it has; full: it may count as smoke-free (D4)."""

    day: date
    state: DayState
    count: int
    full: bool
    pending: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a moment, as every screen shows them; money in the smallest unit, None where not known."""

    today: date
    closed_through: date
    points: int
    points_today: int
    count_today: int
    current_streak: int
    streak_before_pending: int
    longest_streak: int
    smoke_free_last_30: int
    pending_days: tuple[date, ...]
    money_saved: int | None
    baseline: int | None
    goal: int | None
    last_smoke_at: datetime | None
    next_achievement: Badge | None
    recently_earned: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: ledger lines posted, achievement ids first earned or taken back, days closed.

    smoke: the one that was logged, changed, taken back or brought back, as it now is; None if there was none.
    """

    entries: tuple[Entry, ...]
    earned: tuple[str, ...]
    taken_back: tuple[str, ...]
    closed: tuple[date, ...]
    overview: Overview
    smoke: Smoke | None = None


def overview(
    standing: Standing,
    earned: Mapping[str, achievements.Earned],
    *,
    points: int,
    points_today: int,
    last_smoke_at: datetime | None,
) -> Overview:
    """Return the figures of a moment; the points are the ledger's, all else follows from the facts."""
    history, facts = standing.history, standing.facts
    listed = badges(standing, earned)
    return Overview(
        today=standing.today,
        closed_through=history.through,
        points=points,
        points_today=points_today,
        count_today=facts.count(standing.today),
        current_streak=standing.current_streak,
        streak_before_pending=history.run_before_pending,
        longest_streak=history.longest,
        smoke_free_last_30=sum(closed.smoke_free for closed in history.days[-DAYS_IN_RING:]),
        pending_days=history.pending,
        money_saved=money_saved(standing),
        baseline=in_force(facts.baselines, standing.today),
        goal=goal_on(facts, standing.today),
        last_smoke_at=last_smoke_at,
        next_achievement=_next(listed),
        recently_earned=_recent(listed),
    )


def badges(standing: Standing, earned: Mapping[str, achievements.Earned]) -> list[Badge]:
    """Return every achievement in the catalogue's order."""
    return [_badge(standing, achievement, earned.get(achievement.id)) for achievement in standing.facts.catalogue]


def listed_days(standing: Standing, first: date | None, last: date | None) -> list[Day]:
    """Return the days from first to last, oldest first; without limits from the first fact to today.

    Days that are not over are open; days before the start day are smoked, smoke-free by answer, or unknown; days that
    never existed are left out.
    """
    facts = standing.facts
    begin = min((facts.start_day, *list(facts.counts)[:1], *list(facts.answers)[:1]))
    end = max(standing.today, standing.reached, facts.last_smoked_day or standing.today)
    days = days_from(max(first or begin, begin), min(last or end, end))
    return [_day(standing, day) for day in days if day not in facts.void]


def _badge(standing: Standing, achievement: Achievement, earned: achievements.Earned | None) -> Badge:
    version = achievements.standing_version(standing.facts, achievement) or achievement.newest
    target = version.criterion.at_least
    return Badge(
        id=achievement.id,
        title=achievement.title,
        description=achievement.description,
        icon=achievement.icon,
        order=achievement.order,
        points=version.points,
        criterion=version.criterion,
        earned_on=earned.day if earned else None,
        points_earned=earned.points if earned else 0,
        progress=target if earned else achievements.progress(standing, version.criterion),
        target=target,
        retired=achievement.retired,
    )


def _day(standing: Standing, day: date) -> Day:
    facts, history = standing.facts, standing.history
    if day > history.through:
        return Day(day, DayState.OPEN, facts.count(day), full=True, pending=False)
    if day >= facts.start_day:
        closed = history.on(day)
        return Day(day, closed.state, closed.smokes, closed.full, closed.pending)
    smokes = facts.count(day)
    # Days before the start day are what is known of them: nobody is asked about them.
    state = state_of(facts, day, smokes, EmptyDays.ASK)[0]
    return Day(day, state, smokes, full=False, pending=False)


def _next(listed: list[Badge]) -> Badge | None:
    """Return the achievement that is nearest; never one that smoking or an administrator brings."""
    ahead = [
        badge
        for badge in listed
        if badge.earned_on is None
        and not badge.retired
        and badge.criterion.metric not in {Metric.SMOKES_LOGGED, Metric.MANUAL}
    ]
    return max(ahead, key=lambda badge: (badge.progress / badge.target, -badge.order), default=None)


def _recent(listed: list[Badge]) -> tuple[Badge, ...]:
    earned = [(badge.earned_on, badge.order, badge) for badge in listed if badge.earned_on]
    return tuple(badge for _, _, badge in sorted(earned, key=lambda item: item[:2], reverse=True)[:RECENT_BADGES])
