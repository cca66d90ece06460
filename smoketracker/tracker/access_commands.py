"""The passphrase before the editor: who may carry out an administrator's commands, and for how long.

It guards the editor, not the file: whoever can write the file can change what is in it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from smoketracker.domain.errors import Locked, Refused, WrongPassphrase
from smoketracker.domain.passphrase import Tries, normalised, wait_of
from smoketracker.storage import access
from smoketracker.storage.access import Guard
from smoketracker.storage.transaction import Transaction
from smoketracker.tracker.desk import Desk
from smoketracker.tracker.hashing import Means

SESSION_SECONDS = 300.0
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Access:
    """How it stands with the editor.

    guarded: a passphrase is set. unlocked: an administrator's commands are carried out at present. wait: the seconds
    before another passphrase may be tried.
    """

    guarded: bool
    unlocked: bool
    wait: int


class AccessCommands(Desk):
    """Setting, giving and changing the passphrase; the session that it opens ends after five idle minutes."""

    means = Means()
    _session: tuple[str, float] | None = None  # the hash it was opened with, and when it was last used

    def access(self) -> Access:
        """Return how it stands with the editor."""
        with self._store.transaction(read_only=True) as tx:
            guard = access.guard(tx)
        if guard is None:
            return Access(guarded=False, unlocked=True, wait=0)
        waits = self._waits(self._counted(guard))
        return Access(guarded=True, unlocked=self._is_unlocked(guard), wait=waits)

    def unlock(self, passphrase: str) -> None:
        """Open the session; raises Refused for a wrong passphrase and for a try that comes too soon.

        Takes a good tenth of a second and 64 MiB (argon2id): not for the window's own thread.
        """
        stored = self._begin_try()
        if stored is None:
            return
        fresh = self.means.matching(stored, passphrase)
        if fresh is None:
            self._refuse_wrong()
        else:
            self._open_session(stored, fresh)

    def refuse_early_try(self) -> None:
        """Raise Refused while a passphrase given now would not even be looked at, so that nobody types one in vain."""
        if waits := self.access().wait:
            raise Refused(_too_early(waits))

    def keep_unlocked(self) -> None:
        """Let the five minutes begin anew, if the session is still open: somebody is at work."""
        if self._session and self._is_in_time():
            self._session = (self._session[0], self.means.seconds())

    def lock(self) -> None:
        """End the session."""
        self._session = None

    def set_passphrase(self, passphrase: str, old: str | None = None) -> None:
        """Set the passphrase and open the session; where one is set already, the old one is demanded.

        Raises Refused for a text that cannot be one, and as `unlock` does.
        """
        kept = normalised(passphrase)
        stored = self._begin_try()
        if stored is not None and (old is None or self.means.matching(stored, old) is None):
            self._refuse_wrong()
        fresh = self.means.hashed(kept)
        with self._store.transaction() as tx:
            now = access.guard(tx)
            if (now.hash if now else None) != stored:
                raise Refused("The passphrase has just been changed elsewhere; nothing was changed here.")
            self._put(tx, Guard(fresh))
        self._session = (fresh, self.means.seconds())

    def reset_passphrase(self) -> None:
        """Remove the passphrase without asking for it: for the command line of whoever owns the file anyway."""
        with self._store.transaction() as tx:
            access.remove(tx)
            access.note_tries(self._store.folder, Tries())
        self.lock()

    def _demand_unlocked(self, tx: Transaction) -> None:
        """Raise Locked if a passphrase is set and no session is open; else let its time begin anew."""
        guard = access.guard(tx)
        if guard is None:
            return
        if not self._is_unlocked(guard):
            self.lock()
            raise Locked("The achievement editor is locked: give its passphrase first.")
        self.keep_unlocked()

    def _begin_try(self) -> str | None:
        """Count a try, before anything is hashed, and return the hash to compare with, or None if none is set."""
        with self._store.transaction() as tx:
            guard = access.guard(tx)
            if guard is None:
                return None
            counted = self._counted(guard)
            if waits := self._waits(counted):
                raise Refused(_too_early(waits))
            more = max(tries.count for tries in counted) + 1
            self._put(tx, replace(guard, tries=Tries(more, self.means.seconds())))
        return guard.hash

    def _refuse_wrong(self) -> None:
        waits = self.access().wait
        then = f" Wait {spoken_wait(waits)} before the next try." if waits else ""
        raise WrongPassphrase(f"That is not the passphrase.{then}")

    def _open_session(self, stored: str, fresh: str) -> None:
        with self._store.transaction() as tx:
            now = access.guard(tx)
            if now is None or now.hash != stored:
                raise Refused("The passphrase has just been changed elsewhere; give the new one.")
            self._put(tx, Guard(fresh))
        self._session = (fresh, self.means.seconds())

    def _put(self, tx: Transaction, new: Guard) -> None:
        access.put(tx, new)
        access.note_tries(self._store.folder, new.tries)

    def _counted(self, guard: Guard) -> tuple[Tries, Tries]:
        """Return the tries by both counts: the database may be an older copy of itself, the file beside it be gone."""
        return guard.tries, access.noted_tries(self._store.folder)

    def _waits(self, counted: tuple[Tries, Tries]) -> int:
        now = self.means.seconds()
        return math.ceil(max(wait_of(tries, now) for tries in counted))

    def _is_unlocked(self, guard: Guard) -> bool:
        return self._session is not None and self._session[0] == guard.hash and self._is_in_time()

    def _is_in_time(self) -> bool:
        return self._session is not None and 0 <= self.means.seconds() - self._session[1] < SESSION_SECONDS


def spoken_wait(seconds: int) -> str:
    """Return a wait in words: 1 second, 32 seconds, 5 minutes."""
    if seconds < 2 * _MINUTE:
        return f"{seconds} second{'' if seconds == 1 else 's'}"
    return f"{math.ceil(seconds / _MINUTE)} minutes"


def _too_early(waits: int) -> str:
    return f"Too many wrong passphrases: wait {spoken_wait(waits)} before the next try."
