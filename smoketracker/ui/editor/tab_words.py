"""What the editor says at its foot: whether something is unsaved, and what came of an act."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.catalogue import LONGEST_TITLE
from smoketracker.domain.model import Achievement
from smoketracker.ui.editor.draft import Draft


def unsaved() -> str:
    """Say that the form holds what is not saved."""
    return _say("Unsaved changes")


def saved() -> str:
    """Say that it is saved."""
    return _say("Saved.")


def look_at_fields() -> str:
    """Say that something stands in the way of saving."""
    return _say("Not saved: look at the marked field.")


def changed_elsewhere() -> str:
    """Say that another program changed what is being written here."""
    return _say("It was changed elsewhere meanwhile. Your text is still here; saving puts it in place of the other.")


def deleted_elsewhere() -> str:
    """Say that another program deleted what is being written here."""
    return _say("It was deleted elsewhere meanwhile. Your text is still here; saving makes it anew.")


def copy_of(title: str) -> str:
    """Return the title of a duplicate."""
    return _say("Copy of {title}").format(title=title)[:LONGEST_TITLE]


def save_button(draft: Draft, known: Achievement | None) -> str:
    """Name what the main button does: what is saved is for everybody, or a draft."""
    if draft.hidden:
        return _say("Save draft")
    return _say("Publish") if known and known.draft else _say("Save")


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
