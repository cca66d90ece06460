"""The options of an import: each change is told at once, so that the preview follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.domain.days import zone_name
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.history import ReadOptions, zone_named
from smoketracker.tracker.exchange_commands import BringOptions, BringReport
from smoketracker.ui import import_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.forms import BoxedList, Row, Switch, WheelGuard
from smoketracker.ui.widgets.labels import scaled

CONTROL_WIDTH = 200
GAPS = (None, DayState.SMOKE_FREE, DayState.UNKNOWN)
TICKS = (DayState.SMOKED, DayState.SMOKE_FREE)


class ImportOptions(QWidget):
    """The choices that a file leaves to the person; `changed` comes with every new one."""

    changed = Signal()

    def __init__(self, theme: Theme, zone: tzinfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone, self._zone_name = zone, zone_name(zone) or ""
        self._habits: tuple[str, ...] = ()
        meanings = import_words.meanings()
        self.habit = _choice(())
        self.ticks = _choice([meanings[one] for one in TICKS])
        for box in (self.habit, self.ticks):
            box.setPlaceholderText(self.tr("Choose…"))
        self.gaps = _choice([meanings[one] if one else self.tr("Left open") for one in GAPS])
        self.start = Switch(self.tr("Start the record with the first day of this file"), theme)
        self.skip = Switch(self.tr("Take the others all the same"), theme)
        self.zone = QLineEdit()
        self.zone.setFixedWidth(scaled(CONTROL_WIDTH))
        self._habit_row = Row(self.tr("Habit"), self.habit)
        self._ticks_row = Row(self.tr("A tick means"), self.ticks)
        self._gaps_row = Row(self.tr("Days without an entry"), self.gaps)
        self._start_row = Row(self.start.accessibleName(), self.start)
        about = self.tr("Without it, a file with rows that cannot be taken stays out as a whole.")
        self._skip_row = Row(self.skip.accessibleName(), self.skip, about)
        self._zone_row = Row(self.tr("Zone of times that name none"), self.zone, self.tr("Like Europe/Berlin"))
        self._shown: set[Row] = set()
        self._list = BoxedList()
        for row in (self._habit_row, self._ticks_row, self._skip_row, self._gaps_row, self._start_row, self._zone_row):
            self._list.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self.forget()
        for box in (self.habit, self.ticks, self.gaps):
            box.activated.connect(self.changed)
        for switch in (self.start, self.skip):
            switch.toggled.connect(self.changed)
        self.zone.editingFinished.connect(self._take_zone)

    def forget(self) -> None:
        """Go back to what holds for a file that was not looked at yet."""
        controls = (self.habit, self.ticks, self.gaps, self.start, self.skip, self.zone)
        blocked = [QSignalBlocker(control) for control in controls]
        self._habits = ()
        self.habit.clear()
        self.ticks.setCurrentIndex(-1)
        self.gaps.setCurrentIndex(0)
        self.start.setChecked(False)
        self.skip.setChecked(False)
        self.zone.setText(self._zone_name)
        self._read_zone = self._zone_name
        self._show(set())
        for one in blocked:
            one.unblock()

    def ask_for_habit(self, habits: Sequence[str]) -> None:
        """Offer the habits of the file."""
        self._habits = tuple(habits)
        self.habit.clear()
        self.habit.addItems([import_words.short(name) for name in habits])
        self.habit.setCurrentIndex(-1)
        self._show({self._habit_row})
        self.habit.setFocus()

    def ask_for_ticks(self) -> None:
        """Ask what a tick means."""
        self._show({self._ticks_row} | (self._shown & {self._habit_row}))
        self.ticks.setFocus()

    def offer(self, report: BringReport, *, ticked: bool) -> None:
        """Offer what makes a difference to this file, and keep what was offered before."""
        self._gaps_row.say(import_words.gaps(report))
        if report.first_day:
            self._start_row.say(import_words.start_with(report.first_day))
        if ticked and self.ticks.currentIndex() < 0:
            self.ticks.setCurrentIndex(0)
        offered = {
            self._habit_row: bool(self._habits),
            self._ticks_row: ticked or self._ticks_row in self._shown,
            self._skip_row: bool(report.refused_count),
            self._gaps_row: bool(report.gaps),
            self._start_row: report.may_start_here,
            self._zone_row: report.has_times,
        }
        self._show({row for row, wanted in offered.items() if wanted})

    def reading(self) -> ReadOptions:
        """Return how the file is to be read; raise Refused, said at the field, for a zone that is not known."""
        name = self.zone.text().strip()
        try:
            zone = self._zone if self._zone and name == self._zone_name else zone_named(name)
        except Refused as error:
            self._zone_row.show_error(str(error))
            raise
        self._zone_row.show_error("")
        habit, ticks = self.habit.currentIndex(), self.ticks.currentIndex()
        return ReadOptions(zone, self._habits[habit] if habit >= 0 else None, TICKS[ticks] if ticks >= 0 else None)

    def bringing(self, *, dry_run: bool) -> BringOptions:
        """Return how the rows are to be taken."""
        return BringOptions(
            gaps=GAPS[self.gaps.currentIndex()],
            from_first_day=self.start.isChecked(),
            skip_refused=self.skip.isChecked(),
            dry_run=dry_run,
        )

    def _show(self, rows: set[Row]) -> None:
        self._shown = rows
        self._list.show_only(rows)
        self.setVisible(bool(rows))

    def _take_zone(self) -> None:
        if self.zone.text() != self._read_zone:  # leaving the field is no change of its own
            self._read_zone = self.zone.text()
            self.changed.emit()


def _choice(texts: Sequence[str]) -> QComboBox:
    box = QComboBox()
    box.addItems(list(texts))
    box.setMinimumWidth(scaled(CONTROL_WIDTH))
    box.setMaximumWidth(scaled(CONTROL_WIDTH * 3 // 2))
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.installEventFilter(WheelGuard(box))
    return box
