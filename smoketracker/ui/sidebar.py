"""The navigation at the side: one stop for the keyboard, wide with names or a narrow rail of icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QVBoxLayout, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import NavButton
from smoketracker.ui.widgets.labels import scaled
from smoketracker.ui.widgets.page import NARROW_WINDOW

if TYPE_CHECKING:
    from smoketracker.ui.people_menu import PersonButton

WIDTH, RAIL_WIDTH = 208, 64
# The pages: name, drawing, keys. The keys of pages to come are kept free.
PAGES = (
    ("today", "home", "Ctrl+1"),
    ("achievements", "medal", "Ctrl+2"),
    ("history", "history", "Ctrl+4"),
    ("settings", "settings", "Ctrl+,"),
)
AT_THE_FOOT = "settings"


def page_name(page: str) -> str:
    """Return what a page is called in the person's language."""
    return {
        "today": QCoreApplication.translate("Sidebar", "Today"),
        "achievements": QCoreApplication.translate("Sidebar", "Achievements"),
        "history": QCoreApplication.translate("Sidebar", "History"),
        "settings": QCoreApplication.translate("Sidebar", "Settings"),
    }[page]


class Sidebar(QFrame):
    """Holds a button for each page, and the menu of all else; `chosen` carries a page, `wanted` an errand.

    `person_wanted` carries the name of another person whose record shall show.
    """

    chosen = Signal(str)
    wanted = Signal(str)
    person_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._buttons: dict[str, NavButton] = {}
        for page, icon, keys in PAGES:
            if page == AT_THE_FOOT:
                self._layout.addStretch()
            button = NavButton(page_name(page), icon, theme)
            button.setAccessibleDescription(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.setProperty("page", page)
            self._group.addButton(button)
            self._layout.addWidget(button)
            self._buttons[page] = button
        self.more = NavButton(self.tr("More"), "more", theme)
        self.more.setCheckable(False)
        self.more.clicked.connect(self._open_menu)
        self._layout.addWidget(self.more)
        self._all: tuple[NavButton, ...] = (*self._buttons.values(), self.more)
        self._people: tuple[str, ...] = ()
        self._person = ""
        self._person_button: PersonButton | None = None
        self._window_width = 0
        self._group.buttonToggled.connect(self._tell)
        self.choose(PAGES[0][0])

    def choose(self, page: str) -> None:
        """Mark the page that shows; it is the one that Tab stops at."""
        with QSignalBlocker(self._group):
            self._buttons[page].setChecked(True)
        for button in self._all:
            chosen = button is self._buttons[page]
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def fit(self, window_width: int) -> None:
        """Show names where the window has room for them."""
        self._window_width = window_width
        narrow = window_width < NARROW_WINDOW
        side = 7 if narrow else 12
        self._layout.setContentsMargins(side, 16, side, 16)
        for button in self._all:
            button.show_narrow(narrow=narrow)
        longest = max(button.minimumSizeHint().width() for button in self._all) + 2 * side + 1
        self.setFixedWidth(RAIL_WIDTH if narrow else max(scaled(WIDTH), longest))

    def show_people(self, people: tuple[str, ...], person: str) -> None:
        """Offer these people in the menu; where there are several, say whose record shows."""
        if (people, person) == (self._people, self._person):
            return
        self._people, self._person = people, person
        if person and self._person_button is None:
            # Most records are about one person, and none needs it in the first frame.
            from smoketracker.ui.people_menu import PersonButton  # noqa: PLC0415

            made = self._person_button = PersonButton(self._theme)
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            made.clicked.connect(self._open_people)
            foot = self._buttons[AT_THE_FOOT]
            self._layout.insertWidget(self._layout.indexOf(foot), made)
        if self._person_button:
            self._person_button.show_person(person)
            self._person_button.setVisible(bool(person))
        shown = (self._person_button,) if self._person_button and person else ()
        *above, foot = self._buttons.values()
        self._all = (*above, *shown, foot, self.more)
        self.fit(self._window_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the buttons with the arrows, Home and End."""
        places = list(self._all)
        here = next((place for place, button in enumerate(places) if button.hasFocus()), 0)
        last = len(places) - 1
        there = {
            Qt.Key.Key_Up: max(0, here - 1),
            Qt.Key.Key_Down: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if there is None:
            super().keyPressEvent(event)
        else:
            places[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, button: NavButton, checked: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        # Not only of clicks: a screen reader chooses without one.
        if checked:
            self.chosen.emit(button.property("page"))

    def _open_menu(self) -> None:
        menu = self._new_menu(self.tr("More"))
        self._add_people(menu)
        menu.addSeparator()
        for text, errand in (
            (self.tr("&Import a history…"), "import"),
            (self.tr("&Export everything…"), "export"),
            (self.tr("Achievement edit&or…"), "editor"),
            ("", ""),
            (self.tr("&Help and shortcuts"), "help"),
            (self.tr("&About Smoke Tracker"), "about"),
            ("", ""),
            (self.tr("&Quit"), "quit"),
        ):
            if text:
                menu.addAction(text).setData(errand)
            else:
                menu.addSeparator()
        self._show_over(self.more, menu)

    @Slot()
    def _open_people(self) -> None:
        if self._person_button:
            menu = self._new_menu(self.tr("People"))
            self._add_people(menu)
            self._show_over(self._person_button, menu)

    def _new_menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(name)
        menu.triggered.connect(self._choose)
        return menu

    def _add_people(self, menu: QMenu) -> None:
        if self._person:
            from smoketracker.ui.people_menu import add_people  # noqa: PLC0415  # where there are several, as above

            add_people(menu, self._people, self._person, self.person_wanted.emit)
        menu.addAction(self.tr("&People…")).setData("people")

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action.data():
            self.wanted.emit(action.data())

    def _show_over(self, button: NavButton, menu: QMenu) -> None:
        by_keyboard = button.property("kbdFocus")
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        if by_keyboard:
            menu.setActiveAction(menu.actions()[0])
