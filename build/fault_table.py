"""Runs the trials of faults one after another, and prints what each one tried and found as a table."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module

from fault_parts import FaultError

# Each is a module build/fault_NAME.py with a docstring whose first line says what is tried, and a function
# run(long=...) that yields its figures as lines and raises FaultError on a loss.
TRIALS = (
    "power",
    "kill",
    "full",
    "errors",
    "rot",
    "underneath",
    "beside",
    "migration",
    "backup",
    "instances",
    "private",
)


@dataclass(slots=True)
class Row:
    """What came of one trial."""

    name: str
    tried: str = ""
    figures: list[str] = field(default_factory=list)
    lost: str = ""
    seconds: float = 0.0

    def __str__(self) -> str:
        told = "; ".join([*self.figures, *([f"**{self.lost}**"] if self.lost else [])])
        told = " ".join(told.replace("|", "/").split())
        return f"| {self.name} | {self.tried} | {told} | {self.seconds:.0f} |"


def carry_out(name: str, *, long: bool) -> Row:
    """Run one trial and tell its figures as they come."""
    row, begun = Row(name), time.monotonic()
    try:
        trial = import_module(f"fault_{name}")
        row.tried = (trial.__doc__ or name).strip().splitlines()[0].rstrip(".")
        for line in trial.run(long=long):
            row.figures.append(line)
            print(f"{name:<12}{line}", flush=True)
    except FaultError as error:
        row.lost = str(error)
    except Exception as error:  # noqa: BLE001  # what breaks one trial must not keep the others from being run
        traceback.print_exc()
        row.lost = f"The trial itself failed: {type(error).__name__}: {error}"
    row.seconds = time.monotonic() - begun
    if row.lost:
        print(f"{name:<12}LOST: {row.lost}", flush=True)
    return row


def main(arguments: Sequence[str]) -> int:
    """Run the trials that were named, or all; the exit code is 1 if one of them found a loss."""
    parser = argparse.ArgumentParser(prog="build/faults.py", description="Try faults on the program.")
    parser.add_argument("names", nargs="*", choices=[*TRIALS, []], metavar="NAME", help=", ".join(TRIALS))
    parser.add_argument("--short", action="store_true", help="only a few of each, in about a minute")
    words = parser.parse_args(arguments)
    rows = [carry_out(name, long=not words.short) for name in words.names or TRIALS]
    print("\n| trial | what was tried | figures | s |\n| --- | --- | --- | --- |")
    for row in rows:
        print(row)
    return 1 if any(row.lost for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
