"""What notices say while the window is hidden; the discreet ones give away neither program nor subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.days import ONE_DAY
from smoketracker.domain.kinds import DayState
from smoketracker.tracker.outcome import Badge, Day, Outcome, Overview
from smoketracker.ui import badge_words, words
from smoketracker.ui.history_words import clock_time
from smoketracker.ui.notice import OPEN, Notice
from smoketracker.ui.turning import shortened

# What a notice is about; the answers to what the person just did take each other's place.
ACT, NEWS, REMINDER, CLOCK, TRAY = "act", "news", "reminder", "clock", "tray"
# The names of the answers; OPEN is a click on the notice itself.
SHOW, UNDO, LOG, ANOTHER, TRUST = "show", "undo", "log", "another", "trust"
MANY_DAYS, MANY_BADGES = 2, 3  # from so many on, one line sums them up


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def logged(at: datetime, overview: Overview, *, discreet: bool) -> Notice:
    """Say when a smoke was logged, and how many today has; with the way back."""
    answers = _answers((UNDO, _say("Undo")))
    if discreet:
        return _passing(_say("One entry noted at {time}").format(time=clock_time(at)), answers=answers, discreet=True)
    text = _say("{count} today.").format(count=words.count_today(overview))
    return _passing(_say("Logged at {time}.").format(time=clock_time(at)), text, answers=answers)


def to_person(notice: Notice, person: str) -> Notice:
    """Name whose record a notice is about, unless it is discreet; person: "" where there is one alone."""
    if notice.discreet or not person:
        return notice
    return replace(notice, title=_say("{person}: {title}").format(person=shortened(person), title=notice.title))


def held_back(*, discreet: bool) -> Notice:
    """Ask whether a second log so soon was meant."""
    if discreet:
        answers = _answers((ANOTHER, _say("Note another")))
        return _passing(_say("Noted once; note another?"), answers=answers, discreet=True)
    return _passing(_say("Logged once; log another?"), answers=_answers((ANOTHER, _say("Log another"))))


def undone(overview: Overview | None, lost: int, *, taken_back: bool, discreet: bool) -> Notice:
    """Say what an undo did, and how many achievements were taken back with it."""
    if not taken_back:
        title = _say("There is nothing left to take back.") if discreet else _say("There is no log left to take back.")
        return _passing(title, discreet=discreet)
    if discreet or overview is None:
        return _passing(_say("Taken back."), discreet=discreet)
    text = _say("{count} today. Taken back with it: {achievements}.") if lost else _say("{count} today.")
    achievements = words.counted(lost, "1 achievement", "{count} achievements")
    return _passing(_say("Taken back."), text.format(count=words.count_today(overview), achievements=achievements))


def unsaved(count: int, *, is_open: bool, discreet: bool) -> Notice:
    """Say that smokes wait to be saved."""
    answers = _answers((UNDO, _say("Undo")))
    if not is_open:
        title = _say("Noted. It is saved as soon as the record is open.")
    elif discreet:
        title = words.counted(
            count,
            "One entry is not saved yet. It is kept until it is.",
            "{count} entries are not saved yet. They are kept until they are.",
        )
    else:
        title = words.counted(
            count,
            "One smoke is not saved yet. It is kept here until it is.",
            "{count} smokes are not saved yet. They are kept here until they are.",
        )
    return _passing(title, answers=answers, discreet=discreet)


def failed(sentence: str, waiting: int, *, discreet: bool) -> Notice:
    """Say what could not be done; the sentence may name folders, so a discreet notice leaves it to the window."""
    told = (
        unsaved(waiting, is_open=True, discreet=discreet)
        if waiting
        else Notice(ACT, _say("That could not be done."), answers=_answers((SHOW, _say("Open"))), discreet=discreet)
    )
    return replace(told, text=_say("The window says why.") if discreet else sentence, passing=False)


def doubted(ahead: timedelta, *, discreet: bool) -> Notice:
    """Ask once whether a clock that has run far ahead is right (D8)."""
    title = _say("The clock has gone ahead by {days}.").format(days=words.days(round(ahead / ONE_DAY)))
    text = _say("Until you say that it is right, or set it right, no day is closed and what you log waits.")
    if discreet:
        text = _say("Until you say that it is right, or set it right, everything waits.")
    answers = _answers((TRUST, _say("The clock is right")), (SHOW, _say("Open")))
    return Notice(CLOCK, title, text, answers, discreet=discreet)


def reminder(*, discreet: bool) -> Notice:
    """Ask about a day without an entry."""
    if discreet:
        return Notice(REMINDER, _say("A question for today"), "", _answers((SHOW, _say("Open"))), discreet=True)
    answers = _answers((LOG, _say("Log a smoke")), (SHOW, _say("Open")))
    return Notice(REMINDER, reminder_question(), "", answers)


def reminder_question() -> str:
    """Return what the reminder asks."""
    return _say("No entry today. Was it smoke-free?")


def in_tray(title: str, text: str, *, discreet: bool) -> Notice:
    """Say where the program goes when its window is closed, in the words of the tray."""
    return replace(_passing(title, text, discreet=discreet), about=TRAY)


def news(outcome: Outcome, badges: Sequence[Badge], *, discreet: bool) -> Notice:
    """Say in one notice what days brought that are over, and what was earned; the figures are those of now."""
    answers = _answers((SHOW, _say("Open")))
    if discreet:
        return Notice(NEWS, _say("Something new"), "", answers, discreet=True)
    days = outcome.closed
    if len(days) >= MANY_DAYS or len(badges) >= MANY_BADGES:
        title = _say("While you were away") if len(days) >= MANY_DAYS else _say("Several at once")
        return Notice(NEWS, title, badge_words.summary(outcome), answers)
    closing = _closing(days[0], outcome.overview) if days else ("", "")
    if not badges:
        return Notice(NEWS, *closing, answers)
    title = _say("Earned: {badges}").format(badges=", ".join(badge.title for badge in badges))
    gained = _say("{points}.").format(points=badge_words.with_sign(sum(badge.points_earned for badge in badges)))
    return Notice(NEWS, title, " ".join(filter(None, (gained, *map(_as_sentence, closing)))), answers)


def _closing(day: date, overview: Overview) -> tuple[str, str]:
    """Say what a day was that is over: a title without its full stop, and a sentence."""
    yesterday = day == overview.today - ONE_DAY
    name = _say("Yesterday") if yesterday else badge_words.near_date(day, overview.today)
    was = next((each for each in overview.ring if each.day == day), None)
    points = words.points(sum(gain.points for gain in overview.gains_at_close))
    if was is None or day != overview.closed_through:
        return _say("{day} is closed").format(day=name), ""
    match was.state:
        case DayState.SMOKED:
            title = _say("{day}: {smokes}, {points}")
            return title.format(day=name, smokes=words.smokes(was.count), points=points), ""
        case DayState.SMOKE_FREE if was.full:
            return _say("{day} was smoke-free").format(day=name), _run(overview)
        case DayState.SMOKE_FREE:
            return _say("{day}: no smoke, {points}").format(day=name, points=points), ""
        case _:
            return _question(name, was)


def _question(name: str, day: Day) -> tuple[str, str]:
    if not day.pending:
        return _say("{day} is closed").format(day=name), ""
    return _say("{day} has no entry").format(day=name), _say("Was it smoke-free? The answer can wait.")


def _run(overview: Overview) -> str:
    run = overview.current_streak
    return _say("{days} now.").format(days=words.days(run)) if run > 1 else ""


def _as_sentence(text: str) -> str:
    return _say("{sentence}.").format(sentence=text) if text and not text.endswith((".", "?")) else text


def _answers(*buttons: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return ((OPEN, _say("Open")), *buttons)


def _passing(
    title: str, text: str = "", *, answers: tuple[tuple[str, str], ...] = (), discreet: bool = False
) -> Notice:
    return Notice(ACT, title, text, answers or _answers(), passing=True, discreet=discreet)
