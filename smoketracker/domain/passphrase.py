"""The passphrase before the editor: which texts can be one, and how long to wait after wrong tries."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from smoketracker.domain.errors import Refused

SHORTEST = 8  # characters
MOST_BYTES = 1_024
FREE_TRIES = 5
LONGEST_PAUSE = 900  # seconds
_MOST_DOUBLINGS = 10  # by then the longest pause is reached
_MOST_CHARACTERS = 4 * MOST_BYTES  # no longer text becomes short enough: composing joins at most a few characters


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong passphrases were given one after the other, and when the last one was.

    at: by a clock that nobody can set: seconds since the computer started.
    """

    count: int = 0
    at: float = 0.0


def normalised(phrase: str) -> bytes:
    """Return the bytes that stand for a passphrase, the same however its letters were put together (NFC).

    Raises Refused for a text that cannot be one.
    """
    # Counted before it is put in order, which takes quadratic time for a text of nothing but accents.
    text = unicodedata.normalize("NFC", phrase) if len(phrase) <= _MOST_CHARACTERS else ""
    if (text and len(text) < SHORTEST) or not phrase:
        raise Refused(f"A passphrase takes {SHORTEST} characters or more.")
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise Refused("The passphrase holds a character that cannot be kept.")
    found = text.encode()
    if not text or len(found) > MOST_BYTES:
        raise Refused(f"A passphrase takes at most {MOST_BYTES:,} bytes; this one has more.")
    return found


def pause_after(count: int) -> int:
    """Return the seconds to wait after so many wrong tries: none for five, then 1, 2, 4 and so on up to 900."""
    doublings = count - FREE_TRIES
    return 0 if doublings < 0 else min(2 ** min(doublings, _MOST_DOUBLINGS), LONGEST_PAUSE)


def wait_of(tries: Tries, now: float) -> float:
    """Return the seconds still to wait before the next try; now: by the clock that the tries are counted by."""
    passed = now - tries.at
    # A count that is less than it was has begun anew with the computer: then at least all of it has passed.
    return max(0.0, pause_after(tries.count) - (passed if passed >= 0 else now))
