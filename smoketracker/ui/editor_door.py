"""The way into the achievement editor, and out of it before the program ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme

if TYPE_CHECKING:
    from smoketracker.ui.editor.editor import Editor
    from smoketracker.ui.editor.entrance import Entrance


class EditorDoor(QObject):
    """Opens the editor to whoever may enter it, once at a time; `quit_wanted` comes when it asks for the end."""

    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._window = window
        self._entrance: Entrance | None = None
        self._editor: Editor | None = None

    def knock(self) -> None:
        """Open the editor to whoever may enter it, or bring it to the front."""
        if self._editor:
            self._editor.activateWindow()
            return
        if self._entrance is None:
            # Made when it is wanted: the editor does not belong to the first frame.
            from smoketracker.ui.editor.entrance import Entrance  # noqa: PLC0415

            self._entrance = Entrance(self._bridge, self._theme, self._preferences, self._window)
            self._entrance.entered.connect(self._edit)
        self._entrance.knock()

    def leave(self, then: Callable[[], None]) -> None:
        """Go on once nothing in the editor would be lost by it."""
        if self._editor:
            self._editor.leave(then)
        else:
            then()

    @Slot()
    def _edit(self) -> None:
        from smoketracker.ui.editor.editor import Editor  # noqa: PLC0415  # as above

        self._editor = Editor(self._bridge, self._theme, self._preferences, self._window)
        self._editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor.quit_wanted.connect(self.quit_wanted)
        self._editor.finished.connect(self._forget)
        self._editor.open()

    @Slot()
    def _forget(self) -> None:
        self._editor = None
