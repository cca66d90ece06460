"""How it stands with the passphrase, in the editor's header: one quiet button with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from smoketracker.ui.editor.session import Session
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button


class SessionButton(Button):
    """Says that the editor is unlocked, or that no passphrase is set yet.

    `change_wanted` and `set_wanted` ask for the dialog that does it.
    """

    change_wanted = Signal()
    set_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent, kind="quiet")
        self._session = session
        self._theme = theme
        self.setIconSize(QSize(20, 20))
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._menu.addAction(self.tr("Lock now"), session.lock)
        self._menu.addAction(self.tr("Change the passphrase…"), self.change_wanted.emit)
        self.clicked.connect(self._act)
        session.changed.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        guarded = self._session.guarded
        text = self.tr("Unlocked, locks again after 5 min") if guarded else self.tr("Set a passphrase…")
        self.setText(f" {text}")
        self.setAccessibleName(text)
        self.setIcon(self._theme.icon("lock", "text2"))

    @Slot()
    def _act(self) -> None:
        if self._session.guarded:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            self.set_wanted.emit()
