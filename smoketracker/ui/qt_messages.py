"""What Qt tells, handed on to the log."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
LONGEST = 1_000
GONE = ("X11 connection broke", "Wayland connection broke", "wl_display")
# Of the platform, not of us: one without a screen says it again and again, a plain desktop without portals once.
HARMLESS = ("This plugin does not support", "Failed to register with host portal")

logger = logging.getLogger("qt")


def hand_on(note: Callable[[str], None], excuse: Callable[[str], None]) -> None:
    """Let Qt's messages come into the log from now on.

    note: is told the last words before Qt ends the program; excuse: that the display is gone, and with it the program.
    """
    last = ""

    def take(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        nonlocal last
        said = (text or "")[:LONGEST]
        level = logging.DEBUG if said.startswith(HARMLESS) else LEVELS[kind]
        logger.log(level, "%s: %s", context.category or "default", said)
        if kind == QtMsgType.QtFatalMsg:
            note(f"Qt's last words: {last} {said}")
        elif any(word in said for word in GONE):
            excuse("The display is gone.")
        last = said

    qInstallMessageHandler(take)


def let_go() -> None:
    """Let Qt write its messages as it does by itself."""
    qInstallMessageHandler(None)
