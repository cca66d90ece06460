"""The screens of the net under the record: its backups, going back to one, and what is said when one fails."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from people import NOW
from settling import settle
from smoketracker.app import Application
from smoketracker.tracker.safekeeping import Reason, take_backup
from smoketracker.ui.backup_keeper import BackupKeeper
from smoketracker.ui.dialogs.question import Question
from smoketracker.ui.dialogs.restore import RestoreDialog
from smoketracker.ui.pages.settings import SettingsPage

AWAY = "/media/ana/A stick with a rather long name/Backups/Smoke Tracker backups"
TRIGGER = "CREATE TRIGGER t AFTER INSERT ON smokes BEGIN DELETE FROM smokes; END"

Shown = TypeVar("Shown", bound=QWidget)


def go_back(application: Application) -> None:
    """Choose the oldest of a few backups."""
    for ago in (timedelta(days=9), timedelta(days=1, hours=3), timedelta(hours=2)):
        take_backup(_folder(application), Reason.CHANGED, NOW - ago)
    application.bridge.log_another()
    application.window.safekeeping.restore()
    dialog = _shown(RestoreDialog)
    dialog.choice.list.setCurrentRow(dialog.choice.list.count() - 1)
    _rest(dialog)


def ask(application: Application) -> None:
    """Ask before going back."""
    go_back(application)
    _shown(RestoreDialog).restoring.click()


def went_back(application: Application) -> None:
    """Go back."""
    ask(application)
    _shown(Question).buttons[-1].click()
    settle()
    _rest(_shown(RestoreDialog))


def refused(application: Application) -> None:
    """Choose a file that somebody has changed."""
    backup = application.bridge.ask(lambda tracker: tracker.back_up())
    odd = Path(tempfile.mkdtemp()) / "An <b>old copy from my former computer.db"
    shutil.copy(backup.path, odd)
    with closing(sqlite3.connect(odd)) as connection, connection:
        connection.execute(TRIGGER)
    application.window.safekeeping.restore()
    dialog = _shown(RestoreDialog)
    dialog.choice.add_file(odd)
    _rest(dialog)


def settings(application: Application) -> None:
    """Show the settings of backups, with a second folder."""
    _stopped(application)
    page = application.window.page("settings")
    if isinstance(page, SettingsPage):
        page.preferences.second_folder = AWAY
        page.backups.reload()
        settle()
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + page.backups.mapTo(page, page.backups.rect().topLeft()).y() - 40)


def troubled_settings(application: Application) -> None:
    """Show the settings of backups when nothing goes well."""
    keeper = _stopped(application)
    keeper.failure = f"No backup could be made in {_folder(application)}: No space left on device."
    keeper.copy_failure = f"No copy of a backup could be made in {AWAY}: Permission denied."
    settings(application)


def say(*, failure: str = "", away: bool = False) -> Callable[[Application], None]:
    """Return what lets the window say over its pages what the keeper of backups met with."""

    def act(application: Application) -> None:
        keeper = _stopped(application)
        keeper.failure, keeper.away = failure, away
        keeper.settled.emit()

    return act


def _stopped(application: Application) -> BackupKeeper:
    """Return the keeper, which from now on finds nothing new that would change the picture."""
    application.window.safekeeping.end()
    return application.window.safekeeping.keeper


def _folder(application: Application) -> Path:
    return application.window.safekeeping.folder


def _rest(dialog: RestoreDialog) -> None:
    settle(lambda: not dialog.is_busy)
    settle()


def _shown(kind: type[Shown]) -> Shown:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())
