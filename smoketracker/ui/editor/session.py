"""The editor's session: whoever has given the passphrase stays let in while somebody is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui.bridge import Bridge

if TYPE_CHECKING:
    # The tracker stands on SQLAlchemy, which is imported only after the first frame.
    from smoketracker.tracker.access_commands import Access

MILLISECONDS_BETWEEN_LOOKS = 2_000
_AT_WORK = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


class Session(QObject):
    """Keeps the tracker's session open while somebody is at work in the editor, and notices its end.

    `locked` comes once when the session has ended: after five idle minutes, by `lock`, or since the passphrase was
    changed elsewhere. The editor then hides what it shows and asks again. `changed` comes when `guarded` has changed.
    """

    locked = Signal()
    changed = Signal()

    def __init__(self, bridge: Bridge, editor: QWidget) -> None:
        super().__init__(editor)
        self._bridge = bridge
        self._editor = editor
        self._at_work = False
        self.guarded, self.unlocked = False, True
        self._look_again = QTimer(self)
        self._look_again.setInterval(MILLISECONDS_BETWEEN_LOOKS)
        self._look_again.timeout.connect(self.look)
        self._look_again.start()
        # Of the whole program: the lists and dialogs that the editor opens are windows of their own.
        application = QApplication.instance()
        application.installEventFilter(self)  # type: ignore[union-attr]  # there is one while a widget is
        application.aboutToQuit.connect(self.stop_looking)  # type: ignore[union-attr]  # as above
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is at work in the editor, or in what it has opened."""
        if not self._at_work and event.type() in _AT_WORK and self._belongs(watched):
            self._at_work = True
        return False

    @Slot()
    def look(self) -> None:
        """Say to the tracker that somebody is at work, if so, and see whether the session is still open."""
        if not self._bridge.is_open:
            return  # a worker has the tracker; the next look will do
        try:
            if self._at_work:
                self._bridge.ask(lambda tracker: tracker.keep_unlocked())
            found = self._bridge.ask(lambda tracker: tracker.access())
        except TrackerError:
            return  # another program holds the file: nothing can be changed meanwhile either
        self._at_work = False
        self._show(found)

    @Slot()
    def lock(self) -> None:
        """End the session now."""
        self._bridge.end_loan()
        try:
            self._bridge.ask(lambda tracker: tracker.lock())
        except TrackerError:
            return  # the record is not open, so nothing is unlocked
        self.look()

    @Slot()
    def end(self) -> None:
        """End the session with the editor, and watch no longer."""
        self.stop_looking()
        with QSignalBlocker(self):  # there is nothing left to hide
            self.lock()

    @Slot()
    def stop_looking(self) -> None:
        """Watch no longer: nothing may look at widgets that go with the program."""
        self._look_again.stop()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above

    def _show(self, found: Access) -> None:
        before, was_guarded = self.unlocked, self.guarded
        self.unlocked, self.guarded = found.unlocked, found.guarded
        if was_guarded != self.guarded:
            self.changed.emit()
        if before and not self.unlocked:
            self.locked.emit()

    def _belongs(self, watched: QObject) -> bool:
        """Say whether a widget is the editor, inside it, or inside a window that it has opened."""
        widget = watched if isinstance(watched, QWidget) else None
        while widget is not None and widget is not self._editor:
            widget = widget.parentWidget()
        return widget is not None
