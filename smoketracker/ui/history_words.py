"""What the History page and its dialogs say of days and smokes."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from smoketracker.domain.days import zone_name
from smoketracker.domain.kinds import DayState, Source
from smoketracker.domain.model import Smoke
from smoketracker.tracker.outcome import Day
from smoketracker.ui import words
from smoketracker.ui.badge_words import YEAR

MINUTES_IN_HOUR = 60


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def day_title(day: date) -> str:
    """Write a day of the month that shows: with its weekday, without the year."""
    return QLocale().toString(_qdate(day), _form_without_year())


def short_day(day: date, today: date) -> str:
    """Write a day with its short weekday and month; the year only where it is another one."""
    form = _form_without_year() if day.year == today.year else QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(_qdate(day), form.replace("dddd", "ddd").replace("MMMM", "MMM"))


def month_title(first: date) -> str:
    """Write a month with its year."""
    locale = QLocale()
    name = locale.standaloneMonthName(first.month) or locale.monthName(first.month)
    # The year as a plain number: "July 2026", not "July 2,026".
    return _say("{month} {year}").format(month=name, year=first.year)


def month_name(first: date) -> str:
    """Write a month without its year."""
    locale = QLocale()
    return locale.standaloneMonthName(first.month) or locale.monthName(first.month)


def time_of(smoke: Smoke) -> str:
    """Write the time of day at which a smoke was smoked, on the clock that hung there."""
    return clock_time(smoke.at)


def clock_time(at: datetime) -> str:
    """Write a time of day."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def zone(zone_or_name: tzinfo | str | None, offset: timedelta | None) -> str:
    """Write a zone by its city, if it is known, and its offset."""
    name = zone_or_name if isinstance(zone_or_name, str) else zone_name(zone_or_name)
    minutes = round((offset or timedelta()).total_seconds() / 60)
    sign = "−" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), MINUTES_IN_HOUR)
    ahead = f"UTC{sign}{hours:02}:{rest:02}" if minutes else "UTC"
    city = (name or "").rsplit("/", 1)[-1].replace("_", " ")
    return f"{city}, {ahead}" if city and city != ahead else ahead


def about_smoke(smoke: Smoke, here: tzinfo | None) -> str:
    """Say what is not plain about a smoke: another date or zone, and how it came if not by the window."""
    parts = []
    if smoke.at.date() != smoke.day:
        parts.append(day_title(smoke.at.date()))
    if here and smoke.at.astimezone(here).utcoffset() != smoke.at.utcoffset():
        parts.append(zone(smoke.zone, smoke.at.utcoffset()))
    source = _source(smoke.source)
    return " · ".join([*parts, source] if source else parts)


def state(day: Day | None) -> str:
    """Say what a day was; None: the calendar of the place never had it."""
    if day is None:
        return _say("Did not exist here")
    match day.state:
        case DayState.SMOKE_FREE:
            return _say("Smoke-free")
        case DayState.SMOKED:
            return _say("Smoked")
        case DayState.OPEN:
            return _say("So far")
        case _:
            return _say("Not known")


def count(day: Day | None, logged: int) -> str:
    """Say how many smokes a day has, against its goal where it had one; nothing for days that are not known."""
    if day is None:
        return words.smokes(logged) if logged else ""
    if day.state is DayState.UNKNOWN and not day.count:
        return ""
    if day.goal is None:
        return words.smokes(day.count)
    text = _say("{count} of at most {goal}")
    return text.format(count=words.number(day.count), goal=words.number(day.goal))


def to_confirm() -> str:
    """Say that a day waits for an answer."""
    return _say("To confirm")


def without_time(smokes: int) -> str:
    """Say how many smokes of a day were answered without a time."""
    return _say("{smokes}, no time").format(smokes=words.smokes(smokes))


def day_spoken(day: date, listed: Day | None, logged: int) -> str:
    """Say everything that the row of a day shows, for those who hear it."""
    parts = [state(listed), count(listed, logged)]
    if listed and listed.pending:
        parts.append(to_confirm())
    return f"{day_title(day)}: {', '.join(part for part in parts if part)}"


def smoke_spoken(smoke: Smoke, here: tzinfo | None) -> str:
    """Say everything that the row of a smoke shows, for those who hear it."""
    parts = (time_of(smoke), words.smokes(1), about_smoke(smoke, here), smoke.note)
    return ", ".join(part for part in parts if part)


def month_summary(days: list[Day]) -> str:
    """Say in one line what a month holds so far."""
    smoked = sum(day.count for day in days)
    free = sum(day.state is DayState.SMOKE_FREE for day in days)
    if not free:
        return words.smokes(smoked)
    text = _say("{smokes}, smoke-free on {days}")
    return text.format(smokes=words.smokes(smoked), days=words.days(free))


def waiting(count_of_days: int) -> str:
    """Say how many days wait for an answer."""
    return words.counted(count_of_days, "1 day waits for an answer", "{count} days wait for an answer")


def still_open(count_of_days: int) -> str:
    """Say how many days of the dialog have no answer yet."""
    if not count_of_days:
        return _say("Every day has an answer")
    return words.counted(count_of_days, "1 day still open, it can wait", "{count} days still open, they can wait")


def _source(source: Source) -> str:
    match source:
        case Source.TRAY:
            return _say("From the tray")
        case Source.COMMAND_LINE:
            return _say("From the command line")
        case Source.IMPORT:
            return _say("Imported")
        case _:
            return ""


def _form_without_year() -> str:
    return re.sub(YEAR, "", QLocale().dateFormat(QLocale.FormatType.LongFormat))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
