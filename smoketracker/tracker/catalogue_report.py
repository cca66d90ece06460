"""What an import of achievements tells: frozen values that window and command line draw or print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from smoketracker.domain.model import Achievement

if TYPE_CHECKING:
    from smoketracker.tracker.outcome import Outcome


class Coming(StrEnum):
    """What an achievement of a file is to the catalogue here."""

    NEW = "new"
    CHANGED = "changed"
    IDENTICAL = "identical"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """An achievement of a file: what it was here, what it becomes, and why it cannot be taken, if so."""

    line: int
    id: str
    title: str
    coming: Coming
    was: Achievement | None
    becomes: Achievement | None
    reason: str = ""

    @property
    def changes(self) -> tuple[str, ...]:
        """Return the names of what changes, as section 8 has them; new points or criterion make a version (A4)."""
        was, becomes = self.was, self.becomes
        if was is None or becomes is None:
            return ()
        pairs = {
            "title": (was.title, becomes.title),
            "description": (was.description, becomes.description),
            "icon": (was.icon, becomes.icon),
            "points": (was.newest.points, becomes.newest.points),
            "criterion": (was.newest.criterion, becomes.newest.criterion),
        }
        return tuple(name for name, (before, after) in pairs.items() if before != after)


@dataclass(slots=True)
class CatalogueReport:
    """What was found in a file and what became of it; kept: whether anything was written.

    earned_by: the names of those who have an achievement from now on that they never earned before, by its id.
    """

    rows: list[CatalogueRow] = field(default_factory=list)
    earned_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: bool = False
    outcome: Outcome | None = None

    def count(self, *coming: Coming) -> int:
        """Return how many achievements are of these kinds."""
        return sum(row.coming in coming for row in self.rows)
