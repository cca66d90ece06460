"""When the computer wakes: Linux says so on its system bus; elsewhere, and without a bus, the heartbeat finds out."""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

SERVICE = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
INTERFACE = "org.freedesktop.login1.Manager"


class Waking(QObject):
    """Listens to logind; `woke` comes after each sleep."""

    woke = Signal()

    def listen(self) -> bool:
        """Listen from now on; say whether there is a bus to listen to."""
        if sys.platform != "linux":
            return False
        # Nothing that the first frame needs.
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

        bus = QDBusConnection.systemBus()
        # The name may come later, or never: the subscription is to whoever has it then.
        slot = SLOT("_prepare(bool)")
        return bus.isConnected() and bus.connect(
            SERVICE,
            PATH,
            INTERFACE,
            "PrepareForSleep",
            self,
            slot,  # type: ignore[call-overload]  # the stub wants bytes, which the call itself refuses
        )

    @Slot(bool)
    def _prepare(self, going_to_sleep: bool) -> None:  # noqa: FBT001  # the signal carries it by position
        if not going_to_sleep:
            self.woke.emit()
