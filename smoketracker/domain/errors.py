"""The errors the package raises; each message is one sentence for the person in front of the program."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """What keeps a database from being used, told apart as far as other things can be done about it."""

    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    MIGRATION = "migration"
    FULL = "full"
    READ_ONLY = "read-only"
    GONE = "gone"
    BUSY = "busy"
    FAILED = "failed"


class TrackerError(ValueError):
    """Any refusal or failure that the program explains to a person."""


class Refused(TrackerError):
    """What was asked for breaks a rule; nothing was written.

    field: which of several things that were given together it is about, by its name in section 8; "" for none of them.
    """

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class NotFound(Refused):
    """No smoke, day, achievement or profile answers to what was named."""


class LookingOnly(Refused):
    """The record is open for looking only, so nothing is written."""


class Locked(Refused):
    """An administrator's command was asked for while the passphrase has not been given; nothing was written."""


class WrongPassphrase(Refused):
    """The passphrase that was given is not the one that is set; it counts as a try."""


class ImportRejected(Refused):
    """A file cannot be brought in; nothing was written."""


class StorageError(TrackerError):
    """The database could not be read or written; what was asked for did not happen."""

    def __init__(self, sentence: str, trouble: Trouble = Trouble.FAILED) -> None:
        super().__init__(sentence)
        self.trouble = trouble


class NotOurs(StorageError):
    """The file is not a Smoke Tracker database, or not one this version knows; it was left untouched."""

    def __init__(self, sentence: str, trouble: Trouble = Trouble.FOREIGN) -> None:
        super().__init__(sentence, trouble)


class BackupError(StorageError):
    """No backup could be made, or one cannot be used; nothing was changed."""
