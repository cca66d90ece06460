"""A catalogue as a file to hand on: achievements in their order, each in its newest version, and their pictures.

One JSON object in UTF-8 whose parts stand in this order:

- `format`: "smoketracker-achievements"; `version`: 1; `program`: the version of the program that wrote it;
  `exported_at`: a moment in UTC like "2026-03-09T14:05:00Z"
- `achievements`: a list in the catalogue's order. Each has exactly `id`, `title`, `description`, `points`, `icon` (the
  name of a shipped badge, or of a picture), `criterion` (`metric`, `at_least`, and `percent`, null where the metric has
  none), `draft` and `retired`
- `icons`: an object; the name of a picture, which is the SHA-256 of its bytes and ".png", to the bytes in base64

Anything else than this is rejected, with the place. Whether the values of an achievement are allowed is for the domain
to say, and the pictures are decoded with care by whoever takes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from smoketracker.domain.catalogue import ID_PATTERN
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import FoundAchievement, FoundCatalogue
from smoketracker.domain.model import Achievement
from smoketracker.exchange import fields
from smoketracker.exchange.fields import Misfit
from smoketracker.exchange.json_stream import JsonStream
from smoketracker.exchange.native import FORMAT as OF_RECORDS
from smoketracker.exchange.pictures import read_pictures, write_pictures
from smoketracker.exchange.source import MEBIBYTE, SourceFile, look_at, quoted

FORMAT = "smoketracker-achievements"
VERSION = 1
ENDING = f".{FORMAT}.json"
LARGEST = 32 * MEBIBYTE
MOST_ACHIEVEMENTS = 1_000
ROOM_FOR_TEXT = 8 * MEBIBYTE
LONGEST_TEXT = 100_000  # what may be longer than allowed is read all the same, so that the domain says why it is not
LARGEST_NUMBER = 10**18
_HEAD = ("format", "version", "program", "exported_at")
_ACHIEVEMENT = frozenset({"id", "title", "description", "points", "icon", "criterion", "draft", "retired"})
_CRITERION = frozenset({"metric", "at_least", "percent"})
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def write_catalogue(
    out: TextIO,
    achievements: Sequence[Achievement],
    pictures: Mapping[str, bytes],
    exported_at: datetime,
    version: str,
) -> int:
    """Write achievements, one a line, and return their number; version: of the program.

    Raises Refused for more than can be read again.
    """
    if len(achievements) > MOST_ACHIEVEMENTS or sum(map(len, pictures.values())) * 4 // 3 > LARGEST - ROOM_FOR_TEXT:
        raise Refused("These are too many achievements or pictures for one file; export them in several.")
    moment = exported_at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
    out.write("{\n")
    out.writelines(
        f'"{name}":{_encode(value)},\n' for name, value in zip(_HEAD, (FORMAT, VERSION, version, moment), strict=True)
    )
    out.write('"achievements":[')
    lines = (_encode(_as_json(achievement)) for achievement in achievements)
    out.writelines(f"{',' if number else ''}\n{line}" for number, line in enumerate(lines))
    out.write('\n],\n"icons":')
    write_pictures(out, pictures)
    out.write("\n}\n")
    return len(achievements)


def read_catalogue(path: Path) -> FoundCatalogue:
    """Read a file whole; raise ImportRejected, with one sentence, for one that is not as it should be."""
    file = look_at(path)
    if file.size > LARGEST:
        raise file.rejected(f"is too large: {file.size // MEBIBYTE:,} MiB, where {LARGEST // MEBIBYTE} MiB are enough.")
    with file.open() as binary:
        stream = JsonStream(file, binary)
        _read_head(stream, file)
        stream.take_name("achievements")
        found = tuple(_achievements(stream))
        stream.take(",", "achievements")
        stream.take_name("icons")
        pictures = read_pictures(stream, "icons")
        stream.take("}", "the end")
        if stream.peek():
            raise stream.rejected("the end", "more text follows")
    return FoundCatalogue(found, pictures)


def _as_json(achievement: Achievement) -> dict[str, object]:
    newest = achievement.newest
    return {
        "id": achievement.id,
        "title": achievement.title,
        "description": achievement.description,
        "points": newest.points,
        "icon": achievement.icon,
        "criterion": {
            "metric": newest.criterion.metric.value,
            "at_least": newest.criterion.at_least,
            "percent": newest.criterion.percent,
        },
        "draft": achievement.draft,
        "retired": achievement.retired,
    }


def _read_head(stream: JsonStream, file: SourceFile) -> None:
    if stream.peek() != "{":
        raise _no_catalogue(file)
    stream.take("{", "the beginning")
    if not stream.takes_name("format"):
        raise _no_catalogue(file)
    values: fields.Object = {"format": stream.value("format")}
    for name in _HEAD[1:]:
        _check_format(file, values)
        stream.take(",", name)
        stream.take_name(name)
        values[name] = stream.value(name)
    stream.take(",", "achievements")
    try:
        fields.text(values, "program", LONGEST_TEXT)
        fields.moment({**values, "offset": 0}, "exported_at")
    except Misfit as misfit:
        raise stream.rejected(misfit.place.removeprefix("."), misfit.reason) from None


def _check_format(file: SourceFile, values: fields.Object) -> None:
    if values["format"] == OF_RECORDS:
        raise file.rejected("holds somebody's record, not achievements to share; bring it in with Import in Settings.")
    version = values.get("version", VERSION)
    if values["format"] != FORMAT or type(version) is not int or version < 1:
        raise _no_catalogue(file)
    if version > VERSION:
        raise file.rejected("was written by a newer version of Smoke Tracker; update the program to import it.")


def _no_catalogue(file: SourceFile) -> Refused:
    return file.rejected("holds no achievements exported by Smoke Tracker.")


def _achievements(stream: JsonStream) -> Iterator[FoundAchievement]:
    stream.take("[", "achievements")
    ids: set[str] = set()
    while stream.peek() != "]":
        place = f"achievements[{len(ids)}]"
        if ids:
            stream.take(",", place)
            stream.peek()
        if len(ids) >= MOST_ACHIEVEMENTS:
            raise stream.rejected(place, f"there are more than {MOST_ACHIEVEMENTS:,}")
        line, value = stream.line, stream.value(place)
        try:
            found = _achievement(line, value)
        except Misfit as misfit:
            raise stream.rejected(f"{place}{_named(value)}{misfit.place}", misfit.reason) from None
        if found.id in ids:
            raise stream.rejected(place, f"the id {quoted(found.id)} stands there twice")
        ids.add(found.id)
        yield found
    stream.take("]", "achievements")


def _named(value: object) -> str:
    """Return the id, or else the title, of what was meant to be an achievement, for a sentence about it."""
    names = (value.get("id"), value.get("title")) if isinstance(value, dict) else ()
    return next((f" ({quoted(name)})" for name in names if isinstance(name, str) and name), "")


def _achievement(line: int, value: object) -> FoundAchievement:
    values = fields.has_fields(value, _ACHIEVEMENT)
    name = fields.text(values, "id", LONGEST_TEXT)
    if not ID_PATTERN.fullmatch(name):
        raise Misfit(".id", "an id takes at most 64 letters, digits, hyphens and underscores")
    title = fields.text(values, "title", LONGEST_TEXT)
    fields.whole(values, "points", -LARGEST_NUMBER, LARGEST_NUMBER)
    for text in ("description", "icon"):
        fields.text(values, text, LONGEST_TEXT)
    try:
        criterion = fields.has_fields(values["criterion"], _CRITERION)
        fields.text(criterion, "metric", LONGEST_TEXT)
        fields.whole(criterion, "at_least", -LARGEST_NUMBER, LARGEST_NUMBER)
        fields.whole_or_none(criterion, "percent", -LARGEST_NUMBER, LARGEST_NUMBER)
    except Misfit as misfit:
        raise misfit.inside(".criterion") from None
    fields.flag(values, "draft")
    defining = {name: value for name, value in values.items() if name != "retired"}
    return FoundAchievement(line, name, title, defining, fields.flag(values, "retired"))
