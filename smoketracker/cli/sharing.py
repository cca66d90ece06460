"""`achievements export` and `achievements import`: the catalogue handed on as a file, and taken from one."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from smoketracker import __version__
from smoketracker.cli import asking, sentences
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.as_json import named
from smoketracker.cli.exporting import TERMINAL
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.cli.streams import printable
from smoketracker.domain.errors import Refused
from smoketracker.exchange.catalogue_file import read_catalogue, write_catalogue
from smoketracker.exchange.writing import save
from smoketracker.tracker.catalogue_report import CatalogueReport, CatalogueRow, Coming

if TYPE_CHECKING:
    from smoketracker.domain.model import Achievement


def carry_out(arguments: Arguments, session: Session) -> Said:
    """Write the catalogue to a file, or bring achievements in from one."""
    return _export(arguments, session) if arguments.act == "export" else _import(arguments, session)


def _export(arguments: Arguments, session: Session) -> Said:
    file, ids = arguments.file, arguments.ids or None

    def write(out: TextIO, achievements: Sequence[Achievement], pictures: Mapping[str, bytes]) -> int:
        return write_catalogue(out, achievements, pictures, session.clock(), __version__)

    if file == TERMINAL:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        with session.tracker() as tracker:
            tracker.export_catalogue(lambda *what: write(sys.stdout, *what), ids)
        return Said([], {})
    if os.path.lexists(file) and not arguments.force:
        raise Refused(f"{printable(file)} is there already; choose another name, or replace it with --force.")
    with session.tracker() as tracker:
        count = save(Path(file), lambda out: tracker.export_catalogue(lambda *what: write(out, *what), ids))
    return Said([f"Written to {printable(file)}: {_count(count)}."], {"file": file, "achievements": count})


def _import(arguments: Arguments, session: Session) -> Said:
    found = read_catalogue(Path(arguments.file))
    with session.tracker() as tracker:
        asking.administrator(arguments, tracker)
        report = tracker.import_catalogue(
            found,
            session.read_icon or _cannot_read,
            dry_run=arguments.dry_run,
            skip_refused=arguments.skip_refused,
        )
        news = sentences.news(report.outcome, tracker.achievements) if report.outcome and report.kept else []
    if report.kept:
        session.tell_window()
    return _said(report, news, dry=arguments.dry_run)


def _said(report: CatalogueReport, news: Sequence[str], *, dry: bool) -> Said:
    refused = report.count(Coming.REFUSED)
    lines = [*_listed(report), *_earned(report, kept=report.kept)]
    value = {
        "achievements": [_named(row) for row in report.rows],
        "earned_by": dict(report.earned_by),
        "kept": report.kept,
        **(named(report.outcome) if report.outcome and report.kept else {}),
    }
    if report.kept:
        changes = report.count(Coming.NEW, Coming.CHANGED)
        return Said([*lines, "Brought in." if changes else "There was nothing to bring in.", *news], value)
    if dry:
        return Said([*lines, "Nothing was kept: this was a trial."], value)
    return Said(
        lines,
        value,
        f"{_count(refused)} cannot be taken, so nothing was brought in; --skip-refused brings in the rest.",
    )


def _listed(report: CatalogueReport) -> Iterator[str]:
    kinds = ", ".join(f"{report.count(coming)} {coming}" for coming in Coming)
    yield f"{_count(len(report.rows))}: {kinds}."
    for row in report.rows:
        if row.coming is not Coming.IDENTICAL:
            about = printable(row.reason) or ", ".join(_changes(row))
            title = f"{printable(row.title)} ({row.id})"
            yield f"  {row.coming:<9}  {title}{f': {about}' if about else ''}"


def _changes(row: CatalogueRow) -> Iterator[str]:
    for name in row.changes:
        match name:
            case "points" if row.was and row.becomes:
                yield f"points {row.was.newest.points:,} to {row.becomes.newest.points:,}"
            case "title" if row.was:
                yield f"title was {printable(row.was.title)!r}"
            case _:
                yield name


def _earned(report: CatalogueReport, *, kept: bool) -> Iterator[str]:
    titles = {row.id: printable(row.title) for row in report.rows}
    for name, people in report.earned_by.items():
        who = ", ".join(printable(person) for person in people)
        yield f"{'Earned' if kept else 'Would be earned'} at once: {titles.get(name, name)}, by {who}."


def _named(row: CatalogueRow) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "state": row.coming,
        "changes": row.changes,
        "reason": row.reason,
        "line": row.line,
    }


def _count(achievements: int) -> str:
    return counted(achievements, "achievement")


def _cannot_read(_: bytes) -> bytes:
    raise Refused("pictures cannot be read here: they need the libraries of the window.")
