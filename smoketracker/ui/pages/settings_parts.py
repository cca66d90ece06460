"""The pieces of the Settings page: a titled group of rows, and boxes that tell once what they were set to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QSizePolicy, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.model import Facts
from smoketracker.tracker.outcome import Overview
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.saving import Command
from smoketracker.ui.settings_fields import show_time, time_box
from smoketracker.ui.theme import Mode, Theme
from smoketracker.ui.widgets.forms import BoxedList, Row, Segments, Switch
from smoketracker.ui.widgets.labels import label

PAUSE_MS = 700  # after the last step of an arrow: ten presses are one change


class Group(QWidget):
    """A heading over a list of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(style="section", wrap=True)
        self._list = BoxedList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._list)

    def set_title(self, title: str) -> None:
        """Give the group its heading."""
        self._title.setText(title)

    def add(self, *rows: QWidget) -> None:
        """Add rows below the others."""
        for row in rows:
            self._list.add(row)

    def show_only(self, rows: Iterable[QWidget]) -> None:
        """Show some of the rows."""
        self._list.show_only(rows)


class RecordGroup(Group):
    """A group whose values are kept in the record."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge

    def show_facts(self, facts: Facts, overview: Overview) -> None:
        """Show what holds; what is being edited stays as it is."""

    def carry_out(self, row: Row, command: Command) -> None:
        """Carry out a change; what speaks against it is said at the row."""
        try:
            self._bridge.carry_out(command)
        except TrackerError as error:
            row.show_error(str(error))
        else:
            row.show_error("")


class Settled(QObject):
    """Tells once when a box has been set: on Enter, when it is left, or a moment after the last step of its arrows."""

    done = Signal()

    def __init__(self, box: QSpinBox | QDateTimeEdit) -> None:
        super().__init__(box)
        self._box = box
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        box.setKeyboardTracking(False)
        box.editingFinished.connect(self._tell)
        if isinstance(box, QSpinBox):
            box.valueChanged.connect(self._pause.start)
        else:
            box.timeChanged.connect(self._pause.start)

    @property
    def under_way(self) -> bool:
        """Say whether the person is still at it."""
        return self._pause.isActive() or self._box.lineEdit().isModified()

    def show(self, set_value: Callable[[], None]) -> None:
        """Set the box without telling anybody, unless the person is still at it."""
        if not self.under_way:
            before = self._box.blockSignals(True)
            set_value()
            self._box.blockSignals(before)

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        self._box.lineEdit().setModified(False)
        self.done.emit()


def kept_switch(preferences: Preferences, name: str, title: str, theme: Theme) -> Switch:
    """Make a switch for a preference; it holds at once."""
    switch = Switch(title, theme)
    switch.setChecked(getattr(preferences, name))
    switch.toggled.connect(lambda on: setattr(preferences, name, on))
    return switch


def kept_choice(
    preferences: Preferences, name: str, title: str, choices: Sequence[tuple[str, Mode | bool]]
) -> Segments:
    """Make a choice between the values of a preference, each with its word; it holds at once."""
    values = [value for _, value in choices]
    segments = Segments(title, [word for word, _ in choices])
    segments.choose(values.index(getattr(preferences, name)))
    segments.chosen.connect(lambda index: setattr(preferences, name, values[index]))
    return segments


def kept_time(preferences: Preferences, name: str, title: str) -> QTimeEdit:
    """Make a box for a time of day among the preferences; it holds as soon as it is entered."""
    box = time_box(title)
    box.setKeyboardTracking(False)
    show_time(box, getattr(preferences, name))
    box.timeChanged.connect(lambda time: setattr(preferences, name, time.toPython()))
    return box


class PathLabel(QLabel):
    """A path on one line, shortened in its middle where there is no room; it can be selected."""

    def __init__(self, path: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(label(style="caption").font())
        self.setProperty("tone", "quiet")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.show_path(path)

    def show_path(self, path: str) -> None:
        """Show another path."""
        if path != self._path:
            self._path = path
            self.setAccessibleDescription(path)
            self.setToolTip(escape(path))
            self._shorten(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._shorten(event.size().width())

    def _shorten(self, room: int) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._path, Qt.TextElideMode.ElideMiddle, room))
