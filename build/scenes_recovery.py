"""The screens of a record that cannot be opened, and of the window after a way out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from people import NOW
from smoketracker.app import Application
from smoketracker.domain.errors import StorageError, Trouble
from smoketracker.tracker.recovering import Prospects, Salvaged
from smoketracker.tracker.safekeeping import Backup
from smoketracker.ui.opening import open_patiently
from smoketracker.ui.recovery import recovery_words
from smoketracker.ui.recovery.window import RecoveryWindow
from smoketracker.ui.widgets.banner import Banner

FOLDER = Path("/home/ana/.local/share/smoketracker")
DAMAGED = "The database file is damaged. Nothing was saved and nothing was deleted."
SAVED = Salvaged(3_641, 3_650, 12, 12, changed=2, others_lost=0, catalogue_lost=False)
BACKUP = Backup(
    FOLDER / "backups" / "smoketracker-20261122T133000Z.db",
    NOW.replace(tzinfo=NOW.astimezone().tzinfo) - timedelta(hours=20),
    "changed",
    "1.0",
    4,
    {"smokes": 3_640, "profiles": 1},
    "",
    1,
    "",
    (0, 0),
)


def on(trouble: Trouble, sentence: str, found: Prospects, *, waiting: int = 0) -> Callable[[Application], None]:
    """Return what opens the window on a trouble."""

    def opens(application: Application) -> None:
        window = RecoveryWindow(FOLDER, application.theme, application.window)
        window.show_trouble(StorageError(sentence, trouble), trouble)
        window.show_waiting(waiting, waiting)
        window.show_prospects(found, application.bridge.clock())
        window.open()

    return opens


def busy(application: Application) -> None:
    """Open the window while it is being found out what can be done."""
    window = RecoveryWindow(FOLDER, application.theme, application.window)
    window.show_trouble(StorageError(DAMAGED, Trouble.DAMAGED), Trouble.DAMAGED)
    window.show_waiting(0, 0)
    window.open()


def failing(application: Application) -> None:
    """Open the window after a way that led nowhere."""
    damaged(application)
    window = application.window.findChildren(RecoveryWindow)[-1]
    window.show_failure("The data folder cannot be written: No space left on device.")


def said(application: Application) -> None:
    """Say over the window where the damaged file is kept."""
    banner = Banner(application.theme, "All right", "points")
    application.window.add_banner(banner)
    kept = [FOLDER / "smoketracker.db.damaged-20261123T060000Z"]
    banner.show_sentence(*recovery_words.went_back(BACKUP, application.bridge.clock(), kept))


def looking(application: Application) -> None:
    """Open the record for looking only, and try to log."""
    bridge = application.bridge
    folder = bridge.ask(lambda tracker: tracker.folder)
    bridge.withdraw()
    application.serve(open_patiently(folder, bridge.clock, read_only=True))
    banner = Banner(application.theme, "Try again", "points")
    application.window.add_banner(banner)
    banner.show_sentence(*recovery_words.looks_only())
    bridge.log_smoke()


damaged = on(Trouble.DAMAGED, DAMAGED, Prospects(BACKUP, SAVED, can_look=True), waiting=1)
salvage = on(
    Trouble.DAMAGED,
    DAMAGED,
    Prospects(replace(BACKUP, counts={"smokes": 3_100, "profiles": 3}), replace(SAVED, answers=10, others_lost=3)),
)
newer = on(
    Trouble.NEWER,
    f"{FOLDER}/smoketracker.db was written by a newer version of Smoke Tracker (format 9, this one knows 4); it was "
    "left untouched. Install the newer version to open it.",
    Prospects(),
)
gone = on(
    Trouble.GONE,
    f"The database is gone from {FOLDER}. What lies there besides it, backups say, was left untouched.",
    Prospects(BACKUP),
)
full = on(Trouble.FULL, "The disk is full. Nothing was saved; free some space and try again.", Prospects(can_look=True))
