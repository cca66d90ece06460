"""Questions over the editor: a sentence and its answers, and a reason that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import text_label

WIDTH = 520
LONGEST_REASON = 500
Answer = tuple[str, str, Callable[[], None]]  # the words of a button, its kind, and what to do


class Question(Dialog):
    """Asks something, and calls what belongs to the answer once it is closed; Esc does nothing.

    The last answer has the focus, unless it deletes something.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        answers: Sequence[Answer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent, width=WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen: Callable[[], None] | None = None
        self.body.addWidget(text_label(title, "title"))
        self.body.addWidget(text_label(sentence))
        self.setAccessibleDescription(sentence)
        self.buttons = [self._button(*answer) for answer in answers]
        self.buttons[0 if answers[-1][1] == "delete" else -1].setFocus(Qt.FocusReason.TabFocusReason)
        self.finished.connect(self._answer)

    def _button(self, text: str, kind: str, then: Callable[[], None]) -> Button:
        button = Button(text, kind=kind)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(then))
        self.footer.addWidget(button)
        return button

    def _choose(self, then: Callable[[], None]) -> None:
        self._chosen = then
        self.accept()

    @Slot()
    def _answer(self) -> None:
        if self._chosen:
            self._chosen()


class ReasonDialog(Dialog):
    """Asks why something is done to what a person has; `given` carries the reason.

    needed: whether it cannot be left empty.
    """

    given = Signal(str)

    def __init__(self, title: str, about: str, act: str, parent: QWidget | None = None, *, needed: bool) -> None:
        super().__init__(title, parent, width=WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._needed = needed
        self.body.addWidget(text_label(title, "title"))
        self.body.addWidget(text_label(about))
        self.reason = QLineEdit()
        kept = self.tr("It is kept with the record.")
        optional = self.tr("It may be left empty. It is kept with the record.")
        self.field = Field(self.tr("Reason"), self.reason, kept if needed else optional)
        self.body.addWidget(self.field)
        self.cancel = Button(self.tr("Cancel"))
        self.act = Button(act, kind="primary")
        for button in (self.cancel, self.act):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._give)
        self.reason.returnPressed.connect(self._give)
        self.reason.setFocus()

    @Slot()
    def _give(self) -> None:
        reason = self.reason.text().strip()
        if self._needed and not reason:
            self.field.show_error(self.tr("Say why; a few words are enough."))
        elif len(reason) > LONGEST_REASON:
            self.field.show_error(self.tr("That is too long; 500 characters fit."))
        else:
            self.accept()
            self.given.emit(reason)
