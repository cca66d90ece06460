"""`backup` and `restore`: keeping copies of the record, and going back to one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from smoketracker.cli import asking
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.as_json import named
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.cli.streams import printable
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.tracker.safekeeping import (
    Backup,
    Difference,
    OneSided,
    Reason,
    State,
    back_up,
    backups_of,
    compare_backup,
    copy_backup,
    manifest_of,
    newest_sound_backup,
    restore_backup,
)

KILO = 1_000
_WHY = {
    Reason.START: "at a start of the program",
    Reason.CHANGED: "by itself",
    Reason.ASKED: "as asked for",
}


def backup(arguments: Arguments, session: Session) -> Said:
    """Make a backup and perhaps copy it to another folder, or list those there are."""
    if arguments.lists:
        return _list(session)
    made = back_up(session.data_dir, Reason.ASKED, session.clock())
    lines = [f"Backup made and checked: {made.path}.", f"It holds {_holds(made)}."]
    copied = None
    if arguments.to is not None:
        copied = copy_backup(made, arguments.to.expanduser()).path
        lines.append(f"Copied to {printable(str(copied))}.")
    return Said(lines, {"backup": _told(made), "copied_to": copied and str(copied)})


def restore(arguments: Arguments, session: Session) -> Said:
    """Tell what going back to a backup would change, ask, and do it after a backup of the present state."""
    path = _path(arguments.state, session)
    difference = compare_backup(path, session.data_dir)
    lines = [*_which(path, session.clock()), *_changes(difference)]
    value = {"file": str(path), "difference": {**named(difference), "none": difference.none}}
    if arguments.dry_run:
        return Said([*lines, "Nothing was changed: this was a trial."], {**value, "restored": False})
    if not arguments.yes and not asking.confirmed("restore", "\n".join(lines)):
        raise Refused("Nothing was changed.")
    restored = restore_backup(session.data_dir, path, session.clock())
    session.tell_window()
    done = {
        "restored": True,
        "before": restored.before and _told(restored.before),
        "set_aside": restored.set_aside and str(restored.set_aside),
    }
    after = "Restored."
    if restored.before:
        after += f" The state before is kept as {restored.before.path.name}."
    if restored.set_aside:
        after += f" What lay there before cannot be read; it is kept as {restored.set_aside.name}."
    return Said([*(lines if arguments.yes else []), after], {**value, **done})


def _list(session: Session) -> Said:
    found, now = backups_of(session.data_dir), session.clock()
    lines = [f"{each.path.name}  {_moment(each, now)}  {_why(each)}: {_holds(each)}" for each in found]
    return Said(lines or ["There is no backup yet."], {"backups": [_told(each) for each in found]})


def _path(state: str | None, session: Session) -> Path:
    """Return the file that the words name; without any that of the newest backup that is whole."""
    found = backups_of(session.data_dir)
    if state is None:
        newest = newest_sound_backup(session.data_dir)
        if newest is None:
            raise NotFound("There is no backup that could be restored." if found else "There is no backup yet.")
        return newest.path
    for each in found:
        if state in (each.path.name, each.path.stem):
            return each.path
    return Path(state).expanduser()


def _which(path: Path, now: datetime) -> Iterator[str]:
    told = manifest_of(path)
    if told is None:
        yield f"{printable(str(path))}, which has no manifest beside it that it could be compared with."
    else:
        yield f"{printable(str(path))}, made {_moment(told, now)} {_why(told)}."


def _changes(difference: Difference) -> Iterator[str]:
    yield f"It holds {_state(difference.there)}."
    if difference.here is None:
        yield "There is no present record that could be read."
        return
    yield f"The present record holds {_state(difference.here)}."
    if difference.none:
        yield "Nothing would change."
        return
    if told := _one_sided(difference.goes):
        yield f"Would go: {told}."
    if told := _one_sided(difference.comes):
        yield f"Would come back: {told}."
    if difference.keeps_passphrase:
        yield "The present passphrase of the achievement editor stays."
    if difference.changed:
        yield f"{counted(difference.changed, 'smoke')} would have the earlier time or note again."


def _state(state: State) -> str:
    span = f", {state.first_day} to {state.last_day}" if state.first_day else ""
    people = f", of {_names(state.people)}" if len(state.people) > 1 else ""
    return f"{_rows(state.smokes, state.answers)}{span}, and {counted(state.points, 'point')}{people}"


def _one_sided(part: OneSided) -> str:
    told = [_rows(part.smokes, part.answers)] if part.smokes or part.answers else []
    return " and ".join([*told, *([f"the record of {_names(part.people)}"] if part.people else [])])


def _rows(smokes: int, answers: int) -> str:
    answered = f", {counted(answers, 'answer')}" if answers else ""
    return f"{counted(smokes, 'smoke')}{answered}"


def _names(people: tuple[str, ...]) -> str:
    return ", ".join(map(printable, people))


def _holds(backup: Backup) -> str:
    rows = _rows(backup.counts.get("smokes", 0), backup.counts.get("answers", 0))
    return f"{rows}; {-(-backup.size // KILO):,} kB"


def _why(backup: Backup) -> str:
    return next((told for reason, told in _WHY.items() if reason == backup.reason), printable(backup.reason))


def _moment(backup: Backup, now: datetime) -> str:
    return f"{backup.taken_at.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"


def _told(backup: Backup) -> dict[str, object]:
    return {**named(backup), "path": str(backup.path), "name": backup.path.name}
