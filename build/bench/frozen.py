"""The measurements of the bundle: its size and its first frame, against a bare window bundled by the same rules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

import histories
import window
from smoketracker.clock import SystemClock

SPEC = Path(__file__).with_name("frozen.spec")
STARTS = 11


def of_frozen(folder: Path) -> dict[str, float]:
    """Make both bundles, and start them by turns with ten years of history; takes about two minutes."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(folder), "--workpath", str(folder / "work"), str(SPEC)]
    subprocess.run(command, check=True, capture_output=True)
    ten_years = folder / "ten"
    histories.make(ten_years, 10, SystemClock()())
    programs = {"bare": [folder / "bare" / "bare"], "ours": [folder / "started" / "started", ten_years]}
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in programs}
    for turn in range(STARTS + 1):
        for name, words in programs.items():
            marks = window.told(words)
            if turn:  # the first one reads the files from the disk
                runs[name].append(marks)
    found = {name: {mark: median(run[mark] for run in marks) for mark in marks[0]} for name, marks in runs.items()}
    ours, bare = found["ours"], found["bare"]
    size, bare_size = _megabytes(folder / "started"), _megabytes(folder / "bare")
    return {
        "frozen_mb": size,
        "frozen_bare_mb": bare_size,
        "frozen_size_ratio": size / bare_size,
        "frozen_start_ms": ours["frame_ms"],
        "frozen_start_bare_ms": bare["frame_ms"],
        "frozen_start_ratio": ours["frame_ms"] / bare["frame_ms"],
        "frozen_start_cpu_ratio": ours["frame_cpu_ms"] / bare["frame_cpu_ms"],
        "frozen_live_ms": ours["live_ms"],
    }


def _megabytes(folder: Path) -> float:
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6
