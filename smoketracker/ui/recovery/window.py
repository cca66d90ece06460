"""The window that shows while the record cannot be opened: what is the matter, what is safe, and the ways out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError, Trouble
from smoketracker.ui.recovery import recovery_words as words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner
from smoketracker.ui.widgets.busy import BusyBar
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import label, text_label
from smoketracker.ui.widgets.toast import announce

if TYPE_CHECKING:
    from datetime import datetime

    from smoketracker.tracker.recovering import Prospects

WIDTH = 680
LASTING = {Trouble.DAMAGED, Trouble.FOREIGN, Trouble.GONE}  # another try alone would end the same way, mostly
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Way(QFrame):
    """One way out: what it is called, what comes of it, and its button."""

    pressed = Signal()

    def __init__(self, title: str, about: str, action: str, *, best: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self.is_best = best
        self.button = Button(action, kind="primary" if best else "")
        self.button.setAccessibleDescription(about)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.pressed)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(title, "strong", wrap=True))
        texts.addWidget(text_label(about, "body", "quiet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class RecoveryWindow(Dialog):
    """Offers what can be done about a record that cannot be opened, never to delete it.

    A signal comes for each way that is chosen; `closed` when the person gives up for now.
    """

    again = Signal()
    restore_wanted = Signal()
    salvage_wanted = Signal()
    look_wanted = Signal()
    folder_wanted = Signal()
    closed = Signal()

    def __init__(self, data_dir: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=WIDTH)
        self.setWindowTitle(self.tr("Smoke Tracker"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._kind = Trouble.FAILED
        self.banner = Banner(theme, self.tr("Try again"), "points")
        self.banner.pressed.connect(self.again)
        self._reason = text_label("", "caption", "quiet")
        self._place = text_label(str(data_dir), "caption")
        for each in (self._reason, self._place):
            each.setTextInteractionFlags(SELECTABLE)
        self._waiting = label(style="strong", wrap=True)
        self._ways_title = label(self.tr("What you can do"), "section")
        self._ways = QVBoxLayout()
        self._ways.setSpacing(10)
        self._busy = BusyBar(theme)
        for widget in (self.banner, self._place, self._reason, self._waiting, self._ways_title):
            self.body.addWidget(widget)
        self.body.addLayout(self._ways)
        self.crown_footer(self._busy)
        self._closing = Button(self.tr("Close Smoke Tracker"))
        self._closing.setAutoDefault(False)
        self._closing.clicked.connect(self.reject)
        self.footer.addWidget(self._closing)

    def show_trouble(self, error: TrackerError, kind: Trouble) -> None:
        """Say what is the matter, and that what can be done is being found out."""
        self._kind = kind
        title, safe = words.trouble(kind)
        self.banner.show_sentence(title, safe)
        self.setAccessibleName(title)
        self._reason.setText(text_label(str(error)).text())
        self._reason.setAccessibleName(str(error))
        self._clear()
        self._ways_title.hide()
        self.show_busy(self.tr("Looking at what can be done…"))
        self._closing.setEnabled(True)  # looking changes nothing, so one may leave

    def show_waiting(self, count: int, unkept: int) -> None:
        """Say what becomes of so many clicks that wait, of which some are not written down anywhere."""
        self._waiting.setVisible(count > 0)
        self._waiting.setText(words.waiting(count, unkept) if count else "")

    def show_prospects(self, found: Prospects, now: datetime) -> None:
        """Offer the ways out, the one that brings most back first."""
        self._clear()
        self._ways_title.show()
        best = words.best(found) if self._kind in LASTING else ""
        ways = []
        if found.backup:
            about = words.going_back(found.backup, now, gone=self._kind is Trouble.GONE)
            ways.append(self._going_back(about, best=best == "restore"))
        if found.readable:
            ways.append(self._salvaging(words.salvaging(found.readable), best=best == "salvage"))
        if found.can_look:
            ways.append(self._looking())
        ways.append(self._elsewhere())
        ways.sort(key=lambda way: not way.is_best)
        for way in ways:
            self._ways.addWidget(way)
            way.show()  # now: what a layout shows later has no height yet when the window is fitted
        self.end_busy()
        self.fit()
        ways[0].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, sentence: str) -> None:
        """Say that something is under way; nothing else can be chosen meanwhile."""
        self._busy.begin()
        self.say(sentence)
        self._allow(allowed=False)
        announce(self, sentence)

    def end_busy(self) -> None:
        """Let the person choose again."""
        self._busy.end()
        self.say("")
        self._allow(allowed=True)

    def show_failure(self, sentence: str) -> None:
        """Say that a way out did not lead anywhere."""
        self.end_busy()
        self.say(sentence, "danger")
        self.fit()
        announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close nothing: this is no question that one can pass over."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    @Slot()
    def reject(self) -> None:
        """Give up for now; while something is under way, nothing happens."""
        if self._closing.isEnabled():
            self.closed.emit()

    def _going_back(self, about: str, *, best: bool) -> Way:
        way = Way(self.tr("Go back to the newest backup"), about, self.tr("Restore"), best=best)
        way.pressed.connect(self.restore_wanted)
        return way

    def _salvaging(self, about: str, *, best: bool) -> Way:
        way = Way(self.tr("Save what can still be read"), about, self.tr("Save"), best=best)
        way.pressed.connect(self.salvage_wanted)
        return way

    def _looking(self) -> Way:
        way = Way(self.tr("Only look at it"), words.looking(), self.tr("Open"), best=False)
        way.pressed.connect(self.look_wanted)
        return way

    def _elsewhere(self) -> Way:
        way = Way(self.tr("Use another folder"), words.elsewhere(), self.tr("Choose…"), best=False)
        way.pressed.connect(self.folder_wanted)
        return way

    def _clear(self) -> None:
        while item := self._ways.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _allow(self, *, allowed: bool) -> None:
        for button in self.findChildren(Button):
            button.setEnabled(allowed)
