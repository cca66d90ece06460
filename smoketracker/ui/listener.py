"""What other processes say to the running program, brought into the window's thread."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot

from smoketracker.instance import LOOK, QUIT, SHOW, Instance

logger = logging.getLogger(__name__)


class Listener(QObject):
    """Turns each word that the instance hears into a signal of the window's thread.

    `show_wanted` carries the desktop's leave to come to the front, or "".
    """

    show_wanted = Signal(str)
    quit_wanted = Signal()
    look_wanted = Signal()
    _heard = Signal(str, str)

    def __init__(self, instance: Instance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._instance = instance
        self._heard.connect(self._pass_on)

    def listen(self) -> None:
        """Listen from now on."""
        # Words come in threads of the instance's own; a signal carries them over.
        self._instance.listen(self._heard.emit)

    @Slot()
    def stop(self) -> None:
        """Hear no more: a start of the program now waits until this one has ended."""
        self._instance.stop_listening()

    @Slot(str, str)
    def _pass_on(self, word: str, rest: str) -> None:
        if word != LOOK:  # one asks to look after each log, whose time is none of the log's business
            logger.info("Asked by another process to %s.", word)
        match word:
            case _ if word == SHOW:
                self.show_wanted.emit(rest)
            case _ if word == QUIT:
                self.quit_wanted.emit()
            case _ if word == LOOK:
                self.look_wanted.emit()
