"""The part of the editor's form that says when an achievement is earned: a metric, a number, and both in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QWidget

from smoketracker.domain.catalogue import MOST_AT_LEAST
from smoketracker.domain.kinds import Criterion, Metric
from smoketracker.ui.editor import criterion_words
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.settings_fields import joined
from smoketracker.ui.widgets.forms import Field, WheelGuard
from smoketracker.ui.widgets.labels import label, scaled
from smoketracker.ui.widgets.number_field import NumberField

AT_LEAST = range(1, MOST_AT_LEAST + 1)
PERCENT = range(1, 101)
NO_NUMBER = 0  # stands in a draft for what is no number: the domain refuses it
NARROW = 400
PADDING = 64  # the margins of a combo box's text and its arrow
SHORTEST = 8  # characters of a metric's name that always show
MARGIN = 16


class CriterionForm(QFrame):
    """Asks for metric, number and percent, and says below what they mean; `changed` names what was changed."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inset")
        self.choice = self._metric_box()
        self.at_least = NumberField(self.tr("At least"), AT_LEAST)
        self.percent = NumberField(self.tr("Percent less"), PERCENT)
        self._unit, self._percent_unit = label(wrap=True), label(self.tr("% less than the baseline"), wrap=True)
        self._sentence = label(style="strong", wrap=True)
        self.fields = {
            "metric": Field("", self.choice),
            "at_least": Field("", self.at_least, beside=joined(self.at_least, self._unit)),
            "percent": Field("", self.percent, beside=joined(self.percent, self._percent_unit)),
        }
        self._names = {
            "metric": _name(self.tr("Metric"), self.choice),
            "at_least": _name(self.tr("At least"), self.at_least),
            "percent": _name(self.tr("Each day"), self.percent),
        }
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._arrange(narrow=False)
        self.choice.currentIndexChanged.connect(partial(self._tell, "metric"))
        self.at_least.changed.connect(partial(self._tell, "at_least"))
        self.percent.changed.connect(partial(self._tell, "percent"))
        self._describe()

    @property
    def kind(self) -> Metric:
        """Return the metric that is chosen."""
        return list(Metric)[self.choice.currentIndex()]

    def show_draft(self, draft: Draft) -> None:
        """Let the form say a draft's criterion."""
        self.choice.setCurrentIndex(list(Metric).index(draft.metric))
        self.at_least.show_number(draft.at_least)
        self.percent.show_number(draft.percent)
        self._describe()

    def criterion(self) -> Criterion:
        """Return what is written; in place of what is no number, one that the domain refuses."""
        asked = self.kind is not Metric.MANUAL or not self.at_least.fault()
        return Criterion(self.kind, _or_none(self.at_least.number) if asked else 1, _or_none(self.percent.number))

    def faults(self) -> dict[str, str]:
        """Return by field what is wrong with the numbers that are asked for."""
        asked = {
            "at_least": self.at_least.fault() if self.kind is not Metric.MANUAL else "",
            "percent": self.percent.fault() if self.kind is Metric.REDUCED_DAYS else "",
        }
        return {field: sentence for field, sentence in asked.items() if sentence}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the names above their fields where there is little room."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < scaled(NARROW))

    def _metric_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Metric"))
        box.addItems([criterion_words.metric(kind) for kind in Metric])
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(SHORTEST)
        longest = max(box.fontMetrics().horizontalAdvance(box.itemText(index)) for index in range(box.count()))
        box.view().setMinimumWidth(longest + scaled(PADDING))
        box.setMaxVisibleItems(len(Metric))
        box.installEventFilter(WheelGuard(box))
        return box

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for row, (field, name) in enumerate(self._names.items()):
            top = Qt.AlignmentFlag.AlignTop
            if narrow:
                self._grid.addWidget(name, row * 2, 0, 1, 2)
                self._grid.addWidget(self.fields[field], row * 2 + 1, 0, 1, 2)
            else:
                self._grid.addWidget(name, row * 2, 0, top)
                self._grid.addWidget(self.fields[field], row * 2, 1, top)
            name.setMinimumHeight(0 if narrow else scaled(36))
        self._grid.addWidget(self._sentence, len(self._names) * 2, 0, 1, 2)
        self._grid.setColumnStretch(1, 1)

    def _tell(self, field: str, *_values: object) -> None:
        self._describe()
        self.changed.emit(field)

    def _describe(self) -> None:
        """Show what belongs to the metric, and say the whole in words where the numbers make sense."""
        kind, number = self.kind, _or_none(self.at_least.number)
        self.fields["metric"].say(criterion_words.about(kind))
        self._show_field("at_least", shown=kind is not Metric.MANUAL)
        self._show_field("percent", shown=kind is Metric.REDUCED_DAYS)
        self._unit.setText(criterion_words.unit(kind, number))
        sound = not self.faults()
        self._sentence.setText(criterion_words.sentence(self.criterion()) if sound else "")
        self._sentence.setVisible(sound)

    def _show_field(self, field: str, *, shown: bool) -> None:
        self.fields[field].setVisible(shown)
        self._names[field].setVisible(shown)


def _or_none(number: int | None) -> int:
    return NO_NUMBER if number is None else number


def _name(title: str, control: QWidget) -> QLabel:
    name = label(title, tone="quiet", wrap=True)
    name.setBuddy(control)
    return name
