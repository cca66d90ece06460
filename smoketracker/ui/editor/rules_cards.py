"""The cards beside the point rules: what a day pays under them, from when they hold, and which held before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.domain.model import Rules
from smoketracker.domain.rules import ExampleDay, RulesVersion, When, example_course, example_day
from smoketracker.ui.editor import rules_words
from smoketracker.ui.editor.rules_curve import RulesCurve
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.cards import Card, line
from smoketracker.ui.widgets.forms import BoxedList, repolish
from smoketracker.ui.widgets.labels import chip, label
from smoketracker.ui.words import counted, gain, points

VERSIONS_SHOWN = 6


class ExampleCard(Card):
    """A day with these rules: the curve, what the cursor is at, and a few days of it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("A day with these rules"))
        self.curve = RulesCurve(theme)
        self.reading = label(style="strong", wrap=True)
        # Room for two lines, so that nothing below moves with the cursor.
        self.reading.setMinimumHeight(2 * self.reading.fontMetrics().lineSpacing())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._about = label(style="caption", tone="quiet", wrap=True)
        self._days = QVBoxLayout()
        self._days.setSpacing(0)
        for part in (self.curve, self.reading, self._about):
            self.body.addWidget(part)
        self.body.addLayout(self._days)
        never = self.tr("A rule never takes points away, and one more smoke never earns.")
        self.body.addWidget(label(never, "caption", "quiet", wrap=True))
        self._course: list[ExampleDay] = []
        self._shown: tuple[Rules, Rules, int] | None = None
        self.curve.pointed.connect(self._read)

    def show_rules(self, rules: Rules, present: Rules, baseline: int, *, known: bool) -> None:
        """Show what a day pays under some rules and, if they are others, under the present ones."""
        about = rules_words.example_baseline(baseline, known=known)
        dashed = self.tr("The dashed line is what the rules that hold now pay.")
        self._about.setText(f"{about} {dashed}" if rules != present else about)
        first_time = self._shown is None
        if self._shown != (rules, present, baseline):
            self._shown = (rules, present, baseline)
            self._course = example_course(rules, baseline)
            self.curve.show_days(self._course, example_course(present, baseline) if rules != present else ())
            self._show_days(rules, baseline)
        if first_time:
            self.curve.point_at(baseline // 2)
        self._read()

    @Slot()
    def _read(self) -> None:
        self.reading.setText(rules_words.example(self._course[self.curve.smokes]))

    def _show_days(self, rules: Rules, baseline: int) -> None:
        clear(self._days)
        for index, (title, day) in enumerate(self._telling_days(rules, baseline)):
            if index:
                self._days.addWidget(line())
            self._days.addWidget(_amount(title, day))

    def _telling_days(self, rules: Rules, baseline: int) -> list[tuple[str, ExampleDay]]:
        free = example_day(rules, baseline, 0)
        best = example_day(rules, baseline, 0, run=max(1, rules.top_level))
        days = [(self.tr("Smoke-free"), free)]
        if best.points != free.points:
            days.append((self.tr("Smoke-free, at the top level"), best))
        half = baseline // 2
        if half:
            text = counted(half, "1 smoke, half the baseline", "{count} smokes, half the baseline")
            days.append((text, example_day(rules, baseline, half)))
        text = counted(baseline, "1 smoke, the baseline", "{count} smokes, the baseline")
        days.append((text, example_day(rules, baseline, baseline)))
        days.append((self.tr("More than the baseline"), example_day(rules, baseline, baseline + 1)))
        return days


class VersionsCard(QWidget):
    """The rules that held, hold and will hold, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: list[RulesVersion] = []
        self._rows = BoxedList()
        self._all = False
        self.older = Button("", kind="flat")
        self.older.setAutoDefault(False)
        self.older.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(self.tr("Versions"), "section", wrap=True))
        self._column.addWidget(self._rows)
        self._column.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)

    def show_versions(self, versions: list[RulesVersion]) -> None:
        """List rules, which are given the oldest first."""
        if versions != self._versions:
            self._versions = versions
            self._fill()

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        hidden = 0 if self._all else max(0, len(self._versions) - VERSIONS_SHOWN)
        fresh = BoxedList()
        for version in reversed(self._versions[hidden:]):
            fresh.add(_version_row(version))
        self._column.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh
        text = counted(hidden, "Show 1 older version", "Show {count} older versions")
        self.older.setText(text)
        self.older.setAccessibleName(text)
        self.older.setVisible(hidden > 0)


def clear(rows: QVBoxLayout) -> None:
    """Take everything out of a column of widgets."""
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget:
            widget.hide()
            widget.deleteLater()


def _amount(title: str, day: ExampleDay) -> QWidget:
    row = QWidget()
    row.setAccessibleName(f"{title}: {points(day.points)}")
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 7, 0, 7)
    beside.setSpacing(12)
    beside.addWidget(label(title, wrap=True), 1)
    beside.addWidget(label(gain(day.points), "strong", "points"))
    return row


def _version_row(version: RulesVersion) -> QWidget:
    row = QWidget()
    texts = QVBoxLayout()
    texts.setSpacing(1)
    texts.addWidget(label(rules_words.version_title(version), "body", wrap=True))
    texts.addWidget(label(rules_words.version_numbers(version.rules), "caption", "quiet", wrap=True))
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 10, 0, 10)
    beside.setSpacing(12)
    beside.addLayout(texts, 1)
    mark = rules_words.version_mark(version)
    if mark:
        made = chip()
        made.setText(mark)
        made.setProperty("tone", "tint" if version.when is When.PRESENT else "")
        repolish(made)
        beside.addWidget(made)
    return row
