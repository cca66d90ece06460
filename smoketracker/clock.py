"""The only place that asks the system for the time and the zone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path

Clock = Callable[[], datetime]

_ZONE_FILE = Path("/etc/localtime")
_FILE_NAMES = {"local", "localtime"}  # what a zone is called whose file does not say which one it holds
# On Linux the first; of these macOS knows only the second, which counts sleep there (and would not on Linux).
_COUNTS_SLEEP = ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW")


class SystemClock:
    """The system's clock in the user's zone; a change of zone is noticed at the next look.

    hurried: until `take_time` is called, the zone is known by its offset alone. Finding its name takes longer than a
    window's first frame has time for, and no moment from before that is ever kept.
    """

    def __init__(self, *, hurried: bool = False) -> None:
        self._hurried = hurried
        self._read_from: object = None
        self._zone: tzinfo | None = None

    def take_time(self) -> None:
        """Find out the zone's name from now on."""
        self._hurried = False

    def __call__(self) -> datetime:
        """Return the present moment, its tzinfo a ZoneInfo where the zone has a name."""
        if self._hurried:
            return datetime.now().astimezone()
        named = os.environ.get("TZ", "")
        read_from = (named, _mark(_ZONE_FILE), _mark(Path(named.removeprefix(":"))) if "/" in named else None)
        if read_from != self._read_from or os.name == "nt":
            self._zone, self._read_from = _system_zone(), read_from
        return datetime.now(self._zone) if self._zone else datetime.now().astimezone()


def counted_seconds() -> float:
    """Return the seconds since the computer started, with those it slept, whatever the wall clock is set to.

    Python's own monotonic clock stands still while Linux or macOS sleep. Compared with that one, the wall clock of a
    laptop that slept over a weekend would look wrong. Windows counts the sleep there too.
    """
    for name in _COUNTS_SLEEP:
        number = getattr(time, name, None)
        if number is not None:
            return time.clock_gettime(number)
    return time.monotonic()


def _mark(file: Path) -> tuple[int, int, int] | None:
    """Return what changes when a file is replaced, or the link to it points elsewhere."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns


def _system_zone() -> tzinfo | None:
    """Read the zone anew, or return None where the system names none that the zone database knows."""
    # Some ten milliseconds, for which a window's first frame does not wait.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415

    import tzlocal  # noqa: PLC0415

    if hasattr(time, "tzset"):
        time.tzset()
    try:
        found = tzlocal.reload_localzone()
        name = getattr(found, "key", None)
        if name in _FILE_NAMES:
            return None
        # Read from a file, as where TZ names one, a zone cannot be copied; the same one can that is asked for by name.
        return ZoneInfo(name) if name else found
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
