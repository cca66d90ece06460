"""The settings of the data: where it is, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.ui.pages.settings_parts import Group, PathLabel
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import Row
from smoketracker.ui.widgets.labels import label


class DataGroup(Group):
    """Where the data is, and what can be done with all of it; `wanted` carries an errand."""

    wanted = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.set_title(self.tr("Your data"))
        self._folder = preferences.folder
        self.add(self._make_folder_row())
        self.exporting = Button(self.tr("Export…"))
        self.importing = Button(self.tr("Import…"))
        self.erasing = Button(self.tr("Erase…"), kind="danger")
        for button, errand in ((self.exporting, "export"), (self.importing, "import"), (self.erasing, "erase")):
            button.clicked.connect(lambda _=False, name=errand: self.wanted.emit(name))
        self.exporting.setAccessibleName(self.tr("Export everything"))
        self.importing.setAccessibleName(self.tr("Import a history"))
        self.erasing.setAccessibleName(self.tr("Erase all my data"))
        self.add(
            Row(
                self.tr("Export everything"), self.exporting, self.tr("Your whole record in one file, for you to keep")
            ),
            Row(self.tr("Import a history"), self.importing, self.tr("From this program or from another one")),
            Row(self.tr("Erase all my data"), self.erasing, self.tr("It asks first, and can export before")),
        )

    def _make_folder_row(self) -> QWidget:
        self.path = PathLabel(str(self._folder), self.tr("Data folder"))
        self.opening = Button(self.tr("Open folder"))
        self.opening.clicked.connect(self._open)
        self.copying = Button(self.tr("Copy"))
        self.copying.setAccessibleName(self.tr("Copy the path of the data folder"))
        self.copying.clicked.connect(self._copy)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Data folder"), wrap=True))
        column.addWidget(self.path)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.copying)
        buttons.addWidget(self.opening)
        column.addLayout(buttons)
        return row

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._folder))
