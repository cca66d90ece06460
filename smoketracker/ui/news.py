"""The news: what days brought that are over, and what was earned; told once, by a notice or by the window's toast."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Badge, Outcome
from smoketracker.ui import notice_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.notice_words import NEWS
from smoketracker.ui.notifier import Notifier
from smoketracker.ui.preferences import Preferences


class News:
    """Holds what came while the window was hidden, until a notice may tell it or the window is opened.

    What is held at the end of the program is told after its next start, if that is about the same person.

    toast: tells it in the window.
    """

    def __init__(
        self, bridge: Bridge, preferences: Preferences, notifier: Notifier, toast: Callable[[Outcome], None]
    ) -> None:
        self._bridge = bridge
        self._preferences = preferences
        self._notifier = notifier
        self._toast = toast
        self._kept = preferences.untold  # of the last run
        self._held: Outcome | None = None
        self._told: Outcome | None = None  # what the newest notice says
        self._unheard = False  # nobody could show the newest notice: trying again every half minute helps nobody
        self._days: set[date] = set()  # heard of: a clock that was set back closes them once more

    def take(self, outcome: Outcome, *, hidden: bool) -> None:
        """Take in what came of a command; what the window shows at once is not held."""
        self._take_up(outcome)
        self._forget(outcome.taken_back)
        closed = tuple(day for day in outcome.closed if day not in self._days)
        self._days.update(closed)
        if hidden:
            self._hold(replace(outcome, closed=closed))
        elif self._held:
            self._held = replace(self._held, overview=outcome.overview)
        self._keep()

    def tell(self) -> None:
        """Tell in one notice what is held and wanted; the rest stays for the window."""
        held, wanted = self._held, self._preferences
        if held is None or self._unheard:
            return
        closed = held.closed if wanted.tells_close else ()
        earned = held.earned if wanted.tells_earned else ()
        if not closed and not earned:
            return
        try:
            badges = self._named(earned)
        except TrackerError:
            return  # the next heartbeat tries again
        told, self._held = _parted(held, closed, earned)
        self._keep()
        if closed or badges:
            self._told = told
            notice = notice_words.news(told, badges, discreet=wanted.discreet)
            self._notifier.tell(notice_words.to_person(notice, self._bridge.person))

    def tell_in_window(self) -> None:
        """Hand what is still held to the toast."""
        held = self._held
        if held is None:
            return
        with suppress(TrackerError):  # the next heartbeat tries again
            earned = tuple(badge.id for badge in self._named(held.earned))
            self._held, self._unheard = None, False
            self._keep()
            self._toast(replace(held, earned=earned))

    def begin_anew(self) -> None:
        """Forget the news of another person: nobody else is to hear it."""
        self._kept, self._held, self._told, self._unheard = "", None, None, False
        self._days.clear()
        self._keep()
        self._notifier.withdraw(NEWS)

    def hold_again(self) -> None:
        """Hold what a notice was to say that nobody could show."""
        told, self._told = self._told, None
        if told:
            self._hold(told)
            self._unheard = True
            self._keep()

    def _take_up(self, outcome: Outcome) -> None:
        """Hold what the last run did not come to tell, as far as it is still so."""
        if not self._kept:
            return
        days, names, person = _read(self._kept)
        if person != self._bridge.person:
            self._kept = ""
            return
        over = {day.day.isoformat() for day in outcome.overview.ring if day.day <= outcome.overview.closed_through}
        closed = tuple(date.fromisoformat(day) for day in days if day in over)
        try:
            earned = tuple(badge.id for badge in self._named(names))
        except TrackerError:
            return  # with the next outcome, then
        self._kept = ""
        self._days.update(closed)
        self._hold(replace(outcome, entries=(), earned=earned, closed=closed))

    def _keep(self) -> None:
        """Write down what is held, for the case that the program ends before it is told."""
        held = self._held
        days = [day.isoformat() for day in held.closed] if held else []
        text = json.dumps([days, held.earned, self._bridge.person]) if held else ""
        if text != self._preferences.untold:
            self._preferences.untold = text

    def _hold(self, outcome: Outcome) -> None:
        held = self._held
        if outcome.closed or outcome.earned:
            self._unheard = False
        if held:
            self._held = replace(
                outcome,
                entries=(*held.entries, *outcome.entries),
                earned=(*held.earned, *outcome.earned),
                closed=(*held.closed, *outcome.closed),
            )
        elif outcome.closed or outcome.earned:
            self._held = outcome

    def _forget(self, lost: Collection[str]) -> None:
        """Withdraw what is said of achievements that were taken back: it is true no longer."""
        if self._told and set(self._told.earned) & set(lost):
            self._told = None
            self._notifier.withdraw(NEWS)

    def _named(self, names: Sequence[str]) -> list[Badge]:
        """Return those of the achievements that are earned; raises TrackerError."""
        if not names:
            return []
        badges = {badge.id: badge for badge in self._bridge.ask(lambda tracker: tracker.achievements())}
        return [badges[name] for name in names if name in badges and badges[name].earned_on]


def _read(text: str) -> tuple[list[str], list[str], str]:
    """Return days and achievements as they were written down, and for whom; what cannot be read is passed over."""
    try:
        days, names, person = json.loads(text)
        return [str(day) for day in days], [str(name) for name in names], str(person)
    except (ValueError, TypeError):
        return [], [], ""


def _parted(held: Outcome, closed: Sequence[date], earned: Sequence[str]) -> tuple[Outcome, Outcome | None]:
    """Part what is told from what stays; the points go with what brought them."""
    ours = {f"achievement:{name}" for name in earned}

    def is_told(key: str) -> bool:
        return key in ours if key.startswith("achievement:") else bool(closed)

    told = replace(
        held,
        entries=tuple(entry for entry in held.entries if is_told(entry.key)),
        earned=tuple(earned),
        closed=tuple(closed),
    )
    rest = replace(
        held,
        entries=tuple(entry for entry in held.entries if not is_told(entry.key)),
        earned=tuple(name for name in held.earned if name not in earned),
        closed=tuple(day for day in held.closed if day not in closed),
    )
    return told, rest if rest.earned or rest.closed else None
