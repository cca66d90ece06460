"""What the program costs while it waits in the tray, beside a bare one, in a desktop session of their own."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import histories
from smoketracker.clock import SystemClock

HERE = Path(__file__).parent
SETTLES = 20  # seconds; long enough for a start at ten years of history
LOOKED_AT = 150  # seconds: five heartbeats
HOUR = 3_600
ALLOWED = 1.0  # seconds an hour, or twice what the bare one takes

Figures = dict[str, float]


def of_idle(folder: Path) -> Figures:
    """Leave the program hidden in the tray, at 10 years of history, and count the processor's seconds in an hour."""
    # The sessions of the tests; what they are made of is not there for the other measurements.
    sys.path.append(str(HERE.parents[1] / "tests"))
    from support.on_screen import OnScreen  # noqa: PLC0415
    from support.session import session  # noqa: PLC0415

    histories.make(folder / "ten", 10, SystemClock()())
    with session(folder / "session", tray="trayer") as desktop:
        bare = desktop.start(sys.executable, HERE / "bare_tray.py")
        ours = OnScreen(desktop, folder / "ten", "--hidden")
        time.sleep(SETTLES)
        if ours.windows() or not ours.is_alive():
            sys.exit("The program is not hidden in the tray.")
        before = {pid: _seconds(pid) for pid in (bare.pid, ours.pid)}
        time.sleep(LOOKED_AT)
        used = {pid: (_seconds(pid) - begun) * HOUR / LOOKED_AT for pid, begun in before.items()}
    return {
        "idle_s_per_hour": used[ours.pid],
        "idle_bare_s_per_hour": used[bare.pid],
        "idle_over_allowed_s": used[ours.pid] - max(2 * used[bare.pid], ALLOWED),
    }


def _seconds(pid: int) -> float:
    """Return the processor time of all threads of a process, in seconds."""
    spent = (int(path.read_text(encoding="ascii").split()[0]) for path in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return sum(spent) / 1e9
