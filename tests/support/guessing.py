"""Guessing the editor's passphrase."""

from argon2 import PasswordHasher

from smoketracker.domain.errors import Refused, WrongPassphrase

PHRASE = "grüne Wiese am See"
WRONG = "rote Wiese am Berg"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Counted:
    """The seconds since the computer started, which only the test moves."""

    def __init__(self):
        self.seconds = 1_000.0

    def __call__(self):
        return self.seconds


def guess(tracker, phrase=WRONG):
    """Say whether a guess was looked at, rather than refused for the pause."""
    try:
        tracker.unlock(phrase)
    except WrongPassphrase:
        return True
    except Refused:
        return False
    raise AssertionError("The guess was right.")


def guess_often(tracker, times):
    """Count the guesses that were looked at."""
    return sum(guess(tracker) for _ in range(times))
