"""Reading our own JSON: the archive first, then the smokes as they stream by, then the manifest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from smoketracker.domain.days import day_of
from smoketracker.domain.found import Archive, ArchivedSmoke, Found
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.exchange import fields
from smoketracker.exchange.cells import LONGEST_NOTE, LONGEST_ZONE
from smoketracker.exchange.fields import Misfit
from smoketracker.exchange.history import Progress, Reading
from smoketracker.exchange.json_stream import JsonStream
from smoketracker.exchange.native import FORMAT, MEMBERS, VERSION, manifest
from smoketracker.exchange.native_facts import read_facts
from smoketracker.exchange.source import SourceFile

NAME = "Smoke Tracker JSON"
LONGEST_PROFILE = 200
_SMOKE = frozenset({"uid", "at", "offset", "zone", "day_start", "day", "source", "note", "deleted"})
_UID_LENGTH = 36


def open_native(file: SourceFile) -> Reading:
    """Return the archive in the file and how its smokes are read; raise ImportRejected for any other JSON."""
    with file.open() as binary:
        archive, facts = _read_head(JsonStream(file, binary), file)
    return Reading(NAME, lambda progress: _read(file, progress, facts), archive=archive)


def _read_head(stream: JsonStream, file: SourceFile) -> tuple[Archive, fields.Object]:
    """Read up to the smokes: the parts stand in a fixed order, so that nothing has to be kept for later."""
    values: fields.Object = {}
    if stream.peek() != "{":
        raise file.rejected("is JSON, but not an export of Smoke Tracker.")
    stream.take("{", "the beginning")
    for name in MEMBERS[: MEMBERS.index("smokes")]:
        if not _take_name(stream, name) and name == "format":
            raise file.rejected("is JSON, but not an export of Smoke Tracker.")
        values[name] = stream.value(name)
        if name == "version":
            _check_version(file, values)
        stream.take(",", name)
    try:
        fields.text(values, "program", LONGEST_PROFILE)
        fields.moment({**values, "offset": 0}, "exported_at")
        archive = Archive(fields.text(values, "profile", LONGEST_PROFILE, least=1), read_facts(values["facts"]))
    except Misfit as misfit:
        raise file.rejected(f"cannot be read at {misfit.place.removeprefix('.')}: {misfit.reason}.") from None
    facts = values["facts"]
    return archive, facts if isinstance(facts, dict) else {}


def _take_name(stream: JsonStream, name: str) -> bool:
    """Take the name of a part and its colon; say False for another name at the very beginning."""
    found = stream.value(name) if stream.peek() == '"' else None
    if found != name:
        if name == MEMBERS[0]:
            return False
        raise stream.rejected(name, "this part is missing, or not in its place")
    stream.take(":", name)
    return True


def _check_version(file: SourceFile, values: fields.Object) -> None:
    version = values["version"]
    if values["format"] != FORMAT or type(version) is not int or version < 1:
        raise file.rejected("is JSON, but not an export of Smoke Tracker.")
    if version > VERSION:
        raise file.rejected("was written by a newer version of Smoke Tracker; update the program to import it.")


def _read(file: SourceFile, progress: Progress, facts: fields.Object) -> Iterator[Found]:
    with file.open(progress) as binary:
        stream = JsonStream(file, binary)
        _read_head(stream, file)
        _take_name(stream, "smokes")
        count = deleted = 0
        for found in _smokes(stream):
            count += 1
            deleted += found.smoke.deleted
            yield found
        stream.take(",", "smokes")
        _take_name(stream, "manifest")
        if stream.value("manifest") != manifest(facts, count, deleted):
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
