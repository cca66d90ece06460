"""Errors of the disk at random while smokes are logged: EIO and ENOSPC when writing, syncing and opening (T4).

They come from libfiu, which stands before the C library in a process of its own. A click that fails is tried again with
its id, at most a few times; each answer must be true: what was acknowledged is there, and nothing is there twice.
"""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from fault_parts import PYTHON, look, need, place, variables

CLICKS, SHORT_CLICKS = 2_500, 60  # for each point and error
CHANCE = 0.05
POINTS = ("posix/io/rw/pwrite", "posix/io/sync/fdatasync", "posix/io/oc/open", "posix/io/rw/write")
ERRORS = (errno.EIO, errno.ENOSPC)
PATIENCE = 3_600

CLICKER = """
import ctypes, json, sys, time
from pathlib import Path
from uuid import uuid4
from smoketracker.clock import SystemClock
from smoketracker.domain.errors import StorageError
from smoketracker.tracker.service import open_tracker
folder, point, error, clicks, chance, answer = sys.argv[1:]
point, error, chance = point.encode(), int(error), float(chance)
fiu = ctypes.CDLL("libfiu.so.0")
fiu.fiu_enable_random.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.c_float)
tracker = open_tracker(Path(folder), SystemClock())
tracker.refresh()
told = {"acknowledged": [], "given_up": [], "failures": 0, "troubles": {}, "others": []}
def on():
    fiu.fiu_enable_random(point, 1, error, 0, chance)
def off():
    fiu.fiu_disable(point)
slowest = 0.0
for _ in range(int(clicks)):
    uid = uuid4()
    on()
    for _ in range(4):
        begun = time.monotonic()
        try:
            tracker.log(uid=uid)
            told["acknowledged"].append(uid.hex)
            break
        except StorageError as failure:
            told["failures"] += 1
            told["troubles"][failure.trouble.value] = told["troubles"].get(failure.trouble.value, 0) + 1
        except Exception as other:
            told["others"].append(f"{type(other).__name__}: {other}"[:200])
        finally:
            slowest = max(slowest, time.monotonic() - begun)
    else:
        told["given_up"].append(uid.hex)
    off()
told["slowest"] = slowest
Path(answer).write_text(json.dumps(told))
"""


def run(*, long: bool) -> Iterator[str]:
    """Try each point with each error; yields the figures, raises FaultError on a loss."""
    preload = [f"/usr/lib/fiu/fiu_{name}_preload.so" for name in ("run", "posix")]
    if not shutil.which("fiu-run") or not all(Path(library).exists() for library in preload):
        yield "not tried: fiu-run is not installed"
        return
    clicks = CLICKS if long else SHORT_CLICKS
    for point in POINTS if long else POINTS[:2]:
        for error in ERRORS if long else ERRORS[:1]:
            yield f"{point} {errno.errorcode[error]}: {_try(point, error, clicks, ' '.join(preload))}"


def _try(point: str, error: int, clicks: int, preload: str) -> str:
    with place() as home:
        folder, answer = home / "data", home / "answer.json"
        words = [PYTHON, "-c", CLICKER, folder, point, str(error), str(clicks), str(CHANCE), answer]
        done = subprocess.run(
            [str(word) for word in words],
            env=variables(home, {"LD_PRELOAD": preload}),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        need(done.returncode == 0, f"The program ended by itself: {done.stderr.strip()[-300:]}")
        told = json.loads(answer.read_bytes())
        kept = look(folder)
    acknowledged, given_up = set(told["acknowledged"]), set(told["given_up"])
    need(not told["others"], f"Something else than a failure of the disk was told: {told['others'][:1]}")
    need(not kept.differences, " ".join(kept.differences))
    need(acknowledged <= kept.uids, f"{len(acknowledged - kept.uids)} acknowledged smokes are lost.")
    need(kept.uids <= acknowledged | given_up, "Something is there that nobody logged.")
    late = len(kept.uids & given_up)
    troubles = ", ".join(f"{times} {trouble}" for trouble, times in sorted(told["troubles"].items()))
    return (
        f"{clicks:,} clicks, {told['failures']:,} failures ({troubles or 'none'}), {len(given_up)} given up "
        f"({late} of them there all the same), 0 lost, 0 double, slowest answer {told['slowest']:.2f} s"
    )
