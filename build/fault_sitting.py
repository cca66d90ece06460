"""Somebody before the real window, offscreen: clicks, sees what it says and how soon, and takes the help it offers."""

from __future__ import annotations

import contextlib
import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import shiboken6
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from fault_parts import clock, need
from smoketracker.app import Application, build
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.preferences import Preferences

SOON = 1.0  # seconds within which the window must have said what became of a click
GUARD_SECONDS = 3.0  # two clicks within less are held to be one
LOOK = 0.02


class Watch:
    """A clock that counts, with what was skipped: nobody here waits between two clicks."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def __call__(self) -> float:
        """Return the seconds counted so far."""
        return time.monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        """Let time pass at once."""
        self._skipped += seconds


class Sitting:
    """One window on one data folder; acknowledged: the ids of the smokes that it said are logged."""

    def __init__(self, application: Application, watch: Watch) -> None:
        self.application = application
        self.bridge = application.bridge
        self.acknowledged: list[str] = []
        self.clicked: set[str] = set()  # acknowledged or waiting
        self.slowest = 0.0
        self._watch = watch
        self._banner = application.window.messages._banner  # noqa: SLF001  # what somebody looks at
        self.bridge.logged.connect(self._note)

    @property
    def says(self) -> str:
        """Return what the banner says, "" if there is none."""
        if not self._banner.isVisible():
            return ""
        texts = [label.text() for label in self._banner.findChildren(QLabel) if label.text()]
        return " ".join(texts).replace("\u200b", "")

    def click(self) -> None:
        """Press Log; within a second it is counted, or the banner says why not."""
        self._watch.skip(GUARD_SECONDS)
        before = len(self.acknowledged)
        begun = time.monotonic()
        self.application.window.today.hero.log.click()
        while len(self.acknowledged) == before and not (self.bridge.unsaved and self.says):
            need(time.monotonic() - begun < 10 * SOON, "A click was neither counted nor spoken of.")
            self.wait(LOOK)
        self.slowest = max(self.slowest, time.monotonic() - begun)
        need(self.slowest < SOON, f"A click was answered only after {self.slowest:.2f} s.")
        self.clicked.update(click.uid.hex for click in self.bridge._clicks._waiting)  # noqa: SLF001

    def take_help(self) -> None:
        """Press what the banner offers."""
        button = self._banner.findChild(QPushButton)
        need(isinstance(button, QPushButton) and self._banner.isVisible(), "No help is offered.")
        if isinstance(button, QPushButton):
            button.click()

    def wait(self, seconds: float) -> None:
        """Let the window go on for a while."""
        ends = time.monotonic() + seconds
        while True:
            QApplication.processEvents()
            left = ends - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(LOOK, left))

    def wait_for(self, true: Callable[[], object], seconds: float, otherwise: str) -> float:
        """Let the window go on until something is true, and return how long that took; raises FaultError."""
        begun = time.monotonic()
        while not true():
            need(time.monotonic() - begun < seconds, otherwise)
            self.wait(LOOK)
        return time.monotonic() - begun

    def recovers(self, seconds: float) -> float:
        """Wait until nothing waits and nothing is complained of, and return how long that took."""
        told = "What waited was not saved, or the banner stayed."
        return self.wait_for(lambda: not self.bridge.unsaved and not self.says, seconds, told)

    def _note(self, outcome: Outcome) -> None:
        if outcome.smoke:
            self.acknowledged.append(outcome.smoke.uid.hex)
            self.clicked.add(outcome.smoke.uid.hex)


@contextlib.contextmanager
def sitting(folder: Path) -> Iterator[Sitting]:
    """Open the window on a folder; closed at the end, whatever came of it."""
    app = QApplication.instance() or QApplication(["faults"])
    qInstallMessageHandler(_say_nothing)
    Preferences(folder).welcomed = True
    watch = Watch()
    application = build(folder, clock, monotonic=watch)
    application.start()
    here = Sitting(application, watch)
    here.wait(LOOK)
    try:
        yield here
    finally:
        application.close()
        shiboken6.delete(application.window)
        app.processEvents()
        gc.collect()


def _say_nothing(_kind: QtMsgType, _context: object, _text: str) -> None:
    """Let Qt's offscreen platform keep to itself what it cannot do."""
