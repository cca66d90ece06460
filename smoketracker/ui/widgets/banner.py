"""The banner: says above every page what is the matter, and offers the one thing that can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import label, text_label
from smoketracker.ui.widgets.toast import announce


class Banner(QFrame):
    """A bold line, one sentence, one button; `pressed` comes when it is pressed.

    tone: the tone of its bold line; colour: the token of its mark.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, action: str, tone: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self._theme = theme
        self._colour = colour
        self._icon = label()
        self._title = label(style="strong", tone=tone, wrap=True)
        self._sentence = text_label("")
        button = Button(action)
        button.clicked.connect(self.pressed)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._sentence)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(16)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def show_sentence(self, title: str, sentence: str) -> None:
        """Show what is the matter."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.show()
        announce(self, f"{title}. {sentence}")

    def show_title(self, title: str) -> None:
        """Show another bold line over the same sentence."""
        self._title.setText(title)
        self.setAccessibleName(title)

    @Slot()
    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon("warn", self._colour).pixmap(20, 20))
