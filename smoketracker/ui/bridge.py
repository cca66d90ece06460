"""The bridge between the window and the tracker: slots take what the person asks, signals tell what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker.domain.errors import StorageError, TrackerError
from smoketracker.tracker import Outcome, Tracker
from smoketracker.ui.clock_watch import ClockWatch

GUARD_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Click:
    """A smoke as it was clicked: kept until it is saved, so that every try saves the same one.

    counted: the monotonic clock at the click; doubted: the wall clock was in doubt then (D8).
    """

    uid: UUID
    at: datetime
    counted: float
    doubted: bool


class Bridge(QObject):
    """The only object of the window that knows the tracker.

    Signals: `listed` carries a tuple of Badge and comes before the `changed` it belongs to; `logged` and `undone` come
    after it. `undone` says whether there was a smoke to take back. `unsaved_changed` carries the number of clicks that
    wait to be saved. `clock_doubted` carries by how much the clock has run ahead: until it is trusted or set right, and
    `clock_settled` says so, no day is closed and nothing is written (D8).
    """

    changed = Signal(Outcome)
    listed = Signal(object)
    logged = Signal(Outcome)
    undone = Signal(bool)
    failed = Signal(str)
    held_back = Signal()
    unsaved_changed = Signal(int)
    clock_doubted = Signal(timedelta)
    clock_settled = Signal()

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
        self._watch = ClockWatch(clock, monotonic)
        self._doubting = False

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
        doubted = self._doubts_the_clock()
        self._unsaved.append(Click(uuid4(), self._clock(), self._monotonic(), doubted))
        if doubted:
            self._end_try()
        else:
            self._save()

    @Slot()
    def undo(self) -> None:
        """Take back the newest log made; one that is not saved yet is simply let go."""
        if self._unsaved:
            self._unsaved.pop()
            self.unsaved_changed.emit(len(self._unsaved))
            self.undone.emit(True)
            return
        if self._doubts_the_clock():
            return
        outcome = self._carry_out(self._tracker.undo)
        if outcome:
            self.undone.emit(outcome.smoke is not None)

    @Slot()
    def refresh(self) -> None:
        """Let the tracker see what time it is, and draw what has changed since."""
        if self._doubts_the_clock():
            return
        if any(click.doubted for click in self._unsaved):
            self._save()
        else:
            self._carry_out(self._tracker.refresh)

    @Slot()
    def try_again(self) -> None:
        """Save the clicks that wait, or else read everything anew."""
        if self._unsaved and not self._doubts_the_clock():
            self._save()
        else:
            self.refresh()

    @Slot()
    def trust_clock(self) -> None:
        """Believe the clock as it stands, close the days that are over by it, and save what waited."""
        self._watch.trust()
        self._doubting = False
        self.clock_settled.emit()
        self.try_again()

    def _doubts_the_clock(self) -> bool:
        """Say whether the clock has run ahead too far to be believed; ask once, and go on when it is set right."""
        ahead = self._watch.ahead()
        if ahead and not self._doubting:
            self._doubting = True
            self.clock_doubted.emit(ahead)
        elif self._doubting and not ahead:
            self._doubting = False
            self._unsaved = [self._set_right(click) for click in self._unsaved]
            self.clock_settled.emit()
        return self._doubting

    def _set_right(self, click: Click) -> Click:
        """Date a click that a wrong clock dated by the time that has passed since."""
        if not click.doubted:
            return click
        return replace(click, at=self._clock() - timedelta(seconds=self._monotonic() - click.counted))

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
