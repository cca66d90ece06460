"""The entry point: words go to the command line, no words open the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the words of the command line, and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    if not words:
        return _open_window()
    # Not for the window: argparse and its help texts are no part of its first frame.
    from smoketracker import cli  # noqa: PLC0415

    return cli.main(words, open_window=_open_window)


def _open_window(data_dir: Path | None = None, *, hidden: bool = False, verbose: bool = False) -> int:
    gc.disable()  # until the window has all its modules, none of which is ever garbage; `app` enables it again
    try:
        # Qt takes a quarter of a second to import, which no command of the command line needs.
        from smoketracker.app import run  # noqa: PLC0415
    except ImportError as error:
        # Servers and containers often lack the graphics libraries that Qt is linked against.
        if "PySide6" not in f"{error.name} {error.path}":
            raise
        sys.stderr.write(f"smoketracker: The window cannot be opened here: {error}. The commands work without it.\n")
        return 1
    return run(data_dir, hidden=hidden, verbose=verbose)


if __name__ == "__main__":
    sys.exit(main())
