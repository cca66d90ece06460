"""Read every picture of the corpus in a process of its own, within limits, and say what that took.

`python tests/support/icon_trial.py` writes a table; with a folder of pictures, what a test reads.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from support.icon_corpus import corpus, qt_picture, write  # found only now

from smoketracker.domain.errors import Refused
from smoketracker.ui.icon_reader import decoded, normalised

SECONDS = 5
ROOM = 64 * 2**20
SLACK = 128 * 2**20  # address space that a process takes without using it


def tried(work: Callable[[bytes], object], data: bytes) -> dict[str, object]:
    """Return what came of the work in a child, its seconds and the memory it took beyond what was there before."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what the decoders say of what they meet
        signal.alarm(SECONDS)
        size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + ROOM + SLACK, size + ROOM + SLACK))
        os.write(writing, json.dumps(_measured(work, data)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read()
    _, status = os.waitpid(child, 0)
    return json.loads(said) if said else {"said": f"ended by {status}", "seconds": SECONDS, "kib": 0}


def _measured(work: Callable[[bytes], object], data: bytes) -> dict[str, object]:
    before, begun = _peak(), time.process_time()
    try:
        result = work(data)
        said = "" if result else "plain"
    except Refused as error:
        said = str(error)
    except BaseException as error:  # noqa: BLE001  # told to who asked
        said = repr(error)
    return {"said": said, "seconds": time.process_time() - begun, "kib": _peak() - before}


def _peak() -> int:
    """Return the most memory that this process ever had, in KiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def trial(folder: Path) -> dict[str, dict[str, dict[str, object]]]:
    """Return what came of every picture in a folder: given as an upload, and found in a database.

    They are not made here: large ones bring threads with them, and a process with threads is not forked.
    """
    for kind in ("jpeg", "webp"):
        normalised(qt_picture(kind, 64))  # the formats are loaded once
    files = sorted(folder.iterdir())
    return {
        "uploads": {path.name: tried(normalised, path.read_bytes()) for path in files},
        "planted": {path.name: tried(decoded, path.read_bytes()) for path in files},
    }


def _table() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
        done = subprocess.run([sys.executable, __file__, folder], capture_output=True, check=True)
    expected = {name: said for name, (_, said) in corpus().items()}
    for way, results in json.loads(done.stdout).items():
        sys.stdout.write(f"{way}: {len(results)} files\n")
        for name, found in results.items():
            wanted, said = expected.get(name), found["said"]
            wrong = way == "uploads" and wanted is not None and (wanted not in said or bool(wanted) != bool(said))
            figures = f"{found['seconds']:6.3f} s {found['kib'] / 1024:6.1f} MiB"
            sys.stdout.write(f"{'!' if wrong else ' '} {name:28} {figures}  {said}\n")


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.write(json.dumps(trial(Path(sys.argv[1]))))
    else:
        _table()
