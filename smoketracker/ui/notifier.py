"""Who shows notices: the desktop's own service, or a balloon beside the tray icon."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from smoketracker.ui.notice import Notice, one_line

if TYPE_CHECKING:
    from smoketracker.ui.notice_courier import Courier


class Notifier(QObject):
    """Who shows notices.

    `chosen` carries what a notice was about, the name of the button pressed (OPEN: the notice itself), and a token that
    lets the window come to the front, empty if there is none. `lost` carries what a notice was about that nobody could
    show.
    """

    chosen = Signal(str, str, str)
    lost = Signal(str)

    def tell(self, notice: Notice) -> None:
        """Show a notice, in the place of an earlier one about the same."""
        raise NotImplementedError

    def withdraw(self, about: str) -> None:
        """Take back the notice about this, if there is one."""
        raise NotImplementedError

    def end(self) -> None:
        """Take back what still asks for an answer, and show nothing from now on."""


class DesktopNotifier(Notifier):
    """Shows notices by the desktop's own service where there is one, else as a balloon beside the tray icon.

    balloon: shows a title and a text, and says whether it could.
    """

    _chosen_there = Signal(str, str, str)
    _refused = Signal(Notice)

    def __init__(self, balloon: Callable[[str, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._balloon = balloon
        self._courier: Courier | None = None
        self._ended = False
        # The courier works in a thread of its own.
        self._chosen_there.connect(self.chosen, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._blow_up, Qt.ConnectionType.QueuedConnection)

    def tell(self, notice: Notice) -> None:
        """Show a notice, in the place of an earlier one about the same; nothing stands still meanwhile."""
        if self._ended:
            return
        if sys.platform != "linux":
            self._blow_up(notice)
            return
        if self._courier is None:
            # D-Bus and a thread only for who is told something.
            from smoketracker.ui.notice_courier import Courier  # noqa: PLC0415

            self._courier = Courier(self._chosen_there.emit, self._refused.emit)
            self._courier.start()
        self._courier.tell(notice)

    def withdraw(self, about: str) -> None:
        """Take back the notice about this, if there is one; a balloon goes by itself."""
        if self._courier:
            self._courier.withdraw(about)

    def end(self) -> None:
        """Take back every notice, for nobody would hear its buttons any more."""
        self._ended = True
        if self._courier:
            self._courier.end()
            self._courier = None

    @Slot(Notice)
    def _blow_up(self, notice: Notice) -> None:
        if self._ended:
            return
        if not self._balloon(one_line(notice.title), one_line(notice.text)):
            self.lost.emit(notice.about)
