"""While you were away: how were the days on which the program did not run (S2)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.domain.kinds import DayState
from smoketracker.ui import history_words, words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.answers import Answers, Said
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import BoxedList
from smoketracker.ui.widgets.labels import label, scaled

WIDTH = 680
MOST_LISTED = 60
MANY = 7  # with more days one scrolls, so that the answer for all stands above them
DAY_WIDTH = 120


class AwayDialog(Dialog):
    """Lists the days that wait, the newest ones of very many; the others take the answer for all."""

    def __init__(self, bridge: Bridge, theme: Theme, days: tuple[date, ...], parent: QWidget | None) -> None:
        super().__init__("", parent, width=WIDTH)
        self.setWindowTitle(self.tr("While you were away"))
        self._bridge = bridge
        self._theme = theme
        self._today = bridge.clock().date()
        self._unlisted = days[:-MOST_LISTED]
        self._rest: str | None = None  # what is answered for the days that are not listed
        self.rows = {day: DayQuestion(day, self._today) for day in days[-MOST_LISTED:]}
        self.later = Button(self.tr("Ask me later"))
        self.save = Button(self.tr("Save answers"), kind="primary")
        self._wrong = label(tone="danger", wrap=True)
        self._wrong.hide()
        self._build(len(days))
        self.later.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        for row in self.rows.values():
            row.answers.changed.connect(self._count_open)
        self._count_open()
        next(iter(self.rows.values())).answers.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, count: int) -> None:
        self._build_heading(count)
        everything = self._set_all_row()
        if count > MANY:
            self.body.addLayout(everything)
        listed = BoxedList()
        for row in self.rows.values():
            listed.add(row)
        self.body.addWidget(listed)
        if count <= MANY:
            self.body.addLayout(everything)
        self.body.addWidget(self._wrong)
        self.body.addStretch()
        self.footer.addWidget(self.later)
        self.footer.addWidget(self.save)
        self.save.setDefault(True)

    def _build_heading(self, count: int) -> None:
        icon = self._moon = label()
        icon.setObjectName("moon")
        icon.setFixedSize(scaled(44), scaled(44))
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._theme.changed.connect(self._tint)
        self._tint()
        asked = words.counted(
            count,
            "The program did not run on 1 day. How was it?",
            "The program did not run on {count} days. How were they?",
        )
        about = self.tr(
            "“Don't know” is a fine answer: it leaves the day out of every count, and a streak starts anew after it."
        )
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(label(self.tr("Welcome back"), "title", wrap=True))
        texts.addWidget(label(f"{asked} {about}", tone="quiet", wrap=True))
        if self._unlisted:
            more = self.tr("The newest {listed} are listed; {more} before them take the answer for all.")
            listed, hidden = words.number(len(self.rows)), words.days(len(self._unlisted))
            texts.addWidget(label(more.format(listed=listed, more=hidden), tone="quiet", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.body.addLayout(row)

    @Slot()
    def _tint(self) -> None:
        self._moon.setPixmap(self._theme.icon("moon", "on_tint").pixmap(20, 20))

    def _set_all_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(self.tr("Set all open days to"), "caption", "quiet", wrap=True))
        for text, state in (
            (self.tr("Smoke-free"), DayState.SMOKE_FREE),
            (self.tr("Don't know"), DayState.UNKNOWN),
        ):
            button = Button(text, kind="flat")
            button.setAccessibleName(self.tr("Set all open days to: {answer}").format(answer=text))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, said=state: self.set_all(said))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def set_all(self, state: DayState) -> None:
        """Give every day that has no answer yet this one."""
        for row in self.rows.values():
            if not row.answers.given:
                row.answers.say(state)
        if self._unlisted and self._rest is None:
            self._rest = state.value
        self._count_open()

    @Slot()
    def _count_open(self) -> None:
        open_days = sum(not row.answers.given for row in self.rows.values())
        if self._rest is None:
            open_days += len(self._unlisted)
        self.note.setText(history_words.still_open(open_days))
        self.save.setEnabled(open_days < len(self.rows) + len(self._unlisted))

    @Slot()
    def _save(self) -> None:
        wrong = [row for row in self.rows.values() if row.check()]
        if wrong:
            wrong[0].answers.number.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said: dict[date | str, Said] = {day: row.answers.said for day, row in self.rows.items() if row.answers.given}
        if self._rest:
            said.update(dict.fromkeys(self._unlisted, self._rest))
        try:
            self._bridge.carry_out(
                lambda tracker: tracker.answer_days(said),
                reverse=lambda tracker: tracker.answer_days(dict.fromkeys(said)),
                said=words.counted(len(said), "1 answer is saved.", "{count} answers are saved."),
            )
        except TrackerError as error:
            self._wrong.setText(str(error))
            self._wrong.show()
            self.fit()
        else:
            self.accept()


class DayQuestion(QWidget):
    """One day with its three answers, and what is wrong with the one given."""

    def __init__(self, day: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = history_words.short_day(day, today)
        self.answers = Answers(name, across=True)
        self._wrong = label(style="caption", tone="danger", wrap=True)
        self._wrong.hide()
        title = label(name, "strong")
        title.setMinimumWidth(max(scaled(DAY_WIDTH), title.sizeHint().width()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.answers, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 9, 0, 9)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._wrong)

    def check(self) -> bool:
        """Say whether the answer is incomplete, also to the person."""
        wrong = self.answers.missing_number
        self._wrong.setText(self.tr("Say how many, 1 to 200.") if wrong else "")
        self._wrong.setVisible(wrong)
        return wrong
