"""What goes on around the window, none of which the first frame needs: tray, other processes, the computer's sleep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.desktop import Desktop
from smoketracker.ui.listener import Listener
from smoketracker.ui.main_window import MainWindow
from smoketracker.ui.outside import Outside
from smoketracker.ui.rollover import Heartbeat

if TYPE_CHECKING:
    from smoketracker.instance import Instance
    from smoketracker.ui.preferences import Preferences
    from smoketracker.ui.presence import Presence
    from smoketracker.ui.theme import Theme
    from smoketracker.ui.waking import Waking


class Surroundings(QObject):
    """Ties the window to what is around it; `quit_wanted` asks the program to end.

    presence: where the program is besides its window, once it uses a desktop.
    """

    quit_wanted = Signal()

    def __init__(self, window: MainWindow, bridge: Bridge, heartbeat: Heartbeat) -> None:
        super().__init__()
        self._window = window
        self._bridge = bridge
        self._heartbeat = heartbeat
        self.presence: Presence | None = None
        self._waking: Waking | None = None
        self._listener: Listener | None = None
        self._outside = Outside(bridge, window)
        window.safekeeping.looked_back.connect(self._greet)
        window.safekeeping.begin(heartbeat)

    def use(self, desktop: Desktop, theme: Theme, preferences: Preferences) -> None:
        """Be in the tray, notify while the window is hidden, hear when the computer wakes, and start at login."""
        # Only for a program that has a desktop.
        from smoketracker.ui import login  # noqa: PLC0415
        from smoketracker.ui.presence import Presence  # noqa: PLC0415

        self.presence = Presence(desktop, self._window, self._bridge, self._heartbeat, theme, preferences)
        self.presence.quit_wanted.connect(lambda: self._window.errands.do("quit"))
        self.presence.begin()
        self._waking = desktop.waking()
        self._waking.woke.connect(self._heartbeat.beat)
        login.mend(preferences.folder)

    def listen_to(self, instance: Instance) -> None:
        """Do what other processes ask this one for."""
        self._listener = Listener(instance, self)
        self._listener.show_wanted.connect(self.open_window)
        self._listener.look_wanted.connect(self._bridge.look_outside)
        self._listener.quit_wanted.connect(self.quit_wanted)
        self._listener.listen()

    @Slot(str)
    def open_window(self, token: str = "") -> None:
        """Show the window over all others; token: a Wayland desktop's leave to do so."""
        if self.presence:
            self.presence.open_window(token)
            return
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def _greet(self) -> None:
        """Let a record that may have come ask about its days."""
        self._window.errands.greet_when_seen(self._window.is_seen)

    def leave_desktop(self) -> None:
        """Take the icon out of the tray; from now on, closing the window is no more than that."""
        if self.presence:
            self.presence.end()

    def end(self) -> None:
        """Leave the desktop, and make no backup any more."""
        self.leave_desktop()
        self._window.safekeeping.end()

    def stop_listening(self) -> None:
        """Hear other processes no more: who starts the program now waits until this one is gone."""
        if self._listener:
            self._listener.stop()
