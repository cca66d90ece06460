"""How it stands with the passphrase, in the editor's header: one quiet button with what can be done about it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from smoketracker.ui.editor.session import Session
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button

ICON_SIZE = 20
PADDING = 20


class SessionButton(Button):
    """Says that the editor is unlocked, or that no passphrase is set yet; where room is short, by its drawing alone.

    `change_wanted` and `set_wanted` ask for the dialog that does it.
    """

    change_wanted = Signal()
    set_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent, kind="quiet")
        self._words = ""
        self._room = 0  # what the words take
        self._session = session
        self._theme = theme
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._menu.addAction(self.tr("Lock now"), session.lock)
        self._menu.addAction(self.tr("Change the passphrase…"), self.change_wanted.emit)
        self.clicked.connect(self._act)
        session.changed.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        """Take room for the words, also while there is none and the drawing stands alone."""
        return QSize(self._room, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Make do with the drawing."""
        return QSize(ICON_SIZE + PADDING, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words if there is room for them."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _show(self) -> None:
        guarded = self._session.guarded
        self._words = self.tr("Unlocked, locks again after 5 min") if guarded else self.tr("Set a passphrase…")
        self.setAccessibleName(self._words)
        self.setToolTip(escape(self._words))
        self.setIcon(self._theme.icon("lock", "text2"))
        self.setText(f" {self._words}")
        self._room = super().sizeHint().width()
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        self.setText(f" {self._words}" if self.width() >= self._room else "")

    @Slot()
    def _act(self) -> None:
        if self._session.guarded:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            self.set_wanted.emit()
