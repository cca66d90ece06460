"""Asking for the passphrase: on the terminal, unseen, or of a file descriptor; never of words or environment."""

from __future__ import annotations

import os
import sys
import warnings
from typing import TYPE_CHECKING

from smoketracker.cli.arguments import Arguments
from smoketracker.domain.errors import Refused
from smoketracker.domain.passphrase import MOST_BYTES

if TYPE_CHECKING:
    from smoketracker.tracker import Tracker


def administrator(arguments: Arguments, tracker: Tracker) -> None:
    """Unlock the administrator's commands of a tracker, if a passphrase is set; raises Refused, then nothing is."""
    if not tracker.access().unlocked:
        tracker.refuse_early_try()  # before anything is asked
        tracker.unlock(given(arguments, "Passphrase of the achievement editor: "))


def given(arguments: Arguments, question: str) -> str:
    """Return a passphrase: the next line of the descriptor that the words name, else what is typed on the terminal."""
    if arguments.passphrase_fd is None:
        return _typed(question)
    return _line(arguments.passphrase_fd)


def chosen(arguments: Arguments) -> str:
    """Return a new passphrase; on the terminal it is typed twice, since nobody sees it."""
    first = given(arguments, "New passphrase: ")
    if arguments.passphrase_fd is None and _typed("The same once more: ") != first:
        raise Refused("These were two different passphrases; nothing was changed.")
    return first


def confirmed(word: str, what: str) -> bool:
    """Say whether somebody at the terminal types a word to let something happen; raises Refused without a terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused("There is no terminal to confirm this on; --yes does it without asking.")
    sys.stderr.write(f"{what}\nTo go on, type {word}: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() == word


def _typed(question: str) -> str:
    from getpass import GetPassWarning, getpass  # noqa: PLC0415  # nobody but an administrator needs it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)  # where it would show, it is not asked for
            return getpass(question)
    except (GetPassWarning, OSError):
        raise Refused("There is no terminal to ask for the passphrase on; hand it in with --passphrase-fd.") from None
    except EOFError:
        raise Refused("No passphrase was given.") from None
    except UnicodeDecodeError:
        raise Refused("What was typed is not text in the terminal's own encoding.") from None


def _line(descriptor: int) -> str:
    """Read one line byte by byte: what comes after it is somebody else's, or the next passphrase."""
    found = bytearray()
    try:
        if os.isatty(descriptor):
            raise Refused(f"Descriptor {descriptor} is a terminal, which would show it; leave --passphrase-fd out.")
        while len(found) <= MOST_BYTES and (byte := os.read(descriptor, 1)) != b"\n":
            if not byte:
                break
            found += byte
        text = found.removesuffix(b"\r").decode()
    except (OSError, OverflowError):
        raise Refused(f"No passphrase can be read from descriptor {descriptor}.") from None
    except UnicodeDecodeError:
        raise Refused(f"What descriptor {descriptor} holds is not text in UTF-8.") from None
    if not text:
        raise Refused(f"Descriptor {descriptor} holds no passphrase.")
    return text
