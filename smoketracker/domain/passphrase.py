"""The passphrase before the editor: which texts can be one, and how long to wait after wrong tries."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from smoketracker.domain.errors import Refused

SHORTEST = 8  # characters
MOST_BYTES = 1_024
FREE_TRIES = 5
LONGEST_PAUSE = 900  # seconds
_MOST_DOUBLINGS = 10  # by then the longest pause is reached


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment by two clocks: seconds since 1970, and seconds counted since the computer started, which nobody sets.

    boot: names the time since that start; counted seconds of another one say nothing.
    """

    wall: float
    counted: float
    boot: str


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong passphrases were given one after the other, and when the last one was."""

    count: int = 0
    last: Moment = Moment(0.0, 0.0, "")


def normalised(phrase: str) -> bytes:
    """Return the bytes that stand for a passphrase, the same however its letters were put together (NFC).

    Raises Refused for a text that cannot be one.
    """
    text = unicodedata.normalize("NFC", phrase)
    if len(text) < SHORTEST:
        raise Refused(f"A passphrase takes {SHORTEST} characters or more.")
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise Refused("The passphrase holds a character that cannot be kept.")
    if len(found := text.encode()) > MOST_BYTES:
        raise Refused(f"A passphrase takes at most {MOST_BYTES:,} bytes; this one has {len(found):,}.")
    return found


def pause_after(count: int) -> int:
    """Return the seconds to wait after so many wrong tries: none for five, then 1, 2, 4 and so on up to 900."""
    doublings = count - FREE_TRIES
    return 0 if doublings < 0 else min(2 ** min(doublings, _MOST_DOUBLINGS), LONGEST_PAUSE)


def wait_of(tries: Tries, now: Moment) -> float:
    """Return the seconds still to wait before the next try."""
    pause = pause_after(tries.count)
    same_clock = tries.last.boot == now.boot
    passed = now.counted - tries.last.counted if same_clock else now.wall - tries.last.wall
    return pause if passed < 0 else max(0.0, pause - passed)


def carried_over(tries: Tries, now: Moment) -> Tries:
    """Return the tries on the present count of seconds.

    The wall clock may be set while the computer is off: a pause that it does not show to be over begins anew, once.
    """
    if tries.last.boot == now.boot or not wait_of(tries, now):
        return tries
    return replace(tries, last=now)
