"""What the window says of smokes that were logged and are not in the database, or were not when they should have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smoketracker.ui import backup_words
from smoketracker.ui.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from smoketracker.domain.model import Smoke


def told(missing: Sequence[Smoke], now: datetime) -> tuple[str, str]:
    """Say how many are missing, that they are not lost, and which was the last."""
    title = counted(
        len(missing),
        "One smoke you logged is not in the database.",
        "{count} smokes you logged are not in the database.",
    )
    sentence = counted(
        len(missing),
        "It is safe in the journal beside it. An older copy of the file may have taken its place.",
        "They are safe in the journal beside it. An older copy of the file may have taken its place.",
    )
    newest = _say("The last one: {moment}.").format(moment=backup_words.moment(missing[-1].at, now))
    return title, f"{sentence} {newest}"


def answers(count: int) -> tuple[str, str]:
    """Name the two ways to answer."""
    return counted(count, "Put it back", "Put them back"), counted(count, "Leave it", "Leave them")


def put_back(count: int) -> str:
    """Say that they are there again."""
    return counted(count, "1 smoke was put back.", "{count} smokes were put back.")


def taken_up(count: int) -> tuple[str, str]:
    """Say that what could not be saved in the last run is logged now."""
    title = counted(
        count,
        "One smoke that could not be saved before is saved now.",
        "{count} smokes that could not be saved before are saved now.",
    )
    return title, counted(
        count,
        "When you logged it, the database could not be written.",
        "When you logged them, the database could not be written.",
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
