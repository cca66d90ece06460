"""The people as entries of a menu, and the button at the side that says whose record is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.turning import shortened
from smoketracker.ui.widgets.buttons import NavButton
from smoketracker.ui.widgets.labels import scaled

NAME_WIDTH = 120


def add_people(menu: QMenu, people: Sequence[str], person: str, choose: Callable[[str], None]) -> None:
    """Add an entry for each person, the one who is shown marked."""
    group = QActionGroup(menu)
    for name in people:
        action = menu.addAction(shortened(name).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(name == person)
        action.setActionGroup(group)
        action.triggered.connect(lambda _=False, name=name: choose(name))


class PersonButton(NavButton):
    """Says whose record is shown, where there are several."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", "person", theme, parent)
        self.setCheckable(False)
        self._person = ""
        self._narrow = False

    def show_person(self, name: str) -> None:
        """Say another name."""
        self._person = name
        said = QCoreApplication.translate("Sidebar", "The record of {name}").format(name=name)
        self.setAccessibleName(said)
        self.setToolTip(escape(said))
        self.show_narrow(narrow=self._narrow)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or as much of the name as has room with it."""
        self._narrow = narrow
        room = scaled(NAME_WIDTH)
        name = self.fontMetrics().elidedText(self._person, Qt.TextElideMode.ElideRight, room)
        self.setText("" if narrow else f"  {name.replace('&', '&&')}")
