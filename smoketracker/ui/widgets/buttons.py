"""Buttons: Enter and Space press each of them once, and the keyboard's focus is plain to see."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import font_of

KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
PRESS_KEYS = (*ENTER_KEYS, Qt.Key.Key_Space)


class Button(QPushButton):
    """A push button that Enter presses too, once however long it is held, with a focus ring for the keyboard.

    kind: "primary" (one in a view), "flat", "quiet", "danger", "delete", "icon", "segment", or the plain one.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, kind: str = "") -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        if kind:
            self.setProperty("kind", kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter, and never again while a key is held."""
        if event.key() in PRESS_KEYS and event.isAutoRepeat():
            event.accept()
        elif event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            show_focus(self, shown=event.reason() in KEYBOARD_REASONS)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, unless the whole window goes to the back."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            show_focus(self, shown=False)
        super().focusOutEvent(event)


class IconButton(Button):
    """A drawing alone, named for those who hear it and by its tooltip."""

    def __init__(self, name: str, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent, kind="icon")
        self.setAccessibleName(name)
        # Only here: the table of names in that module is too much for the first frame, which has none of these.
        from html import escape  # noqa: PLC0415

        self.setToolTip(escape(name))
        self.setIconSize(QSize(20, 20))
        self._icon, self._theme = icon, theme
        theme.changed.connect(self._tint)
        self._tint()

    @Slot()
    def _tint(self) -> None:
        self.setIcon(self._theme.icon(self._icon, "text2"))


class LogButton(Button):
    """The one ink button: it carries its shortcut at the right."""

    def __init__(self, text: str, shortcut: QKeySequence, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(f"  {text}", parent)
        self.setAccessibleName(text)
        self.setObjectName("log")
        self.setFont(font_of("section"))
        self.setIconSize(QSize(20, 20))
        self._shortcut = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self._theme = theme
        theme.changed.connect(self._tint)
        self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its shortcut where there is room, and its focus ring."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of("caption"))
        if self.width() > self.sizeHint().width() + painter.fontMetrics().horizontalAdvance(self._shortcut):
            painter.setPen(self._theme.colour("on_ink", 0.72))
            inside = self.rect().adjusted(20, 0, -20, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._shortcut)
        if self.property("kbdFocus"):
            # Inside the button and in its text's colour: around it, ink on a dark ring could not be told apart.
            painter.setPen(QPen(self._theme.colour("on_ink"), 2))
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 10, 10)
        painter.end()

    @Slot()
    def _tint(self) -> None:
        self.setIcon(self._theme.icon("plus", "on_ink"))


class NavButton(Button):
    """A stop of the navigation: icon and name, or in a narrow window the icon with its name as a tooltip."""

    def __init__(self, text: str, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(text)
        self.setObjectName("nav")
        self.setCheckable(True)
        self.setIconSize(QSize(20, 20))
        self._name, self._icon, self._theme = text, icon, theme
        theme.changed.connect(self._tint)
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the sidebar."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or the name with it."""
        self.setText("" if narrow else f"  {self._name}")
        self.setToolTip(self._name if narrow else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and a bar at its side while it is the page that shows."""
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            bar = self._bar()
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(self.rect().right() - bar.left())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("primary"))
            painter.drawRoundedRect(bar, 1.5, 1.5)
            painter.end()

    def _bar(self) -> QRect:
        return QRect(2, self.height() // 4, 3, self.height() - self.height() // 4 * 2)

    @Slot()
    def _tint(self) -> None:
        self.setIcon(self._theme.icon(self._icon, "text2", "on_tint"))


def show_focus(widget: QWidget, *, shown: bool) -> None:
    """Let the stylesheet draw the keyboard's focus, or not."""
    if bool(widget.property("kbdFocus")) != shown:
        widget.setProperty("kbdFocus", shown)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
