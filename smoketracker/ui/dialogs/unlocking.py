"""Asking for the editor's passphrase in the middle of something else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.passphrase import PassphraseDialog, Purpose
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.dialog import Dialog


class Unlocking(QObject):
    """Lets a dialog do what only an administrator may, and locks again with the dialog's end.

    then: is called when the passphrase was given.
    """

    def __init__(self, bridge: Bridge, theme: Theme, dialog: Dialog, then: Callable[[], None]) -> None:
        super().__init__(dialog)
        self._bridge = bridge
        self._theme = theme
        self._dialog = dialog
        self._then = then
        self._unlocked = False
        dialog.finished.connect(self._lock)

    def ask(self, reason: str) -> None:
        """Say why the passphrase is needed, and ask for it."""
        self._dialog.say(reason)
        asking = PassphraseDialog(self._bridge, self._theme, Purpose.GIVE, self._dialog)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.accepted.connect(self._go_on)
        asking.open()

    @Slot()
    def _go_on(self) -> None:
        self._unlocked = True
        self._then()

    @Slot()
    def _lock(self) -> None:
        if not self._unlocked:
            return
        try:
            self._bridge.ask(lambda tracker: tracker.lock())
        except TrackerError:
            return  # the record is closed already, and with it the session
