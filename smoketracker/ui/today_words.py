"""What the Today page says: the streak in kind words, the time since the last smoke, points and forecasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from smoketracker.tracker.outcome import Badge, Gain, GainKind, Overview
from smoketracker.ui import words
from smoketracker.ui.badge_words import RUNS, near_date

DAYS_IN_SENTENCE = 30
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Saying:
    """A large line with a sentence below it."""

    message: str
    sentence: str


@dataclass(frozen=True, slots=True)
class StreakWords:
    """What is said of a streak.

    figure, longest, sentence: while there is one, else figure is empty. otherwise: instead of a bare 0. noted: right
    after a log. to_confirm: how many days wait for an answer, empty if none does.
    """

    figure: str
    longest: str
    sentence: str
    otherwise: Saying
    noted: Saying
    to_confirm: str


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def streak(overview: Overview, *, more: int = 0) -> StreakWords:
    """Say how the streak stands, and how it would be said after so many more smokes (S3, S4)."""
    waiting = bool(overview.pending_days) and not overview.count_today
    run = overview.streak_before_pending if waiting else overview.current_streak
    count = overview.count_today + more
    text = _say("{days} to confirm")
    return StreakWords(
        figure=words.days(run) if run else "",
        longest=words.days(overview.longest_streak) if overview.longest_streak else "",
        sentence=_smoke_free_days(overview, _say("Smoke-free on {count} of the last {days}.")),
        otherwise=_without_streak(overview, count),
        noted=Saying(_noted(count, overview.goal), _so_far(overview)),
        to_confirm=text.format(days=words.days(len(overview.pending_days))) if overview.pending_days else "",
    )


def _without_streak(overview: Overview, count: int) -> Saying:
    if count:
        return Saying(_say("A new streak can start tomorrow."), _so_far(overview))
    if len(overview.ring) <= 1 and not overview.longest_streak:
        sentence = _say("Each day adds one piece. Log a smoke when you have one, or simply let time pass.")
        return Saying(_say("Your ring starts today."), sentence)
    if overview.longest_streak:
        return Saying(_say("Today can start a new streak."), _so_far(overview))
    return Saying(_say("Your first smoke-free day starts a streak."), _so_far(overview))


def _noted(count: int, goal: int | None) -> str:
    if goal is None:
        return _say("Noted.")
    if count <= goal:
        return _say("Noted. Within today’s goal.")
    return _say("Noted. {count} above today’s goal.").format(count=words.number(count - goal))


def _so_far(overview: Overview) -> str:
    """Say what no smoke takes away; where that is nothing yet, that an honest record is worth something."""
    sentences = []
    if overview.longest_streak:
        sentences.append(_say("Longest {days}.").format(days=words.days(overview.longest_streak)))
    if overview.smoke_free_last_30:
        sentences.append(_smoke_free_days(overview, _say("You have been smoke-free on {count} of the last {days}.")))
    return " ".join(sentences) or _say("Every day on record counts.")


def _smoke_free_days(overview: Overview, text: str) -> str:
    return text.format(count=words.number(overview.smoke_free_last_30), days=words.days(DAYS_IN_SENTENCE))


def waiting(count: int) -> str:
    """Say how many clicks wait to be saved."""
    return _say("{count} more to be saved").format(count=words.number(count)) if count else ""


def since(last: datetime, now: datetime) -> tuple[list[tuple[str, str]], str]:
    """Write the time since a moment: the two leading figures with their units, and the rest in one line."""
    day, hour, minute, second = _elapsed(last, now)
    in_days, in_hours = (words.number(day), _say("d")), (words.number(hour), _say("h"))
    in_minutes = (words.number(minute), _say("min"))
    rest_seconds = _say("{count} s").format(count=words.number(second))
    if day:
        rest = _say("{minutes} min {seconds}").format(minutes=words.number(minute), seconds=rest_seconds)
        return [in_days, in_hours], rest
    return ([in_hours, in_minutes] if hour else [in_minutes]), rest_seconds


def since_spoken(last: datetime, now: datetime) -> str:
    """Say the time since a moment in words, to the minute."""
    day, hour, minute, _ = _elapsed(last, now)
    in_hours = _say("1 hour") if hour == 1 else _say("{count} hours").format(count=words.number(hour))
    in_minutes = _say("1 minute") if minute == 1 else _say("{count} minutes").format(count=words.number(minute))
    parts = [words.days(day), in_hours] if day else [*([in_hours] if hour else []), in_minutes]
    return _say("{time} since your last smoke").format(time=" ".join(parts))


def _elapsed(last: datetime, now: datetime) -> tuple[int, int, int, int]:
    """Return the time between two moments in days, hours, minutes and seconds; nothing if the clock was set back."""
    minutes, second = divmod(max(0, int((now.astimezone(UTC) - last.astimezone(UTC)).total_seconds())), 60)
    hours, minute = divmod(minutes, 60)
    return *divmod(hours, 24), minute, second


def reason(gain: Gain) -> str:
    """Say what points are for."""
    match gain.kind:
        case GainKind.LOGS:
            return _say("{smokes} logged").format(smokes=words.smokes(gain.count))
        case GainKind.LEFT:
            if gain.count == 1:
                return _say("1 cigarette not smoked")
            return _say("{count} cigarettes not smoked").format(count=words.number(gain.count))
        case GainKind.REDUCTION:
            if not gain.count:
                return _say("Without a smoke")
            return _say("{count} instead of {of}").format(count=words.number(gain.count), of=words.number(gain.of))
        case GainKind.STREAK:
            return _say("Day {count} of the streak").format(count=words.number(gain.count))
        case GainKind.ACHIEVEMENT:
            return gain.title


def rest(count: int) -> str:
    """Say that there are so many more reasons."""
    return _say("{count} more").format(count=words.number(count))


def close_heading(overview: Overview) -> str:
    """Say which day's close it is that brought points."""
    if overview.closed_through == overview.today - ONE_DAY:
        return _say("Yesterday’s close")
    return _say("The close of {date}").format(date=near_date(overview.closed_through, overview.today))


def to_go(badge: Badge, today: date) -> str:
    """Say how far an achievement is off: in days where the day can be said, else in what it counts."""
    if badge.forecast is None:
        return _say("{count} to go").format(count=words.number(badge.target - badge.progress))
    # It is earned at the close of the day that is forecast.
    ahead = (badge.forecast - today).days
    return _say("in {days}").format(days=words.days(ahead)) if ahead > 0 else _say("at today’s close")


def outlook(badge: Badge, today: date) -> list[str]:
    """Say when an achievement would be earned, and of a sum that no single day undoes it."""
    lines = []
    if badge.forecast:
        text = _say("On {date}, at the pace of the last {days}")
        if badge.criterion.metric in RUNS:
            text = _say("On {date}, if it goes on")
        lines.append(text.format(date=near_date(badge.forecast, today), days=words.days(DAYS_IN_SENTENCE)))
    if badge.criterion.metric not in RUNS:
        lines.append(_say("A single day never resets this one"))
    return lines
