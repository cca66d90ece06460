"""What the menus want about the people in the record."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.turning import turn


class People(QObject):
    """Does what the menus want about people; `said` carries in a sentence why it cannot be done."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._bridge = bridge
        self._window = window

    @Slot(str)
    def turn_to(self, name: str) -> None:
        """Turn the window to another person; not while a dialog is about the one who shows."""
        if name == self._bridge.person:
            return
        if any(isinstance(each, QDialog) and each.isVisible() for each in QApplication.topLevelWidgets()):
            self.said.emit(self.tr("Close the window that is open first, then choose the person again."))
            return
        try:
            turn(self._bridge, lambda tracker: tracker.switch_profile(name))
        except TrackerError as error:
            self.said.emit(str(error))

    def open(self) -> None:
        """Open the dialog that adds, renames, chooses and deletes people."""
        if not self._bridge.is_open:
            self.said.emit(self.tr("The record is not open at this moment. Try again when it is."))
            return
        # Made when it is wanted: a dialog does not belong to the first frame.
        from smoketracker.ui.dialogs.people import PeopleDialog  # noqa: PLC0415

        dialog = PeopleDialog(self._bridge, self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
