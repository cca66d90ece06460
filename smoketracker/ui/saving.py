"""Saving what is clicked: at once, or again and again until it can be, and never without saying so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from smoketracker.domain.errors import StorageError, TrackerError, Trouble
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.clicks import Click, Clicks
from smoketracker.ui.custody import Custody
from smoketracker.ui.retry import Retry

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which is imported only after the first frame.
    from smoketracker.tracker.service import Tracker

Command = Callable[["Tracker"], Outcome]


class Saving(Custody):
    """Keeps the clicks that wait, and knows what is the matter with the database.

    `changed` carries every Outcome, `logged` that of a log after it. `failed` carries a sentence, `unsaved_changed` how
    many clicks wait. `file_replaced` comes when another file lies where the database was and is worked with now, until
    what was there before has been kept. trouble: what stood in the way at the last try, None for nothing.
    """

    changed = Signal(Outcome)
    logged = Signal(Outcome)
    failed = Signal(str)
    unsaved_changed = Signal(int)
    file_replaced = Signal()

    def __init__(
        self, clock: Callable[[], datetime], monotonic: Callable[[], float], again: Callable[[], None]
    ) -> None:
        super().__init__(clock)
        self.trouble: Trouble | None = None
        self._monotonic = monotonic
        self._last_try: float | None = None
        self._clicks = Clicks(clock, monotonic)
        self._retry = Retry(again, self)

    @property
    def unsaved(self) -> int:
        """Return how many clicks wait to be saved."""
        return len(self._clicks)

    @property
    def unkept(self) -> tuple[Click, ...]:
        """Return the clicks that would be lost if the program ended now."""
        return self._clicks.unkept

    @property
    def can_put_file_back(self) -> bool:
        """Say whether the file of the record is gone and can be written anew from what is still open."""
        return self.trouble is Trouble.GONE and self.is_open and self.ask(lambda tracker: tracker.file_is_moved)

    @Slot()
    def put_file_back(self) -> None:
        """Write the file of the record back to where it was, and save what waited."""
        try:
            self.ask(lambda tracker: tracker.put_file_back())
        except TrackerError as error:
            self._fail(error)
        else:
            self._retry.at_once()

    def _save(self) -> None:
        """Save the waiting clicks, the oldest first, until all are saved or the database refuses one."""
        while self._clicks and self.is_open:
            click = self._clicks.oldest
            try:
                outcome = self._opened().log(click.at, uid=click.uid, source=click.source)
            except StorageError as error:
                self._keep_waiting()
                self._end_try(error)
                return
            except TrackerError as error:
                # A rule speaks against it (the clock was set back, say), so another try would end the same way.
                self._forget(self._clicks.done())
                self._end_try(error)
                continue
            self._clicks.done()
            self._reverse = None
            self._end_try()
            self.changed.emit(outcome)
            self.logged.emit(outcome)
            self._succeed()

    def keep_clicks(self, keep: Callable[[Click], bool]) -> None:
        """Have what waits written down where there is no tracker to do it; keep: says whether that was possible."""
        self._clicks.keep(keep)

    def _keep_waiting(self) -> None:
        """Have what waits written down beside the database, so that the end of the program does not lose it.

        That needs no database, so it goes also while a worker has the tracker.
        """
        if tracker := self._tracker:
            self._clicks.keep(lambda click: tracker.keep_waiting(click.uid, click.at, click.source))

    def _forget(self, click: Click) -> None:
        if click.kept and self._tracker:
            self._tracker.let_go(click.uid)

    def _end_try(self, error: TrackerError | None = None) -> None:
        # Counted from the end: a second click made while the disk was slow arrives only now.
        self._last_try = self._monotonic()
        if isinstance(error, StorageError):
            self.trouble = error.trouble
        self.unsaved_changed.emit(len(self._clicks))
        if error:
            self._fail(error)

    def _draw(self, command: Command) -> Outcome | None:
        try:
            outcome = self._carried_out(command)
        except TrackerError as error:
            self._fail(error)
            return None
        self.changed.emit(outcome)
        self._succeed()
        return outcome

    def _fail(self, error: TrackerError) -> None:
        """Say what could not be done, and where the database is the reason, try again by itself."""
        if isinstance(error, StorageError):
            self.trouble = error.trouble
            self._retry.failed()
        # Only when something is the matter.
        from smoketracker.ui import trouble_words  # noqa: PLC0415

        self.failed.emit(trouble_words.told(error, self._tracker, self.clock()))

    def _succeed(self) -> None:
        """Forget what was the matter; tell if another file has taken the place of the one before."""
        self.trouble = None
        self._retry.succeeded()
        if self.is_open and self.ask(lambda tracker: tracker.file_was_replaced):
            self.file_replaced.emit()
