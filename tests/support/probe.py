"""The installed program's own entry point, with an ear: a line on its standard input is answered by one of JSON.

probe.py WORDS...   the words of the program. Asked: open, texts, told, click NAME, memory, quit.
It has no timer and draws nothing, so that the program wakes and sleeps as it does by itself. The file that SLEPT_FILE
names holds how many seconds the computer has slept; Linux adds them to the clock that counts sleep, and so does this.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

gc.disable()  # as the program's entry point does

from PySide6.QtCore import QSocketNotifier, Qt, QTimer, Slot  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget  # noqa: E402

from smoketracker import __main__ as entry  # noqa: E402
from smoketracker import app as program  # noqa: E402
from smoketracker.tracker.outcome import Outcome  # noqa: E402
from smoketracker.ui.widgets.toast import Note, Toast  # noqa: E402

SAID: list[str] = []
SLEPT_FILE = Path(os.environ["SLEPT_FILE"])
_tell = Toast.tell
_true_clock_gettime = time.clock_gettime


class Asked(program.Application):
    """The program; it remembers what it drew and said."""

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self._closed: list[str] = []
        self._earned: list[str] = []
        self._taken_back: list[str] = []
        self._smokes: dict[str, bool] = {}  # by their ids: whether they are on record or were taken back
        self.bridge.changed.connect(self._remember)
        self._ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._answer)

    @Slot(Outcome)
    def _remember(self, outcome: Outcome) -> None:
        self._closed.extend(map(str, outcome.closed))
        self._earned.extend(outcome.earned)
        self._taken_back.extend(outcome.taken_back)
        if outcome.smoke:
            self._smokes[str(outcome.smoke.uid)] = not outcome.smoke.deleted

    @Slot()
    def _answer(self) -> None:
        line = os.read(sys.stdin.fileno(), 1_000).decode().strip()
        if not line:
            self._ear.setEnabled(False)
            return
        verb, _, word = line.partition(" ")
        answers = {
            "open": self._open,
            "texts": self._texts,
            "told": self._told,
            "click": self._click,
            "memory": self._memory,
        }
        if verb == "quit":
            QTimer.singleShot(0, self.quit)
        answer = answers[verb](word) if verb in answers else None
        os.write(sys.stdout.fileno(), json.dumps(answer).encode() + b"\n")

    def _open(self, _word: str) -> bool:
        return self.bridge.is_open

    def _texts(self, _word: str) -> list[str]:
        """Return what labels and buttons show."""
        labels, buttons = self.window.findChildren(QLabel), self.window.findChildren(QAbstractButton)
        found: list[QLabel | QAbstractButton] = [*labels, *buttons]
        return [widget.text().replace("\u200b", "") for widget in found if widget.isVisible() and widget.text()]

    def _told(self, _word: str) -> dict[str, Any]:
        return {
            "closed": self._closed,
            "earned": self._earned,
            "taken back": self._taken_back,
            "smokes": self._smokes,
            "toasts": SAID,
        }

    def _click(self, name: str) -> bool:
        """Click with the mouse on the button that shows under this name, in a dialog if one is open."""
        where = QApplication.activeModalWidget() or self.window
        for button in where.findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and name in (button.text(), button.accessibleName()):
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return True
        return False

    def _memory(self, _word: str) -> dict[str, int]:
        """Return what this process holds: kilobytes of its own, and widgets."""
        gc.collect()
        sizes = (line.split()[:2] for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:])
        found = {name.rstrip(":"): int(size) for name, size in sizes}
        # What is shared with other programs comes and goes with them: its own is what counts.
        return {"own": found["Anonymous"], "all": found["Rss"], "widgets": len(self.window.findChildren(QWidget))}


def _clock_gettime(number: int) -> float:
    slept = float(SLEPT_FILE.read_text(encoding="ascii")) if number == time.CLOCK_BOOTTIME else 0.0
    return _true_clock_gettime(number) + slept


def _hear(toast: Toast, note: Note) -> None:
    """Remember what the toast is told, and let it be told."""
    SAID.append(f"{note.lead} {note.text}".strip())
    _tell(toast, note)


if __name__ == "__main__":
    time.clock_gettime = _clock_gettime
    Toast.tell = _hear  # type: ignore[assignment, method-assign]
    program.Application = Asked  # type: ignore[misc]  # the program is started as it is, save for the ear
    sys.exit(entry.main(sys.argv[1:]))
