"""The real program in a process of its own, under a clock that is set from outside (libfaketime) and moves it alone."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from smoketracker.ui.preferences import Preferences

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
ZONES = Path("/usr/share/zoneinfo")
COMMAND = Path(sys.executable).with_name("smoketracker")
PROBE = Path(__file__).with_name("probe.py")
PATIENCE = 30.0  # seconds; two shared cores are slow now and then
PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command of the command line did."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """Return what it printed, read as JSON."""
        return json.loads(self.out)


class Program:
    """A data folder with its own clock and zone, and the program on it: started, asked, stopped, killed, started again.

    The window runs offscreen with the monotonic clock left real; what is asked goes through the ear of `probe.py`.
    """

    def __init__(self, folder: Path, wall: str, zone: str, variables: Mapping[str, str] | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.data_dir = folder / "data"
        self.data_dir.mkdir(mode=0o700)
        self.errors = folder / "stderr.txt"
        self._clock_file = folder / "clock"
        self._zone_file = folder / "localtime"
        self._slept_file = folder / "slept"
        self._slept_file.write_text("0", encoding="ascii")
        self._process: subprocess.Popen[bytes] | None = None
        self._ahead = timedelta()
        Preferences(self.data_dir).welcomed = True
        self.travel(zone)
        self.set_clock(wall)
        self.variables = self._made_variables(folder, variables or {})

    def _made_variables(self, folder: Path, more: Mapping[str, str]) -> dict[str, str]:
        private = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        nowhere = f"unix:path={folder / 'no-bus'}"
        own = {
            "HOME": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": nowhere,
            "DBUS_SYSTEM_BUS_ADDRESS": nowhere,
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "TZ": f":{self._zone_file}",
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(self._clock_file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # else Qt's timers break
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # else each turn of two threads waits for nothing, busily
            "NO_FAKE_STAT": "1",
            "SLEPT_FILE": str(self._slept_file),
        }
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        return {**kept, **private, **own, **more}

    # --- The clock

    @property
    def now(self) -> datetime:
        """Return the time that the program sees."""
        return (datetime.now(UTC) + self._ahead).astimezone(self._zone)

    def set_clock(self, wall: str, *, fold: int = 0) -> None:
        """Set the clock to a wall time of the zone, from which it goes on."""
        self._move_to(datetime.fromisoformat(wall).replace(tzinfo=self._zone, fold=fold))

    def advance(self, **elapsed: float) -> None:
        """Move the clock by so much; it goes on from there."""
        self._move_to(self.now.astimezone(UTC) + timedelta(**elapsed))

    def _move_to(self, moment: datetime) -> None:
        self._ahead = moment.astimezone(UTC) - datetime.now(UTC)
        new = self._clock_file.with_suffix(".new")
        new.write_text(f"{self._ahead.total_seconds():+.6f}\n", encoding="ascii")
        new.replace(self._clock_file)

    def travel(self, zone: str) -> None:
        """Set another zone on the running system; the moment stays."""
        self._zone = ZoneInfo(zone)
        new = self._zone_file.with_suffix(".new")
        new.symlink_to(ZONES / zone)
        new.replace(self._zone_file)

    # --- The process

    def start(self, *words: str) -> None:
        """Start the window's program, and do not wait for it."""
        with self.errors.open("ab") as errors:
            self._process = subprocess.Popen(
                [sys.executable, PROBE, "--data-dir", self.data_dir, *words],
                env=self.variables,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )

    def until_open(self) -> None:
        """Wait until its record is open."""
        begun = time.monotonic()
        while not self.ask("open"):
            assert time.monotonic() - begun < PATIENCE, "The record is not opened."
            time.sleep(PAUSE)

    @property
    def pid(self) -> int:
        """Return the number of the running process."""
        return self._running.pid

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process, "The program was not started."
        return self._process

    def stop(self) -> None:
        """Let it stand still, as when the computer sleeps."""
        self._running.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it run again."""
        self._running.send_signal(signal.SIGCONT)

    def sleep(self, *, counted: bool = False, **elapsed: float) -> None:
        """Let the computer sleep for so long; counted: it has a clock that counts this."""
        self.stop()
        self.advance(**elapsed)
        if counted:
            self._slept_file.write_text(str(timedelta(**elapsed).total_seconds()), encoding="ascii")
        self.go_on()

    def kill(self) -> None:
        """End it at once, in whatever it is doing."""
        if self._process is None:
            return
        process, self._process = self._process, None
        process.kill()
        process.wait(PATIENCE)
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        for left in (f"faketime_shm_{process.pid}", f"sem.faketime_sem_{process.pid}"):
            with contextlib.suppress(OSError):
                Path("/dev/shm", left).unlink()  # noqa: S108  # libfaketime's own place

    def quit(self) -> int:
        """Quit it as its menu does, and return its exit code."""
        self.ask("quit")
        code = self._running.wait(PATIENCE)
        self.kill()
        return code

    def logs(self) -> list[Path]:
        """Return the files in which the program tells about itself, the oldest first."""
        found = Path(self.variables["XDG_STATE_HOME"]).rglob("*.log*")
        return sorted(found, key=lambda path: path.stat().st_mtime)

    # --- What it shows and says

    def ask(self, *words: str) -> Any:
        """Return what the ear of the program answers."""
        process = self._running
        assert process.stdin, "The ear hears through a pipe."
        assert process.stdout, "The ear answers through a pipe."
        process.stdin.write(" ".join(words).encode() + b"\n")
        process.stdin.flush()
        answered, _, _ = select.select([process.stdout], [], [], PATIENCE)
        line = process.stdout.readline() if answered else b""
        assert line, f"The program does not answer to {words}: {self.errors.read_text(encoding='utf-8')}"
        return json.loads(line)

    def shows(self, text: str, seconds: float = PATIENCE) -> float:
        """Wait until some label reads like this; return after how many seconds it did."""
        begun = time.monotonic()
        while text not in (texts := self.ask("texts")):
            assert time.monotonic() - begun < seconds, f"After {seconds} s not {text!r} but {texts}"
            time.sleep(PAUSE)
        return time.monotonic() - begun

    def click(self, name: str) -> None:
        """Click on the button of this name."""
        assert self.ask("click", name), f"There is no button {name!r} to click on."

    def run(self, *words: str) -> Ran:
        """Run a command of the command line beside it, under the same clock."""
        command: list[str | Path] = [COMMAND, *words, "--data-dir", self.data_dir]
        done = subprocess.run(command, env=self.variables, capture_output=True, check=False, timeout=PATIENCE)
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
