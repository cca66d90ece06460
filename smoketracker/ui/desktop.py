"""What a desktop offers to a program besides its window; tests hand in one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QSystemTrayIcon

    from smoketracker.ui.notifier import Notifier
    from smoketracker.ui.waking import Waking


class Desktop:
    """The desktop that the program runs on; nothing of it is asked before the first frame."""

    def has_tray(self) -> bool:
        """Say whether there is a tray at this moment: panels come later than programs at login, and crash."""
        # Each of Qt's classes takes its time to come, and the first frame has no use for this one.
        from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415

        return QSystemTrayIcon.isSystemTrayAvailable()

    def tray_icon(self, parent: QObject) -> QSystemTrayIcon:
        """Make an icon for the tray, which does not show yet."""
        from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415  # as above

        return QSystemTrayIcon(parent)

    def notifier(self, balloon: Callable[[str, str], bool]) -> Notifier:
        """Make what shows notices; balloon: says a title and a line beside the icon, and whether it could."""
        # Nothing that the first frame needs.
        from smoketracker.ui.notifier import DesktopNotifier  # noqa: PLC0415

        return DesktopNotifier(balloon)

    def waking(self) -> Waking:
        """Listen from now on for the end of each sleep of the computer."""
        from smoketracker.ui.waking import Waking  # noqa: PLC0415  # as above

        waking = Waking()
        waking.listen()
        return waking
