"""The zip that Loop Habit Tracker exports, read in place: nothing is ever unpacked to the disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import IO, TYPE_CHECKING, NamedTuple

from smoketracker.exchange.counts import choose_habit
from smoketracker.exchange.history import Progress, Reading, ReadOptions
from smoketracker.exchange.lines import Row, csv_rows
from smoketracker.exchange.loop_csv import Checkmarks, open_checkmarks
from smoketracker.exchange.source import MEBIBYTE, SourceFile, shown

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST_MEMBER = 8 * MEBIBYTE
LARGEST_LIST = MEBIBYTE // 2  # of members; some 10,000 files
MOST_HABITS = 1_000
_END = b"PK\x05\x06"
_END_LENGTH = 22
_LONGEST_COMMENT = 65_535
_LOCATOR_64 = b"PK\x06\x07"
_LOCATOR_64_LENGTH = 20
_ENCRYPTED = 0x1
_FOLDER = re.compile(r"(\d+) [^/]*/Checkmarks\.csv")


class _Habit(NamedTuple):
    position: str
    name: str
    kind: str


def open_zip(file: SourceFile, options: ReadOptions) -> Reading:
    """Return how the rows of a habit in a Loop export are read; raise ImportRejected for any other zip."""
    _check_list(file)
    with _opened(file) as archive:
        members = _members(file, archive)
        if "Habits.csv" in members:
            return _open_habit(file, archive, members, options)
    if "Checkmarks.csv" not in members:
        raise file.rejected("is a zip, but not an export of Loop Habit Tracker: it holds no Habits.csv.")
    return open_checkmarks(_checkmarks(file, members["Checkmarks.csv"]), options)


def _open_habit(
    file: SourceFile, archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], options: ReadOptions
) -> Reading:
    """Open the chosen habit of Habits.csv, in its own folder or, in older exports, in the list of all."""
    with _member(file, archive, members["Habits.csv"]) as binary:
        habits = list(islice(_habits(file, binary), MOST_HABITS))
    habit = habits[choose_habit(file, [habit.name for habit in habits], options.habit)]
    folders = {found[1].lstrip("0"): name for name in members if (found := _FOLDER.fullmatch(name))}
    name = folders.get(habit.position.lstrip("0"), "Checkmarks.csv")
    if name not in members:
        raise file.rejected(f"holds no Checkmarks.csv for {shown(habit.name)}.")
    numerical = habit.kind == "NUMERICAL" if habit.kind else None
    return open_checkmarks(_checkmarks(file, members[name]), options, habit.name, numerical=numerical)


def _habits(file: SourceFile, binary: io.BufferedReader) -> Iterator[_Habit]:
    """Yield the habits that Habits.csv lists; older exports do not say of which kind they are."""
    rows = csv_rows(file, binary, ",")
    header = next(rows, Row(1, [])).cells
    if not {"Position", "Name"} <= set(header):
        raise file.rejected("is a zip, but not an export of Loop Habit Tracker: its Habits.csv lists no habits.")
    position, name = header.index("Position"), header.index("Name")
    kind = header.index("Type") if "Type" in header else None
    for row in rows:
        if len(row.cells) > max(position, name, kind or 0):
            yield _Habit(row.cells[position].strip(), row.cells[name], "" if kind is None else row.cells[kind].strip())


def _checkmarks(file: SourceFile, member: zipfile.ZipInfo) -> Checkmarks:
    @contextmanager
    def opened(progress: Progress | None) -> Iterator[io.BufferedReader]:
        with _opened(file, progress) as archive, _member(file, archive, member) as binary:
            yield binary

    with opened(None) as binary:
        header = next(csv_rows(file, binary, ","), None)
    if header is None:
        raise file.rejected(f"holds an empty {shown(member.filename)}.")
    return Checkmarks(file, opened, ",", header.cells)


def _check_list(file: SourceFile) -> None:
    """Refuse a list of members that would fill the memory: zipfile reads it whole, whatever it claims to hold."""
    with file.open() as binary:
        binary.seek(max(0, file.size - _END_LENGTH - _LONGEST_COMMENT - _LOCATOR_64_LENGTH))
        tail = binary.read()
    plain = len(tail) - _END_LENGTH
    at = plain if tail[plain : plain + 4] == _END and tail[-2:] == b"\0\0" else tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_LENGTH:
        raise file.rejected("is a damaged zip: its end is missing.")
    size = int.from_bytes(tail[at + 12 : at + 16], "little")
    locator = max(0, at - _LOCATOR_64_LENGTH)
    if size > LARGEST_LIST or tail[locator : locator + 4] == _LOCATOR_64:
        raise file.rejected("is a zip with far more files than an export of Loop Habit Tracker has.")


@contextmanager
def _opened(file: SourceFile, progress: Progress | None = None) -> Iterator[zipfile.ZipFile]:
    """Open the zip, and turn what can be wrong inside into a refusal; rows are read within, too."""
    try:
        with file.open(progress) as binary, zipfile.ZipFile(binary) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeError, OSError) as error:
        raise file.rejected(f"is a damaged zip: {shown(str(error)) or 'it ends early'}.") from None


def _members(file: SourceFile, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the members that matter by name; names that lead elsewhere match nothing and are not used."""
    members: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        if info.filename in {"Habits.csv", "Checkmarks.csv"} or _FOLDER.fullmatch(info.filename):
            if info.filename in members:
                raise file.rejected(f"holds {shown(info.filename)} twice.")
            members[info.filename] = info
    return members


@contextmanager
def _member(file: SourceFile, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[io.BufferedReader]:
    if info.flag_bits & _ENCRYPTED:
        raise file.rejected("is a zip with a password; export again without one.")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise file.rejected("is a zip packed in a way that Loop Habit Tracker does not use.")
    with archive.open(info) as packed:
        binary: io.BufferedReader = io.BufferedReader(_Bounded(file, packed))
        yield binary


class _Bounded(io.RawIOBase):
    """A packed file that stops after its share, however much it would unfold to."""

    def __init__(self, file: SourceFile, packed: IO[bytes]) -> None:
        self._file = file
        self._packed = packed
        self._room = LARGEST_MEMBER

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._packed.read(len(view))
        self._room -= len(data)
        if self._room < 0:
            raise self._file.rejected(f"unfolds to more than {LARGEST_MEMBER // MEBIBYTE} MiB.")
        view[: len(data)] = data
        return len(data)
