"""Licences: what others made, and the words under which it may be used and handed on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from smoketracker.ui.licences import Part, parts
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.labels import label, scaled

LIST_WIDTH = 210
HEIGHT = 340


class LicencesDialog(Dialog):
    """A list of the parts, and the text of the one that is chosen; nothing of it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=680)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.body.addWidget(label(self.tr("Licences"), "title", wrap=True))
        self.body.addWidget(label(self._meaning(), "body", "quiet", wrap=True))
        self._parts = parts()
        self.list = QListWidget()
        self.list.setObjectName("licences")
        self.list.setAccessibleName(self.tr("Parts that others made"))
        self.list.setFixedWidth(scaled(LIST_WIDTH))
        self.list.setMinimumHeight(scaled(HEIGHT))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.body.addLayout(row)
        self._make_footer()
        self.list.addItems([part.name for part in self._parts])
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _meaning(self) -> str:
        return self.tr(
            "Smoke Tracker itself is under the MIT licence. It stands on the work of others, each part under its own. "
            "The libraries of Qt lie as files of their own beside the program and can be exchanged."
        )

    def _make_footer(self) -> None:
        closing = Button(self.tr("Close"), kind="primary")
        closing.clicked.connect(self.accept)
        self.footer.addWidget(closing)

    @Slot(int)
    def _show(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            self.text.setPlainText(self._told(self._parts[row]))

    def _told(self, part: Part) -> str:
        head = self.tr("{name} {version}, under {licence}").format(
            name=part.name, version=part.version, licence=part.licence or self.tr("the licence below")
        )
        return f"{head}\n\n{part.text or self.tr('It came without the text of its licence.')}"
