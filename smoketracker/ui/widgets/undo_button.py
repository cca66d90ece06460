"""The Undo button beside the Log button: a while after a log it is there, and a line shows how long it stays."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button

SMOOTH_MS, STILL_MS = 100, 1000
PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
LINE, LINE_INSET, LINE_ABOVE = 3, 14, 7


class UndoButton(Button):
    """Shows for a while with a draining line; `ended` comes when the while is over."""

    ended = Signal()

    def __init__(self, text: str, shortcut: QKeySequence, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("undo")
        self.setIconSize(QSize(18, 18))
        self._text = f" {text}"  # a little room beside the drawing
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(self.tr("{text} ({keys})").format(text=text, keys=keys))
        self._theme = theme
        self._stays = 1
        self._until = QDeadlineTimer(0)
        self._shown = QElapsedTimer()
        self._shown.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._drain)
        theme.changed.connect(self._tint)
        self._tint()
        self.show_narrow(narrow=False)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Say whether its while is not over yet, also while another page hides it."""
        return not self._until.hasExpired()

    def start(self, milliseconds: int) -> None:
        """Be there for so long from now on."""
        self._stays = milliseconds
        self._until = QDeadlineTimer(milliseconds)
        if not self.isVisible():
            self._shown.start()
        self.show()
        self._run()

    def stop(self) -> None:
        """Be gone at once."""
        self._until = QDeadlineTimer(0)
        self.hide()

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the drawing alone where there is no room for the word."""
        self.setText("" if narrow else self._text)
        if bool(self.property("narrow")) != narrow:
            self.setProperty("narrow", narrow)
            self.style().unpolish(self)
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Let go of a press that was meant for what lay here a moment ago: the second half of a double click."""
        if event.type() in PRESSES and self._shown.elapsed() < QApplication.doubleClickInterval():
            event.accept()
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on draining."""
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest; the time goes on."""
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button and, at its bottom, how much of its while is left."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect()).adjusted(LINE_INSET, self.height() - LINE_ABOVE - LINE, -LINE_INSET, -LINE_ABOVE)
        left = QRectF(whole)
        left.setWidth(whole.width() * self._until.remainingTime() / self._stays)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left.moveRight(whole.right())
        for piece, token in ((whole, "track"), (left, "text2")):
            painter.setBrush(self._theme.colour(token))
            painter.drawRoundedRect(piece, LINE / 2, LINE / 2)
        painter.end()

    def _run(self) -> None:
        if self.isVisible():
            self._timer.start(STILL_MS if self._theme.still else SMOOTH_MS)
            self._drain()

    @Slot()
    def _drain(self) -> None:
        if self.is_running:
            self.update()
        else:
            self._timer.stop()
            self.ended.emit()

    @Slot()
    def _tint(self) -> None:
        self.setIcon(self._theme.icon("undo", "text"))
