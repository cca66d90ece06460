"""What the window says of achievements: how far they are, when they came, what a correction did to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from smoketracker.domain.kinds import Metric
from smoketracker.tracker.outcome import Badge, Outcome
from smoketracker.ui import words

MOST_NAMED = 3  # achievements named one by one in a line; more are summed up
# The year in the form of a date, with the words and signs that join it to the rest.
YEAR = r"[\s,]*('[^']*'\s*)?y+(\s*'[^']*'\.?)?[\s,.]*$|^y+\.?(\s*'[^']*')?[\s,.年년]*"
RUNS = {Metric.SMOKE_FREE_STREAK, Metric.RECORD_STREAK}


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def progress(badge: Badge) -> str:
    """Say how far an achievement is."""
    return _of_target(badge, badge.progress)


def closest(badge: Badge) -> str:
    """Say how far an achievement ever was, or nothing where that is no further than now."""
    return _of_target(badge, badge.best) if badge.best > badge.progress else ""


def percent(badge: Badge) -> str:
    """Say how far an achievement is in hundredths."""
    return _say("{number} %").format(number=words.number(badge.progress * 100 // badge.target))


def forecast(badge: Badge, today: date) -> tuple[str, str]:
    """Say on what terms an achievement would come, and when; nothing where it cannot be said."""
    if badge.forecast is None:
        return "", ""
    terms = _say("If it goes on") if badge.criterion.metric in RUNS else _say("At this pace")
    return terms, near_date(badge.forecast, today)


def near_date(day: date, today: date) -> str:
    """Write a date as plainly as it can be told: the year only where it is another one."""
    if day.year != today.year:
        return words.plain_date(day)
    return QLocale().toString(QDate(day.year, day.month, day.day), re.sub(YEAR, "", words.date_form()))


def short_date(day: date) -> str:
    """Write a date with the month's short name."""
    return QLocale().toString(QDate(day.year, day.month, day.day), words.date_form().replace("MMMM", "MMM"))


def family(name: str) -> str:
    """Name a family of achievements."""
    names = {
        "air": _say("Air"),
        "rhythm": _say("Rhythm"),
        "lighter": _say("Lighter"),
        "thrift": _say("Thrift"),
        "courage": _say("Courage"),
    }
    return names.get(name, "")


def points_gained(badge: Badge) -> str:
    """Say what an earned achievement brought, as what it added."""
    return with_sign(badge.points_earned)


def with_sign(count: int) -> str:
    """Write points as what is added."""
    sign = "+" if count > 0 else "−" if count < 0 else ""
    return f"{sign}{words.points(abs(count))}"


def earned_spoken(badge: Badge) -> str:
    """Say that an achievement has been earned, for those who hear it."""
    return _say("Earned: {badges}").format(badges=_with_points(badge))


def summary(outcome: Outcome) -> str:
    """Say in one line what came of many days, or of many achievements at once, instead of a shower (A6)."""
    change = sum(entry.points for entry in outcome.entries)
    parts = [_days_closed(len(outcome.closed))] if outcome.closed else []
    if outcome.earned:
        parts.append(_achievements(len(outcome.earned)))
    if change:
        parts.append(with_sign(change))
    return _say("{parts}.").format(parts=", ".join(parts))


def taken_back_line(badges: Sequence[Badge]) -> str:
    """Say in one line what a correction took back, and why."""
    return _say("Taken back: {badges}. The record behind it has changed.").format(badges=_listed(badges))


def correction_line(said: str, outcome: Outcome, earned: Sequence[Badge], taken_back: Sequence[Badge]) -> str:
    """Say in one line what was corrected, and what that did to points and achievements."""
    change = sum(entry.points for entry in outcome.entries)
    parts = []
    if change:
        text = _say("{points} more") if change > 0 else _say("{points} less")
        parts.append(text.format(points=words.points(abs(change))))
    if earned:
        parts.append(_say("{badges} earned").format(badges=_titles(earned)))
    if taken_back:
        parts.append(_say("{badges} taken back").format(badges=_titles(taken_back)))
    if not parts:
        parts.append(_say("Your points stay as they are"))
    return _say("{done} {effects}.").format(done=said or _say("Done."), effects="; ".join(parts))


def tile_spoken(badge: Badge) -> str:
    """Say everything that a tile shows, for those who hear it."""
    if badge.earned_on:
        text = _say("{title}, earned on {date}, {points}")
        if badge.retired:
            text = _say("{title}, earned on {date}, {points}, retired")
        date_earned = words.plain_date(badge.earned_on)
        return text.format(title=badge.title, date=date_earned, points=words.points(badge.points_earned))
    text = _say("{title}, ahead, {progress}, {points}")
    return text.format(title=badge.title, progress=progress(badge), points=words.points(badge.points))


def _of_target(badge: Badge, count: int) -> str:
    if badge.criterion.metric is Metric.MANUAL:
        return _say("Given by hand")
    text = _say("{count} of {target}")
    return text.format(count=words.number(count), target=in_unit(badge.criterion.metric, badge.target))


def _listed(badges: Sequence[Badge]) -> str:
    if len(badges) > MOST_NAMED:
        text = _say("{count} achievements, {points}")
        sum_of_points = words.points(sum(badge.points for badge in badges))
        return text.format(count=words.number(len(badges)), points=sum_of_points)
    return "; ".join(_with_points(badge) for badge in badges)


def _titles(badges: Sequence[Badge]) -> str:
    if len(badges) > MOST_NAMED:
        return _achievements(len(badges))
    return ", ".join(badge.title for badge in badges)


def _with_points(badge: Badge) -> str:
    return _say("{title}, {points}").format(title=badge.title, points=words.points(badge.points))


def in_unit(metric: Metric, count: int) -> str:
    """Write so much of what a metric counts."""
    match metric:
        case Metric.SMOKES_LOGGED:
            return words.smokes(count)
        case Metric.CIGARETTES_AVOIDED:
            return words.counted(count, "1 cigarette", "{count} cigarettes")
        case Metric.POINTS_EARNED:
            return words.points(count)
        case _:
            return words.days(count)


def _days_closed(count: int) -> str:
    return words.counted(count, "1 day closed", "{count} days closed")


def _achievements(count: int) -> str:
    return words.counted(count, "1 achievement", "{count} achievements")
