"""Our own CSV: what is written comes back, and no spreadsheet takes a note for a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smoketracker.domain.days import day_of
from smoketracker.domain.kinds import Source
from smoketracker.domain.model import Smoke
from smoketracker.exchange.reading import ReadOptions, open_history
from smoketracker.exchange.writing import write_csv

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "'quoted", "''twice"]  # noqa: RUF001

notes = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
moments = st.builds(
    datetime.astimezone,
    st.integers(40_000_000, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds + 0.25, UTC)),
    st.sampled_from([UTC, ZoneInfo("Asia/Kathmandu"), timezone(timedelta(hours=-3)), timezone(timedelta(seconds=7))]),
)
smokes = st.builds(
    lambda uid, at, note: Smoke(uid, at, None, time(4), day_of(at, time(4)), Source.WINDOW, note),
    st.uuids(version=4),
    moments,
    notes | st.sampled_from(FORMULAS),
)


@given(st.lists(smokes, unique_by=lambda smoke: smoke.uid))
def test_every_smoke_comes_back_as_it_was(smokes):
    """Id, instant, offset and note survive the way through a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "smokes.csv")
        with path.open("w", encoding="utf-8", newline="") as out:
            assert write_csv(out, smokes) == len(smokes)
        rows = list(open_history(path, ReadOptions(UTC)).rows())

    assert [(row.uid, row.at, row.at.utcoffset(), row.note) for row in rows] == [
        (smoke.uid, smoke.at, smoke.at.utcoffset(), smoke.note) for smoke in smokes
    ]


@pytest.mark.parametrize("note", FORMULAS)
def test_no_note_is_a_formula(note, smoke):
    """A note that a spreadsheet would compute gets an apostrophe in front."""
    out = io.StringIO(newline="")
    write_csv(out, [replace(smoke, note=note)])

    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))

    assert row["note"] == f"'{note}"


def test_the_file_is_plain_to_read(export_csv, smoke):
    """The columns are the smoke's own words, the time in ISO form under its offset."""
    assert export_csv(smoke).read_bytes().decode() == (
        "uid,at,zone,day,source,note\r\n"
        f"{smoke.uid},2026-03-10T01:30:15.000042+01:00,Europe/Berlin,2026-03-09,tray,with coffee\r\n"
    )


def test_the_zone_comes_back_by_its_name(found, export_csv, smoke):
    """The zone is known again, not only its offset."""
    (row,) = found(export_csv(smoke))

    assert row.at.tzinfo == ZoneInfo("Europe/Berlin")


def test_deleted_smokes_are_left_out(found, export_csv, smoke):
    """What was deleted is nobody's business; only the lossless JSON keeps it."""
    assert found(export_csv(smoke, replace(smoke, uid=UUID(int=8, version=4), deleted=True))) == found(
        export_csv(smoke)
    )


def test_a_foreign_file_keeps_its_apostrophes(found):
    """Only the header of our own file says that an apostrophe was added."""
    (row,) = found("at,note\n2026-03-09 14:05,'tis\n")

    assert row.note == "'tis"


def test_a_spreadsheet_may_save_it_with_semicolons(found, export_csv, smoke):
    """The header is known under any delimiter."""
    text = export_csv(smoke).read_text().replace(",", ";")

    assert found(text)[0].uid == smoke.uid
