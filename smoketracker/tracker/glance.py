"""The figures of a moment as one text, kept beside the facts: what a window shows until the record is open."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import is_dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints
from zlib import crc32

from smoketracker.domain.days import ONE_DAY, as_day, as_day_start, day_of, days_from
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Criterion, DayState
from smoketracker.storage.glance import glance
from smoketracker.storage.identity import FILE_NAME
from smoketracker.tracker.outcome import Badge, Day, Gain, Overview, Savings

# Another number whenever a value has other fields: figures of another version of the program are passed over.
FORMAT = crc32(repr([kind.__annotations__ for kind in (Overview, Badge, Criterion, Day, Gain, Savings)]).encode())
LARGEST = 2**53
DAYS_IN_RING = 30
MIDNIGHT = time(0)

Value = TypeVar("Value")


def written(overview: Overview, day_start: time) -> str:
    """Return the figures, and when their days start, as a text that `read` understands."""
    rest = _encode(replace(overview, pending_days=()))
    return f'[{FORMAT},"{day_start.isoformat()}",{_gaps(overview.pending_days)},{rest}]'


def read(text: str, now: datetime) -> Overview | None:
    """Return the figures of a text as far as they hold at this moment, or None if it is not wholly as we write it."""
    try:
        written_format, day_start, gaps, figures = json.loads(text)
        if written_format != FORMAT:
            return None
        overview = replace(_value(Overview, figures), pending_days=_days(_value(tuple[int, ...], gaps)))
        return _on(day_of(now, as_day_start(day_start)), _checked(overview))
    except (Refused, ValueError, TypeError, OverflowError, RecursionError):
        return None


def last_known(data_dir: Path, now: datetime) -> Overview | None:
    """Return the figures last known of the record in a folder, those of a first day if there is none, or None."""
    text = glance(data_dir)
    if text:
        return read(text, now)
    return None if (data_dir / FILE_NAME).exists() else first_day(day_of(now, MIDNIGHT))


def first_day(today: date) -> Overview:
    """Return the figures of a record that is about to begin."""
    return Overview(
        today=today,
        closed_through=today - ONE_DAY,
        points=0,
        points_today=0,
        count_today=0,
        current_streak=0,
        streak_before_pending=0,
        longest_streak=0,
        smoke_free_last_30=0,
        pending_days=(),
        money_saved=None,
        baseline=None,
        goal=None,
        last_smoke_at=None,
        next_achievement=None,
        recently_earned=(),
        ring=(_open(today, None),),
        gains_today=(),
        gains_at_close=(),
        savings=None,
    )


def _on(today: date, last: Overview) -> Overview:
    """Return the figures on a day: those of another one tell nothing of it, and what its closing brought is not known.

    Everything else stays as it was last known; days since then are open until they are closed.
    """
    if today == last.today:
        return last
    first = today - (DAYS_IN_RING - 1) * ONE_DAY
    known = [day for day in last.ring if first <= day.day <= today]
    since = [_open(day, last.goal) for day in days_from(max(first, last.today + ONE_DAY), today)]
    return replace(
        last,
        today=today,
        count_today=sum(day.count for day in known if day.day == today),
        points_today=0,
        gains_today=(),
        gains_at_close=(),
        ring=(*known, *since),
    )


def _open(day: date, goal: int | None) -> Day:
    return Day(day, DayState.OPEN, 0, full=True, pending=False, goal=goal)


@lru_cache(maxsize=1)
def _gaps(days: tuple[date, ...]) -> str:
    """Return days as the distance of each to the one before: there may be hundreds, and a log changes none of them."""
    numbers = [0, *(day.toordinal() for day in days)]
    return json.dumps([after - before for before, after in pairwise(numbers)], separators=(",", ":"))


def _days(gaps: tuple[int, ...]) -> tuple[date, ...]:
    if any(gap <= 0 for gap in gaps):
        raise ValueError
    return tuple(date.fromordinal(number) for number in accumulate(gaps))


def _plain(value: object) -> object:
    """Return what JSON lacks in its terms: a date as text, one of our values as the list of its fields."""
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    return [getattr(value, name) for name in type(value).__slots__]  # type: ignore[attr-defined]  # ours have slots


_encode = json.JSONEncoder(default=_plain, separators=(",", ":"), ensure_ascii=False).encode


def _value(kind: type[Value], found: object) -> Value:
    """Return what was read as a value of just that kind; raise ValueError or TypeError for anything else."""
    reader = _reader(kind)  # type: ignore[arg-type]  # a type is hashable, whatever mypy says of it
    return cast("Value", reader(found))  # a reader returns what it is made for


@cache
def _reader(kind: object) -> Callable[[object], object]:  # made once for each kind: there are hundreds of values
    if isinstance(kind, UnionType):
        (wanted,) = (_reader(one) for one in get_args(kind) if one is not NoneType)
        return lambda found: None if found is None else wanted(found)
    if get_origin(kind) is tuple:
        each = _reader(get_args(kind)[0])
        return lambda found: tuple(each(one) for one in _exactly(list, found))
    if kind is int or kind is bool or kind is str:
        return lambda found: _exactly(kind, found)
    if kind is date:
        return lambda found: as_day(_exactly(str, found))
    if kind is datetime:
        return _moment
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if isinstance(kind, type) and is_dataclass(kind):
        readers = [_reader(hint) for hint in get_type_hints(kind).values()]
        make = kind
        return lambda found: make(*(read(one) for read, one in zip(readers, _exactly(list, found), strict=True)))
    raise TypeError(kind)


def _moment(found: object) -> datetime:
    moment = datetime.fromisoformat(_exactly(str, found))
    as_day(moment.date())
    return moment


def _exactly(kind: type[Value], found: object) -> Value:
    """Return what is of a kind and no other; a truth value is no number, and no number is beyond all reason."""
    if type(found) is not kind or (isinstance(found, int) and abs(found) > LARGEST):
        raise ValueError
    return found


def _checked(overview: Overview) -> Overview:
    """Return the figures if they can be drawn: a moment has its zone, a target is some way off, and so on."""
    badges = (*overview.recently_earned, *filter(None, [overview.next_achievement]))
    last = overview.last_smoke_at
    sound = (
        (last is None or last.tzinfo is not None)
        and all(badge.target > 0 and badge.progress >= 0 and badge.best >= 0 for badge in badges)
        and all(day.count >= 0 for day in overview.ring)
        and len(overview.ring) <= DAYS_IN_RING
        and overview.count_today >= 0
    )
    if not sound:
        raise ValueError
    return overview
