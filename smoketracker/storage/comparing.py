"""What a restore would change: an earlier state of the database beside the present one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from smoketracker.domain.errors import NotOurs, StorageError, Trouble
from smoketracker.storage.examining import check_origin
from smoketracker.storage.identity import FILE_NAME, uri
from smoketracker.storage.restoring import guard_in, inspect

_SMOKES = "SELECT uid FROM {}.smokes WHERE deleted_at IS NULL"
_ANSWERS = "SELECT profile_id, day, state, count FROM {}.answers"
_PEOPLE = "SELECT name FROM {}.profiles"
_CHANGED = """
SELECT count(*) FROM there.smokes AS old JOIN here.smokes AS new USING (profile_id, uid)
WHERE old.deleted_at IS NULL AND new.deleted_at IS NULL
AND (old.at, old.utc_offset, old.note) IS NOT (new.at, new.utc_offset, new.note)
"""
HERE, THERE = "here", "there"


@dataclass(frozen=True, slots=True)
class State:
    """What a database holds of everybody together; the days are those of the first and the last smoke or answer."""

    people: tuple[str, ...]
    smokes: int
    answers: int
    points: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class OneSided:
    """What only one of the two states holds, that is: what would go, or come."""

    smokes: int = 0
    answers: int = 0
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a restore would change.

    there: the earlier state; here: the present one, None if there is none that can be read. goes and comes: what only
    the present, or only the earlier one has. changed: smokes that both have, with another time or note.
    keeps_passphrase: the present passphrase stays, and the earlier state had another one or none.
    """

    there: State
    here: State | None
    goes: OneSided
    comes: OneSided
    changed: int
    keeps_passphrase: bool = False

    @property
    def none(self) -> bool:
        """Say whether nothing of this would change."""
        return self.here == self.there and not self.changed and self.goes == self.comes == OneSided()


def compare(path: Path, data_dir: Path) -> Difference:
    """Return what restoring a file would change; nothing is written. Raises what `inspect` raises."""
    inspect(path)
    try:
        with closing(sqlite3.connect("file::memory:", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            _attach(connection, path, THERE)
            there, here = _state(connection, THERE), None
            with _present(connection, data_dir / FILE_NAME) as known:
                here = _state(connection, HERE) if known else None
                if here is None:
                    return Difference(there, None, OneSided(), _whole(there), 0)
                changed = connection.execute(_CHANGED).fetchone()[0]
                goes, comes = _only(connection, HERE, THERE), _only(connection, THERE, HERE)
                return Difference(there, here, goes, comes, changed, _keeps_passphrase(connection))
    except sqlite3.Error as error:
        raise StorageError(f"The two states cannot be compared: {error}.", Trouble.FAILED) from error


@contextmanager
def _present(connection: sqlite3.Connection, path: Path) -> Iterator[bool]:
    """Attach the present database, and say whether that can be read and is ours."""
    try:
        if path.is_file():
            with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as alone:
                check_origin(alone, path)
            _attach(connection, path, HERE)
            connection.execute("SELECT count(*) FROM here.profiles").fetchone()
        known = path.is_file()
    except (sqlite3.Error, NotOurs):
        known = False
    yield known


def _attach(connection: sqlite3.Connection, path: Path, name: str) -> None:
    connection.execute(f"ATTACH ? AS {name}", (uri(path, "ro"),))


def _state(connection: sqlite3.Connection, side: str) -> State:
    first, last = connection.execute(
        f"SELECT min(day), max(day) FROM (SELECT day FROM {side}.smokes WHERE deleted_at IS NULL "  # noqa: S608  # one of our two names
        f"UNION ALL SELECT day FROM {side}.answers)"
    ).fetchone()
    return State(
        tuple(str(name) for (name,) in connection.execute(f"{_PEOPLE.format(side)} ORDER BY id")),
        _count(connection, _SMOKES.format(side)),
        _count(connection, _ANSWERS.format(side)),
        int(connection.execute(f"SELECT coalesce(sum(points), 0) FROM {side}.ledger").fetchone()[0]),  # noqa: S608  # as above
        _day(first),
        _day(last),
    )


def _only(connection: sqlite3.Connection, one: str, other: str) -> OneSided:
    def rows(query: str) -> str:
        return f"{query.format(one)} EXCEPT {query.format(other)}"

    return OneSided(
        _count(connection, rows(_SMOKES)),
        _count(connection, rows(_ANSWERS)),
        tuple(sorted(str(name) for (name,) in connection.execute(rows(_PEOPLE)))),
    )


def _keeps_passphrase(connection: sqlite3.Connection) -> bool:
    here, there = guard_in(connection, HERE), guard_in(connection, THERE)
    return here is not None and (there is None or here[1] != there[1])


def _whole(state: State) -> OneSided:
    return OneSided(state.smokes, state.answers, state.people)


def _count(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM ({query})").fetchone()[0])  # noqa: S608  # one of the above


def _day(text: object) -> date | None:
    """Return a day as the file holds it; None for what is none, as a stranger could have put there."""
    try:
        return date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None
