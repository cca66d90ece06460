"""Private files: a whole scenario under a mask of 022 and of 000, in a folder open to all, and links as traps (T13)."""

from __future__ import annotations

import signal
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

from fault_kill import WINDOW, Child
from fault_parts import COMMAND, PATIENCE, need, place, variables
from smoketracker.instance import LOCK_FILE
from smoketracker.storage.journal import JOURNAL_NAME

MASKS = (0o022, 0o000)
OPEN_TO_OTHERS = 0o077
READABLE = 0o644
TRAPS = (LOCK_FILE, JOURNAL_NAME)


def run(*, long: bool) -> Iterator[str]:
    """Walk everything that was written and ask who may read it; yield the figures."""
    for mask in MASKS if long else MASKS[1:]:
        with place() as home:
            _live(home, mask)
            seen, wider = _walk(home)
            need(not wider, f"Under a mask of {mask:03o} others may read {', '.join(wider)}.")
            yield f"under a mask of {mask:03o}: {seen} files and folders, none open to others"
    with place() as home:
        yield f"{_spring(home)} links laid as traps: none followed, nothing behind them changed"


def _live(home: Path, mask: int) -> None:
    """Do everything that writes a file: the command line, the window with its log, and a crash of it."""
    data_dir, out = home / "data", home / "out"
    data_dir.mkdir()
    data_dir.chmod(0o777)
    out.mkdir(mode=0o700)
    for words in (
        ("log",),
        ("export", out / "all.json"),
        ("export", out / "all.csv"),
        ("achievements", "export", out / "badges.json"),
        ("backup", "--to", out / "copies"),
        ("--verbose", "check"),
    ):
        _command(home, mask, "--data-dir", data_dir, *words)
    for how in (signal.SIGTERM, signal.SIGSEGV):
        window = Child(home, WINDOW, data_dir, umask=mask)
        window.hear("open")
        window.say("click")
        window.hear("click")
        window.end(how)
        window.kill()
    need(list(home.rglob("*.log")), "The window has written no log.")
    need(list(data_dir.rglob("smoketracker-*.db")), "There is no backup.")


def _walk(home: Path) -> tuple[int, list[str]]:
    """Return how many files and folders there are, and which of them others may look into."""
    # The system's own folders, as every program finds them or makes them, are not ours.
    found = [path for path in home.rglob("*") if not path.name.startswith("xdg-") and not path.is_symlink()]
    wider = [
        f"{path.relative_to(home)} ({stat.S_IMODE(path.stat().st_mode):03o})"
        for path in found
        if path.stat().st_mode & OPEN_TO_OTHERS
    ]
    return len(found), sorted(wider)


def _spring(home: Path) -> int:
    """Lay links where the program writes, each to a file that must stay as it is; return how many."""
    data_dir, out = home / "data", home / "out"
    for folder in (data_dir, out):
        folder.mkdir(mode=0o700)
    victim = home / "victim"
    victim.write_bytes(b"mine\n")
    victim.chmod(READABLE)
    _command(home, 0o022, "--data-dir", data_dir, "log")
    for name in TRAPS:
        (data_dir / name).unlink(missing_ok=True)
        (data_dir / name).symlink_to(victim)
    exports = [out / "all.json", out / "all.csv"]
    for path in exports:
        path.symlink_to(victim)
        code = _command(home, 0o022, "--data-dir", data_dir, "export", "--force", path, fails=True)
        need(code == 1, f"An export went through the link {path.name}.")
    _command(home, 0o022, "--data-dir", data_dir, "log")
    window = Child(home, WINDOW, data_dir)
    window.hear("open")
    window.say("click")
    window.hear("click")
    window.kill()
    need(victim.read_bytes() == b"mine\n", "Something was written through a link.")
    need(stat.S_IMODE(victim.stat().st_mode) == READABLE, "Something behind a link has other rights now.")
    return len(TRAPS) + len(exports)


def _command(home: Path, mask: int, *words: str | Path, fails: bool = False) -> int:
    done = subprocess.run(
        [COMMAND, *words],
        env=variables(home),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        umask=mask,
    )
    need(fails or done.returncode == 0, f"{words} ended with {done.returncode}: {done.stderr.decode()}")
    return done.returncode
