"""The settings of notifications: which there are, when they are silent, and what they may say."""

from __future__ import annotations

from PySide6.QtCore import Slot

from smoketracker.ui.notice_times import QuietHours
from smoketracker.ui.pages.settings_parts import Group, kept_switch, kept_time
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.settings_fields import joined
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.forms import Row, Switch


class NoticesGroup(Group):
    """What is told while the window is hidden; an open window says it itself."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.set_title(self.tr("Notifications"))
        self._theme = theme
        self._preferences = preferences
        self._make_kinds()
        self._make_quiet_hours()
        title = self.tr("No private words")
        self.discreet = self._switch("discreet", title)
        about = self.tr("Notifications and the tray have a neutral name, icon and texts")
        self._discreet_row = Row(title, self.discreet, about)
        self.add(self._discreet_row)
        preferences.changed.connect(self._show_rows)
        self._show_rows()

    def _make_kinds(self) -> None:
        earned, close = self.tr("Achievements that are earned"), self.tr("How the day ended")
        self.earned = self._switch("tells_earned", earned)
        self.close_of_day = self._switch("tells_close", close)
        reminder = self.tr("Evening reminder")
        self.reminds = self._switch("reminds", reminder)
        self.reminds_at = kept_time(self._preferences, "reminds_at", self.tr("Time of the evening reminder"))
        self._reminder_row = Row(reminder, self.reminds, beside=joined(self.reminds_at, self.reminds))
        self._kinds = (
            Row(earned, self.earned, self.tr("While the window is hidden")),
            Row(close, self.close_of_day, self.tr("Once, when it is over")),
            self._reminder_row,
        )
        self.add(*self._kinds)

    def _make_quiet_hours(self) -> None:
        title = self.tr("Quiet hours")
        self.quiet = self._switch("quiet", title)
        self.quiet_from = kept_time(self._preferences, "quiet_from", self.tr("Quiet hours from"))
        self.quiet_until = kept_time(self._preferences, "quiet_until", self.tr("Quiet hours until"))
        about = self.tr("What happens meanwhile is told afterwards")
        self._quiet_row = Row(title, self.quiet, about)
        self._hours = (Row(self.tr("From"), self.quiet_from), Row(self.tr("Until"), self.quiet_until))
        self.add(self._quiet_row, *self._hours)

    def _switch(self, name: str, title: str) -> Switch:
        return kept_switch(self._preferences, name, title, self._theme)

    @Slot()
    def _show_rows(self) -> None:
        kept = self._preferences
        self.reminds_at.setEnabled(kept.reminds)
        about = self.tr("Only on days without an entry")
        if kept.reminds and kept.quiet and QuietHours(kept.quiet_from, kept.quiet_until).hold(kept.reminds_at):
            about = self.tr("This time lies in the quiet hours. The reminder comes before them, or not at all.")
        self._reminder_row.say(about)
        hours = self._hours if kept.quiet else ()
        self.show_only((*self._kinds, self._quiet_row, *hours, self._discreet_row))
