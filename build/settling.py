"""Waiting until Qt has done what has just been asked of it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication


def settle(done: Callable[[], bool] = lambda: True) -> None:
    """Let Qt arrange what has just been made, and go on until it is done: layouts take some rounds."""
    for _ in range(500):
        for _ in range(12):
            QApplication.processEvents()
        if done():
            return
        time.sleep(0.005)
