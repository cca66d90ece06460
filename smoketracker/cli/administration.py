"""`achievements ACT`: an administrator makes, changes, retires, grants and orders achievements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from smoketracker import paths
from smoketracker.cli import asking, sentences
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.as_json import named
from smoketracker.cli.session import Said, Session
from smoketracker.cli.streams import printable
from smoketracker.domain.errors import NotFound, Refused
from smoketracker.domain.icons import is_uploaded

if TYPE_CHECKING:
    from smoketracker.tracker import Tracker
    from smoketracker.tracker.catalogue_commands import Definition
    from smoketracker.tracker.outcome import Outcome

_TEXTS = ("title", "description", "points", "draft")
_CRITERION = ("metric", "at_least", "percent")


def carry_out(arguments: Arguments, session: Session) -> Said:
    """Carry out the act that the words name, after asking for the passphrase; raises Refused and Locked."""
    act = arguments.act or ""
    values, picture = _values(arguments, session) if act in {"add", "edit"} else ({}, None)  # before anything is asked
    with session.tracker() as tracker:
        before = {each.achievement.id: each for each in tracker.definitions()}
        shown = before.get(arguments.id) if act == "show" else None
        if not shown or shown.achievement.draft:
            asking.administrator(arguments, tracker)
        if act == "show":
            return _show(shown, arguments.id)
        if act == "drafts":
            return _drafts([each for each in before.values() if each.achievement.draft])
        if act == "order":
            said = _order(arguments.ids, list(before), tracker)
        else:
            outcome = _act(arguments, tracker, values, picture)
            after = next((each for each in tracker.definitions() if each.achievement.id == arguments.id), None)
            # Of a revoked one it is said already, and no record behind it has changed.
            news = sentences.news(outcome, tracker.achievements) if act != "revoke" else []
            said = _said(act, before.get(arguments.id), after, outcome, news)
    session.tell_window()
    return said


def _values(arguments: Arguments, session: Session) -> tuple[dict[str, object], bytes | None]:
    """Return what the words say of an achievement, as `save_achievement` takes it, and the picture they name."""
    given = {name: getattr(arguments, name) for name in (*_TEXTS, *_CRITERION)}
    given = {name: value for name, value in given.items() if value is not None}
    criterion = {name: given.pop(name) for name in _CRITERION if name in given}
    values: dict[str, object] = {"id": arguments.id, **given, **({"criterion": criterion} if criterion else {})}
    icon = arguments.icon
    if icon is None:
        return values, None
    shipped = sorted(path.stem for path in (paths.resources() / "badges").glob("*.svg"))
    if icon in shipped or is_uploaded(icon):
        return {**values, "icon": icon}, None
    if not Path(icon).suffix and not Path(icon).exists():
        raise Refused(f"There is no badge {icon[:40]!r}: name a picture's file, or one of {', '.join(shipped)}.")
    if session.read_icon is None:
        raise Refused("Pictures cannot be read here: they need the libraries of the window.")
    return values, session.read_icon(Path(icon))


def _act(arguments: Arguments, tracker: Tracker, values: dict[str, object], picture: bytes | None) -> Outcome:
    match arguments.act:
        case "retire":
            return tracker.retire(arguments.id)
        case "unretire":
            return tracker.unretire(arguments.id)
        case "delete":
            return tracker.delete_achievement(arguments.id)
        case "grant":
            return tracker.grant(arguments.id, arguments.reason)
        case "revoke":
            return tracker.revoke(arguments.id, arguments.reason)
        case _:
            return tracker.save_achievement(values, image=picture, new=arguments.act == "add")


def _order(first: Sequence[str], present: Sequence[str], tracker: Tracker) -> Said:
    """Put some achievements before the others."""
    for name in first:
        if name not in present:
            raise NotFound(f"There is no achievement with the id {name!r:.40}.")
        if first.count(name) > 1:
            raise Refused(f"{name!r:.40} is named more than once.")
    order = [*first, *(name for name in present if name not in first)]
    tracker.reorder_achievements(order)
    titles = {each.achievement.id: each.achievement.title for each in tracker.definitions()}
    return Said([f"{printable(titles[name])} ({name})" for name in order], {"order": order})


def _show(found: Definition | None, name: str) -> Said:
    if found is None:
        raise NotFound(f"There is no achievement with the id {name!r:.40}.")
    return Said(_described(found), {"achievement": _named(found)})


def _drafts(found: Sequence[Definition]) -> Said:
    lines = [f"{printable(each.achievement.title)} ({each.achievement.id})" for each in found] or ["None."]
    return Said(lines, {"achievements": [_named(each) for each in found]})


def _said(act: str, before: Definition | None, after: Definition | None, outcome: Outcome, news: Sequence[str]) -> Said:
    known = after or before
    title = printable(known.achievement.title) if known else ""
    described = _described(after) if after and act in {"add", "edit"} else ()
    value = {**named(outcome), "achievement": after and _named(after)}
    return Said([_done(act, title, before, after), *described, *news], value)


def _done(act: str, title: str, before: Definition | None, after: Definition | None) -> str:
    """Say what an act has come to."""
    if act == "delete":
        return f"{title} has been earned, so it is retired instead of deleted." if after else f"Deleted: {title}."
    if before and after and act in {"edit", "retire", "unretire"} and before.achievement == after.achievement:
        return f"{title} is as it was."
    newer = before and after and before.earned_by and before.achievement.newest != after.achievement.newest
    return {
        "add": f"Added: {title}.",
        "edit": f"Changed: {title}.{' Whoever has earned it keeps it with the points it had.' if newer else ''}",
        "retire": f"Retired: {title}. Whoever has it keeps it.",
        "unretire": f"Taken up again: {title}.",
        "grant": f"Granted: {title}.",
        "revoke": f"Revoked: {title}. It comes back only by a grant.",
    }[act]


def _described(found: Definition) -> Iterator[str]:
    """Yield how an achievement is defined, and who has earned it."""
    achievement, newest = found.achievement, found.achievement.newest
    criterion = newest.criterion
    state = "draft" if achievement.draft else "retired" if achievement.retired else "active"
    share = f" of {criterion.percent} %" if criterion.percent else ""
    rows = {
        "Id": achievement.id,
        "Title": achievement.title,
        "About": achievement.description,
        "Points": f"{newest.points:,}",
        "Metric": f"{criterion.metric.value}{share}, at least {criterion.at_least:,}",
        "Icon": achievement.icon,
        "State": state,
        "Version": str(newest.number),
        "Earned by": ", ".join(found.earned_by) or "nobody yet",
    }
    yield from (f"{name + ':':<11} {printable(text)}" for name, text in rows.items() if text)


def _named(found: Definition) -> dict[str, object]:
    """Return a definition under the names that `save_achievement` takes, with what else is known of it."""
    achievement, newest = found.achievement, found.achievement.newest
    return {
        "id": achievement.id,
        "title": achievement.title,
        "description": achievement.description,
        "points": newest.points,
        "icon": achievement.icon,
        "order": achievement.order,
        "criterion": asdict(newest.criterion),
        "draft": achievement.draft,
        "retired": achievement.retired,
        "version": newest.number,
        "earned_by": found.earned_by,
    }
