"""One transaction on one profile: what every question and every write of storage is asked through."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection

from smoketracker.storage.events import Event


@dataclass(frozen=True, slots=True)
class Transaction:
    """A begun transaction and the profile it is about; events: what the journal is told just before the commit."""

    connection: Connection
    profile_id: int
    events: list[Event] = field(default_factory=list, compare=False)
