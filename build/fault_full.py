"""A disk that runs full, at every size in turn: logging, backups, exports and settings, then room again (T3).

Each size is a file system in memory of its own, where mounting is allowed; elsewhere no file may grow beyond it.
"""

from __future__ import annotations

import contextlib
import json
import resource
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from fault_parts import clock, look, need, place
from smoketracker import __version__
from smoketracker.domain.errors import StorageError, TrackerError
from smoketracker.exchange.native import write_json
from smoketracker.exchange.writing import save
from smoketracker.storage import backups
from smoketracker.tracker import Tracker, open_tracker
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.preferences import Preferences

SMALLEST, LARGEST, STEP, SHORT_STEP = 64, 512, 4, 64  # kilobytes: 113 sizes, or 8
SOON = 1.0  # seconds within which a click that cannot be saved is spoken of
NOTE = "x" * 1_500  # so that the disk is soon full
MOST_LOGS = 1_000

Grow = Callable[[], None]


@dataclass(slots=True)
class Found:
    """The figures."""

    sizes: int = 0
    too_small: int = 0
    acknowledged: int = 0
    landed: int = 0
    backups_failed: int = 0
    exports_failed: int = 0
    slowest: float = 0.0
    troubles: set[str] = field(default_factory=set)


def run(*, long: bool) -> Iterator[str]:
    """Try every size; yields the figures, raises FaultError on a loss."""
    _app = QCoreApplication.instance() or QCoreApplication(["faults"])
    found = Found()
    way = _mounted if _may_mount() else _limited
    for kilobytes in range(SMALLEST, LARGEST + 1, STEP if long else SHORT_STEP):
        with way(kilobytes) as (folder, grow):
            _live(folder, grow, found)
        found.sizes += 1
    yield (
        f"{found.sizes} sizes from {SMALLEST} to {LARGEST} KB ({'tmpfs' if way is _mounted else 'RLIMIT_FSIZE'}), "
        f"{found.too_small} too small to begin in; {found.acknowledged:,} logs acknowledged, 0 lost; {found.landed} "
        f"waiting clicks landed once; told after {found.slowest:.2f} s at most"
    )
    yield (
        f"{found.backups_failed} backups and {found.exports_failed} exports refused, none of them left half written, "
        f"none truncated; answers: {', '.join(sorted(found.troubles))}"
    )


def _live(folder: Path, grow: Grow, found: Found) -> None:
    """Begin on a small disk, log until it is full, try what else writes, and go on when there is room."""
    try:
        tracker = open_tracker(folder, clock)
    except StorageError as error:
        found.too_small += 1
        found.troubles.add(error.trouble.value)
        grow()
        open_tracker(folder, clock).close()
        return
    preferences = Preferences(folder)
    preferences.welcomed = True
    preferences.settings.sync()
    bridge = Bridge(clock)
    bridge.serve(tracker)
    acknowledged = _fill(tracker, found)
    waiting = _click(bridge, found)
    _write_the_rest(tracker, folder, preferences, found)
    need(tracker.overview().count_today == len(acknowledged) + (not waiting), "What is counted was not saved.")
    grow()
    bridge.refresh()
    need(not bridge.unsaved, "What waited did not land when there was room.")
    found.landed += waiting
    smokes = {smoke.uid.hex for smoke in tracker.smokes()}
    tracker.close()
    need(acknowledged <= smokes, f"{len(acknowledged - smokes)} acknowledged smokes are lost.")
    need(len(smokes) == len(acknowledged) + 1, "A click is there twice, or not at all.")
    kept = look(folder)
    need(not kept.differences, " ".join(kept.differences))
    need(kept.uids == smokes, "The next start finds something else.")
    found.acknowledged += len(acknowledged)


def _fill(tracker: Tracker, found: Found) -> set[str]:
    """Log until the disk is full, and return what was acknowledged."""
    acknowledged = set()
    for _ in range(MOST_LOGS):
        uid = uuid4()
        begun = time.monotonic()
        try:
            tracker.log(uid=uid, note=NOTE)
        except StorageError as error:
            found.slowest = max(found.slowest, time.monotonic() - begun)
            found.troubles.add(error.trouble.value)
            break
        acknowledged.add(uid.hex)
    return acknowledged


def _click(bridge: Bridge, found: Found) -> bool:
    """Click once, and say whether that waits now."""
    said: list[str] = []
    bridge.failed.connect(said.append)
    begun = time.monotonic()
    bridge.log_another()
    took = time.monotonic() - begun
    found.slowest = max(found.slowest, took)
    need(took < SOON, f"A click was answered only after {took:.2f} s.")
    need(bool(said) == bool(bridge.unsaved), "A click that waits was not spoken of.")
    return bool(bridge.unsaved)


def _write_the_rest(tracker: Tracker, folder: Path, preferences: Preferences, found: Found) -> None:
    """Back up, export and set something while the disk is full; each is whole or not there."""
    before = [backup.path for backup in backups.listed(folder / backups.FOLDER)]
    try:
        tracker.back_up()
    except StorageError:
        found.backups_failed += 1
    for backup in backups.listed(folder / backups.FOLDER):
        backups.verify(backup)
    after = [backup.path for backup in backups.listed(folder / backups.FOLDER)]
    need(set(before) <= set(after), "A backup from before is gone.")
    need(not list(folder.glob(f"{backups.FOLDER}/.new-*")), "Half a backup was left behind.")
    path = folder / "export.json"
    try:
        tracker.export(
            lambda archive, kept: save(path, lambda out: write_json(out, archive, kept, clock(), __version__))
        )
        json.loads(path.read_bytes())
    except TrackerError:
        found.exports_failed += 1
        need(not path.exists(), "Half an export was left behind.")
    preferences.calm = True
    preferences.settings.sync()
    need(Preferences(folder).welcomed, "The settings from before are gone.")


@contextlib.contextmanager
def _mounted(kilobytes: int) -> Iterator[tuple[Path, Grow]]:
    """Offer a file system of a size, and how it grows."""
    with place() as folder:
        _mount("-t", "tmpfs", "-o", f"size={kilobytes}k,mode=0700", "none", folder)
        try:
            yield folder, lambda: _mount("-o", "remount,size=64m", folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


@contextlib.contextmanager
def _limited(kilobytes: int) -> Iterator[tuple[Path, Grow]]:
    """Offer a folder in which no file grows beyond a size, until it may."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with place() as folder:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes << 10, before[1]))
        try:
            yield folder, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _may_mount() -> bool:
    with contextlib.suppress(OSError, subprocess.CalledProcessError), _mounted(SMALLEST):
        return True
    return False


def _mount(*words: str | Path) -> None:
    subprocess.run(["mount", *words], check=True, capture_output=True)
