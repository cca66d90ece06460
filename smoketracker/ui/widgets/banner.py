"""The banner: says above every page what is the matter, and offers the one thing that can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import breakable, label, text_label
from smoketracker.ui.widgets.toast import announce

# The mark of each kind, and its colour; the bold line says the same in words.
MARKS = {
    "danger": ("warn", "danger"),
    "points": ("info", "honey_text"),
    "notice": ("bell", "on_tint"),
}
ICON = 20


class Banner(QFrame):
    """A bold line, one sentence, one button; `pressed` comes when it is pressed.

    other: what a second button below says; `other_pressed` comes from that one.

    kind: "danger" for what could not be done, "points" for what wants a look, "notice" for what is good to know.
    """

    pressed = Signal()
    other_pressed = Signal()

    def __init__(self, theme: Theme, action: str, kind: str, parent: QWidget | None = None, *, other: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", kind)
        self._theme = theme
        self._mark = MARKS[kind]
        self._icon = label()
        self._title = label(style="strong", wrap=True)
        self._sentence = text_label("", "caption")
        self._button = Button(action)
        self._button.clicked.connect(self.pressed)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch()
        texts.addWidget(self._title)
        texts.addWidget(self._sentence)
        texts.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 14, 10)
        layout.setSpacing(16)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(texts, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addStretch()
        buttons.addWidget(self._button)
        if other:
            second = Button(other, kind="quiet")
            second.clicked.connect(self.other_pressed)
            buttons.addWidget(second)
        buttons.addStretch()
        layout.addLayout(buttons)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def offer(self, action: str) -> None:
        """Let the button offer something else."""
        self._button.setText(action)
        self._button.setAccessibleName(action)

    def show_sentence(self, title: str, sentence: str) -> None:
        """Show what is the matter; a screen reader is told once, however often it is found again."""
        again = self.isVisible() and (self.accessibleName(), self.accessibleDescription()) == (title, sentence)
        self._title.setText(title)
        self._sentence.setText(breakable(sentence))
        self._sentence.setAccessibleName(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.show()
        if not again:
            announce(self, f"{title}. {sentence}")

    def show_title(self, title: str) -> None:
        """Show another bold line over the same sentence."""
        self._title.setText(title)
        self.setAccessibleName(title)

    @Slot()
    def _tint(self) -> None:
        icon, token = self._mark
        self._icon.setPixmap(self._theme.icon(icon, token, size=ICON).pixmap(ICON, ICON))
