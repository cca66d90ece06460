"""Opening a history to import: its format is recognised from what is in the file, never from its name."""

from __future__ import annotations

import re
from pathlib import Path

from smoketracker.domain.errors import ImportRejected
from smoketracker.exchange.cells import OUR_HEADER
from smoketracker.exchange.columns import DELIMITERS, from_first_row, from_header, named
from smoketracker.exchange.habitbull import is_habitbull, open_habitbull
from smoketracker.exchange.history import HabitWanted, History, Reading, ReadOptions, TicksWanted, zone_named
from smoketracker.exchange.lines import csv_rows
from smoketracker.exchange.loop_csv import Checkmarks, looks_like_checkmarks, open_checkmarks
from smoketracker.exchange.loop_db import open_loop_database
from smoketracker.exchange.loop_zip import open_zip
from smoketracker.exchange.native_read import open_native
from smoketracker.exchange.source import SourceFile, look_at
from smoketracker.exchange.sqlite import opened, tables
from smoketracker.exchange.table import OUR_COLUMNS, Table, open_table
from smoketracker.exchange.tickmate import open_tickmate

__all__ = ["HabitWanted", "History", "ReadOptions", "TicksWanted", "open_history", "zone_named"]

HEAD = 4096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UNMARKED_UTF_16 = re.compile(rb"(?:[ -~]\0){2}|(?:\0[ -~]){2}")
_UTF_8_MARK = b"\xef\xbb\xbf"
_TEXT_CONTROLS = frozenset(b"\t\n\f\r\x1a")


def open_history(path: Path, options: ReadOptions) -> History:
    """Open a file of any known format; raise ImportRejected, with one sentence, for one that cannot be read.

    The file is not kept open, and not read to its end unless its format asks for it.
    """
    file = look_at(path)
    with file.open() as binary:
        head = binary.read(HEAD)
    return History(_recognised(file, head, options), file.size)


def _recognised(file: SourceFile, head: bytes, options: ReadOptions) -> Reading:
    if head.startswith(b"SQLite format 3\0"):
        return _open_database(file, options)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return open_zip(file, options)
    if head.startswith(_UTF_16) or _UNMARKED_UTF_16.match(head):
        raise file.rejected("is UTF-16 text; save it as UTF-8 and try again.")
    if any(byte < ord(" ") and byte not in _TEXT_CONTROLS for byte in head[: head.find(b"\n")]):
        raise file.rejected("is not text, in line 1, nor any other format this program knows.")
    if head.removeprefix(_UTF_8_MARK).lstrip().startswith((b"{", b"[")):
        return open_native(file)
    return _open_csv(file, options)


def _open_csv(file: SourceFile, options: ReadOptions) -> Reading:
    """Open a CSV file by the delimiter under which its first row makes the most sense."""
    delimiter, header = _header(file)
    if tuple(named(cell) for cell in header) == OUR_HEADER:
        return open_table(Table(file, delimiter, OUR_COLUMNS, ours=True), options)
    if is_habitbull(header):
        return open_habitbull(file, delimiter, header, options)
    marks = Checkmarks(file, file.open, delimiter, header)
    if looks_like_checkmarks(marks):
        return open_checkmarks(marks, options)
    columns = from_header(header) or from_first_row(header)
    if columns is None:
        raise file.rejected(
            "is in no format this program knows. A CSV file needs a first row that names its columns: date and count, "
            "or datetime for one row a smoke."
        )
    return open_table(Table(file, delimiter, columns), options)


def _header(file: SourceFile) -> tuple[str, list[str]]:
    headers: dict[str, list[str]] = {}
    rejections: list[ImportRejected] = []
    for delimiter in DELIMITERS:
        try:
            headers[delimiter] = _first_row(file, delimiter)
        except ImportRejected as rejection:  # quotation marks may pair up only under another delimiter
            rejections.append(rejection)
    if not headers:
        raise rejections[0]
    delimiter = max(headers, key=lambda one: _sense(headers[one]))
    return delimiter, headers[delimiter]


def _first_row(file: SourceFile, delimiter: str) -> list[str]:
    with file.open() as binary:
        row = next(csv_rows(file, binary, delimiter), None)
    if row is None:
        raise file.rejected("holds nothing but blank lines.")
    return row.cells


def _sense(header: list[str]) -> tuple[int, int]:
    """Rank a first row by how many of its cells are known; more cells are better than fewer."""
    columns = from_header(header) or from_first_row(header)
    return (len(columns.places) if columns else 0, len(header))


def _open_database(file: SourceFile, options: ReadOptions) -> Reading:
    with opened(file) as database:
        names = tables(database)
        if {"smokes", "ledger"} <= names.keys():
            raise file.rejected("is a Smoke Tracker database, not an export; open it and use export on it.")
        if {"habits", "repetitions"} <= names.keys():
            return open_loop_database(file, database, options)
        if {"tracks", "ticks"} <= names.keys():
            return open_tickmate(file, database, options)
        if not names:
            raise file.rejected("is a database without tables.")
    raise file.rejected("is a database, but not one of Loop Habit Tracker or Tickmate.")
