"""Putting the readable rows of a damaged database into a new one, as far as they make sense there."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from smoketracker.domain.errors import StorageError, Trouble
from smoketracker.storage import durable, seals
from smoketracker.storage.database import described, open_database
from smoketracker.storage.examining import FINGERPRINTS, fingerprint
from smoketracker.storage.fitting import Form
from smoketracker.storage.identity import FILE_NAME, journal_of, uri
from smoketracker.storage.orphans import people_of
from smoketracker.storage.readable import Readable, Row, read_table
from smoketracker.storage.tables import metadata

PAGE = 4096
MOST_LONGER = 100  # a header that says more than this is no header
INTERIOR = 5  # the kind of a page that leads to others
BY_ITSELF = {"seals", "glances"}  # what is worked out from the other tables

_REFUSALS = (sqlite3.IntegrityError, OverflowError, UnicodeEncodeError)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came over into a new database: smokes of about so many, answers likewise.

    changed: smokes among them that do not match their checksum any more. others_lost: rows of other facts that could
    not be saved. catalogue_lost: some of these are achievements.
    """

    smokes: int
    about_smokes: int
    answers: int
    about_answers: int
    changed: int
    others_lost: int
    catalogue_lost: bool


def rebuild(damaged: Path, folder: Path) -> Salvaged:
    """Make a database in an empty folder that holds what can be read of a damaged one, which is only read.

    The ledger has only the keys of which every line was saved: the others follow from the facts. Nobody may be
    connected to the damaged file from this process. Raises StorageError if there is nothing to save.
    """
    open_database(folder).dispose()
    target = folder / FILE_NAME
    try:
        found = _read(damaged, target, folder)
        if not found["smokes"].rows and not found["profiles"].rows:
            raise StorageError(f"Nothing of a record can be read in {damaged}.", Trouble.DAMAGED)
        with closing(sqlite3.connect(uri(target, "rw"), uri=True, isolation_level=None)) as connection:
            return _fill(connection, found)
    except OSError as error:
        raise StorageError(f"{damaged} cannot be read: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise described(error) from error


def _read(damaged: Path, fresh: Path, folder: Path) -> Mapping[str, Readable]:
    """Read a copy, in which SQLite may take back an interrupted commit."""
    copy = folder / "damaged.db"
    # The database itself, not through SQLite, which could not: nobody here has a lock on it that this would drop.
    shutil.copyfile(damaged, copy)
    if journal_of(damaged).is_file():
        shutil.copyfile(journal_of(damaged), journal_of(copy))
    _pad(copy)
    if not _has_tables(copy):
        _mend_schema(copy, fresh)
    with closing(sqlite3.connect(uri(copy, "rw"), uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        return {table.name: read_table(connection, table.name) for table in metadata.sorted_tables}


def _pad(copy: Path) -> None:
    """Let a copy that was cut off be as long as its header says: SQLite reads nothing of one that is shorter."""
    with copy.open("r+b") as file:
        header = file.read(32)
        wanted = int.from_bytes(header[28:32], "big") * PAGE
        if copy.stat().st_size < wanted <= copy.stat().st_size * MOST_LONGER:
            file.truncate(wanted)


def _has_tables(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(uri(path, "rw"), uri=True)) as connection:
            return bool(connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'smokes'").fetchone()[0])
    except sqlite3.DatabaseError:
        return False


def _mend_schema(copy: Path, fresh: Path) -> None:
    """Lay the pages that tell where the tables begin over those of a copy.

    They are taken from a new database: this version makes them all alike. Raises StorageError where that cannot be.
    """
    pages, damaged = fresh.read_bytes(), copy.read_bytes()
    first = bytearray(pages[:PAGE])
    first[28:32] = (len(damaged) // PAGE).to_bytes(4, "big")
    first[32:40] = bytes(8)  # no free pages
    with copy.open("r+b") as file:
        file.write(first)
        for number in _children(bytes(first)):
            start, end = (number - 1) * PAGE, number * PAGE
            if any(damaged[start:end]) and b"CREATE" not in damaged[start:end]:
                raise _no_tables()
            file.seek(start)
            file.write(pages[start:end])
    journal_of(copy).unlink(missing_ok=True)
    with closing(sqlite3.connect(uri(copy, "ro"), uri=True)) as connection:
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        if fingerprint(connection) != FINGERPRINTS[number]:
            raise _no_tables()


def _children(page: bytes) -> list[int]:
    """Return the numbers of the pages that the first one leads to."""
    if page[100] != INTERIOR:
        return []
    cells = [
        int.from_bytes(page[112 + 2 * i : 114 + 2 * i], "big") for i in range(int.from_bytes(page[103:105], "big"))
    ]
    children = [int.from_bytes(page[cell : cell + 4], "big") for cell in cells]
    return [*children, int.from_bytes(page[108:112], "big")]


def _no_tables() -> StorageError:
    return StorageError("Where the tables begin cannot be read any more.", Trouble.DAMAGED)


def _fill(connection: sqlite3.Connection, found: Mapping[str, Readable]) -> Salvaged:
    refused: defaultdict[str, int] = defaultdict(int)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("BEGIN IMMEDIATE")
    people = found["profiles"]
    people.rows.update(people_of(people.rows.values(), {name: table.rows.values() for name, table in found.items()}))
    _leave_broken_sums(found["ledger"])
    _leave_unknown_versions(found)
    changed = sum(1 for row in found["smokes"].rows.values() if _is_changed(row))
    for table in metadata.sorted_tables:
        if table.name not in BY_ITSELF:
            rows, form = found[table.name].rows, Form(table)
            fitting = [row for number in sorted(rows) if (row := form.fitted(rows[number]))]
            inserted = _insert(connection, table.name, form.names, fitting)
            refused[table.name] = len(rows) - inserted
    seals.seal(connection, seals.sealed_tables(connection))
    connection.execute("COMMIT")
    return _counted(found, refused, changed)


def _insert(
    connection: sqlite3.Connection, table: str, names: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> int:
    """Insert the rows that the table takes, and return how many these are."""
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    statement = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'  # noqa: S608  # names of ours
    connection.execute("SAVEPOINT all_rows")
    try:
        connection.executemany(statement, rows)
    except _REFUSALS:
        connection.execute("ROLLBACK TO all_rows")
    else:
        return len(rows)
    return sum(_inserted(connection, statement, row) for row in rows)


def _inserted(connection: sqlite3.Connection, statement: str, row: tuple[object, ...]) -> bool:
    try:
        connection.execute(statement, row)
    except _REFUSALS:
        return False
    return True


def _leave_broken_sums(ledger: Readable) -> None:
    """Leave out the keys of which a line is missing or changed."""
    lines: defaultdict[tuple[object, object], list[tuple[int, Row]]] = defaultdict(list)
    for number, row in ledger.rows.items():
        lines[row["profile_id"], row["key"]].append((number, row))
    for under_key in lines.values():
        numbers = sorted(str(row["seq"]) for _, row in under_key)
        whole = numbers == sorted(str(number + 1) for number in range(len(under_key)))
        if not whole or any(_is_changed(row) for _, row in under_key):
            for number, _ in under_key:
                del ledger.rows[number]


def _is_changed(row: Row) -> bool:
    values = tuple(value for name, value in row.items() if name not in {"id", "sum"})
    return "sum" in row and seals.row_sum(values) != row["sum"]


def _leave_unknown_versions(found: Mapping[str, Readable]) -> None:
    """Leave out achievements without a version, and what is pinned to a version that is not there."""
    versions = {(row["achievement_id"], row["number"]) for row in found["achievement_versions"].rows.values()}
    known = {achievement for achievement, _ in versions}
    _keep(found["achievements"], (number for number, row in found["achievements"].rows.items() if row["id"] in known))
    pins = found["pins"]
    _keep(pins, (number for number, row in pins.rows.items() if (row["achievement_id"], row["version"]) in versions))


def _keep(table: Readable, numbers: Iterable[int]) -> None:
    table.rows = {number: table.rows[number] for number in list(numbers)}


def _counted(found: Mapping[str, Readable], refused: Mapping[str, int], changed: int) -> Salvaged:
    lost = {name: table.lost + refused.get(name, 0) for name, table in found.items()}
    smokes, answers = found["smokes"], found["answers"]
    gone = sum(1 for row in smokes.rows.values() if row["deleted_at"] is not None)
    saved = max(0, len(smokes.rows) - refused.get("smokes", 0) - gone)
    answered = len(answers.rows) - refused.get("answers", 0)
    others = {name for name in lost if name not in {"smokes", "answers", "ledger", *BY_ITSELF}}
    return Salvaged(
        smokes=saved,
        about_smokes=saved + lost["smokes"],
        answers=answered,
        about_answers=answered + lost["answers"],
        changed=changed,
        others_lost=sum(lost[name] for name in others),
        catalogue_lost=bool(lost["achievements"] or lost["achievement_versions"]),
    )


def put_in_place(new: Path, data_dir: Path) -> None:
    """Give a new database the place of the one that has been set aside; raises StorageError."""
    try:
        durable.sync(new)
        durable.rename(new, data_dir / FILE_NAME)
    except OSError as error:
        raise StorageError(f"{data_dir} cannot be written: {error.strerror}.") from error
