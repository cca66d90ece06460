"""The five numbers of the point rules, each with what it does and what is wrong with it."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from smoketracker.domain.catalogue import RULE_LIMITS
from smoketracker.domain.model import Rules
from smoketracker.ui.editor import rules_words
from smoketracker.ui.pages.settings_parts import Group
from smoketracker.ui.settings_fields import joined
from smoketracker.ui.widgets.forms import Row
from smoketracker.ui.widgets.labels import label
from smoketracker.ui.widgets.number_field import NumberField


class RulesFields(Group):
    """A row for each number; `changed` comes with every change of what is written."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Points are earned for"))
        self.numbers: dict[str, NumberField] = {}
        self.rows: dict[str, Row] = {}
        units: list[QLabel] = []
        for name, (title, about, unit) in rules_words.rule_lines().items():
            least, most = RULE_LIMITS[name]
            field = NumberField(title, range(least, most + 1))
            units.append(label(unit, tone="quiet"))
            row = Row(title, field, about, beside=joined(field, units[-1]))
            self.numbers[name], self.rows[name] = field, row
            self.add(row)
            field.changed.connect(self._look)
        widest = max(shown.sizeHint().width() for shown in units)
        for shown in units:
            shown.setMinimumWidth(widest)

    @property
    def rules(self) -> Rules | None:
        """Return what is written, or None if something is wrong with a number."""
        if any(field.fault() for field in self.numbers.values()):
            return None
        return Rules(**{name: field.number or 0 for name, field in self.numbers.items()})

    def show_rules(self, rules: Rules) -> None:
        """Write rules into the fields; one that holds its number already keeps what is marked in it."""
        for name, number in asdict(rules).items():
            if self.numbers[name].number != number:
                self.numbers[name].show_number(number)

    def show_problem(self, name: str, sentence: str) -> bool:
        """Say what is wrong with a number and go there; return False if there is no such number."""
        if name not in self.rows:
            return False
        self.rows[name].show_error(sentence)
        self.numbers[name].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to_fault(self) -> bool:
        """Go to the first number with something wrong; return False if there is none."""
        wrong = ((name, field.fault()) for name, field in self.numbers.items())
        return any(self.show_problem(name, sentence) for name, sentence in wrong if sentence)

    @Slot()
    def _look(self) -> None:
        for name, field in self.numbers.items():
            self.rows[name].show_error(field.fault())
        self.changed.emit()
