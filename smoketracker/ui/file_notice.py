"""Tells once that another file lies where the database was: what shows is no longer what showed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout

from smoketracker.ui import trouble_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from smoketracker.tracker.safekeeping import Backup


class FileNotice(QObject):
    """Listens to the bridge, and lays a banner over the pages until somebody has read it."""

    def __init__(self, bridge: Bridge, theme: Theme, banners: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._banner = Banner(theme, self.tr("All right"), "notice")
        self._banner.pressed.connect(self._banner.hide)
        banners.addWidget(self._banner)
        bridge.file_replaced.connect(self._tell)

    @Slot(object)
    def _tell(self, kept: Backup | None) -> None:
        self._banner.show_sentence(*trouble_words.replaced(kept, self._bridge.clock()))
