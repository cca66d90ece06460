"""Trackers with a passphrase, a hash that costs next to nothing, and a count of seconds that only the test moves."""

import pytest
from support.guessing import CHEAP, PHRASE, Counted

from smoketracker.tracker.hashing import Means


@pytest.fixture
def counted() -> Counted:
    return Counted()


@pytest.fixture
def opened(open_at, clock, counted):
    """Offer to open a folder's tracker."""

    def open_folder(folder):
        tracker = open_at(folder, clock)
        tracker.means = Means(seconds=counted, hasher=lambda: CHEAP)
        return tracker

    return open_folder


@pytest.fixture
def guarded(opened, data_dir):
    """Offer a tracker with a passphrase that nobody has given yet."""
    tracker = opened(data_dir)
    tracker.set_passphrase(PHRASE)
    tracker.lock()
    return tracker
