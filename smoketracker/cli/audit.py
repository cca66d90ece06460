"""`check`: the files read through, and what follows from the facts worked out anew and compared with what is kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from smoketracker.cli.missing import complaint, listed
from smoketracker.cli.missing import kept as not_held
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.cli.soundness import look_over
from smoketracker.domain.awards import expected
from smoketracker.domain.days import day_of
from smoketracker.domain.errors import StorageError
from smoketracker.domain.model import Entry, Facts, Smoke
from smoketracker.tracker import Tracker

MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """What the database keeps, as of one moment."""

    facts: Facts
    smokes: Sequence[Smoke]
    ledger: Sequence[Entry]
    points: int


def check(session: Session) -> Said:
    """Read database and backups through, and compare what is kept with what follows from it; nothing is written."""
    try:
        with session.tracker() as tracker:
            kept, missing = _kept(tracker), not_held(tracker.missing())
    except StorageError as error:
        return _unreadable(session, error)
    sound = look_over(session.data_dir, opened=True)
    keys = {entry.key for entry in kept.ledger}
    differences = [*_points(kept, session.clock()), *_numbers(kept.ledger), *_days(kept)]
    checked = {
        "smokes": len(kept.smokes),
        "answers": len(kept.facts.answers),
        "entries": len(kept.ledger),
        "keys": len(keys),
    }
    value = {"checked": checked, "agrees": not differences, "differences": differences, "missing": missing}
    found = f"{counted(len(differences), 'difference')} found between the record and what follows from it."
    problems = [*sound.problems, *([found] if differences else []), *([complaint(missing)] if missing else [])]
    summary = (
        f"Checked {counted(len(kept.smokes), 'smoke')}, {counted(len(kept.facts.answers), 'answer')} and "
        f"{counted(len(kept.ledger), 'line')} of the ledger under {counted(len(keys), 'key')}"
    )
    agrees = "" if differences or sound.fault else ": all of that agrees" if missing else ": all agrees"
    lines = [
        f"{summary}{agrees}.",
        *differences,
        *(listed(missing, session.clock()) if missing else []),
        *sound.lines(session.clock()),
    ]
    return Said(lines, {**value, **sound.value}, " ".join(problems))


def _unreadable(session: Session, error: StorageError) -> Said:
    """Return what is said of a record that cannot be opened; raises the error again if there is no backup at all."""
    sound = look_over(session.data_dir, opened=False)
    if not sound.whole and not sound.unsound:
        raise error
    value = {"agrees": False, "differences": [], **sound.value, "file": str(error)}
    return Said(sound.lines(session.clock()), value, str(error))


def _kept(tracker: Tracker) -> Kept:
    """Read everything as of one moment: anew if somebody else has written meanwhile."""
    for _ in range(MOST_TRIES):
        facts = tracker.facts()
        kept = Kept(facts, tracker.smokes(), tracker.ledger(), tracker.overview().points)
        if tracker.facts() is facts:  # the same object is handed out as long as nobody has written
            return kept
    raise StorageError("The record is being changed all the time; try again in a moment.")


def _points(kept: Kept, now: datetime) -> Iterator[str]:
    due = expected(kept.facts, now).points
    sums: defaultdict[str, int] = defaultdict(int)
    for entry in kept.ledger:
        sums[entry.key] += entry.points
    yield from _differing(due, sums)
    if kept.points != sum(sums.values()):
        yield f"The balance is {kept.points:,}, but the ledger adds up to {sum(sums.values()):,}."


def _differing(due: Mapping[str, int], sums: Mapping[str, int]) -> Iterator[str]:
    for key in sorted(due.keys() | sums.keys()):
        held, earned = sums.get(key, 0), due.get(key, 0)
        if held != earned:
            yield f"{key}: the ledger holds {counted(held, 'point')}, the facts earn {earned:,}."


def _numbers(ledger: Sequence[Entry]) -> Iterator[str]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for entry in ledger:
        numbers[entry.key].append(entry.seq)
    for key, found in sorted(numbers.items()):
        if found != list(range(1, len(found) + 1)):
            yield f"{key}: its lines are numbered {', '.join(map(str, found))}, not from 1 without a gap."


def _days(kept: Kept) -> Iterator[str]:
    for smoke in kept.smokes:
        day = day_of(smoke.at, smoke.day_start)
        if day != smoke.day:
            yield f"The smoke {smoke.uid} is kept under {smoke.day}, but its time belongs to {day}."
    counts = Counter(smoke.day for smoke in kept.smokes)
    for day in sorted(counts.keys() | kept.facts.counts.keys()):
        if counts[day] != kept.facts.counts.get(day, 0):
            yield f"{day}: {counted(counts[day], 'smoke')} listed, {kept.facts.counts.get(day, 0):,} counted."
