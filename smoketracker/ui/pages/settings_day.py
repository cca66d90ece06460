"""The settings of the day and the goal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTime, Slot

from smoketracker.domain.kinds import EmptyDays
from smoketracker.domain.model import BASELINE_RANGE, GOALS, WEEKS, Facts, in_force
from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.ui import settings_words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.settings_parts import RecordGroup, Settled
from smoketracker.ui.settings_fields import FIRST_BASELINE, FIRST_GOAL, day_start_box, empty_days_box, joined, time_of
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import Row, Switch, number_box

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker


class DayGroup(RecordGroup):
    """When the day starts, and what days without a smoke count as."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.set_title(self.tr("Day"))
        self.day_start = day_start_box(self.tr("Day starts at"))
        self._settled = Settled(self.day_start)
        self._settled.done.connect(self._set_day_start)
        self.empty_days = empty_days_box(self.tr("Days without a smoke"))
        self.empty_days.activated.connect(self._set_empty_days)
        self._held = dt.time(0)
        about = self.tr("Late nights count for the evening before. Holds for what you log from now on.")
        self._start_row = Row(self.tr("Day starts at"), self.day_start, about)
        self._empty_row = Row(self.tr("Days without a smoke"), self.empty_days)
        self.add(self._start_row, self._empty_row)

    def show_facts(self, facts: Facts, overview: Overview) -> None:
        """Show what holds; what is being edited stays as it is."""
        self._held = facts.day_start
        self._settled.show(lambda: self.day_start.setTime(QTime(self._held.hour, self._held.minute)))
        mode = facts.empty_days[-1].value if facts.empty_days else EmptyDays.ASK_IF_AWAY
        self.empty_days.setCurrentIndex(list(EmptyDays).index(mode))
        self._empty_row.say(settings_words.empty_days_line(facts, overview.today))

    @Slot()
    def _set_day_start(self) -> None:
        wanted = time_of(self.day_start)
        if wanted != self._held:
            self.carry_out(self._start_row, lambda tracker: tracker.set_day_start(wanted))

    @Slot(int)
    def _set_empty_days(self, index: int) -> None:
        mode = list(EmptyDays)[index].value
        self.carry_out(self._empty_row, lambda tracker: tracker.set_empty_days(mode))


class GoalGroup(RecordGroup):
    """What it was before, and what one wants to stay within."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__(bridge)
        self.set_title(self.tr("Baseline and goal"))
        self._baseline: int | None = None
        self._goal: tuple[int | None, int | None] = (None, None)
        self._make_baseline()
        self._make_goal(theme)

    def _make_baseline(self) -> None:
        self.baseline = number_box(self.tr("Baseline"), BASELINE_RANGE)
        self.baseline_button = Button("")
        self.baseline.valueChanged.connect(self._show_baseline_button)
        self.baseline.lineEdit().returnPressed.connect(self.baseline_button.click)
        self.baseline_button.clicked.connect(self._set_baseline)
        beside = joined(self.baseline, self.baseline_button)
        self._baseline_row = Row(self.tr("Baseline"), self.baseline, beside=beside)
        self.add(self._baseline_row)

    def _make_goal(self, theme: Theme) -> None:
        self.goal_switch = Switch(self.tr("Daily goal"), theme)
        self.goal_switch.toggled.connect(self._set_goal)
        self.most = number_box(self.tr("At most a day"), GOALS)
        self.weeks = number_box(self.tr("Weeks until it is lowered by one"), range(WEEKS[-1] + 1))
        self.weeks.setSpecialValueText(self.tr("Never"))
        self._most_settled, self._weeks_settled = Settled(self.most), Settled(self.weeks)
        for settled in (self._most_settled, self._weeks_settled):
            settled.done.connect(self._set_goal)
        self._goal_row = Row(self.tr("Daily goal"), self.goal_switch)
        self._most_row = Row(self.tr("At most"), self.most, self.tr("Smokes a day"))
        about = self.tr("Number of weeks; down to none a day")
        self._weeks_row = Row(self.tr("Lower it by one every"), self.weeks, about)
        self.add(self._goal_row, self._most_row, self._weeks_row)

    def show_facts(self, facts: Facts, overview: Overview) -> None:
        """Show what holds; what is being edited stays as it is."""
        self._show_baseline(facts, overview)
        self._show_goal(facts, overview)

    def _show_baseline(self, facts: Facts, overview: Overview) -> None:
        before, self._baseline = self._baseline, facts.baselines[-1].value if facts.baselines else None
        lowest = self._baseline == BASELINE_RANGE[0]
        if not self.baseline.lineEdit().isModified() or before != self._baseline:
            self.baseline.setMaximum(self._baseline or BASELINE_RANGE[-1])
            self.baseline.setValue(self._baseline or FIRST_BASELINE)
        self.baseline.setEnabled(not lowest)
        self._baseline_row.say(settings_words.baseline_lines(facts, overview.today))
        self._show_baseline_button()

    @Slot()
    def _show_baseline_button(self) -> None:
        declared = self._baseline is not None
        self.baseline_button.setText(self.tr("Lower") if declared else self.tr("Set"))
        self.baseline_button.setAccessibleName(
            self.tr("Lower the baseline from tomorrow") if declared else self.tr("Set the baseline")
        )
        self.baseline_button.setEnabled(self.baseline.value() != self._baseline)

    @Slot()
    def _set_baseline(self) -> None:
        wanted, declared = self.baseline.value(), self._baseline is not None

        def command(tracker: Tracker) -> Outcome:
            return tracker.lower_baseline(wanted) if declared else tracker.declare_baseline(wanted)

        self.baseline.lineEdit().setModified(False)
        self.carry_out(self._baseline_row, command)

    def _show_goal(self, facts: Facts, overview: Overview) -> None:
        goal = in_force(facts.goals, overview.today)
        weeks = goal.lower_every_weeks if goal else None
        self._goal = (overview.goal, weeks)
        present = overview.goal is not None
        with QSignalBlocker(self.goal_switch):
            self.goal_switch.setChecked(present)
        offered = max(0, self._baseline - 1) if self._baseline else FIRST_GOAL
        most = offered if overview.goal is None else overview.goal
        self._most_settled.show(lambda: self.most.setValue(most))
        self._weeks_settled.show(lambda: self.weeks.setValue(weeks or 0))
        more = (self._most_row, self._weeks_row) if present else ()
        self.show_only((self._baseline_row, self._goal_row, *more))
        self.weeks.setEnabled(most > 0)
        self._goal_row.say(settings_words.goal_line(facts, overview.today))

    @Slot()
    def _set_goal(self) -> None:
        most = self.most.value() if self.goal_switch.isChecked() else None
        weeks = (self.weeks.value() or None) if most else None
        if (most, weeks) != self._goal:
            self.carry_out(self._goal_row, lambda tracker: tracker.set_goal(most, weeks))
