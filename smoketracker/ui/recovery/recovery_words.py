"""What is said of a record that cannot be opened: what is safe first, then what can be done."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.errors import Trouble
from smoketracker.ui import backup_words
from smoketracker.ui.words import counted, number, smokes

if TYPE_CHECKING:
    from smoketracker.tracker.recovering import Prospects, Salvaged
    from smoketracker.tracker.safekeeping import Backup

MOST_KEPT = 3  # damaged files that may lie there without a word about them


def trouble(kind: Trouble) -> tuple[str, str]:
    """Say in a title what is the matter, and in a sentence what is safe."""
    return {
        Trouble.DAMAGED: (
            _say("The file of your record is damaged"),
            _say("Nothing was deleted. The damaged file is kept, whatever you choose here."),
        ),
        Trouble.FOREIGN: (
            _say("Another file lies where your record should be"),
            _say("It was left untouched, and it is kept, whatever you choose here."),
        ),
        Trouble.NEWER: (
            _say("Your record was written by a newer version"),
            _say("It is safe and was left untouched. Install the newer version, and it opens as before."),
        ),
        Trouble.MIGRATION: (
            _say("Your record could not be prepared for this version"),
            _say("It is safe and as it was before. The version that you had before can still open it."),
        ),
        Trouble.FULL: (
            _say("The disk is full"),
            _say("Your record is safe. Free some space, then try again."),
        ),
        Trouble.READ_ONLY: (
            _say("Your record cannot be written"),
            _say("It is safe. Make its folder writable again, then try again."),
        ),
        Trouble.GONE: (
            _say("Your record is not in its folder"),
            _say("No new one was begun in its place. If it lies on a drive that is away, connect it and try again."),
        ),
        Trouble.BUSY: (
            _say("Another program holds your record"),
            _say("It is safe. Wait a moment or close the other program, then try again."),
        ),
        Trouble.FAILED: (
            _say("Your record could not be opened"),
            _say("Nothing was deleted and nothing was changed."),
        ),
    }[kind]


def going_back(backup: Backup, now: datetime, *, gone: bool) -> str:
    """Say what the newest whole backup holds, and that going back to it loses nothing for good; gone: there is none."""
    text = _say("The newest backup that is whole: {backup}.{kept}")
    kept = "" if gone else " " + _say("The file that lies there now is kept.")
    return text.format(backup=backup_words.newest(backup.taken_at, backup.counts, now), kept=kept)


def salvaging(saved: Salvaged) -> str:
    """Say what a salvage would save."""
    text = _say("{readable} can be read. They go into a new file, and points are worked out anew.{doubt}")
    return text.format(readable=_share(saved), doubt=_doubt(saved))


def looking() -> str:
    """Say what one can do without writing."""
    return _say("See your figures and export them, as far as they can be read. Nothing can be logged or changed.")


def elsewhere() -> str:
    """Say what another folder is good for."""
    return _say("If your record lies elsewhere, or to begin one there. This holds until you close the program.")


def waiting(count: int, unkept: int) -> str:
    """Say what becomes of clicks that wait; unkept: how many of them are not written down anywhere."""
    if not unkept:
        return counted(
            count,
            "One smoke you logged is kept, and saved as soon as your record opens.",
            "{count} smokes you logged are kept, and saved as soon as your record opens.",
        )
    return counted(
        count,
        "One smoke you logged is not saved yet. It is saved as soon as your record opens, and lost if you close the "
        "program before.",
        "{count} smokes you logged are not saved yet. They are saved as soon as your record opens, and lost if you "
        "close the program before.",
    )


def went_back(backup: Backup, now: datetime, kept: list[Path]) -> tuple[str, str]:
    """Say that a backup was restored, and where the file before it is kept."""
    text = _say("Backup: {backup}.{kept}")
    return _say("Restored from a backup"), text.format(
        backup=backup_words.newest(backup.taken_at, backup.counts, now), kept=_kept(kept)
    )


def salvaged(saved: Salvaged, kept: list[Path]) -> tuple[str, str]:
    """Say what was saved of a damaged file, and where that is kept."""
    text = _say("{share} were saved.{doubt}{kept}")
    return _say("Saved what could be read"), text.format(share=_share(saved), doubt=_doubt(saved), kept=_kept(kept))


def looks_only() -> tuple[str, str]:
    """Say that nothing can be changed."""
    return (
        _say("Opened for looking only"),
        _say("Nothing can be logged or changed. You can look at everything and export it."),
    )


def best(found: Prospects) -> str:
    """Return which way brings most of the record back: "restore", "salvage", or "" for neither."""
    backup = found.backup.counts.get("smokes", 0) if found.backup else -1
    readable = found.readable.smokes - found.readable.changed if found.readable else -1
    if max(backup, readable) < 0:
        return ""
    return "salvage" if readable > backup else "restore"


def _share(saved: Salvaged) -> str:
    """Write how many smokes and answers can be read of how many."""
    parts = [_of(saved.smokes, saved.about_smokes)]
    if saved.about_answers:
        answers = counted(saved.about_answers, "1 answer", "{count} answers")
        text = _say("{count} of {answers}") if saved.answers < saved.about_answers else _say("{answers}")
        parts.append(text.format(count=number(saved.answers), answers=answers))
    return _say(" and ").join(parts)


def _of(count: int, about: int) -> str:
    if count >= about:
        return smokes(count)
    return _say("{count} of about {smokes}").format(count=number(count), smokes=smokes(about))


def _doubt(saved: Salvaged) -> str:
    parts = []
    if saved.changed:
        text = " " + counted(saved.changed, "1 smoke may have changed.", "{count} smokes may have changed.")
        parts.append(text)
    if saved.others_lost:
        parts.append(" " + _say("Some settings or achievements could not be read; please look them over."))
    return "".join(parts)


def _kept(kept: list[Path]) -> str:
    """Say where the file that was set aside lies, and that there are several by now."""
    if not kept:
        return ""
    text = " " + _say("The file before it is kept as {file}.").format(file=kept[-1])
    if len(kept) > MOST_KEPT:
        more = _say("{count} such files lie there by now; delete those that you do not need any more.")
        text += " " + more.format(count=number(len(kept)))
    return text


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
