"""The form of a smoke: for smokes that were forgotten, and for correcting one that is on record."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPlainTextEdit, QTimeEdit, QWidget

from smoketracker.domain.days import EARLIEST_DAY, LATEST_DAY
from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.domain.model import Smoke
from smoketracker.domain.notes import check_note
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui import history_words, words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field, number_box, repolish, settle_box
from smoketracker.ui.widgets.labels import scaled

MOST_AT_ONCE = range(1, 51)
NOON = time(12)
NOTE_HEIGHT = 92
WIDTH = 480


class SmokeDialog(Dialog):
    """Asks for date, time and note, and how many when smokes are added; `saved` carries the day that has them.

    smoke: the one to correct; without one, smokes are added. day: what the form begins with instead of now.
    """

    saved = Signal(date)

    def __init__(
        self, bridge: Bridge, parent: QWidget | None, *, smoke: Smoke | None = None, day: date | None = None
    ) -> None:
        self._bridge = bridge
        self._smoke = smoke
        self._zone = _zone_of(smoke) if smoke else bridge.clock().tzinfo
        self._uids = [uuid4() for _ in MOST_AT_ONCE]  # made once: a second press of the button adds nothing twice
        self._begin = smoke.at if smoke else self._moment(day)
        super().__init__("", parent, width=WIDTH)
        title = self.tr("Edit the smoke") if smoke else self.tr("Add a forgotten smoke")
        self.setWindowTitle(title)
        self.date = self._date_box()
        self.time = self._time_box()
        self.count = number_box(self.tr("How many"), MOST_AT_ONCE)
        self.words = QPlainTextEdit(smoke.note if smoke else "")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(scaled(NOTE_HEIGHT))
        self.save = Button(self.tr("Save") if smoke else self.tr("Add"), kind="primary")
        self._build()
        self._connect()
        self._show_zone()
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moment(self, day: date | None) -> datetime:
        now = self._bridge.clock()
        return now if day is None else datetime.combine(day, NOON, now.tzinfo)

    def _build(self) -> None:
        day, clock = Field(self.tr("Date"), self.date), Field(self.tr("Time"), self.time)
        when = QHBoxLayout()
        when.setSpacing(16)
        when.addWidget(day, 3, Qt.AlignmentFlag.AlignTop)
        when.addWidget(clock, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(when)
        self.time_field = clock
        self.count_field = Field(self.tr("How many"), self.count)
        self.note_field = Field(self.tr("Note"), self.words)
        self.body.addWidget(self.count_field)
        self.count_field.setVisible(self._smoke is None)
        self.body.addWidget(self.note_field)
        self.body.addStretch()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.save)
        self.save.setDefault(True)

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.date.dateChanged.connect(self._show_zone)
        self.time.timeChanged.connect(self._show_zone)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self)
        keys.activated.connect(self._save)

    def _date_box(self) -> QDateEdit:
        box = QDateEdit(QDate(self._begin.year, self._begin.month, self._begin.day))
        box.setCalendarPopup(True)
        box.setDisplayFormat(_with_full_year(QLocale().dateFormat(QLocale.FormatType.ShortFormat)))
        box.setDateRange(_qdate(EARLIEST_DAY), _qdate(LATEST_DAY))
        settle_box(box)
        return box

    def _time_box(self) -> QTimeEdit:
        box = QTimeEdit(QTime(self._begin.hour, self._begin.minute))
        box.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        settle_box(box)
        return box

    @property
    def _at(self) -> datetime:
        day, clock = self.date.date(), self.time.time()
        return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._zone)

    @Slot()
    def _show_zone(self) -> None:
        """Show the zone that the time is meant in, with its offset on that date (D3)."""
        self.note.setText(history_words.zone(self._zone, self._at.utcoffset()))
        self._set_tone("quiet")

    @Slot()
    def _save(self) -> None:
        for field in (self.time_field, self.note_field):
            field.show_error("")
        try:
            note = check_note(self.words.toPlainText())
        except Refused as error:
            self.note_field.show_error(str(error))
            self.fit()
            return
        try:
            outcome = self._correct(self._smoke, note) if self._smoke else self._add(note)
        except Refused as error:
            self.time_field.show_error(str(error))
            self.fit()
        except TrackerError as error:
            self.note.setText(str(error))
            self._set_tone("danger")
        else:
            if outcome.smoke:
                self.saved.emit(outcome.smoke.day)
            self.accept()

    def _add(self, note: str) -> Outcome:
        at, uids = self._at, self._uids[: self.count.value()]
        added = words.counted(len(uids), "1 smoke is added.", "{count} smokes are added.")
        return self._bridge.carry_out(
            lambda tracker: tracker.log_several(at, uids, note=note),
            reverse=lambda tracker: tracker.delete_several(uids),
            said=added,
        )

    def _correct(self, before: Smoke, note: str) -> Outcome:
        # A time that was not touched keeps its seconds, and its place among two that read alike.
        same = self._at.replace(tzinfo=None) == before.at.replace(tzinfo=None, second=0, microsecond=0)
        at = None if same else self._at
        return self._bridge.carry_out(
            lambda tracker: tracker.edit(before.uid, at, note),
            reverse=lambda tracker: tracker.edit(
                before.uid, None if same else before.at.astimezone(self._zone), before.note
            ),
            said=self.tr("The smoke is changed."),
        )

    def _set_tone(self, tone: str) -> None:
        self.note.setProperty("tone", tone)
        repolish(self.note)


def _zone_of(smoke: Smoke) -> tzinfo:
    """Return the zone that a smoke was smoked in, or its bare offset where no more is known."""
    try:
        return ZoneInfo(smoke.zone) if smoke.zone else smoke.at.tzinfo or UTC
    except (ZoneInfoNotFoundError, ValueError):
        return smoke.at.tzinfo or UTC


def _with_full_year(form: str) -> str:
    """Return a form of dates with all four figures of the year: this record may be older than a century's turn."""
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
