"""The passphrase before the editor: setting the first one, giving it, changing it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from smoketracker.domain.errors import Refused, TrackerError, WrongPassphrase
from smoketracker.domain.passphrase import normalised
from smoketracker.ui import passphrase_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.busy import BusyBar
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label
from smoketracker.ui.widgets.toast import announce
from smoketracker.ui.worker import Sign, Worker

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

MILLISECONDS_BETWEEN_LOOKS = 250
WIDTH = 480
_UNSEEN = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class Purpose(Enum):
    """What the dialog is for. OFFER: as SET, for who comes for the first time and may go on without one."""

    OFFER = auto()
    SET = auto()
    GIVE = auto()
    CHANGE = auto()


class PassphraseDialog(Dialog):
    """Accepted when the editor may be opened: the passphrase is set, given or changed, or none is wished."""

    def __init__(self, bridge: Bridge, theme: Theme, purpose: Purpose, parent: QWidget | None = None) -> None:
        words = passphrase_words.of(purpose.name)
        super().__init__(words.title, parent, width=WIDTH, heading=words.heading)
        self._bridge = bridge
        self._purpose = purpose
        self._leaving = False
        self._waits = 0
        self._worker = Worker(bridge, self)
        self.old, self.new, self.again = _secret(), _secret(), _secret()
        self._fields = self._made_fields()
        self.seen = QCheckBox(self.tr("Show what I type"))
        self.without = Button(self.tr("Continue without a passphrase"), kind="flat")
        self.cancel = Button(self.tr("Cancel"))
        self.go = Button(words.act, kind="primary")
        self._busy = BusyBar(theme)
        self._look_again = QTimer(self)
        self._look_again.setInterval(MILLISECONDS_BETWEEN_LOOKS)
        self._lay_out_parts(words)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the pause down while the dialog shows."""
        super().showEvent(event)
        self._look_again.start()
        self._count_down()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed."""
        super().hideEvent(event)
        self._look_again.stop()
        self._empty()

    @Slot()
    def reject(self) -> None:
        """Leave; a passphrase that is being compared at this moment then opens nothing."""
        self._leaving = True
        if not self._worker.is_busy:
            super().reject()

    def _made_fields(self) -> dict[QLineEdit, Field]:
        """Return the fields that the purpose takes, in their order."""
        about = self.tr("8 characters or more; several words are easy to remember and hard to guess.")
        if self._gives:
            return {self.old: Field(self.tr("Passphrase"), self.old)}
        changes = self._purpose is Purpose.CHANGE
        fields = {self.old: Field(self.tr("Present passphrase"), self.old)} if changes else {}
        fields[self.new] = Field(self.tr("New passphrase") if changes else self.tr("Passphrase"), self.new, about)
        fields[self.again] = Field(self.tr("The same once more"), self.again)
        return fields

    @property
    def _gives(self) -> bool:
        return self._purpose is Purpose.GIVE

    def _lay_out_parts(self, words: passphrase_words.Words) -> None:
        if words.about:
            self.body.addWidget(label(words.about, wrap=True))
        for field in self._fields.values():
            self.body.addWidget(field)
        self.seen.setAccessibleName(self.seen.text())
        self.body.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label(words.forgotten, "caption", "quiet", wrap=True))
        self.without.setVisible(self._purpose is Purpose.OFFER)
        self.body.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.crown_footer(self._busy)
        for button in (self.without, self.cancel, self.go):
            button.setAutoDefault(False)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self._first.setFocus()

    def _connect(self) -> None:
        for edit, field in self._fields.items():
            edit.textEdited.connect(lambda _text, field=field: field.show_error(""))
            edit.returnPressed.connect(self._try)
        self.seen.toggled.connect(self._show_typed)
        self.without.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._try)
        self._worker.done.connect(self._let_in)
        self._worker.failed.connect(self._refuse)
        self._look_again.timeout.connect(self._count_down)

    @property
    def _first(self) -> QLineEdit:
        return next(iter(self._fields))

    @Slot()
    def _try(self) -> None:
        """Look at what was typed; what can stand is compared in a thread, since hashing takes its time."""
        if self._worker.is_busy or self._waits or not self._can_stand():
            return
        try:
            self._worker.start(_work(self._purpose, self.old.text(), self.new.text()), corrects=False)
        except TrackerError as error:
            self._complain(str(error))
            return
        self._freeze(frozen=True)
        self.say(self.tr("One moment…"))

    def _can_stand(self) -> bool:
        """Say at its field what is wrong with what was typed, before anything is hashed."""
        for edit, field in self._fields.items():
            if problem := self._problem_of(edit):
                field.show_error(problem)
                announce(self, problem)
                self.fit()
                return False
        return True

    def _problem_of(self, edit: QLineEdit) -> str:
        if not edit.text():
            return self.tr("Type the passphrase.")
        if edit is self.new:
            try:
                normalised(edit.text())
            except Refused as error:
                return str(error)
        if edit is self.again and edit.text() != self.new.text():
            return self.tr("These are two different passphrases.")
        return ""

    @Slot()
    def _let_in(self) -> None:
        self._freeze(frozen=False)
        if not self._leaving or not self._gives:
            self.accept()
            return
        self._bridge.ask(lambda tracker: tracker.lock())
        super().reject()

    @Slot(TrackerError)
    def _refuse(self, error: TrackerError) -> None:
        self._freeze(frozen=False)
        if self._leaving:
            super().reject()
            return
        self.say("")
        if isinstance(error, WrongPassphrase):
            self.old.setText("")
            sentence = self.tr("That is not the passphrase.")
            self._fields[self.old].show_error(sentence)
            announce(self, sentence)
        else:
            self._complain(str(error))
        self._count_down()
        self.fit()

    @Slot()
    def _count_down(self) -> None:
        """Say how long to wait, second by second; nothing can be tried meanwhile."""
        if not self._bridge.is_open:
            return
        try:
            waits = self._bridge.ask(lambda tracker: tracker.access()).wait
        except TrackerError:
            return  # another program holds the file; the next look will do
        before, self._waits = self._waits, waits
        self.go.setEnabled(not waits)
        if waits != before:
            self.say(passphrase_words.next_try(waits) if waits else "")
        if waits and not before:
            announce(self, passphrase_words.next_try(waits))
        elif before and not waits:
            announce(self, self.tr("You can try again now."))

    @Slot(bool)
    def _show_typed(self, seen: bool) -> None:  # noqa: FBT001 (a signal hands it over by position)
        for edit in self._fields:
            edit.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)
            edit.setInputMethodHints(edit.inputMethodHints() | _UNSEEN)

    def _complain(self, sentence: str) -> None:
        self.say(sentence, tone="danger")
        announce(self, sentence)

    def _freeze(self, *, frozen: bool) -> None:
        for part in (*self._fields.values(), self.seen, self.without, self.go):
            part.setEnabled(not frozen)
        if frozen:
            self._busy.begin()
        else:
            self._busy.end()
            self._first.setFocus()

    def _empty(self) -> None:
        for edit in self._fields:
            edit.setText("")  # unlike `clear` it leaves nothing to undo


def _secret() -> QLineEdit:
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit


def _work(purpose: Purpose, old: str, new: str) -> Callable[[Tracker, Sign], None]:
    def work(tracker: Tracker, _sign: Sign) -> None:
        match purpose:
            case Purpose.GIVE:
                tracker.unlock(old)
            case Purpose.CHANGE:
                tracker.set_passphrase(new, old)
            case Purpose.OFFER | Purpose.SET:
                tracker.set_passphrase(new)

    return work
