"""What an importer finds in a file, row by row, in the program's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from smoketracker.domain.model import Answer, Facts, Smoke


@dataclass(frozen=True, slots=True)
class FoundSmoke:
    """A smoke of the file: `at` is aware, its tzinfo a ZoneInfo where the zone is known; uid if the file has one."""

    line: int
    at: datetime
    note: str = ""
    uid: UUID | None = None


@dataclass(frozen=True, slots=True)
class FoundDay:
    """What the file says of a whole day: smoke-free, or so many smokes without a time of day."""

    line: int
    day: date
    answer: Answer


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be taken, with the sentence that says why; line counts from 1, 0 is the file as a whole."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ArchivedSmoke:
    """A smoke of one of our own lossless exports, exactly as it was kept."""

    line: int
    smoke: Smoke


@dataclass(frozen=True, slots=True)
class Archive:
    """A whole profile as our lossless export holds it, apart from its smokes: the facts with no counts in them.

    pictures: those that achievements of the catalogue show, by the hash that names them.
    """

    profile: str
    facts: Facts
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundAchievement:
    """An achievement of a catalogue file: `values` are the fields that define it, not judged yet."""

    line: int
    id: str
    title: str
    values: Mapping[str, object]
    retired: bool


@dataclass(frozen=True, slots=True)
class FoundCatalogue:
    """The achievements of a catalogue file in its order, and its pictures, not looked at yet, by their names."""

    achievements: tuple[FoundAchievement, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)


Found = FoundSmoke | FoundDay | ArchivedSmoke | RefusedRow
