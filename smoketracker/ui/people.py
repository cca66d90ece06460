"""The people in the record: turning the window from one to another, never with something of the first still to save."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

LONGEST_SHOWN = 40  # letters of a name within a line


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


def turn(bridge: Bridge, command: Callable[[Tracker], Outcome]) -> Outcome:
    """Carry out what may turn the record to another person, after all that was logged is saved; raises TrackerError."""
    if bridge.unsaved:
        bridge.refresh()
    if bridge.unsaved:
        sentence = "Some smokes are not saved yet, and they belong to the person who is shown. Try again in a moment."
        raise Refused(QCoreApplication.translate("People", sentence))
    return bridge.carry_out(command)


def shortened(name: str) -> str:
    """Return a name that fits into a line with other words."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1]}…"
