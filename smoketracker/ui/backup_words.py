"""What the window says of backups: when and why one was made, and what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from smoketracker.ui.words import counted, plain_date, smokes


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def moment(at: datetime, now: datetime) -> str:
    """Write when a backup was made, by the clock of this moment's zone."""
    here = at.astimezone(now.tzinfo)
    time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    if here.date() == now.date():
        return _say("Today, {time}").format(time=time)
    if here.date() == now.date() - timedelta(days=1):
        return _say("Yesterday, {time}").format(time=time)
    return _say("{date}, {time}").format(date=plain_date(here.date()), time=time)


def reason(kept: str) -> str:
    """Say why a backup was made, from the word in its manifest; "" for a word of another version."""
    return {
        "start": _say("Made at a start of the program"),
        "changed": _say("Made while the record grew"),
        "asked": _say("Made because you asked"),
        "before a migration": _say("Made before an update of the program"),
        "before an import": _say("Made before an import"),
        "before a restore": _say("Made before going back to another backup"),
        "before a deletion": _say("Made before a person was deleted"),
    }.get(kept, "")


def holds(counts: Mapping[str, int]) -> str:
    """Say how much a backup holds, from the rows of its tables."""
    held = smokes(counts.get("smokes", 0))
    people = counts.get("profiles", 1)
    if people <= 1:
        return held
    text = _say("{smokes} of {people}")
    return text.format(smokes=held, people=counted(people, "1 person", "{count} people"))


def newest(at: datetime, counts: Mapping[str, int], now: datetime) -> str:
    """Say when the newest backup was made and what it holds."""
    return _say("{moment}: {held}").format(moment=moment(at, now), held=holds(counts))
