"""One import in a process of its own: prints the milliseconds and the memory it took over what was loaded before."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import histories
from smoketracker.exchange.history import ReadOptions
from smoketracker.exchange.reading import open_history


def main(folder: str, file: str) -> None:
    """Import a file into a new data folder."""
    tracker, _ = histories.opened(Path(folder))
    zone = histories.NOON.tzinfo
    assert zone is not None  # noqa: S101  # the moment was made with one
    before, begun = _peak_mb(), time.perf_counter()
    history = open_history(Path(file), ReadOptions(zone=zone))
    tracker.bring(history)
    took = (time.perf_counter() - begun) * 1_000
    print(json.dumps({"ms": took, "mb": _peak_mb() - before}))


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024


if __name__ == "__main__":
    main(*sys.argv[1:3])
