"""What is told while the window is hidden, and when; while it shows, its toast speaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.ui import notice_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.messages import Messages
from smoketracker.ui.news import News
from smoketracker.ui.notice import OPEN, Notice
from smoketracker.ui.notice_times import NEVER_QUIET, QuietHours, is_time_to_remind
from smoketracker.ui.notice_words import ACT, ANOTHER, CLOCK, LOG, NEWS, REMINDER, SHOW, TRUST, UNDO
from smoketracker.ui.notifier import Notifier
from smoketracker.ui.preferences import Preferences


class Notices(QObject):
    """Listens to the bridge, and has told what the person wants to know while the window is hidden.

    What answers the person's own click is told at once; news and the reminder keep the quiet hours. `open_wanted`
    carries the page to turn to, empty for the one that showed last, and a token that lets the window come to the front.
    """

    open_wanted = Signal(str, str)

    def __init__(
        self,
        bridge: Bridge,
        preferences: Preferences,
        notifier: Notifier,
        messages: Messages,
        hidden: Callable[[], bool],
    ) -> None:
        super().__init__(messages)
        self._bridge = bridge
        self._preferences = preferences
        self._notifier = notifier
        self._messages = messages
        self._hidden = hidden
        self._news = News(bridge, preferences, notifier, messages.tell_gain)
        self._newest: Outcome | None = None
        self._unsaved = bridge.unsaved
        self._refused = False  # the oldest click was just given up
        self._ahead = timedelta()  # how far the clock has run ahead, while that is in doubt
        self._open: set[str] = set()  # the answers that still mean what their notice says
        messages.hidden = hidden
        self._connect()

    @Slot()
    def catch_up(self) -> None:
        """Hand to the window's toast what is still to be told; for when the window has been opened."""
        if not self._hidden():
            self._news.tell_in_window()

    @Slot(str, str)
    def tell_of_tray(self, title: str, text: str) -> None:
        """Say where the program goes when its window is closed."""
        self._notifier.tell(notice_words.in_tray(title, text, discreet=self._preferences.discreet))

    @Slot(Outcome)
    def hear(self, outcome: Outcome) -> None:
        """Take in what came of a command or of a heartbeat, and tell what may be told by now."""
        before, self._newest = self._newest, outcome
        self._refused = False
        if before and outcome.smoke is None and _logs_differ(before.overview, outcome.overview):
            self._let_go_of_act()  # another program has logged since: undo would take that one back
        self._news.take(outcome, hidden=self._hidden())
        self.catch_up()
        if self._hidden() and not self._quiet_hours.hold(self._bridge.clock().time()):
            self._news.tell()
        self._remind(outcome.overview)

    @Slot()
    def begin_anew(self) -> None:
        """Withdraw what was told to another person, and every answer that would now act on this one's record."""
        self._newest, self._refused = None, False
        self._let_go_of_act()
        self._open.discard(LOG)
        self._notifier.withdraw(REMINDER)
        self._news.begin_anew()

    @Slot()
    def note_correction(self) -> None:
        """Withdraw the way back from a log: undo would take back the correction now."""
        self._let_go_of_act()

    @Slot(Outcome)
    def tell_log(self, outcome: Outcome) -> None:
        """Say that a smoke was logged."""
        if outcome.smoke and self._hidden():
            at, discreet = outcome.smoke.at, self._preferences.discreet
            self._tell_act(notice_words.logged(at, outcome.overview, discreet=discreet), UNDO)
        else:
            self._let_go_of_act()

    @Slot(bool)
    def tell_undone(self, taken_back: bool) -> None:  # noqa: FBT001  # the signal hands it over by position
        """Say what an undo did."""
        if self._hidden():
            overview = self._newest.overview if self._newest else None
            lost = len(self._newest.taken_back) if self._newest else 0
            discreet = self._preferences.discreet
            self._tell_act(notice_words.undone(overview, lost, taken_back=taken_back, discreet=discreet))
        else:
            self._let_go_of_act()

    @Slot()
    def ask_for_another(self) -> None:
        """Ask whether a second log so soon was meant."""
        if self._hidden():
            self._tell_act(notice_words.held_back(discreet=self._preferences.discreet), ANOTHER)

    @Slot(int)
    def tell_unsaved(self, count: int) -> None:
        """Say that a click waits to be saved: once, however often that is tried again."""
        before, self._unsaved = self._unsaved, count
        self._refused = count < before
        if count > before and self._hidden():
            discreet, is_open = self._preferences.discreet, self._bridge.is_open
            self._tell_act(notice_words.unsaved(count, is_open=is_open, discreet=discreet), UNDO)
            if TRUST in self._open:
                self.ask_about_clock(self._ahead)  # it is what the click waits for

    @Slot(str)
    def tell_failure(self, sentence: str) -> None:
        """Say what the person asked for and could not be done; of a heartbeat, the window says it in its own time."""
        asked = self._refused or not self._bridge.unasked
        self._refused = False
        if asked and self._hidden():
            self._tell_act(notice_words.failed(sentence, self._unsaved, discreet=self._preferences.discreet), UNDO)

    @Slot(timedelta)
    def ask_about_clock(self, ahead: timedelta) -> None:
        """Ask once whether a clock that has run far ahead is right (D8)."""
        self._ahead = ahead
        self._open.add(TRUST)
        if self._hidden():
            self._notifier.tell(notice_words.doubted(ahead, discreet=self._preferences.discreet))

    @Slot()
    def let_go_of_clock(self) -> None:
        """Withdraw the question about the clock: it has its answer."""
        self._open.discard(TRUST)
        self._notifier.withdraw(CLOCK)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.turned.connect(self.begin_anew)
        bridge.corrected.connect(self.note_correction)
        bridge.changed.connect(self.hear)
        bridge.logged.connect(self.tell_log)
        bridge.undone.connect(self.tell_undone)
        bridge.held_back.connect(self.ask_for_another)
        bridge.unsaved_changed.connect(self.tell_unsaved)
        bridge.failed.connect(self.tell_failure)
        bridge.clock_doubted.connect(self.ask_about_clock)
        bridge.clock_settled.connect(self.let_go_of_clock)
        self._notifier.chosen.connect(self._carry_out)
        self._notifier.lost.connect(self._note_loss)

    def _tell_act(self, notice: Notice, answer: str = "") -> None:
        """Answer what the person did, in the place of the answer before it."""
        self._open = (self._open - {UNDO, ANOTHER}) | ({answer} if answer else set())
        self._notifier.tell(notice_words.to_person(notice, self._bridge.person))

    def _let_go_of_act(self) -> None:
        if self._open & {UNDO, ANOTHER}:
            self._open -= {UNDO, ANOTHER}
            self._notifier.withdraw(ACT)

    @property
    def _quiet_hours(self) -> QuietHours:
        wanted = self._preferences
        return QuietHours(wanted.quiet_from, wanted.quiet_until) if wanted.quiet else NEVER_QUIET

    def _remind(self, overview: Overview) -> None:
        """Ask once a day about a day without an entry; withdraw the question when it has its answer."""
        wanted = self._preferences
        if LOG in self._open and (overview.count_today or wanted.reminded != overview.today):
            self._open.discard(LOG)
            self._notifier.withdraw(REMINDER)
        if not wanted.reminds or wanted.reminded == overview.today or overview.count_today:
            return
        try:
            facts = self._bridge.ask(lambda tracker: tracker.facts())
        except TrackerError:
            return  # the next heartbeat asks again
        now = self._bridge.clock().replace(tzinfo=None)
        day, quiet = overview.today, self._quiet_hours
        if facts.start_day < day and is_time_to_remind(now, wanted.reminds_at, day, facts.day_start, quiet):
            wanted.reminded = day
            if self._hidden():
                self._open.add(LOG)
                notice = notice_words.reminder(discreet=wanted.discreet)
                self._notifier.tell(notice_words.to_person(notice, self._bridge.person))
            else:
                self._messages.remind()

    @Slot(str, str, str)
    def _carry_out(self, about: str, answer: str, token: str) -> None:
        """Do what was chosen; an answer that came too late opens the window instead."""
        commands = {
            UNDO: self._bridge.undo,
            ANOTHER: self._bridge.log_another,
            LOG: self._bridge.log_from_tray,
            TRUST: self._bridge.trust_clock,
        }
        if answer in commands and answer in self._open:
            commands[answer]()
        else:
            self.open_wanted.emit("achievements" if about == NEWS and answer in {OPEN, SHOW} else "", token)

    @Slot(str)
    def _note_loss(self, about: str) -> None:
        if about == NEWS:
            self._news.hold_again()


def _logs_differ(before: Overview, after: Overview) -> bool:
    same_count = before.count_today == after.count_today or before.today != after.today
    return before.last_smoke_at != after.last_smoke_at or not same_count
