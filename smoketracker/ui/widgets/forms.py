"""The pieces of forms: switches, segments, number boxes, rows of a boxed list, and fields that say what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import ENTER_KEYS, KEYBOARD_REASONS, Button
from smoketracker.ui.widgets.cards import line
from smoketracker.ui.widgets.labels import breakable, font_of, label, scaled

TEXT_MARGIN = 10
SEGMENT_PADDING = 32
NUMBER_WIDTH = 104


class Switch(QAbstractButton):
    """A switch that is on or off; Space and Enter turn it. A screen reader turns it without a click: use `toggled`."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._ring = False
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Take room for the switch and its focus ring."""
        return QSize(46, 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn on Enter as on Space."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and the knob: where it stands says it, the colour repeats it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(4, (self.height() - 22) / 2, 38, 22)
        on = self.isChecked()
        painter.setPen(QPen(self._theme.colour("primary" if on else "control"), 1.5))
        painter.setBrush(self._theme.colour("primary" if on else "card"))
        painter.drawRoundedRect(track, 11, 11)
        right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        knob = QRectF(track.right() - 19 if right else track.left() + 3, track.top() + 3, 16, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_primary" if on else "control"))
        painter.drawEllipse(knob)
        if self._ring and self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-3, -3, 3, 3), 14, 14)
        painter.end()


class Segments(QFrame):
    """A few choices side by side, one of them chosen; `chosen` carries its number, from 0."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for index, text in enumerate(choices):
            button = Button("", kind="segment")
            button.setCheckable(True)
            self._group.addButton(button, index)
            row.addWidget(button)
            self.rename(index, text)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    def choose(self, index: int) -> None:
        """Mark a choice without telling anybody."""
        with QSignalBlocker(self._group):
            self._group.button(index).setChecked(True)

    @property
    def current(self) -> int:
        """Return the number of the choice that is marked."""
        return self._group.checkedId()

    @Slot(int, bool)
    def _tell(self, index: int, checked: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        # Not only of clicks: a screen reader chooses without one.
        if checked:
            self.chosen.emit(index)

    def rename(self, index: int, text: str) -> None:
        """Write other words on a choice."""
        button = self._group.button(index)
        button.setText(text)
        button.setAccessibleName(text)
        # The chosen one is written bolder, for which a button does not ask for room by itself.
        button.setMinimumWidth(QFontMetrics(font_of("strong")).horizontalAdvance(text) + SEGMENT_PADDING)


class BoxedList(QFrame):
    """Rows in a frame with hairlines between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(20, 2, 20, 2)
        self._rows.setSpacing(0)
        self._lines: dict[QWidget, QFrame] = {}  # the hairline above each row

    def add(self, row: QWidget) -> None:
        """Add a row below the others."""
        above = self._lines[row] = line()
        if not self._rows.count():
            above.hide()
        self._rows.addWidget(above)
        self._rows.addWidget(row)

    def show_only(self, rows: Iterable[QWidget]) -> None:
        """Show some of the rows, with hairlines between them alone."""
        shown = set(rows)
        some_above = False
        for row, above in self._lines.items():
            row.setVisible(row in shown)
            above.setVisible(row in shown and some_above)
            some_above |= row in shown


class Row(QWidget):
    """A row of a boxed list: what it is, a quiet line about it, its control at the end, and what is wrong with it.

    beside: what stands at the end instead of the control alone, with the control in it.
    """

    def __init__(self, title: str, control: QWidget, about: str = "", *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.control = control
        self._about = label(about, "caption", "quiet", wrap=True)
        if not about:  # shown before it has its place, a label would be a window of its own for a moment
            self._about.hide()
        self._error = label(style="caption", tone="danger", wrap=True)
        self._error.hide()
        if not control.accessibleName():
            control.setAccessibleName(title)
        if about:
            control.setAccessibleDescription(about)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch()
        for text in (label(title, wrap=True), self._about, self._error):
            texts.addWidget(text)
        texts.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(beside or control, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, about: str) -> None:
        """Write another quiet line."""
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.control.setAccessibleDescription(about)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong, here and to those who hear it; an empty sentence takes it back."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        mark_wrong(self.control, sentence)
        self.control.setAccessibleDescription(sentence or self._about.text())


class Field(QWidget):
    """A field of a dialog: its name above it, a quiet line below, or what is wrong with it.

    beside: what stands there instead of the control alone, with the control in it. Without a title, none is shown.
    below: the line, which may be put where there is more room.
    """

    def __init__(self, title: str, control: QWidget, about: str = "", *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.control = control
        self._about, self._tone, self._error = about, "quiet", ""
        self.below = label(about, "caption", "quiet", wrap=True)
        if not about:
            self.below.hide()
        if not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if title:
            name = label(title, "strong", wrap=True)
            name.setBuddy(control)
            column.addWidget(name)
        column.addWidget(beside or control)
        column.addWidget(self.below)

    def show_error(self, sentence: str, *, go_there: bool = True) -> None:
        """Say what is wrong and move there; an empty sentence takes it back."""
        if sentence != self._error:
            self._error = sentence
            self._write()
        if sentence and go_there:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, about: str, tone: str = "quiet") -> None:
        """Write another line below, in a tone of labels; it waits while something is wrong."""
        if (about, tone) != (self._about, self._tone):
            self._about, self._tone = about, tone
            self._write()

    def _write(self) -> None:
        said = self._error or self._about
        self.below.setText(breakable(said))
        self.below.setVisible(bool(said))
        self.below.setProperty("tone", "danger" if self._error else self._tone)
        repolish(self.below)
        mark_wrong(self.control, self._error)
        self.control.setAccessibleDescription(said)


class WheelGuard(QObject):
    """Lets the wheel scroll the page instead of changing a number that one only passes over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on unless the box has the focus."""
        if isinstance(event, QWheelEvent) and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def number_box(name: str, allowed: range) -> QSpinBox:
    """Make a box for a whole number of a range."""
    box = QSpinBox()
    box.setRange(allowed[0], allowed[-1])
    box.setAccessibleName(name)
    box.setMinimumWidth(scaled(NUMBER_WIDTH))
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    settle_box(box)
    return box


def settle_box(box: QAbstractSpinBox) -> None:
    """Give a number, date or time box the margins of its text, and let the wheel pass over it."""
    box.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
    box.lineEdit().setAccessibleName(box.accessibleName())
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.installEventFilter(WheelGuard(box))


def mark_wrong(control: QWidget, sentence: str) -> None:
    """Draw a control as wrong, or as right again without a sentence; those who hear it are told why."""
    control.setProperty("error", bool(sentence))
    control.setAccessibleDescription(sentence)
    repolish(control)


def repolish(widget: QWidget) -> None:
    """Let the stylesheet look at a widget's properties anew."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
