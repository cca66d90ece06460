"""Writing to stdout and stderr, whatever they can show and whoever stops reading."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Mapping


def prepare() -> None:
    """Let stdout and stderr show every text; what their encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(said: Iterable[str] | Mapping[str, object]) -> None:
    """Write lines for people, or a mapping as one line of JSON, which is UTF-8 wherever it goes."""
    if sys.stdout is None:
        return
    if isinstance(said, Mapping):
        from smoketracker.cli.as_json import as_json  # noqa: PLC0415  # text needs no JSON

        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        said = [as_json(said)]
    for line in said:
        sys.stdout.write(f"{line}\n")


def complain(sentence: str) -> int:
    """Write one line to stderr that says why it cannot be done, and return the exit code for that."""
    note(sentence)
    return 1


def note(sentence: str) -> None:
    """Write one line to stderr that is good to know beside what the command tells."""
    if sys.stderr is not None:
        sys.stderr.write(f"smoketracker: {printable(sentence)}\n")


def printable(text: str) -> str:
    """Return a text in one line, without characters that would steer a terminal."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "?" for char in text)


def flush() -> None:
    """Write out what is still held back, so that a failure is noticed now and not when the program ends."""
    if sys.stdout is not None:
        sys.stdout.flush()


def let_go() -> None:
    """Send what is still held back to nowhere: at its end Python would complain of it once more."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stdout that is no file
        return
