"""What is remembered of the window's looks and manners, beside the database; it changes no result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from smoketracker.ui.theme import Mode

FILE_NAME = "window.ini"

Value = TypeVar("Value")


class _Kept(Generic[Value]):
    """A value of the settings file under its own name; what cannot be read there counts as not set."""

    def __init__(self, name: str, default: Value, read: Callable[[str], Value], write: Callable[[Value], str]) -> None:
        self._name = name
        self._default = default
        self._read = read
        self._write = write

    def __get__(self, owner: Preferences, kind: type[Preferences]) -> Value:
        found = owner.settings.value(self._name)
        try:
            return self._default if found is None else self._read(str(found))
        except (KeyError, ValueError):
            return self._default

    def __set__(self, owner: Preferences, value: Value) -> None:
        owner.settings.setValue(self._name, self._write(value))
        owner.changed.emit()


def _flag(name: str, *, default: bool) -> _Kept[bool]:
    return _Kept(name, default, {"true": True, "false": False}.__getitem__, lambda value: "true" if value else "false")


def _text(name: str) -> _Kept[str]:
    return _Kept(name, "", str, str)


def _mode(name: str) -> _Kept[Mode]:
    return _Kept(name, Mode.SYSTEM, Mode, str)


def _time(name: str, default: time) -> _Kept[time]:
    return _Kept(name, default, time.fromisoformat, time.isoformat)


class Preferences(QObject):
    """The settings file of the window; `changed` tells that any of them was set.

    tray_logs, middle_logs: a click on the icon logs, rather than opens the window. panel: the colours of the panel that
    the icon lies on. closing_hides: with a tray, closing the window leaves the icon; closing_minimises: without one, it
    minimises the window rather than ends the program. reminded: the day of the last reminder. second_folder: where
    copies of backups go; backup_owner: by what this record's are known there. has_tray is not kept: it says whether an
    icon lies in a tray now.
    """

    changed = Signal()

    theme = _mode("theme")
    calm = _flag("less-motion", default=False)
    welcomed = _flag("welcomed", default=False)
    page = _text("page")

    tray_logs = _flag("tray/click-logs", default=False)
    middle_logs = _flag("tray/middle-click-logs", default=False)
    panel = _mode("tray/panel")
    start_hidden = _flag("tray/start-hidden", default=False)
    closing_hides = _flag("tray/closing-hides", default=True)
    closing_minimises = _flag("tray/closing-minimises", default=True)
    told_of_tray = _flag("tray/told", default=False)
    told_of_no_tray = _flag("tray/told-of-none", default=False)

    tells_earned = _flag("notices/earned", default=True)
    tells_close = _flag("notices/close", default=True)
    reminds = _flag("notices/reminder", default=False)
    reminds_at = _time("notices/reminder-at", time(20))
    reminded = _Kept("notices/reminded", date.min, date.fromisoformat, date.isoformat)
    untold = _text("notices/untold")  # what is still to be told; for ui/news.py
    quiet = _flag("notices/quiet", default=True)
    quiet_from = _time("notices/quiet-from", time(22))
    quiet_until = _time("notices/quiet-until", time(8))
    discreet = _flag("notices/discreet", default=False)

    second_folder = _text("backups/second-folder")  # "": none
    backup_owner = _text("backups/owner")
    told_second_away = _flag("backups/told-second-away", default=False)

    offered_passphrase = _flag("editor/offered-passphrase", default=False)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
        self._has_tray = False

    @property
    def has_tray(self) -> bool:
        """Say whether an icon lies in a tray now, which decides what can be set."""
        return self._has_tray

    @has_tray.setter
    def has_tray(self, has_tray: bool) -> None:
        if has_tray != self._has_tray:
            self._has_tray = has_tray
            self.changed.emit()

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was, as Qt writes it; empty if not known."""
        return self._place("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self.settings.setValue("geometry", geometry)

    @property
    def editor_geometry(self) -> QByteArray:
        """Return where the editor was, as Qt writes it; empty if not known."""
        return self._place("editor/geometry")

    @editor_geometry.setter
    def editor_geometry(self, geometry: QByteArray) -> None:
        self.settings.setValue("editor/geometry", geometry)

    def _place(self, name: str) -> QByteArray:
        found = self.settings.value(name)
        return found if isinstance(found, QByteArray) else QByteArray()
