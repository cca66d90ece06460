"""What the window says of files that come in and go out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from smoketracker.domain.found import RefusedRow
from smoketracker.domain.kinds import DayState
from smoketracker.tracker.exchange_commands import BringReport
from smoketracker.tracker.outcome import Badge
from smoketracker.ui import words

NAME_SHOWN = 80
MOST_NAMED = 3  # achievements named one by one in a line; more are summed up


def _say(text: str) -> str:
    return QCoreApplication.translate("Import", text)


def rows(count: int) -> str:
    """Write a number of rows."""
    return words.counted(count, "1 row", "{count} rows")


def named_format(form: str, habit: str | None) -> str:
    """Name the format that was recognised, and the habit in it."""
    return _say("{format}, habit {habit}").format(format=form, habit=habit) if habit else form


def span(report: BringReport) -> str:
    """Say how much the file holds, and from when to when."""
    if report.first_day is None or report.last_day is None:
        return rows(report.rows)
    if report.first_day == report.last_day:
        return _say("{rows}, all of {day}").format(rows=rows(report.rows), day=words.plain_date(report.first_day))
    text = _say("{rows}, from {first} to {last}")
    return text.format(
        rows=rows(report.rows), first=words.plain_date(report.first_day), last=words.plain_date(report.last_day)
    )


def what_it_would_do(report: BringReport) -> str:
    """Say in one line what the import would do to points and achievements."""
    if not report.outcome:
        return ""
    change = sum(entry.points for entry in report.outcome.entries)
    parts = [
        _say("It would change your points by {points}").format(points=words.gain(change))
        if change
        else _say("It would leave your points as they are")
    ]
    if count := len(report.outcome.earned):
        parts.append(words.counted(count, "bring 1 achievement", "bring {count} achievements"))
    if count := len(report.outcome.taken_back):
        parts.append(words.counted(count, "take 1 achievement back", "take {count} achievements back"))
    return _say("{sentence}.").format(sentence=QLocale().createSeparatedList(parts))


def what_it_did(report: BringReport, earned: Sequence[Badge]) -> str:
    """Say in one line what the import did to points and achievements."""
    if not report.outcome:
        return ""
    change = sum(entry.points for entry in report.outcome.entries)
    sentences = [
        _say("Your points changed by {points}.").format(points=words.gain(change))
        if change
        else _say("Your points stay as they are.")
    ]
    if len(earned) > MOST_NAMED:
        sentences.append(words.counted(len(earned), "It earned 1 achievement.", "It earned {count} achievements."))
    elif earned:
        titles = QLocale().createSeparatedList([badge.title for badge in earned])
        sentences.append(_say("It earned {titles}.").format(titles=titles))
    if count := len(report.outcome.taken_back):
        sentences.append(words.counted(count, "1 achievement was taken back.", "{count} achievements were taken back."))
    return " ".join(sentences)


def gaps(report: BringReport) -> str:
    """Say how many days between the first and the last have no entry."""
    if not report.gaps:
        return _say("Every day between the first and the last has an entry.")
    text = words.counted(
        report.gaps,
        "1 day between the first and the last has no entry.",
        "{count} days between the first and the last have no entry.",
    )
    return f"{text} {_say('Left open, they stay unknown until you answer them.')}"


def refused(count: int) -> str:
    """Say how many rows cannot be taken."""
    return words.counted(count, "1 row cannot be taken", "{count} rows cannot be taken")


def not_listed(count: int) -> str:
    """Say how many refused rows are not in the list."""
    return words.counted(count, "And 1 more like these.", "And {count} more like these.")


def refused_row(row: RefusedRow) -> str:
    """Say which row cannot be taken, and why."""
    if not row.line:
        return row.reason
    return _say("Line {line}: {reason}").format(line=words.number(row.line), reason=row.reason)


def meanings() -> dict[DayState, str]:
    """Return what days without an entry, and ticks, can mean, in words."""
    return {
        DayState.SMOKE_FREE: _say("Smoke-free"),
        DayState.SMOKED: _say("A smoke"),
        DayState.UNKNOWN: _say("Not sure"),
    }


def choose_habit(name: str, count: int) -> str:
    """Ask which habit is meant."""
    text = _say("{name} holds {count} habits. Choose the one that is about smoking.")
    return text.format(name=short(name), count=words.number(count))


def say_what_ticks_mean(habit: str) -> str:
    """Ask what a tick means."""
    return _say("“{habit}” is ticked, not counted. Choose what a tick means.").format(habit=short(habit))


def start_with(day: date) -> str:
    """Say what it means to let the record start with a day."""
    text = _say("{day} then counts as a full day. The start can be moved once.")
    return text.format(day=words.plain_date(day))


def takes_the_passphrase() -> str:
    """Say why an archive is not simply brought in while the editor is locked."""
    return _say("This file brings its own achievements and point rules, which takes the editor’s passphrase.")


def brought_in(report: BringReport) -> str:
    """Say what became of the rows."""
    if report.whole:
        first = words.counted(report.new, "1 entry is now on record.", "{count} entries are now on record.")
        return f"{first} {_say('The whole record of the file was taken over as it is.')}"
    sentences = [words.counted(report.new, "1 entry is new.", "{count} entries are new.")]
    if report.already_there:
        sentences.append(words.counted(report.already_there, "1 was already there.", "{count} were already there."))
    if report.refused_count:
        sentences.append(words.counted(report.refused_count, "1 row was left out.", "{count} rows were left out."))
    if report.gaps_filled:
        text = words.counted(
            report.gaps_filled,
            "1 day without an entry was answered.",
            "{count} days without an entry were answered.",
        )
        sentences.append(text)
    return " ".join(sentences)


def exported(count: int, name: str, *, whole: bool) -> str:
    """Say what was written, and where."""
    if whole:
        text = _say("The whole record, with {smokes}, smokes taken back included, is in {name}.")
    else:
        text = _say("{smokes} are in {name}.") if count != 1 else _say("{smokes} is in {name}.")
    return text.format(smokes=words.smokes(count), name=name)


def short(name: str) -> str:
    """Return a name cut to a length fit for a sentence."""
    return name if len(name) <= NAME_SHOWN else f"{name[: NAME_SHOWN - 1]}…"
