"""What happens when the program fails: a report, a word to the person, and on it goes."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from smoketracker.logs import without_values

if TYPE_CHECKING:
    from smoketracker.ui.crash_reports import Crash

SAME_PLACE_SECONDS = 60
HOUR_SECONDS = 3_600
MOST_AN_HOUR = 10
FRAMES_OF_A_PLACE = 2  # the innermost: a broken paint is one failure, whatever made it paint

logger = logging.getLogger(__name__)

Place = tuple[str, ...]


class Rationing:
    """Lets the same place speak once a minute, and all together ten times an hour."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._last: dict[Place, float] = {}
        self._recent: deque[float] = deque()
        self.held_back = 0

    def allows(self, place: Place) -> bool:
        """Say whether a failure in this place makes a report now, and count it."""
        now = self._monotonic()
        self._last = {known: at for known, at in self._last.items() if now - at < SAME_PLACE_SECONDS}
        while self._recent and now - self._recent[0] >= HOUR_SECONDS:
            self._recent.popleft()
        if place in self._last or len(self._recent) >= MOST_AN_HOUR:
            self.held_back += 1
            return False
        self._last[place] = now
        self._recent.append(now)
        return True


class Crashes(QObject):
    """Python's last resorts in all threads; `reported` comes after each report, from whatever thread it was made in.

    Nothing of an error's values is written or shown: they may be what a person wrote. `untold` holds the reports that
    nobody has taken yet. `fell` comes when a failure has reached the outermost line, so that the program ends by it.
    """

    reported = Signal()
    fell = Signal()

    def __init__(
        self, folder: Path, clock: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.untold: deque[Crash] = deque()
        self._folder = folder
        self._clock = clock
        self._rationing = Rationing(monotonic)
        self._lock = threading.Lock()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take the place of Python's hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    def release(self) -> None:
        """Give Python its hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def tell_of_last_run(self, left: str) -> None:
        """Make a report of a run that left its mark behind, if it was the program's own failure."""
        from smoketracker.ui import crash_reports  # noqa: PLC0415  # hardly ever wanted

        remains = crash_reports.Remains(left)
        if not remains.unexpected:
            logger.info("The last run ended with its session or with the computer.")
            return
        logger.info("The last run ended unexpectedly.")
        at = self._clock()
        self._save(crash_reports.of_fatal_end(at, remains), at, fatal=True)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)  # an interruption or an exit is no failure
            return
        self._report(error.with_traceback(trace), f"thread {threading.current_thread().name}")
        if threading.current_thread() is threading.main_thread() and not QThread.currentThread().loopLevel():
            self.fell.emit()

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self._report(args.exc_value, f"thread {args.thread.name if args.thread else 'unknown'}")

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            where = getattr(args.object, "__qualname__", type(args.object).__qualname__)
            # Nothing that the person asked for has failed: a destructor, say.
            self._report(args.exc_value, f"{where}, where nobody could be told", told=False)

    def _report(self, error: BaseException, where: str, *, told: bool = True) -> None:
        """Make a report, unless there have just been enough; an error in here is only printed."""
        try:
            with self._lock:
                allowed = self._rationing.allows(_place(error))
                held_back = self._rationing.held_back
                self._rationing.held_back = 0 if allowed else held_back
            if allowed:
                from smoketracker.ui import crash_reports  # noqa: PLC0415  # hardly ever wanted

                trace = without_values(error)
                logger.error("Something failed in %s.\n%s", where, trace)
                at = self._clock()
                self._save(crash_reports.of_failure(at, where, trace, held_back), at, told=told)
        except Exception as failed:  # noqa: BLE001  # there is nobody left to catch it
            with suppress(Exception):
                sys.stderr.write(f"{without_values(error)}\nThe report of it failed:\n{without_values(failed)}\n")

    def _save(self, text: str, at: datetime, *, told: bool = True, fatal: bool = False) -> None:
        from smoketracker.ui import crash_reports  # noqa: PLC0415  # hardly ever wanted

        try:
            path = crash_reports.save(self._folder, at, text)
        except OSError as error:
            logger.warning("The report could not be written: %s", error.strerror)
            path = None
        if told:
            self.untold.append(crash_reports.Crash(text, path, self._folder, fatal))
            self.reported.emit()


def _place(error: BaseException) -> Place:
    lines: list[str] = []
    trace = error.__traceback__
    while trace:
        lines.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    return (type(error).__qualname__, *lines[-FRAMES_OF_A_PLACE:])
