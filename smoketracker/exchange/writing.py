"""Writing exports: the CSV of the smokes, and files that are either whole or not there."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from smoketracker.domain.errors import Refused, StorageError
from smoketracker.domain.model import Smoke
from smoketracker.exchange.cells import OUR_HEADER, guarded
from smoketracker.exchange.source import shown


def write_csv(out: TextIO, smokes: Iterable[Smoke]) -> int:
    """Write the smokes that are not deleted as CSV, and return how many they were; `out` must not translate newlines.

    Free texts that a spreadsheet would take for a formula get an apostrophe in front, which the importer takes off.
    """
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(OUR_HEADER)
    count = 0
    for smoke in smokes:
        if not smoke.deleted:
            writer.writerow(_row(smoke))
            count += 1
    return count


def save(path: Path, write: Callable[[TextIO], int]) -> int:
    """Write a text file, readable by its owner alone, and return what `write` returned.

    The file appears under its name only once it is whole and on the disk. Raises Refused for a name that is taken by
    a link, folder or device, and StorageError if the system could not write it.
    """
    _refuse_odd_target(path)
    try:
        return _write_beside(path, write)
    except OSError as error:
        raise StorageError(f"{shown(path.name)} could not be written: {error.strerror or error}.") from error


def _write_beside(path: Path, write: Callable[[TextIO], int]) -> int:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".export-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as out:
            count = write(out)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return count


def _refuse_odd_target(path: Path) -> None:
    if path.is_symlink():
        raise Refused(f"{shown(path.name)} is a link to another place; choose a name that is not taken.")
    if path.exists() and not path.is_file():
        raise Refused(f"{shown(path.name)} is not an ordinary file; choose another name.")


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where the system can open folders."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _row(smoke: Smoke) -> tuple[str, ...]:
    return (
        str(smoke.uid),
        smoke.at.isoformat(),
        guarded(smoke.zone or ""),
        smoke.day.isoformat(),
        smoke.source.value,
        guarded(smoke.note),
    )
