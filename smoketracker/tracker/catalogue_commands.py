"""The administrator's commands on achievements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from smoketracker.domain.catalogue import check_text, define
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.icons import check_icon, icon_name, is_uploaded
from smoketracker.domain.kinds import Metric
from smoketracker.domain.model import Achievement
from smoketracker.storage import catalogue, icons
from smoketracker.storage.catalogue import Decision
from smoketracker.tracker.action import Action
from smoketracker.tracker.administration import Administration
from smoketracker.tracker.outcome import Badge, Outcome
from smoketracker.tracker.overview import badges

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Definition:
    """An achievement as an administrator sees it, and the names of the people who ever earned it."""

    achievement: Achievement
    earned_by: tuple[str, ...]


class CatalogueCommands(Administration):
    """What an administrator does with achievements; each command returns its Outcome or raises Refused."""

    def save_achievement(
        self, values: Mapping[str, object], *, image: bytes | None = None, new: bool | None = None
    ) -> Outcome:
        """Make a new achievement, or edit the one with the given id; fields left out keep their values (A4).

        image: a picture for it, a PNG of 256 x 256 pixels, in place of an icon's name. new: True refuses an id that is
        there already, False one that is not.
        """
        picture = None if image is None else check_icon(image)

        def work(action: Action, _: list[Action]) -> None:
            save(action, values, picture, new=new)
            icons.sweep(action.tx)

        return self._administer(work)

    def reorder_achievements(self, ids: Sequence[str]) -> Outcome:
        """Put the catalogue in an order, which names every achievement once."""

        def work(action: Action, _: list[Action]) -> None:
            if sorted(ids) != sorted(achievement.id for achievement in action.facts.catalogue):
                raise Refused("An order names every achievement of the catalogue once.")
            catalogue.reorder(action.tx, ids)

        return self._administer(work)

    def retire(self, id: str) -> Outcome:
        """Retire an achievement: kept by those who have it, not earnable any more (A5)."""
        return self._administer(lambda action, _: _set_retired(action, _found(action, id), retired=True))

    def unretire(self, id: str) -> Outcome:
        """Take up a retired achievement again."""
        return self._administer(lambda action, _: _set_retired(action, _found(action, id), retired=False))

    def delete_achievement(self, id: str) -> Outcome:
        """Delete an achievement that nobody ever earned; retire one that somebody did (A5)."""

        def work(action: Action, _: list[Action]) -> None:
            achievement = _found(action, id)
            if catalogue.was_earned(action.tx, id):
                _set_retired(action, achievement, retired=True)
            else:
                catalogue.remove(action.tx, id)
                icons.sweep(action.tx)

        return self._administer(work)

    def grant(self, id: str, reason: str = "") -> Outcome:
        """Grant a `manual` achievement from today, or give a revoked one back (A5)."""
        kept_reason = _reason(reason) if reason else ""

        def work(action: Action, _: list[Action]) -> None:
            achievement = _found(action, id)
            if id not in action.facts.revoked and achievement.newest.criterion.metric is not Metric.MANUAL:
                raise Refused(f"{achievement.title!r} is earned by its criterion; only a manual one can be granted.")
            if achievement.draft:
                raise Refused(f"{achievement.title!r} is a draft, which nobody can have.")
            if id not in action.facts.grants:
                decision = Decision(id, granted=True, reason=kept_reason, day=action.today)
                catalogue.decide(action.tx, decision, action.now)

        return self._administer(work)

    def revoke(self, id: str, reason: str) -> Outcome:
        """Revoke an earned achievement, with a reason; it comes back only by a grant (A5)."""
        kept_reason = _reason(reason)

        def work(action: Action, _: list[Action]) -> None:
            achievement = _found(action, id)
            if id not in action.known.held:
                raise Refused(f"{achievement.title!r} is not earned at present, so it cannot be revoked.")
            decision = Decision(id, granted=False, reason=kept_reason, day=action.today)
            catalogue.decide(action.tx, decision, action.now)

        return self._administer(work)

    def achievements(self) -> list[Badge]:
        """Return every achievement that is no draft, in the catalogue's order."""
        with self._store.transaction(read_only=True) as tx:
            due = self._look(tx)[1]
            return badges(due.standing, due.earned)

    def definitions(self) -> list[Definition]:
        """Return every achievement as an administrator sees it, drafts too, in the catalogue's order."""
        with self._store.transaction(read_only=True) as tx:
            earners = catalogue.earners(tx)
            return [Definition(each, earners.get(each.id, ())) for each in catalogue.every(tx)]

    def icon(self, name: str) -> bytes | None:
        """Return the picture of that name, or None if there is none; the file may hold anything under it."""
        with self._store.transaction(read_only=True) as tx:
            return icons.get(tx, name)


def save(action: Action, values: Mapping[str, object], image: bytes | None, *, new: bool | None = None) -> None:
    """Write an achievement as `CatalogueCommands.save_achievement` says; raise Refused, with nothing written."""
    found = values if image is None else {**values, "icon": icon_name(image)}
    known = next((each for each in action.facts.catalogue if each.id == values.get("id")), None)
    if new and known:
        raise Refused(f"There is an achievement with the id {known.id!r} already.")
    if new is False and known is None:
        raise NotFound(f"There is no achievement with the id {values.get('id')!r:.40}.")
    achievement = define(found, action.facts.catalogue)
    if achievement.draft and not (known and known.draft) and catalogue.was_earned(action.tx, achievement.id):
        raise Refused(f"{achievement.title!r} has been earned, so it cannot be a draft again; it can be retired.")
    if image is not None:
        icons.keep(action.tx, image)
    elif is_uploaded(achievement.icon) and not icons.has(action.tx, achievement.icon):
        raise Refused(f"{achievement.title!r} names a picture that is not in this database.")
    catalogue.save(action.tx, achievement, known)


def _found(action: Action, name: str) -> Achievement:
    for achievement in action.facts.catalogue:
        if achievement.id == name:
            return achievement
    raise NotFound(f"There is no achievement with the id {name!r:.40}.")


def _reason(reason: object) -> str:
    if not isinstance(reason, str) or not reason.strip() or len(reason) > LONGEST_REASON:
        raise Refused(f"The reason takes 1 to {LONGEST_REASON} characters.")
    return check_text("reason", reason)


def _set_retired(action: Action, achievement: Achievement, *, retired: bool) -> None:
    catalogue.save(action.tx, replace(achievement, retired=retired), achievement)
