"""The lock of the editor: asks for the passphrase over it, and for another one on wish."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.passphrase import PassphraseDialog, Purpose
from smoketracker.ui.editor.session import Session
from smoketracker.ui.theme import Theme


class Lock(QObject):
    """Opens the dialogs of the passphrase; `opened` comes when it was given, `declined` when it was not."""

    opened = Signal()
    declined = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, session: Session, editor: QWidget) -> None:
        super().__init__(editor)
        self._bridge = bridge
        self._theme = theme
        self._session = session
        self._editor = editor
        self._asking: PassphraseDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Ask for the passphrase, unless that is being done already."""
        if self._asking:
            self._asking.activateWindow()
            return
        self._asking = self._open(Purpose.GIVE)
        self._asking.finished.connect(self._settle)

    @Slot()
    def set_passphrase(self) -> None:
        """Let somebody set the first passphrase."""
        self._open(Purpose.SET).finished.connect(self._session.look)

    @Slot()
    def change_passphrase(self) -> None:
        """Let somebody change the passphrase."""
        self._open(Purpose.CHANGE).finished.connect(self._session.look)

    def _open(self, purpose: Purpose) -> PassphraseDialog:
        dialog = PassphraseDialog(self._bridge, self._theme, purpose, self._editor)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(int)
    def _settle(self, result: int) -> None:
        self._asking = None
        self._session.look()
        if result == QDialog.DialogCode.Accepted:
            self.opened.emit()
        else:
            self.declined.emit()
