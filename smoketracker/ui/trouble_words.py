"""What the window says while the database cannot be used: what is safe first, then what happens or can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.errors import StorageError, TrackerError, Trouble
from smoketracker.ui import backup_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from smoketracker.tracker.safekeeping import Backup
    from smoketracker.tracker.service import Tracker
    from smoketracker.ui.clicks import Click

MOST_TIMES = 12  # of smokes that would be lost; more are only counted


def told(error: TrackerError, tracker: Tracker | None, now: datetime) -> str:
    """Say in a sentence or two what stood in the way of a command."""
    if not isinstance(error, StorageError) or tracker is None:
        return str(error)
    match error.trouble:
        case Trouble.BUSY:
            return _say(
                "Another program holds the database. What was saved before is safe, and this is tried again by itself."
            )
        case Trouble.FULL:
            return _say(
                "The disk is full. What was saved before is safe, and this is tried again by itself once there is room."
            )
        case Trouble.READ_ONLY:
            text = _say(
                "The folder {folder} cannot be written now. What was saved before is safe, and this is tried again by "
                "itself."
            )
            return text.format(folder=tracker.folder)
        case Trouble.GONE:
            return _gone(tracker, now)
        case Trouble.FOREIGN | Trouble.NEWER:
            text = _say(
                "Another file lies in {folder} where your record was. It was left untouched, and your record is still "
                "open here. Move that file elsewhere, and the record can be put back."
            )
            return text.format(folder=tracker.folder) if tracker.file_is_moved else str(error)
        case Trouble.DAMAGED:
            text = _say(
                "The file of your record cannot be read as it should be. Nothing was deleted. Start the program again "
                "to see what can be done.{backup}"
            )
            return text.format(backup=_newest(tracker, now))
        case _:
            return str(error)


def waiting_title(count: int, unkept: int) -> str:
    """Say how many smokes wait to be saved, and where they are until then."""
    if unkept:
        return words.counted(
            count,
            "One smoke is not saved yet. It is kept as long as the program runs.",
            "{count} smokes are not saved yet. They are kept as long as the program runs.",
        )
    return words.counted(
        count,
        "One smoke is not saved yet. It is kept here until it is.",
        "{count} smokes are not saved yet. They are kept here until they are.",
    )


def replaced(kept: Backup | None, now: datetime) -> tuple[str, str]:
    """Say that another file lies where the database was, and what became of the one before."""
    title = _say("The file of your record was replaced from outside.")
    if kept is None:
        return title, _say("What shows now is what the new file holds. The one before could not be read any more.")
    text = _say(
        "What shows now is what the new file holds. The record as it was before is kept as a backup ({moment}); "
        "Settings can restore it."
    )
    return title, text.format(moment=backup_words.moment(kept.taken_at, now))


def would_be_lost(clicks: Sequence[Click], now: datetime) -> tuple[str, str]:
    """Say what would be lost if the program ended now: the question, and when each was smoked."""
    count = len(clicks)
    title = words.counted(
        count,
        "One smoke could not be saved. Close the program all the same?",
        "{count} smokes could not be saved. Close the program all the same?",
    )
    times = [backup_words.moment(click.at, now) for click in clicks]
    text = _say(
        "The rest of your record is not touched by this. Keep the program open until they are saved, or note the times "
        "and log them later: {times}."
    )
    if count > MOST_TIMES:
        times = [*times[:MOST_TIMES], _say("and {count} more").format(count=words.number(count - MOST_TIMES))]
    return title, text.format(times="; ".join(times))


def _gone(tracker: Tracker, now: datetime) -> str:
    if tracker.file_is_moved:
        text = _say(
            "The file of your record is not in {folder} any more. The record is still open here and can be read; put "
            "it back, or return the file to that folder."
        )
        return text.format(folder=tracker.folder)
    text = _say("The file of your record is not in {folder} any more. Return it there, and it goes on.{backup}")
    return text.format(folder=tracker.folder, backup=_newest(tracker, now))


def _newest(tracker: Tracker, now: datetime) -> str:
    """Name the newest backup in a further sentence, if there is one."""
    kept = next(iter(tracker.backups()), None)
    return _say(" Newest backup: {moment}.").format(moment=backup_words.moment(kept.taken_at, now)) if kept else ""


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
