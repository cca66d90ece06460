"""The rows of a CSV file: bounded in length, numbered by their first line, strict about quotation marks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from smoketracker.domain.errors import ImportRejected
from smoketracker.exchange.source import SourceFile

MOST_LINES = 2_000_000
LONGEST_ROW = 250_000  # characters; a note of 100,000 fits, a file without line ends does not fill the memory
_LINE_END = re.compile(rb"\r\n|\r|\n")


class Row(NamedTuple):
    """The cells of a row and the line it begins in, from 1."""

    line: int
    cells: list[str]


class _Lines:
    """An iterator over the lines of a text that stops a row from growing without end."""

    def __init__(self, file: SourceFile, text: io.TextIOWrapper) -> None:
        self.number = 0
        self.room = LONGEST_ROW
        self._file = file
        self._readline = text.readline

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = self._readline(LONGEST_ROW)
        except UnicodeDecodeError as error:
            # More is decoded only when no whole line is left: the faulty piece begins in the next one.
            raise not_utf8(self._file, error, self.number + 1) from None
        if not line:
            raise StopIteration
        self.number += 1
        self.room -= len(line)
        if self.number > MOST_LINES:
            raise self._file.rejected(f"has more than {MOST_LINES:,} lines.")
        if self.room <= 0:
            raise self._file.rejected(
                f"has no end of row within {LONGEST_ROW:,} characters near line {self.number}; a closing quotation "
                "mark may be missing before it."
            )
        return line


def csv_rows(file: SourceFile, binary: io.BufferedReader, delimiter: str) -> Iterator[Row]:
    """Yield the rows of an opened CSV file, without blank lines; the caller closes the file."""
    text = io.TextIOWrapper(binary, encoding="utf-8-sig", newline="")
    lines = _Lines(file, text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    first = 1
    try:
        while True:
            first = lines.number + 1
            lines.room = LONGEST_ROW
            cells = next(reader, None)
            if cells is None:
                return
            if cells:
                yield Row(first, cells)
    except csv.Error as error:
        if "field limit" in str(error):
            raise file.rejected(f"has a cell that is too long in the row that begins in line {first}.") from None
        raise file.rejected(
            f"has quotation marks that do not pair up in the row that begins in line {first}."
        ) from None
    finally:
        if not binary.closed:
            text.detach()  # else it would close what the caller opened


def not_utf8(file: SourceFile, error: UnicodeDecodeError, line: int) -> ImportRejected:
    """Return the error for text that is not UTF-8; the piece that was decoded begins in a line."""
    wrong = error.object[error.start : error.start + 1].hex()
    line += len(_LINE_END.findall(error.object, 0, error.start))
    return file.rejected(f"is not UTF-8 text: byte {wrong} in line {line}. Save it as UTF-8 and try again.")
