"""A desktop session of its own, without a screen: a bus, a window manager, perhaps a tray, notifications, AT-SPI."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from support.bus import Bus

COMMAND = Path(sys.executable).with_name("smoketracker")
READER = Path(__file__).with_name("atspi_reader.py")
SYSTEM_PYTHON = Path("/usr/bin/python3")  # AT-SPI is read through gi, which Debian packs for its own Python
SCREEN = (1600, 1000)
PANEL_HEIGHT = 32
LEAST_ICON = 10  # pixels across
PATIENCE = 30  # seconds; two shared cores are slow now and then
NOTIFICATIONS = "org.freedesktop.Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"

XFCE_PANEL = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="true"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
"""
# A notification's menu is answered at once: the choice is what the file `chosen` holds.
DUNST = """\
[global]
    dmenu = {grep} -m 1 -F -f {chosen}
    idle_threshold = 0
    history_length = 50
    offset = 10x50
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
"""

Found = TypeVar("Found")


def wait_until(condition: Callable[[], Found], seconds: float = PATIENCE, what: str = "") -> Found:
    """Ask again and again until the answer is true, and return it; fail after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"After {seconds} s still not so: {what or getattr(condition, '__name__', condition)}")
        time.sleep(0.05)


class Session:
    """The running session: starts programs in it, and does with mouse and keys what a person would."""

    def __init__(self, folder: Path, variables: dict[str, str], bus: Bus) -> None:
        self.folder = folder
        self.variables = variables
        self.bus = bus
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, *words: str | Path, variables: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start a program that stays; what it writes goes to a file named after it in the session's folder."""
        return _start(self._started, self.folder, words, {**self.variables, **(variables or {})})

    def run(self, *words: str | Path, seconds: float = PATIENCE) -> str:
        """Run a program to its end, and return what it printed."""
        done = subprocess.run(words, env=self.variables, capture_output=True, text=True, check=False, timeout=seconds)
        assert done.returncode == 0, f"{words}: {done.returncode} {done.stdout} {done.stderr}"
        return done.stdout

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """Kill a program that was started here, and all that it started."""
        _kill(process)

    def end_all(self) -> None:
        """Kill everything that was started here, the newest first."""
        while self._started:
            _kill(self._started.pop())

    def start_tray(self, host: str) -> subprocess.Popen[bytes]:
        """Start a panel that shows icons: trayer (XEmbed) or xfce4-panel (StatusNotifier), at the upper edge."""
        if host == "trayer":
            place = ("--edge", "top", "--align", "right", "--height", str(PANEL_HEIGHT), "--widthtype", "request")
            strut = ("--SetDockType", "true", "--SetPartialStrut", "true")
            looks = ("--transparent", "true", "--alpha", "0", "--tint", "0x303030")
            panel = self.start("trayer", *place, *strut, *looks)
        else:
            channel = Path(self.variables["XDG_CONFIG_HOME"], "xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml")
            channel.parent.mkdir(parents=True, exist_ok=True)
            channel.write_text(XFCE_PANEL, encoding="utf-8")
            panel = self.start("xfce4-panel", "--disable-wm-check")
            wait_until(lambda: self.bus.is_owned(WATCHER), what="the panel offers StatusNotifier")
        wait_until(lambda: str(panel.pid) in self.run("wmctrl", "-lp"), what="the panel shows")
        return panel

    def icon_place(self) -> tuple[int, int] | None:
        """Return the middle of what stands out from the upper edge of the screen, if anything does."""
        width = SCREEN[0]
        strip = self.pixels(0, 0, width, PANEL_HEIGHT)
        rows = [strip[3 * width * y : 3 * width * (y + 1)] for y in range(PANEL_HEIGHT)]
        middle = 3 * (width // 2)  # icons are at one of the ends
        drawn = [
            (x, y)
            for y, row in enumerate(rows)
            for x in range(width)
            if row[3 * x : 3 * x + 3] != row[middle : middle + 3]
        ]
        across, down = [x for x, _ in drawn], [y for _, y in drawn]
        # An empty panel shows its frame.
        if not drawn or max(across) - min(across) < LEAST_ICON:
            return None
        return (min(across) + max(across)) // 2, (min(down) + max(down)) // 2

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click at a place of the screen, so many times within a moment."""
        clicks = ("click", "--repeat", str(times), "--delay", "80", str(button))
        self.run("xdotool", "mousemove", str(x), str(y), "sleep", "0.2", *clicks)

    def press(self, *keys: str) -> None:
        """Press keys one after another, slowly enough for a menu."""
        for key in keys:
            self.run("xdotool", "key", "--delay", "50", key, "sleep", "0.2")

    def active_window(self) -> str:
        """Return the window that has the keyboard, as wmctrl writes it; empty for none."""
        words = ["xdotool", "getactivewindow"]
        done = subprocess.run(words, env=self.variables, capture_output=True, text=True, check=False, timeout=PATIENCE)
        return f"0x{int(done.stdout):08x}" if done.returncode == 0 else ""

    def picture(self, name: str) -> Path:
        """Save what the screen shows into the session's folder."""
        path = self.folder / f"{name}.png"
        self.run("import", "-window", "root", path)
        return path

    def pixels(self, x: int, y: int, width: int, height: int) -> bytes:
        """Return a part of the screen, three bytes a pixel."""
        words = ["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-depth", "8", "rgb:-"]
        return subprocess.run(words, env=self.variables, capture_output=True, check=True, timeout=PATIENCE).stdout

    def notifications_shown(self) -> int:
        """Count what the notification daemon shows now."""
        return int(self.run("dunstctl", "count", "displayed"))

    def choose_of_notification(self, button: str) -> None:
        """Choose the button with this text of the notification that shows."""
        (self.folder / "chosen").write_text(f"#{button} ", encoding="utf-8")
        self.run("dunstctl", "context")

    def read(self, pid: int, *words: str, seconds: float = 2 * PATIENCE) -> Any:
        """Ask the reader of AT-SPI about a program; see atspi_reader.py for the words."""
        return json.loads(self.run(SYSTEM_PYTHON, READER, str(pid), *words, seconds=seconds))


@contextlib.contextmanager
def session(folder: Path, *, tray: str = "") -> Iterator[Session]:
    """Offer a desktop session: with trayer, with xfce4-panel, or with no tray; it is gone afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    processes: list[subprocess.Popen[bytes]] = []
    short = tempfile.TemporaryDirectory(prefix="session-", ignore_cleanup_errors=True)
    try:
        variables = _homes(folder, Path(short.name))
        variables["DISPLAY"] = _start_screen(processes, folder, variables)
        variables["DBUS_SESSION_BUS_ADDRESS"] = _start_bus(processes, folder, variables)
        with contextlib.closing(Bus(variables["DBUS_SESSION_BUS_ADDRESS"])) as bus:
            desktop = Session(folder, variables, bus)
            try:
                _furnish(desktop)
                if tray:
                    desktop.start_tray(tray)
                yield desktop
            finally:
                desktop.end_all()
    finally:
        while processes:
            _kill(processes.pop())
        short.cleanup()


def _homes(folder: Path, short: Path) -> dict[str, str]:
    """Name folders of its own for everything that the session writes; nothing of the outer session is seen in it."""
    places = {
        "HOME": folder / "home",
        "XDG_CONFIG_HOME": folder / "home/.config",
        "XDG_DATA_HOME": folder / "home/.local/share",
        "XDG_STATE_HOME": folder / "home/.local/state",
        "XDG_CACHE_HOME": folder / "home/.cache",
        "XDG_RUNTIME_DIR": short,  # sockets lie there, whose paths must not be long
    }
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    settings = {"LANG": "C.UTF-8", "TZ": _zone_at_noon(), "GSETTINGS_BACKEND": "memory", "XDG_CURRENT_DESKTOP": "XFCE"}
    return {**kept, **settings, **{name: str(place) for name, place in places.items()}}


def _zone_at_noon() -> str:
    """Name a zone in which it is about noon: no day ends during a test, and nobody sleeps."""
    ahead = 12 - time.gmtime().tm_hour
    return f"Etc/GMT{-ahead:+d}"  # these names count the hours westwards


def _start_screen(processes: list[subprocess.Popen[bytes]], folder: Path, variables: dict[str, str]) -> str:
    reading, writing = os.pipe()
    try:
        words = (
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{SCREEN[0]}x{SCREEN[1]}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        )
        _start(processes, folder, words, variables, pass_fds=(writing,))
    finally:
        os.close(writing)
    with os.fdopen(reading, encoding="ascii") as number:
        return f":{number.readline().strip()}"


def _start_bus(processes: list[subprocess.Popen[bytes]], folder: Path, variables: dict[str, str]) -> str:
    reading, writing = os.pipe()
    try:
        words = ("dbus-daemon", "--session", "--nofork", f"--print-address={writing}")
        _start(processes, folder, words, variables, pass_fds=(writing,))
    finally:
        os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as address:
        return address.readline().strip()


def _furnish(desktop: Session) -> None:
    """Start what every desktop has: a window manager, notifications, and what a screen reader switches on."""
    desktop.start("openbox")
    wait_until(lambda: _has_window_manager(desktop), what="the window manager runs")
    desktop.run("hsetroot", "-solid", "#336699")
    (desktop.folder / "chosen").write_text("nothing", encoding="utf-8")
    settings = desktop.folder / "dunstrc"
    grep = shutil.which("grep")
    settings.write_text(DUNST.format(grep=grep, chosen=desktop.folder / "chosen"), encoding="utf-8")
    desktop.start("dunst", "-config", settings)
    wait_until(lambda: desktop.bus.is_owned(NOTIFICATIONS), what="notifications are offered")
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        desktop.bus.set("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status", name, ("b", True))


def _has_window_manager(desktop: Session) -> bool:
    words = ["wmctrl", "-l"]
    return subprocess.run(words, env=desktop.variables, capture_output=True, check=False).returncode == 0


def _start(
    processes: list[subprocess.Popen[bytes]],
    folder: Path,
    words: tuple[str | Path, ...],
    variables: dict[str, str],
    pass_fds: tuple[int, ...] = (),
) -> subprocess.Popen[bytes]:
    with (folder / f"{Path(words[0]).name}.log").open("ab") as log:
        # A group of its own: what it starts is killed with it.
        processes.append(
            subprocess.Popen(
                words,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        )
    return processes[-1]


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(3)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
