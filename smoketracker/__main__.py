"""The entry point: words go to the command line, no words open the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smoketracker.instance import Instance

PATIENCE_SECONDS = 5.0
SECONDS_BETWEEN_TRIES = 0.1


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the words of the command line, and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    if not words:
        return _open_window()
    # Not for the window: argparse and its help texts are no part of its first frame.
    from smoketracker import cli  # noqa: PLC0415

    return cli.main(words, open_window=_open_window, read_icon=_read_icon, self_test=_test_itself)


def _open_window(data_dir: Path | None = None, *, hidden: bool | None = None, verbose: bool = False) -> int:
    gc.disable()  # until the window has all its modules, none of which is ever garbage; `app` enables it again
    # Not for the command line, which asks for what it needs.
    from smoketracker import paths  # noqa: PLC0415
    from smoketracker.instance import Instance  # noqa: PLC0415

    folder = data_dir or paths.data_dir()
    # Before Qt, so that a second start costs next to nothing.
    instance = Instance.take(folder) or _told_or_taken(folder, hidden=hidden)
    if not isinstance(instance, Instance):
        return instance
    try:
        # Qt takes a quarter of a second to import, which no command of the command line needs.
        from smoketracker.app import run  # noqa: PLC0415
    except ImportError as error:
        # Servers and containers often lack the graphics libraries that Qt is linked against.
        if "PySide6" not in f"{error.name} {error.path}":
            raise
        instance.release()
        sys.stderr.write(f"smoketracker: The window cannot be opened here: {error}. The commands work without it.\n")
        return 1
    return run(folder, hidden=hidden, verbose=verbose, instance=instance)


def _read_icon(source: Path | bytes) -> bytes:
    """Return the icon made of a picture's file or content; raises Refused, also where Qt cannot be loaded."""
    from smoketracker.domain.errors import Refused  # noqa: PLC0415  # hardly a command takes a picture

    try:
        # Qt reads it, which no other command needs: without a screen, and without an application.
        from smoketracker.ui.icon_reader import read_icon  # noqa: PLC0415
    except ImportError as error:
        if "PySide6" not in f"{error.name} {error.path}":
            raise
        sentence = f"Pictures cannot be read here: {error}. The shipped badges work without it."
        raise Refused(sentence, field="icon") from None
    return read_icon(source)


def _test_itself(*, as_json: bool) -> int:
    """Try out the installation and return the exit code; what is missing altogether is told like any other fault."""
    try:
        # It loads everything there is.
        from smoketracker import self_test  # noqa: PLC0415
    except ImportError as error:
        sys.stdout.write(f"FAILED  modules: {error}\n")
        return 1
    return self_test.run(as_json=as_json)


def _told_or_taken(folder: Path, *, hidden: bool | None) -> Instance | int:
    """Ask the program that has the folder to show its window and return the exit code; or take over where it has ended.

    It may be starting or ending at this moment, and then cannot hear yet or any more.
    """
    # For the second start alone.
    import time  # noqa: PLC0415
    from threading import Event  # noqa: PLC0415

    from smoketracker.instance import LOOK, Instance, show, tell  # noqa: PLC0415

    last_try = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < last_try:
        if tell(folder, LOOK) if hidden else show(folder):
            return 0
        Event().wait(SECONDS_BETWEEN_TRIES)
        instance = Instance.take(folder)
        if instance:
            return instance
    if sys.stderr:
        sys.stderr.write("smoketracker: Smoke Tracker runs already, and does not answer.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
