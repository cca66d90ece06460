"""The History page: every day on record, to look at and to correct."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.ui import history_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.day import DayDialog
from smoketracker.ui.dialogs.smoke import SmokeDialog
from smoketracker.ui.pages.history_empty import EmptyMonth
from smoketracker.ui.pages.history_months import MonthChooser
from smoketracker.ui.pages.history_rows import HistoryRow, Month, SmokeRow, load, months
from smoketracker.ui.pages.history_table import HistoryTable
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import label, scaled
from smoketracker.ui.widgets.page import Page

LOWEST_TABLE = 200


class HistoryPage(Page):
    """Draws the days of a month with their smokes; one month is read at a time."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("History"))
        self.subtitle.setText(self.tr("Every day you recorded, yours to correct"))
        self._bridge = bridge
        self._theme = theme
        self._looked_into: date | None = None  # an empty month whose days are wanted all the same
        self._waiting = 0
        self.chooser = MonthChooser(theme)
        self.table = HistoryTable(theme)
        self.empty = EmptyMonth(theme)
        self._summary = label(tone="quiet", wrap=True)
        self._wrong = label(tone="danger", wrap=True)
        self._banner = Banner(theme, self.tr("Answer"), "notice")
        self._add = Button(f"  {self.tr('Add a forgotten smoke')}", kind="primary")
        self._add.setAccessibleName(self.tr("Add a forgotten smoke"))
        self._add.setIconSize(QSize(20, 20))
        theme.changed.connect(self._tint)
        self._tint()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.header.addWidget(self._add, 0, Qt.AlignmentFlag.AlignVCenter)
        bar = QHBoxLayout()
        bar.setSpacing(16)
        bar.addWidget(self._summary, 1)
        bar.addWidget(self.chooser)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 10, 1, 10)
        inside.addWidget(self.table)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(scaled(LOWEST_TABLE))
        self._stack.addWidget(card)
        self._stack.addWidget(self.empty)
        self._wrong.hide()
        self.content.setSpacing(14)
        self.content.addWidget(self._banner)
        self.content.addLayout(bar)
        self.content.addWidget(self._wrong)
        self.content.addWidget(self._stack, 1)
        # The table takes the height of the window and scrolls itself, so that the page need not.
        self._column.setStretchFactor(self.content, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_smoke)
        self.empty.add.connect(self.add_smoke)
        self.empty.look.connect(self._look_into)
        self._banner.pressed.connect(self._want_away)
        self.chooser.chosen.connect(self._turn_to)
        self.table.change.connect(self._change)
        self.table.delete.connect(self._delete)
        for keys, slot in (
            ("Ctrl+N", self.add_smoke),
            ("Alt+Left", self.chooser.go_back),
            ("Alt+Right", self.chooser.go_on),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def reload(self) -> None:
        """Read the month that shows anew."""
        if not self._bridge.is_open:
            return
        today = self._bridge.ask(lambda tracker: tracker.overview())
        self.chooser.offer(self._bridge.ask(lambda tracker: months(tracker.facts(), today.today)))
        self._show_waiting(len(today.pending_days))
        self._wrong.hide()
        self._draw()

    @Slot()
    def add_smoke(self) -> None:
        """Open the form for smokes that were forgotten; what is added shows."""
        month = self.chooser.month
        today = self._bridge.clock().date()
        day = None if month is None or (month.year, month.month) == (today.year, today.month) else month
        dialog = SmokeDialog(self._bridge, self, day=day)
        dialog.saved.connect(self._show_day)
        _open(dialog)

    @Slot(date)
    def _show_day(self, day: date) -> None:
        self.chooser.choose(day.replace(day=1))

    @Slot(date)
    def _turn_to(self, _month: date) -> None:
        self._wrong.hide()
        if self._bridge.is_open:
            self._draw()
            self.table.start_anew()

    def _draw(self) -> None:
        first = self.chooser.month
        if first is None:
            return
        try:
            month: Month = self._bridge.ask(lambda tracker: load(tracker, first))
        except TrackerError as error:
            self._show_wrong(str(error))
            return
        self.table.show_month(month, self._bridge.clock().tzinfo)
        empty = month.empty and first != self._looked_into
        self._summary.setText("" if month.empty else history_words.month_summary(month.days))
        self.empty.show_month(first)
        self._stack.setCurrentIndex(1 if empty else 0)

    @Slot()
    def _look_into(self) -> None:
        self._looked_into = self.chooser.month
        self._draw()
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _want_away(self) -> None:
        self.wanted.emit("away")

    @Slot(object)
    def _change(self, row: HistoryRow) -> None:
        if isinstance(row, SmokeRow):
            _open(SmokeDialog(self._bridge, self, smoke=row.smoke))
        else:
            _open(DayDialog(self._bridge, row.day, self))

    @Slot(object)
    def _delete(self, row: SmokeRow) -> None:
        uid = row.smoke.uid
        said = self.tr("The smoke at {time} is deleted.").format(time=history_words.time_of(row.smoke))
        try:
            self._bridge.carry_out(
                lambda tracker: tracker.delete(uid), reverse=lambda tracker: tracker.restore(uid), said=said
            )
        except TrackerError as error:
            self._show_wrong(str(error))

    def _show_waiting(self, count: int) -> None:
        if count and count != self._waiting:
            sentence = self.tr("Say how they were whenever you like; until then they are not known.")
            self._banner.show_sentence(history_words.waiting(count), sentence)
        self._banner.setVisible(bool(count))
        self._waiting = count

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setAccessibleName(sentence)
        self._wrong.show()

    @Slot()
    def _tint(self) -> None:
        self._add.setIcon(self._theme.icon("plus", "on_primary"))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
