"""The figures of a moment, computed from the facts for every screen to show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from smoketracker.domain import achievements
from smoketracker.domain.awards import day_points
from smoketracker.domain.baseline import goal_on, money_saved
from smoketracker.domain.days import days_from
from smoketracker.domain.forecast import forecast
from smoketracker.domain.history import ClosedDay, Standing, state_of
from smoketracker.domain.kinds import DayState, EmptyDays, Metric
from smoketracker.domain.model import Achievement, Version, in_force
from smoketracker.tracker.outcome import Badge, Day, Gain, GainKind, Overview, Savings

RECENT_BADGES = 5
DAYS_IN_RING = 30
DAYS_BEFORE_TODAY = timedelta(days=DAYS_IN_RING - 1)


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
    last_closed = history.days[-1].day if history.days else None
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
        next_achievement=_next(standing, earned),
        recently_earned=_recent(standing, earned),
        ring=tuple(listed_days(standing, standing.today - DAYS_BEFORE_TODAY, standing.today)),
        gains_today=_gains(standing, earned, standing.today),
        gains_at_close=_gains(standing, earned, last_closed) if last_closed else (),
        savings=_savings(standing),
    )


def badges(standing: Standing, earned: Mapping[str, achievements.Earned]) -> list[Badge]:
    """Return every achievement that is no draft, in the catalogue's order."""
    listed = [achievement for achievement in standing.facts.catalogue if not achievement.draft]
    return [_badge(standing, achievement, earned.get(achievement.id)) for achievement in listed]


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
    version = _version(standing, achievement)
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
        best=target if earned else achievements.best(standing, version.criterion),
        forecast=None if earned else forecast(standing, version.criterion),
        retired=achievement.retired,
    )


def _version(standing: Standing, achievement: Achievement) -> Version:
    """Return the version of an achievement that counts for this profile."""
    return achievements.standing_version(standing.facts, achievement) or achievement.newest


def _day(standing: Standing, day: date) -> Day:
    facts, history, goal = standing.facts, standing.history, goal_on(standing.facts, day)
    if day > history.through:
        return Day(day, DayState.OPEN, facts.count(day), full=True, pending=False, goal=goal)
    if day >= facts.start_day:
        closed = history.on(day)
        return Day(day, closed.state, closed.smokes, closed.full, closed.pending, goal)
    smokes = facts.count(day)
    # Days before the start day are what is known of them: nobody is asked about them.
    state = state_of(facts, day, smokes, EmptyDays.ASK)[0]
    return Day(day, state, smokes, full=False, pending=False, goal=goal)


def _next(standing: Standing, earned: Mapping[str, achievements.Earned]) -> Badge | None:
    """Return the achievement that is nearest; never one that smoking or an administrator brings."""

    # Only one of them is shown: the forecasts of the others are not worth their time in every log.
    def nearness(achievement: Achievement) -> tuple[float, int]:
        criterion = _version(standing, achievement).criterion
        return achievements.progress(standing, criterion) / criterion.at_least, -achievement.order

    ahead = [
        achievement
        for achievement in standing.facts.catalogue
        if achievement.id not in earned
        and not achievement.retired
        and not achievement.draft
        and _version(standing, achievement).criterion.metric not in {Metric.SMOKES_LOGGED, Metric.MANUAL}
    ]
    return _badge(standing, max(ahead, key=nearness), None) if ahead else None


def _recent(standing: Standing, earned: Mapping[str, achievements.Earned]) -> tuple[Badge, ...]:
    mine = [achievement for achievement in standing.facts.catalogue if achievement.id in earned]
    mine.sort(key=lambda achievement: (earned[achievement.id].day, achievement.order), reverse=True)
    return tuple(_badge(standing, achievement, earned[achievement.id]) for achievement in mine[:RECENT_BADGES])


def _gains(standing: Standing, earned: Mapping[str, achievements.Earned], day: date) -> tuple[Gain, ...]:
    """Return what a day has earned, kind by kind; kinds without points are left out."""
    facts, rules = standing.facts, standing.facts.rules_on(day)
    gains: list[Gain] = []
    if day > standing.history.through:
        count = facts.count(day)
        gains += [Gain(GainKind.LOGS, rules.smoke * min(count, rules.pack), count)] if count else []
    elif day >= facts.start_day and day not in facts.void:
        closed = standing.history.on(day)
        gains += [_gain(closed, GainKind(kind), points) for kind, points in day_points(closed).items()]
    titles = {achievement.id: achievement.title for achievement in facts.catalogue}
    gains += [
        Gain(GainKind.ACHIEVEMENT, badge.points, title=titles[name])
        for name, badge in earned.items()
        if badge.day == day and badge.points
    ]
    return tuple(gains)


def _gain(closed: ClosedDay, kind: GainKind, points: int) -> Gain:
    match kind:
        case GainKind.LEFT:
            return Gain(kind, points, closed.rules.pack - closed.smokes, closed.rules.pack)
        case GainKind.REDUCTION:
            return Gain(kind, points, closed.smokes, closed.baseline or 0)
        case GainKind.STREAK:
            return Gain(kind, points, closed.run, closed.level)
        case _:
            return Gain(kind, points, closed.smokes)


def _savings(standing: Standing) -> Savings | None:
    """Return the money of the last days, None while no price or no baseline is known."""
    total, price = money_saved(standing), in_force(standing.facts.prices, standing.today)
    if total is None or price is None or not standing.facts.baselines:
        return None
    week, month = (money_saved(standing, last_days=count) or 0 for count in (7, 30))
    return Savings(week, month, max(0, total // price.pack))
