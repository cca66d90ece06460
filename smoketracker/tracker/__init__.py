"""The service: each user action is one method, one transaction, one returned Outcome.

Its names are fetched when they are first asked for: the window draws an Outcome's values a good half second before the
database's library, on which Tracker stands, has been imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smoketracker.tracker.exchange_commands import BringOptions, BringReport
    from smoketracker.tracker.outcome import Badge, Day, Outcome, Overview
    from smoketracker.tracker.service import Tracker, open_tracker

__all__ = ["Badge", "BringOptions", "BringReport", "Day", "Outcome", "Overview", "Tracker", "open_tracker"]

_WHERE = {"BringOptions": "exchange_commands", "BringReport": "exchange_commands"}
_WHERE |= dict.fromkeys(("Badge", "Day", "Outcome", "Overview"), "outcome")
_WHERE |= dict.fromkeys(("Tracker", "open_tracker"), "service")


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
