"""What is wrong with how a screen is laid out, told in words: cut off, too small, overlapping, too wide."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget


def flaws(screen):
    """Return everything that is wrong on a screen as it now shows."""
    shown = [widget for widget in screen.findChildren(QWidget) if widget.isVisible() and not _internal(widget)]
    found = [f"cut off: {_told(label)}" for label in shown if isinstance(label, QLabel) and is_cut_off(label)]
    controls = [widget for widget in shown if isinstance(widget, QAbstractButton | QComboBox | QAbstractSpinBox)]
    found += [f"smaller than its text: {_told(control)}" for control in controls if _is_too_small(control)]
    for frame in [screen, *shown]:
        placed = _laid_out(frame)
        pairs = combinations(placed, 2)
        found += [f"sticks out of its frame: {_told(one)}" for one in placed if _sticks_out(one)]
        found += [f"overlap: {_told(one)} and {_told(other)}" for one, other in pairs if _overlap(one, other)]
    for area in [screen, *shown]:
        if isinstance(area, QScrollArea) and area.widget() and area.widget().width() > area.viewport().width():
            found.append(f"wider than its window: {_told(area)}")
    return found


def is_cut_off(label):
    """Say whether a label is too small for its text."""
    if not label.text() or not label.pixmap().isNull():
        return False
    if not label.wordWrap():
        return label.width() < label.minimumSizeHint().width() or label.height() < label.fontMetrics().height()
    room = label.contentsRect()
    flags = Qt.TextFlag.TextWordWrap
    needed = QFontMetrics(label.font()).boundingRect(QRect(0, 0, room.width(), 100_000), flags, label.text())
    return label.height() < label.heightForWidth(label.width()) or needed.width() > room.width()


def _is_too_small(control):
    least = control.minimumSizeHint()
    return control.width() < least.width() or control.height() < min(least.height(), 36)


def _sticks_out(widget):
    return not widget.parentWidget().rect().contains(widget.geometry())


def _laid_out(frame):
    """Return the visible widgets that the layout of a frame places, through layouts within it."""
    waiting, widgets = [frame.layout()], []
    while waiting:
        layout = waiting.pop()
        for place in range(layout.count() if layout else 0):
            item = layout.itemAt(place)
            if item.widget() and item.widget().isVisible():
                widgets.append(item.widget())
            elif item.layout():
                waiting.append(item.layout())
    return widgets


def _overlap(one, other):
    return one.parentWidget() is other.parentWidget() and one.geometry().intersects(other.geometry())


def _internal(widget):
    """Say whether Qt made a widget for its own use inside another one."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QLineEdit | QComboBox)


def _told(widget):
    text = getattr(widget, "text", str)() or widget.accessibleName() or widget.objectName()
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    size = f"{widget.width()}x{widget.height()} at {place.x()},{place.y()}"
    needed = widget.minimumSizeHint()
    return f"{type(widget).__name__} {text[:60]!r}, {size}, needs {needed.width()}x{needed.height()}"
