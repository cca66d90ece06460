"""The single sentences and measures that the command line speaks in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from smoketracker.cli.streams import printable
from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.kinds import DayState

if TYPE_CHECKING:
    from smoketracker.tracker import Badge, Day, Outcome

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
DAYS_LISTED = 5
MOST_NAMED = 3


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: 1 smoke, 2 smokes, 1,240 smokes."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def ago(since: timedelta) -> str:
    """Return a length of time as people say it, to the minute within a day and to the hour within two."""
    seconds = int(since.total_seconds())
    if seconds < _MINUTE:
        return "just now"
    if seconds < _HOUR:
        return f"{counted(seconds // _MINUTE, 'minute')} ago"
    hours, minutes = divmod(seconds // _MINUTE, 60)
    if seconds < _DAY:
        return f"{counted(hours, 'hour')}{f' {minutes} min' if minutes else ''} ago"
    return f"{counted(hours, 'hour')} ago" if seconds < 2 * _DAY else f"{counted(seconds // _DAY, 'day')} ago"


def clock_and_day(at: datetime, now: datetime) -> str:
    """Return a moment by its wall clock: 18:30 today, 23:15 yesterday, 07:00 on 2026-03-09."""
    if at.date() == now.date():
        return f"{at:%H:%M} today"
    if at.date() == now.date() - ONE_DAY:
        return f"{at:%H:%M} yesterday"
    return f"{at:%H:%M} on {at.date()}"


def since(at: datetime, now: datetime) -> str:
    """Return how long ago a moment was, and when, by the wall clock it had."""
    return f"{ago(now.astimezone(UTC) - at.astimezone(UTC))} ({clock_and_day(at, now)})"


def listed_day(listed: Day) -> str:
    """Return what a day is on record with."""
    smokes = counted(listed.count, "smoke")
    match listed.state:
        case DayState.OPEN:
            return f"{listed.day}, {smokes} so far"
        case DayState.SMOKED:
            return f"{listed.day}, {smokes}"
        case DayState.SMOKE_FREE:
            return f"{listed.day}, smoke-free"
        case DayState.UNKNOWN:
            return f"{listed.day}, {'to confirm' if listed.pending else 'unknown'}"


def some_days(days: Iterable[date]) -> str:
    """Return a few days by name, and how many more there are."""
    listed = list(days)
    names = ", ".join(map(str, listed[:DAYS_LISTED]))
    more = len(listed) - DAYS_LISTED
    return f"{names} and {more} more" if more > 0 else names


def today(count: int, goal: int | None) -> str:
    """Return what today's count is, beside the goal."""
    wished = "" if goal is None else f" (goal: at most {goal})"
    return f"{counted(count, 'smoke') if count else 'no smoke'} so far{wished}"


def after_acting(outcome: Outcome) -> list[str]:
    """Return where a command leaves today's count and the points."""
    overview = outcome.overview
    change = sum(entry.points for entry in outcome.entries)
    moved = f" ({change:+,})" if change else ""
    return [f"Today: {today(overview.count_today, overview.goal)}.", f"Points: {overview.points:,}{moved}."]


def news(outcome: Outcome, listed: Callable[[], Iterable[Badge]]) -> list[str]:
    """Return what was just earned or taken back; `listed` is asked only if there is anything."""
    if not outcome.earned and not outcome.taken_back:
        return []
    badges = {badge.id: badge for badge in listed()}
    lost = (printable(badges[name].title) for name in outcome.taken_back)
    return [
        *_earned([badges[name] for name in outcome.earned]),
        *(f"Achievement taken back: {title}. The record behind it has changed." for title in lost),
    ]


def _earned(badges: list[Badge]) -> Iterator[str]:
    """Yield a line for each achievement or, for a shower of them after days away, one for all (A6)."""
    if len(badges) > MOST_NAMED:
        points = sum(badge.points_earned for badge in badges)
        yield f"Achievements earned: {len(badges)}, {counted(points, 'point')}; 'smoketracker achievements' lists them."
        return
    for badge in badges:
        paid = f", {counted(badge.points_earned, 'point')}" if badge.points_earned else ""
        yield f"Achievement earned: {printable(badge.title)}{paid}."
