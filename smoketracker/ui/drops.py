"""Files that are dragged onto a window and let go there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import font_of
from smoketracker.ui.widgets.toast import announce

INSET, RADIUS = 12.0, 14.0


class Drops(QWidget):
    """Lies over a window while a file is held above it; `dropped` carries the file, `said` what else is to be said."""

    dropped = Signal(Path)
    said = Signal(str)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Let go to look at this file"))
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged over the window."""
        match event:
            case QDragEnterEvent() if event.type() == QEvent.Type.DragEnter:
                if not self._is_free() or not event.mimeData().hasUrls():
                    return False
                event.acceptProposedAction()
                self.setGeometry(self._window.rect())
                self.raise_()
                self.show()
                announce(self, self.accessibleName())
                return True
            case QDropEvent() if event.type() == QEvent.Type.Drop:
                self.hide()
                event.acceptProposedAction()
                self._take(event.mimeData().urls())
                return True
            case _ if event.type() == QEvent.Type.DragLeave:
                self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame and a sentence over the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("window", 0.96))
        painter.setPen(QPen(self._theme.colour("primary"), 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(font_of("title"))
        wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(INSET, INSET, -INSET, -INSET), wrapped, self.accessibleName())
        painter.end()

    def _is_free(self) -> bool:
        """Say whether no dialog stands before the window."""
        return QApplication.activeModalWidget() in {None, self._window}

    def _take(self, urls: list[QUrl]) -> None:
        files = [url.toLocalFile() for url in urls if url.isLocalFile()]
        if not files:
            self.said.emit(self.tr("Only files on this computer can be brought in."))
            return
        self.dropped.emit(Path(files[0]))
        if len(urls) > 1:
            self.said.emit(self.tr("One file at a time: this is the first of those you let go."))
