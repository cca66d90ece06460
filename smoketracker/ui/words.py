"""What the window says: values as sentences, numbers and dates as the person's language writes them."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from smoketracker.tracker.outcome import Overview


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def number(value: int) -> str:
    """Write a number with the separators of the language."""
    return QLocale().toString(value)


def counted(count: int, one: str, many: str) -> str:
    """Write a number of things in English, or in as many forms as the language of the translation has."""
    text = QCoreApplication.translate("Words", many, None, count)
    return one if text == many and count == 1 else text.format(count=number(count))


def days(count: int) -> str:
    """Write a number of days."""
    return counted(count, "1 day", "{count} days")


def smokes(count: int) -> str:
    """Write a number of smokes."""
    return counted(count, "1 smoke", "{count} smokes")


def points(count: int) -> str:
    """Write a number of points."""
    return counted(count, "1 point", "{count} points")


def gain(count: int) -> str:
    """Write points as what is added or, with a proper minus, taken off."""
    return f"{'+' if count > 0 else '−' if count < 0 else ''}{number(abs(count))}"


def full_date(day: date) -> str:
    """Write a date with its weekday."""
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def plain_date(day: date) -> str:
    """Write a date with the month's name but without the weekday."""
    return QLocale().toString(_qdate(day), date_form())


def date_form() -> str:
    """Return how the language writes a date without its weekday."""
    return re.sub(r"^dddd[,.\u060C]?\s*|[,.]?\s*dddd$", "", QLocale().dateFormat(QLocale.FormatType.LongFormat))


def count_today(overview: Overview) -> str:
    """Say how many smokes today has, against the goal where there is one."""
    if not overview.goal:
        return smokes(overview.count_today)
    text = _say("{count} of at most {goal}")
    return text.format(count=number(overview.count_today), goal=number(overview.goal))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
