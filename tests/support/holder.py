"""A process that holds a data folder, tells what it hears, and may not listen for a while, or never."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from smoketracker.instance import Instance

held = Instance.take(Path(sys.argv[1]))
if held and "deaf" not in sys.argv:
    held.listen(lambda *heard: print(*heard, flush=True))
print("holds" if held else "held", flush=True)
sys.stdin.read()
if held:
    held.release()
"""


def start_holder(folder: Path, *words: str) -> subprocess.Popen[str]:
    """Start one; it ends with its stdin. "deaf": it does not listen."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(process: subprocess.Popen[str]) -> None:
    """Kill it, if it still runs, and close what it was connected by."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            pipe.close()


def says(process: subprocess.Popen[str]) -> str:
    """Wait for the next line that it prints."""
    assert process.stdout
    return process.stdout.readline().strip()


def wait_until(true: Callable[[], object], seconds: float = 20) -> None:
    """Wait for something to become true."""
    end_of_patience = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end_of_patience
        time.sleep(0.01)
