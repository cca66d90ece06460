"""What watches over a run of the program: its log, its last resorts, and the ends that come from outside."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker import __version__, paths
from smoketracker.logs import Log
from smoketracker.ui import qt_messages
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.crashes import Crashes
from smoketracker.ui.run_mark import BEGUN, RunMark

if TYPE_CHECKING:
    # Nothing that the first frame needs.
    from smoketracker.ui.endings import Endings
    from smoketracker.ui.main_window import MainWindow

logger = logging.getLogger(__name__)


class Safeguards(QObject):
    """Everything of the kind, from the first line of a run to `end`.

    `quit_wanted` asks the program to end now, whatever is open; `session_ends` to save what waits.
    """

    quit_wanted = Signal()
    session_ends = Signal()

    def __init__(self, data_dir: Path, clock: Callable[[], datetime], *, verbose: bool) -> None:
        super().__init__()
        folder, name = paths.state_dir(), paths.state_name(data_dir)
        self._log = Log(verbose=verbose)
        self._log_file = folder / f"{name}.log"
        self._crashes = Crashes(folder, clock)
        self._crashes.fell.connect(self._say_it_ends)
        self._crashes.install()
        self._mark = RunMark(folder / f"{name}.running")
        self._left = self._mark.begin()
        self._endings: Endings | None = None
        qt_messages.hand_on(self._mark.note, self._mark.excuse)
        logger.info("Smoke Tracker %s begins.", __version__)

    def attend(self, bridge: Bridge, window: MainWindow) -> None:
        """Say which window to tell of failures over, and whose days the log is to tell of."""
        self._bridge = bridge
        self._window = window

    @Slot()
    def begin(self) -> None:
        """Hear of ends from outside, and of what becomes of the record, as soon as the first frame shows."""
        from smoketracker.ui.endings import Endings  # noqa: PLC0415  # nothing that the frame needs
        from smoketracker.ui.logbook import Logbook  # noqa: PLC0415  # as above

        self._endings = Endings(self)
        self._endings.quit_wanted.connect(self.quit_wanted)
        self._endings.session_ends.connect(self._excuse_end)
        self._endings.session_ends.connect(self.session_ends)
        self._logbook = Logbook(self._bridge, self)

    @Slot()
    def go_on(self) -> None:
        """Do what the true figures need not wait for: write the log, and say how the last run ended."""
        # Nothing of this is needed before.
        import platform  # noqa: PLC0415

        from PySide6.QtCore import qVersion  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from smoketracker.ui.crash_teller import CrashTeller  # noqa: PLC0415

        self._log.keep(self._log_file)
        self._teller = CrashTeller(self._crashes, self._window)
        system = f"Qt {qVersion()}, windows through {QApplication.platformName()}, {platform.platform()}"
        self._mark.note(BEGUN + system)
        logger.info("Python %s, %s.", platform.python_version(), system)
        if self._left:
            self._crashes.tell_of_last_run(self._left)

    def end(self) -> None:
        """Leave everything as the program found it: it has ended as it should."""
        if self._endings:
            self._endings.finish()
        logger.info("It ends.")
        qt_messages.let_go()
        self._mark.end()
        self._crashes.release()
        self._log.close()

    @Slot()
    def _excuse_end(self) -> None:
        self._mark.excuse("The session was ending.")

    @Slot()
    def _say_it_ends(self) -> None:
        """Say in a box why nothing opens; a program that is ending anyhow is not held up by one."""
        self._mark.excuse("Another report tells what it ended by.")
        if self._endings is None:
            from smoketracker.ui.crash_teller import tell_of_failed_start  # noqa: PLC0415  # hardly ever wanted

            tell_of_failed_start(self._crashes)
