"""The toast: one quiet line over the page, that goes by itself; at most one shows, the rest wait their turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import text_label

STAYS_MS = 6000
WIDTH, LOWEST, MARGIN = 440, 68, 24


class Toast(QFrame):
    """Lies over the lower right corner of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._parent = parent
        parent.installEventFilter(self)
        self._lines: deque[str] = deque()
        self._answer: Callable[[], None] | None = None
        self._text = text_label("", "body")
        self._button = Button("")
        self._button.clicked.connect(self._accept)
        self._timer = QTimer(self, interval=STAYS_MS, singleShot=True)
        self._timer.timeout.connect(self._pass_by)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str) -> None:
        """Show a line, after those that came before it."""
        self._lines.append(text)
        if self.isHidden():
            self._next()

    def offer(self, text: str, answer: str, action: Callable[[], None]) -> None:
        """Show a line at once, with one button for what can be done; a line that shows comes back after it."""
        if not self.isHidden() and self._button.isHidden():
            self._lines.appendleft(self._text.text())
        self._answer = action
        self._show(text, answer)

    def withdraw_question(self) -> None:
        """Let go of a question that has been answered in another way."""
        if not self._button.isHidden():
            self._next()

    def place(self) -> None:
        """Take the lower right corner of the parent, or the lower left where one reads from the right."""
        room = self._parent.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = min(WIDTH, room.width())
        self.resize(width, max(LOWEST, self.heightForWidth(width)))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self.setGeometry(self.style().alignedRect(self.layoutDirection(), corner, self.size(), room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is looked at."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        if self.isVisible():
            self._timer.start()
        super().leaveEvent(event)

    @Slot()
    def _accept(self) -> None:
        action, self._answer = self._answer, None
        self._next()
        if action:
            action()

    @Slot()
    def _pass_by(self) -> None:
        if self._button.hasFocus():
            self._timer.start()
        else:
            self._next()

    def _next(self) -> None:
        if self._lines:
            self._show(self._lines.popleft())
        else:
            self.hide()

    def _show(self, text: str, answer: str = "") -> None:
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._button.setText(answer)
        self._button.setAccessibleName(answer)
        self._button.setVisible(bool(answer))
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something, politely."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
