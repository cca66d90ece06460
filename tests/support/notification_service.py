"""A bus of our own, and a notification service on it that the test commands."""

import subprocess
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from threading import Thread

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
HERE = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def private_bus(folder):
    """Run a bus that starts no services, and yield its address."""
    config = folder / "bus.conf"
    config.write_text(CONFIG.format(folder=folder))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


class Service:
    """A notification service: `calls` hands out what it is asked, one by one, as (method, arguments)."""

    def __init__(self, address, *, can=("actions", "body", "body-markup"), answers=True, refuses=False):
        self.calls = SimpleQueue()
        self._can = list(can)
        self._answers = answers
        self._refuses = refuses
        self._last = 0
        self._bus = open_dbus_connection(address)
        self._bus.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def notified(self):
        """Wait for the next Notify, and return its eight arguments."""
        method, arguments = self.calls.get(timeout=10)
        assert method == "Notify"
        return arguments

    def emit(self, signal, signature, *values):
        """Tell everybody on the bus."""
        self._bus.send(new_signal(HERE, signal, signature, values))

    def close(self):
        """Leave the bus, as a service that died."""
        with suppress(OSError):
            self._bus.sock.shutdown(2)
        self._thread.join(10)
        self._bus.close()

    def _serve(self):
        with suppress(OSError, ValueError):
            while True:
                message = self._bus.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _answer(self, message):
        method = message.header.fields[HeaderFields.member]
        if method == "GetCapabilities":
            self._bus.send(new_method_return(message, "as", (self._can,)))
            return
        if not self._answers:
            pass
        elif self._refuses:
            self._bus.send(new_error(message, f"{NAME}.Error.ExcessNotificationGeneration"))
        elif method == "Notify":
            self._last += 1
            self._bus.send(new_method_return(message, "u", (message.body[1] or self._last,)))
        else:
            self._bus.send(new_method_return(message))
        self.calls.put((method, message.body))  # only now: who waits for a call may end everything then
