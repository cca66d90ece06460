"""The frame of every dialog: a heading, a body that scrolls, and a footer that stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smoketracker.ui.widgets.labels import breakable, label, scaled

MARGIN = 24
FRAME = 12  # what the scrolling part and a bar over the footer add


class Dialog(QDialog):
    """A window-modal dialog; `body` takes its content, `footer` its buttons, `note` a quiet line beside them.

    Esc closes it without doing anything.
    """

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 560, heading: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.body.setSpacing(16)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(MARGIN, 14, MARGIN, 14)
        self.footer.setSpacing(10)
        self.note = label(style="caption", tone="quiet", wrap=True)
        self.footer.addWidget(self.note, 1)
        self._width = scaled(width)
        if heading:
            self.body.addWidget(label(heading, "title", wrap=True))
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the content needs, as far as the screen has it."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the content at this width, and no higher than the screen or wider than the parent."""
        self.body.activate()  # what was shown or hidden just now counts at once
        room = self.screen().availableGeometry()
        least = self._content.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        width = min(max(self._width, least), room.width() - 40)
        high, foot = _height(self._content, width), _height(self._foot, width)
        self.setMinimumSize(min(width, 320), min(high + foot, 240))
        self.resize(width, min(high + foot + FRAME, room.height() - 80))
        # A bar from before would stay: beside it the text is narrower and therefore higher.
        for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded):
            self._scroll.setVerticalScrollBarPolicy(policy)

    def say(self, sentence: str, tone: str = "quiet") -> None:
        """Write the line beside the buttons, in a tone of labels."""
        self.note.setText(breakable(sentence))
        self.note.setAccessibleName(sentence)
        if self.note.property("tone") != tone:
            self.note.setProperty("tone", tone)
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)

    def crown_footer(self, bar: QWidget) -> None:
        """Lay a thin bar along the upper edge of the footer."""
        self._column.insertWidget(self._column.indexOf(self._foot), bar)

    def _lay_out(self) -> None:
        self._content = QWidget()
        self._content.setObjectName("page")
        self._content.setLayout(self.body)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._foot = QFrame()
        self._foot.setObjectName("footer")
        self._foot.setLayout(self.footer)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)


def _height(widget: QWidget, width: int) -> int:
    """Return how high a widget wants to be at a width."""
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
