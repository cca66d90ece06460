"""A picture for an achievement, as a person gives it: chosen in the system's dialog, dropped, or pasted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from smoketracker.domain.errors import Refused
from smoketracker.ui.icon_reader import LARGEST_FILE, normalised, read_picture

PNG = "image/png"  # what a clipboard calls the pictures that programs copy


class Upload(QObject):
    """Makes an icon of what is given, in a thread of its own; the newest that was given counts.

    `ready` carries the icon's bytes, `refused` the sentence that says why there is none, `begun` comes before either.
    Files are taken that are dropped on `target`, and what is pasted while the keyboard is there.
    """

    ready = Signal(bytes)
    refused = Signal(str)
    begun = Signal()
    _read = Signal(int, object)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._newest = 0
        self._busy = False
        self._one_at_a_time = Lock()
        self._ear = _Ear()
        self.destroyed.connect(self._ear.close)
        self._read.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        """Say whether a picture is being read."""
        return self._busy

    @Slot()
    def choose(self) -> None:
        """Let a file be chosen in the system's dialog."""
        chooser = QFileDialog(self._target.window(), self.tr("Choose a picture"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg *.webp)"))
        chooser.fileSelected.connect(self._take_name)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def take(self, source: Path | bytes) -> None:
        """Make an icon of a picture's file or content, beside the window."""
        self._newest += 1
        self._busy = True
        # A file on a drive that does not answer must not keep the program from ending.
        Thread(target=self._work, args=(self._newest, source), name="upload", daemon=True).start()
        self.begun.emit()

    def take_from(self, data: QMimeData) -> bool:
        """Make an icon of what was dropped or copied; return False if there is no picture in it."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.take(Path(files[0]))
        elif data.hasFormat(PNG):
            # One byte more shows that it is too large; no more of it is needed.
            self.take(bytes(data.data(PNG).first(min(data.data(PNG).size(), LARGEST_FILE + 1)).data()))
        elif data.hasUrls():
            self.refused.emit(self.tr("Only files on this computer can be taken."))
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped and pasted."""
        match event:
            case QDragEnterEvent() if event.type() == QEvent.Type.DragEnter and _holds_picture(event.mimeData()):
                event.acceptProposedAction()
                return True
            case QDropEvent() if event.type() == QEvent.Type.Drop and self.take_from(event.mimeData()):
                event.acceptProposedAction()
                return True
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste):
                return self.take_from(QGuiApplication.clipboard().mimeData())
        return super().eventFilter(watched, event)

    @Slot(str)
    def _take_name(self, name: str) -> None:
        self.take(Path(name))

    def _work(self, number: int, source: Path | bytes) -> None:
        try:
            found: bytes | Exception = self._made(number, source)
        except Exception as error:  # noqa: BLE001  # whatever it is, the window's thread has to hear of it
            found = error
        self._ear.tell(lambda: self._read.emit(number, found))

    def _made(self, number: int, source: Path | bytes) -> bytes:
        """Return the icon; nothing, if another picture has been given meanwhile."""
        data = source if isinstance(source, bytes) else read_picture(source)
        with self._one_at_a_time:  # several at once would leave the window little time
            return normalised(data) if number == self._newest else b""

    @Slot(int, object)
    def _settle(self, number: int, found: bytes | Exception) -> None:
        if number != self._newest:
            return  # another one was given meanwhile
        self._busy = False
        match found:
            case bytes():
                self.ready.emit(found)
            case Refused():
                self.refused.emit(str(found))
            case error:
                raise error


class _Ear:
    """What a thread tells something to: not while the object behind it is taken apart, nor after that."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._closed = False

    def tell(self, how: Callable[[], None]) -> None:
        """Tell it, unless the editor was closed meanwhile."""
        # The object can be half gone a moment before it says so: then the signal itself refuses.
        with self._lock, suppress(RuntimeError):
            if not self._closed:
                how()

    def close(self) -> None:
        """Wait for what is being told, and hear nothing more."""
        with self._lock:
            self._closed = True


def _holds_picture(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasFormat(PNG)
