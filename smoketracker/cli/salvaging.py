"""`salvage`: a new database from what can still be read of a damaged one; and what to do about one that won't open."""

from __future__ import annotations

from pathlib import Path

from smoketracker import instance
from smoketracker.cli import asking
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.sentences import counted
from smoketracker.cli.session import Said, Session
from smoketracker.domain.errors import Refused
from smoketracker.tracker.recovering import Salvaged, kept_files, readable_of, salvage_record

QUESTION = "A new file takes the place of the damaged one, which is kept under another name."


def salvage(arguments: Arguments, session: Session) -> Said:
    """Tell what can be read of a damaged database, ask, and put that in its place."""
    if instance.is_running(session.data_dir):
        raise Refused("Smoke Tracker is open on this record. Close it first; its window offers the same.")
    found = readable_of(session.data_dir)
    told = f"{_told(found)} can be read."
    if not arguments.yes and not asking.confirmed("salvage", f"{told}\n{QUESTION}"):
        raise Refused("Nothing was changed.")
    recovered = salvage_record(session.data_dir, session.clock)
    saved, aside = recovered.saved, recovered.aside
    lines = [f"Saved {_told(saved)}. Points were worked out anew."]
    if saved.changed:
        lines.append(f"{counted(saved.changed, 'smoke')} may have changed.")
    if saved.others_lost:
        lines.append("Some settings or achievements could not be read; please look them over.")
    if aside:
        lines.append(f"The damaged file is kept as {aside}.")
    kept = kept_files(session.data_dir)
    value = {
        "smokes": saved.smokes,
        "about_smokes": saved.about_smokes,
        "answers": saved.answers,
        "about_answers": saved.about_answers,
        "changed": saved.changed,
        "others_lost": saved.others_lost,
        "set_aside": _name(aside),
        "kept": [str(path) for path in kept],
    }
    return Said(lines, value)


def _told(saved: Salvaged) -> str:
    smokes, answers = _of(saved.smokes, saved.about_smokes, "smoke"), _of(saved.answers, saved.about_answers, "answer")
    return f"{smokes} and {answers}" if saved.about_answers else smokes


def _of(count: int, about: int, thing: str) -> str:
    return counted(count, thing) if count >= about else f"{count:,} of about {counted(about, thing)}"


def _name(path: Path | None) -> str | None:
    return str(path) if path else None
