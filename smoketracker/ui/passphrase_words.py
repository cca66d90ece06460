"""What the passphrase dialog says, by what it is for."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from smoketracker.ui.words import counted

MINUTE = 60


class Words(NamedTuple):
    """The dialog's title, heading, what is said above and below the fields, and its button."""

    title: str
    heading: str
    about: str
    forgotten: str
    act: str


def of(purpose: str) -> Words:
    """Return the words for a purpose by its name."""
    guards = _say("It guards the editor, not the file: whoever can write the file can change what is in it.")
    forgotten = _say(
        "If it is ever forgotten, the command “smoketracker passphrase reset” on this computer removes it."
    )
    match purpose:
        case "GIVE":
            return Words(
                _say("Unlock the editor"), _say("The editor is locked"), "", f"{forgotten} {guards}", _say("Unlock")
            )
        case "CHANGE":
            return Words(
                _say("Change the passphrase"),
                _say("Change the passphrase"),
                "",
                f"{guards} {forgotten}",
                _say("Change"),
            )
        case _:
            about = _say("With a passphrase, only who knows it changes achievements and point rules here.")
            return Words(
                _say("Set a passphrase"),
                _say("A passphrase for the editor"),
                f"{about} {guards}",
                forgotten,
                _say("Set passphrase"),
            )


def next_try(seconds: int) -> str:
    """Say how long to wait before the next try: in seconds up to two minutes, then in minutes."""
    if seconds < 2 * MINUTE:
        wait = counted(seconds, "1 second", "{count} seconds")
    else:
        wait = counted(math.ceil(seconds / MINUTE), "1 minute", "{count} minutes")
    return _say("Next try in {time}.").format(time=wait)


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)
