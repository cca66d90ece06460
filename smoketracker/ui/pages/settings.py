"""The Settings page: each choice holds as soon as it is made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.page import Page


class SettingsPage(Page):
    """Draws what is set, in boxed lists."""

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Settings"))
