"""Files to import, built by each test itself, and what the importer makes of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from support.png_squares import png

from smoketracker.domain.errors import ImportRejected
from smoketracker.domain.found import Archive, Found
from smoketracker.domain.icons import icon_name
from smoketracker.domain.kinds import Criterion, DayState, EmptyDays, Metric, Source
from smoketracker.domain.model import (
    Achievement,
    Answer,
    Baseline,
    BaselineKind,
    Dated,
    Facts,
    Goal,
    Price,
    Redemption,
    Rules,
    Seen,
    Smoke,
    Version,
)
from smoketracker.exchange.native import write_json
from smoketracker.exchange.reading import History, ReadOptions, open_history
from smoketracker.exchange.writing import save, write_csv

LISBON = ZoneInfo("Europe/Lisbon")
MARCH_9 = date(2026, 3, 9)
FACE = png()

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file of text or bytes and return its path."""

    def written(content: str | bytes, name: str = "history") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def history(write) -> Callable[..., History]:
    """Open a history whose content, or path, is given; times without a zone are of Lisbon."""

    def opened(content: str | bytes | Path, **options) -> History:
        path = content if isinstance(content, Path) else write(content)
        return open_history(path, ReadOptions(**{"zone": LISBON, **options}))

    return opened


@pytest.fixture
def found(history) -> Callable[..., list[Found]]:
    """Return the rows of a history."""
    return lambda content, **options: list(history(content, **options).rows())


@pytest.fixture
def rejection(found) -> Callable[..., str]:
    """Return the sentence with which a history is rejected."""

    def sentence(content: str | bytes | Path, **options) -> str:
        with pytest.raises(ImportRejected) as caught:
            found(content, **options)
        return str(caught.value)

    return sentence


@pytest.fixture
def zipped(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write a zip of some members and return its path."""

    def written(members: dict[str, str]) -> Path:
        path = tmp_path / "export.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in members.items():
                archive.writestr(name, text)
        return path

    return written


@pytest.fixture
def smoke() -> Smoke:
    """A smoke after midnight that belongs to the day before."""
    at = datetime(2026, 3, 10, 1, 30, 15, 42, timezone(timedelta(hours=1)))
    return Smoke(UUID(int=7, version=4), at, "Europe/Berlin", time(4), MARCH_9, Source.TRAY, "with coffee")


@pytest.fixture
def archive() -> Archive:
    """A profile in which every kind of fact is set."""
    first = Version(1, 10, Criterion(Metric.SMOKES_LOGGED, 1))
    fewer = Criterion(Metric.REDUCED_DAYS, 7, 25)
    facts = Facts(
        start_day=MARCH_9,
        made_at_first_instant=True,
        start_moved=True,
        day_start=time(4),
        answers={MARCH_9: Answer(DayState.SMOKED, 12), date(2026, 3, 11): Answer(DayState.SMOKE_FREE)},
        seen=(
            Seen(MARCH_9, datetime(2026, 3, 9, 8, 0, 0, 1, timezone(timedelta(hours=1))), "Europe/Berlin"),
            Seen(date(2026, 3, 10), datetime(2026, 3, 10, 8, tzinfo=timezone(timedelta(seconds=-5))), None),
        ),
        ran=frozenset({MARCH_9}),
        void=frozenset({date(2011, 12, 30)}),
        empty_days=(Dated(MARCH_9, EmptyDays.ASK),),
        baselines=(Baseline(MARCH_9, 20, BaselineKind.DECLARED), Baseline(MARCH_9, 18, BaselineKind.LOWERED)),
        rules=(Dated(MARCH_9, Rules(streak=12)),),
        prices=(Dated(MARCH_9, Price(860, 20)),),
        goals=(Dated(MARCH_9, Goal(8, 2)), Dated(date(2026, 4, 1), Goal(None))),
        catalogue=(
            Achievement("first-log", "First", "Log one.", "star", 1, (first,)),
            Achievement("fewer", "Wéniger", "", "leaf", 2, (Version(1, 5, fewer), Version(3, 6, fewer)), retired=True),
            Achievement("idea", "Idea", "", icon_name(FACE), 3, (Version(1, 5, fewer),), draft=True),
        ),
        pins={"fewer": 3},
        grants={"first-log": MARCH_9},
        revoked={"fewer": "a mistake"},
        redemptions=(Redemption("cinema", 900, MARCH_9),),
    )
    return Archive("Ada", facts, {icon_name(FACE): FACE})


@pytest.fixture
def export(tmp_path: Path, archive: Archive) -> Callable[..., Path]:
    """Export smokes, with the archive, as our JSON and return the path."""

    def exported(*smokes: Smoke, of: Archive = archive) -> Path:
        path = tmp_path / "export.json"
        moment = datetime(2026, 3, 12, tzinfo=UTC)
        save(path, lambda out: write_json(out, of, smokes, moment, "0.1.0"))
        return path

    return exported


@pytest.fixture
def export_csv(tmp_path: Path) -> Callable[..., Path]:
    """Export smokes as our CSV and return the path."""

    def exported(*smokes: Smoke) -> Path:
        path = tmp_path / "export.csv"
        save(path, lambda out: write_csv(out, smokes))
        return path

    return exported
