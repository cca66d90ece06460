"""The three steps of the welcome: what one wants, where one is now, and the day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import BASELINE_RANGE, GOALS, PACK_SIZES, WEEKS, Goal, Price
from smoketracker.ui.money import smallest
from smoketracker.ui.settings_fields import (
    FIRST_BASELINE,
    FIRST_GOAL,
    USUAL_PACK,
    day_start_box,
    empty_days_box,
    price_box,
    price_fault,
    time_of,
)
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import BoxedList, Row, mark_wrong, number_box, settle_box
from smoketracker.ui.widgets.labels import label, scaled, text_label

ICON_SIZE = 56
FIRST_WEEKS = 3
DATE_WIDTH = 150
INDENT = 27  # of what belongs to a choice, under its words


class Step(QWidget):
    """A heading, a sentence, and what is asked; `say` tells at a field what is wrong with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon = label()
        icon.setPixmap(QApplication.windowIcon().pixmap(ICON_SIZE, ICON_SIZE))
        self._heading = label(style="title", wrap=True)
        self._sentence = label(tone="quiet", wrap=True)
        self._fault = text_label("", "caption", "danger")
        self._fault.hide()
        self._wrong: QWidget | None = None
        self.asked = BoxedList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._heading, self._sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(self.asked)
        column.addWidget(self._fault)
        column.addStretch()

    def set_words(self, heading: str, sentence: str) -> None:
        """Give the step its heading and its sentence."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.setAccessibleName(heading)

    def say(self, sentence: str, field: QWidget | None = None) -> None:
        """Say what is wrong and move to the field; an empty sentence takes it back."""
        if self._wrong:
            mark_wrong(self._wrong, "")
        self._wrong = field
        self._fault.setText(sentence)
        self._fault.setAccessibleName(sentence)
        self._fault.setVisible(bool(sentence))
        if field:
            mark_wrong(field, sentence)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def fault(self) -> bool:
        """Say what is wrong with what was entered, at its field, and return whether something is."""
        return False


class WishStep(Step):
    """What one wants: less, none, none already, or only to see."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("What would you like?"), self.tr("Less or none: both count. You can change it any time.")
        )
        self._group = QButtonGroup(self)
        self.less = self._choice(self.tr("Smoke less"), self.tr("A goal for each day, a little lower every few weeks"))
        self.stop = self._choice(self.tr("Stop now"), self.tr("From today every day aims at none"))
        self.stopped = self._choice(self.tr("I have stopped already"), self.tr("The record begins on that day"))
        self.watch = self._choice(self.tr("Just record for now"), self.tr("No goal, the program only counts"))
        self.watch.setChecked(True)
        self._make_goal()
        self._make_date(today)
        self._show_parts()
        self._group.buttonToggled.connect(self._show_parts)

    def goal(self) -> Goal | None:
        """Return the goal that was wished for."""
        if self.less.isChecked():
            return Goal(self.most.value(), (self.weeks.value() or None) if self.most.value() else None)
        return Goal(0) if self.stop.isChecked() or self.stopped.isChecked() else None

    def start_day(self) -> dt.date | None:
        """Return the first day without a smoke, if there was one already."""
        shown = self.day.date()
        return dt.date(shown.year(), shown.month(), shown.day()) if self.stopped.isChecked() else None

    def _choice(self, title: str, about: str) -> QRadioButton:
        choice = QRadioButton(title)
        choice.setFont(label(style="strong").font())
        choice.setAccessibleName(title)
        choice.setAccessibleDescription(about)
        self._group.addButton(choice)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        column.addWidget(choice)
        line = label(about, "caption", "quiet", wrap=True)
        line.setContentsMargins(INDENT, 0, 0, 0)
        column.addWidget(line)
        self.asked.add(row)
        return choice

    def _under(self, choice: QAbstractButton, *parts: QWidget) -> QWidget:
        """Put parts in a line below a choice."""
        under = QWidget()
        line = QHBoxLayout(under)
        line.setContentsMargins(INDENT, 6, 0, 0)
        line.setSpacing(8)
        for part in parts:
            line.addWidget(part)
        line.addStretch()
        row = choice.parentWidget()
        column = row.layout() if row else None
        if column:
            column.addWidget(under)
        return under

    def _make_goal(self) -> None:
        self.most = number_box(self.tr("At most a day"), GOALS)
        self.most.setValue(FIRST_GOAL)
        self.weeks = number_box(self.tr("Weeks until it is lowered by one"), range(WEEKS[-1] + 1))
        self.weeks.setSpecialValueText(self.tr("Never"))
        self.weeks.setValue(FIRST_WEEKS)
        words = [label(text, tone="quiet") for text in (self.tr("At most"), self.tr("a day"))]
        lower = [label(text, tone="quiet") for text in (self.tr("One less every"), self.tr("weeks"))]
        self._goal_parts = (
            self._under(self.less, words[0], self.most, words[1]),
            self._under(self.less, lower[0], self.weeks, lower[1]),
        )

    def _make_date(self, today: dt.date) -> None:
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        yesterday = QDate(today.year, today.month, today.day).addDays(-1)
        self.day.setMaximumDate(yesterday)
        self.day.setDate(yesterday)
        self.day.setAccessibleName(self.tr("My first day without a smoke"))
        self.day.setMinimumWidth(scaled(DATE_WIDTH))
        settle_box(self.day)
        self.since = QCheckBox(self.tr("I have not smoked since"))
        self.since.setAccessibleName(self.since.text())
        self._date_parts = (
            self._under(self.stopped, label(self.tr("My first day without a smoke"), tone="quiet"), self.day),
            self._under(self.stopped, self.since),
        )

    @Slot()
    def _show_parts(self) -> None:
        self.say("")
        for part in self._goal_parts:
            part.setVisible(self.less.isChecked())
        for part in self._date_parts:
            part.setVisible(self.stopped.isChecked())


class NowStep(Step):
    """Where one is now: how many a day, and what a pack costs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("Where are you now?"),
            self.tr("A few numbers, so that the program can show what changes. All of them can wait."),
        )
        self.measuring = QCheckBox(self.tr("Measure it for me"))
        self.measuring.setAccessibleName(self.measuring.text())
        self.measuring.setChecked(True)
        self.baseline = number_box(self.tr("Smokes on a usual day"), BASELINE_RANGE)
        self.baseline.setValue(FIRST_BASELINE)
        self.baseline.setEnabled(False)
        self.measuring.toggled.connect(self.baseline.setDisabled)
        self.price: QLineEdit = price_box(self.tr("Price of a pack"))
        self.cigarettes = number_box(self.tr("Cigarettes in a pack"), PACK_SIZES)
        self.cigarettes.setValue(USUAL_PACK)
        measured = self.tr("Before you began to smoke less. It is measured over seven smoked days.")
        self.asked.add(Row(self.tr("Smokes on a usual day"), self.baseline, measured))
        self.asked.add(self.measuring)
        self.asked.add(Row(self.tr("Price of a pack"), self.price, self.tr("With it you see what you save")))
        self.asked.add(Row(self.tr("Cigarettes in a pack"), self.cigarettes))

    def said_baseline(self) -> int | None:
        """Return how many a day it was, unless that is to be measured."""
        return None if self.measuring.isChecked() else self.baseline.value()

    def said_price(self) -> Price | None:
        """Return the price, if one was entered."""
        amount = smallest(self.price.text())
        return None if amount is None else Price(amount, self.cigarettes.value())

    def fault(self) -> bool:
        """Say what is wrong with the price, and return whether something is."""
        text = self.price.text().strip()
        wrong = price_fault(smallest(text)) if text else ""
        self.say(wrong, self.price if wrong else None)
        return bool(wrong)


class DayStep(Step):
    """The day: when it starts, and what days without a smoke count as; `history_wanted` when a file is to be read."""

    history_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(self.tr("Your day"), self.tr("Nothing ever leaves this computer."))
        self.day_start = day_start_box(self.tr("Day starts at"))
        self.empty_days = empty_days_box(self.tr("Days without a smoke"))
        self.empty_days.setCurrentIndex(list(EmptyDays).index(EmptyDays.ASK_IF_AWAY))
        self.history = Button(self.tr("Choose a file…"))
        self.history.setAutoDefault(False)
        self.history.clicked.connect(self.history_wanted)
        late = self.tr("Late nights still count for the evening before")
        away = self.tr("Was such a day smoke-free, or was it not written down? The program can ask.")
        brought = self.tr("From this program, another one or a table. It opens when you are done here.")
        self.asked.add(Row(self.tr("Day starts at"), self.day_start, late))
        self.asked.add(Row(self.tr("Days without a smoke"), self.empty_days, away))
        self.asked.add(Row(self.tr("Bring your history"), self.history, brought))

    def said_day_start(self) -> dt.time | None:
        """Return when the day starts, unless it is at midnight."""
        said = time_of(self.day_start)
        return None if said == dt.time(0) else said

    def said_empty_days(self) -> EmptyDays | None:
        """Return what days without a smoke count as, unless it is the usual."""
        mode = list(EmptyDays)[self.empty_days.currentIndex()]
        return None if mode is EmptyDays.ASK_IF_AWAY else mode
