"""What the window says: values as sentences, numbers and dates as the person's language writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from smoketracker.domain.model import Metric
from smoketracker.tracker.outcome import Badge, Outcome, Overview

DAYS_IN_SENTENCE = 30
MOST_NAMED = 3  # achievements named one by one in a line; more are summed up


@dataclass(frozen=True, slots=True)
class StreakWords:
    """What the window says of a streak: a figure or, where the figure would be a bare 0, a message instead."""

    figure: str
    message: str
    longest: str
    sentence: str


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def number(value: int) -> str:
    """Write a number with the separators of the language."""
    return QLocale().toString(value)


def days(count: int) -> str:
    """Write a number of days."""
    return _counted(count, _say("1 day"), _say("{count} days"))


def smokes(count: int) -> str:
    """Write a number of smokes."""
    return _counted(count, _say("1 smoke"), _say("{count} smokes"))


def points(count: int) -> str:
    """Write a number of points."""
    return _counted(count, _say("1 point"), _say("{count} points"))


def gain(count: int) -> str:
    """Write points as what is added or, with a proper minus, taken off."""
    return f"{'+' if count > 0 else '−' if count < 0 else ''}{number(abs(count))}"


def full_date(day: date) -> str:
    """Write a date with its weekday."""
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def plain_date(day: date) -> str:
    """Write a date with the month's name but without the weekday."""
    locale = QLocale()
    form = re.sub(r"^dddd[,.]?\s*|[,.]?\s*dddd$", "", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(_qdate(day), form)


def count_today(overview: Overview) -> str:
    """Say how many smokes today has, against the goal where there is one."""
    if overview.goal is None:
        return smokes(overview.count_today)
    text = _say("{count} of at most {goal}")
    return text.format(count=number(overview.count_today), goal=number(overview.goal))


def streak(overview: Overview) -> StreakWords:
    """Say how the streak stands; after a lapse, and while days wait for an answer, in kind words (S3)."""
    waiting = bool(overview.pending_days) and not overview.count_today
    run = overview.streak_before_pending if waiting else overview.current_streak
    return StreakWords(
        figure=days(run) if run else "",
        message="" if run else _without_streak(overview),
        longest=days(overview.longest_streak) if overview.longest_streak else "",
        sentence=" ".join(_streak_sentences(overview, run)),
    )


def _without_streak(overview: Overview) -> str:
    if overview.count_today:
        return _say("A new streak can start tomorrow.")
    if overview.longest_streak:
        return _say("Today can start a new streak.")
    return _say("Your first smoke-free day starts a streak.")


def _streak_sentences(overview: Overview, run: int) -> list[str]:
    sentences = []
    if overview.pending_days:
        sentences.append(_say("{days} to confirm.").format(days=days(len(overview.pending_days))))
    elif run:
        sentences.append(_say("Today is in progress."))
    if overview.longest_streak and not run:
        sentences.append(_say("Longest {days}.").format(days=days(overview.longest_streak)))
    if overview.smoke_free_last_30:
        text = _say("Smoke-free on {count} of the last {days}.")
        sentences.append(text.format(count=number(overview.smoke_free_last_30), days=days(DAYS_IN_SENTENCE)))
    return sentences


def since(last: datetime, now: datetime) -> tuple[list[tuple[str, str]], str]:
    """Write the time since a moment: the two leading figures with their units, and the rest in one line."""
    seconds = max(0, int((now.astimezone(UTC) - last.astimezone(UTC)).total_seconds()))
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    day, hour = divmod(hours, 24)
    in_days, in_hours = (number(day), _say("d")), (number(hour), _say("h"))
    in_minutes = (number(minute), _say("min"))
    rest_seconds = _say("{count} s").format(count=number(second))
    if day:
        rest = _say("{minutes} min {seconds}").format(minutes=number(minute), seconds=rest_seconds)
        return [in_days, in_hours], rest
    return ([in_hours, in_minutes] if hour else [in_minutes]), rest_seconds


def since_spoken(last: datetime, now: datetime) -> str:
    """Say the time since a moment in words, to the minute."""
    minutes = max(0, int((now.astimezone(UTC) - last.astimezone(UTC)).total_seconds())) // 60
    hours, minute = divmod(minutes, 60)
    day, hour = divmod(hours, 24)
    in_hours = _counted(hour, _say("1 hour"), _say("{count} hours"))
    in_minutes = _counted(minute, _say("1 minute"), _say("{count} minutes"))
    parts = [*([days(day)] if day else []), *([in_hours] if hours else []), *([] if day else [in_minutes])]
    return _say("{time} since your last smoke").format(time=" ".join(parts))


def progress(badge: Badge) -> str:
    """Say how far an achievement is."""
    if badge.criterion.metric is Metric.MANUAL:
        return _say("Given by hand")
    text = _say("{count} of {target}")
    return text.format(count=number(badge.progress), target=_in_unit(badge.criterion.metric, badge.target))


def earned_line(badges: list[Badge]) -> str:
    """Say in one line what was earned; after days away a sum instead of a shower."""
    return _say("Earned: {badges}").format(badges=_listed(badges))


def taken_back_line(badges: list[Badge]) -> str:
    """Say in one line what a correction took back, and why."""
    return _say("Taken back: {badges}. The record behind it has changed.").format(badges=_listed(badges))


def correction_line(outcome: Outcome) -> str:
    """Say in one line what a correction did to the points."""
    change = sum(entry.points for entry in outcome.entries)
    if not change:
        return _say("Done. Your points stay as they are.")
    return _say("Done. Points {change}.").format(change=gain(change))


def tile_spoken(badge: Badge) -> str:
    """Say everything that a tile shows, for those who hear it."""
    if badge.earned_on:
        text = _say("{title}, earned on {date}, {points}")
        date_earned = plain_date(badge.earned_on)
        return text.format(title=badge.title, date=date_earned, points=points(badge.points_earned))
    text = _say("{title}, ahead, {progress}, {points}")
    return text.format(title=badge.title, progress=progress(badge), points=points(badge.points))


def _listed(badges: list[Badge]) -> str:
    if len(badges) > MOST_NAMED:
        text = _say("{count} achievements, {points}")
        return text.format(count=number(len(badges)), points=points(sum(badge.points for badge in badges)))
    text = _say("{title}, {points}")
    return "; ".join(text.format(title=badge.title, points=points(badge.points)) for badge in badges)


def _in_unit(metric: Metric, count: int) -> str:
    match metric:
        case Metric.SMOKES_LOGGED:
            return smokes(count)
        case Metric.CIGARETTES_AVOIDED:
            return _counted(count, _say("1 cigarette"), _say("{count} cigarettes"))
        case Metric.POINTS_EARNED:
            return points(count)
        case _:
            return days(count)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=number(count))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
