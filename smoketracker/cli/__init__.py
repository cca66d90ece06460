"""The command line: the same Tracker as the window's, told as text or as JSON."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from smoketracker.cli import streams
from smoketracker.cli.arguments import Arguments, read_arguments

if TYPE_CHECKING:
    from smoketracker.cli.session import ReadIcon
    from smoketracker.clock import Clock

INTERRUPTED = 130  # as shells report a program that Ctrl-C ended


class SelfTest(Protocol):
    """What tries out the installation and returns the exit code."""

    def __call__(self, *, as_json: bool) -> int:
        """Try it out and tell what came of it, as text or as JSON."""


class OpenWindow(Protocol):
    """What opens the window and returns the exit code when the program has ended."""

    def __call__(self, data_dir: Path | None, *, hidden: bool | None, verbose: bool) -> int:
        """Open it on a data folder, hidden in the tray or not or (None) as set, telling what goes on inside or not."""


def main(
    argv: Sequence[str],
    *,
    clock: Clock | None = None,
    open_window: OpenWindow | None = None,
    read_icon: ReadIcon | None = None,
    self_test: SelfTest | None = None,
) -> int:
    """Carry out one command, or open the window if the words name none; return the exit code.

    read_icon: makes an icon of a picture's file. self_test: tries out the installation, window and all.
    0: done; 1: refused or not possible, with one line on stderr; 2: not understood, with the usage on stderr.
    """
    streams.prepare()
    try:
        done = _done(argv, clock, read_icon, needs_command=open_window is None)
        streams.flush()
    except BrokenPipeError:
        streams.let_go()  # whoever read the output has seen enough
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        streams.let_go()
        return streams.complain(f"The output cannot be written: {error.strerror or error}.")
    if isinstance(done, int):
        return done
    if done.self_test:
        return self_test(as_json=done.json) if self_test else 0
    hidden = False if done.command else done.hidden or None  # `show` is there to see something
    return open_window(done.data_dir, hidden=hidden, verbose=done.verbose) if open_window else 0


def _done(
    argv: Sequence[str], clock: Clock | None, read_icon: ReadIcon | None, *, needs_command: bool
) -> Arguments | int:
    """Return the exit code of the command that the words name, or the words themselves if the window is to open."""
    try:
        arguments = read_arguments(argv, needs_command=needs_command)
    except SystemExit as ended:  # argparse has printed the help, or what it did not understand
        return int(ended.code or 0)
    # A person named is looked for, and chosen, before the window opens on them.
    carried_out = bool(arguments.command) or arguments.profile is not None
    return _carry_out(arguments, clock, read_icon) if carried_out else arguments


def _carry_out(arguments: Arguments, clock: Clock | None, read_icon: ReadIcon | None) -> Arguments | int:
    # Not for --help and --version: the values, zones and folders take about 60 ms to import.
    from smoketracker.cli import commands  # noqa: PLC0415
    from smoketracker.cli.session import Session  # noqa: PLC0415
    from smoketracker.domain.errors import TrackerError  # noqa: PLC0415

    session = Session(arguments.data_dir, clock, read_icon, arguments.profile)
    try:
        gc.disable()  # a tenth of the time would go into looking for garbage that the end takes away anyhow
        with _told(verbose=arguments.verbose):
            said = commands.carry_out(arguments, session)
    except TrackerError as error:
        return streams.complain(str(error))
    finally:
        gc.enable()
    streams.tell(said.value if arguments.json else said.lines)
    if said.opens_window:
        return arguments
    return streams.complain(said.problem) if said.problem else 0


def _told(*, verbose: bool) -> AbstractContextManager[object]:
    """Tell on stderr what goes on inside, if that is wanted."""
    if not verbose:
        return nullcontext()
    from smoketracker.logs import Log  # noqa: PLC0415  # hardly ever wanted

    return closing(Log(verbose=True))
