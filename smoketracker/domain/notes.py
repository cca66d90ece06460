"""What a note may hold."""

from __future__ import annotations

from smoketracker.domain.catalogue import check_text
from smoketracker.domain.errors import Refused

LONGEST_NOTE = 10_000


def check_note(note: str) -> str:
    """Return a note that can be kept; raise Refused for one that is too long or holds what cannot be stored."""
    if not isinstance(note, str):
        raise Refused("A note is text.")
    if len(note) > LONGEST_NOTE:
        raise Refused(f"A note holds at most {LONGEST_NOTE:,} characters; this one has {len(note):,}.")
    return check_text("note", note)
