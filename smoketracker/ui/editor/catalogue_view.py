"""What the editor knows of the catalogue and of the person whose record shows, read anew after each change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smoketracker.ui.editor.act_words import Standing

if TYPE_CHECKING:
    # Both stand on SQLAlchemy.
    from smoketracker.tracker.catalogue_commands import Definition
    from smoketracker.tracker.service import Tracker


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """The achievements as an administrator sees them, and how each stands for one person.

    held: what that person has. people: everybody's name.
    """

    definitions: Sequence[Definition] = ()
    held: frozenset[str] = frozenset()
    granted: frozenset[str] = frozenset()
    revoked: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    holder: str = ""
    by_id: dict[str, Definition] = field(default_factory=dict)

    def standing(self, name: str) -> Standing:
        """Return how it stands with an achievement; "" for one that has not been saved."""
        found = self.by_id.get(name)
        if found is None:
            return Standing()
        return Standing(
            achievement=found.achievement,
            earned_by=found.earned_by,
            held=name in self.held,
            granted=name in self.granted,
            revoked=name in self.revoked,
            holder=self.holder if len(self.people) > 1 else "",
        )


def read(tracker: Tracker) -> CatalogueView:
    """Return what the catalogue holds now."""
    definitions = tracker.definitions()
    facts = tracker.facts()
    return CatalogueView(
        definitions=definitions,
        held=frozenset(badge.id for badge in tracker.achievements() if badge.earned_on),
        granted=frozenset(facts.grants),
        revoked=frozenset(facts.revoked),
        people=tuple(tracker.profiles()),
        holder=tracker.profile(),
        by_id={each.achievement.id: each for each in definitions},
    )
