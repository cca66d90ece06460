"""A line of the journal: one thing that happened to one smoke, as text that proves by itself whether it is whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID
from zlib import crc32
from zoneinfo import ZoneInfo

from smoketracker.domain.days import EARLIEST_DAY, day_of
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.domain.notes import check_note
from smoketracker.storage.tables import EPOCH, MICROSECOND, micros

LONGEST_ZONE = 64
MARK_LENGTH = 8
WAITING_MARK = b'"act":"wait"'  # to be found without reading every line
_LOGGED = b'{"act":"log","uid":"'
_UID = slice(MARK_LENGTH + 1 + len(_LOGGED), MARK_LENGTH + 1 + len(_LOGGED) + 32)


class Act(StrEnum):
    """What happened to a smoke: the first four in the database, the others while it could not be written."""

    LOG = "log"
    EDIT = "edit"
    DELETE = "delete"
    RESTORE = "restore"
    WAIT = "wait"
    LET_GO = "let go"


class Person(NamedTuple):
    """Who a line is about: the number and the birth of a record, since the first number is the same everywhere."""

    number: int
    made_at: int


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a smoke, and when that was written.

    smoke: what it was from then on, for LOG and EDIT; for WAIT what is known of it: its moment and its source.
    person: None for a click made while nobody's record could be opened, and until the line is written.
    """

    act: Act
    uid: UUID
    written_at: datetime
    smoke: Smoke | None = None
    person: Person | None = None


def as_line(event: Event) -> bytes:
    """Return an event as a line, with its end."""
    told: dict[str, object] = {"act": event.act.value, "uid": event.uid.hex, "t": micros(event.written_at)}
    if event.person:
        told["who"] = event.person
    if event.smoke:
        told["smoke"] = _told(event.smoke)
    text = json.dumps(told, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (crc32(text), text)


def logged_uid(line: bytes, person: Person) -> UUID | None:
    """Return the id of the smoke that a whole line tells to have been logged for a person; None for every other line.

    Far quicker than reading it, since nearly always all of them are in the database.
    """
    uid = line[_UID]
    if not line.startswith(_LOGGED, MARK_LENGTH + 1) or b'"who":[%d,%d]' % person not in line or not _is_whole(line):
        return None
    try:
        return UUID(hex=uid.decode("ascii"))
    except ValueError:
        return None


def from_line(line: bytes) -> Event | None:
    """Return the event of a line without its end; None if it is not what was written, or not ours."""
    if not _is_whole(line):
        return None
    try:
        told = json.loads(line[MARK_LENGTH + 1 :])
        smoke = told.get("smoke")
        act, uid = Act(told["act"]), UUID(told["uid"])
        return Event(
            act,
            uid,
            EPOCH + told["t"] * MICROSECOND,
            None if smoke is None else _smoke(uid, smoke, waits=act is Act.WAIT),
            Person(*map(int, told["who"])) if "who" in told else None,
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None


def _is_whole(line: bytes) -> bool:
    return line[: MARK_LENGTH + 1] == b"%08x " % crc32(line[MARK_LENGTH + 1 :])


def _told(smoke: Smoke) -> dict[str, object]:
    offset = smoke.at.utcoffset() or timedelta()
    return {
        "at": micros(smoke.at),
        "offset": offset.days * 86_400 + offset.seconds,
        "zone": smoke.zone,
        "starts": smoke.day_start.hour * 60 + smoke.day_start.minute,
        "day": smoke.day.isoformat(),
        "source": smoke.source.value,
        "note": smoke.note,
    }


def _smoke(uid: UUID, told: Mapping[str, object], *, waits: bool) -> Smoke:
    """Return the smoke that a line tells of; raises for one that cannot be: the sum over a line is no signature."""
    zone, starts = told["zone"], told["starts"]
    if not (zone is None or (isinstance(zone, str) and 0 < len(zone) <= LONGEST_ZONE)):
        raise ValueError(zone)
    if not isinstance(starts, int):
        raise TypeError(starts)
    at = _moment(told["at"], told["offset"])
    day_start, day = time(*divmod(starts, 60)), date.fromisoformat(str(told["day"]))
    if day < EARLIEST_DAY or (not waits and day != day_of(at, day_start)):
        raise ValueError(day)
    return Smoke(uid, at, zone, day_start, day, Source(str(told["source"])), check_note(str(told["note"])))


def _moment(at: object, offset: object) -> datetime:
    if not isinstance(at, int) or not isinstance(offset, int):
        raise TypeError(at)
    moment = EPOCH + at * MICROSECOND
    return moment.astimezone(timezone(timedelta(seconds=offset)) if offset else UTC)


def in_its_zone(smoke: Smoke) -> datetime:
    """Return a smoke's moment in the zone it was made in, or under its offset where that zone is not known here."""
    try:
        return smoke.at.astimezone(ZoneInfo(smoke.zone)) if smoke.zone else smoke.at
    except (OSError, ValueError, KeyError):
        return smoke.at
