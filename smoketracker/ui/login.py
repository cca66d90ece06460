"""Starting at login, as the window does it: on its own data folder."""

from __future__ import annotations

import logging
from pathlib import Path

from smoketracker import autostart, paths
from smoketracker.autostart import AutostartFailed, Command

logger = logging.getLogger(__name__)


def command(folder: Path) -> Command:
    """Return how this program is started without its window on a data folder."""
    return autostart.command(folder, paths.data_dir())


def started_on(folder: Path) -> tuple[str, ...]:
    """Return the words that start this program with its window on a data folder."""
    return (*command(folder).program, "--data-dir", str(folder.absolute()))


def mend(folder: Path) -> None:
    """Name the program's present place if it starts at login and has moved; that this fails is no reason to disturb."""
    try:
        autostart.mend(autostart.this_system(), command(folder))
    except AutostartFailed as error:
        logger.warning("What starts the program at login names another place: %s", error)
