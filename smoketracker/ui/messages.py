"""What the window says over its pages: the banners above them and the toast in the corner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Badge, Outcome
from smoketracker.ui import badge_words, trouble_words, words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.file_notice import FileNotice
from smoketracker.ui.notice_words import MANY_BADGES, MANY_DAYS, reminder_question
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner
from smoketracker.ui.widgets.toast import Note, Toast, announce


class Messages(QObject):
    """Listens to the bridge and says, in one line each, what came of what was asked.

    `wanted` carries the name of a page to turn to. While the window is hidden, notices say what a toast would; hidden:
    whether it is.
    """

    wanted = Signal(str)
    hidden: Callable[[], bool]

    def __init__(self, bridge: Bridge, theme: Theme, body: QWidget, banners: QVBoxLayout) -> None:
        super().__init__(body)
        self._bridge = bridge
        self._body = body
        self._said_taken_back = False
        self.hidden = lambda: False  # without notices there is nobody else to say it
        self._told: Outcome | None = None  # what a line about a correction has said already
        self._banner = Banner(theme, self.tr("Try again"), "danger")
        self._clock_banner = Banner(theme, self.tr("The clock is right"), "points")
        banners.setSpacing(10)
        banners.addWidget(self._banner)
        banners.addWidget(self._clock_banner)
        self._file_notice = FileNotice(bridge, theme, banners, self)
        self.toast = Toast(theme, body)
        self._connect()
        if bridge.unsaved:
            self.show_unsaved(bridge.unsaved)

    @Slot(Outcome)
    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was earned or taken back."""
        if not self._bridge.unsaved:
            self._banner.hide()
        self._said_taken_back = bool(outcome.taken_back)
        self.toast.forget(outcome.taken_back)
        told, self._told = self._told, None
        if outcome is told or self.hidden():
            return
        if outcome.taken_back:
            self.toast.say(badge_words.taken_back_line(self._named(outcome.taken_back)))
        if outcome.earned or outcome.entries:
            self.tell_gain(outcome)

    @Slot(Outcome, str)
    def show_correction(self, outcome: Outcome, said: str) -> None:
        """Say in one line what a correction did, with the way back."""
        if self.hidden():
            return
        self._told = outcome
        line = badge_words.correction_line(said, outcome, self._named(outcome.earned), self._named(outcome.taken_back))
        self.toast.offer(line, self.tr("Undo"), self._undo_correction)

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say what could not be done; the figures stay as they were."""
        self.toast.withdraw_question()
        if self._bridge.looks_only:
            self._say(sentence)  # nothing is the matter: it was opened so
            return
        self._banner.offer(self.tr("Put it back") if self._bridge.can_put_file_back else self.tr("Try again"))
        self._banner.show_sentence(self._banner_title(), sentence)

    @Slot(int)
    def show_unsaved(self, count: int) -> None:
        """Say how many smokes wait to be saved, or nothing once none does."""
        if not count:
            self._banner.hide()
        elif self._bridge.is_open:
            self._banner.show_title(self._banner_title())
            if self._clock_banner.isVisible():
                self._say(self._banner_title())
        else:
            self._say(self.tr("Noted. It is saved as soon as the record is open."))

    @Slot(timedelta)
    def ask_about_clock(self, ahead: timedelta) -> None:
        """Ask once whether a clock that has run far ahead is right (D8)."""
        days = words.days(round(ahead / timedelta(days=1)))
        title = self.tr("The clock has gone ahead by {days}.").format(days=days)
        sentence = self.tr("Until you say that it is right, or set it right, no day is closed and what you log waits.")
        self._clock_banner.show_sentence(title, sentence)

    @Slot(Outcome)
    def announce_log(self, outcome: Outcome) -> None:
        """Let a screen reader say that it is logged; a question about it has its answer."""
        self.toast.withdraw_question()
        text = self.tr("Logged. {count} today. Undo with Control Z.")
        announce(self._body, text.format(count=words.count_today(outcome.overview)))

    @Slot(bool)
    def show_undone(self, taken_back: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        """Say in one line what an undo did."""
        self.toast.withdraw_question()
        said, self._said_taken_back = self._said_taken_back, False
        if not taken_back:
            self._say(self.tr("There is no log left to take back."))
        elif not said:
            self._say(self.tr("Taken back."))

    @Slot()
    def ask_for_another(self) -> None:
        """Ask whether a second log so soon was meant."""
        if not self.hidden():
            self.toast.offer(self.tr("Logged once; log another?"), self.tr("Log another"), self._bridge.log_another)

    def tell_gain(self, outcome: Outcome) -> None:
        """Say what was earned, each by itself; after days away, or of many at once, only the sum (A6)."""
        away = len(outcome.closed) >= MANY_DAYS
        if away or len(outcome.earned) >= MANY_BADGES:
            summary = badge_words.summary(outcome)
            if away:
                summary = self.tr("Welcome back. {summary}").format(summary=summary)
            view = (self.tr("View"), self._turn_to_gallery) if outcome.earned else ("", None)
            self.toast.tell(Note(summary, answer=view[0], action=view[1]))
            return
        for badge in self._named(outcome.earned):
            self.toast.tell(self._celebration(badge))

    @Slot()
    def begin_anew(self) -> None:
        """Forget what was said to another person, also what it offered to do."""
        self._told, self._said_taken_back = None, False
        self._banner.hide()
        self.toast.clear()

    def remind(self) -> None:
        """Ask about a day without an entry, while the window is open."""
        self.toast.tell(Note(reminder_question(), answer=self.tr("Log a smoke"), action=self._bridge.log_smoke))

    def _say(self, line: str) -> None:
        """Show a line, unless a notice says it."""
        if not self.hidden():
            self.toast.say(line)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.changed.connect(self.show_outcome)
        bridge.turned.connect(self.begin_anew)
        bridge.corrected.connect(self.show_correction)
        bridge.logged.connect(self.announce_log)
        bridge.undone.connect(self.show_undone)
        bridge.failed.connect(self.show_failure)
        bridge.held_back.connect(self.ask_for_another)
        bridge.unsaved_changed.connect(self.show_unsaved)
        bridge.clock_doubted.connect(self.ask_about_clock)
        bridge.clock_settled.connect(self._clock_banner.hide)
        self._banner.pressed.connect(self._help)
        self._clock_banner.pressed.connect(bridge.trust_clock)

    def _celebration(self, badge: Badge) -> Note:
        return Note(
            badge.title,
            lead=self.tr("Earned"),
            badge=badge,
            gain=words.gain(badge.points_earned),
            answer=self.tr("View"),
            action=self._turn_to_gallery,
            spoken=badge_words.earned_spoken(badge),
        )

    def _undo_correction(self) -> None:
        # A setting may have been made since the line came; then undo would take back a log instead.
        if self._bridge.has_correction:
            self._bridge.undo()

    def _turn_to_gallery(self) -> None:
        self.wanted.emit("achievements")

    def _named(self, names: Sequence[str]) -> list[Badge]:
        if not names:
            return []
        try:
            badges = {badge.id: badge for badge in self._bridge.ask(lambda tracker: tracker.achievements())}
        except TrackerError as error:
            self.show_failure(str(error))
            return []
        return [badges[name] for name in names if name in badges]

    def _banner_title(self) -> str:
        count = self._bridge.unsaved
        if not count:
            return self.tr("The record could not be brought up to date.")
        return trouble_words.waiting_title(count, len(self._bridge.unkept))

    @Slot()
    def _help(self) -> None:
        """Do what the banner offers: another try, or the one thing that can be done about a file that is gone."""
        if self._bridge.can_put_file_back:
            self._bridge.put_file_back()
        else:
            self._bridge.refresh()
