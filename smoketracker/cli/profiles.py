"""`profiles`: listing, adding, renaming and deleting the people in the record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from smoketracker import instance
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.cli.streams import printable
from smoketracker.domain.errors import Refused

if TYPE_CHECKING:
    from smoketracker.domain.model import Facts
    from smoketracker.tracker import Tracker


def carry_out(arguments: Arguments, session: Session) -> Said:
    """List the people, or add, rename or delete one; raises Refused."""
    match arguments.act:
        case "add":
            return _add(arguments, session)
        case "rename":
            return _rename(arguments, session)
        case "delete":
            return _delete(arguments, session)
        case _:
            return _list(session)


def _list(session: Session) -> Said:
    with session.tracker() as tracker:
        records, chosen = tracker.records(), tracker.chosen_profile()
    width = max(map(len, map(printable, records)))
    lines = [
        f"{'*' if name == chosen else ' '} {printable(name):<{width}}  {_on_record(facts)}"
        for name, facts in records.items()
    ]
    listed = [
        {
            "name": name,
            "chosen": name == chosen,
            "start_day": facts.start_day,
            "smokes": sum(facts.counts.values()),
        }
        for name, facts in records.items()
    ]
    return Said(lines, {"profiles": listed})


def _add(arguments: Arguments, session: Session) -> Said:
    with session.tracker() as tracker:
        tracker.add_profile(arguments.name)
        name = tracker.profiles()[-1]
    session.tell_window()
    return Said([f"Added: {printable(name)}."], {"added": name})


def _rename(arguments: Arguments, session: Session) -> Said:
    with session.tracker() as tracker:
        place = _place(tracker, arguments.name)
        tracker.rename_profile(arguments.name, arguments.new_name)
        name = tracker.profiles()[place]
    session.tell_window()
    return Said([f"Renamed: {printable(name)}."], {"renamed": name})


def _delete(arguments: Arguments, session: Session) -> Said:
    if instance.is_running(session.data_dir):
        raise Refused("Smoke Tracker is running, and may show this person: delete them with People… in its More menu.")
    with session.tracker() as tracker:
        name = tracker.profiles()[_place(tracker, arguments.name)]
        typed = arguments.typed
        if typed is None:
            typed = _typed(f"{printable(name)}: {_on_record(tracker.records()[name])}. A backup keeps it.")
        tracker.delete_profile(name, typed)
        chosen = tracker.chosen_profile()
    return Said([f"Deleted: {printable(name)}."], {"deleted": name, "chosen": chosen})


def _place(tracker: Tracker, name: str) -> int:
    """Return the place of a name among all, however its letters were put together; raises NotFound."""
    from smoketracker.tracker.profile_commands import kept_form, nobody  # noqa: PLC0415  # they bring SQLAlchemy along

    known, wanted = tracker.profiles(), kept_form(name)
    if wanted not in known:
        raise nobody(name, known)
    return known.index(wanted)


def _on_record(facts: Facts) -> str:
    return f"{counted(sum(facts.counts.values()), 'smoke')} since {min((facts.start_day, *facts.counts))}"


def _typed(what: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused("There is no terminal to type the name on; --yes-delete NAME does it without asking.")
    sys.stderr.write(f"{what}\nTo delete it, type the name: ")
    sys.stderr.flush()
    return sys.stdin.readline()
