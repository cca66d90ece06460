"""Where things are kept: the user's data folder, and the artwork and texts that came with the program."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from zlib import crc32

import platformdirs

APP_NAME = "smoketracker"


def data_dir() -> Path:
    """Return the folder for the database: the user's own, never a roaming one."""
    return platformdirs.user_data_path(APP_NAME, appauthor=False, roaming=False)


def state_dir() -> Path:
    """Return the folder for what the program tells about itself: its log and the reports of its failures."""
    return platformdirs.user_state_path(APP_NAME, appauthor=False)


def state_name(folder: Path | None) -> str:
    """Return how the files of the state folder begin that belong to a data folder; None is the usual one."""
    if folder is None or folder.resolve() == data_dir().resolve():
        return APP_NAME
    # Two programs on two folders must never write, or rotate, one file.
    return f"{APP_NAME}-{crc32(os.fsencode(folder.resolve())):08x}"


def resources() -> Path:
    """Return the folder with the shipped artwork and texts: inside the package or, in the checkout, beside it."""
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def licences() -> Path:
    """Return the file that a bundle tells in what others made of it; elsewhere there is none."""
    return Path(__file__).parent / "licences.json"


def user_name() -> str:
    """Return the name the system knows the user by, or a plain one where it knows none."""
    try:
        return getpass.getuser() or "me"
    except (OSError, KeyError, ImportError):
        return "me"
