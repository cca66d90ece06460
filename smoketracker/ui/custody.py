"""Who has the tracker: nobody yet, the window, or for a while a worker; and whom it is about."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Outcome

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which is imported only after the first frame.
    from smoketracker.tracker.service import Tracker

Value = TypeVar("Value")


class NotOpenError(TrackerError):
    """The record is still being opened, or an import works on it."""


class Custody(QObject):
    """Keeps the tracker for the window, and lends it to one worker at a time.

    `turned` comes when the tracker has been turned to another person, or has another record: whatever is remembered of
    the one before must not be taken for theirs. people: the names in the record; person: who of several it is about, ""
    where there is one.
    """

    turned = Signal()

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.clock = clock
        self.people: tuple[str, ...] = ()
        self.person = ""
        self._tracker: Tracker | None = None
        # What takes back the newest correction; None: the newest act is a log.
        self._reverse: Callable[[Tracker], Outcome] | None = None
        self._lent = False
        self._withdrawn = False
        self._loan_corrects = True
        self._end_loan: Callable[[], None] = self.take_back

    @property
    def is_open(self) -> bool:
        """Say whether the tracker can be asked: the database is open and no import works on it."""
        return self._tracker is not None and not self._lent

    @property
    def has_correction(self) -> bool:
        """Say whether the newest act was a correction, so that `undo` takes that one back and no log."""
        return self._reverse is not None

    @property
    def looks_only(self) -> bool:
        """Say whether the record is open for looking only, so that no command can change it."""
        return self._tracker is not None and self._tracker.looks_only

    def serve(self, tracker: Tracker) -> None:
        """Work with an opened tracker from now on."""
        self._tracker = tracker
        if self._withdrawn:
            self._withdrawn = False
            self._reverse = None
            self.turned.emit()

    def withdraw(self) -> None:
        """Close the tracker; until another one is served, the record is not open, and then all is drawn anew."""
        self.end_loan()
        if self._tracker:
            self._tracker.close()
            self._tracker = None
            self._withdrawn = True

    def ask(self, question: Callable[[Tracker], Value]) -> Value:
        """Return what the tracker answers to a question that changes nothing; raises TrackerError."""
        return question(self._opened())

    def _carried_out(self, command: Callable[[Tracker], Outcome]) -> Outcome:
        """Carry out a command, and see whom the record is about after it; raises TrackerError."""
        tracker = self._opened()
        before, outcome = tracker.profile_id, None
        try:
            outcome = command(tracker)
            return outcome
        finally:
            turned = tracker.profile_id != before  # also by a command that failed after that
            if outcome or turned:
                self._see_people(tracker)
            if turned:
                self._reverse = None
                self.turned.emit()

    def _see_people(self, tracker: Tracker) -> None:
        with suppress(TrackerError):  # what was asked for is done, whatever can be read after it
            self.people = tuple(tracker.profiles())
            self.person = tracker.profile() if len(self.people) > 1 else ""

    def changed_outside(self) -> bool | None:
        """Say whether another program has written since the last look; None: it writes at this moment."""
        try:
            return self.is_open and self.ask(lambda tracker: tracker.changed_outside())
        except TrackerError:
            return None

    def lend(self, end: Callable[[], None], *, corrects: bool = True) -> Tracker:
        """Hand the tracker to a worker; what is clicked until `take_back` waits. Raises TrackerError.

        end: makes the worker give it back before the program ends. corrects: what the worker does may touch the record,
        so that the last correction cannot be taken back any more.
        """
        tracker = self._opened()
        self._loan_corrects = corrects
        self._end_loan = end
        self._lent = True
        return tracker

    def end_loan(self) -> None:
        """See to it that no worker has the tracker any more."""
        if self._lent:
            self._end_loan()

    def take_back(self, *, replaced: bool = False) -> None:
        """Have the tracker again after a worker is done with it; replaced: it may be about another record now."""
        self._lent = False
        if replaced and self._tracker:
            self._reverse = None
            self._see_people(self._tracker)
            self.turned.emit()

    def _opened(self) -> Tracker:
        if self._tracker is None:
            raise NotOpenError(self.tr("The record is still being opened. Try again in a moment."))
        if self._lent:
            raise NotOpenError(self.tr("Another task is under way. Try again when it is done."))
        return self._tracker
