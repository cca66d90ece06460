"""What the tray says: the rows of its menu and the lines of its tooltip, with private words or without."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from smoketracker.tracker.outcome import Overview
from smoketracker.ui import today_words, words
from smoketracker.ui.turning import shortened


@dataclass(frozen=True, slots=True)
class MenuWords:
    """The entries of the menu that can be chosen."""

    log: str
    undo: str
    open: str
    quit: str


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def menu(*, discreet: bool) -> MenuWords:
    """Name what can be chosen; discreet: without a word that tells what the program is about."""
    if discreet:
        return MenuWords(_say("Log one"), _say("Undo"), _say("Open"), _say("Quit"))
    return MenuWords(_say("Log a smoke"), _say("Undo"), _say("Open Smoke Tracker"), _say("Quit"))


def figures(overview: Overview, waiting: int, *, discreet: bool) -> list[str]:
    """Say how it stands, one line for each figure: today, the streak, the points."""
    count = words.number(overview.count_today) if discreet and not overview.goal else words.count_today(overview)
    unsaved = today_words.waiting(waiting)
    if unsaved:
        count = _say("{count}, {waiting}").format(count=count, waiting=unsaved)
    today = _say("Today: {count}").format(count=count)
    lines = [today, _streak(overview, discreet=discreet), words.points(overview.points)]
    return [line for line in lines if line]


def _streak(overview: Overview, *, discreet: bool) -> str:
    if overview.pending_days and not overview.count_today:
        # Days that wait for an answer: never a bare 0 (S3).
        run = words.days(overview.streak_before_pending)
        waiting = words.days(len(overview.pending_days))
        if discreet:
            return _say("{days}, {waiting} to confirm").format(days=run, waiting=waiting)
        return _say("Smoke-free: {days}, {waiting} to confirm").format(days=run, waiting=waiting)
    if not overview.current_streak:
        return "" if discreet else today_words.streak(overview).otherwise.message
    run = words.days(overview.current_streak)
    return run if discreet else _say("Smoke-free: {days}").format(days=run)


def whose(person: str) -> str:
    """Say whose figures they are."""
    return _say("The record of {name}").format(name=shortened(person))


def opening() -> str:
    """Say that there are no figures yet."""
    return _say("The record is being opened")


def opening_with(waiting: int) -> str:
    """Say that there are no figures yet, and how many clicks wait for them."""
    return words.counted(
        waiting,
        "The record is being opened, 1 log waits",
        "The record is being opened, {count} logs wait",
    )


def clock_in_doubt() -> str:
    """Say that the window has a question about the clock, which all else waits for (D8)."""
    return _say("Is the clock right? Please open the window.")


def logged_at(time: str) -> str:
    """Say when the newest log was made, and where it can be taken back."""
    return _say("Logged at {time}. Undo in the menu.").format(time=time)


def program(*, discreet: bool) -> str:
    """Name the program, as the desktop shows it beside the icon."""
    return _say("Tracker") if discreet else _say("Smoke Tracker")


def first_hidden(*, discreet: bool) -> str:
    """Say, once ever, where the program is when its window is closed."""
    if discreet:
        return _say("It goes on in the tray. Quit is in the menu of its icon.")
    return _say("Smoke Tracker goes on in the tray. Quit is in the menu of its icon.")


def no_tray(*, minimises: bool) -> tuple[str, str]:
    """Say, as a title and a sentence, that there is no tray and what closing the window does therefore."""
    title = _say("This desktop shows no tray icons.")
    sentence = _say("Closing the window ends the program. On GNOME, the extension AppIndicator brings the icon.")
    if minimises:
        sentence = _say(
            "Closing the window minimises it, and the program goes on. "
            "On GNOME, the extension AppIndicator brings the icon."
        )
    return title, sentence
