"""What stands in the editor's form, as one value: compared, checked against the history, and saved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from smoketracker.domain.kinds import Metric
from smoketracker.domain.model import Achievement

LONGEST_ID = 64
FIRST_ICON = "star"
FIRST_PERCENT = 50


@dataclass(frozen=True, slots=True)
class Draft:
    """An achievement as it is being written.

    id: "" for a new one. image: a picture that was just given, in place of the icon's name. percent: kept also while
    the metric has none, so that it is there again when one turns back. hidden: nobody is to see or earn it yet.
    """

    id: str = ""
    title: str = ""
    description: str = ""
    points: int = 50
    icon: str = FIRST_ICON
    image: bytes | None = None
    metric: Metric = Metric.SMOKE_FREE_DAYS
    at_least: int = 7
    percent: int = FIRST_PERCENT
    hidden: bool = False

    @staticmethod
    def of(achievement: Achievement) -> Draft:
        """Return an achievement with its newest version, to be changed."""
        newest = achievement.newest
        return Draft(
            id=achievement.id,
            title=achievement.title,
            description=achievement.description,
            points=newest.points,
            icon=achievement.icon,
            metric=newest.criterion.metric,
            at_least=newest.criterion.at_least,
            percent=newest.criterion.percent or FIRST_PERCENT,
            hidden=achievement.draft,
        )

    def values(self, id: str) -> dict[str, object]:  # noqa: A002 (an achievement is named by its id)
        """Return what `save_achievement` takes, under an id; the picture goes beside it."""
        criterion: dict[str, object] = {"metric": self.metric.value, "at_least": self.at_least}
        if self.metric is Metric.REDUCED_DAYS:
            criterion["percent"] = self.percent
        return {
            "id": id,
            "title": self.title.strip(),
            "description": self.description.strip(),
            "points": self.points,
            "icon": self.icon,
            "criterion": criterion,
            "draft": self.hidden,
        }


def new_id(title: str, taken: Collection[str]) -> str:
    """Return an id that reads like the title and that no achievement has yet."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[: LONGEST_ID - 8].strip("-") or "achievement"
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found
