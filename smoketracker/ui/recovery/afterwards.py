"""What is said over the main window after a way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner


class Afterwards(QObject):
    """Shows one banner at a time; add: lays one over the pages."""

    def __init__(self, theme: Theme, add: Callable[[QWidget], None], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._add = add
        self._banner: Banner | None = None

    def show(self, told: tuple[str, str], action: str, pressed: Callable[[], None] | None = None) -> None:
        """Say a title and a sentence with one button; without anything else to do, it takes the banner away."""
        self.be_quiet()
        self._banner = Banner(self._theme, action, "points")
        self._banner.pressed.connect(pressed or self.be_quiet)
        self._add(self._banner)
        self._banner.show_sentence(*told)

    @Slot()
    def be_quiet(self) -> None:
        """Take the banner away."""
        if self._banner:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
