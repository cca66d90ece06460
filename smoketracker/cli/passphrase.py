"""`passphrase`: setting, changing and resetting what guards the achievement editor."""

from __future__ import annotations

from smoketracker.cli import asking
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.session import Said, Session
from smoketracker.domain.errors import Refused

WHAT_RESETTING_DOES = (
    "The passphrase of the achievement editor is removed: the editor then opens for everybody who uses this record, "
    "until another one is set. Nothing else changes."
)


def carry_out(arguments: Arguments, session: Session) -> Said:
    """Set, change or reset the passphrase; raises Refused."""
    match arguments.act:
        case "set":
            return _set(arguments, session)
        case "change":
            return _change(arguments, session)
        case _:
            return _reset(arguments, session)


def _set(arguments: Arguments, session: Session) -> Said:
    with session.tracker() as tracker:
        if tracker.access().guarded:
            raise Refused("A passphrase is set already: 'smoketracker passphrase change' puts another in its place.")
        new = asking.chosen(arguments)
        tracker.set_passphrase(new)
    return Said(["The achievement editor asks for this passphrase from now on."], {"guarded": True})


def _change(arguments: Arguments, session: Session) -> Said:
    with session.tracker() as tracker:
        if not tracker.access().guarded:
            raise Refused("No passphrase is set yet: 'smoketracker passphrase set' sets the first one.")
        tracker.refuse_early_try()  # before anything is asked
        old = asking.given(arguments, "Present passphrase: ")
        new = asking.chosen(arguments)
        tracker.set_passphrase(new, old)
    return Said(["The passphrase was changed."], {"guarded": True})


def _reset(arguments: Arguments, session: Session) -> Said:
    with session.tracker() as tracker:
        was_set = tracker.access().guarded
        if not was_set:
            return Said(["No passphrase is set."], {"guarded": False, "was_set": False})
        if not arguments.yes and not asking.confirmed("reset", WHAT_RESETTING_DOES):
            raise Refused("Nothing was changed.")
        tracker.reset_passphrase()
    return Said(["The passphrase was removed."], {"guarded": False, "was_set": True})
