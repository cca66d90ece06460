"""Bringing a history in from a file, and handing everything out again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Protocol
from uuid import UUID, uuid5

from smoketracker.domain.days import ONE_DAY, day_of, days_from, not_in_future, reached, with_own_offset, zone_name
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Archive, ArchivedSmoke, Found, FoundDay, FoundSmoke, RefusedRow
from smoketracker.domain.kinds import DayState, Source
from smoketracker.domain.model import Answer, Smoke
from smoketracker.storage import adopting, days, icons, profiles, smokes
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.access_commands import AccessCommands
from smoketracker.tracker.action import Action
from smoketracker.tracker.day_commands import move_start, refuse_early_answer
from smoketracker.tracker.outcome import Outcome
from smoketracker.tracker.profile_commands import named
from smoketracker.tracker.safekeeping import Reason, SafekeepingCommands

Watch = Callable[[int], None]

IMPORTED = UUID("5d1f1f0e-6f0b-4f0e-9d0e-7c1f6a3b2e11")  # namespace of ids made for smokes that come without one
MOST_REFUSED_KEPT = 1_000
ROWS_PER_STEP = 250  # often enough to stop at once, rarely enough to cost nothing


class FoundHistory(Protocol):
    """A history as an importer offers it: its rows, and the whole profile if the file is one of our archives."""

    @property
    def archive(self) -> Archive | None:
        """Return the profile of one of our own archives, else None."""

    def rows(self) -> Iterator[Found]:
        """Yield what the file holds, row by row."""


@dataclass(frozen=True, slots=True)
class BringOptions:
    """How a history is brought in.

    gaps: what days without an entry between its first and last one become; None leaves them to be asked about.
    from_first_day: the record starts with the first day of the file (D4). skip_refused: take the other rows although
    some are refused. dry_run: only tell what would happen.
    """

    gaps: DayState | None = None
    from_first_day: bool = False
    skip_refused: bool = False
    dry_run: bool = False


@dataclass(slots=True)
class BringReport:
    """What was found in a file and what became of it; kept: whether anything was written.

    refused holds the first thousand of `refused_count` rows. whole: a whole profile was taken over. gaps: the days
    between the first and the last that neither the file nor the record says anything of. has_times: smokes of the file
    have a time of day. may_start_here: the record may start with the first day of the file (D4).
    """

    rows: int = 0
    new: int = 0
    already_there: int = 0
    gaps: int = 0
    gaps_filled: int = 0
    has_times: bool = False
    may_start_here: bool = False
    refused_count: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    first_day: date | None = None
    last_day: date | None = None
    whole: bool = False
    kept: bool = False
    outcome: Outcome | None = None

    def refuse(self, line: int, reason: str) -> None:
        """Note a row that cannot be taken."""
        self.refused_count += 1
        if len(self.refused) < MOST_REFUSED_KEPT:
            self.refused.append(RefusedRow(line, reason))


class ExchangeCommands(AccessCommands, SafekeepingCommands):
    """Import and export of the profile."""

    def bring(
        self, history: FoundHistory, options: BringOptions | None = None, *, watch: Watch | None = None
    ) -> BringReport:
        """Bring a history in: all of it or, with refused rows that are not to be skipped, none of it.

        A second time the same file adds nothing: an id names one smoke for ever, and smokes without one get theirs
        from their moment and their place among equal moments of the file. watch: told now and then, and once more
        before all is kept, how many rows have been read; if it raises, nothing is kept. Raises Locked for an archive
        whose achievements or point rules would take the place of those here while the editor is locked, and BackupError
        if no backup could be made before.
        """
        chosen, report = options or BringOptions(), BringReport()
        watched = watch or _unwatched
        if not chosen.dry_run:
            self.back_up(Reason.IMPORT)

        def keeps() -> bool:
            watched(report.rows)
            report.kept = not chosen.dry_run and (chosen.skip_refused or not report.refused_count)
            return report.kept

        report.outcome = self._command(
            lambda action: _Bringing(action, chosen, report, watched, self._demand_unlocked).take(history), keeps=keeps
        )
        return report

    def export(self, write: Callable[[Archive, Iterable[Smoke]], int], *, profile: str | None = None) -> int:
        """Hand a profile, this one if none is named, and all its smokes, deleted ones too, as logged, to a writer."""
        with self._store.transaction(read_only=True) as tx:
            whose = tx if profile is None else named(tx, profile)
            facts = self._look(tx)[0].facts if whose.profile_id == tx.profile_id else profiles.facts(whose)
            pictures = icons.shown_by(whose, facts.catalogue)
            archive = Archive(profiles.name_of(whose), replace(facts, counts={}), pictures)
            return write(archive, smokes.every(whose))


class _Bringing:
    """One import under way."""

    def __init__(
        self,
        action: Action,
        options: BringOptions,
        report: BringReport,
        watch: Watch,
        allow: Callable[[Transaction], None],
    ) -> None:
        self.action = action
        self.options = options
        self.report = report
        self.watch = watch
        self.allow = allow  # raises what forbids to change what belongs to the database
        self.same_moment: Counter[datetime] = Counter()
        self.answers: dict[date, Answer] = {}
        self.days: set[date] = set()

    def take(self, history: FoundHistory) -> None:
        action, report = self.action, self.report
        if history.archive and adopting.is_empty(action.tx):
            adopting.adopt(action.tx, history.archive, action.now, self.allow)
            report.whole = True
            action.known.held = frozenset()
            action.reread()
            # What the archive had closed is closed: only later days are judged by the clock of this machine (D6).
            had_reached = reached(history.archive.facts.seen, action.now, action.facts.start_day)
            action.known.closed_through = had_reached - ONE_DAY
        elif history.archive:
            for day, answer in history.archive.facts.answers.items():
                self._take_day(FoundDay(0, day, answer))
        added = smokes.add_new(action.tx, self._smokes(history), action.now)
        report.new += added
        report.already_there -= added  # every smoke was counted as there until it was added
        days.add_answers(action.tx, self.answers, action.now)
        report.new += len(self.answers)
        self._note_span()
        if self.days and not report.whole:
            self._fill_gaps()
            self._start_with_first_day()
        self._look_at_everything_anew()

    def _smokes(self, history: FoundHistory) -> Iterator[Smoke]:
        report = self.report
        for found in history.rows():
            report.rows += 1
            if report.rows % ROWS_PER_STEP == 0:
                self.watch(report.rows)
            smoke: Smoke | None = None
            match found:
                case FoundSmoke():
                    smoke = self._smoke(found)
                case ArchivedSmoke():
                    smoke = found.smoke
                case FoundDay():
                    self._take_day(found)
                case RefusedRow():
                    report.refuse(found.line, found.reason)
            if smoke:
                report.already_there += 1
                self.days.add(smoke.day)
                yield smoke

    def _smoke(self, found: FoundSmoke) -> Smoke | None:
        self.report.has_times = True
        try:
            not_in_future(found.at, self.action.now)
        except Refused as error:
            self.report.refuse(found.line, str(error))
            return None
        uid = found.uid
        if uid is None:
            moment = found.at.astimezone(UTC)
            self.same_moment[moment] += 1
            uid = uuid5(IMPORTED, f"{moment.isoformat()} {self.same_moment[moment]}")
        day_start = self.action.facts.day_start
        day = day_of(found.at, day_start)
        zone = zone_name(found.at.tzinfo)
        return Smoke(uid, with_own_offset(found.at), zone, day_start, day, Source.IMPORT, found.note)

    def _take_day(self, found: FoundDay) -> None:
        """Take what the file says of a day, unless it says nothing new; a different answer here is not overwritten."""
        day, answer = found.day, found.answer
        if not answer.count and day == max(self.action.today, self.action.reached):
            self.report.already_there += 1  # today is not over: that it has no smoke yet says nothing
            return
        try:
            refuse_early_answer(self.action, day, answer)
        except Refused as error:
            self.report.refuse(found.line, str(error))
            return
        self.days.add(day)
        here = self.answers.get(day) or self.action.facts.answers.get(day)
        if here == answer:
            self.report.already_there += 1
        elif here is None:
            self.answers[day] = answer
        elif here.state is DayState.UNKNOWN:
            days.answer(self.action.tx, day, None, self.action.now)
            self.answers[day] = answer
        else:
            said = f"{here.count} smokes" if here.count else here.state.value
            self.report.refuse(found.line, f"{day} is answered here already, with {said}.")

    def _fill_gaps(self) -> None:
        facts = self.action.facts
        over = min(max(self.days), self.action.reached)
        gaps = [
            day
            for day in days_from(min(self.days), over)
            if day < self.action.reached
            and day not in self.days
            and day not in facts.answers
            and day not in facts.counts
            and day not in facts.void
        ]
        self.report.gaps = len(gaps)
        if self.options.gaps:
            days.add_answers(self.action.tx, dict.fromkeys(gaps, Answer(self.options.gaps)), self.action.now)
            self.report.gaps_filled = len(gaps)

    def _start_with_first_day(self) -> None:
        first, facts = min(self.days), self.action.facts
        earlier = first < facts.start_day
        self.report.may_start_here = earlier and not facts.start_moved and not smokes.has_own(self.action.tx)
        if self.options.from_first_day and earlier:
            move_start(self.action, first)

    def _note_span(self) -> None:
        if self.days:
            self.report.first_day, self.report.last_day = min(self.days), max(self.days)

    def _look_at_everything_anew(self) -> None:
        """Read the facts anew and fold them from the first day that may have changed."""
        self.action.reread()
        first = min((self.action.facts.start_day, *self.days))
        self.action.changed(first)


def _unwatched(_rows: int) -> None:
    """Read on without telling anybody."""
