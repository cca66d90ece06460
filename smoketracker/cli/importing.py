"""`import`: a file of ours or another program's brought in, and what became of its rows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from smoketracker.cli import asking, sentences
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.as_json import named
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.cli.streams import printable
from smoketracker.domain.errors import Locked, Refused
from smoketracker.domain.kinds import DayState
from smoketracker.exchange.reading import History, ReadOptions, open_history, zone_named
from smoketracker.tracker.exchange_commands import BringOptions, BringReport

if TYPE_CHECKING:
    from smoketracker.tracker import Tracker

ROWS_PER_STEP = 1_000
REFUSED_SHOWN = 20


def bring(arguments: Arguments, session: Session) -> Said:
    """Bring a file in, all of it or none, and tell what was found in it."""
    zone = zone_named(arguments.zone) if arguments.zone is not None else session.clock().tzinfo
    if zone is None:
        raise Refused("The clock tells no zone; name the zone of the file's times with --zone.")
    ticks = DayState(arguments.ticks) if arguments.ticks else None
    reading = ReadOptions(zone, arguments.habit, ticks)
    history = open_history(Path(arguments.file), reading)
    options = BringOptions(
        gaps=DayState(arguments.gaps) if arguments.gaps else None,
        from_first_day=arguments.from_first_day,
        skip_refused=arguments.skip_refused,
        dry_run=arguments.dry_run,
    )
    with session.tracker() as tracker:
        try:
            report = _brought(tracker, history, options)
        except Locked:  # it has achievements or point rules of its own
            asking.administrator(arguments, tracker)
            history = open_history(Path(arguments.file), reading)
            report = _brought(tracker, history, options)
        # What an import that was not kept would have earned is in its report, not in the list.
        news = sentences.news(report.outcome, tracker.achievements) if report.outcome and report.kept else []
    return _said(report, history, news, dry=arguments.dry_run)


def _brought(tracker: Tracker, history: History, options: BringOptions) -> BringReport:
    watched = sys.stderr is not None and sys.stderr.isatty()
    try:
        return tracker.bring(history, options, watch=_shown(history) if watched else None)
    finally:
        if watched:
            sys.stderr.write("\r\x1b[K")


def _shown(history: History) -> Callable[[int], None]:
    """Return what shows on the terminal how far a history has been read."""

    def show(rows: int) -> None:
        if rows and rows % ROWS_PER_STEP == 0:
            part = 100 * history.position() // max(1, history.size)
            sys.stderr.write(f"\rReading: {rows:,} rows, {part} %")
            sys.stderr.flush()

    return show


def _said(report: BringReport, history: History, news: list[str], *, dry: bool) -> Said:
    outcome = named(report.outcome) if report.outcome else {}
    found = {name: value for name, value in named(report).items() if name != "outcome"}
    value = {"format": history.format, "habit": history.habit, **found, **outcome}
    lines = [*_summary(report, history), *_refused(report)]
    if report.kept and report.outcome:
        return Said([*lines, "Brought in.", *sentences.after_acting(report.outcome), *news], value)
    if dry:
        return Said([*lines, "Nothing was kept: this was a trial."], value)
    problem = (
        f"{counted(report.refused_count, 'row')} cannot be taken, so nothing was brought in; "
        "--skip-refused brings in the rest."
    )
    return Said(lines, value, problem)


def _summary(report: BringReport, history: History) -> Iterator[str]:
    habit = f", habit {printable(history.habit)}" if history.habit else ""
    span = f", {report.first_day} to {report.last_day}" if report.first_day else ""
    yield f"{printable(history.format)}{habit}: {counted(report.rows, 'row')}{span}."
    if report.whole:
        yield "The file holds a whole record, and this one is empty: it is taken over as it is."
    yield f"New: {report.new:,}. Already there: {report.already_there:,}. Refused: {report.refused_count:,}."
    if report.gaps_filled:
        yield f"{counted(report.gaps_filled, 'day')} without a row answered."


def _refused(report: BringReport) -> Iterator[str]:
    for row in report.refused[:REFUSED_SHOWN]:
        yield f"  line {row.line}: {printable(row.reason)}" if row.line else f"  {printable(row.reason)}"
    more = report.refused_count - REFUSED_SHOWN
    if more > 0:
        yield f"  and {more:,} more"
