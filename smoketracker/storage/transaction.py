"""One transaction on one profile: what every question and every write of storage is asked through."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Transaction:
    """A begun transaction and the profile it is about."""

    connection: Connection
    profile_id: int
