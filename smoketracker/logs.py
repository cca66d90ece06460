"""What the program tells about itself, in a rotating file and on stderr: never what was smoked, written or earned."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

OURS = ("smoketracker", "qt")  # the topics told from INFO on; of libraries only what they warn of is kept
LARGEST = 1_000_000
OLDER_FILES = 4
MOST_KEPT = 500  # records of the time before there is a file
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
PLAIN_LINE = "smoketracker: %(message)s"  # as the command line writes what went wrong

# Their messages speak of code. Those of others, a ValueError say, may quote what a person wrote.
TELLING = {
    AttributeError,
    ImportError,
    ModuleNotFoundError,
    NameError,
    NotImplementedError,
    RecursionError,
    RuntimeError,
    TypeError,
    UnboundLocalError,
}
LONGEST_MESSAGE = 500
LONGEST_CHAIN = 5

logger = logging.getLogger(__name__)

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Log:
    """The handlers that the program's messages go through, from now until `close`.

    verbose: tell every detail, on stderr too; else stderr hears of warnings and errors alone.
    """

    def __init__(self, *, verbose: bool = False) -> None:
        self._reported = logging.raiseExceptions
        logging.raiseExceptions = False  # a full disk or a closed stderr must not become the program's trouble
        self._level = logging.DEBUG if verbose else logging.INFO
        self._handlers: list[logging.Handler] = []
        self._early = _Early()
        self._add(self._early, self._level, LINE)
        if sys.stderr is not None:  # a program of Windows without a console has none
            level, line = (logging.DEBUG, LINE) if verbose else (logging.WARNING, PLAIN_LINE)
            self._add(logging.StreamHandler(sys.stderr), level, line)
        for name in OURS:
            logging.getLogger(name).setLevel(self._level)
        logging.captureWarnings(capture=True)

    def keep(self, path: Path) -> None:
        """Write to a file from now on, first what was told before; a place that cannot be written is done without."""
        # Importing it takes 10 ms or more, which the first frame has no time for.
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415

        try:
            make_private_folder(path.parent)
            _make_private(path)
            file = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=OLDER_FILES, encoding="utf-8", delay=True)
        except OSError as error:
            logger.info("There is no log file: %s", error.strerror)
            return
        file.rotator = _rotate
        self._add(file, self._level, LINE)
        logging.getLogger().removeHandler(self._early)
        for record in self._early.records:
            file.handle(record)
        self._early.records.clear()

    def close(self) -> None:
        """Write no more, and leave everything as it was before."""
        logging.captureWarnings(capture=False)
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            with suppress(OSError):  # the last lines may find the disk full
                handler.close()
        for name in OURS:
            logging.getLogger(name).setLevel(logging.NOTSET)
        logging.raiseExceptions = self._reported

    def _add(self, handler: logging.Handler, level: int, line: str) -> None:
        handler.setLevel(level)
        handler.setFormatter(_WithoutValues(line))
        logging.getLogger().addHandler(handler)
        self._handlers.append(handler)


class _Early(logging.Handler):
    """Keeps what is told before there is a file."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.records) < MOST_KEPT:
            self.records.append(record)


class _WithoutValues(logging.Formatter):
    """Writes errors with their place in the code and without what they held."""

    def format(self, record: logging.LogRecord) -> str:
        copy = logging.makeLogRecord(record.__dict__)
        copy.exc_text = None  # another formatter may have written the values into it
        return super().format(copy)

    def formatException(self, ei: ErrorInfo) -> str:  # noqa: N802 (the name is logging's)
        return without_values(ei[1]) if ei[1] else ""


def without_values(error: BaseException, *, links: int = LONGEST_CHAIN) -> str:
    """Return the traceback of an error, and of those it came from, without anything that a person wrote."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    text = f"{without_values(before, links=links - 1)}\n\nThat led to:\n\n" if before and links else ""
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    message = _message(error)
    said = f"{name}: {message}" if message else name
    return f"{text}Traceback (most recent call last):\n{''.join(frames.format())}{said}"


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its user may look into; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)


def _message(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f"[{error.errno}] {error.strerror}" if error.strerror else ""  # without the name of the file
    named = getattr(error, "sqlite_errorname", None)
    if isinstance(named, str):
        return named
    return str(error)[:LONGEST_MESSAGE] if type(error) in TELLING else ""


def _make_private(path: Path) -> None:
    """See to it that the file is there and for its user alone, before anything is written to it."""
    # Never through a link, which might lead to a file that is not ours. Windows has neither such links nor modes.
    file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0), 0o600)
    if hasattr(os, "fchmod"):
        os.fchmod(file, 0o600)
    os.close(file)


def _rotate(source: str, destination: str) -> None:
    Path(source).replace(destination)
    _make_private(Path(source))
