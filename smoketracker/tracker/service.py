"""The Tracker: the one face that window, tray and command line call (SPEC section 8)."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from os import PathLike
from pathlib import Path

from smoketracker import paths
from smoketracker.clock import Clock, SystemClock
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.model import Entry, Facts
from smoketracker.storage import access, erasing, ledger, profiles
from smoketracker.storage.identity import FILE_NAME
from smoketracker.storage.store import Store
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.action import Action
from smoketracker.tracker.catalogue_commands import CatalogueCommands
from smoketracker.tracker.day_commands import DayCommands
from smoketracker.tracker.exchange_commands import ExchangeCommands
from smoketracker.tracker.file_commands import FileCommands
from smoketracker.tracker.journal_commands import JournalCommands
from smoketracker.tracker.number_commands import NumberCommands
from smoketracker.tracker.outcome import Outcome, Overview
from smoketracker.tracker.profile_commands import ProfileCommands, kept_form, make_profile, named
from smoketracker.tracker.reconcile import overview_of
from smoketracker.tracker.safekeeping import SafekeepingCommands
from smoketracker.tracker.setup_commands import SetupCommands
from smoketracker.tracker.sharing_commands import SharingCommands


class Tracker(
    JournalCommands,
    DayCommands,
    NumberCommands,
    CatalogueCommands,
    SharingCommands,
    ExchangeCommands,
    SetupCommands,
    ProfileCommands,
    SafekeepingCommands,
    FileCommands,
):
    """A profile in an open database: each command is one transaction and returns one Outcome."""

    def refresh(self, *, running: bool = True) -> Outcome:
        """Reconcile now; running: the program runs on this day, which commands of the command line do not mean (S1).

        A record that is only looked at stays as it was last reconciled.
        """
        if self.looks_only:
            return Outcome((), (), (), (), self.overview())
        return self._command(_nothing, running=running)

    def erase(self) -> Outcome:
        """Begin anew with an empty record in the place of this one, which is gone then; raises TrackerError.

        Its backups, its journal and what was set aside of it go too; copies in a second folder do not. The editor's
        passphrase stays, and the wrong tries: else erasing would be a way past it.
        """
        self._store.demand_writing()
        names = self.profiles()
        if len(names) > 1:
            listed = ", ".join(names)
            raise Refused(f"This database holds the records of several people ({listed}); nothing was erased.")
        with self._store.transaction(read_only=True) as tx:
            guard = access.guard(tx)

        def make(folder: Path) -> None:
            open_tracker(folder, self._clock, profile=names[0]).close()
            if guard:
                with closing(Store(folder)) as new, new.transaction() as tx:
                    access.put(tx, guard)

        self._store.close()
        erasing.put_new(self._store.folder, make)
        self._known = None
        with self._store.transaction(read_only=True) as tx:
            self._store.profile_id = profiles.number_of(tx.connection, names[0]) or self._store.profile_id
        outcome = self.refresh()
        erasing.forget_copies(self._store.folder)
        return outcome

    def overview(self) -> Overview:
        """Return the figures as last reconciled, without writing anything."""
        with self._store.transaction(read_only=True) as tx:
            known, due = self._look(tx)
            return overview_of(tx, known, due)

    def ledger(self) -> list[Entry]:
        """Return every line of the ledger in the order of posting."""
        with self._store.transaction(read_only=True) as tx:
            return ledger.entries(tx)

    def facts(self) -> Facts:
        """Return the facts that all results follow from (F1)."""
        with self._store.transaction(read_only=True) as tx:
            return self._look(tx)[0].facts

    def changed_outside(self) -> bool:
        """Say whether another program has written since the last command, or has moved the file.

        Raises StorageError while it writes.
        """
        if self._store.is_moved:
            return True
        with self._store.transaction(read_only=True) as tx:
            return self._known is None or self._known[0] != self._store.state(tx)

    def database_version(self) -> str:
        """Return the version of the database's library."""
        with self._store.transaction(read_only=True) as tx:
            return ".".join(map(str, tx.connection.dialect.server_version_info or ()))


def open_tracker(
    data_dir: str | PathLike[str],
    clock: Clock | None = None,
    *,
    profile: str | None = None,
    known_only: bool = False,
    read_only: bool = False,
) -> Tracker:
    """Open the database in a folder, made or migrated where needed, for one of its profiles.

    clock: returns an aware datetime in the user's zone; by default the system's. profile: without a name the one chosen
    last, else the first; the first start makes one named after the system's user, and a name not known yet makes a new
    one. known_only: it makes nobody, and raises NotFound instead. read_only: the file is only looked at, and every
    command that would change it raises LookingOnly.
    """
    used_clock = clock or SystemClock()
    if known_only and not (Path(data_dir) / FILE_NAME).exists():
        raise NotFound("There is no record in this folder yet, so there is nobody to choose from.")
    store = Store(Path(data_dir), read_only=read_only, now=used_clock())
    try:
        tracker = Tracker(store, used_clock)
        with store.transaction(read_only=read_only) as tx:
            known = profiles.names(tx.connection)
            name = profile or profiles.chosen(tx.connection) or paths.user_name()
            number = named(tx, name).profile_id if known_only else profiles.number_of(tx.connection, kept_form(name))
            store.profile_id = number or _new_profile(tx, name, used_clock(), known, read_only=read_only)
            store.meet(Transaction(tx.connection, store.profile_id))
        if not read_only:
            tracker.take_up_waiting()
    except BaseException:
        store.close()
        raise
    return tracker


def _new_profile(tx: Transaction, name: str, now: datetime, known: list[str], *, read_only: bool) -> int:
    if read_only:
        raise NotFound("There is nobody in this record yet, so there is nothing to look at.")
    return make_profile(tx, name, now, known)


def _nothing(action: Action) -> None:
    """Do no more than every command does."""
