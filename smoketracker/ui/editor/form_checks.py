"""What is wrong, or worth a second look, with what stands in the editor's form; the domain has the last word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from smoketracker.domain.catalogue import LONGEST_TEXT, LONGEST_TITLE, MOST_FOR_FIRST_SMOKE, define
from smoketracker.domain.errors import Refused
from smoketracker.domain.kinds import Metric
from smoketracker.domain.model import Achievement
from smoketracker.ui.editor.draft import Draft, new_id
from smoketracker.ui.words import counted, number

LINE_BREAKS = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]+")
UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"))
TURNING = re.compile("[\u202a-\u202e]")  # embeddings and overrides: what stands around the text turns with it
SHOWN_BEFORE = 12  # characters
NEAR = {LONGEST_TITLE: 20, LONGEST_TEXT: 200}  # how many characters before a limit it is told


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def problems(draft: Draft, catalogue: Sequence[Achievement], numbers: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong by field; numbers: what their fields say is wrong with them already."""
    found = {
        "title": _title_fault(draft.title),
        "description": _too_long(draft.description.strip(), LONGEST_TEXT) or _unshowable(draft.description),
        "points": "" if numbers else _pays_for_smoking(draft, catalogue),
        **numbers,
    }
    found = {field: sentence for field, sentence in found.items() if sentence}
    return found or _refused(draft, catalogue)


def warnings(draft: Draft, catalogue: Sequence[Achievement]) -> dict[str, str]:
    """Return by field what may be saved but is worth a second look."""
    said: dict[str, list[str]] = {"title": [], "description": []}
    if _same_title(draft, catalogue):
        said["title"].append(_say("Another achievement has this title already."))
    for field, text in (("title", draft.title), ("description", draft.description)):
        if TURNING.search(text):
            said[field].append(_say("There is an unseen sign here that turns the direction of the text."))
    return {field: " ".join(sentences) for field, sentences in said.items() if sentences}


def rooms(draft: Draft) -> dict[str, str]:
    """Say by field how much of its limit is used, once that is near."""
    return {"title": _room(draft.title, LONGEST_TITLE), "description": _room(draft.description, LONGEST_TEXT)}


def _room(text: str, longest: int) -> str:
    used = len(text.strip())
    if used < longest - NEAR[longest]:
        return ""
    return _say("{used} of {longest} characters").format(used=number(used), longest=number(longest))


def one_line(text: str) -> str:
    """Return a text without breaks of its line."""
    return LINE_BREAKS.sub(" ", text)


def _title_fault(title: str) -> str:
    if all(unicodedata.category(sign) in UNSEEN for sign in title):
        return _say("Give it a title, so that one knows what was earned.")
    return _too_long(title.strip(), LONGEST_TITLE) or _unshowable(title)


def _too_long(text: str, longest: int) -> str:
    over = len(text) - longest
    return counted(over, "This is 1 character too long.", "This is {count} characters too long.") if over > 0 else ""


def _unshowable(text: str) -> str:
    """Say where a character stands that cannot be kept: one does not see it."""
    for place, sign in enumerate(text):
        kept = sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"}
        if not kept and place:
            return _say("After “{text}” there is an unseen character that cannot be kept. Take it out.").format(
                text=text[max(0, place - SHOWN_BEFORE) : place]
            )
        if not kept:
            return _say("It begins with an unseen character that cannot be kept. Take it out.")
    return ""


def _pays_for_smoking(draft: Draft, catalogue: Sequence[Achievement]) -> str:
    """Say why points would pay for smoking (P1), or nothing."""
    if draft.metric is not Metric.SMOKES_LOGGED or draft.points <= 0:
        return ""
    if draft.at_least != 1:
        return _say("Points would pay for smoking here. Only the first smoke may carry some; choose 0.")
    if draft.points > MOST_FOR_FIRST_SMOKE:
        text = _say("Points would pay for smoking here. The first smoke may carry {most} at most.")
        return text.format(most=number(MOST_FOR_FIRST_SMOKE))
    payer = next((badge for badge in catalogue if badge.id != draft.id and _has_paid(badge)), None)
    if payer is None:
        return ""
    text = _say("“{title}” already pays for the first smoke. A second time would pay for smoking; choose 0.")
    return text.format(title=payer.title)


def _has_paid(achievement: Achievement) -> bool:
    return any(
        version.points > 0 and version.criterion.metric is Metric.SMOKES_LOGGED for version in achievement.versions
    )


def _refused(draft: Draft, catalogue: Sequence[Achievement]) -> dict[str, str]:
    """Return what the domain refuses beyond what is told above, in its own words."""
    try:
        define(draft.values(draft.id or new_id(draft.title, {badge.id for badge in catalogue})), catalogue)
    except Refused as error:
        return {error.field: str(error)}
    return {}


def _same_title(draft: Draft, catalogue: Sequence[Achievement]) -> bool:
    title = _folded(draft.title)
    return bool(title) and any(badge.id != draft.id and _folded(badge.title) == title for badge in catalogue)


def _folded(title: str) -> str:
    return unicodedata.normalize("NFC", title.strip().casefold())
