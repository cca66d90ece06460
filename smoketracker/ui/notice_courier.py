"""The way to the desktop's notifications on Linux: a thread that talks D-Bus with org.freedesktop.Notifications.

The specification of that service says what its signatures, hints and numbers mean: Desktop Notifications 1.2, by
freedesktop.org.
"""

from __future__ import annotations

import logging
import os
import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from select import select
from threading import Thread
from typing import Any

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from smoketracker.paths import APP_NAME, resources
from smoketracker.ui.notice import Notice, one_line, without_markup

NAME = "org.freedesktop.Notifications"
SERVICE = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
PATIENCE = 5.0  # seconds: a desktop may have to start its service first
PASSING_MS = 8_000
KEPT = -1  # as long as the desktop likes
NORMAL = 1  # of less urgent ones some desktops show only a trace
APP, DISCREET_APP = "Smoke Tracker", "Tracker"
DISCREET_ICON = "dialog-information"
NO_LINE = (OSError, KeyError, ValueError, RuntimeError)  # no bus, no such address, not let in, hung up

logger = logging.getLogger(__name__)


class Courier(Thread):
    """Carries notices to the desktop, and brings back what was chosen; both callables are called in this thread.

    chosen: what the notice was about, the answer, a token for the front. refused: a notice that could not be shown.
    """

    def __init__(self, chosen: Callable[[str, str, str], None], refused: Callable[[Notice], None]) -> None:
        super().__init__(name="notices", daemon=True)
        self._chosen = chosen
        self._refused = refused
        self._orders: SimpleQueue[Notice | str | None] = SimpleQueue()
        self._bell, self._ear = socket.socketpair()
        self._line: Line | None = None
        self._ending = False
        self._noted: set[str] = set()

    def tell(self, notice: Notice) -> None:
        """Carry a notice."""
        self._order(notice)

    def withdraw(self, about: str) -> None:
        """Take back the notice about this."""
        self._order(about)

    def end(self) -> None:
        """Take back all notices and come home; a desktop that does not answer is not waited for."""
        self._ending = True
        self._order(None)
        self.join(1)
        line = self._line
        if self.is_alive() and line:
            line.cut()
            self.join(1)
        self._bell.close()

    def run(self) -> None:
        """Carry and listen until told to come home."""
        while True:
            ears = [self._ear, self._line.socket] if self._line else [self._ear]
            heard, _, _ = select(ears, [], [])
            if self._ear in heard:
                self._ear.recv(1)
                order = self._orders.get()
                if order is None or self._ending:
                    break
                self._carry(order)
            self._listen()
        if self._line:
            self._line.close()
        self._ear.close()

    def _order(self, order: Notice | str | None) -> None:
        self._orders.put(order)
        self._bell.send(b"!")

    def _carry(self, order: Notice | str) -> None:
        try:
            if isinstance(order, str):
                if self._line:
                    self._line.withdraw(order)
                return
            if self._line is None:
                self._line = Line()
            self._line.show(order)
        except DBusErrorResponse as error:
            self._note(f"The desktop shows no notices: {error.name}")
        except NO_LINE as error:
            self._note(f"There is no way to the desktop: {type(error).__name__}")
            self._hang_up()
        else:
            return
        if isinstance(order, Notice) and not self._ending:
            self._refused(order)

    def _listen(self) -> None:
        if self._line is None:
            return
        try:
            answers = self._line.answers()
        except NO_LINE as error:
            self._note(f"The way to the desktop is gone: {type(error).__name__}")
            self._hang_up()
            return
        for about, answer, token in answers:
            self._chosen(about, answer, token)

    def _note(self, line: str) -> None:
        """Log a line once: with each notice, it would tell when the person smoked."""
        if line not in self._noted:
            self._noted.add(line)
            logger.info("%s", line)

    def _hang_up(self) -> None:
        if self._line:
            self._line.hang_up()
            self._line = None


class Line:
    """A connection to the session's bus that knows which of its notices are shown; what fails raises."""

    def __init__(self) -> None:
        address = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={os.environ['XDG_RUNTIME_DIR']}/bus"
        self._bus: DBusConnection = open_dbus_connection(address)
        self._shown: dict[int, str] = {}
        self._tokens: dict[int, str] = {}
        self._chosen: list[tuple[str, str, str]] = []
        self._can: tuple[str, ...] | None = None  # what the service says of itself
        self._signals: deque[Message] = deque()
        self._bus.filter(MatchRule(type="signal"), queue=self._signals)
        owner = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        owner.add_arg_condition(0, NAME)
        for rule in (MatchRule(type="signal", sender=NAME, interface=NAME), owner):
            self._call(message_bus.AddMatch(rule))

    @property
    def socket(self) -> socket.socket:
        """Return what becomes readable when there is something to hear."""
        sock: socket.socket = self._bus.sock
        return sock

    def show(self, notice: Notice) -> None:
        """Show a notice in the place of an earlier one about the same."""
        if self._can is None:
            can = self._call(new_method_call(SERVICE, "GetCapabilities"))[0]
            self._take_in()  # it may have been started by that call, and have said so
            self._can = tuple(can)
        before = next((number for number, about in self._shown.items() if about == notice.about), 0)
        body = (
            DISCREET_APP if notice.discreet else APP,
            before,
            DISCREET_ICON if notice.discreet else (resources() / "icons" / "app-icon.svg").as_uri(),
            one_line(notice.title),
            without_markup(notice.text),
            self._buttons(notice),
            _hints(notice),
            PASSING_MS if notice.passing else KEPT,
        )
        (number,) = self._call(new_method_call(SERVICE, "Notify", "susssasa{sv}i", body))
        self._shown.pop(before, None)
        self._shown[number] = notice.about

    def withdraw(self, about: str) -> None:
        """Take back the notice about this; whether it still shows, nobody needs to know."""
        for number in [number for number, its in self._shown.items() if its == about]:
            del self._shown[number]
            self._send(new_method_call(SERVICE, "CloseNotification", "u", (number,)))

    def answers(self) -> list[tuple[str, str, str]]:
        """Return what has been chosen since: what each notice was about, the answer, and the token that came along."""
        # Until nothing more is there to be read.
        with suppress(TimeoutError):
            while True:
                self._bus.recv_messages(timeout=0)
        self._take_in()
        chosen, self._chosen = self._chosen, []
        return chosen

    def close(self) -> None:
        """Take back what shows, and hang up."""
        with suppress(*NO_LINE):
            for about in set(self._shown.values()):
                self.withdraw(about)
        self.hang_up()

    def hang_up(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    def cut(self) -> None:
        """End a call that waits for its answer; from any thread."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)

    def _take_in(self) -> None:
        """Understand the signals that have come, in their order."""
        while self._signals:
            signal = self._signals.popleft()
            match signal.header.fields.get(HeaderFields.member), signal.body:
                case "ActionInvoked", (int(number), str(answer)) if number in self._shown:
                    self._chosen.append((self._shown[number], answer, self._tokens.pop(number, "")))
                case "ActivationToken", (int(number), str(token)) if number in self._shown:
                    self._tokens[number] = token
                case "NotificationClosed", (int(number), *_):
                    self._shown.pop(number, None)
                    self._tokens.pop(number, None)
                case "NameOwnerChanged", _:
                    # Another service counts anew: a number of the old one would be somebody else's.
                    self._shown.clear()
                    self._can = None
                case _:
                    pass

    def _buttons(self, notice: Notice) -> list[str]:
        if not self._can or "actions" not in self._can:
            return []
        return [word for name, words in notice.answers for word in (name, one_line(words))]

    def _call(self, message: Message) -> tuple[Any, ...]:  # D-Bus carries any value
        answer: tuple[Any, ...] = unwrap_msg(self._bus.send_and_get_reply(message, timeout=PATIENCE))
        return answer

    def _send(self, message: Message) -> None:
        message.header.flags = MessageFlag.no_reply_expected
        self._bus.send(message)


def _hints(notice: Notice) -> dict[str, tuple[str, object]]:
    hints: dict[str, tuple[str, object]] = {
        "urgency": ("y", NORMAL),
        "suppress-sound": ("b", True),
    }
    if notice.passing:
        hints["transient"] = ("b", True)
    if not notice.discreet:
        hints["desktop-entry"] = ("s", APP_NAME)
    return hints
