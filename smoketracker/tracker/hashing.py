"""Hashing the passphrase with argon2id, and comparing one with a hash that a file holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smoketracker.clock import counted_seconds
from smoketracker.domain.errors import Refused, StorageError, TrackerError
from smoketracker.domain.passphrase import normalised

if TYPE_CHECKING:
    from argon2 import PasswordHasher

# What a hash in the file may ask for; ours asks for 64 MiB, 3 rounds and 4 lanes.
MOST_MEMORY_KIB = 1 << 18
MOST_ROUNDS = 16
MOST_LANES = 16
DAMAGED = "The stored passphrase is damaged, so none can be compared with it; it can be reset by command line."


def usual_hasher() -> PasswordHasher:
    """Return the hasher with argon2-cffi's own parameters: the second choice of RFC 9106, 64 MiB."""
    from argon2 import PasswordHasher  # noqa: PLC0415  # nobody but an administrator needs it

    return PasswordHasher()


@dataclass(frozen=True, slots=True)
class Means:
    """What guarding takes: a clock of seconds that nobody can set, and what hashes a passphrase."""

    seconds: Callable[[], float] = counted_seconds
    hasher: Callable[[], PasswordHasher] = usual_hasher

    def hashed(self, passphrase: bytes) -> str:
        """Return a hash of a normalised passphrase, each time another one."""
        from argon2.exceptions import HashingError  # noqa: PLC0415  # as above

        try:
            return self.hasher().hash(passphrase)
        except HashingError as error:
            raise _failed(error) from error

    def matching(self, stored: str, passphrase: str) -> str | None:
        """Return the hash to keep from now on if the passphrase is the one that was hashed, else None.

        Raises StorageError for a hash that none of ours can be.
        """
        from argon2.exceptions import VerificationError, VerifyMismatchError  # noqa: PLC0415  # as above

        try:
            given = normalised(passphrase)
        except Refused:
            return None  # no passphrase, so not this one
        _check(stored)
        hasher = self.hasher()
        try:
            hasher.verify(stored, given)
        except VerifyMismatchError:
            return None
        except ValueError as error:  # a hash in other than ASCII letters
            raise StorageError(DAMAGED) from error
        except VerificationError as error:
            raise _failed(error) from error
        return self.hashed(given) if hasher.check_needs_rehash(stored) else stored


def _check(stored: str) -> None:
    """Raise StorageError unless a hash asks for no more than one of ours might: what the file asks for is its word."""
    from argon2 import Type, extract_parameters  # noqa: PLC0415  # as above
    from argon2.exceptions import InvalidHashError  # noqa: PLC0415  # as above

    try:
        wanted = extract_parameters(stored)
    except InvalidHashError as error:
        raise StorageError(DAMAGED) from error
    modest = (
        wanted.memory_cost <= MOST_MEMORY_KIB and wanted.time_cost <= MOST_ROUNDS and wanted.parallelism <= MOST_LANES
    )
    if wanted.type is not Type.ID or not modest:
        raise StorageError(DAMAGED)


def _failed(error: Exception) -> TrackerError:
    reason = str(error).rstrip(".").lower()
    return TrackerError(f"Hashing the passphrase failed: {reason}. If this stays so, it can be reset by command line.")
