"""Turning the record to another person, never with something of the first still to save; and a name within a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.errors import Refused
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

LONGEST_SHOWN = 40  # letters of a name within a line


def turn(bridge: Bridge, command: Callable[[Tracker], Outcome]) -> Outcome:
    """Carry out what may turn the record to another person, after all that was logged is saved; raises TrackerError."""
    if bridge.unsaved:
        bridge.refresh()
    if bridge.unsaved:
        raise Refused(
            QCoreApplication.translate(
                "People", "Some smokes are not saved yet, and they belong to the person who is shown. Try again soon."
            )
        )
    return bridge.carry_out(command)


def shortened(name: str) -> str:
    """Return a name that fits into a line with other words."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1]}…"
