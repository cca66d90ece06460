"""The pictures that an administrator gave to achievements, for every widget that draws a badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker.domain.errors import TrackerError

if TYPE_CHECKING:
    # Nothing of this is needed by a first frame without such a picture.
    from PySide6.QtGui import QImage

    from smoketracker.ui.bridge import Bridge

ENDING = ".png"  # of no shipped badge: their names have none
MOST_KEPT = 64  # pictures of a quarter of a megabyte each
MOST_HELD = 16


class Uploads(QObject):
    """Offers pictures by name, from the record of the window; `changed` says to ask again for one that was not there.

    A name is the hash of what it names, so what was once read under it stays right.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge: Bridge | None = None
        self._images: dict[str, QImage | None] = {}
        self._held: dict[str, bytes] = {}
        self._missed = False

    def serve(self, bridge: Bridge) -> None:
        """Read the pictures from the record of a window from now on."""
        self._bridge = bridge
        bridge.changed.connect(self._look_again)

    def hold(self, png: bytes) -> str:
        """Offer a picture that is not saved yet too, and return its name."""
        from smoketracker.domain.icons import icon_name  # noqa: PLC0415  # only in the editor

        name = icon_name(png)
        self._held[name] = png
        if len(self._held) > MOST_HELD:
            del self._held[next(iter(self._held))]
        return name

    def image(self, name: str) -> QImage | None:
        """Return a picture, or None for a shipped badge, for one that cannot be read now, and for one that is none."""
        if not name.endswith(ENDING):
            return None
        if name not in self._images:
            png = self._read(name)
            if png is None:
                self._missed = True
                return None
            self._keep(name, png)
        return self._images[name]

    def _read(self, name: str) -> bytes | None:
        """Return the content that a name stands for; what is something else in the file is not there."""
        from smoketracker.domain.icons import icon_name, is_uploaded  # noqa: PLC0415  # only where there is a picture

        if name in self._held:
            return self._held[name]
        if self._bridge is None or not is_uploaded(name):
            return None
        try:
            png = self._bridge.ask(lambda tracker: tracker.icon(name))
        except TrackerError:
            return None  # the record is not open yet, is lent, or is held by another program
        return png if png is not None and icon_name(png) == name else None

    def _keep(self, name: str, png: bytes) -> None:
        from smoketracker.ui.icon_reader import decoded  # noqa: PLC0415  # only where there is a picture

        self._images[name] = decoded(png)
        if len(self._images) > MOST_KEPT:
            del self._images[next(iter(self._images))]

    @Slot()
    def _look_again(self) -> None:
        if self._missed:
            self._missed = False
            self.changed.emit()
