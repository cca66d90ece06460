"""Help: every shortcut there is, how points work, and what goes on beside the window, in a few plain sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.model import DEFAULT_RULES, Rules
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.cards import Card
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import chip, label
from smoketracker.ui.words import number


class HelpDialog(Dialog):
    """Shows the shortcuts and the rules as they are today."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=620)
        self.setWindowTitle(self.tr("Help and shortcuts"))
        self.body.addWidget(self._card(self.tr("How points work"), _sentences(self, _rules(bridge))))
        self.body.addWidget(self._keys())
        self.body.addWidget(self._card(self.tr("Beside the window"), self._beside_the_window()))
        closing = Button(self.tr("Close"), kind="primary")
        closing.clicked.connect(self.accept)
        self.footer.addWidget(closing)
        closing.setFocus()

    def _card(self, title: str, sentences: list[str]) -> Card:
        card = Card()
        card.set_title(title)
        for sentence in sentences:
            card.body.addWidget(label(sentence, wrap=True))
        return card

    def _beside_the_window(self) -> list[str]:
        return [
            self.tr("In a tray, the icon stays when the window is closed. Its menu logs, takes back, opens and quits."),
            self.tr("A click on the icon opens the window, or logs at once if you choose so in Settings."),
            self.tr("Two quick clicks log one smoke. The program then offers to log another."),
            self.tr("Without a tray, closing the window minimises it or quits, as you choose in Settings."),
            self.tr("Any key of your desktop can log: let it run the command smoketracker log."),
            self.tr("Settings can have the program start when you log in, hidden in the tray."),
            self.tr("Notifications come while the window is hidden. Settings has quiet hours and a reminder for them."),
        ]

    def _keys(self) -> Card:
        card = self._card(self.tr("Shortcuts"), [])
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (keys, what) in enumerate(self._shortcuts()):
            grid.addWidget(_key(keys), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(what, wrap=True), row, 1)
        card.body.addLayout(grid)
        return card

    def _shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+L", self.tr("Log a smoke, on every page")),
            ("Ctrl+Z", self.tr("Take back the last log or correction")),
            ("Ctrl+1", self.tr("Today")),
            ("Ctrl+2", self.tr("Achievements")),
            ("Ctrl+4", self.tr("History")),
            ("Ctrl+,", self.tr("Settings")),
            ("Ctrl+N", self.tr("On the History page: add a smoke; in the editor: a new achievement")),
            ("F2", self.tr("On the History page: edit the chosen smoke")),
            ("Del", self.tr("On the History page: delete the chosen smoke")),
            ("Ctrl+F", self.tr("On the Achievements page and in the editor: search")),
            ("Ctrl+Shift+E", self.tr("Open the achievement editor")),
            ("Ctrl+S", self.tr("In the editor: save")),
            ("Ctrl+D", self.tr("In the editor: duplicate the achievement")),
            ("Alt+Up", self.tr("In the editor's list: move the achievement up; with the other arrow, down")),
            ("Esc", self.tr("Close what is open above the page")),
            ("Ctrl+W", self.tr("Close the window")),
            ("Ctrl+Q", self.tr("Quit")),
            ("F1", self.tr("This help")),
        )


def _key(keys: str) -> QLabel:
    made = chip()
    made.setText(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
    made.setProperty("tone", "quiet")
    return made


def _rules(bridge: Bridge) -> Rules:
    """Return the point numbers of today; the shipped ones while the record cannot be asked."""
    try:
        return bridge.ask(lambda tracker: tracker.facts().rules_on(tracker.overview().today))
    except TrackerError:
        return DEFAULT_RULES


def _sentences(dialog: HelpDialog, rules: Rules) -> list[str]:
    """Say how points work; nothing is ever taken for a smoke (P3)."""
    said = (
        dialog.tr("Each smoke that you log brings {smoke} points, because an honest record is worth something."),
        dialog.tr("At the end of a day each cigarette of a pack of {pack} that you did not smoke brings the same."),
        dialog.tr("A smoke-free day brings {reduction} more; with a baseline, smoking less brings a share of them."),
        dialog.tr("Smoke-free days in a row bring {streak} points times their level, which ends at {top_level}."),
        dialog.tr("Achievements bring their points once, and a smoke takes no earned achievement away."),
        dialog.tr("A day that nobody knows about earns nothing, until you say what it was."),
        dialog.tr("This is no medical treatment. A doctor or pharmacist can help you to stop."),
    )
    numbers = {name: number(getattr(rules, name)) for name in Rules.__slots__}
    return [sentence.format(**numbers) for sentence in said]
