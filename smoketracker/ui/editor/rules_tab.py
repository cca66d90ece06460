"""The point rules in the editor: five numbers, what a day pays under them, from when they hold, which held before."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.domain.model import DEFAULT_RULES, Facts, Rules, in_force
from smoketracker.domain.rules import USUAL_BASELINE, courses_of
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.editor import rules_words
from smoketracker.ui.editor.acts import Acts
from smoketracker.ui.editor.raise_baseline import BaselineGroup
from smoketracker.ui.editor.rules_cards import ExampleCard, VersionsCard
from smoketracker.ui.editor.rules_fields import RulesFields
from smoketracker.ui.editor.rules_foot import RulesFoot
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.cards import Card
from smoketracker.ui.widgets.labels import label, scaled, unscaled
from smoketracker.ui.widgets.page import NARROW_WINDOW, margin_for

ASIDE_WIDTH = 300
GAP = 20
QWIDGETSIZE_MAX = 16_777_215  # Qt's own word for no limit, which the binding does not have


class Held(NamedTuple):
    """What the record says of rules and baseline; first: the day that rules saved now hold from."""

    facts: Facts
    today: date
    first: date

    @property
    def present(self) -> Rules:
        """Return the rules of today."""
        return self.facts.rules_on(self.today)

    @property
    def next(self) -> Rules:
        """Return the rules that will hold from the first day that can be changed."""
        return self.facts.rules_on(self.first)

    @property
    def baseline(self) -> int | None:
        """Return the baseline that will hold then."""
        return in_force(self.facts.baselines, self.first)


class RulesTab(QWidget):
    """Shows the point rules and sets them from tomorrow; `changed` comes when `unsaved` may have changed.

    acts: carries the commands out, and asks for the passphrase where it has to be given first.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None, acts: Acts | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.acts = acts or Acts(bridge, self)
        self._held: Held | None = None
        self._outdated = False
        self.fields = RulesFields()
        self.example = ExampleCard(theme)
        self.versions = VersionsCard()
        self.baseline = BaselineGroup(self.acts)
        self.foot = RulesFoot()
        self._when = label(wrap=True)
        self._lay_out()
        self._order_stops()
        self._connect()
        self._read()

    @property
    def unsaved(self) -> bool:
        """Say whether something else is written than what will hold."""
        return self._held is not None and self.fields.rules != self._held.next

    def save(self) -> bool:
        """Let what is written hold from tomorrow; return whether it was saved, else say why not."""
        rules, saved = self.fields.rules, list[bool]()
        if rules is None:
            self.fields.go_to_fault()
            self.foot.say(self.tr("Not saved: look at the marked number."), "danger")
            return False
        numbers = {name: getattr(rules, name) for name in self.fields.numbers}

        def done(_: Outcome) -> None:
            saved.append(True)
            self.discard()
            self.foot.say(self.tr("Saved."))

        self.acts.carry_out(lambda tracker: tracker.set_rules(**numbers), done, self._show_refusal)
        return bool(saved)

    @Slot()
    def discard(self) -> None:
        """Write what will hold back into the fields."""
        if self._held:
            self.fields.show_rules(self._held.next)
        self._show_typed()

    @Slot()
    def restore_defaults(self) -> None:
        """Write the numbers of a new database into the fields; they hold once they are saved."""
        self.fields.show_rules(DEFAULT_RULES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside the numbers, or below them where the window is narrow."""
        super().resizeEvent(event)
        width = unscaled(event.size().width())
        narrow = width < NARROW_WINDOW
        margin = margin_for(width)
        self._columns.setContentsMargins(margin, margin - 8, margin, margin)
        if narrow:
            self._main.insertWidget(1, self._aside)
        else:
            self._columns.insertWidget(1, self._aside)
        self.foot.fit(event.size().width())
        self._aside.setMinimumWidth(0 if narrow else scaled(ASIDE_WIDTH))
        self._aside.setMaximumWidth(QWIDGETSIZE_MAX if narrow else scaled(ASIDE_WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed in the meantime."""
        super().showEvent(event)
        if self._outdated:
            self._read()

    def _lay_out(self) -> None:
        main = self._main = QVBoxLayout()
        main.setSpacing(GAP)
        for part in (self.fields, self.baseline, self.versions):
            main.addWidget(part)
        main.addStretch()
        when = Card()
        when.set_title(self.tr("From when"))
        when.body.addWidget(self._when)
        self._aside = QWidget()
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(GAP)
        for card in (when, self.example):
            aside.addWidget(card)
        aside.addStretch()
        inner = QWidget()
        inner.setObjectName("page")
        self._columns = QHBoxLayout(inner)
        self._columns.setSpacing(GAP + 8)
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self._aside)
        self.area = _scrolling(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.fields.changed.connect(self._show_typed)
        self.foot.restoring.clicked.connect(self.restore_defaults)
        self.foot.discarding.clicked.connect(self.discard)
        self.foot.saving.clicked.connect(self.save)
        self._bridge.changed.connect(self._show_outcome)

    def _order_stops(self) -> None:
        below = (self.example.curve, self.baseline.raising, self.versions.older)
        foot = (self.foot.restoring, self.foot.discarding, self.foot.saving)
        in_reading_order = (*self.fields.numbers.values(), *below, *foot)
        for one, following in pairwise(in_reading_order):
            QWidget.setTabOrder(one, following)

    @Slot(Outcome)
    def _show_outcome(self, _: Outcome) -> None:
        self._outdated = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        """Read what holds; what is being written stays as it is."""
        self._outdated = False
        keeps = self.unsaved
        try:
            self._held = self._bridge.ask(
                lambda tracker: Held(tracker.facts(), tracker.overview().today, tracker.rules_hold_from())
            )
        except TrackerError as error:
            self.foot.say(str(error), "danger")
            return
        held = self._held
        self._when.setText(rules_words.holds_from(held.first, held.today))
        self.versions.show_versions(courses_of(held.facts.rules, held.today))
        coming = next((each.from_day for each in held.facts.baselines if each.from_day > held.today), None)
        self.baseline.show_baseline(held.baseline, coming, held.first)
        if not keeps:
            self.fields.show_rules(held.next)
        self._show_typed()

    @Slot()
    def _show_typed(self) -> None:
        held, rules = self._held, self.fields.rules
        if held is None:
            return
        if rules:
            known = held.baseline is not None
            self.example.show_rules(rules, held.present, held.baseline or USUAL_BASELINE, known=known)
        self.foot.discarding.setEnabled(self.unsaved)
        self.foot.saving.setEnabled(self.unsaved)
        self.foot.restoring.setEnabled(rules != DEFAULT_RULES)
        self.foot.say(self.tr("Unsaved changes") if self.unsaved else "")
        self.changed.emit()

    def _show_refusal(self, error: TrackerError) -> None:
        self.foot.say(str(error), "danger")
        if isinstance(error, Refused):
            self.fields.show_problem(error.field, str(error))


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
