"""The first card of the Today page: the ring of days, the streak, today's count, and the log button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smoketracker.tracker.outcome import Overview
from smoketracker.ui import today_words, words
from smoketracker.ui.keys import LOG_KEYS, UNDO_KEYS
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button, LogButton
from smoketracker.ui.widgets.cards import line
from smoketracker.ui.widgets.figure import Figure
from smoketracker.ui.widgets.labels import label
from smoketracker.ui.widgets.page import NARROW_WINDOW, SLIM_WINDOW, WIDE_WINDOW
from smoketracker.ui.widgets.pips import GoalPips
from smoketracker.ui.widgets.ring import DayRing
from smoketracker.ui.widgets.undo_button import UndoButton

NOTED_MS = 10_000
# From which width of the window on the ring has which side.
RINGS = ((WIDE_WINDOW, 240), (NARROW_WINDOW, 208), (SLIM_WINDOW, 184), (0, 128))
BUTTON_GAP, TODAY_GAP = 8, 10


class Hero(QFrame):
    """Draws the figures that matter most; `log` and `undo` are its buttons, `confirm_wanted` asks about open days."""

    confirm_wanted = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._waiting = 0
        self._overview: Overview | None = None
        self.ring = DayRing(theme, clock)
        self._streak = StreakFigures()
        self._otherwise, self._noted = SayingLines(), SayingLines()
        self._says = QStackedWidget()
        for page in (self._streak, self._otherwise, self._noted):
            self._says.addWidget(page)
        self._confirm = Button("")
        self._confirm.clicked.connect(self.confirm_wanted)
        self._today = label(self.tr("Today"), "strong")
        self._count = label(tone="quiet", wrap=True)
        self.pips = GoalPips(theme)
        self.log = LogButton(self.tr("Log a smoke"), QKeySequence(LOG_KEYS), theme)
        self.undo = UndoButton(self.tr("Undo"), QKeySequence(UNDO_KEYS), theme)
        self.undo.setAccessibleDescription(self.tr("Take back the newest log"))
        self.undo.ended.connect(self.settle)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignCenter)
        self._row.addLayout(self._right_side(), 1)

    def fit(self, window_width: int) -> None:
        """Arrange the card for a window of some width."""
        self.ring.set_side(next(side for least, side in RINGS if window_width >= least))
        slim, narrow = window_width < SLIM_WINDOW, window_width < NARROW_WINDOW
        room = 16 if slim else 22 if narrow else 26
        self._row.setContentsMargins(room, room, room, room)
        self._row.setSpacing(room if narrow else 30)

    def show_overview(self, overview: Overview) -> None:
        """Draw the figures of a moment."""
        self._overview = overview
        self.ring.show_days(overview.ring, overview.last_smoke_at)
        said = today_words.streak(overview)
        # What is not seen yet is written all the same, so that the card keeps its height when it comes.
        after_a_log = today_words.streak(overview, more=1)
        self._streak.show_words(said)
        self._otherwise.show_saying(after_a_log.otherwise if said.figure else said.otherwise)
        self._noted.show_saying(said.noted if self.undo.is_running else after_a_log.noted)
        self._confirm.setText(said.to_confirm)
        self._confirm.setAccessibleName(said.to_confirm)
        self._confirm.setVisible(bool(said.to_confirm))
        self._says.updateGeometry()  # lines that are out of sight do not tell that they have grown
        self._draw_count(overview)
        if not self.undo.is_running:
            self.settle()

    @Slot()
    def note(self) -> None:
        """Say that a log is noted, and offer for a while to take it back."""
        self.undo.start(NOTED_MS)
        if self._overview:
            self._noted.show_saying(today_words.streak(self._overview).noted)
            self._says.updateGeometry()
        self._says.setCurrentWidget(self._noted)

    @Slot()
    def settle(self) -> None:
        """Say how the streak stands, and offer no undo any more."""
        focused = self.undo.hasFocus()
        self.undo.stop()
        if focused:
            self.log.setFocus(Qt.FocusReason.OtherFocusReason)
        figure = bool(self._overview and today_words.streak(self._overview).figure)
        self._says.setCurrentWidget(self._streak if figure else self._otherwise)

    @Slot(int)
    def show_unsaved(self, count: int) -> None:
        """Say how many clicks wait to be saved; the newest can be taken back as if it were saved."""
        more = count > self._waiting
        self._waiting = count
        if self._overview:
            self._draw_count(self._overview)
        if more:
            self.undo.start(NOTED_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room anew."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let Undo be narrow where Log needs the room, and the count keep its line where the pips can be small."""
        # Asked before the layout has given out the new room, so it is worked out here.
        margins = self._row.contentsMargins()
        side = self.contentsRect().width() - margins.left() - margins.right()
        side -= self.ring.sizeHint().width() + self._row.spacing()
        self.undo.show_narrow(narrow=False)
        room = side - self.log.minimumSizeHint().width() - BUTTON_GAP
        self.undo.show_narrow(narrow=self.undo.sizeHint().width() > room)
        room = side - self._today.sizeHint().width() - self.pips.minimumSizeHint().width() - 2 * TODAY_GAP
        needed = self._count.fontMetrics().horizontalAdvance(self._count.text()) + 1
        self._count.setMinimumWidth(max(0, min(needed, room)))

    def _draw_count(self, overview: Overview) -> None:
        count = words.count_today(overview)
        waiting = today_words.waiting(self._waiting)
        self._count.setText(self.tr("{count}, {waiting}").format(count=count, waiting=waiting) if waiting else count)
        self.log.setAccessibleDescription(self.tr("{count} today").format(count=self._count.text()))
        spoken = self.tr("Today {count}").format(count=count)
        self.pips.show_count(overview.count_today, overview.goal, spoken)
        self._make_room()

    def _right_side(self) -> QLayout:
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addStretch()
        side.addWidget(self._says)
        side.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignLeft)
        side.addSpacing(8)
        side.addWidget(line())
        side.addSpacing(16)
        side.addLayout(self._today_row())
        side.addSpacing(14)
        buttons = QHBoxLayout()
        buttons.setSpacing(BUTTON_GAP)
        buttons.addWidget(self.log, 1)
        buttons.addWidget(self.undo)
        side.addLayout(buttons)
        side.addStretch()
        return side

    def _today_row(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(TODAY_GAP)
        row.addWidget(self._today)
        row.addWidget(self._count, 1)
        row.addWidget(self.pips)
        return row


class StreakFigures(QWidget):
    """Draws the streak and the longest one, with a sentence below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._streak = Figure("stat")
        self._longest_caption = label(self.tr("Longest"), "caption", "quiet", wrap=True)
        self._longest = Figure("second stat", "quiet")
        self._sentence = label(tone="quiet", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(0)
        grid.addWidget(label(self.tr("Smoke-free streak"), "caption", "quiet", wrap=True), 0, 0)
        grid.addWidget(self._streak, 1, 0)
        grid.addWidget(self._longest_caption, 0, 1)
        grid.addWidget(self._longest, 1, 1)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self._sentence)
        column.addStretch()

    def show_words(self, said: today_words.StreakWords) -> None:
        """Draw what is said of a streak."""
        self._streak.show_text(said.figure)
        self._longest.show_text(said.longest)
        self._sentence.setText(said.sentence)
        for part in (self._longest, self._longest_caption):
            part.setVisible(bool(said.longest))


class SayingLines(QWidget):
    """Draws a large line with a sentence below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = label(style="message", wrap=True)
        self._sentence = label(tone="quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        column.addWidget(self._message)
        column.addWidget(self._sentence)
        column.addStretch()

    def show_saying(self, saying: today_words.Saying) -> None:
        """Draw what is said."""
        self._message.setText(saying.message)
        self._sentence.setText(saying.sentence)
