"""Start Smoke Tracker from the checkout: `python build/run.py`, or `python build/run.py -- status` for one command."""

# First of all: it stops an older Python.
from environment import Kind, clean_variables, made_ready

# isort: split
import os
import sys
from collections.abc import Sequence

import system_packages
from handing_on import hand_over, read_words

NO_DISPLAY = (
    "There is no display to open the window on; start this on a desktop, or with xvfb-run, or with "
    "QT_QPA_PLATFORM=offscreen set to run unseen."
)


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then become the program."""
    words = read_words(arguments, "Start Smoke Tracker; a command and its options are handed on to it.")
    opens_window = not words.handed_on and not words.only_set_up
    if opens_window and not _has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    if not _has_libraries(wanted=not words.handed_on) and opens_window:
        return 1
    environment = made_ready(Kind.RUN)
    if words.only_set_up:
        return 0
    return hand_over(environment.command("smoketracker"), words.handed_on, clean_variables())


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _has_libraries(*, wanted: bool) -> bool:
    """Look for Qt's libraries only where a window will need them: the command line does without."""
    groups = [system_packages.ENVIRONMENT, system_packages.WINDOW] if wanted else [system_packages.ENVIRONMENT]
    return system_packages.provide(*groups)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
