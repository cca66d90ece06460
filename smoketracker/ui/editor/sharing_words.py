"""What the window says of achievements that come in as a file and go out as one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from smoketracker.domain.model import Achievement
from smoketracker.tracker.catalogue_report import CatalogueReport, CatalogueRow, Coming
from smoketracker.ui import words
from smoketracker.ui.editor import criterion_words

MOST_NAMED = 3


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def state(coming: Coming) -> str:
    """Name what an achievement of a file is to those here."""
    return {
        Coming.NEW: _say("New"),
        Coming.CHANGED: _say("Changed"),
        Coming.IDENTICAL: _say("Identical"),
        Coming.REFUSED: _say("Refused"),
    }[coming]


def about(row: CatalogueRow) -> str:
    """Say in a line what an achievement of a file would bring, or why it cannot be taken."""
    if row.coming is Coming.REFUSED or row.becomes is None:
        return row.reason
    if row.coming is Coming.NEW:
        return " · ".join([words.points(row.becomes.newest.points), _criterion(row.becomes), *_state_of(row.becomes)])
    if row.was is None or row.coming is Coming.IDENTICAL:
        return _say("It is here exactly like this.")
    return " · ".join([*_changes(row, row.was, row.becomes), *_stays(row.becomes)])


def count(achievements: int) -> str:
    """Write a number of achievements."""
    return words.counted(achievements, "1 achievement", "{count} achievements")


def button(report: CatalogueReport) -> str:
    """Name the button by what it brings in."""
    coming = report.count(Coming.NEW, Coming.CHANGED)
    return words.counted(coming, "Import 1 achievement", "Import {count} achievements")


def leave_out(refused: int) -> str:
    """Offer to take the others although some cannot be taken."""
    return words.counted(refused, "Leave out the one that is refused", "Leave out the {count} that are refused")


def found(report: CatalogueReport) -> str:
    """Say how many achievements a file holds, and of which kind."""
    new, changed = report.count(Coming.NEW), report.count(Coming.CHANGED)
    identical, refused = report.count(Coming.IDENTICAL), report.count(Coming.REFUSED)
    kinds = {
        words.counted(new, "1 new", "{count} new"): new,
        words.counted(changed, "1 changed", "{count} changed"): changed,
        words.counted(identical, "1 identical", "{count} identical"): identical,
        words.counted(refused, "1 refused", "{count} refused"): refused,
    }
    parts = [kind for kind, some in kinds.items() if some]
    text = _say("{achievements}: {kinds}.")
    return (
        text.format(achievements=count(len(report.rows)), kinds=", ".join(parts))
        if parts
        else _say("There are no achievements in this file.")
    )


def effect(report: CatalogueReport) -> str:
    """Say what becomes of what is earned: who would have what at once, and that nothing is lost (A4)."""
    names = {row.id: row.title for row in report.rows}
    lines = []
    if earned := list(report.earned_by.items()):
        for name, people in earned[:MOST_NAMED]:
            text = _say("{people}: “{title}” is earned at once.")
            lines.append(text.format(people=_listed(people), title=names.get(name, name)))
        more = len(earned) - MOST_NAMED
        if more > 0:
            lines.append(words.counted(more, "1 more is earned at once.", "{count} more are earned at once."))
    elif report.count(Coming.NEW, Coming.CHANGED):
        lines.append(_say("Nobody earns one of them at once."))
    if any({"points", "criterion"} & set(row.changes) for row in report.rows):
        lines.append(_say("Whoever has earned one keeps it, with the points it had."))
    return "\n".join(lines)


def brought_in(report: CatalogueReport) -> str:
    """Say what became of the achievements of a file."""
    lines = []
    if new := report.count(Coming.NEW):
        lines.append(words.counted(new, "1 achievement was added.", "{count} achievements were added."))
    if changed := report.count(Coming.CHANGED):
        lines.append(words.counted(changed, "1 achievement was changed.", "{count} achievements were changed."))
    if refused := report.count(Coming.REFUSED):
        lines.append(words.counted(refused, "1 was left out.", "{count} were left out."))
    return " ".join(lines)


def exported(achievements: int, name: str) -> str:
    """Say what was written, and where."""
    text = _say("{achievements}, pictures included: {name}")
    return text.format(achievements=count(achievements), name=name)


def listed_state(achievement: Achievement) -> str:
    """Write a title as it stands in the list of what can be written, with its state."""
    return " · ".join([" ".join(achievement.title.split()), *_state_of(achievement)])


def _criterion(achievement: Achievement) -> str:
    return criterion_words.sentence(achievement.newest.criterion).removesuffix(".")


def _state_of(achievement: Achievement) -> list[str]:
    states = {_say("Draft"): achievement.draft, _say("Retired"): achievement.retired}
    return [name for name, so in states.items() if so]


def _stays(achievement: Achievement) -> list[str]:
    if achievement.retired:
        return [_say("It stays retired")]
    return [_say("It stays a draft")] if achievement.draft else []


def _changes(row: CatalogueRow, was: Achievement, becomes: Achievement) -> list[str]:
    before, after = words.number(was.newest.points), words.points(becomes.newest.points)
    said = {
        "title": _say("It was “{title}”").format(title=was.title),
        "points": _say("{after} instead of {before}").format(before=before, after=after),
        "criterion": _say("Now: {criterion}").format(criterion=_criterion(becomes)),
        "description": _say("Another description"),
        "icon": _say("Another icon"),
    }
    return [sentence for name, sentence in said.items() if name in row.changes]


def _listed(names: Sequence[str]) -> str:
    return QLocale().createSeparatedList(list(names))
