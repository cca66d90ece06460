"""A question over a window: a sentence and its answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import text_label

WIDTH = 520
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
