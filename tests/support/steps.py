"""Lets a piece of work end, or find no room, at each of its steps; to be run in a process without other threads.

A step is what Python tells its audit hooks: opening, making, renaming or removing a file, and connecting to a database.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable, Collection

WRITING = {"open", "os.rename", "os.mkdir", "os.chmod"}
STEPS = {*WRITING, "os.remove", "os.rmdir", "sqlite3.connect"}
DONE, REFUSED = 0, 3


def kill() -> None:
    """End this process at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def no_room() -> None:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def count(work: Callable[[], object], steps: Collection[str]) -> int:
    """Return how many steps a piece of work takes, done in a child; at most 255."""
    return _in_child(work, steps, 0, lambda: None, tells=True)


def disturbed(work: Callable[[], object], steps: Collection[str], number: int, disturb: Callable[[], None]) -> int:
    """Do a piece of work in a child that is disturbed at a step; return its exit code, negative for a signal."""
    return _in_child(work, steps, number, disturb, tells=False)


def _in_child(
    work: Callable[[], object], steps: Collection[str], number: int, disturb: Callable[[], None], *, tells: bool
) -> int:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    seen, code = 0, 1

    def watch(event: str, _: object) -> None:
        nonlocal seen
        if event in steps:
            seen += 1
            if seen == number:
                disturb()

    sys.addaudithook(watch)
    try:
        work()
        code = seen if tells else DONE
    except ValueError:  # what the program explains to people
        code = REFUSED
    finally:
        os._exit(code)
