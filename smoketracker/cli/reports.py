"""What status, history and achievements print, line by line."""

from __future__ import annotations

import locale
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from smoketracker.cli.sentences import counted, since, some_days, today
from smoketracker.cli.streams import printable
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Smoke

if TYPE_CHECKING:
    from smoketracker.tracker import Badge, Day, Overview

_DIGITS_UNKNOWN = 127  # what C's localeconv gives where the locale says nothing of money
_USUAL_DIGITS = 2


def status(overview: Overview, now: datetime) -> list[str]:
    """Return the figures of a moment, one a line; what is not known is left out."""
    pending = overview.pending_days
    ahead = overview.next_achievement
    rows = {
        "Today": today(overview.count_today, overview.goal),
        "Last smoke": since(overview.last_smoke_at, now) if overview.last_smoke_at else "none on record",
        "Streak": _streak(overview),
        "To confirm": f"{counted(len(pending), 'day')}: {some_days(pending)}" if pending else "",
        "Points": f"{overview.points:,} ({overview.points_today:+,} today)",
        "Next": f"{printable(ahead.title)}, {ahead.progress:,} of {ahead.target:,}" if ahead else "",
        "Baseline": f"{overview.baseline} a day" if overview.baseline is not None else "",
        "Money saved": _money(overview.money_saved) if overview.money_saved is not None else "",
    }
    lines = [f"{name:<12} {text}" for name, text in rows.items() if text]
    if pending:
        lines.append(f"Say what a day was: smoketracker answer {pending[0]} smoke-free (or unknown, or how many)")
    return lines


def history(days: Iterable[Day], smokes: Iterable[Smoke]) -> Iterator[str]:
    """Yield a line for each day, and under it one for each of its smokes."""
    on_day: defaultdict[date, list[Smoke]] = defaultdict(list)
    for smoke in smokes:
        on_day[smoke.day].append(smoke)
    for listed in days:
        yield f"{listed.day} {listed.day:%a}  {_state(listed)}"
        yield from map(_smoke, on_day.pop(listed.day, ()))
    for later in on_day.values():  # on days that a clock showed too early, or that never were
        yield from map(_smoke, later)


def achievements(earned: Sequence[Badge], ahead: Sequence[Badge]) -> Iterator[str]:
    """Yield the achievements earned, by day, and those ahead, in the catalogue's order."""
    width = max((len(badge.title) for badge in (*earned, *ahead)), default=0)
    if earned:
        yield "Earned"
    for badge in sorted(earned, key=lambda badge: (badge.earned_on or date.max, badge.order)):
        yield f"  {badge.earned_on}   {printable(badge.title):<{width}}  {_points(badge.points_earned)}".rstrip()
    if ahead:
        yield "Ahead"
    for badge in ahead:
        progress = f"{badge.progress:,} of {badge.target:,}"
        yield f"  {progress:<12} {printable(badge.title):<{width}}  {_points(badge.points)}".rstrip()
    if not earned and not ahead:
        yield "None."


def _streak(overview: Overview) -> str:
    """Say how the streak stands: before days to confirm, or, never as a bare 0, how the next one starts (S3)."""
    pending = overview.pending_days
    waiting = bool(pending) and not overview.count_today
    run = overview.streak_before_pending if waiting else overview.current_streak
    parts = [counted(run, "smoke-free day") if run else _without_streak(overview)]
    if pending:
        parts.append(f"{counted(len(pending), 'day')} to confirm")
    elif run:
        parts.append("today in progress")
    if overview.longest_streak > run:
        parts.append(f"longest {counted(overview.longest_streak, 'day')}")
    return ", ".join(parts)


def _without_streak(overview: Overview) -> str:
    if overview.count_today:
        return "a new one can start tomorrow"
    return "today can start a new one" if overview.longest_streak else "the first smoke-free day starts one"


def _state(listed: Day) -> str:
    match listed.state:
        case DayState.SMOKED:
            return f"smoked      {listed.count:>3}"
        case DayState.OPEN:
            return f"open        {listed.count:>3} so far"
        case DayState.UNKNOWN:
            return "unknown     to confirm" if listed.pending else "unknown"
        case DayState.SMOKE_FREE:
            return "smoke-free"


def _smoke(smoke: Smoke) -> str:
    zone = smoke.zone or f"{smoke.at:%z}"
    note = f"  {printable(smoke.note)}" if smoke.note else ""
    return f"    {smoke.at:%H:%M}  {printable(zone)}  {smoke.source.value}  {smoke.uid}{note}"


def _points(points: int) -> str:
    return f"{counted(points, 'point'):>13}" if points else ""


def _money(smallest_units: int) -> str:
    """Return an amount in the manner of the user's locale; where that says nothing of money, with two decimals."""
    with suppress(locale.Error, ValueError):  # a locale that is named but not installed
        locale.setlocale(locale.LC_MONETARY, "")
    manner = locale.localeconv()
    digits = manner["frac_digits"] if manner["frac_digits"] != _DIGITS_UNKNOWN else _USUAL_DIGITS
    return f"{smallest_units / 10**digits:,.{digits}f} {manner['currency_symbol']}".rstrip()
