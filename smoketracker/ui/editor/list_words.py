"""What the editor's list says of an achievement, and in what state it is."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.model import Achievement
from smoketracker.ui import words


class State(Enum):
    """Who can see and earn an achievement."""

    ACTIVE = "active"
    DRAFT = "draft"
    RETIRED = "retired"


def state_of(achievement: Achievement) -> State:
    """Return the state of an achievement; a draft that was retired is a draft still."""
    if achievement.draft:
        return State.DRAFT
    return State.RETIRED if achievement.retired else State.ACTIVE


def state_name(state: State) -> str:
    """Name a state, as its chip does; nothing for what is as usual."""
    return {State.ACTIVE: "", State.DRAFT: _say("Draft"), State.RETIRED: _say("Retired")}[state]


def earned_by(count: int, people: int) -> str:
    """Say by how many it was ever earned; nothing where it is nobody."""
    if not count:
        return ""
    if people == 1:
        return _say("earned")
    return words.counted(count, "earned by 1", "earned by {count}")


def about(points: int, count: int, people: int) -> str:
    """Say what an achievement brings, and by how many it was earned."""
    return " · ".join(filter(None, (words.points(points), earned_by(count, people))))


def spoken(achievement: Achievement, count: int, people: int) -> str:
    """Say all that a row of the list shows."""
    parts = (achievement.title, words.points(achievement.newest.points), state_name(state_of(achievement)))
    return ", ".join(filter(None, (*parts, earned_by(count, people))))


def moved(title: str, place: int, of: int) -> str:
    """Say where an achievement has come to stand."""
    text = _say("{title} is number {place} of {count} now.")
    return text.format(title=title, place=words.number(place), count=words.number(of))


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
