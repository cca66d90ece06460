"""Which acts are possible on an achievement, and where one is not, why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.kinds import Metric
from smoketracker.domain.model import Achievement


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with the achievement in the form, for the person whose record shows.

    achievement: None while it has not been saved. holder: the name of that person where there are several.
    """

    achievement: Achievement | None = None
    earned_by: tuple[str, ...] = ()
    held: bool = False
    granted: bool = False
    revoked: bool = False
    holder: str = ""


def why_not_duplicate(standing: Standing) -> str:
    """Say why it cannot be duplicated; "" if it can."""
    return "" if standing.achievement else _unsaved()


def why_not_retire(standing: Standing) -> str:
    """Say why it cannot be retired or taken up again; "" if it can."""
    if standing.achievement is None:
        return _unsaved()
    if standing.achievement.draft and not standing.achievement.retired:
        return _say("Nobody sees a draft, so there is nothing to retire.")
    return ""


def why_not_delete(standing: Standing) -> str:
    """Say why there is nothing to delete; "" if there is, also where only retiring is left."""
    return "" if standing.achievement else _unsaved()


def why_not_grant(standing: Standing) -> str:
    """Say why it cannot be granted; "" if it can (A5)."""
    achievement = standing.achievement
    if achievement is None:
        return _unsaved()
    if achievement.draft:
        return _say("A draft can be granted once it is published.")
    if standing.revoked:
        return ""
    if achievement.newest.criterion.metric is not Metric.MANUAL:
        return _say("It is earned by what it counts; only one that is given by hand can be granted.")
    if achievement.retired:
        return _say("It is retired; take it up again first.")
    return _say("It has been granted already.") if standing.held or standing.granted else ""


def why_not_revoke(standing: Standing) -> str:
    """Say why it cannot be revoked; "" if it can (A5)."""
    if standing.achievement is None:
        return _unsaved()
    return "" if standing.held else _say("It is not earned at present, so there is nothing to revoke.")


def what_retiring_means(standing: Standing) -> str:
    """Say what retiring does, or taking up again."""
    if standing.achievement and standing.achievement.retired:
        return _say("Everybody can earn it again.")
    return _say("Those who have it keep it; nobody else can earn it any more.")


def _unsaved() -> str:
    return _say("Save it first.")


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
