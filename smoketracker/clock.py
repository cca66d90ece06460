"""The only place that asks the system for the time and the zone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

import tzlocal

Clock = Callable[[], datetime]

_ZONE_FILE = Path("/etc/localtime")


class SystemClock:
    """The system's clock in the user's zone; a change of zone is noticed at the next look."""

    def __init__(self) -> None:
        self._read_from: object = None
        self._zone: tzinfo | None = None

    def __call__(self) -> datetime:
        """Return the present moment, its tzinfo a ZoneInfo where the zone has a name."""
        read_from = (os.environ.get("TZ"), _file_mark())
        if read_from != self._read_from or os.name == "nt":
            self._zone, self._read_from = _system_zone(), read_from
        return datetime.now(self._zone) if self._zone else datetime.now().astimezone()


def _file_mark() -> tuple[int, int] | None:
    try:
        found = _ZONE_FILE.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _system_zone() -> tzinfo | None:
    """Read the zone anew, or return None where the system names none that the zone database knows."""
    if hasattr(time, "tzset"):
        time.tzset()
    try:
        return tzlocal.reload_localzone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
