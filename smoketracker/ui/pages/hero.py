"""The first card of the Today page: the time since the last smoke, the streak, today's count, and the log button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Overview
from smoketracker.ui import words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button, LogButton
from smoketracker.ui.widgets.cards import line
from smoketracker.ui.widgets.elapsed import SinceLastSmoke
from smoketracker.ui.widgets.labels import label, scaled
from smoketracker.ui.widgets.page import NARROW_WINDOW, SLIM_WINDOW

LOG_KEYS = "Ctrl+L"
UNDO_KEYS = "Ctrl+Z"
WELL, NARROW_WELL = 240, 208  # its height is the card's, so that the log button stays where it is
SLIM_WELL = 132
SMALLEST_WIDTH = 560
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's word for no limit; the binding does not name it


class Hero(QFrame):
    """Draws the figures that matter most; `log` and `undo` are its buttons."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.log = LogButton(self.tr("Log a smoke"), QKeySequence(LOG_KEYS), theme)
        self.undo = Button(self.tr("Undo"))
        self.undo.setObjectName("undo")
        self.undo.setAccessibleDescription(self.tr("Take back the newest log"))
        self.undo.setToolTip(QKeySequence(UNDO_KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        self._since = SinceLastSmoke(theme, clock)
        self._streak_caption = label(self.tr("Smoke-free streak"), "caption", "quiet")
        self._streak = label(style="stat")
        self._longest_caption = label(self.tr("Longest"), "caption", "quiet")
        self._longest = label(style="second stat", tone="quiet")
        self._message = label(style="message", wrap=True)
        self._sentence = label(tone="quiet", wrap=True)
        self._count = label(tone="quiet")
        self._well = QFrame()
        self._well.setObjectName("inset")
        QVBoxLayout(self._well).addWidget(self._since)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._well)
        self._row.addLayout(self._right_side(), 1)

    def fit(self, window_width: int) -> None:
        """Arrange the card for a window of some width."""
        narrow = window_width < NARROW_WINDOW
        slim = window_width < SLIM_WINDOW
        side = scaled(NARROW_WELL if narrow else WELL)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if slim else QBoxLayout.Direction.LeftToRight)
        self._well.setMinimumWidth(0 if slim else side)
        self._well.setMaximumWidth(QWIDGETSIZE_MAX if slim else side)
        self._well.setFixedHeight(scaled(SLIM_WELL) if slim else side)
        self.setMinimumWidth(0 if slim else SMALLEST_WIDTH)
        self._row.setContentsMargins(*((16,) * 4 if narrow else (24,) * 4))
        self._row.setSpacing(20 if narrow else 28)

    def show_overview(self, overview: Overview) -> None:
        """Draw the figures of a moment."""
        self._since.show_last(overview.last_smoke_at)
        streak = words.streak(overview)
        for part, text in (
            (self._streak, streak.figure),
            (self._longest, streak.longest if streak.figure else ""),
            (self._message, streak.message),
            (self._sentence, streak.sentence),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self._streak_caption.setVisible(self._streak.isVisibleTo(self))
        self._longest_caption.setVisible(self._longest.isVisibleTo(self))
        self._count.setText(words.count_today(overview))
        self.log.setAccessibleDescription(self.tr("{count} today").format(count=self._count.text()))

    def _right_side(self) -> QLayout:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addLayout(self._streak_block())
        side.addWidget(self._message)
        side.addWidget(self._sentence)
        side.addStretch()
        side.addWidget(line())
        side.addLayout(self._today_row())
        side.addLayout(self._buttons_row())
        return side

    def _streak_block(self) -> QLayout:
        block = QGridLayout()
        block.setHorizontalSpacing(32)
        block.setVerticalSpacing(0)
        block.addWidget(self._streak_caption, 0, 0)
        block.addWidget(self._streak, 1, 0)
        block.addWidget(self._longest_caption, 0, 1)
        block.addWidget(self._longest, 1, 1)
        block.setColumnStretch(2, 1)
        return block

    def _today_row(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.tr("Today"), "strong"))
        row.addWidget(self._count, 1)
        return row

    def _buttons_row(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.log, 1)
        row.addWidget(self.undo)
        return row
