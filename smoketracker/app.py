"""The composition root: it makes every object of the window's program, ties them together and owns them."""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

# The window first: importing it makes every later import cheaper.
from smoketracker.ui import translation
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.desktop import Desktop
from smoketracker.ui.main_window import MainWindow
from smoketracker.ui.opening import PATIENCE_MS, FirstFrame, RecordOpening, open_patiently
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.rollover import Heartbeat
from smoketracker.ui.safeguards import Safeguards
from smoketracker.ui.theme import Theme
from smoketracker.ui.trial import is_unseen, leave, quit_by_itself

# isort: split
from smoketracker import paths
from smoketracker.clock import SystemClock, counted_seconds
from smoketracker.domain.errors import StorageError, TrackerError, Trouble
from smoketracker.tracker.glance import last_known

if TYPE_CHECKING:
    from smoketracker.instance import Instance
    from smoketracker.tracker.service import Tracker
    from smoketracker.ui.recovery.recovery import Recovery
    from smoketracker.ui.surroundings import Surroundings

STYLE = "Fusion"
LAST_PATIENCE_MS = 10_000  # for what still waits when the window closes

logger = logging.getLogger(__name__)


class Application(QObject):
    """Everything that lives while the window does; a connection alone keeps no receiver alive.

    `begun` comes when the first frame is behind it; `settled` when the record is open besides, or at once for a program
    that starts hidden; `over` when the program is to end.
    """

    begun = Signal()
    settled = Signal()
    over = Signal()

    def __init__(
        self,
        app: QApplication,
        data_dir: Path,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        instance: Instance | None = None,
        desktop: Desktop | None = None,
    ) -> None:
        super().__init__()
        self._desktop = desktop
        self.surroundings: Surroundings | None = None
        self._started = False
        self._settled = False
        self._instance = instance
        self._app = app
        self._data_dir = data_dir
        self._clock = clock
        self._tracker: Tracker | None = None
        self._closing = False
        self._saving = False
        self._given_up = False  # it could not be opened, and nobody wants to try again
        self._preferences = preferences = Preferences(data_dir)
        self.theme = Theme(app, preferences.theme)
        self.theme.calm = preferences.calm
        self.bridge = Bridge(clock, monotonic=monotonic)
        self.window = MainWindow(self.bridge, self.theme, preferences)
        self.window.quit_wanted.connect(self.quit)
        self.heartbeat = Heartbeat(self.bridge, app)
        self.opening = RecordOpening(data_dir, clock)
        self.opening.opened.connect(self.serve)
        self.opening.failed.connect(self._recover)
        self.recovery: Recovery | None = None
        self.unseen = is_unseen()

    @property
    def tracker(self) -> Tracker:
        """Return the opened tracker; raises RuntimeError before that."""
        if self._tracker is None:
            raise RuntimeError("The record is not open.")
        return self._tracker

    def start(self, *, hidden: bool | None = None) -> None:
        """Show the window: with the figures last known until the record is open, which it is soon after.

        hidden: leave it to the icon in the tray, where the desktop can have one; None: as the person has set it.
        """
        self._started = True
        wanted = self._preferences.start_hidden if hidden is None else hidden
        hidden = wanted and self._desktop is not None
        if self._tracker is None and (last := last_known(self._data_dir, self._clock())):
            self.window.show_glance(last)
        if self._tracker is None and not hidden:
            FirstFrame(self.window).painted.connect(self._go_on)
        else:
            self._go_on()
        if not hidden:
            self.window.show()

    @Slot()
    def _go_on(self) -> None:
        """Open the record behind the window that shows, and make the rest of it meanwhile."""
        if self._tracker:
            self.heartbeat.start()
        else:
            self.opening.begin()
        self.window.complete()
        self._listen()
        self.begun.emit()
        if self._tracker or not self.window.isVisible():
            self._settle()

    @Slot()
    def _settle(self) -> None:
        """Make what the true figures need not wait for: each import here would hold up those of the record."""
        if self._settled or self._closing or self.surroundings is None:
            return
        self._settled = True
        if self._desktop:
            self.surroundings.use(self._desktop, self.theme, self._preferences)
            self.bridge.refresh()  # for those who have not heard yet how it stands
        self.settled.emit()

    @Slot(object)
    def serve(self, tracker: Tracker) -> None:
        """Let the window work on an opened tracker: save what was clicked before, and draw the true figures."""
        self._tracker = tracker
        self.window.complete()
        self.bridge.serve(tracker)
        if self._started and not self._closing:
            self.heartbeat.start()
            QTimer.singleShot(0, self, self._settle)  # first the figures are drawn

    @Slot()
    def quit(self) -> None:
        """End the program, whatever closing the window does otherwise."""
        if self.surroundings:
            self.surroundings.leave_desktop()
        self.window.close()
        self.over.emit()

    def _listen(self) -> None:
        from smoketracker.ui.surroundings import Surroundings  # noqa: PLC0415  # nothing that the first frame needs

        self.surroundings = Surroundings(self.window, self.bridge, self.heartbeat)
        self.surroundings.quit_wanted.connect(self.quit)
        self.window.safekeeping.keeper.damaged.connect(self._recover_damaged)
        if self._instance:
            self.surroundings.listen_to(self._instance)

    @Slot()
    def close(self) -> None:
        """Save what still waits, stop asking, and let go of the database."""
        self._closing = True
        if self.surroundings:
            self.surroundings.stop_listening()
        self.heartbeat.stop()
        if self.recovery:
            self.recovery.stop()
        self.save()
        if self.surroundings:
            self.surroundings.end()
        self.window.close()
        if self._tracker:
            self._tracker.close()

    @Slot()
    def save(self) -> None:
        """End what is under way and save what waits, however long another program holds the record; ask nothing."""
        self._saving = True
        if self._tracker is None and not self._given_up:
            self.opening.begin()
            self.opening.finish()
        self.bridge.end_loan()
        if self.bridge.unsaved and self._tracker:
            self._tracker.wait_at_most(LAST_PATIENCE_MS)
            self.bridge.save_now()
            self._tracker.wait_at_most(PATIENCE_MS)
        self._saving = False

    @Slot(TrackerError)
    def _recover(self, error: TrackerError) -> None:
        """Show what can be done about a record that cannot be opened; where no one sees that, end."""
        logger.error("%s", error)
        if self._closing or self._saving:
            return
        self._settle()  # there is time enough, and the log wants to be kept
        if self.unseen:
            self._give_up()
        else:
            self._show_recovery(error)

    @Slot(str)
    def _recover_damaged(self, fault: str) -> None:
        """Let go of a record that has turned out to be damaged: what is written now could make it worse."""
        self.heartbeat.stop()
        self._tracker = None
        self.bridge.withdraw()
        sentence = self.tr("A check of the file found: {fault}.").format(fault=fault)
        self._show_recovery(StorageError(sentence, Trouble.DAMAGED))

    def _show_recovery(self, error: TrackerError) -> None:
        from smoketracker.ui.recovery.recovery import Recovery  # noqa: PLC0415  # hardly ever wanted

        if self.recovery is None:
            self.recovery = Recovery(self._data_dir, self._clock, self.theme, self.bridge, self.window, self.opening)
            self.recovery.over.connect(self._give_up)
        self.recovery.begin(error)

    @Slot()
    def _give_up(self) -> None:
        self._given_up = True
        self._app.exit(1)


def build(
    data_dir: Path,
    clock: Callable[[], datetime],
    *,
    monotonic: Callable[[], float] = time.monotonic,
    desktop: Desktop | None = None,
) -> Application:
    """Open the database and build the window on it, at once; needs a QApplication, raises TrackerError.

    desktop: what to use of the desktop besides the window; without one, closing the window is all there is.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("The window needs a QApplication.")
    app.setStyle(STYLE)
    tracker = open_patiently(data_dir, clock)
    application = Application(app, data_dir, clock, monotonic, desktop=desktop)
    application.serve(tracker)
    return application


def run(
    data_dir: Path | None = None,
    *,
    hidden: bool | None = None,
    verbose: bool = False,
    instance: Instance | None = None,
) -> int:
    """Stay until the program is quit; return the exit code.

    hidden: without a window where there is a tray; None: as set. verbose: tell on stderr. instance: let go at the end.
    """
    os.umask(0o077)  # what the window writes is for its user alone
    folder, clock = data_dir or paths.data_dir(), SystemClock(hurried=True)
    safeguards = Safeguards(folder, clock, verbose=verbose)
    gc.disable()  # until all is imported: none of that is ever garbage
    existing = QApplication.instance()
    # As a word to Qt: asked for later, the style would come with a Python class of a hundred names that nobody needs.
    app = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0], "-style", STYLE])
    translation.install(app, paths.resources())
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("Smoke Tracker")
    app.setDesktopFileName(paths.APP_NAME)
    # The clock that counts sleep too: with another, the wall clock would look wrong after a weekend's sleep (D8).
    application = Application(app, folder, clock, counted_seconds, instance, Desktop())
    application.opening.begins.connect(clock.take_time)
    application.opening.opened.connect(_collect_from_now_on)
    app.aboutToQuit.connect(application.close)
    application.over.connect(leave)
    safeguards.attend(application.bridge, application.window)
    safeguards.quit_wanted.connect(application.quit)
    safeguards.session_ends.connect(application.save)
    application.begun.connect(safeguards.begin)
    application.settled.connect(safeguards.go_on)
    quit_by_itself(application.quit)
    application.start(hidden=hidden)
    code = app.exec()
    safeguards.end()
    if instance:
        instance.release()
    return code


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()
