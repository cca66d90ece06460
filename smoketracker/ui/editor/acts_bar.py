"""The foot of the editor: how it stands with what is in the form, and what can be done with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from smoketracker.ui.editor import act_words
from smoketracker.ui.editor.act_words import Standing
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button, IconButton
from smoketracker.ui.widgets.forms import repolish
from smoketracker.ui.widgets.labels import breakable, label, scaled

MARGIN, SPACING = 20, 10
ROOM_FOR_WORDS = 170
ICON = QSize(20, 20)


class ActsBar(QFrame):
    """Holds the buttons; `wanted` carries the name of an act.

    The acts: "import", "export", "retire", "duplicate", "save", "delete", "grant", "revoke", "up", "down". What has no
    room as a button is in the menu, where all of them are.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._theme = theme
        self._standing = Standing()
        self.importing = self._button(self.tr("Import…"), "import")
        self.exporting = self._button(self.tr("Export…"), "export")
        self.state = label(style="caption", tone="quiet", wrap=True)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.more = IconButton(self.tr("More acts"), "more", theme)
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._open_menu)
        self.retire = self._button(self.tr("Retire"), "retire")
        self.duplicate = self._button(self.tr("Duplicate"), "duplicate")
        self.save = self._button(self.tr("Save"), "save", kind="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 12, MARGIN, 12)
        row.setSpacing(SPACING)
        for part in (self.importing, self.exporting):
            row.addWidget(part)
        row.addWidget(self.state, 1)
        for part in (self.more, self.retire, self.duplicate, self.save):
            row.addWidget(part)
        self._name(self.duplicate, self.duplicate.text())
        theme.changed.connect(self._tint)
        self._tint()

    def say(self, sentence: str, tone: str = "quiet") -> None:
        """Write the line beside the buttons, in a tone of labels."""
        self.state.setText(breakable(sentence))
        self.state.setAccessibleName(sentence)
        if self.state.property("tone") != tone:
            self.state.setProperty("tone", tone)
            repolish(self.state)

    def show_standing(self, standing: Standing, save: str, *, can_save: bool) -> None:
        """Offer what can be done now; save: what the main button does."""
        self._standing = standing
        retired = bool(standing.achievement and standing.achievement.retired)
        self._name(self.retire, self.tr("Un-retire") if retired else self.tr("Retire"))
        self._name(self.save, save)
        meaning = act_words.what_retiring_means(standing)
        allow(self.retire, act_words.why_not_retire(standing), meaning)
        allow(self.duplicate, act_words.why_not_duplicate(standing), key_name("Ctrl+D"))
        allow(self.save, "" if can_save else self.tr("Nothing has changed since it was saved."), key_name("Ctrl+S"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep those buttons that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def menu(self) -> QMenu:
        """Return the menu of every act, made for what is in the form now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.more.accessibleName())
        menu.setToolTipsVisible(True)
        standing = self._standing
        self._add(menu, self.tr("&Grant…"), "grant", act_words.why_not_grant(standing))
        self._add(menu, self.tr("Re&voke…"), "revoke", act_words.why_not_revoke(standing))
        retired = standing.achievement and standing.achievement.retired
        retire = self.tr("Un-&retire") if retired else self.tr("&Retire")
        self._add(menu, retire, "retire", act_words.why_not_retire(standing))
        self._add(menu, self.tr("&Delete…"), "delete", act_words.why_not_delete(standing))
        menu.addSeparator()
        self._add(menu, self.tr("D&uplicate"), "duplicate", act_words.why_not_duplicate(standing))
        nowhere = "" if standing.achievement else act_words.why_not_duplicate(standing)
        self._add(menu, self.tr("Move &up"), "up", nowhere)
        self._add(menu, self.tr("Move do&wn"), "down", nowhere)
        menu.addSeparator()
        self._add(menu, self.tr("&Import…"), "import", "")
        self._add(menu, self.tr("&Export…"), "export", "")
        menu.triggered.connect(self._tell)
        return menu

    def _add(self, menu: QMenu, text: str, act: str, reason: str) -> None:
        action = menu.addAction(text)
        action.setData(act)
        action.setEnabled(not reason)
        action.setToolTip(escape(reason))

    def _button(self, text: str, act: str, kind: str = "") -> Button:
        button = Button(text, kind=kind)
        button.setAutoDefault(False)
        button.setProperty("act", act)
        button.clicked.connect(lambda: self.wanted.emit(act))
        return button

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.wanted.emit(action.data())

    @Slot()
    def _open_menu(self) -> None:
        menu = self.menu()
        by_keyboard = self.more.property("kbdFocus")
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        if by_keyboard:
            menu.setActiveAction(menu.actions()[0])

    def _name(self, button: Button, text: str) -> None:
        button.setText(text if button is self.save else f" {text}")  # beside its drawing
        button.setAccessibleName(text)

    def _fit(self) -> None:
        """Hide first what is seldom wanted; the menu has it still."""
        kept = {self.more, self.save}
        room = self.width() - 2 * MARGIN - scaled(ROOM_FOR_WORDS)
        room -= sum(button.sizeHint().width() + SPACING for button in kept)
        for button in (self.retire, self.duplicate, self.importing, self.exporting):
            room -= button.sizeHint().width() + SPACING
            button.setVisible(room >= 0)

    @Slot()
    def _tint(self) -> None:
        for button, icon in ((self.retire, "archive"), (self.duplicate, "copy")):
            button.setIconSize(ICON)
            button.setIcon(self._theme.icon(icon, "text"))


def allow(button: Button, reason: str, about: str) -> None:
    """Let a button be pressed and say what about it, or switch it off and say why."""
    button.setEnabled(not reason)
    button.setAccessibleDescription(reason or about)
    button.setToolTip(escape(reason or about))


def key_name(keys: str) -> str:
    """Name keys as the system does."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
