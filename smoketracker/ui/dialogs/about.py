"""About: which version this is, what it is made with, and where the data is."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6 import __version__ as binding_version
from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from smoketracker import __version__
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import BoxedList
from smoketracker.ui.widgets.labels import label, text_label

ICON_SIZE = 72
NAME = "Smoke Tracker"


class AboutDialog(Dialog):
    """Says what the program is and what it stands on; database: the version of SQLite, empty if not known."""

    def __init__(self, theme: Theme, folder: Path, database: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.setWindowTitle(self.tr("About Smoke Tracker"))
        icon = label()
        icon.setPixmap(QApplication.windowIcon().pixmap(ICON_SIZE, ICON_SIZE))
        self.body.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._centred(NAME, "title")
        self._centred(self.tr("Version {version}").format(version=__version__), "body", "quiet")
        self._centred(self.tr("Everything stays on this machine. It is no medical treatment."), "body")
        rows = BoxedList()
        for title, text in self._facts(folder, database):
            rows.add(_row(title, text))
        self.body.addWidget(rows)
        self.licences = Button(self.tr("Licences…"))
        self.licences.setAccessibleName(self.tr("Licences of what others made"))
        self.licences.clicked.connect(self._show_licences)
        closing = Button(self.tr("Close"), kind="primary")
        closing.clicked.connect(self.accept)
        self.footer.addWidget(self.licences)
        self.footer.addWidget(closing)
        closing.setFocus()

    @Slot()
    def _show_licences(self) -> None:
        from smoketracker.ui.dialogs.licences import LicencesDialog  # noqa: PLC0415  # hardly anybody reads them

        LicencesDialog(self).open()

    def _centred(self, text: str, style: str, tone: str = "") -> None:
        made = label(text, style, tone, wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(made)

    def _facts(self, folder: Path, database: str) -> tuple[tuple[str, str], ...]:
        made_with = self.tr("Qt {qt} through Qt for Python (PySide6) {binding}, Python {python}, SQLite {sqlite}")
        versions = made_with.format(
            qt=qVersion(), binding=binding_version, python=platform.python_version(), sqlite=database
        )
        qt_licence = self.tr("Qt and Qt for Python are used under the GNU Lesser General Public License, version 3.")
        return (
            (self.tr("Licence"), self.tr("MIT: free to use, to change and to hand on.")),
            (self.tr("Made with"), f"{versions}. {qt_licence}"),
            (self.tr("Data folder"), str(folder)),
        )


def _row(title: str, text: str) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 10, 0, 10)
    column.setSpacing(2)
    column.addWidget(label(title, "strong", wrap=True))
    shown = text_label(text, "caption", "quiet")
    shown.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    column.addWidget(shown)
    return row
