"""The icons by their names, for those who hear them, in the order of their families."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.icons import is_uploaded
from smoketracker.ui import badge_words


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def in_order(icons: Iterable[str]) -> list[str]:
    """Return icons by family; those that no family knows come last."""
    places = {icon: place for place, icon in enumerate(_names())}
    return sorted(icons, key=lambda icon: (places.get(icon, len(places)), icon))


def spoken(icon: str, family: str) -> str:
    """Name an icon with its family."""
    if is_uploaded(icon):
        return _say("Uploaded picture")
    name, known = _names().get(icon, _say("Plain badge")), badge_words.family(family)
    return _say("{icon}, {family}").format(icon=name, family=known) if known else name


def _names() -> dict[str, str]:
    """Return the names of the shipped badges in the order of their families."""
    return {
        "kite": _say("Kite"),
        "sunrise": _say("Sunrise"),
        "wave": _say("Wave"),
        "mountain": _say("Mountain"),
        "moon": _say("Moon"),
        "star": _say("Star"),
        "notebook": _say("Notebook"),
        "sprout": _say("Sprout"),
        "feather": _say("Feather"),
        "half": _say("Half"),
        "steps": _say("Steps"),
        "coins": _say("Coins"),
        "jar": _say("Jar"),
        "compass": _say("Compass"),
        "heart": _say("Heart"),
        "tree": _say("Tree"),
    }
