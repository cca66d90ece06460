"""The settings of money: what a pack costs and how many are in it."""

from __future__ import annotations

from PySide6.QtCore import Slot

from smoketracker.domain.model import PACK_SIZES, Facts, Price, in_force
from smoketracker.tracker.outcome import Overview
from smoketracker.ui import settings_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.money import money, smallest
from smoketracker.ui.pages.settings_parts import RecordGroup, Settled
from smoketracker.ui.settings_fields import USUAL_PACK, price_box, price_fault
from smoketracker.ui.widgets.forms import Row, number_box


class MoneyGroup(RecordGroup):
    """Price and size of a pack, kept together from the day they are set (B3)."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.set_title(self.tr("Money"))
        self._held: Price | None = None
        self.price = price_box(self.tr("Price of a pack"))
        self.price.editingFinished.connect(self._set_price)
        self.cigarettes = number_box(self.tr("Cigarettes in a pack"), PACK_SIZES)
        self._settled = Settled(self.cigarettes)
        self._settled.done.connect(self._set_size)
        self.cigarettes.setValue(USUAL_PACK)
        self._price_row = Row(self.tr("Price of a pack"), self.price)
        self._size_row = Row(self.tr("Cigarettes in a pack"), self.cigarettes)
        self.add(self._price_row, self._size_row)

    def show_facts(self, facts: Facts, overview: Overview) -> None:
        """Show what holds; what is being edited stays as it is."""
        held = self._held = in_force(facts.prices, overview.today)
        if held and not self.price.isModified():
            self.price.setText(money(held.pack))
        if held:
            self._settled.show(lambda: self.cigarettes.setValue(held.cigarettes))
        self._price_row.say(settings_words.price_line(held))

    @Slot()
    def _set_price(self) -> None:
        if not self.price.isModified():
            return
        amount = smallest(self.price.text())
        wrong = price_fault(amount)
        self._price_row.show_error(wrong)
        if amount is None or wrong:
            return  # the text stays, marked as wrong, and still counts as being edited
        self.price.setModified(False)
        self.price.setText(money(amount))
        self._set(self._price_row, Price(amount, self.cigarettes.value()))

    @Slot()
    def _set_size(self) -> None:
        if self._held:
            self._set(self._size_row, Price(self._held.pack, self.cigarettes.value()))

    def _set(self, row: Row, wanted: Price) -> None:
        if wanted != self._held:
            self.carry_out(row, lambda tracker: tracker.set_price(wanted.pack, wanted.cigarettes))
