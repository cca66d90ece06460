"""The fields that the Settings page and the dialogs share: times, choices and prices."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QTimeEdit, QWidget

from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import PACK_PRICES
from smoketracker.ui import settings_words
from smoketracker.ui.money import decimals, symbol
from smoketracker.ui.widgets.forms import WheelGuard, settle_box
from smoketracker.ui.widgets.labels import scaled

FIRST_GOAL = 10  # offered where nothing is known yet
FIRST_BASELINE = 20
LATEST_DAY_START = QTime(6, 0)
TIME_WIDTH = 104
COMBO_PADDING = 64  # the margins of a combo box's text and its arrow
USUAL_PACK = 20
PRICE_WIDTH = 124


def day_start_box(name: str) -> QTimeEdit:
    """Make a box for the time at which the day starts (D1)."""
    box = time_box(name)
    box.setTimeRange(QTime(0, 0), LATEST_DAY_START)
    return box


def time_box(name: str) -> QTimeEdit:
    """Make a box for any time of the day."""
    box = QTimeEdit()
    box.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    box.setAccessibleName(name)
    box.setMinimumWidth(scaled(TIME_WIDTH))
    settle_box(box)
    return box


def empty_days_box(name: str) -> QComboBox:
    """Make a box with the ways to look at days without a smoke, in the order of EmptyDays (S1)."""
    box = QComboBox()
    box.addItems([settings_words.empty_days(mode) for mode in EmptyDays])
    box.setAccessibleName(name)
    longest = max(box.fontMetrics().horizontalAdvance(box.itemText(index)) for index in range(box.count()))
    box.setFixedWidth(longest + scaled(COMBO_PADDING))
    box.installEventFilter(WheelGuard(box))
    return box


def time_of(box: QTimeEdit) -> dt.time:
    """Return the time that a box shows."""
    return dt.time(box.time().hour(), box.time().minute())


def show_time(box: QTimeEdit, time: dt.time) -> None:
    """Let a box show a time."""
    box.setTime(QTime(time.hour, time.minute))


def price_box(name: str) -> QLineEdit:
    """Make a field for a price in the currency of the person's country."""
    box = QLineEdit()
    box.setAccessibleName(name)
    box.setPlaceholderText(symbol())
    box.setFixedWidth(scaled(PRICE_WIDTH))
    return box


def price_fault(amount: int | None) -> str:
    """Say what is wrong with a price, or nothing."""
    if amount is None:
        return settings_words.price_example(8 * 10 ** decimals())
    if amount not in PACK_PRICES:
        return settings_words.price_limits(PACK_PRICES[0], PACK_PRICES[-1])
    return ""


def joined(*widgets: QWidget) -> QWidget:
    """Put controls side by side."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    return whole
