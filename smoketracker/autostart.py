"""Starting with the session: what each system wants to find written somewhere for a program to start at login."""

from __future__ import annotations

import contextlib
import os
import plistlib
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Protocol
from xml.parsers.expat import ExpatError

from smoketracker.domain.errors import TrackerError

NAME = "smoketracker"
AGENT = "org.smoketracker.SmokeTracker"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

# https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
_ESCAPED_IN_QUOTES = re.compile(r'(["`$\\])')
_VALUE_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ENTRY = """\
[Desktop Entry]
Type=Application
Version=1.0
Name=Smoke Tracker
Comment=An honest, private record for people who want to smoke less or stop
Exec={exec}
Icon=smoketracker
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""


class AutostartFailed(TrackerError):
    """What shall start at login could not be written; it is as it was."""


@dataclass(frozen=True, slots=True)
class Command:
    """What is started at login: the program, which may move, and what it is told."""

    program: tuple[str, ...]
    arguments: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return the whole command."""
        return self.program + self.arguments


class Autostart(Protocol):
    """One system's way to start a program at login."""

    def kept(self) -> str | None:
        """Return what is started at login as the system keeps it, or None if nothing is."""

    def form(self, words: Sequence[str]) -> str:
        """Write words as the system keeps them."""

    def turn_on(self, words: Sequence[str]) -> None:
        """Start this at login from now on; raises AutostartFailed."""

    def turn_off(self) -> None:
        """Start nothing at login; raises AutostartFailed."""


def command(folder: Path, usual: Path) -> Command:
    """Return how this program is started without its window on a data folder, which is named if it is not the usual."""
    named = () if folder.absolute() == usual.absolute() else ("--data-dir", str(folder.absolute()))
    return Command(_program(Path(sys.executable).absolute()), ("--hidden", *named))


def _program(python: Path) -> tuple[str, ...]:
    """Find the program that is running; on Windows the one that opens no console."""
    windows = sys.platform == "win32"
    if getattr(sys, "frozen", False):
        without_console = python.with_name("smoketracker-window.exe")
        return (str(without_console if windows and without_console.exists() else python),)
    if windows:
        without_console = python.with_name("pythonw.exe")
        return (str(without_console if without_console.exists() else python), "-m", NAME)
    script = python.with_name(NAME)
    return (str(script),) if os.access(script, os.X_OK) else (str(python), "-m", NAME)


def this_system() -> Autostart:
    """Return the way of the system that the program runs on."""
    if sys.platform == "win32":
        return RunKey(import_module("winreg"))
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents")
    # A relative folder is to be ignored, says the XDG base directory specification.
    configured = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return DesktopEntry((configured if configured.is_absolute() else Path.home() / ".config") / "autostart")


def is_on(autostart: Autostart) -> bool:
    """Say whether the program starts at login."""
    return autostart.kept() is not None


def mend(autostart: Autostart, wanted: Command) -> None:
    """Name the program's present place if it moved; what starts it on another data folder stays as it is."""
    kept = autostart.kept()
    if kept is None or kept == autostart.form(wanted.words):
        return
    if kept.endswith(autostart.form(wanted.arguments)):
        autostart.turn_on(wanted.words)


class DesktopEntry:
    """Linux and its like: an entry in the autostart folder of the XDG specification."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"{NAME}.desktop"

    def kept(self) -> str | None:
        """Return the entry's command, or None if there is no entry or it is switched off."""
        try:
            lines = self._file.read_text("utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            return None
        group = ""
        values: dict[str, str] = {}
        for line in lines:
            if line.startswith("["):
                group = line.strip()
            elif group == "[Desktop Entry]" and not line.startswith("#"):
                key, _, value = line.partition("=")
                values.setdefault(key.strip(), value.strip())
        hidden = values.get("Hidden") == "true" or values.get("X-GNOME-Autostart-enabled") == "false"
        return None if hidden else values.get("Exec") or None

    def form(self, words: Sequence[str]) -> str:
        """Write the words as the Exec key wants them: quoted, then escaped as any value is."""
        line = " ".join(_quoted(word) for word in words).replace("%", "%%")
        return "".join(_VALUE_ESCAPES.get(letter, letter) for letter in line)

    def turn_on(self, words: Sequence[str]) -> None:
        """Write the entry."""
        try:
            content = _ENTRY.format(exec=self.form(words)).encode()
        except UnicodeEncodeError as error:
            raise AutostartFailed(
                "A folder of the program has a name that no autostart entry can hold: it is not in Unicode."
            ) from error
        _put(self._file, content)

    def turn_off(self) -> None:
        """Remove the entry."""
        _remove(self._file)


def _quoted(word: str) -> str:
    return '"' + _ESCAPED_IN_QUOTES.sub(r"\\\1", word) + '"' if not word or _RESERVED.search(word) else word


class LaunchAgent:
    """macOS: a property list that launchd reads at login."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"{AGENT}.plist"

    def kept(self) -> str | None:
        """Return the agent's command, or None if there is no agent or it is switched off."""
        try:
            agent = plistlib.loads(self._file.read_bytes())
        except (OSError, ValueError, ExpatError):
            return None
        words = agent.get("ProgramArguments") if isinstance(agent, dict) else None
        if not isinstance(words, list) or agent.get("Disabled") or not agent.get("RunAtLoad"):
            return None
        return self.form([str(word) for word in words])

    def form(self, words: Sequence[str]) -> str:
        """Write the words for comparing; launchd itself keeps a list."""
        return shlex.join(words)

    def turn_on(self, words: Sequence[str]) -> None:
        """Write the agent."""
        agent = {
            "Label": AGENT,
            "ProgramArguments": list(words),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        _put(self._file, plistlib.dumps(agent))

    def turn_off(self) -> None:
        """Remove the agent; one that runs goes on."""
        _remove(self._file)


class RunKey:
    """Windows: a value of the registry's Run key; the Task Manager keeps elsewhere that it switched one off."""

    def __init__(self, winreg: ModuleType) -> None:
        self._winreg = winreg

    def kept(self) -> str | None:
        """Return the value's command, or None if there is none or the Task Manager switched it off."""
        line, mark = self._read(RUN_KEY), self._read(APPROVED_KEY)
        off = isinstance(mark, bytes) and mark[:1] and mark[0] % 2 == 1  # 02 and 06 are on, 03 and 07 off
        return line if isinstance(line, str) and line and not off else None

    def form(self, words: Sequence[str]) -> str:
        """Write the words as Windows splits them."""
        return subprocess.list2cmdline(words)

    def turn_on(self, words: Sequence[str]) -> None:
        """Write the value, and forget that it was switched off."""
        with _told(f"HKEY_CURRENT_USER\\{RUN_KEY}"):
            with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                self._winreg.SetValueEx(key, NAME, 0, self._winreg.REG_SZ, self.form(words))
            self._delete(APPROVED_KEY)

    def turn_off(self) -> None:
        """Delete the value."""
        with _told(f"HKEY_CURRENT_USER\\{RUN_KEY}"):
            self._delete(RUN_KEY)

    def _read(self, path: str) -> object:
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, path) as key:
                value: object = self._winreg.QueryValueEx(key, NAME)[0]
        except OSError:
            return None
        return value

    def _delete(self, path: str) -> None:
        access = self._winreg.KEY_SET_VALUE
        with (
            contextlib.suppress(FileNotFoundError),
            self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, path, 0, access) as key,
        ):
            self._winreg.DeleteValue(key, NAME)


@contextlib.contextmanager
def _told(place: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise AutostartFailed(f"{place} cannot be changed: {error.strerror or error}.") from error


def _put(file: Path, content: bytes) -> None:
    """Write a file whole or not at all; a link in its place is replaced, not followed."""
    with _told(str(file)):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, aside = tempfile.mkstemp(prefix=f".{NAME}-", dir=file.parent)  # 0600 from the start
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(content)
                opened.flush()
                os.fsync(opened.fileno())
            Path(aside).replace(file)
        except OSError:
            Path(aside).unlink(missing_ok=True)
            raise


def _remove(file: Path) -> None:
    with _told(str(file)):
        file.unlink(missing_ok=True)
