"""One run of the command line: where the record lies, what time it is, and what is told at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smoketracker import paths
from smoketracker.cli import streams
from smoketracker.clock import Clock, SystemClock
from smoketracker.domain.errors import StorageError

if TYPE_CHECKING:
    from smoketracker.tracker import Tracker

PATIENCE_SECONDS = 0.1

# Makes an icon of a picture's file, or of its bytes; raises Refused for one that cannot be taken.
ReadIcon = Callable[[Path | bytes], bytes]


@dataclass(frozen=True, slots=True)
class Said:
    """What a command tells: lines for people, the same for programs, and what went amiss ("": nothing)."""

    lines: Iterable[str]
    value: Mapping[str, object]
    problem: str = ""
    opens_window: bool = False  # when it has been told


class Session:
    """The data folder and the clock of one command; the database is opened only when it is asked for."""

    def __init__(
        self,
        data_dir: Path | None,
        clock: Clock | None,
        read_icon: ReadIcon | None = None,
        profile: str | None = None,
    ) -> None:
        self.profile = profile
        self.clock = clock or SystemClock()
        self.data_dir = data_dir or paths.data_dir()
        self.read_icon = read_icon  # handed in, since pictures are read by Qt, which the command line never loads

    @contextmanager
    def tracker(self) -> Iterator[Tracker]:
        """Open the Tracker for a `with` block; raises NotFound for a name that nobody has.

        A StorageError, also one of the block, names the command that helps.
        """
        try:
            with closing(self._opened()) as tracker:
                yield tracker
        except StorageError as error:
            from smoketracker.cli.advice import advised  # noqa: PLC0415  # hardly ever wanted

            raise advised(error) from error

    def _opened(self) -> Tracker:
        # SQLAlchemy takes about 0.4 s to import; a refused word of the command line is answered without it.
        from smoketracker.tracker import open_tracker  # noqa: PLC0415

        known_only = self.profile is not None
        tracker = open_tracker(self.data_dir, self.clock, profile=self.profile, known_only=known_only)
        if tracker.taken_up:
            smokes = "one smoke that" if tracker.taken_up == 1 else f"{tracker.taken_up:,} smokes that"
            streams.note(f"Logged now: {smokes} could not be saved when the program last ran.")
        return tracker

    def tell_window(self) -> None:
        """Let a window on the same record draw at once what was written; one that cannot hear looks by itself."""
        from smoketracker import instance  # noqa: PLC0415  # only for commands that write

        instance.tell(self.data_dir, instance.LOOK, seconds=PATIENCE_SECONDS)
