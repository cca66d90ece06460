"""The History page: every day on record, to look at and to correct."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.page import Page


class HistoryPage(Page):
    """Draws the days of a month with their smokes."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("History"))
