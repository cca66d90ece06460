"""The three answers about a day, side by side or below each other, with the number that one of them takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import MOST_SMOKES_ANSWERED
from smoketracker.ui.widgets.forms import number_box
from smoketracker.ui.widgets.labels import scaled

NUMBER_WIDTH = 84
CHOICES = (DayState.SMOKE_FREE, DayState.SMOKED, DayState.UNKNOWN)

Said = str | int | None


class Answers(QWidget):
    """Takes one answer about a day; none is chosen before one is. `changed` comes when the answer is another one."""

    changed = Signal()

    def __init__(self, day: str, *, across: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.number = number_box(self.tr("How many on {day}").format(day=day), range(MOST_SMOKES_ANSWERED + 1))
        self.number.setFixedWidth(scaled(NUMBER_WIDTH))
        self.number.setEnabled(False)
        texts = (self.tr("Smoke-free"), self.tr("I smoked"), self.tr("Don't know"))
        self.choices = [QRadioButton(text) for text in texts]
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14 if across else 6)
        for index, (choice, text) in enumerate(zip(self.choices, texts, strict=True)):
            choice.setAccessibleName(self.tr("{day}: {answer}").format(day=day, answer=text))
            self._group.addButton(choice, index)
            layout.addLayout(self._with_number(choice) if index == 1 else self._alone(choice))
        self._group.idToggled.connect(self._choose)
        self.number.valueChanged.connect(self.changed)

    def _with_number(self, choice: QRadioButton) -> QHBoxLayout:
        row = self._alone(choice)
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addStretch()
        return row

    def _alone(self, choice: QRadioButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(choice)
        return row

    @property
    def given(self) -> bool:
        """Say whether one of the answers is chosen."""
        return self._group.checkedId() >= 0

    @property
    def missing_number(self) -> bool:
        """Say whether smokes are answered without saying how many."""
        return self._group.checkedId() == 1 and not self.number.value()

    @property
    def said(self) -> Said:
        """Return the answer as the tracker takes it; None while none is chosen."""
        match self._group.checkedId():
            case 0 | 2 as index:
                return CHOICES[index].value
            case 1:
                return self.number.value()
            case _:
                return None

    def say(self, state: DayState, count: int = 0) -> None:
        """Choose an answer."""
        self.number.setValue(count)
        self.choices[CHOICES.index(state)].setChecked(True)

    @Slot(int, bool)
    def _choose(self, index: int, chosen: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        if index == 1:
            self.number.setEnabled(chosen)
            if chosen and self.choices[1].hasFocus():
                self.number.setFocus(Qt.FocusReason.OtherFocusReason)
                self.number.selectAll()
        if chosen:
            self.changed.emit()
