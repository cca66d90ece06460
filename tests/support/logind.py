"""A system bus of its own with logind's voice: it says that the computer has slept, as Linux does."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

from jeepney import DBusAddress, message_bus, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", NAME, "org.freedesktop.login1.Manager")


class Logind:
    """Speaks as logind does to whoever has DBUS_SYSTEM_BUS_ADDRESS set to its address."""

    def __init__(self, address: str, connection: DBusConnection) -> None:
        self.variables = {"DBUS_SYSTEM_BUS_ADDRESS": address}
        self._connection = connection

    def say_going_to_sleep(self) -> None:
        """Say that the computer is about to sleep."""
        self._say(going_to_sleep=True)

    def say_woken(self) -> None:
        """Say that the computer has slept."""
        self._say(going_to_sleep=False)

    def _say(self, *, going_to_sleep: bool) -> None:
        self._connection.send(new_signal(MANAGER, "PrepareForSleep", "b", (going_to_sleep,)))


@contextlib.contextmanager
def logind(folder: Path) -> Iterator[Logind]:
    """Run the bus as long as the block lasts."""
    address = f"unix:path={folder / 'system-bus'}"
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address={address}"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
        try:
            assert bus.stdout, "The bus says where it is."
            bus.stdout.readline()
            with open_dbus_connection(address) as connection:
                connection.send_and_get_reply(message_bus.RequestName(NAME))
                yield Logind(address, connection)
        finally:
            bus.kill()
