"""The errands of the window: each opens the dialog that it is about, made only then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.sidebar import PAGES
from smoketracker.ui.theme import Theme


class Errands(QObject):
    """Does what pages and menus want; `page_wanted` carries the name of a page to turn to."""

    page_wanted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._window = window

    @Slot(str)
    def do(self, errand: str) -> None:
        """Do an errand by its name: a page, or one of the dialogs."""
        if errand in {page for page, _, _ in PAGES}:
            self.page_wanted.emit(errand)

    @Slot(Path)
    def bring(self, path: Path) -> None:
        """Offer to bring in the history of a file."""
