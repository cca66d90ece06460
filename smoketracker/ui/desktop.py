"""What a desktop offers to a program besides its window; tests hand in one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QSystemTrayIcon


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
