"""The keeper of backups: when one is due it is made in a thread, with a connection of its own, beside the window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smoketracker.domain.errors import TrackerError, Trouble
from smoketracker.ui.beside import Beside
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.rollover import Heartbeat

if TYPE_CHECKING:
    # What makes backups stands on the database's library, which is imported only after the first frame.
    from smoketracker.tracker.backup_round import Round, Second

START_MS = 2_000  # after the first frame: the true figures come before any backup
APART = timedelta(minutes=30)
LAST_PATIENCE_SECONDS = 1.0

logger = logging.getLogger(__name__)


class PutOffError(Exception):
    """Ends a round: the program is ending, or a worker needs the file for itself."""


class BackupKeeper(QObject):
    """Makes backups without being asked to: soon after the start, and every half hour in which something was written.

    A round comes between `begun` and `settled`. Before its end come `taken` with a Backup, `copied` with how many the
    second folder got, `failed` and `copy_failed` with a sentence, `damaged` with what is wrong with the live file, and
    `refused` with why a folder cannot be the second one. fault: what the last round found wrong with the live file;
    failure, copy_failure: what it could not do, as sentences; away: whether the second folder was not there.
    """

    begun = Signal()
    taken = Signal(object)
    failed = Signal(str)
    copied = Signal(int)
    copy_failed = Signal(str)
    damaged = Signal(str)
    refused = Signal(str)
    settled = Signal()

    _heartbeat: Heartbeat

    def __init__(self, bridge: Bridge, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preferences = preferences
        self._folder = preferences.folder
        self._beside = Beside("backup", self)
        self._beside.done.connect(self._settle)
        self._stopped = threading.Event()
        self._asked = self._asking = False  # a person wants a backup; it is the one under way
        self._wanted = False  # a round is wanted at once, whether or not anything was written
        self._last: datetime | None = None  # when the last round that came to its end began
        self._seen: tuple[int, int] | None = None  # the time and size of the live file then
        self._begun: tuple[datetime, tuple[int, int] | None] | None = None
        self.fault = ""
        self.failure = ""
        self.copy_failure = ""
        self.away = False

    @property
    def is_busy(self) -> bool:
        """Say whether a round is under way."""
        return self._beside.is_busy

    def begin(self, heartbeat: Heartbeat) -> None:
        """Look soon, and at each beat from then on, whether a backup is due."""
        self._heartbeat = heartbeat
        QTimer.singleShot(START_MS, self, self._look_first)

    @Slot()
    def look(self) -> None:
        """Make a backup if one is due; the clock and the file decide that, whatever woke the keeper."""
        bridge = self._bridge
        # While something stands in the way of the record itself, the window says so already.
        if self.is_busy or self._stopped.is_set() or not bridge.is_open or bridge.looks_only or bridge.trouble:
            return
        if self._asked or self._wanted or self._is_due():
            self._start()

    @Slot()
    def back_up(self) -> None:
        """Make a backup now; if something stands in the way, as soon as that is over."""
        self._asked = True
        self.look()

    @Slot()
    def look_anew(self) -> None:
        """Go a round now, whether or not anything was written."""
        self._wanted = True
        self.look()

    def use_folder(self, chosen: Path) -> None:
        """Give the second folder a place, and bring it up to date; `refused` says why that cannot be."""
        if self.is_busy:
            self.refused.emit(
                self.tr("A backup is being made at this moment. Choose the folder again when it is done.")
            )
            return
        owner = self._preferences.backup_owner or uuid4().hex
        self._preferences.backup_owner = owner

        def prepare() -> object:
            from smoketracker.tracker.backup_round import prepare_second  # noqa: PLC0415  # see above

            return prepare_second(chosen, self._folder, owner)

        self._run(prepare)

    @Slot()
    def forget_folder(self) -> None:
        """Let no folder be the second one; what lies there stays."""
        self._preferences.second_folder = ""
        self._tell_copies("", away=False)
        self.settled.emit()

    def end(self) -> None:
        """Wait a moment for what is under way; what takes longer is left, and what it has half done removed."""
        self._stopped.set()
        if not self._beside.let_go(LAST_PATIENCE_SECONDS):
            from smoketracker.tracker.backup_round import abandon  # noqa: PLC0415  # see above

            logger.warning("A backup under way was abandoned.")
            abandon(self._folder, self._second())

    @Slot()
    def _look_first(self) -> None:
        self._heartbeat.beaten.connect(self.look)
        self.look()

    def _is_due(self) -> bool:
        if self._last is None:
            return True
        elapsed = self._bridge.clock() - self._last
        if timedelta(0) <= elapsed < APART:  # a clock that was set back is no reason to wait
            return False
        return bool(self.failure or self.copy_failure) or self._source() != self._seen

    def _start(self) -> None:
        asked = self._asking = self._asked
        self._asked = self._wanted = False
        now, first, second = self._bridge.clock(), self._last is None, self._second()
        self._begun = (now, self._source())

        def work() -> object:
            from smoketracker.tracker.backup_round import Reason, go_round  # noqa: PLC0415  # see above

            reason = Reason.ASKED if asked else Reason.START if first else Reason.CHANGED
            return go_round(self._folder, reason, now, second, self._watch)

        self._run(work)

    def _run(self, work: Callable[[], object]) -> None:
        self._beside.start(work)
        self.begun.emit()

    def _watch(self) -> None:
        if self._stopped.is_set() or not self._bridge.is_open:
            raise PutOffError

    @Slot(object)
    def _settle(self, found: object) -> None:
        """Tell what came of the work."""
        from smoketracker.tracker.backup_round import Round, Second  # noqa: PLC0415  # see above

        match found:
            case Round():
                if self._begun:
                    self._last, self._seen = self._begun
                self._tell(found)
            case Second():
                self._preferences.second_folder = str(found.folder)
                self.look_anew()
            case PutOffError():
                self._asked, self._wanted = self._asking, True  # the next beat tries again
            case TrackerError() as error:
                self.refused.emit(str(error))
            case Exception() as error:
                self._last, self._seen = self._begun or (self._bridge.clock(), None)
                self.settled.emit()
                raise error
        self.settled.emit()

    def _tell(self, found: Round) -> None:
        self.failure = str(found.failed) if found.failed else ""
        copies = found.copy_failed
        self._tell_copies(str(copies) if copies else "", away=bool(copies and copies.trouble is Trouble.GONE))
        self.fault = found.fault
        if found.fault:
            self.damaged.emit(found.fault)
        if found.taken:
            self.taken.emit(found.taken)
        if self.failure:
            self.failed.emit(self.failure)
        if found.copied:
            self.copied.emit(found.copied)

    def _tell_copies(self, sentence: str, *, away: bool) -> None:
        self.copy_failure, self.away = sentence, away
        if sentence:
            self.copy_failed.emit(sentence)

    def _second(self) -> Second | None:
        folder = self._preferences.second_folder
        if not folder:
            return None
        from smoketracker.tracker.backup_round import Second  # noqa: PLC0415  # see above

        return Second(Path(folder), self._preferences.backup_owner)

    def _source(self) -> tuple[int, int] | None:
        """Return the time and the size of the live file, None if there is none; it is never opened here."""
        from smoketracker.tracker.backup_round import state_of  # noqa: PLC0415  # see above

        return state_of(self._folder)
