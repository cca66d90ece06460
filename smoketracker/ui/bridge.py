"""The bridge between the window and the tracker: slots take what the person asks, signals tell what came of it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from smoketracker.domain.kinds import Source
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.clock_watch import ClockWatch
from smoketracker.ui.custody import NotOpenError
from smoketracker.ui.saving import Command, Saving

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which is imported only after the first frame.
    from smoketracker.tracker.service import Tracker

GUARD_SECONDS = 2.0

logger = logging.getLogger(__name__)


class Bridge(Saving):
    """The only object of the window that knows the tracker; it is handed one by `serve` once the database is open.

    `undone`, which says whether there was something to take back, comes after `changed`; `corrected`, with the Outcome
    of a correction and what was done, before it. `clock_doubted` carries by how much the clock has run ahead: until
    `clock_settled`, no day is closed and nothing is written (D8). unasked: what is signalled comes of a refresh, not of
    what the person just did.
    """

    undone = Signal(bool)
    corrected = Signal(Outcome, str)
    held_back = Signal()
    clock_doubted = Signal(timedelta)
    clock_settled = Signal()

    def __init__(self, clock: Callable[[], datetime], *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(clock, monotonic, self.refresh)
        self.unasked = False
        self._source = Source.WINDOW.value  # where the newest click was made
        self._watch = ClockWatch(clock, monotonic)

    @property
    def doubts_clock(self) -> bool:
        """Say whether nothing is closed or written at present, since the clock has run ahead too far (D8)."""
        return self._watch.doubted

    def serve(self, tracker: Tracker) -> None:
        """Work with an opened tracker from now on: save what was clicked before, and draw the true figures."""
        super().serve(tracker)
        self.refresh()

    def carry_out(self, command: Command, reverse: Command | None = None, said: str = "") -> Outcome:
        """Carry out a correction or a setting and draw what came of it; raises TrackerError, then nothing is changed.

        reverse: what takes it back; with one it is a correction, which `undo` and the toast take back.
        said: the sentence that says what was done, with its full stop; what it did to the points follows it.
        """
        if self._doubts_the_clock():
            raise NotOpenError(self.tr("First say whether the clock is right."))
        outcome = self._carried_out(command)
        self._reverse = reverse
        if reverse:
            self.corrected.emit(outcome, said)
        self.changed.emit(outcome)
        return outcome

    def take_back(self, *, replaced: bool = False) -> None:
        """Go on with the tracker after a worker is done with it; replaced: draw everything anew."""
        super().take_back(replaced=replaced)
        self._reverse = None if self._loan_corrects else self._reverse
        self.refresh()

    @Slot()
    def log_smoke(self) -> None:
        """Log one smoke, unless the last one was logged a moment ago: then hold back and let the person say."""
        self._log_from(Source.WINDOW)

    @Slot()
    def log_from_tray(self) -> None:
        """Log one smoke as `log_smoke` does; the record says that it came from the tray."""
        self._log_from(Source.TRAY)

    @Slot()
    def log_another(self) -> None:
        """Log one smoke, however short after the last one."""
        doubted = self._doubts_the_clock()
        self._clicks.add(self._source, doubted=doubted)
        if doubted or not self.is_open:
            self._keep_waiting()
            self._end_try()
        else:
            self._save()

    @Slot()
    def undo(self) -> None:
        """Take back the newest correction or log made; a log that is not saved yet is simply let go."""
        if self._clicks:
            self._forget(self._clicks.let_go())
            self.unsaved_changed.emit(len(self._clicks))
            self.undone.emit(True)
            return
        if self._doubts_the_clock() or not self.is_open:
            return
        reverse = self._reverse
        outcome = self._draw(reverse or (lambda tracker: tracker.undo()))
        if outcome:
            self._reverse = None  # only now: after a failure, the next try must not take back a log instead
            self.undone.emit(reverse is not None or outcome.smoke is not None)

    @Slot()
    def refresh(self) -> None:
        """Save the clicks that wait, or else let the tracker see what time it is; draw what has changed since."""
        self._refreshed()

    @Slot()
    def save_now(self) -> None:
        """Save the clicks that wait, by a clock in doubt too: the next start has to take it as it is."""
        self.refresh()
        if self._clicks and self._watch.doubted:
            self.trust_clock()
        if self._clicks:
            logger.warning("What waited could not be saved.")

    @Slot()
    def look_outside(self) -> bool:
        """Draw what another program has written meanwhile, if there is anything; say whether one could look."""
        return self._refreshed() if (changed := self.changed_outside()) else changed is not None

    @Slot()
    def trust_clock(self) -> None:
        """Believe the clock as it stands, close the days that are over by it, and save what waited."""
        self._watch.trust()
        self.clock_settled.emit()
        self.refresh()

    def _log_from(self, source: Source) -> None:
        self._source = source.value
        if self._last_try is None or self._monotonic() - self._last_try >= GUARD_SECONDS:
            self.log_another()
        elif not (self._clicks and self.is_open):
            self.held_back.emit()

    def _refreshed(self) -> bool:
        """Refresh, and say whether nothing stood in the way."""
        if self._doubts_the_clock() or not self.is_open:
            return True
        self.unasked = True
        try:
            if self._clicks:
                self._save()
                return not self._clicks
            return self._draw(lambda tracker: tracker.refresh()) is not None
        finally:
            self.unasked = False

    def _doubts_the_clock(self) -> bool:
        """Say whether the clock has run ahead too far to be believed; ask once, and go on when it is set right."""
        doubted, ahead = self._watch.doubted, self._watch.ahead()
        if ahead and not doubted:
            self.clock_doubted.emit(ahead)
        elif doubted and not ahead:
            self._clicks.set_right()
            self.clock_settled.emit()
        return self._watch.doubted
