"""The session bus as a desktop's panel sees it: names, properties, and the menu that an icon hands out."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

WATCHER = DBusAddress("/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher", "org.kde.StatusNotifierWatcher")
ITEM = "org.kde.StatusNotifierItem"
ITEM_PATH = "StatusNotifierItem"  # where most icons are
MENU = "com.canonical.dbusmenu"
NOTIFICATIONS = "org.freedesktop.Notifications"
SECONDS = 10
MONITORING = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring")


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification as a program sent it; actions are the names and the labels of its buttons, by turns."""

    program: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, Any]]
    milliseconds: int

    @property
    def buttons(self) -> list[str]:
        """Return the labels of the buttons; a click on the notification itself is none."""
        pairs = zip(self.actions[::2], self.actions[1::2], strict=True)
        return [label for name, label in pairs if name != "default"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an icon's menu; a separator has no label."""

    number: int
    label: str
    enabled: bool


class Bus:
    """A connection to a session bus; what a call is answered with is returned, an error raises."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)

    def close(self) -> None:
        """Let go of the bus."""
        self._connection.close()

    def call(self, name: str, path: str, interface: str, method: str, signature: str = "", *values: Any) -> Any:
        """Call a method, and return what it answers."""
        where = DBusAddress(path, name, interface)
        return self._ask(new_method_call(where, method, signature or None, values))

    def get(self, name: str, path: str, interface: str, prop: str) -> Any:
        """Return a property."""
        return self._ask(Properties(DBusAddress(path, name, interface)).get(prop))[0][1]

    def set(self, name: str, path: str, interface: str, prop: str, value: tuple[str, Any]) -> None:
        """Set a property to a value with its signature."""
        self._ask(Properties(DBusAddress(path, name, interface)).set(prop, *value))

    def is_owned(self, name: str) -> bool:
        """Tell whether somebody on the bus has this name."""
        return bool(self._ask(message_bus.NameHasOwner(name))[0])

    def pid(self, name: str) -> int:
        """Return the process that has this name."""
        return int(self._ask(message_bus.GetConnectionUnixProcessID(name))[0])

    def icons(self, pid: int) -> list[Icon]:
        """List the icons that a process shows in a StatusNotifier panel."""
        if not self.is_owned(WATCHER.bus_name):
            return []
        found = self._ask(Properties(WATCHER).get("RegisteredStatusNotifierItems"))[0][1]
        places = [text.partition("/") for text in found]
        ours = [(name, path) for name, _, path in places if self.is_owned(name) and self.pid(name) == pid]
        return [Icon(self, name, f"/{path or ITEM_PATH}") for name, path in ours]

    def _ask(self, message: Any) -> tuple[Any, ...]:
        reply = self._connection.send_and_get_reply(message, timeout=SECONDS)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body


class Icon:
    """A program's icon in a StatusNotifier panel, and its menu."""

    def __init__(self, bus: Bus, name: str, path: str) -> None:
        self._bus = bus
        self._name = name
        self._path = path

    def get(self, prop: str) -> Any:
        """Return what the icon says of itself: Title, IconName, IconPixmap, ToolTip, Status."""
        return self._bus.get(self._name, self._path, ITEM, prop)

    def activate(self) -> None:
        """Do what a panel does at a left click."""
        self._bus.call(self._name, self._path, ITEM, "Activate", "ii", 0, 0)

    def activate_second(self) -> None:
        """Do what a panel does at a middle click."""
        self._bus.call(self._name, self._path, ITEM, "SecondaryActivate", "ii", 0, 0)

    def rows(self) -> list[Row]:
        """Return the rows of the menu, as a panel that opens it reads them."""
        self._menu("AboutToShow", "i", 0)
        _, (_, _, rows) = self._menu("GetLayout", "iias", 0, -1, [])
        shown = [(number, facts) for _, (number, facts, _) in rows if facts.get("visible", ("b", True))[1]]
        return [_row(number, facts) for number, facts in shown]

    def choose(self, label: str) -> None:
        """Choose the row with this label, as a panel does."""
        number = next(row.number for row in self.rows() if row.label == label)
        self._menu("Event", "isvu", number, "clicked", ("s", ""), 0)

    def _menu(self, method: str, signature: str, *values: Any) -> Any:
        return self._bus.call(self._name, self.get("Menu"), MENU, method, signature, *values)


def _row(number: int, facts: dict[str, tuple[str, Any]]) -> Row:
    label = facts["label"][1] if facts.get("type", ("s", ""))[1] != "separator" else ""
    # One underscore marks the letter to press; two are one that shows.
    shown = label.replace("__", "\0").replace("_", "").replace("\0", "_")
    return Row(number, shown, facts.get("enabled", ("b", True))[1])


class Ear:
    """Overhears every notification that is sent on a bus."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)
        rule = f"type='method_call',interface='{NOTIFICATIONS}',member='Notify'"
        wanted = new_method_call(MONITORING, "BecomeMonitor", "asu", ([rule], 0))
        self._connection.send_and_get_reply(wanted, timeout=SECONDS)
        self._heard: list[Notice] = []

    def close(self) -> None:
        """Listen no longer."""
        self._connection.close()

    @property
    def heard(self) -> list[Notice]:
        """Return all notifications so far, the oldest first."""
        with contextlib.suppress(TimeoutError):
            while True:
                message = self._connection.receive(timeout=0)
                if message.header.fields.get(HeaderFields.member) == "Notify":
                    self._heard.append(Notice(*message.body))
        return self._heard
