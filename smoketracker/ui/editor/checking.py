"""Checks what is being written against the record: a moment after the last change, beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from smoketracker.domain.awards import Expected
from smoketracker.domain.catalogue import define
from smoketracker.domain.days import day_of
from smoketracker.domain.errors import TrackerError
from smoketracker.domain.model import Facts
from smoketracker.domain.preview import Preview, preview
from smoketracker.domain.settling import settled
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.editor.draft import FIRST_ICON, Draft, new_id

PAUSE_MS = 300

Told = Preview | TrackerError


@dataclass(frozen=True, slots=True)
class Records:
    """What a check goes by: the facts of everybody, none of which ever changes, and whose record is on the screen."""

    facts: Mapping[str, Facts]
    person: str

    @property
    def own(self) -> Facts:
        """Return the facts of the person on the screen."""
        return self.facts[self.person]


@dataclass(frozen=True, slots=True)
class Settled:
    """The records as a command would find them on a day."""

    records: Records
    day: date
    people: Mapping[str, Expected]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was told of a draft, and by which records."""

    draft: Draft
    settled: Settled
    told: Told


class Checking(QObject):
    """Answers what a draft would have been and what saving it does; every signal comes in the window's thread.

    `asked` says that an answer is on its way. `told` carries it: a Preview, or the TrackerError that speaks against it;
    of several questions only the newest is answered. When the record changes, the same question is answered anew.
    """

    asked = Signal()
    told = Signal(object)
    _ended = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wanted: Draft | None = None
        self._answer: Answer | None = None
        self._open = False  # something is asked that has not been told
        self._records: Records | None = None
        self._settled: Settled | None = None
        self._thread: Thread | None = None
        self._found: Answer | Exception | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        self._ended.connect(self._settle)
        bridge.changed.connect(self._look_again)
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.close)
        if parent:
            parent.destroyed.connect(self.close)

    @Slot(object)
    def ask(self, draft: Draft) -> None:
        """Check what stands in the form, once it has stayed the same for a moment; words and pictures do not matter."""
        subject = _subject(draft)
        if subject == self._wanted:
            return
        self._wanted, self._open = subject, True
        self.asked.emit()
        self._timer.start()

    def answer(self, draft: Draft) -> Told:
        """Return the answer at once, for an act that cannot wait for it."""
        try:
            return _answer(_subject(draft), self._ready(self._read(), self._bridge.clock()))
        except TrackerError as error:
            return error

    @Slot()
    def close(self) -> None:
        """Answer nothing any more; what is being worked out is waited for, which takes no longer than a blink."""
        self._timer.stop()
        self._wanted = None
        if self._thread:
            self._thread.join()
            self._thread = self._found = None

    @Slot()
    def _look_again(self) -> None:
        if self._wanted and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _begin(self) -> None:
        if self._wanted is None or self._thread:
            return  # the end of what is under way begins anew
        now = self._bridge.clock()
        try:
            records = self._read()
        except TrackerError as error:
            self._tell(None, error)
            return
        known = self._answer
        if known and known.draft == self._wanted and _holds(known.settled, records, now):
            if self._open:
                self._tell(known, known.told)
            return
        self._thread = Thread(target=self._work, args=(self._wanted, records, now), name="checking")
        self._thread.start()

    def _read(self) -> Records:
        """Return everybody's facts; those of the others change only with the own, since both hold the catalogue."""
        own, names, person = self._bridge.ask(lambda tracker: (tracker.facts(), tracker.profiles(), tracker.profile()))
        known = self._records
        if known is None or known.own is not own or list(known.facts) != names:
            known = self._records = Records(self._bridge.ask(lambda tracker: tracker.records()), person)
        return known

    def _work(self, draft: Draft, records: Records, now: datetime) -> None:
        try:
            ready = self._ready(records, now)
            try:
                told: Told = _answer(draft, ready)
            except TrackerError as error:
                told = error
            self._found = Answer(draft, ready, told)
        except Exception as error:  # noqa: BLE001  # whatever it is, the window's thread has to hear of it
            self._found = error
        self._ended.emit()

    def _ready(self, records: Records, now: datetime) -> Settled:
        known = self._settled
        if known is None or not _holds(known, records, now):
            people = {name: settled(facts, now) for name, facts in records.facts.items()}
            known = self._settled = Settled(records, day_of(now, records.own.day_start), people)
        return known

    @Slot()
    def _settle(self) -> None:
        """Tell what was found, unless something else has been asked meanwhile."""
        if not self._thread:
            return
        self._thread.join()
        found, self._thread, self._found = self._found, None, None
        if isinstance(found, Exception):
            raise found
        if found and found.draft == self._wanted:
            self._tell(found, found.told)
        if not self._timer.isActive():
            self._begin()  # for what was asked, or has changed, meanwhile

    def _tell(self, answer: Answer | None, told: Told) -> None:
        self._answer, self._open = answer, False
        self.told.emit(told)


def _subject(draft: Draft) -> Draft:
    """Return what a check goes by, and nothing of what is only shown."""
    return replace(draft, title="", description="", icon=FIRST_ICON, image=None)


def _holds(known: Settled, records: Records, now: datetime) -> bool:
    return known.records is records and known.day == day_of(now, records.own.day_start)


def _answer(draft: Draft, known: Settled) -> Preview:
    catalogue = known.records.own.catalogue
    name = draft.id or new_id("", {achievement.id for achievement in catalogue})
    values = {key: draft.values(name)[key] for key in ("id", "points", "criterion", "draft")}
    is_new = all(achievement.id != name for achievement in catalogue)
    achievement = define({**values, "title": name} if is_new else values, catalogue)
    return preview(known.people, known.records.person, achievement)
