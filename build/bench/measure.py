"""Measure the program against the raw cost of the same work: prints the ratios, and everything as JSON with --json.

Run with the checkout's own Python: .venv/bin/python build/bench/measure.py [NAME...] [--json]
The names are log, catch-up, import, status, start, click, idle and frozen; idle needs what a desktop session is made
of, and frozen what a bundle is made with.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import figures
import frozen
import idle
import window

MEASUREMENTS = {
    "log": figures.of_log,
    "catch-up": figures.of_catch_up,
    "import": figures.of_import,
    "status": figures.of_status,
    "start": window.of_start,
    "click": window.of_click,
    "idle": idle.of_idle,
    "frozen": frozen.of_frozen,
}
PROMISES = {  # at most
    "log_ratio_0y": 3.0,
    "log_ratio_1y": 3.0,
    "log_ratio_10y": 3.0,
    "log_ratio_10y_to_0y": 1.3,
    "catch_up_ratio": 5.0,
    "import_ratio": 4.0,
    "import_memory_mb": 100.0,
    "status_ratio": 1.6,
    "start_ratio": 1.5,
    "start_cpu_ratio": 1.5,
    "live_over_imports_ms": 200.0,
    "live_memory_ratio": 1.9,
    "click_over_twice_ms": window.FRAME_MS,
    "idle_over_allowed_s": 0.0,
    "frozen_size_ratio": 1.25,
    "frozen_start_ratio": 1.5,
    "frozen_start_cpu_ratio": 1.5,
}


def main(words: list[str]) -> int:
    """Measure what is named, or everything; the exit code is 1 if a promise is not kept."""
    wanted = [word for word in words if not word.startswith("-")] or list(MEASUREMENTS)
    found: figures.Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted:
            place = Path(folder) / name
            place.mkdir()
            found.update(MEASUREMENTS[name](place))
    if "--json" in words:
        print(json.dumps(found, indent=2))
    else:
        print("\n".join(_line(name, value) for name, value in found.items()))
    return int(any(found[name] > most for name, most in PROMISES.items() if name in found))


def _line(name: str, value: float) -> str:
    promise = PROMISES.get(name)
    return f"{name:<22}{value:>10.2f}" + (f"   at most {promise:g}" if promise else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
