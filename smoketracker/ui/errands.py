"""The errands of the window: each opens the dialog that it is about, made only then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.editor_door import EditorDoor
from smoketracker.ui.people import People
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.sidebar import PAGES
from smoketracker.ui.theme import Theme

if TYPE_CHECKING:
    from smoketracker.ui.dialogs.importing import ImportDialog


class Errands(QObject):
    """Does what pages and menus want.

    `page_wanted` carries the name of a page to turn to; `quit_wanted` asks the program to end.
    """

    page_wanted = Signal(str)
    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._window = window
        self._greeted = False
        self._pending: set[date] | None = None  # None: the record has not been seen yet
        self._offered: set[date] = set()
        self._stranger = False  # the window turned to somebody whom it had not shown before
        self._met: set[str] = set()
        self.people = People(bridge, theme, window)
        self._door = EditorDoor(bridge, theme, preferences, window)
        self._door.quit_wanted.connect(self._quit)
        bridge.turned.connect(self._meet)
        self._dialogs: dict[str, Callable[[], object]] = {
            "import": self._import,
            "export": self._export,
            "add": self._add,
            "away": self._ask_about_days,
            "welcome": self._welcome,
            "help": self._help,
            "about": self._about,
            "erase": self._erase,
            "editor": self._door.knock,
            "people": self.people.open,
        }

    @Slot(str)
    def do(self, errand: str) -> None:
        """Do an errand by its name: a page, or one of the dialogs."""
        if errand in {page for page, _, _ in PAGES}:
            self.page_wanted.emit(errand)
        elif errand == "quit":
            self._quit()
        elif errand in self._dialogs:
            self._dialogs[errand]()

    @Slot(Outcome)
    def greet(self, outcome: Outcome) -> None:
        """Take note of the days that wait for an answer (S2); those that come while somebody looks on are no news."""
        first = self._pending is None
        self._pending = set(outcome.overview.pending_days)
        if first:
            # When the window stands: it is only being made while the record is opened.
            QTimer.singleShot(0, self, self._greet)
        elif self._is_seen():
            self._offered |= self._pending

    @Slot()
    def _meet(self) -> None:
        """Begin anew with another person: their own days wait, and whoever is new is welcomed."""
        person = self._bridge.person
        self._pending, self._offered, self._greeted = None, set(), False
        self._stranger = person not in self._met
        self._met.add(person)

    @Slot(bool)
    def greet_when_seen(self, seen: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        """Ask what came up while nobody looked on, when the person opens the window: never out of hiding."""
        if seen:
            QTimer.singleShot(0, self, self._greet)

    @Slot()
    def _greet(self) -> None:
        """Ask once about days on which the program did not run; else welcome whoever is new."""
        if self._pending is None or not self._is_seen() or QApplication.activeModalWidget():
            return
        first, self._greeted = not self._greeted, True
        if self._pending - self._offered:
            self._offered |= self._pending
            self._ask_about_days()
        elif first and (self._stranger or not self._preferences.welcomed):
            self._welcome_if_new()

    def _is_seen(self) -> bool:
        return self._window.isVisible() and not self._window.isMinimized()

    @Slot(Path)
    def bring(self, path: Path) -> None:
        """Offer to bring in the history of a file."""
        self._import().look_at(path)

    def _import(self) -> ImportDialog:
        # Made when it is wanted: a dialog does not belong to the first frame.
        from smoketracker.ui.dialogs.importing import ImportDialog  # noqa: PLC0415

        dialog = ImportDialog(self._bridge, self._theme, self._window)
        self._open(dialog)
        return dialog

    def _export(self) -> None:
        from smoketracker.ui.dialogs.exporting import ExportDialog  # noqa: PLC0415  # as above

        self._open(ExportDialog(self._bridge, self._theme, self._window))

    def _add(self) -> None:
        from smoketracker.ui.dialogs.smoke import SmokeDialog  # noqa: PLC0415  # as above

        self._open(SmokeDialog(self._bridge, self._window))

    def _ask_about_days(self) -> None:
        if not self._bridge.is_open or QApplication.activeModalWidget():
            return
        days = self._bridge.ask(lambda tracker: tracker.overview()).pending_days
        if days:
            from smoketracker.ui.dialogs.away import AwayDialog  # noqa: PLC0415  # as above

            self._open(AwayDialog(self._bridge, self._theme, days, self._window))

    def _help(self) -> None:
        from smoketracker.ui.dialogs.help import HelpDialog  # noqa: PLC0415  # as above

        self._open(HelpDialog(self._bridge, self._window))

    def _about(self) -> None:
        from smoketracker.ui.dialogs.about import AboutDialog  # noqa: PLC0415  # as above

        try:
            database = self._bridge.ask(lambda tracker: tracker.database_version())
        except TrackerError:
            database = ""  # the record is not open; all else can be said
        self._open(AboutDialog(self._theme, self._preferences.folder, database, self._window))

    def _welcome_if_new(self) -> None:
        """Welcome whoever has said and logged nothing yet."""
        try:
            facts = self._bridge.ask(lambda tracker: tracker.facts())
        except TrackerError:
            return  # the window says so already
        if not any((facts.counts, facts.answers, facts.baselines, facts.goals)):
            self._welcome()

    def _welcome(self) -> None:
        from smoketracker.ui.dialogs.onboarding import OnboardingDialog  # noqa: PLC0415  # as above

        dialog = OnboardingDialog(self._bridge, self._theme, self._preferences, self._window)
        dialog.wanted.connect(self.do)
        self._open(dialog)

    def _erase(self) -> None:
        from smoketracker.ui.dialogs.erase import EraseDialog  # noqa: PLC0415  # as above

        dialog = EraseDialog(self._bridge, self._window)
        dialog.erased.connect(self._begin_anew)
        dialog.people_wanted.connect(self.people.open)
        self._open(dialog)

    @Slot()
    def _begin_anew(self) -> None:
        """Show the first day of an empty record."""
        self._preferences.welcomed = False
        self.page_wanted.emit(PAGES[0][0])
        self._welcome()

    @Slot()
    def _quit(self) -> None:
        """Ask the program to end, once nothing in the editor would be lost by it."""
        self._door.leave(self._end)

    def _end(self) -> None:
        if self._bridge.unsaved:
            from smoketracker.ui.dialogs.unsaved import may_end  # noqa: PLC0415  # as above

            if not may_end(self._bridge, self._window):
                return
        self.quit_wanted.emit()

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
