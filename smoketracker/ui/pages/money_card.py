"""The card of the money saved: what was not spent since the start, and of late."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from smoketracker.tracker.outcome import Overview, Savings
from smoketracker.ui import words
from smoketracker.ui.money import money
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.cards import Card, line
from smoketracker.ui.widgets.figure import Figure
from smoketracker.ui.widgets.labels import label


class MoneyCard(Card):
    """Draws money once a price and a baseline are known; before that, what is missing. `price_wanted` asks for it."""

    price_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.set_title(self.tr("Money saved"))
        self._sum = Figure("stat")
        self._sentence = label(tone="quiet", wrap=True)
        self._set_price = Button(self.tr("Set the price"))
        self._set_price.clicked.connect(self.price_wanted)
        self._lately = QWidget()
        self._week, self._month = label(style="strong"), label(style="strong")
        grid = QGridLayout(self._lately)
        grid.setContentsMargins(0, 10, 0, 0)
        grid.setVerticalSpacing(8)
        grid.addWidget(line(), 0, 0, 1, 2)
        for row, (text, figure) in enumerate(
            ((self.tr("Last 7 days"), self._week), (self.tr("Last 30 days"), self._month)), 1
        ):
            grid.addWidget(label(text, tone="quiet", wrap=True), row, 0)
            grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        for part in (self._sum, self._sentence):
            self.body.addWidget(part)
        self.body.addWidget(self._set_price, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.body.addWidget(self._lately)

    def show_overview(self, overview: Overview) -> None:
        """Draw the money of a moment."""
        savings = overview.savings
        known = savings is not None and overview.money_saved is not None
        self._sum.setVisible(known)
        self._lately.setVisible(known)
        self._set_price.setVisible(overview.money_saved is None)
        if savings is not None and overview.money_saved is not None:
            self._show_savings(overview.money_saved, savings)
        elif overview.money_saved is None:
            self._sentence.setText(self.tr("Set the price of a pack in Settings to see money saved."))
        else:
            text = self.tr("It is counted against what you smoked before, which is still being measured.")
            self._sentence.setText(text)

    def _show_savings(self, saved: int, savings: Savings) -> None:
        self._sum.show_text(money(saved))
        self._sum.setAccessibleName(self.tr("{money} saved").format(money=money(saved)))
        self._sentence.setText(self._about(saved, savings.packs))
        self._week.setText(money(savings.last_7_days))
        self._month.setText(money(savings.last_30_days))

    def _about(self, saved: int, packs: int) -> str:
        if saved < 0:
            return self.tr("More was smoked than before so far. Each lighter day counts towards it.")
        if packs == 0:
            return self.tr("Not a whole pack yet")
        if packs == 1:
            return self.tr("About 1 pack not bought")
        return self.tr("About {count} packs not bought").format(count=words.number(packs))
