"""The screens of a database that goes while the window shows: what is said, what is offered, what an end would lose."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from settling import settle
from smoketracker.app import Application
from smoketracker.storage.identity import FILE_NAME
from smoketracker.ui.dialogs.unsaved import UnsavedDialog

MANY = 14  # more smokes than the question names one by one


def gone(application: Application) -> None:
    """Remove the file of the record, and click twice."""
    _file(application).unlink()
    for _ in range(2):
        application.bridge.log_another()


def replaced(application: Application) -> None:
    """Let an older copy of the record take its place."""
    older = _file(application).with_name("older")
    with closing(sqlite3.connect(_file(application))) as now, closing(sqlite3.connect(older)) as then:
        now.backup(then)
    application.bridge.log_another()
    older.replace(_file(application))
    application.bridge.refresh()
    settle(lambda: application.bridge.is_open and not application.tracker.file_was_replaced)


def leave(application: Application) -> None:
    """Remove the whole folder, click often, and want to end the program."""
    folder = application.tracker.folder
    shutil.rmtree(folder)
    for _ in range(MANY):
        application.bridge.log_another()
    folder.mkdir()  # whoever made it for this scene removes it
    UnsavedDialog(application.bridge, application.window).open()


def _file(application: Application) -> Path:
    return application.tracker.folder / FILE_NAME
