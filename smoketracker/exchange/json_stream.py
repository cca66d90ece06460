"""Reading JSON piece by piece: a file of any length takes the memory of its largest piece."""

from __future__ import annotations

import codecs
import io
import json
import re

from smoketracker.domain.errors import ImportRejected
from smoketracker.exchange.lines import not_utf8
from smoketracker.exchange.source import SourceFile, quoted

CHUNK = 64 * 1024
LARGEST_PIECE = 3 * 1024 * 1024  # characters: the facts of some sixty years
MOST_DIGITS = 18
_SPACES = " \t\r\n"
_SPACE = re.compile(r"[ \t\r\n]*")


class JsonStream:
    """The text of a JSON file, from which values and marks are taken one after the other."""

    def __init__(self, file: SourceFile, binary: io.BufferedReader) -> None:
        self.line = 1
        self._file = file
        self._binary = binary
        self._decode = codecs.getincrementaldecoder("utf-8-sig")().decode
        self._buffer = ""
        self._at = 0
        self._ended = False
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_object, parse_int=_whole, parse_float=_no_fraction, parse_constant=_no_constant
        )

    def peek(self) -> str:
        """Return the next character that is no space, without taking it; an empty text at the end."""
        found = self._buffer[self._at : self._at + 1]
        if found and found not in _SPACES:
            return found
        while True:
            self._go_to(_SPACE.match(self._buffer, self._at).end())  # type: ignore[union-attr]  # matches any text
            if self._at < len(self._buffer) or self._ended:
                return self._buffer[self._at : self._at + 1]
            self._read_on()

    def take(self, mark: str, place: str) -> None:
        """Take a mark like a brace or a comma; raise ImportRejected if something else stands there."""
        found = self.peek()
        if found != mark:
            what = quoted(found) if found else "the end of the file"
            raise self.rejected(place, f"{what} stands where {quoted(mark)} belongs")
        self._at += 1

    def value(self, place: str) -> object:
        """Take a whole value; raise ImportRejected for one that is no JSON, or JSON that no export holds."""
        self.peek()
        while True:
            try:
                found, end = self._decoder.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                if self._ended:
                    self.line += self._buffer.count("\n", self._at, error.pos)
                    raise self.rejected(place, f"the JSON is broken: {error.msg.lower()}") from None
                if len(self._buffer) - self._at >= LARGEST_PIECE:
                    raise self.rejected(place, "it is broken, or larger than in any export of this program") from None
            except _UnfitError as error:
                raise self.rejected(place, str(error)) from None
            except RecursionError:
                raise self.rejected(place, "it is nested far too deeply") from None
            else:
                # A number at the end of the buffer may go on beyond it.
                if end < len(self._buffer) or self._ended:
                    self._go_to(end)
                    return found
            self._read_on()

    def take_name(self, name: str) -> None:
        """Take the name of a part and its colon; raise ImportRejected if something else stands there."""
        if not self.takes_name(name):
            raise self.rejected(name, "this part is missing, or not in its place")

    def takes_name(self, name: str) -> bool:
        """Take what may be the name of a part, with its colon if it is this one; say whether it is."""
        if self.peek() != '"' or self.value(name) != name:
            return False
        self.take(":", name)
        return True

    def rejected(self, place: str, reason: str) -> ImportRejected:
        """Return the error that names the place in the file and what is wrong there."""
        return self._file.rejected(f"cannot be read at {place}, line {self.line}: {reason}.")

    def _go_to(self, end: int) -> None:
        self.line += self._buffer.count("\n", self._at, end)
        self._at = end

    def _read_on(self) -> None:
        try:
            kept = len(self._buffer) - self._at
            data = self._binary.read(max(CHUNK, min(kept, LARGEST_PIECE - kept)))
            more = self._decode(data, not data)
        except UnicodeDecodeError as error:
            raise not_utf8(self._file, error, self.line + self._buffer.count("\n", self._at)) from None
        self._ended = not data
        self._buffer = self._buffer[self._at :] + more
        self._at = 0


class _UnfitError(ValueError):
    """JSON that no export of ours holds."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _UnfitError(f"{quoted(twice)} is given twice")
    return found


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise _UnfitError("a number is too large")
    return int(digits)


def _no_fraction(text: str) -> float:
    raise _UnfitError(f"{quoted(text)} is not a whole number")


def _no_constant(text: str) -> float:
    raise _UnfitError(f"{text} is not a number")
