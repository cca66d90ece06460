"""The bridge between the window and the tracker: slots take what the person asks, signals tell what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker.domain.errors import StorageError, TrackerError
from smoketracker.tracker import Outcome, Tracker

GUARD_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Click:
    """A smoke as it was clicked: kept until it is saved, so that every try saves the same one."""

    uid: UUID
    at: datetime


class Bridge(QObject):
    """The only object of the window that knows the tracker.

    Signals: `listed` carries a tuple of Badge and comes before the `changed` it belongs to; `logged` and `undone` come
    after it. `undone` says whether there was a smoke to take back. `unsaved_changed` carries the number of clicks that
    wait to be saved.
    """

    changed = Signal(Outcome)
    listed = Signal(object)
    logged = Signal(Outcome)
    undone = Signal(bool)
    failed = Signal(str)
    held_back = Signal()
    unsaved_changed = Signal(int)

    def __init__(
        self,
        tracker: Tracker,
        clock: Callable[[], datetime],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tracker = tracker
        self._clock = clock
        self._monotonic = monotonic
        self._last_try: float | None = None
        self._unsaved: list[Click] = []

    @property
    def unsaved(self) -> int:
        """Return how many clicks wait to be saved."""
        return len(self._unsaved)

    @Slot()
    def log_smoke(self) -> None:
        """Log one smoke, unless the last one was logged a moment ago: then hold back and let the person say."""
        if self._last_try is None or self._monotonic() - self._last_try >= GUARD_SECONDS:
            self.log_another()
        elif not self._unsaved:
            self.held_back.emit()

    @Slot()
    def log_another(self) -> None:
        """Log one smoke, however short after the last one."""
        self._unsaved.append(Click(uuid4(), self._clock()))
        self._save()

    @Slot()
    def undo(self) -> None:
        """Take back the newest log made; one that is not saved yet is simply let go."""
        if self._unsaved:
            self._unsaved.pop()
            self.unsaved_changed.emit(len(self._unsaved))
            self.undone.emit(True)
            return
        outcome = self._carry_out(self._tracker.undo)
        if outcome:
            self.undone.emit(outcome.smoke is not None)

    @Slot()
    def refresh(self) -> None:
        """Let the tracker see what time it is, and draw what has changed since."""
        self._carry_out(self._tracker.refresh)

    @Slot()
    def try_again(self) -> None:
        """Save the clicks that wait, or else read everything anew."""
        if self._unsaved:
            self._save()
        else:
            self.refresh()

    def _save(self) -> None:
        """Save the waiting clicks, the oldest first, until all are saved or the database refuses one."""
        while self._unsaved:
            click = self._unsaved[0]
            try:
                outcome = self._tracker.log(click.at, uid=click.uid)
            except StorageError as error:
                self._end_try(str(error))
                return
            except TrackerError as error:
                # A rule speaks against it (the clock was set back, say), so another try would end the same way.
                self._unsaved.pop(0)
                self._end_try(str(error))
                continue
            self._unsaved.pop(0)
            self._end_try()
            self._tell(outcome)
            self.logged.emit(outcome)

    def _end_try(self, sentence: str = "") -> None:
        # Counted from the end: a second click made while the disk was slow arrives only now.
        self._last_try = self._monotonic()
        self.unsaved_changed.emit(len(self._unsaved))
        if sentence:
            self.failed.emit(sentence)

    def _carry_out(self, command: Callable[[], Outcome]) -> Outcome | None:
        try:
            outcome = command()
        except TrackerError as error:
            self.failed.emit(str(error))
            return None
        self._tell(outcome)
        return outcome

    def _tell(self, outcome: Outcome) -> None:
        sentence = ""
        try:
            self.listed.emit(tuple(self._tracker.achievements()))
        except TrackerError as error:
            sentence = str(error)
        self.changed.emit(outcome)
        if sentence:
            self.failed.emit(sentence)
