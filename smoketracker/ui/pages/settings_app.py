"""The settings of the application: when it starts, what closing its window does, and how it looks."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot

from smoketracker import autostart
from smoketracker.domain.errors import TrackerError
from smoketracker.ui import login
from smoketracker.ui.pages.settings_parts import Group, kept_choice, kept_switch
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Mode, Theme
from smoketracker.ui.widgets.forms import Row, Switch


class ApplicationGroup(Group):
    """Start, closing, theme and motion; what needs a tray shows only where there is one."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.set_title(self.tr("Application"))
        self._theme = theme
        self._preferences = preferences
        self._autostart = autostart.this_system()
        self._make_start_rows()
        self._make_closing_rows()
        self._make_look_rows()
        preferences.changed.connect(self._show_rows)
        self._show_rows()

    def reload(self) -> None:
        """Show whether the program starts at login, which may have been changed elsewhere."""
        with QSignalBlocker(self.at_login):
            self.at_login.setChecked(autostart.is_on(self._autostart))

    def _make_start_rows(self) -> None:
        self.at_login = Switch(self.tr("Start when I log in"), self._theme)
        self.at_login.toggled.connect(self._set_at_login)
        self._login_row = Row(self.tr("Start when I log in"), self.at_login)
        title = self.tr("Always start hidden in the tray")
        self.hidden = kept_switch(self._preferences, "start_hidden", title, self._theme)
        about = self.tr("Also when you start it yourself")
        self._hidden_row = Row(title, self.hidden, about)
        self.add(self._login_row, self._hidden_row)

    def _make_closing_rows(self) -> None:
        title = self.tr("Keep running in the tray when closed")
        self.closing_hides = kept_switch(self._preferences, "closing_hides", title, self._theme)
        self._hides_row = Row(title, self.closing_hides)
        choices = ((self.tr("Minimises"), True), (self.tr("Quits"), False))
        self.closing = kept_choice(self._preferences, "closing_minimises", self.tr("Closing the window"), choices)
        about = self.tr("This desktop shows no tray, in which the program could go on")
        self._closing_row = Row(self.tr("Closing the window"), self.closing, about)
        self.add(self._hides_row, self._closing_row)

    def _make_look_rows(self) -> None:
        choices = ((self.tr("System"), Mode.SYSTEM), (self.tr("Light"), Mode.LIGHT), (self.tr("Dark"), Mode.DARK))
        self.mode = kept_choice(self._preferences, "theme", self.tr("Theme"), choices)
        self.mode.chosen.connect(self._choose_theme)
        self.calm = kept_switch(self._preferences, "calm", self.tr("Less motion"), self._theme)
        self.calm.toggled.connect(self._set_calm)
        self._look_rows = (
            Row(self.tr("Theme"), self.mode),
            Row(self.tr("Less motion"), self.calm, self.tr("Figures and messages change without moving")),
        )
        self.add(*self._look_rows)

    @Slot()
    def _show_rows(self) -> None:
        tray = self._preferences.has_tray
        self._login_row.say(self.tr("Hidden in the tray, without its window") if tray else "")
        of_tray = (self._hidden_row, self._hides_row) if tray else (self._closing_row,)
        self.show_only((self._login_row, *of_tray, *self._look_rows))

    @Slot(bool)
    def _set_at_login(self, wanted: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        try:
            if wanted:
                self._autostart.turn_on(login.command(self._preferences.folder).words)
            else:
                self._autostart.turn_off()
        except TrackerError as error:
            self._login_row.show_error(str(error))
        else:
            self._login_row.show_error("")
        self.reload()

    @Slot()
    def _choose_theme(self) -> None:
        self._theme.choose(self._preferences.theme)

    @Slot(bool)
    def _set_calm(self, calm: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        self._theme.calm = calm
