"""The bar of work under way: how much is done or, where that is not known, that it goes on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from smoketracker.ui.theme import Theme

HEIGHT = 4


class BusyBar(QProgressBar):
    """Keeps its room while it is hidden, so that nothing jumps; the upper edge of a dialog's footer is its place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Progress"))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def begin(self) -> None:
        """Show that work has begun."""
        self.show_progress(0, 0)
        self.show()

    def end(self) -> None:
        """Show no more."""
        self.reset()
        self.hide()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how much of a total is done; a total of 0 is not known."""
        # A bar without a total runs to and fro, which is motion for its own sake.
        self.setRange(0, total or int(self._theme.still))
        self.setValue(done)
