"""The measurements of the window: its start against a bare one, and a click against the bare log of the tracker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import histories
from smoketracker.clock import SystemClock

HERE = Path(__file__).parent
STARTS = 9
FRAME_MS = 1_000 / 60

Figures = dict[str, float]


def of_start(folder: Path) -> Figures:
    """Start the program at 10 years of history and a bare window, by turns, from compiled modules."""
    ten_years = folder / "ten"
    histories.make(ten_years, 10, SystemClock()())
    runs: dict[str, list[Figures]] = {"bare": [], "ours": []}
    for turn in range(STARTS + 1):
        turns = {"bare": _told("bare.py"), "ours": _told("started.py", ten_years)}
        if turn:  # the first one compiles what has changed
            for name, marks in turns.items():
                runs[name].append(marks)
    found = {name: {mark: median(run[mark] for run in marks) for mark in marks[0]} for name, marks in runs.items()}
    ours, bare = found["ours"], found["bare"]
    return {
        "start_ms": ours["frame_ms"],
        "start_bare_ms": bare["frame_ms"],
        "start_ratio": ours["frame_ms"] / bare["frame_ms"],
        "start_cpu_ratio": ours["frame_cpu_ms"] / bare["frame_cpu_ms"],
        "live_ms": ours["live_ms"],
        # From the first frame on, which is judged by itself; the bare window then imports SQLAlchemy and nothing else.
        "live_over_imports_ms": (ours["live_ms"] - ours["frame_ms"]) - (bare["live_ms"] - bare["frame_ms"]),
        "live_memory_mb": ours["live_mb"],
        "live_memory_ratio": ours["live_mb"] / bare["frame_mb"],
    }


def of_click(folder: Path) -> Figures:
    """Click on the log button until the new count is painted, at 10 years of history, against the bare log."""
    histories.make(folder / "ours", 10)
    histories.copied(folder / "ours", folder / "bare")
    found = _told("clicking.py", folder / "ours", folder / "bare")
    return {
        "click_ms": found["click"],
        "click_bare_ms": found["log"],
        "click_over_twice_ms": found["click"] - 2 * found["log"],
    }


def _told(script: str, *words: Path) -> Figures:
    return told([sys.executable, HERE / script, *words])


def told(command: Sequence[str | Path]) -> Figures:
    """Run a program in a process of its own, without a screen, and return the figures it prints."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryDirectory() as state:  # what it tells of itself is no news of the user's own program
        variables["XDG_STATE_HOME"] = state
        done = subprocess.run(command, env=variables, check=True, capture_output=True, text=True)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures
