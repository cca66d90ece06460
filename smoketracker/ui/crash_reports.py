"""Reports of failures: text files for the person to send on, or not; nothing of the record is in them."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6 import __version__ as binding_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from smoketracker import __version__
from smoketracker.logs import make_private_folder
from smoketracker.ui.run_mark import BEGUN, EXCUSED, OWN, SESSION, session

MOST = 10
MOST_AT_ONCE = 100  # within one second


@dataclass(frozen=True, slots=True)
class Crash:
    """A report that the person is to hear of: its text, and where it lies (None: it could not be written).

    fatal: the program ended by it, at an earlier time.
    """

    text: str
    path: Path | None
    folder: Path
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class Remains:
    """What a run left behind that did not end cleanly."""

    text: str

    @property
    def facts(self) -> str:
        """Return what the run told about itself."""
        own = (line.removeprefix(OWN) for line in self.text.splitlines() if line.startswith(OWN))
        return "\n".join(line.removeprefix(BEGUN) for line in own if not line.startswith((SESSION, EXCUSED)))

    @property
    def stack(self) -> str:
        """Return where it was when it died; "" if it had no time to say."""
        return "\n".join(line for line in self.text.splitlines() if not line.startswith(OWN)).strip()

    @property
    def unexpected(self) -> bool:
        """Say whether the program is to blame: not for the end of its session, or of the whole computer.

        Nor for an end from outside before its window stood.
        """
        lines = self.text.splitlines()
        same_session = f"{OWN}{SESSION}{session()}" in lines
        excused = any(line.startswith(OWN + EXCUSED) for line in lines)
        begun = any(line.startswith(OWN + BEGUN) for line in lines)
        return bool(self.stack) or (same_session and begun and not excused)


def of_failure(at: datetime, where: str, trace: str, held_back: int) -> str:
    """Return the text about a failure that the program survived; held_back: earlier ones that made no report."""
    before = f"Failures since the last report that made none: {held_back}\n" if held_back else ""
    return f"Smoke Tracker failed.\n\n{_when(at)}\nWhere: {where}\n{versions()}\n{before}\n{_homeless(trace)}\n"


def of_fatal_end(at: datetime, remains: Remains) -> str:
    """Return the text about a run that ended by itself, or was ended, without time to say so."""
    stack = _homeless(remains.stack) or "It left no trace of where it was: it was ended from outside."
    return f"Smoke Tracker ended unexpectedly.\n\nFound: {at.isoformat(' ', 'seconds')}\n{remains.facts}\n\n{stack}\n"


def versions() -> str:
    """Return what the program runs on, a line each."""
    sqlite = getattr(sys.modules.get("sqlite3"), "sqlite_version", "not loaded")
    return "\n".join(
        (
            f"Smoke Tracker {__version__}",
            f"Python {platform.python_version()}, PySide6 {binding_version}, Qt {qVersion()}, SQLite {sqlite}",
            f"{platform.platform()}, windows through {QGuiApplication.platformName() or 'nothing yet'}",
        )
    )


def save(folder: Path, at: datetime, text: str) -> Path:
    """Write a report that only its user may read, and let the oldest go; raises OSError."""
    make_private_folder(folder)
    path = _new(folder, at)
    path.write_text(text, encoding="utf-8")
    for oldest in sorted(folder.glob("crash-*.txt"))[:-MOST]:
        oldest.unlink(missing_ok=True)
    return path


def _new(folder: Path, at: datetime) -> Path:
    for number in range(1, MOST_AT_ONCE):
        path = folder / f"crash-{at:%Y%m%d-%H%M%S}-{number:02}.txt"
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return path
    raise FileExistsError(f"There are {MOST_AT_ONCE} reports of one second.")


def _when(at: datetime) -> str:
    return f"When: {at.isoformat(' ', 'seconds')}"


def _homeless(trace: str) -> str:
    """Leave out whose folder the program lies in."""
    home = os.path.expanduser("~")  # noqa: PTH111  # Path.home raises where there is none
    return trace.replace(home, "~") if len(home) > 1 else trace
