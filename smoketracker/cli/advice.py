"""What helps when the record cannot be opened: the command to go on with, said after what is the matter."""

from __future__ import annotations

from smoketracker.domain.errors import BackupError, StorageError, Trouble

_RESTORE = "“smoketracker restore” goes back to the newest whole backup"
_SALVAGE = "“smoketracker salvage” saves what can still be read"
_ELSEWHERE = "“--data-dir” names another folder"
_ADVICE = {
    Trouble.DAMAGED: f"{_RESTORE}, {_SALVAGE}; the file there now is kept.",
    Trouble.FOREIGN: f"{_ELSEWHERE}; {_RESTORE}, and keeps that file.",
    Trouble.NEWER: f"{_ELSEWHERE}.",
    Trouble.MIGRATION: f"Try again; {_RESTORE}.",
    Trouble.GONE: f"Bring it back, or {_RESTORE}; {_ELSEWHERE}.",
    Trouble.READ_ONLY: f"Make the folder writable; {_ELSEWHERE}.",
    Trouble.FAILED: "“smoketracker check” tells more.",
}


def advised(error: StorageError) -> StorageError:
    """Return a failure to open the record with what helps."""
    advice = _ADVICE.get(error.trouble, "")
    if not advice or isinstance(error, BackupError):
        return error
    return type(error)(f"{error} {advice}", error.trouble)
