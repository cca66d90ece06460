"""The measurements: each returns its medians and the ratios that are promised, from one run."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

import histories
import raw

Figures = dict[str, float]
YEARS = (0, 1, 10)
LOGS = 60
LOGS_A_DAY = 12
CATCH_UPS = 7
STARTS = 9
ROWS = 100_000


def of_log(folder: Path) -> Figures:
    """Time a log with its commit against a raw insert with its commit, by turns, at 0, 1 and 10 years of history."""
    pairs = {years: _Pair(folder, years) for years in YEARS}
    for number in range(LOGS):
        for pair in pairs.values():
            pair.log_both(new_day=number % LOGS_A_DAY == 0)
    figures: Figures = {}
    for years, pair in pairs.items():
        figures[f"log_ms_{years}y"], figures[f"raw_ms_{years}y"] = median(pair.ours), median(pair.bare)
        figures[f"log_ratio_{years}y"] = median(pair.ours) / median(pair.bare)
        pair.close()
    figures["log_ratio_10y_to_0y"] = figures["log_ms_10y"] / figures["log_ms_0y"]
    return figures


def of_catch_up(folder: Path) -> Figures:
    """Time the return after a year away, at 10 years of history, against reading the counts and inserting rows.

    The tracker has its statements ready, but must read everything anew, since another program has written.
    """
    base = folder / "base"
    histories.make(base, 10)
    back = histories.NOON + timedelta(days=365)
    ours, bare = [], []
    lines = 0
    for turn in range(CATCH_UPS):
        copy = histories.copied(base, folder / f"{turn}-ours")
        tracker, clock = histories.opened(copy)
        tracker.refresh()
        _write_beside(copy)
        clock.now = back
        ours.append(_timed(tracker.refresh))
        lines = sum(entry.posted_at == back for entry in tracker.ledger())
        tracker.close()
        connection = raw.connected(histories.copied(base, folder / f"{turn}-raw"))
        bare.append(_timed(lambda: raw.read_and_insert(connection, lines, back)))  # noqa: B023  # called at once
        connection.close()
    return {
        "catch_up_ms": median(ours),
        "catch_up_raw_ms": median(bare),
        "catch_up_rows": lines,
        "catch_up_ratio": median(ours) / median(bare),
    }


def of_import(folder: Path) -> Figures:
    """Time the import of 100,000 rows against csv and executemany into the same table, and weigh its memory."""
    path = folder / "smokes.csv"
    raw.write_csv(path, ROWS, histories.NOON)
    ours, bare = [], []
    told: dict[str, float] = {}
    for turn in range(3):
        histories.make(folder / f"{turn}-raw", 0)
        connection = raw.connected(folder / f"{turn}-raw")
        bare.append(_timed(lambda: raw.import_csv(connection, path)))  # noqa: B023  # called at once
        connection.close()
        child = [sys.executable, str(Path(__file__).with_name("importing.py")), str(folder / f"{turn}-ours"), str(path)]
        told = json.loads(subprocess.run(child, check=True, capture_output=True, text=True).stdout)
        ours.append(told["ms"])
    return {
        "import_ms": median(ours),
        "import_raw_ms": median(bare),
        "import_ratio": median(ours) / median(bare),
        "import_memory_mb": told["mb"],
    }


def of_status(folder: Path) -> Figures:
    """Time `smoketracker status` at 10 years of history against importing SQLAlchemy's ORM alone, by turns."""
    histories.make(folder / "status", 10)
    status = [sys.executable, "-m", "smoketracker", "--data-dir", str(folder / "status"), "status"]
    bare = [sys.executable, "-c", "import sqlalchemy.orm"]
    times: dict[str, list[float]] = {"status": [], "bare": []}
    for _ in range(STARTS):
        times["status"].append(_timed(lambda: subprocess.run(status, check=True, capture_output=True)))
        times["bare"].append(_timed(lambda: subprocess.run(bare, check=True)))
    ours, alone = median(times["status"]), median(times["bare"])
    return {"status_ms": ours, "orm_import_ms": alone, "status_ratio": ours / alone}


class _Pair:
    """The program and the raw cost side by side, on two copies of one history."""

    def __init__(self, folder: Path, years: int) -> None:
        histories.make(folder / f"{years}-ours", years)
        histories.copied(folder / f"{years}-ours", folder / f"{years}-raw")
        self.tracker, self.clock = histories.opened(folder / f"{years}-ours")
        self.connection = raw.connected(folder / f"{years}-raw")
        self.ours: list[float] = []
        self.bare: list[float] = []

    def log_both(self, *, new_day: bool) -> None:
        """Log once each way; the closing of days is not part of the figure."""
        self.clock.now += timedelta(minutes=5)
        if new_day:
            self.clock.now += histories.ONE_DAY
            self.tracker.refresh()
        self.ours.append(_timed(self.tracker.log))
        self.bare.append(_timed(lambda: raw.log(self.connection, self.clock.now)))

    def close(self) -> None:
        """Let go of both files."""
        self.tracker.close()
        self.connection.close()


def _write_beside(folder: Path) -> None:
    connection = raw.connected(folder)
    raw.log(connection, histories.NOON)
    connection.close()


def _timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work took."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1_000
