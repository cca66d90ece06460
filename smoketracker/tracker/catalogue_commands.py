"""The administrator's commands on achievements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from smoketracker.domain.catalogue import check_text, define
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.kinds import Metric
from smoketracker.domain.model import Achievement
from smoketracker.storage import catalogue
from smoketracker.storage.catalogue import Decision
from smoketracker.tracker.action import Action
from smoketracker.tracker.desk import Desk
from smoketracker.tracker.outcome import Badge, Outcome
from smoketracker.tracker.overview import badges

LONGEST_REASON = 500


class CatalogueCommands(Desk):
    """What an administrator does with achievements; each command returns its Outcome or raises Refused."""

    def save_achievement(self, values: Mapping[str, object]) -> Outcome:
        """Make a new achievement, or edit the one with the given id; fields left out keep their values (A4)."""

        def work(action: Action) -> None:
            achievement = define(values, action.facts.catalogue)
            known = next((badge for badge in action.facts.catalogue if badge.id == achievement.id), None)
            catalogue.save(action.tx, achievement, known)

        return self._change(work)

    def retire(self, id: str) -> Outcome:
        """Retire an achievement: kept by those who have it, not earnable any more (A5)."""
        return self._change(lambda action: _set_retired(action, _found(action, id), retired=True))

    def unretire(self, id: str) -> Outcome:
        """Take up a retired achievement again."""
        return self._change(lambda action: _set_retired(action, _found(action, id), retired=False))

    def delete_achievement(self, id: str) -> Outcome:
        """Delete an achievement that nobody ever earned; retire one that somebody did (A5)."""

        def work(action: Action) -> None:
            achievement = _found(action, id)
            if catalogue.was_earned(action.tx, id):
                _set_retired(action, achievement, retired=True)
            else:
                catalogue.remove(action.tx, id)

        return self._change(work)

    def grant(self, id: str) -> Outcome:
        """Grant a `manual` achievement from today, or give a revoked one back (A5)."""

        def work(action: Action) -> None:
            achievement = _found(action, id)
            if id not in action.facts.revoked and achievement.newest.criterion.metric is not Metric.MANUAL:
                raise Refused(f"{achievement.title!r} is earned by its criterion; only a manual one can be granted.")
            if id not in action.facts.grants:
                catalogue.decide(action.tx, Decision(id, granted=True, reason="", day=action.today), action.now)

        return self._change(work)

    def revoke(self, id: str, reason: str) -> Outcome:
        """Revoke an earned achievement, with a reason; it comes back only by a grant (A5)."""
        kept_reason = _reason(reason)

        def work(action: Action) -> None:
            achievement = _found(action, id)
            if id not in action.known.held:
                raise Refused(f"{achievement.title!r} is not earned at present, so it cannot be revoked.")
            decision = Decision(id, granted=False, reason=kept_reason, day=action.today)
            catalogue.decide(action.tx, decision, action.now)

        return self._change(work)

    def achievements(self) -> list[Badge]:
        """Return every achievement in the catalogue's order."""
        with self._store.transaction(read_only=True) as tx:
            due = self._look(tx)[1]
            return badges(due.standing, due.earned)

    def _change(self, work: Callable[[Action], None]) -> Outcome:
        def work_and_reread(action: Action) -> None:
            work(action)
            action.reread()

        return self._command(work_and_reread)


def _found(action: Action, name: str) -> Achievement:
    for achievement in action.facts.catalogue:
        if achievement.id == name:
            return achievement
    raise NotFound(f"There is no achievement with the id {name!r:.40}.")


def _reason(reason: object) -> str:
    if not isinstance(reason, str) or not reason.strip() or len(reason) > LONGEST_REASON:
        raise Refused(f"Revoking takes a reason of 1 to {LONGEST_REASON} characters.")
    return check_text("reason", reason)


def _set_retired(action: Action, achievement: Achievement, *, retired: bool) -> None:
    catalogue.save(action.tx, replace(achievement, retired=retired), achievement)
