"""`show` and `quit`: the command line and the program that runs on the same data folder."""

from __future__ import annotations

import time
from threading import Event

from smoketracker import instance
from smoketracker.cli.session import Said, Session
from smoketracker.domain.errors import Refused

PATIENCE_SECONDS = 15.0  # the program saves what waits before it ends
SECONDS_BETWEEN_LOOKS = 0.1


def choose(session: Session) -> None:
    """Let the window be about the person named; raises Refused while one that runs is about somebody else."""
    if session.profile is None:
        return
    with session.tracker() as tracker:
        if not instance.is_running(session.data_dir):
            tracker.stay()
        elif tracker.chosen_profile() != tracker.profile():
            raise Refused("Smoke Tracker runs already and shows another person; choose this one in its More menu.")


def show(session: Session) -> Said:
    """Bring the window of the running program to the front; if none runs, it is to be opened."""
    choose(session)
    shown = instance.show(session.data_dir)
    return Said([], {"opened": not shown}, opens_window=not shown)


def end(session: Session) -> Said:
    """Ask the running program to quit, and wait until it has."""
    if not instance.is_running(session.data_dir):
        return Said(["Smoke Tracker is not running."], {"was_running": False})
    last_look = time.monotonic() + PATIENCE_SECONDS
    heard = False
    while time.monotonic() < last_look:
        # It may be starting at this moment, and cannot hear yet.
        heard = heard or instance.tell(session.data_dir, instance.QUIT)
        Event().wait(SECONDS_BETWEEN_LOOKS)
        if not instance.is_running(session.data_dir):
            return Said(["Smoke Tracker has ended."], {"was_running": True})
    raise Refused(
        "Smoke Tracker was asked to quit and has not ended yet." if heard else "Smoke Tracker does not answer."
    )
