"""What an administrator does to the catalogue: carried out now, or as soon as the passphrase is given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smoketracker.domain.errors import Locked, TrackerError
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.saving import Command


class Acts(QObject):
    """Carries out commands; `locked` comes when the passphrase has to be given first, and then `go_on` goes on."""

    locked = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: Callable[[], None] | None = None

    def carry_out(
        self, command: Command, then: Callable[[Outcome], None], refused: Callable[[TrackerError], None]
    ) -> None:
        """Carry out a command and go on with what came of it, or with what speaks against it."""
        try:
            outcome = self._bridge.carry_out(command)
        except Locked:
            self._waiting = lambda: self.carry_out(command, then, refused)
            self.locked.emit()
        except TrackerError as error:
            refused(error)
        else:
            then(outcome)

    def go_on(self) -> None:
        """Carry out what waited for the passphrase."""
        waiting, self._waiting = self._waiting, None
        if waiting:
            waiting()

    def forget(self) -> None:
        """Let go of what waited: the passphrase was not given."""
        self._waiting = None
