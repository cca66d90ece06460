"""The Settings page: boxed lists whose values hold at once, without a button to confirm them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.settings_app import ApplicationGroup
from smoketracker.ui.pages.settings_backups import BackupsGroup
from smoketracker.ui.pages.settings_data import DataGroup
from smoketracker.ui.pages.settings_day import DayGroup, GoalGroup
from smoketracker.ui.pages.settings_money import MoneyGroup
from smoketracker.ui.pages.settings_notices import NoticesGroup
from smoketracker.ui.pages.settings_tray import TrayGroup
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.safekeeping import Safekeeping
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import scaled
from smoketracker.ui.widgets.page import WIDE_WINDOW, Page

ONE_COLUMN = 720  # wider, a row's control would stand far from what it is about


class SettingsPage(Page):
    """Shows what holds and takes what shall hold; two columns where there is room."""

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, safekeeping: Safekeeping) -> None:
        super().__init__()
        self.set_title(self.tr("Settings"))
        self.subtitle.setText(self.tr("Changes apply at once"))
        self._bridge = bridge
        self.preferences = preferences
        self.day = DayGroup(bridge)
        self.goal = GoalGroup(bridge, theme)
        self.money = MoneyGroup(bridge)
        self.notices = NoticesGroup(theme, preferences)
        self.application = ApplicationGroup(theme, preferences)
        self.tray = TrayGroup(theme, preferences)
        self.data = DataGroup(preferences)
        self.data.wanted.connect(self.wanted)
        self.backups = BackupsGroup(bridge, preferences, safekeeping)
        self._of_record = (self.day, self.goal, self.money)
        for group in self._of_record:
            group.setEnabled(False)
        self._place_groups()

    def _place_groups(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        left, right = (*self._of_record, self.notices), (self.application, self.tray, self.backups, self.data)
        for side, groups in ((self._left, left), (self._right, right)):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(24)
            for group in groups:
                column.addWidget(group)
            column.addStretch(1)
        self._groups = QWidget()
        self._columns = QHBoxLayout(self._groups)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(24)
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._right, 1)
        row = QHBoxLayout()  # a column would ask how high they are at its own width, whatever their greatest one is
        row.addWidget(self._groups, 1)
        row.addStretch(0)
        self.content.addLayout(row)

    def reload(self) -> None:
        """Show what holds."""
        self.application.reload()
        self.backups.reload()
        try:
            facts = self._bridge.ask(lambda tracker: tracker.facts())
            overview = self._bridge.ask(lambda tracker: tracker.overview())
        except TrackerError:
            return  # the window says so already, and tells when it is better
        for group in self._of_record:
            group.setEnabled(True)
            group.show_facts(facts, overview)

    def fit(self, window_width: int) -> None:
        """Set the groups side by side as far as there is room."""
        super().fit(window_width)
        wide = window_width >= WIDE_WINDOW
        self._columns.setDirection(QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom)
        self._groups.setMaximumWidth(16_777_215 if wide else scaled(ONE_COLUMN))
