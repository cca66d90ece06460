"""The window on a real tracker and a real database; only the two clocks are ours."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from support.desktop import SetDesktop, SetNotifier

# The scripts of build/ are no package: their folder is put on the path, last, where it hides nothing.
sys.path.append(str(Path(__file__).resolve().parents[2] / "build"))

from scenes import Stage  # found only now
from smoketracker.app import Application, build  # the same block
from smoketracker.storage import sqlite
from smoketracker.storage.database import FILE_NAME
from smoketracker.ui.desktop import Desktop
from smoketracker.ui.preferences import Preferences


class Stopwatch:
    """A monotonic clock that only the test moves."""

    def __init__(self):
        self.seconds = 100.0

    def __call__(self):
        return self.seconds

    def advance(self, seconds):
        self.seconds += seconds


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Let numbers and dates be written as in Britain, wherever the tests run."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def pass_time(clock, stopwatch) -> Callable[..., None]:
    """Offer to let time pass on both clocks, as it does while the computer is awake."""

    def both(**elapsed: float) -> None:
        clock.advance(**elapsed)
        stopwatch.advance(timedelta(**elapsed).total_seconds())

    return both


@pytest.fixture
def open_window(
    qtbot: QtBot, data_dir: Path, clock, stopwatch, _empty_database
) -> Iterator[Callable[..., Application]]:
    """Offer to open the window on the folder, as often as wished; closed after the test."""
    opened = []

    def open_it(*, welcomed: bool = True, desktop: Desktop | None = None, hidden: bool | None = None) -> Application:
        if not (data_dir / FILE_NAME).exists():
            shutil.copy(_empty_database, data_dir)
            Preferences(data_dir).welcomed = welcomed
        application = build(data_dir, clock, monotonic=stopwatch, desktop=desktop)
        opened.append(application)
        application.start(hidden=hidden)
        if application.window.isVisible():
            application.window.activateWindow()
            qtbot.waitActive(application.window)
        return application

    yield open_it
    for application in opened:
        application.close()
        # At once: a window left over would be dressed anew with every one after it.
        shiboken6.delete(application.window)


@pytest.fixture
def application(open_window: Callable[..., Application]) -> Application:
    return open_window()


@pytest.fixture
def window(application):
    return application.window


@pytest.fixture
def log_button(window):
    return window.today.hero.log


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the database give up at once when another program holds it."""
    monkeypatch.setitem(sqlite.SETTINGS, "busy_timeout", "1")


@pytest.fixture
def other_program(impatient, data_dir: Path) -> Iterator[Callable[[], sqlite3.Connection]]:
    """Offer to hold the database from outside, until the connection is rolled back."""
    held = []

    def hold() -> sqlite3.Connection:
        connection = sqlite3.connect(data_dir / FILE_NAME)
        connection.execute("BEGIN EXCLUSIVE")
        held.append(connection)
        return connection

    yield hold
    for connection in held:
        connection.close()


@pytest.fixture(scope="session")
def stage(tmp_path_factory) -> Stage:
    """Offer every screen of the program; the records of its people are made once."""
    return Stage(tmp_path_factory.mktemp("people"))


@pytest.fixture
def desktop() -> SetDesktop:
    return SetDesktop()


@pytest.fixture
def notices(desktop: SetDesktop) -> SetNotifier:
    return desktop.notices


@pytest.fixture
def hidden(window, notices: SetNotifier, settle) -> None:
    """Let the window be closed into the tray, with nothing told so far."""
    window.close()
    settle()
    notices.told.clear()
    notices.shown.clear()


@pytest.fixture
def at(application, clock, stopwatch) -> Callable[[str], None]:
    """Offer to let it become a wall time, as it does while the computer is awake; the heart beats there."""

    def until(wall: str) -> None:
        before = clock()
        clock.set(wall)
        stopwatch.advance((clock() - before).total_seconds())
        application.heartbeat.beat()

    return until


@pytest.fixture
def settle(qapp) -> Callable[[], None]:
    """Offer to let Qt show and arrange what has just been made: layouts take some rounds."""

    def rounds() -> None:
        for _ in range(5):
            qapp.processEvents()

    return rounds


@pytest.fixture
def seen(window) -> Callable[[], list[str]]:
    """Offer what the window shows at this moment, as words."""
    return lambda: texts(window)


@pytest.fixture
def screen() -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Offer a screen of its own, and the process that can be ended as the one of a session is."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed.")
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}", process
        process.kill()


def texts(widget: QWidget) -> list[str]:
    """Return the text of every label that shows, without the breaks put into long words."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return [label.text().replace("\u200b", "") for label in labels]
