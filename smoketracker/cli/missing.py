"""`put-back`, and what `check` says of smokes that were logged and are not in the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from smoketracker.cli import sentences
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.as_json import named
from smoketracker.cli.sentences import clock_and_day, counted
from smoketracker.cli.session import Said, Session
from smoketracker.domain.model import Smoke

MOST_LISTED = 20


def put_back(arguments: Arguments, session: Session) -> Said:
    """Put back what was logged and is not in the database, or with --leave let it be gone."""
    with session.tracker() as tracker:
        missing = kept(tracker.missing())
        if arguments.leave:
            tracker.leave_missing()
            said = f"{counted(len(missing), 'smoke')} left out for good." if missing else "No smoke is missing."
            return Said([said], {"left": missing})
        outcome = tracker.put_back()
        news = sentences.news(outcome, tracker.achievements)
    value = {"put_back": missing, **named(outcome)}
    if not missing:
        return Said(["No smoke is missing; nothing was put back."], value)
    now = session.clock()
    lines = [f"Put back: {counted(len(missing), 'smoke')}.", *listed(missing, now)]
    return Said([*lines, *sentences.after_acting(outcome), *news], value)


def kept(missing: Sequence[Smoke]) -> list[Smoke]:
    """Return those of the missing that count; the others had been deleted before."""
    return [smoke for smoke in missing if not smoke.deleted]


def complaint(missing: Sequence[Smoke]) -> str:
    """Return what is the matter, and the commands that help."""
    count = counted(len(missing), "smoke")
    is_missing = "is" if len(missing) == 1 else "are"
    return (
        f"{count} you logged {is_missing} not in the database; an older copy may have taken its place. "
        "'smoketracker put-back' puts what is missing back, 'smoketracker put-back --leave' lets it be."
    )


def listed(missing: Sequence[Smoke], now: datetime) -> list[str]:
    """Return a line for each smoke, the last ones of many."""
    lines = [f"  {clock_and_day(smoke.at, now)}" for smoke in missing[-MOST_LISTED:]]
    more = len(missing) - len(lines)
    return [f"  {more:,} before these", *lines] if more else lines
