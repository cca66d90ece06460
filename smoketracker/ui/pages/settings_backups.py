"""The settings of backups: the newest one, the way back to an earlier one, and the second folder for copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui import backup_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.settings_parts import Group, PathLabel
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.safekeeping import Safekeeping
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import Row
from smoketracker.ui.widgets.labels import breakable, label
from smoketracker.ui.widgets.toast import announce

if TYPE_CHECKING:
    # What makes backups stands on the database's library.
    from smoketracker.tracker.safekeeping import Backup


class BackupsGroup(Group):
    """What is kept of the record beside it, and what went wrong with that."""

    def __init__(self, bridge: Bridge, preferences: Preferences, safekeeping: Safekeeping) -> None:
        super().__init__()
        self.set_title(self.tr("Backups"))
        self._bridge = bridge
        self._preferences = preferences
        self._keeper = safekeeping.keeper
        self._asked = False
        self._refusal = ""
        self.backing_up = Button(self.tr("Back up now"))
        self.backing_up.clicked.connect(self._back_up)
        self.last = Row(self.tr("Last backup"), self.backing_up, " ")
        self.restoring = Button(self.tr("Restore…"))
        self.restoring.setAccessibleName(self.tr("Go back to an earlier state"))
        self.restoring.clicked.connect(safekeeping.restore)
        about = self.tr("Shows first what it would change, and can be taken back")
        self.back = Row(self.tr("Go back to an earlier state"), self.restoring, about)
        self.add(self.last, self.back, self._make_folder_row())
        self.choosing.clicked.connect(safekeeping.choose_folder)
        self.removing.clicked.connect(self._keeper.forget_folder)
        self._keeper.begun.connect(self._begin)
        self._keeper.settled.connect(self.reload)
        self._keeper.refused.connect(self._show_refusal)

    def _make_folder_row(self) -> QWidget:
        self.path = PathLabel("", self.tr("Second folder"))
        self.path.hide()
        self._about = label(style="caption", tone="quiet", wrap=True)
        self._error = label(style="caption", tone="danger", wrap=True)
        self._error.hide()
        self.choosing = Button(self.tr("Choose…"))
        self.choosing.setAccessibleName(self.tr("Choose a second folder for backups"))
        self.removing = Button(self.tr("Remove"))
        self.removing.setAccessibleName(self.tr("Copy no more backups to the second folder"))
        self.removing.hide()
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Second folder"), wrap=True))
        column.addWidget(self.path)
        column.addWidget(self._about)
        column.addWidget(self._error)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.removing)
        buttons.addWidget(self.choosing)
        column.addLayout(buttons)
        return row

    @Slot()
    def reload(self) -> None:
        """Show how it stands."""
        self._show_busy()
        self.last.show_error(self._keeper.failure)
        self._show_folder()
        try:
            backups = self._bridge.ask(lambda tracker: tracker.backups())
        except TrackerError:
            return  # the window says so already, and tells when it is better
        if not self._keeper.is_busy:
            self._show_last(backups[0] if backups else None)

    def _show_last(self, newest: Backup | None) -> None:
        if newest:
            self.last.say(backup_words.newest(newest.taken_at, newest.counts, self._bridge.clock()))
        else:
            self.last.say(self.tr("None so far. One is made by itself, soon after the start."))
        if newest and self._asked and not self._keeper.failure:
            announce(self, self.tr("The backup is made."))
        self._asked = False

    @Slot()
    def _back_up(self) -> None:
        self._asked = True
        self._keeper.back_up()

    @Slot()
    def _show_busy(self) -> None:
        busy = self._keeper.is_busy
        for button in (self.backing_up, self.choosing):
            button.setEnabled(not busy and not self._bridge.looks_only)
        self.restoring.setEnabled(not self._bridge.looks_only)
        if self._bridge.looks_only:
            self.back.say(self.tr("Not while the record is only looked at"))
        if busy:
            self.last.say(self.tr("A backup is being made…"))

    def _show_folder(self) -> None:
        folder = self._preferences.second_folder
        self.path.show_path(folder)
        for part in (self.path, self.removing):
            part.setVisible(bool(folder))
        if not folder:
            said = self.tr("An external drive, or a folder that is synced, can get a copy of each backup")
        elif self._keeper.away:
            said = self.tr("It is not there at the moment. What it lacks is copied when it is back")
        else:
            said = self.tr("Gets a copy of each backup")
        self._about.setText(said)
        self.choosing.setAccessibleDescription(said)
        self._show_error(self._refusal or ("" if self._keeper.away else self._keeper.copy_failure))

    @Slot()
    def _begin(self) -> None:
        self._refusal = ""
        self._show_busy()

    @Slot(str)
    def _show_refusal(self, sentence: str) -> None:
        """Say why a folder cannot be the second one, until another is tried."""
        self._refusal = sentence
        self._show_error(sentence)
        announce(self, sentence)

    def _show_error(self, sentence: str) -> None:
        self._error.setText(breakable(sentence))
        self._error.setVisible(bool(sentence))
        if sentence:
            self.choosing.setAccessibleDescription(sentence)
