"""The service: each user action is one method, one transaction, one returned Outcome."""

from smoketracker.tracker.exchange_commands import BringOptions, BringReport
from smoketracker.tracker.outcome import Badge, Day, Outcome, Overview
from smoketracker.tracker.service import Tracker, open_tracker

__all__ = ["Badge", "BringOptions", "BringReport", "Day", "Outcome", "Overview", "Tracker", "open_tracker"]
