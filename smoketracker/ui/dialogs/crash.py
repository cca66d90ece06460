"""A failure inside the program: what it means for the person, and the report for whoever can mend it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from smoketracker.ui.crash_reports import Crash
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import label, text_label


class CrashDialog(Dialog):
    """Says that something failed and that the record is whole; Copy takes the report along."""

    def __init__(self, crash: Crash, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=560)
        self._crash = crash
        self.setWindowTitle(self.tr("Something went wrong"))
        self.body.addWidget(label(self.tr("Something went wrong inside the program."), "title", wrap=True))
        self.body.addWidget(label(self._meaning(), wrap=True))
        self.body.addWidget(label(self._what_report_is(), "body", "quiet", wrap=True))
        self.place = text_label(str(crash.path or crash.folder), "caption")
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(self.place)
        self._make_footer()

    def _meaning(self) -> str:
        return self.tr(
            "What you did last may not have been done. Everything saved is safe, and the program goes on. If it "
            "behaves oddly, quit it and start it again."
        )

    def _what_report_is(self) -> str:
        if self._crash.path:
            return self.tr("A report for those who mend the program lies here. Nothing that you logged is in it.")
        return self.tr("The report could not be saved here, but you can copy it. Nothing that you logged is in it.")

    def _make_footer(self) -> None:
        copying = Button(self.tr("Copy report"))
        copying.clicked.connect(self._copy)
        opening = Button(self.tr("Open folder"))
        opening.clicked.connect(self._open_folder)
        opening.setVisible(self._crash.path is not None)
        closing = Button(self.tr("Close"), kind="primary")
        closing.clicked.connect(self.accept)
        for button in (copying, opening, closing):
            self.footer.addWidget(button)
        closing.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._crash.text)
        self.say(self.tr("Copied."))

    @Slot()
    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._crash.folder))):
            self.say(self.tr("This folder cannot be opened from here."))
