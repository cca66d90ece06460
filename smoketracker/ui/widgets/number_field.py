"""A field for a whole number that keeps what was typed, and says what is wrong with it instead of mending it."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QWidget

from smoketracker.ui.widgets.forms import settle_box
from smoketracker.ui.widgets.labels import scaled

WIDTH = 112
BEYOND = 2**31 - 1  # larger numbers are read as this one: it is more than any range holds, and Qt counts no further
MINUS = frozenset("-\u2212")

_Step = QAbstractSpinBox.StepEnabledFlag


class NumberField(QAbstractSpinBox):
    """A field for a whole number of a range, with arrows; `changed` comes with every other text."""

    changed = Signal()

    def __init__(self, name: str, allowed: range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.allowed = allowed
        self.setAccessibleName(name)
        self.setMinimumWidth(scaled(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)
        settle_box(self)
        self.lineEdit().textChanged.connect(self.changed)

    @property
    def number(self) -> int | None:
        """Return the number that is written, in its range or not, or None if it is none."""
        return whole(self.text())

    def show_number(self, number: int) -> None:
        """Write a number; what was typed before cannot be taken back."""
        self.lineEdit().setText(_written(number))

    def fault(self) -> str:
        """Say what is wrong with what is written, or nothing."""
        least, most = QLocale().toString(self.allowed[0]), QLocale().toString(self.allowed[-1])
        number = self.number
        if not self.text().strip():
            return self.tr("Write a number from {least} to {most}.").format(least=least, most=most)
        if number is None:
            return self.tr("Write a whole number in digits, from {least} to {most}.").format(least=least, most=most)
        if number < self.allowed[0]:
            return self.tr("The least is {least}.").format(least=least)
        if number > self.allowed[-1]:
            return self.tr("The most is {most}.").format(most=most)
        return ""

    def stepBy(self, steps: int) -> None:
        """Count up or down within the range; the step can be undone like typing."""
        number = self.number
        goal = self.allowed[0] if number is None else number + steps
        line = self.lineEdit()
        line.selectAll()
        line.insert(_written(max(self.allowed[0], min(goal, self.allowed[-1]))))
        line.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say which way one can count: from no number at all to the first one."""
        number = self.number
        up = _Step.StepUpEnabled if number is None or number < self.allowed[-1] else _Step.StepNone
        down = _Step.StepDownEnabled if number is not None and number > self.allowed[0] else _Step.StepNone
        return up | down


def whole(text: str) -> int | None:
    """Return the whole number that a text writes, in the digits of any script, or None if it writes none.

    Spaces are passed over, and so is the mark that the language puts between thousands, where it stands at its place.
    """
    body = "".join(sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf")
    below_zero = body[:1] in MINUS and len(body) > 1
    groups = (body[1:] if below_zero else body).split(QLocale().groupSeparator())
    grouped = len(groups) == 1 or (0 < len(groups[0]) < 4 and all(len(group) == 3 for group in groups[1:]))
    digits = "".join(groups)
    if not grouped or not digits.isdecimal():
        return None
    number = _limited(digits)
    return -number if below_zero else number


def _limited(digits: str) -> int:
    significant = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return min(int(significant or "0"), BEYOND) if len(significant) <= len(str(BEYOND)) else BEYOND


def _written(number: int) -> str:
    """Write a number in the digits of the language, without marks between the thousands."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number)
