"""Handing achievements on: all of them or some, as one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from smoketracker import __version__
from smoketracker.domain.model import Achievement
from smoketracker.exchange.catalogue_file import ENDING, write_catalogue
from smoketracker.exchange.writing import save
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.writing import WritingDialog
from smoketracker.ui.editor import sharing_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import label, scaled
from smoketracker.ui.worker import Sign

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

LIST_HEIGHT = 240
ROW_HEIGHT = 32
ID_ROLE = int(Qt.ItemDataRole.UserRole)


class ExportCatalogueDialog(WritingDialog):
    """Asks which achievements are to be handed on and where, and writes them beside the window."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ExportCatalogueDialog", "Export achievements")
        heading = QCoreApplication.translate("ExportCatalogueDialog", "Hand achievements on")
        super().__init__(bridge, theme, parent, title=title, heading=heading)
        about = self.tr("Texts, points, criteria and icons go into one file. What anybody has earned is not in it.")
        self._about = label(about, "body", "quiet", wrap=True)
        self.list = _CheckList(bridge)
        self.all = Button(self.tr("Choose all"), kind="flat")
        self.none = Button(self.tr("Choose none"), kind="flat")
        self._count = label(style="caption", tone="quiet")
        choosing = QWidget()
        row = QHBoxLayout(choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._count, 1)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.ask_for(self._about, self.list, choosing, name=f"{bridge.clock().date()}{ENDING}")
        self.all.clicked.connect(self.list.choose_all)
        self.none.clicked.connect(self.list.choose_none)
        self.list.itemChanged.connect(self._show_count)
        self._show_count()

    def ending(self) -> str:
        """Return how a file of achievements ends."""
        return ENDING

    def work(self, path: Path) -> Callable[[Tracker, Sign], int]:
        """Return the work of an export: the file is there when it is whole, and not before."""
        now, ids = self._bridge.clock(), self.list.chosen()

        def work(tracker: Tracker, sign: Sign) -> int:
            sign(0, 0)

            def write(out: TextIO, achievements: Sequence[Achievement], pictures: Mapping[str, bytes]) -> int:
                return write_catalogue(out, achievements, pictures, now, __version__)

            return save(path, lambda out: tracker.export_catalogue(lambda *what: write(out, *what), ids))

        return work

    def said(self, count: int, path: Path) -> str:
        """Say what was written, and where."""
        return sharing_words.exported(count, str(path))

    @Slot()
    def _show_count(self) -> None:
        chosen = len(self.list.chosen())
        self._count.setText(sharing_words.count(chosen))
        self.write.setEnabled(bool(chosen))


class _CheckList(QListWidget):
    """The achievements of the catalogue, each with a box to tick; Space ticks the one under the cursor."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("checks")
        self.setAccessibleName(self.tr("Achievements to export"))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFixedHeight(scaled(LIST_HEIGHT))
        high = max(scaled(ROW_HEIGHT), self.fontMetrics().height() + 12)
        for definition in bridge.ask(lambda tracker: tracker.definitions()):
            achievement = definition.achievement
            item = QListWidgetItem(sharing_words.listed_state(achievement), self)
            item.setSizeHint(QSize(0, high))
            item.setData(ID_ROLE, achievement.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            _tick(item, ticked=True)

    def chosen(self) -> list[str]:
        """Return the ids of those that are ticked."""
        items = [self.item(number) for number in range(self.count())]
        return [item.data(ID_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]

    @Slot()
    def choose_all(self) -> None:
        """Tick all."""
        self._tick_all(ticked=True)

    @Slot()
    def choose_none(self) -> None:
        """Tick none."""
        self._tick_all(ticked=False)

    def _tick_all(self, *, ticked: bool) -> None:
        for number in range(self.count()):
            _tick(self.item(number), ticked=ticked)


def _tick(item: QListWidgetItem, *, ticked: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
