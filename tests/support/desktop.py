"""A desktop that the test commands: whether it has a tray, and what is clicked there."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from smoketracker.ui.desktop import Desktop
from smoketracker.ui.notice import OPEN
from smoketracker.ui.notifier import Notifier
from smoketracker.ui.waking import Waking

Reason = QSystemTrayIcon.ActivationReason


class SetIcon(QSystemTrayIcon):
    """An icon in no tray: the test clicks it, and reads the balloons that it would show."""

    def __init__(self, parent):
        super().__init__(parent)
        self.balloons = []

    def showMessage(self, title, text, *_how):  # noqa: N802  # Qt names it
        self.balloons.append((title, text))

    def click(self, reason=Reason.Trigger):
        self.activated.emit(reason)

    def double_click(self):
        self.click()
        self.click(Reason.DoubleClick)

    @property
    def entries(self) -> list[QAction]:
        """What the menu shows, as a desktop draws it that was told of its opening."""
        self.contextMenu().aboutToShow.emit()
        return [action for action in self.contextMenu().actions() if action.isVisible()]

    @property
    def rows(self) -> list[str]:
        """The texts of the menu, "" for a line between them, as they are read."""
        return [action.text().replace("&&", "&") for action in self.entries]

    def entry(self, text: str) -> QAction:
        """The entry that says this."""
        return next(action for action in self.entries if action.text() == text)

    def choose(self, text: str) -> None:
        """Choose an entry, which does nothing where it is grey."""
        self.entry(text).trigger()


class SetNotifier(Notifier):
    """Shows notices to the test: `told` are all there were, `shown` those that still show, by what they are about."""

    def __init__(self):
        super().__init__()
        self.told = []
        self.shown = {}
        self.withdrawn = []
        self.ended = False

    def tell(self, notice):
        self.told.append(notice)
        self.shown[notice.about] = notice

    def withdraw(self, about):
        self.shown.pop(about, None)
        self.withdrawn.append(about)

    def end(self):
        self.ended = True

    def press(self, text: str) -> None:
        """Press the button that says this, on the notice that has it."""
        found = [(its.about, name) for its in self.shown.values() for name, words in its.answers if words == text]
        self.chosen.emit(*found[-1], "")

    def click(self, about: str) -> None:
        """Click the notice itself."""
        self.chosen.emit(about, OPEN, "")


class SetDesktop(Desktop):
    """A desktop double: `there` says whether it has a tray, `icons` are all that were ever made for it."""

    def __init__(self, *, there: bool = True) -> None:
        self.there = there
        self.icons: list[SetIcon] = []
        self.notices = SetNotifier()

    @property
    def icon(self) -> SetIcon:
        """The icon that shows."""
        return self.icons[-1]

    def has_tray(self) -> bool:
        return self.there

    def tray_icon(self, parent):
        self.icons.append(SetIcon(parent))
        return self.icons[-1]

    def notifier(self, balloon):
        return self.notices

    def waking(self):
        return Waking()
