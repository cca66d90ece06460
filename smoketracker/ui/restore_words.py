"""What the window says of a restore: what an earlier state holds, and what going back to it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from smoketracker.ui.turning import shortened
from smoketracker.ui.words import counted, number, plain_date, points, smokes

if TYPE_CHECKING:
    # What compares stands on the database's library.
    from smoketracker.tracker.safekeeping import Difference, OneSided, State

MOST_NAMES = 3


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def holds(state: State) -> str:
    """Say what a state holds of everybody together."""
    if state.first_day is None or state.last_day is None:
        return _say("It holds no smokes and no answers yet.")
    things = [smokes(state.smokes), *([_answers(state.answers)] if state.answers else []), points(state.points)]
    text = _say("It holds {things}, from {first} to {last}.")
    return text.format(
        things=QLocale().createSeparatedList(things),
        first=plain_date(state.first_day),
        last=plain_date(state.last_day),
    )


def changes(difference: Difference) -> list[str]:
    """Say in sentences what going back would change."""
    if difference.none:
        return [_say("It is the same as your record is now.")]
    said = [
        *_one_sided(difference.goes, _say("These would go: {things}.")),
        *_one_sided(difference.comes, _say("These would come back: {things}.")),
    ]
    if difference.changed:
        said.append(
            counted(
                difference.changed,
                "1 smoke would have another time or note.",
                "{count} smokes would have another time or note.",
            )
        )
    here, there = difference.here, difference.there
    if here and here.points != there.points:
        text = _say("Points: {there} then, {here} now.")
        said.append(text.format(there=number(there.points), here=number(here.points)))
    if difference.keeps_passphrase:
        said.append(_say("The passphrase of the achievement editor stays the one of now."))
    return said or [_say("Your smokes and answers would stay as they are; settings may differ.")]


def went_back(moment: str) -> str:
    """Say that a restore is done, and where the state before it is kept."""
    text = _say("Your record is now as it was then. The state before is kept as the backup “{moment}”.")
    return text.format(moment=moment)


def taken_back(moment: str) -> str:
    """Say that a restore was taken back, and where the state in between is kept."""
    text = _say("Your record is as it was before. The state in between is kept as the backup “{moment}”.")
    return text.format(moment=moment)


def _one_sided(side: OneSided, text: str) -> list[str]:
    things = [smokes(side.smokes)] if side.smokes else []
    if side.answers:
        things.append(_answers(side.answers))
    if side.people:
        things.append(_people(side.people))
    return [text.format(things=QLocale().createSeparatedList(things))] if things else []


def _people(names: tuple[str, ...]) -> str:
    listed = [shortened(name) for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        listed.append(counted(len(names) - MOST_NAMES, "1 other person", "{count} other people"))
    return _say("the record of {names}").format(names=QLocale().createSeparatedList(listed))


def _answers(count: int) -> str:
    return counted(count, "1 answer about a day", "{count} answers about days")
