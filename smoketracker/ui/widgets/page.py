"""The frame of every page: a heading, then its content, scrolled where the window is too low for it."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.widgets.buttons import KEYBOARD_REASONS, show_focus
from smoketracker.ui.widgets.labels import label

WIDEST = 1180
# Widths of the window, at the base font, from which a layout has more room.
SLIM_WINDOW, NARROW_WINDOW, WIDE_WINDOW = 640, 900, 1160


def margin_for(window_width: int) -> int:
    """Return the free space around a page in a window of some width."""
    return 20 if window_width < NARROW_WINDOW else 32


class Page(QScrollArea):
    """A page; `content` takes what is below its heading, `fit` tells it how wide the window is.

    A page is handed every Outcome through `show_outcome`; `reload` is called for it then, or as soon as the page shows
    again. `wanted` carries an errand of the window's: "away", "import", "export", "add", or the name of a page.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outdated = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that the keyboard can scroll
        self._title = label(style="title")
        self.subtitle = label(tone="quiet", wrap=True)
        self.content = QVBoxLayout()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(self._title)
        titles.addWidget(self.subtitle)
        self.header = QHBoxLayout()  # beside the title there is room for what the page is mainly for
        self.header.setSpacing(16)
        self.header.addLayout(titles, 1)
        self._column.addLayout(self.header)
        self._column.addSpacing(20)
        self._column.addLayout(self.content)
        self._column.addStretch()
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        inner.setLayout(self._column)
        outer = QWidget()
        outer.setObjectName("page")
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self.setWidget(outer)

    def set_title(self, title: str) -> None:
        """Give the page its heading."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def show_outcome(self, outcome: Outcome) -> None:
        """Draw what an action left, at once if the page shows."""
        self._outdated = True
        if self.isVisible():
            self._bring_up_to_date()

    def reload(self) -> None:
        """Draw everything anew; a page that draws nothing of the record leaves this as it is."""

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed in the meantime."""
        super().showEvent(event)
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if self._outdated:
            with suppress(TrackerError):  # the window says so already; the next outcome is drawn
                self.reload()
                self._outdated = False

    def fit(self, window_width: int) -> None:
        """Arrange the page for a window of some width."""
        margin = margin_for(window_width)
        self._column.setContentsMargins(margin, margin - 8, margin, margin)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard scrolls here."""
        show_focus(self, shown=event.reason() in KEYBOARD_REASONS)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        show_focus(self, shown=False)
        super().focusOutEvent(event)
