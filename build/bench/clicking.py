"""Clicks on the log button of the real window, in a process of its own: prints the medians of both ways to log."""

from __future__ import annotations

import json
import sys
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import histories
from smoketracker.app import build
from smoketracker.tracker import open_tracker

CLICKS = 40
LEFT = Qt.MouseButton.LeftButton


def main(ours: str, bare: str) -> None:
    """Log by turns with the mouse and without a window, on two copies of one history."""
    app = QApplication([])
    clock = histories.SetClock()
    application = build(Path(ours), clock, monotonic=lambda: clock().timestamp())
    application.start()
    QTest.qWaitForWindowExposed(application.window)
    QTest.qWait(200)
    tracker = open_tracker(bare, clock)
    tracker.refresh()
    button = application.window.today.hero.log
    clicked, logged = [], []
    for number in range(CLICKS):
        clock.now += timedelta(seconds=30)
        begun = time.perf_counter()
        QTest.mouseClick(button, LEFT)
        # What the click has changed is painted by the update that waits in the queue.
        app.processEvents()
        clicked.append((time.perf_counter() - begun) * 1_000)
        if application.tracker.overview().count_today != number + 1:
            sys.exit("The click was not logged.")
        begun = time.perf_counter()
        tracker.log()
        logged.append((time.perf_counter() - begun) * 1_000)
        QTest.qWait(20)  # what moves after a log comes to rest
    application.close()
    tracker.close()
    print(json.dumps({"click": median(clicked), "log": median(logged)}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
