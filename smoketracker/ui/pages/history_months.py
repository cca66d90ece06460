"""The chooser of the History page: any month on record, and the ones before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QWidget

from smoketracker.ui import history_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import IconButton
from smoketracker.ui.widgets.forms import WheelGuard
from smoketracker.ui.widgets.labels import scaled

MONTH_WIDTH = 176
MOST_SHOWN = 12


class MonthChooser(QWidget):
    """Chooses one of the months, which are given the newest first; `chosen` carries its first day."""

    chosen = Signal(date)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: list[date] = []
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("Month"))
        self._box.setMinimumWidth(scaled(MONTH_WIDTH))
        self._box.setMaxVisibleItems(MOST_SHOWN)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.installEventFilter(WheelGuard(self._box))
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back, on = ("right", "left") if mirrored else ("left", "right")
        self._earlier = IconButton(self.tr("The month before"), back, theme)
        self._later = IconButton(self.tr("The month after"), on, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._earlier, self._box, self._later):
            row.addWidget(part)
        self._box.currentIndexChanged.connect(self._tell)
        self._earlier.clicked.connect(self.go_back)
        self._later.clicked.connect(self.go_on)

    @property
    def month(self) -> date | None:
        """Return the first day of the month that is chosen."""
        index = self._box.currentIndex()
        return self._months[index] if index >= 0 else None

    def offer(self, months: Sequence[date]) -> None:
        """Offer these months; the chosen one stays, or else the newest is chosen, and nobody is told."""
        if self._months == list(months):
            return
        kept = self.month
        self._box.blockSignals(True)
        self._months = list(months)
        self._box.clear()
        self._box.addItems([history_words.month_title(month) for month in months])
        self._box.setCurrentIndex(self._months.index(kept) if kept in self._months else 0)
        self._box.blockSignals(False)
        self._allow()

    def choose(self, month: date) -> None:
        """Choose a month by its first day, if there is something of it."""
        if month in self._months:
            self._box.setCurrentIndex(self._months.index(month))

    @Slot()
    def go_back(self) -> None:
        """Choose the month before."""
        self._box.setCurrentIndex(min(self._box.currentIndex() + 1, self._box.count() - 1))

    @Slot()
    def go_on(self) -> None:
        """Choose the month after."""
        self._box.setCurrentIndex(max(self._box.currentIndex() - 1, 0))

    @Slot(int)
    def _tell(self, _index: int) -> None:
        self._allow()
        if self.month:
            self.chosen.emit(self.month)

    def _allow(self) -> None:
        self._earlier.setEnabled(self._box.currentIndex() < self._box.count() - 1)
        self._later.setEnabled(self._box.currentIndex() > 0)
