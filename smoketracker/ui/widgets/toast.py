"""The toast: one quiet note over the page, that goes by itself; at most one shows, the rest wait their turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import breakable, chip, font_of, label, scaled, text_label
from smoketracker.ui.widgets.shadow import Shadow

STAYS_MS = 6000
IN_MS, OUT_MS = 220, 160
WIDTH, LOWEST, MARGIN = 440, 68, 24
BADGE = 40
EDGE = 8  # the least room between it and what is to be kept clear


@dataclass(frozen=True, slots=True)
class Note:
    """What a toast shows: a text, perhaps with a small line above it, a badge, a gain and a button with its action.

    spoken: what is said of it to those who hear it, the text if empty. asks: it is about what was done just now, shows
    at once and is let go when something else is done.
    """

    text: str
    lead: str = ""
    badge: Badge | None = None
    gain: str = ""
    answer: str = ""
    action: Callable[[], None] | None = None
    spoken: str = ""
    asks: bool = False


class Toast(QFrame):
    """Lies over the lower corner of its parent, where a page's text ends, and never over what is to be kept clear."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._theme = theme
        self._parent = parent
        self._clear: QWidget | None = None
        self._notes: deque[Note] = deque()
        self._note, self._leaving = Note(""), False
        self._badge = BadgeView(theme, BADGE)
        self._lead = label(style="caption", tone="tint", wrap=True)
        self._text = text_label("", "body")
        self._gain = chip()
        self._button = Button("", kind="flat")
        self._button.clicked.connect(self._accept)
        self._timer = QTimer(self, interval=STAYS_MS, singleShot=True)
        self._timer.timeout.connect(self._pass_by)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._end_slide)
        self._shadow = Shadow(self, self.geometry, theme)
        self._lay_out()
        self.hide()

    def say(self, text: str) -> None:
        """Show a line, after those that came before it."""
        self.tell(Note(text))

    def tell(self, note: Note) -> None:
        """Show a note: after those that came before it, or at once if it asks, then the one it covers comes back."""
        if note.asks:
            if self._showing and not self._note.asks:
                self._notes.appendleft(self._note)
            self._show(note)
            return
        self._notes.append(note)
        if not self._showing:
            self._next()

    def offer(self, text: str, answer: str, action: Callable[[], None]) -> None:
        """Show a line at once, with one button for what can be done."""
        self.tell(Note(text, answer=answer, action=action, asks=True))

    def withdraw_question(self) -> None:
        """Let go of a question that has been answered in another way."""
        if self._showing and self._note.asks:
            self._next()

    def forget(self, badges: Collection[str]) -> None:
        """Let go of the notes about these achievements, by id: they are true no longer."""
        self._notes = deque(note for note in self._notes if note.badge is None or note.badge.id not in badges)
        if self._showing and self._note.badge and self._note.badge.id in badges:
            self._next()

    def clear(self) -> None:
        """Let go of everything that was said or is still to be said."""
        self._notes.clear()
        self._next()

    def keep_clear(self, widget: QWidget) -> None:
        """Never lie over this widget of the parent's."""
        self._clear = widget

    def place(self) -> None:
        """Take the lower corner where the lines end; if that is taken, the place above it, or the upper corner."""
        self._slide.stop()
        self.setGeometry(self._best_place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the parent changes its size, and out of the way of what is to be kept clear."""
        moving = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}
        if event.type() in moving and self._showing and self._slide.state() != QPropertyAnimation.State.Running:
            self.place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch everything that moves what is to be kept clear."""
        super().showEvent(event)
        for widget in _up_to(self._parent, self._clear):
            widget.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch nothing while there is nothing to keep out of the way."""
        super().hideEvent(event)
        for widget in _up_to(self._parent, self._clear):
            widget.removeEventFilter(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is looked at."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        if self._showing:
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._next()
        else:
            super().keyPressEvent(event)

    @property
    def _showing(self) -> bool:
        return not self.isHidden() and not self._leaving

    @Slot()
    def _accept(self) -> None:
        action = self._note.action
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
        self._timer.stop()
        if self._notes:
            self._show(self._notes.popleft())
        elif self._theme.still or not self.isVisible():
            self.hide()
        else:
            self._leaving = True
            self._move_to(QPoint(self.x(), self._parent.height()), OUT_MS)

    def _show(self, note: Note) -> None:
        enters = not self._showing
        self._note, self._leaving = note, False
        self._write(note)
        self.place()
        self.show()
        self.raise_()
        if enters and not self._theme.still:
            place = self.pos()
            self.move(place.x(), place.y() + MARGIN)
            self._move_to(place, IN_MS)
        if note.badge:
            self._badge.unlock()
        if not self.underMouse():
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        announce(self, note.spoken or note.text)

    def _write(self, note: Note) -> None:
        self.setAccessibleName(note.spoken or note.text)
        self._text.setFont(font_of("strong" if note.lead else "body"))
        self._text.setText(breakable(note.text))
        self._text.setAccessibleName(note.text)
        if note.badge:
            self._badge.show_badge(note.badge)
        for part, text in ((self._lead, note.lead), (self._gain, note.gain), (self._button, note.answer)):
            part.setText(text.replace("&", "&&") if part is self._button else text)
            part.setAccessibleName(text)
            part.setVisible(bool(text))
        self._badge.setVisible(note.badge is not None)

    def _move_to(self, place: QPoint, duration: int) -> None:
        self._slide.stop()
        self._slide.setDuration(duration)
        self._slide.setEndValue(place)
        self._slide.start()

    @Slot()
    def _end_slide(self) -> None:
        if self._leaving:
            self._leaving = False
            self.hide()

    def _best_place(self) -> QRect:
        """Return the first place that leaves free what is to be kept clear."""
        room = self._parent.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = min(scaled(WIDTH), room.width())
        height = max(scaled(LOWEST), self.heightForWidth(width))
        size = QRect(0, 0, width, height).size()
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        lowest = self.style().alignedRect(self.layoutDirection(), corner, size, room)
        if self._clear is None or not self._clear.isVisible():
            return lowest
        kept = QRect(self._clear.mapTo(self._parent, QPoint(0, 0)), self._clear.size())
        return _clear_of(kept.adjusted(-EDGE, -EDGE, EDGE, EDGE), lowest, room)

    def _lay_out(self) -> None:
        self._lead.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 14, 14)
        row.setSpacing(14)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(_one_above_the_other(self._lead, self._text), 1)
        row.addWidget(self._gain, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)


def _one_above_the_other(*texts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addStretch()
    for text in texts:
        column.addWidget(text)
    column.addStretch()
    return column


def _clear_of(kept: QRect, lowest: QRect, room: QRect) -> QRect:
    """Return the lowest place in a room, or else the one above what is kept clear, or else the highest."""
    higher, highest = QRect(lowest), QRect(lowest)
    higher.moveBottom(kept.top() - 1)
    highest.moveTop(room.top())
    free = (place for place in (lowest, higher, highest) if room.contains(place) and not place.intersects(kept))
    return next(free, highest)


def _up_to(parent: QWidget, widget: QWidget | None) -> Iterator[QWidget]:
    """Yield a widget, the parent, and all that lies between them; the parent alone without a widget."""
    while widget is not None and widget is not parent:
        yield widget
        widget = widget.parentWidget()
    yield parent


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something, politely."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
