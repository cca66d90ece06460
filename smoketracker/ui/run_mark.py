"""The mark of a running program: a file that lies there until a clean end, and takes the stack of one that is not."""

from __future__ import annotations

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path

from smoketracker import __version__
from smoketracker.logs import make_private_folder

OWN = "# "  # before each line that is no part of a stack
SESSION = "session: "
BEGUN = "begun: "
EXCUSED = "excused: "
LONGEST = 200_000
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # Linux alone tells which start of the computer this is


class RunMark:
    """The file, from `begin` to `end`; where it cannot be written, the program runs without."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def begin(self) -> str:
        """Put the mark there and let a fatal failure write its stack into it.

        Returns what the mark of an earlier run held, if that run did not take it away.
        """
        try:
            make_private_folder(self._path.parent)
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
            self._file = os.open(self._path, flags, 0o600)
            left = os.read(self._file, LONGEST).decode("utf-8", errors="replace")
            os.ftruncate(self._file, 0)
            faulthandler.enable(self._file)
        except OSError:
            return ""
        self.note(f"Smoke Tracker {__version__}")
        self.note(f"Python {sys.version.split()[0]} on {sys.platform}")
        self.note(SESSION + session())
        return left

    def note(self, line: str) -> None:
        """Add a line about this run."""
        if self._file is not None:
            with suppress(OSError):
                os.write(self._file, f"{OWN}{line}\n".encode())

    def excuse(self, reason: str) -> None:
        """Say that the end that comes now, clean or not, is none of the program's doing."""
        self.note(EXCUSED + reason)

    def end(self) -> None:
        """Take the mark away: the program ends as it should."""
        if self._file is None:
            return
        faulthandler.disable()
        os.close(self._file)
        self._file = None
        with suppress(OSError):
            self._path.unlink()


def session() -> str:
    """Return what tells this start of the computer, and this login, from others, as far as the system says."""
    try:
        boot = BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        boot = ""
    return f"{boot} {os.environ.get('XDG_SESSION_ID', '')}".strip()
