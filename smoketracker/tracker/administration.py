"""Changes of what belongs to the database: they touch everybody whose record is in it."""

from __future__ import annotations

from collections.abc import Callable

from smoketracker.storage import profiles
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.access_commands import AccessCommands
from smoketracker.tracker.action import Action
from smoketracker.tracker.outcome import Outcome
from smoketracker.tracker.reconcile import reconcile

Work = Callable[[Action, list[Action]], None]


class Administration(AccessCommands):
    """Carries out an administrator's commands: only while the editor is unlocked, and for everybody at once."""

    def _administer(self, work: Work, *, keeps: Callable[[], bool] | None = None) -> Outcome:
        """Reconcile every profile, do the work, and reconcile them again, in one transaction; raises Locked.

        The first time pins what is earned to the version of this moment, however late the program comes to it (A4, F5).
        work: is handed the profile that the tracker is about, and the others. keeps: as for every command.
        """

        def all_of_it(action: Action) -> None:
            self._demand_unlocked(action.tx)
            others = others_than(action)
            action.so_far = reconcile(action)
            for other in others:
                other.see()
                reconcile(other)
            work(action, others)
            for each in (action, *others):
                each.reread()
            for other in others:
                reconcile(other)

        return self._command(all_of_it, keeps=keeps)


def others_than(action: Action) -> list[Action]:
    """Return a command under way for each other profile of the database."""
    numbers = profiles.numbers(action.tx.connection).values()
    here = action.tx.profile_id
    return [Action(Transaction(action.tx.connection, number), action.now, None) for number in numbers if number != here]
