"""A process that holds a data folder, tells what it hears, and may not listen for a while, or never."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

HOLDER = """
import sys
import time
from pathlib import Path
from smoketracker.instance import LOCK_FILE, Instance

folder = Path(sys.argv[1])
held = Instance.take(folder)
if held and "deaf" not in sys.argv:
    held.listen(lambda *heard: print(*heard, flush=True))
    while not (folder / LOCK_FILE).read_bytes():  # it listens a moment later, and says so there
        time.sleep(0.01)
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


def says(process: subprocess.Popen[str], seconds: float = 30) -> str:
    """Wait for the next line that it prints."""
    assert process.stdout
    heard: list[str] = []
    # Of a pipe alone one could ask whether there is something to read; here a line may have been read already.
    reading = Thread(target=lambda pipe: heard.append(pipe.readline()), args=(process.stdout,), daemon=True)
    reading.start()
    reading.join(seconds)
    assert heard, "nothing was said"
    return heard[0].strip()


def wait_until(true: Callable[[], object], seconds: float = 20) -> None:
    """Wait for something to become true."""
    end_of_patience = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end_of_patience
        time.sleep(0.01)
