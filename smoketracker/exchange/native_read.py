"""Reading our own JSON: the archive first, then the smokes as they stream by, then the manifest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from smoketracker.domain.days import day_of
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Archive, ArchivedSmoke, Found
from smoketracker.domain.icons import check_icon
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.exchange import fields
from smoketracker.exchange.catalogue_file import FORMAT as OF_CATALOGUES
from smoketracker.exchange.cells import LONGEST_NOTE, LONGEST_ZONE
from smoketracker.exchange.fields import Misfit
from smoketracker.exchange.history import Progress, Reading
from smoketracker.exchange.json_stream import JsonStream
from smoketracker.exchange.native import FORMAT, MEMBERS, VERSION, WITHOUT_PICTURES, manifest
from smoketracker.exchange.native_facts import read_facts
from smoketracker.exchange.pictures import read_pictures
from smoketracker.exchange.source import SourceFile

NAME = "Smoke Tracker JSON"
LONGEST_PROFILE = 200
_SMOKE = frozenset({"uid", "at", "offset", "zone", "day_start", "day", "source", "note", "deleted"})
_UID_LENGTH = 36


def open_native(file: SourceFile) -> Reading:
    """Return the archive in the file and how its smokes are read; raise ImportRejected for any other JSON."""
    with file.open() as binary:
        archive, counts = _read_head(JsonStream(file, binary), file)
    return Reading(NAME, lambda progress: _read(file, progress, counts), archive=archive)


def _read_head(stream: JsonStream, file: SourceFile) -> tuple[Archive, dict[str, int]]:
    """Read up to the smokes, and return what is counted so far.

    The parts stand in a fixed order, so that nothing has to be kept for later.
    """
    values: fields.Object = {}
    if stream.peek() != "{":
        raise file.rejected("is JSON, but not an export of Smoke Tracker.")
    stream.take("{", "the beginning")
    if not stream.takes_name(MEMBERS[0]):
        raise file.rejected("is JSON, but not an export of Smoke Tracker.")
    values[MEMBERS[0]] = stream.value(MEMBERS[0])
    for name in MEMBERS[1 : MEMBERS.index("icons")]:
        stream.take(",", name)
        stream.take_name(name)
        values[name] = stream.value(name)
        if name == "version":
            _check_version(file, values)
    stream.take(",", "facts")
    version = values["version"]
    try:
        fields.text(values, "program", LONGEST_PROFILE)
        fields.moment({**values, "offset": 0}, "exported_at")
        profile = fields.text(values, "profile", LONGEST_PROFILE, least=1)
        facts = read_facts(values["facts"], with_drafts=version != WITHOUT_PICTURES)
    except Misfit as misfit:
        raise file.rejected(f"cannot be read at {misfit.place.removeprefix('.')}: {misfit.reason}.") from None
    counted = values["facts"] if isinstance(values["facts"], dict) else {}
    if version == WITHOUT_PICTURES:
        return Archive(profile, facts), manifest(counted)
    pictures = _pictures(stream)
    return Archive(profile, facts, pictures), manifest(counted, pictures)


def _pictures(stream: JsonStream) -> dict[str, bytes]:
    """Take the pictures of achievements: each is small enough to be kept, and decoded with care when it is shown."""
    stream.take_name("icons")
    pictures = read_pictures(stream, "icons")
    for name, picture in pictures.items():
        try:
            check_icon(picture)
        except Refused as refusal:
            raise stream.rejected(f"icons.{name}", str(refusal).rstrip(".")) from None
    stream.take(",", "icons")
    return pictures


def _check_version(file: SourceFile, values: fields.Object) -> None:
    version = values["version"]
    if values["format"] == OF_CATALOGUES:
        raise file.rejected("holds achievements, not a record; the achievement editor can bring them in.")
    if values["format"] != FORMAT or type(version) is not int or version < 1:
        raise file.rejected("is JSON, but not an export of Smoke Tracker.")
    if version > VERSION:
        raise file.rejected("was written by a newer version of Smoke Tracker; update the program to import it.")


def _read(file: SourceFile, progress: Progress, counts: dict[str, int]) -> Iterator[Found]:
    with file.open(progress) as binary:
        stream = JsonStream(file, binary)
        _read_head(stream, file)
        stream.take_name("smokes")
        count = deleted = 0
        for found in _smokes(stream):
            count += 1
            deleted += found.smoke.deleted
            yield found
        stream.take(",", "smokes")
        stream.take_name("manifest")
        if stream.value("manifest") != {"smokes": count, "deleted": deleted, **counts}:
            raise stream.rejected("manifest", "its counts are not those of the file, so a part of it may be lost")
        stream.take("}", "the end")
        if stream.peek():
            raise stream.rejected("the end", "more text follows")


def _smokes(stream: JsonStream) -> Iterator[ArchivedSmoke]:
    stream.take("[", "smokes")
    uids: set[int] = set()
    while stream.peek() != "]":
        place = f"smokes[{len(uids)}]"
        if uids:
            stream.take(",", place)
            stream.peek()
        line = stream.line
        try:
            smoke = _smoke(stream.value(place), uids)
        except Misfit as misfit:
            raise stream.rejected(f"{place}{misfit.place}", misfit.reason) from None
        yield ArchivedSmoke(line, smoke)
    stream.take("]", "smokes")


def _smoke(value: object, uids: set[int]) -> Smoke:
    """Return the smoke that an object describes, and add its id to those that are taken."""
    values = fields.has_fields(value, _SMOKE)
    at = fields.moment(values, "at")
    day_start = fields.clock(values, "day_start")
    day = fields.day(values, "day")
    _check_day(at, day, day_of(at, day_start))
    return Smoke(
        uid=_uid(values, uids),
        at=at,
        zone=fields.zone(values, "zone", LONGEST_ZONE),
        day_start=day_start,
        day=day,
        source=fields.choice(values, "source", Source),
        note=fields.text(values, "note", LONGEST_NOTE),
        deleted=fields.flag(values, "deleted"),
    )


def _check_day(at: datetime, day: date, proper: date) -> None:
    if day != proper:
        raise Misfit(".day", f"{day} is not the day of {at.isoformat(' ', 'seconds')}, which is {proper}")


def _uid(values: fields.Object, taken: set[int]) -> UUID:
    text = fields.text(values, "uid", _UID_LENGTH, least=_UID_LENGTH)
    try:
        uid = UUID(text)
    except ValueError:
        raise Misfit(".uid", f"{text!r} is not an id of a smoke") from None
    if uid.int in taken:
        raise Misfit(".uid", f"{uid} stands there twice")
    taken.add(uid.int)
    return uid
