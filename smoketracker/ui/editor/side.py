"""Beside the form: how the achievement will look, and what it would have been on the record."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smoketracker.domain.preview import Preview
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.editor.check_card import CheckCard
from smoketracker.ui.editor.checking import Checking
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.preview_card import PreviewCard
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import label

NO_SHARE = 0.4  # of the way, where nothing is known of it: so that progress can be seen at all


class Side(QWidget):
    """Shows a draft as it is written; what it would have been follows a moment after the last change."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = Draft()
        self._share = NO_SHARE
        self.preview = PreviewCard(theme)
        self.check = CheckCard(theme)
        self.checking = Checking(bridge, self)
        self.checking.asked.connect(self.check.show_waiting)
        self.checking.told.connect(self.check.show_told)
        self.checking.told.connect(self._show_share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Preview"), "strong", wrap=True))
        column.addWidget(self.preview)
        column.addSpacing(12)
        column.addWidget(self.check)

    def show_draft(self, draft: Draft) -> None:
        """Show a draft, and check it."""
        self._draft = draft
        self.preview.show_draft(draft, self._share)
        self.checking.ask(draft)

    def end(self) -> None:
        """Check nothing any more."""
        self.checking.close()

    @Slot(object)
    def _show_share(self, told: object) -> None:
        if isinstance(told, Preview):
            self._share = told.check.share
            self.preview.show_draft(self._draft, self._share)
