"""Bringing the ledger into line with the facts: the only path by which points are given or taken (F2)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime

from smoketracker.domain.awards import Expected, expected
from smoketracker.domain.baseline import newly_measured
from smoketracker.domain.days import ONE_DAY, days_from, exists
from smoketracker.domain.errors import StorageError
from smoketracker.domain.ledger import NOTHING, Balance, difference
from smoketracker.domain.model import Entry
from smoketracker.storage import catalogue, days, figures, ledger, profiles, smokes
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker import glance
from smoketracker.tracker.action import Action, Known
from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.tracker.overview import overview


def reconcile(action: Action) -> Outcome:
    """Close the days that are over, compare what the facts earn with the ledger's sums, and append the difference."""
    known = action.known
    closed = _close_days(action)
    due = _expected(action)
    earned, taken_back = _pin(action, due)
    entries = _post(action, due)
    known.facts, known.expected, known.compared = action.facts, due, True
    seen = overview_of(action.tx, known, due)
    _keep_figures(action, seen)
    return Outcome(tuple(entries), earned, taken_back, closed, seen, action.smoke)


def together(before: Outcome | None, after: Outcome) -> Outcome:
    """Return as one what came of reconciling twice in a transaction."""
    if before is None:
        return after
    return replace(
        after,
        entries=before.entries + after.entries,
        earned=before.earned + after.earned,
        taken_back=tuple(name for name in before.taken_back if name not in after.earned) + after.taken_back,
        closed=before.closed + after.closed,
    )


def overview_of(tx: Transaction, known: Known, due: Expected) -> Overview:
    """Return the figures of a moment: points from the ledger, the last smoke from its row, the rest from the facts."""
    today = due.standing.today
    if known.about[0] != today:
        known.about = (today, ledger.points_about(tx, today))
    return overview(
        due.standing,
        due.earned,
        points=known.points,
        points_today=known.about[1],
        last_smoke_at=_last_smoke_at(tx, due),
    )


def _keep_figures(action: Action, seen: Overview) -> None:
    """Keep the figures with the commit, for a window that shows them before it has read the facts."""
    text = glance.written(seen, action.facts.day_start)
    if text != action.known.figures:
        figures.keep(action.tx, text)
        action.known.figures = text


def _last_smoke_at(tx: Transaction, due: Expected) -> datetime | None:
    """Return when the last smoke was; those of days that have not come are a wrong clock's."""
    last_day = due.standing.facts.last_smoke_logged(max(due.standing.today, due.standing.reached))
    return smokes.last_at(tx, last_day) if last_day else None


def _close_days(action: Action) -> tuple[date, ...]:
    """Return the days closed since the last reconcile; those that the clock's zone never had are kept as void (D6)."""
    before, through = action.known.closed_through, action.reached - ONE_DAY
    if through == before:
        return ()
    zone = action.now.tzinfo or UTC
    over = list(days_from(max(before + ONE_DAY, action.facts.start_day), through))
    never = [day for day in over if not exists(day, zone)]
    if never:
        days.mark_void(action.tx, never)
        action.facts = replace(action.facts, void=action.facts.void | set(never))
        action.changed(*never)
    profiles.rewrite(action.tx, closed_through=through)
    action.known.closed_through = through
    return tuple(day for day in over if day not in action.facts.void)


def _expected(action: Action) -> Expected:
    """Return what the facts earn, after recording the baseline if it has now been measured (B1)."""
    due = expected(action.facts, action.now, action.known.expected, action.changed_from)
    measured = newly_measured(due.standing)
    if measured is None:
        return due
    profiles.add_baseline(action.tx, measured)
    versions = sorted((*action.facts.baselines, measured), key=lambda version: version.from_day)
    action.facts = replace(action.facts, baselines=versions)
    return expected(action.facts, action.now, due, measured.from_day)


def _pin(action: Action, due: Expected) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Pin what is earned for the first time, and return it with what is held no longer (A4, A6)."""
    held, pins = action.known.held, action.facts.pins
    new = {name: badge.version for name, badge in due.earned.items() if name not in pins}
    lost = [name for name in pins if name in held and name not in due.earned]
    back = [name for name in due.earned if name in pins and name not in held]
    if new or lost or back:
        catalogue.pin(action.tx, new, held=True)
        catalogue.hold(action.tx, lost, held=False)
        catalogue.hold(action.tx, back, held=True)
        action.facts = replace(action.facts, pins={**pins, **new})
        action.known.held = frozenset(due.earned)
    return tuple(new), tuple(lost)


def _post(action: Action, due: Expected) -> list[Entry]:
    """Append the difference between what is expected and what the ledger holds, and check that they now agree."""
    known = action.known
    before = known.expected if known.compared else None
    same_days = before is not None and before.standing.settled is due.standing.settled
    keys = before.current.keys() | due.current.keys() if before and same_days else None
    entries = difference(due, known.balances, known.badge_days, action.now, keys)
    ledger.append(action.tx, entries)
    for entry in entries:
        points = known.balances.get(entry.key, NOTHING).points + entry.points
        known.balances[entry.key] = Balance(points, entry.seq)
        if entry.key.startswith("achievement:"):
            known.badge_days[entry.key] = entry.day
        known.points += entry.points
        if entry.day == known.about[0]:
            known.about = (entry.day, known.about[1] + entry.points)
    _check(action.tx, due, {entry.key for entry in entries})
    return entries


def _check(tx: Transaction, due: Expected, keys: Collection[str]) -> None:
    sums = ledger.sums(tx, keys)
    for key in keys:
        if sums.get(key, 0) != due.points_of(key):
            raise StorageError(
                f"The ledger does not add up at {key}: {sums.get(key, 0)} points instead of {due.points_of(key)}. "
                "Nothing was saved."
            )
