"""The settings of the icon in the tray: what a click does, and on which colours it lies."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from smoketracker.ui.pages.settings_parts import Group, kept_choice, kept_switch
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Mode, Theme
from smoketracker.ui.widgets.forms import Row

MENU_ONLY = {"cocoa"}  # every click opens the icon's menu, and the system colours the icon
NO_MIDDLE_CLICK = {"cocoa", "wayland", "wayland-egl"}


class TrayGroup(Group):
    """What the icon does and how it is drawn; shown only where there is a tray that leaves a choice."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.set_title(self.tr("Tray icon"))
        self._preferences = preferences
        self._platform = QGuiApplication.platformName()
        opens_or_logs = ((self.tr("Opens"), False), (self.tr("Logs"), True))
        self.click = kept_choice(preferences, "tray_logs", self.tr("A click on the icon"), opens_or_logs)
        title = self.tr("A middle click logs")
        self.middle = kept_switch(preferences, "middle_logs", title, theme)
        choices = ((self.tr("Auto"), Mode.SYSTEM), (self.tr("Light"), Mode.LIGHT), (self.tr("Dark"), Mode.DARK))
        self.panel = kept_choice(preferences, "panel", self.tr("Colours of the panel"), choices)
        self.add(Row(self.tr("A click on the icon"), self.click, self.tr("Its menu does both")))
        if self._platform not in NO_MIDDLE_CLICK:
            self.add(Row(title, self.middle))
        self.add(Row(self.tr("Colours of the panel"), self.panel, self.tr("So that the icon stands out")))
        preferences.changed.connect(self._appear)
        if not self._wanted:  # shown before it has its place, it would be a window of its own
            self.hide()

    @property
    def _wanted(self) -> bool:
        return self._preferences.has_tray and self._platform not in MENU_ONLY

    @Slot()
    def _appear(self) -> None:
        self.setVisible(self._wanted)
