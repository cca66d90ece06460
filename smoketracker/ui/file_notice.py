"""Tells once that another file lies where the database was, and has what was there before kept as a backup."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout

from smoketracker.domain.errors import TrackerError
from smoketracker.ui import trouble_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from smoketracker.tracker.safekeeping import Backup
    from smoketracker.ui.worker import Worker

PAUSE_MS = 30_000  # after a backup that could not be made: what it is made of stays open

logger = logging.getLogger(__name__)


class FileNotice(QObject):
    """Listens to the bridge, and lays a banner over the pages until somebody has read it.

    The backup is made beside the window: of a long record it takes a second or two. Afterwards all is drawn anew, and
    nothing offers to take back what belongs to the file before.
    """

    def __init__(self, bridge: Bridge, theme: Theme, banners: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: Worker | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._banner = Banner(theme, self.tr("All right"), "notice")
        self._banner.pressed.connect(self._banner.hide)
        banners.addWidget(self._banner)
        # Later: whoever tells it is in the middle of saving.
        bridge.file_replaced.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _keep(self) -> None:
        if self._worker is None:
            from smoketracker.ui.worker import Worker  # noqa: PLC0415  # hardly ever wanted

            self._worker = Worker(self._bridge, self)
            self._worker.done.connect(self._tell)
            self._worker.failed.connect(self._rest)
        if self._worker.is_busy or self._pause.isActive():
            return
        with suppress(TrackerError):  # lent to somebody else: it is told of again
            if self._bridge.ask(lambda tracker: tracker.file_was_replaced):
                self._worker.start(lambda tracker, _sign: tracker.keep_displaced(), replaces=True)

    @Slot(object)
    def _tell(self, kept: Backup | None) -> None:
        self._banner.show_sentence(*trouble_words.replaced(kept, self._bridge.clock()))

    @Slot(TrackerError)
    def _rest(self, error: TrackerError) -> None:
        logger.warning("What was replaced cannot be kept yet: %s", error)
        self._pause.start()
