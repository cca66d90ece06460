"""An error, a kill and a full disk before each statement of every migration of the databases that are kept."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

from fault_parts import ROOT, FaultError, need, place
from smoketracker.domain.errors import TrackerError
from smoketracker.storage import migrate
from smoketracker.storage.database import open_database
from smoketracker.storage.examining import examine
from smoketracker.storage.identity import FILE_NAME, SCHEMA_NUMBER, uri

KEPT = ROOT / "tests" / "storage"
TOLD, UNTOLD = 3, 4  # how a process ends whose opening failed: with a sentence for people, or with anything else
LARGEST_SHORT = 7  # of the statements between two trials, the short way

Dump = Sequence[str]


def run(*, long: bool) -> Iterator[str]:
    """Break every upgrade at every statement; raise FaultError unless the file is then the old one or the new one."""
    need(migrate.upgrade, "Alembic is not there.")  # loaded once, here, rather than in every process
    fresh = _form_of_a_fresh_one()
    for number in range(1, SCHEMA_NUMBER) if long else [SCHEMA_NUMBER - 1]:
        script = (KEPT / f"schema_{number}.sql").read_text(encoding="utf-8")
        with place() as folder:
            old = _dump(_laid(folder, script))
            open_database(folder).dispose()
            new = _dump(folder / FILE_NAME)
            need(_form(folder / FILE_NAME) == fresh, f"Schema {number}, upgraded, is not what a new database is.")
        for name, strike in (("an error", _fail), ("a kill", _kill), ("a full disk", _fill_up)):
            ends = _break_everywhere(script, strike, (old, new), 1 if long else LARGEST_SHORT)
            yield (
                f"schema {number}, {name} before each of {ends.total()} statements: "
                f"{ends['old']} times the old file, {ends['new']} times the new one"
            )


class Breaking(sqlite3.Connection):
    """A connection on which something happens before the statement of a number."""

    strike: Callable[[], None]
    at, seen = 0, 0

    def cursor(self, factory: type[sqlite3.Cursor] | None = None) -> sqlite3.Cursor:  # type: ignore[override]
        """Return a cursor whose statements are counted."""
        return super().cursor(factory or Counting)

    def commit(self) -> None:
        """Count this too."""
        Breaking.count()
        super().commit()

    @classmethod
    def count(cls) -> None:
        """Count a statement, and strike if its turn has come."""
        cls.seen += 1
        if cls.seen == cls.at:
            cls.strike()


class Counting(sqlite3.Cursor):
    """A cursor that counts."""

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:  # type: ignore[override]
        """Count, then execute."""
        Breaking.count()
        return super().execute(sql, *parameters)  # type: ignore[arg-type]


def _fail() -> None:
    raise sqlite3.OperationalError("disk I/O error")


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _fill_up() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def _break_everywhere(script: str, strike: Callable[[], None], whole: tuple[Dump, Dump], step: int) -> Counter[str]:
    """Break one upgrade before its first statement, another before its second, until one gets through."""
    ends: Counter[str] = Counter()
    for at in count(1, step):
        with place() as folder:
            path = _laid(folder, script)
            if not (reached := _break(folder, strike, at)):
                return ends
            need(reached != UNTOLD, f"Statement {at}: the failure was not told in a sentence for people.")
            end = _dump(path)
            need(end in whole, f"Statement {at}: the file is neither the old one nor the new one.")
            ends["old" if end == whole[0] else "new"] += 1
            try:
                open_database(folder).dispose()
                examine(path)
            except TrackerError as error:
                raise FaultError(f"Statement {at}: the next opening failed: {error}") from error
            need(_dump(path) == whole[1], f"Statement {at}: the next opening left something else than the first.")
    return ends


def _break(folder: Path, strike: Callable[[], None], at: int) -> int:
    """Open a folder in a process of its own that is struck at a statement; return how it ended, 0 if before that."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    end = UNTOLD
    try:
        Breaking.strike, Breaking.at = staticmethod(strike), at
        sqlite3.connect = partial(_connect, sqlite3.connect)  # type: ignore[assignment]
        open_database(folder).dispose()
        end = 0 if Breaking.seen < at else TOLD
    except TrackerError:
        end = TOLD
    finally:
        os._exit(end)


def _connect(usual: Callable[..., sqlite3.Connection], address: str, **how: object) -> sqlite3.Connection:
    """Connect as usual; only where the database itself is written are statements counted."""
    return usual(address, **how, **({"factory": Breaking} if f"{FILE_NAME}?mode=rw" in str(address) else {}))


def _laid(folder: Path, script: str) -> Path:
    """Put the database of a script into a folder."""
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def _dump(path: Path) -> Dump:
    """Return all that a file holds, as statements, once SQLite has taken back what was interrupted."""
    with closing(sqlite3.connect(uri(path, "rw"), uri=True)) as connection:
        return [f"{connection.execute('PRAGMA user_version').fetchone()}", *connection.iterdump()]


def _form(path: Path) -> list[tuple[str, ...]]:
    """Return the statements of the tables, indexes and triggers."""
    with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as connection:
        return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()


def _form_of_a_fresh_one() -> list[tuple[str, ...]]:
    with place() as folder:
        open_database(folder).dispose()
        return _form(folder / FILE_NAME)
