"""The installed program on the screen of a session: its windows, its icon, its record, and what it says over AT-SPI."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from support.session import COMMAND, PATIENCE, READER, SYSTEM_PYTHON, Session, wait_until

from smoketracker.storage.identity import FILE_NAME
from smoketracker.ui.preferences import FILE_NAME as PREFERENCES

LOG = "Log a smoke"
# What Qt says of a session that is no GNOME's, of AT-SPI's newest wish, and of the value of its own editors for times,
# which is no number; none of it is ours.
HARMLESS = ("org.freedesktop.portal.Desktop", '"GetApplicationBusAddress"', '"GetCurrentValue"')


class OnScreen:
    """One start of the program in a session."""

    def __init__(self, desktop: Session, data_dir: Path, *words: str, **variables: str) -> None:
        self.desktop = desktop
        self.data_dir = data_dir
        on_x = {"QT_QPA_PLATFORM": "xcb", **variables}
        self.process = desktop.start(COMMAND, "--data-dir", data_dir, *words, variables=on_x)
        self.pid = self.process.pid

    # The record

    def smokes(self) -> list[str]:
        """Return by which ways the smokes on record came, the oldest first; empty without a record."""
        path = self.data_dir / FILE_NAME
        if not path.exists():
            return []
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=PATIENCE)) as record:
            if not record.execute("SELECT 1 FROM sqlite_schema WHERE name = 'smokes'").fetchall():
                return []
            found = record.execute("SELECT source FROM smokes WHERE deleted_at IS NULL ORDER BY id").fetchall()
        return [source for (source,) in found]

    def wait_for_smokes(self, *sources: str) -> None:
        """Wait until these smokes are on record."""
        wait_until(lambda: self.smokes() == list(sources), what=f"on record are {sources}")

    # The window

    def windows(self) -> list[str]:
        """List the program's windows that the window manager has, minimised ones too."""
        lines = [line.split(maxsplit=4) for line in self.desktop.run("wmctrl", "-lp").splitlines()]
        return [words[0] for words in lines if words[2] == str(self.pid)]

    def window(self) -> str:
        """Return the program's window as soon as the window manager has it."""
        return wait_until(self.windows, what="the program has a window")[0]

    def is_minimised(self, window: str) -> bool:
        """Tell whether a window is only an entry of the task bar."""
        return "_NET_WM_STATE_HIDDEN" in self.desktop.run("xprop", "-id", window, "_NET_WM_STATE")

    def shown(self) -> list[str]:
        """List the program's windows that show."""
        return [window for window in self.windows() if not self.is_minimised(window)]

    def wait_until_shown(self) -> str:
        """Return the program's window as soon as it shows."""
        return wait_until(self.shown, what="the window shows")[0]

    def wait_until_hidden(self) -> None:
        """Wait until the window manager knows of no window, while the program lives."""
        wait_until(lambda: not self.windows(), what="no window is left")
        assert self.is_alive()

    def close(self) -> None:
        """Close the window as a person does, by its frame."""
        self.desktop.run("wmctrl", "-i", "-c", self.window())

    # The program

    def is_alive(self) -> bool:
        """Tell whether the program runs."""
        return self.process.poll() is None

    def exit_code(self) -> int:
        """Return the exit code when the program has ended."""
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError("The program did not end.") from None

    def complaints(self) -> list[str]:
        """List the lines that the program wrote on stderr, but for those that are none of its own."""
        lines = (self.desktop.folder / f"{COMMAND.name}.log").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if not any(words in line for words in HARMLESS)]

    # AT-SPI

    def read(self, *words: str) -> Any:
        """Ask the reader of AT-SPI; see atspi_reader.py for the words."""
        return self.desktop.read(self.pid, *words)

    def wait_for_text(self, text: str) -> None:
        """Wait until the window shows a text."""
        if self.read("wait", text, str(PATIENCE)) is None:
            raise AssertionError(f"{text!r} does not show; what shows is: {self.read('texts')}")

    def look_for_text(self, text: str) -> Callable[[], float]:
        """Begin to look for a text; what is returned waits until it shows, and tells when, by the monotonic clock."""
        words = [SYSTEM_PYTHON, READER, str(self.pid), "wait", text, str(PATIENCE)]
        looking = subprocess.Popen(words, env=self.desktop.variables, stdout=subprocess.PIPE)

        def found() -> float:
            out, _ = looking.communicate(timeout=2 * PATIENCE)
            return float(out)

        return found

    # The tray

    def icon(self) -> tuple[int, int]:
        """Return the place of the program's icon as soon as the panel shows it."""
        return wait_until(self.desktop.icon_place, what="the panel shows the icon")

    def click_icon(self, *, times: int = 1) -> None:
        """Click on the icon, so many times within a moment."""
        self.desktop.click(*self.icon(), times=times)

    def open_menu(self) -> None:
        """Open the icon's menu, and wait until it draws."""
        place = self.icon()
        before = self.desktop.pixels(*_beside(place))
        self.desktop.click(*place, button=3)
        wait_until(lambda: self.desktop.pixels(*_beside(place)) != before, what="the menu shows")


def _beside(place: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return where the menu of an icon at the upper edge comes up: left or right of the icon, and below it."""
    return max(0, place[0] - 120), 34, 200, 60


def prepare(data_dir: Path, **settings: str) -> Path:
    """Make a data folder whose window does not welcome anybody; settings are lines of the preferences, / as __."""
    data_dir.mkdir(parents=True)
    lines: dict[str, list[str]] = {"General": ["welcomed=true"]}
    for name, value in settings.items():
        group, _, key = name.partition("__")
        lines.setdefault(group, []).append(f"{key.replace('_', '-')}={value}")
    text = "".join(f"[{group}]\n" + "\n".join(entries) + "\n" for group, entries in lines.items())
    (data_dir / PREFERENCES).write_text(text, encoding="utf-8")
    return data_dir
