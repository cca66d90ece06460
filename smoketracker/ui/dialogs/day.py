"""The question about one day: what it was, also when it was answered before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.kinds import DayState
from smoketracker.domain.model import Answer
from smoketracker.ui import history_words, words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.widgets.answers import Answers, Said
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import label

WIDTH = 480


class DayDialog(Dialog):
    """Takes an answer about a day, or withdraws the one that there is."""

    def __init__(self, bridge: Bridge, day: date, parent: QWidget | None) -> None:
        super().__init__("", parent, width=WIDTH, heading=words.full_date(day))
        self.setWindowTitle(self.tr("How was this day?"))
        self._bridge = bridge
        self._day = day
        self._before: Answer | None = bridge.ask(lambda tracker: tracker.facts().answers.get(day))
        logged = bridge.ask(lambda tracker: len(tracker.smokes(day, day)))
        self.answers = Answers(history_words.day_title(day), across=False)
        self._wrong = label(style="caption", tone="danger", wrap=True)
        self._wrong.hide()
        self.withdraw = Button(self.tr("Withdraw the answer"), kind="flat")
        self.withdraw.setVisible(self._before is not None)
        self.save = Button(self.tr("Save"), kind="primary")
        self._build(logged)
        if self._before:
            self.answers.say(self._before.state, self._before.count)
        self.save.clicked.connect(self._save)
        self.withdraw.clicked.connect(self._withdraw)
        first = next((choice for choice in self.answers.choices if choice.isChecked()), self.answers.choices[0])
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, logged: int) -> None:
        self.body.addWidget(self.answers)
        self.body.addWidget(self._wrong)
        if logged:
            text = self.tr("{smokes} with a time on this day. What you answer here comes on top of them.")
            self.body.addWidget(label(text.format(smokes=words.smokes(logged)), "caption", "quiet", wrap=True))
        about = self.tr("A day that is not known is left out of every count, and a streak starts anew after it.")
        self.body.addWidget(label(about, "caption", "quiet", wrap=True))
        self.body.addStretch()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        for button in (self.withdraw, cancel, self.save):
            self.footer.addWidget(button)
        self.save.setDefault(True)

    @Slot()
    def _save(self) -> None:
        if not self.answers.given:
            self._show_wrong(self.tr("Choose one of the three answers."))
        elif self.answers.missing_number:
            self._show_wrong(self.tr("Say how many, 1 to 200."))
            self.answers.number.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._answer(self.answers.said)

    @Slot()
    def _withdraw(self) -> None:
        self._answer(None)

    def _answer(self, said: Said) -> None:
        day, before = self._day, as_said(self._before)
        try:
            self._bridge.carry_out(
                lambda tracker: tracker.answer(day, said),
                reverse=lambda tracker: tracker.answer(day, before),
                said=self.tr("The answer is saved.") if said is not None else self.tr("The answer is withdrawn."),
            )
        except TrackerError as error:
            self._show_wrong(str(error))
        else:
            self.accept()

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setAccessibleName(sentence)
        self._wrong.show()
        self.fit()


def as_said(answer: Answer | None) -> Said:
    """Return an answer as the tracker takes it."""
    if answer is None:
        return None
    return answer.count if answer.state is DayState.SMOKED else answer.state.value
