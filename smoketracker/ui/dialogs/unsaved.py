"""Before an end that would lose smokes: says which, and that waiting is what keeps them."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from smoketracker.ui import trouble_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import label, text_label


class UnsavedDialog(Dialog):
    """Asks whether to end although smokes are neither saved nor written down; accepted: yes, end."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.setWindowTitle(self.tr("Not saved yet"))
        title, text = trouble_words.would_be_lost(bridge.unkept, bridge.clock())
        self.body.addWidget(label(title, "title", wrap=True))
        self.body.addWidget(text_label(text))
        self.keeping = Button(self.tr("Keep it open"), kind="primary")
        self.closing = Button(self.tr("Close all the same"), kind="danger")
        self.keeping.clicked.connect(self.reject)
        self.closing.clicked.connect(self.accept)
        for button in (self.closing, self.keeping):
            button.setAutoDefault(False)
            self.footer.addWidget(button)
        self.keeping.setFocus()


def may_end(bridge: Bridge, parent: QWidget) -> bool:
    """Say whether the program may end: nothing is lost by it, or the person wants it all the same.

    What waits is tried once more before; what is written down beside the database is logged at the next start.
    """
    if bridge.unsaved:
        bridge.save_now()
    if not bridge.is_open or not bridge.unkept:
        return True
    return UnsavedDialog(bridge, parent).exec() == QDialog.DialogCode.Accepted
