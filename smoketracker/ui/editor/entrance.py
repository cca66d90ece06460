"""The way into the editor: past the passphrase, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.passphrase import PassphraseDialog, Purpose
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which is imported only after the first frame.
    from smoketracker.tracker.access_commands import Access


class Entrance(QObject):
    """Asks for the passphrase, or offers once to set one; `entered` comes when the editor may be opened."""

    entered = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._window = window
        self._dialog: PassphraseDialog | None = None

    @Slot()
    def knock(self) -> None:
        """Let in at once whoever need not give a passphrase; all others after they have."""
        if self._dialog:
            self._dialog.activateWindow()
            return
        try:
            purpose = self._purpose(self._bridge.ask(lambda tracker: tracker.access()))
        except TrackerError as error:
            self._bridge.failed.emit(str(error))
            return
        if purpose is None:
            self.entered.emit()
            return
        self._dialog = PassphraseDialog(self._bridge, self._theme, purpose, self._window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.finished.connect(self._go_on)
        self._dialog.open()

    def _purpose(self, found: Access) -> Purpose | None:
        if found.guarded:
            return None if found.unlocked else Purpose.GIVE
        return None if self._preferences.offered_passphrase else Purpose.OFFER

    @Slot(int)
    def _go_on(self, result: int) -> None:
        self._dialog = None
        if result == QDialog.DialogCode.Accepted:
            self._preferences.offered_passphrase = True
            self.entered.emit()
