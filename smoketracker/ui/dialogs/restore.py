"""Going back to an earlier state: choose a backup, see what it would change, then do it; it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import Locked, TrackerError
from smoketracker.ui import backup_words, restore_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.question import Question
from smoketracker.ui.dialogs.restore_card import RestoreCard
from smoketracker.ui.dialogs.restore_list import BackupChoice
from smoketracker.ui.dialogs.unlocking import Unlocking
from smoketracker.ui.keys import LOG_KEYS
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.busy import BusyBar
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import breakable, label, text_label
from smoketracker.ui.widgets.toast import announce
from smoketracker.ui.worker import Sign, Worker

if TYPE_CHECKING:
    # What makes backups stands on the database's library.
    from smoketracker.tracker.safekeeping import Backup, Difference
    from smoketracker.tracker.service import Tracker

WIDTH = 640


class Compared(NamedTuple):
    """What came of looking at a file."""

    path: Path
    difference: Difference


class WentBack(NamedTuple):
    """What came of a restore: the backup of the state before."""

    before: Backup


class RestoreDialog(Dialog):
    """Shows what the chosen backup would change as soon as it is chosen, and offers the way back after a restore."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        heading = self.tr("Go back to an earlier state")
        super().__init__(heading, parent, width=WIDTH, heading=heading)
        self._bridge = bridge
        self._compared: Path | None = None  # what the card shows; None: nothing that could be restored
        self._restoring = self._again = self._closing = False
        self._before: Backup | None = None
        self._worker = Worker(bridge, self)
        self._unlocking = Unlocking(bridge, theme, self, self._restore)
        self._busy = BusyBar(theme)
        about = self.tr("Choose a backup to see what it would change. Nothing changes until you say so.")
        self.about = label(about, wrap=True)
        self.choice = BackupChoice()
        self.card = RestoreCard()
        self._result = text_label("", "body")
        self.taking_back = Button(self.tr("Take it back"))
        self.cancel = Button(self.tr("Cancel"))
        self.restoring = Button(self.tr("Go back to this"), kind="primary")
        self._lay_out_parts()
        self._connect()
        self._list_backups()

    def _lay_out_parts(self) -> None:
        for part in (self.about, self.choice, self.card, self._result):
            self.body.addWidget(part)
        self._result.hide()
        self.body.addStretch()
        self.crown_footer(self._busy)
        for button in (self.taking_back, self.cancel, self.restoring):
            self.footer.addWidget(button)
            button.setAutoDefault(False)
        self.taking_back.hide()
        self.restoring.setEnabled(False)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._compare)
        self.restoring.clicked.connect(self._ask)
        self.taking_back.clicked.connect(self._take_back)
        self.cancel.clicked.connect(self.reject)
        self._worker.done.connect(self._show_done)
        self._worker.failed.connect(self._show_failed)
        # A smoke can be logged on every page, and a restore can take a while.
        QShortcut(QKeySequence(LOG_KEYS), self).activated.connect(self._bridge.log_smoke)

    def _list_backups(self) -> None:
        try:
            backups = self._bridge.ask(lambda tracker: tracker.backups())
        except TrackerError as error:
            self.say(str(error), tone="danger")
            return
        self.choice.show_backups(backups, self._bridge.clock())
        if not backups:
            self.about.setText(self.tr("There is no backup on this computer yet. A file from elsewhere can be taken."))

    @property
    def is_busy(self) -> bool:
        """Say whether it compares, or goes back, at this moment."""
        return self._worker.is_busy

    @Slot()
    def reject(self) -> None:
        """Close; work that is under way comes to its end first."""
        if self._worker.is_busy:
            self._closing = not self._restoring
        else:
            super().reject()

    @Slot()
    def _compare(self) -> None:
        """Show what the chosen one would change."""
        path = self.choice.list.path
        self.restoring.setEnabled(False)
        if path is None or self._restoring:
            return
        if self._worker.is_busy:  # with the one that was chosen before
            self._again = True
            return
        self._begin(
            lambda tracker, _sign: Compared(path, tracker.compare_backup(path)), self.tr("Comparing…"), replaces=False
        )

    def _begin(self, work: Callable[[Tracker, Sign], object], said: str, *, replaces: bool) -> bool:
        try:
            self._worker.start(work, corrects=replaces, replaces=replaces)
        except TrackerError as error:
            self.say(str(error), tone="danger")
            return False
        self._busy.begin()
        self.say(said)
        return True

    @Slot()
    def _ask(self) -> None:
        if self._bridge.doubts_clock:
            self.say(self.tr("First say whether the clock is right."), tone="danger")
            return
        sentence = self.tr(
            "“{name}”. {changes} Your record as it is now is backed up first, so this can be taken back."
        )
        Question(
            self.tr("Go back to this state?"),
            sentence.format(name=self.choice.list.name, changes=self.card.changes),
            [(self.tr("Keep it as it is"), "", _nothing), (self.tr("Go back"), "primary", self._restore)],
            self,
        ).open()

    def _restore(self) -> None:
        if self._compared:
            self._go_back_to(self._compared)

    @Slot()
    def _take_back(self) -> None:
        if self._before:
            self._go_back_to(self._before.path)

    def _go_back_to(self, path: Path) -> None:
        self._restoring = self._begin(_going_back(path), self.tr("Going back…"), replaces=True)
        for part in (self.choice, self.restoring, self.taking_back):
            part.setEnabled(not self._restoring)

    @Slot(object)
    def _show_done(self, found: object) -> None:
        self._end()
        match found:
            case WentBack(before):
                self._show_result(before)
            case Compared(path, difference):
                self._show_difference(path, difference)
        self._go_on()

    @Slot(TrackerError)
    def _show_failed(self, error: TrackerError) -> None:
        restored = self._end()
        if isinstance(error, Locked):
            self._unlocking.ask(str(error))
        elif restored:
            self.say(str(error), tone="danger")
            self.restoring.setEnabled(self._compared is not None)
        else:
            self._compared = None
            self.card.show_fault(self.choice.list.name, str(error))
            self.fit()
        self._go_on()

    def _show_difference(self, path: Path, difference: Difference) -> None:
        self.card.show_difference(self.choice.list.name, difference)
        self._compared = None if difference.none else path
        self.restoring.setEnabled(not difference.none)
        self.fit()

    def _show_result(self, before: Backup) -> None:
        taken_back, self._before = self._before is not None, None if self._before else before
        for part in (self.about, self.choice, self.card, self._busy, self.restoring):
            part.hide()
        moment = backup_words.moment(before.taken_at, self._bridge.clock())
        sentence = restore_words.taken_back(moment) if taken_back else restore_words.went_back(moment)
        self._result.setText(breakable(sentence))
        self._result.setAccessibleName(sentence)
        self._result.show()
        self.taking_back.setVisible(not taken_back)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.cancel.setFocus()
        announce(self, sentence)
        self.fit()

    def _end(self) -> bool:
        """Put the dialog at rest, and say whether a restore was under way."""
        restoring, self._restoring = self._restoring, False
        self._busy.end()
        self.say("")
        for part in (self.choice, self.taking_back):
            part.setEnabled(True)
        return restoring

    def _go_on(self) -> None:
        """Do what was asked for meanwhile: close, or compare with another one."""
        again, self._again = self._again, False
        if self._closing:
            self.reject()
        elif again:
            self._compare()


def _going_back(path: Path) -> Callable[[Tracker, Sign], WentBack]:
    """Return the work of a restore: all of it is done in the worker's thread."""

    def work(tracker: Tracker, _sign: Sign) -> WentBack:
        known = {backup.path for backup in tracker.backups()}
        tracker.restore_backup(path)
        kept = tracker.backups()
        # Where the newest one held the state before already, no other was made.
        return WentBack(next((backup for backup in kept if backup.path not in known), kept[0]))

    return work


def _nothing() -> None:
    """Leave everything as it is."""
