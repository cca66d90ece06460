"""The achievement editor: a window of its own over the program's, behind a passphrase where one is set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.question import Answer, Question
from smoketracker.ui.editor.achievements_tab import AchievementsTab
from smoketracker.ui.editor.acts import Acts
from smoketracker.ui.editor.lock import Lock
from smoketracker.ui.editor.locked_pane import LockedPane
from smoketracker.ui.editor.rules_tab import RulesTab
from smoketracker.ui.editor.session import Session
from smoketracker.ui.editor.session_button import SessionButton
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme

DEFAULT_SIZE = (1120, 760)
SMALLEST_SIZE = (720, 540)
ACHIEVEMENTS, RULES = 0, 1
Then = Callable[[], None]


class Editor(QDialog):
    """Holds the two tabs and guards what is unsaved in them; `quit_wanted` asks for more than closing it."""

    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Achievement editor"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._question: Question | None = None
        self.session = Session(bridge, self)
        self._lock = Lock(bridge, theme, self.session, self)
        self._acts = Acts(bridge, self)
        self.achievements = AchievementsTab(bridge, theme, self._acts)
        self._rules: RulesTab | None = None
        self.locked = LockedPane(theme)
        self.tabs = QTabBar()
        self.access = SessionButton(self.session, theme)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._connect_keys()
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*DEFAULT_SIZE)
        self.restoreGeometry(preferences.editor_geometry)
        self.achievements.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rules(self) -> RulesTab:
        """Return the second tab, made when it is first turned to."""
        if self._rules is None:
            self._rules = RulesTab(self._bridge, self._theme, acts=self._acts)
            self._stack.addWidget(self._rules)
        return self._rules

    @property
    def is_locked(self) -> bool:
        """Say whether the passphrase has to be given before anything shows again."""
        return self._stack.currentWidget() is self.locked

    def leave(self, then: Then) -> None:
        """Do something that the form would be lost by: at once if there is nothing to lose, else after an answer."""
        if not self._tab.unsaved:
            then()
            return
        if self._question:
            self._question.activateWindow()
            return
        keep = (self.tr("Keep editing"), "", _nothing)
        discard = (self.tr("Discard"), "danger", lambda: self._discard_and(then))
        save = (self.tr("Save"), "primary", lambda: self._save_and(then))
        answers: tuple[Answer, ...] = (keep, discard, save)
        sentence = self.tr("What you have written is not saved yet.")
        if self.is_locked:
            answers = (discard, keep)
            sentence = self.tr("What you have written is not saved yet. To save it, unlock the editor.")
        self._question = Question(self.tr("Save your changes?"), sentence, answers, self)
        self._question.destroyed.connect(self._forget_question)
        self._question.open()

    @Slot()
    def reject(self) -> None:
        """Close, once nothing is unsaved any more."""
        self.leave(super().reject)

    def done(self, result: int) -> None:
        """End the session with the editor."""
        self._preferences.editor_geometry = self.saveGeometry()
        self.achievements.side.end()
        self.session.end()
        super().done(result)

    @property
    def _tab(self) -> AchievementsTab | RulesTab:
        return self.rules if self.tabs.currentIndex() == RULES else self.achievements

    def _save_and(self, then: Then) -> None:
        if isinstance(self._tab, AchievementsTab):
            self._tab.save(then)
        elif self._tab.save():
            then()

    def _discard_and(self, then: Then) -> None:
        self._tab.discard()
        then()

    @Slot()
    def _forget_question(self) -> None:
        self._question = None

    @Slot(int)
    def _choose_tab(self, index: int) -> None:
        """Turn to a tab, once the other may be left."""
        if self.is_locked:
            return
        self._mark_tab(ACHIEVEMENTS if index == RULES else RULES)
        self.leave(lambda: self._turn_to(index))

    def _turn_to(self, index: int) -> None:
        self._mark_tab(index)
        self._stack.setCurrentWidget(self._tab)

    def _mark_tab(self, index: int) -> None:
        before = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(before)

    @Slot()
    def lock(self) -> None:
        """Hide what is in the editor, keep it, and ask for the passphrase."""
        if not self.is_locked:
            for dialog in self.findChildren(QDialog):
                dialog.reject()
            self._stack.setCurrentWidget(self.locked)
            for part in (self.tabs, self.access):
                part.hide()
        self._lock.ask()

    @Slot()
    def _unlock(self) -> None:
        for part in (self.tabs, self.access):
            part.show()
        self._stack.setCurrentWidget(self._tab)
        self.achievements.reload()
        self._acts.go_on()

    @Slot()
    def _stay_locked(self) -> None:
        self._acts.forget()
        self.locked.unlock.setFocus()

    @Slot()
    def _save(self) -> None:
        if not self.is_locked and self._tab.unsaved:
            self._save_and(_nothing)

    def _lay_out(self) -> None:
        self.tabs.setObjectName("tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the editor"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.tr("Achievements"))
        self.tabs.addTab(self.tr("Point rules"))
        for part in (self.achievements, self.locked):
            self._stack.addWidget(part)
        head = QFrame()
        head.setObjectName("head")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.access)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._choose_tab)
        self.achievements.leave_wanted.connect(self.leave)
        self.session.locked.connect(self.lock)
        self._acts.locked.connect(self.lock)
        self._lock.opened.connect(self._unlock)
        self._lock.declined.connect(self._stay_locked)
        self.locked.unlock_wanted.connect(self._lock.ask)
        self.access.set_wanted.connect(self._lock.set_passphrase)
        self.access.change_wanted.connect(self._lock.change_passphrase)

    def _connect_keys(self) -> None:
        first = self.achievements  # its keys hold while it shows
        for part, keys, slot in (
            (first, "Ctrl+N", first.begin_new),
            (first, "Ctrl+D", first.duplicate),
            (first, "Ctrl+F", first.list.focus_search),
            (self, "Ctrl+S", self._save),
            (self, "Ctrl+W", self.reject),
            (self, "Ctrl+Q", self.quit_wanted),
        ):
            shortcut = QShortcut(QKeySequence(keys), part)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)


def _nothing() -> None:
    """Go on as it is."""
