"""`export`: the whole record as our own JSON, or its smokes as CSV."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from smoketracker import __version__
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.cli.streams import printable
from smoketracker.domain.errors import Refused
from smoketracker.domain.found import Archive
from smoketracker.domain.model import Smoke
from smoketracker.exchange.native import write_json
from smoketracker.exchange.writing import save, write_csv

if TYPE_CHECKING:
    from smoketracker.tracker import Tracker

TERMINAL = "-"
FORMATS = ("json", "csv")


def export(arguments: Arguments, session: Session) -> Said:
    """Write the record to a file, or to stdout; a file that is there already is replaced only on wish."""
    file = arguments.file
    form = arguments.format or _by_ending(file)
    write = _writer(form, session)
    if file == TERMINAL:
        with session.tracker() as tracker:
            _to_stdout(tracker, write)
        return Said([], {})
    if os.path.lexists(file) and not arguments.force:
        raise Refused(f"{printable(file)} is there already; choose another name, or replace it with --force.")
    with session.tracker() as tracker:
        count = save(Path(file), lambda out: tracker.export(lambda archive, smokes: write(out, archive, smokes)))
    # Only our own format keeps the smokes that were taken back, so that they stay restorable.
    what = "the whole record, smokes taken back included" if form == "json" else "the smokes alone"
    value = {"file": file, "format": form, "smokes": count}
    return Said([f"Written to {printable(file)}: {what}, {counted(count, 'smoke')}."], value)


Write = Callable[[TextIO, Archive, Iterable[Smoke]], int]


def _writer(form: str, session: Session) -> Write:
    def as_json(out: TextIO, archive: Archive, smokes: Iterable[Smoke]) -> int:
        return write_json(out, archive, smokes, session.clock(), __version__)

    def as_csv(out: TextIO, _: Archive, smokes: Iterable[Smoke]) -> int:
        return write_csv(out, smokes)

    return as_json if form == "json" else as_csv


def _by_ending(file: str) -> str:
    """Return the format that a file's ending names; without one it is ours, which holds everything."""
    ending = Path(file).suffix.lower().removeprefix(".") or "json"
    if ending in FORMATS:
        return ending
    raise Refused(f"{printable(file)} does not say in which format; end it in .json or .csv, or add --format.")


def _to_stdout(tracker: Tracker, write: Write) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    tracker.export(lambda archive, smokes: write(sys.stdout, archive, smokes))
