"""The screens of several people in one record: who shows at the side, and the dialogs that are about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from smoketracker.app import Application
from smoketracker.tracker import Outcome, Tracker
from smoketracker.ui.dialogs.people import NameDialog, PeopleDialog
from smoketracker.ui.dialogs.person_gone import DeletePersonDialog

NAMES = ("Robin", "Maximiliane-Charlotte von und zu Hohenberg & Söhne", "<b>Kim</b>")

Shown = TypeVar("Shown", bound=QDialog)


def share(application: Application) -> None:
    """Let several people share the record, which is about Ana."""
    bridge = application.bridge
    bridge.carry_out(lambda tracker: tracker.rename_profile(tracker.profile(), "Ana"))
    for name in NAMES:
        bridge.carry_out(_adding(name))


def _adding(name: str) -> Callable[[Tracker], Outcome]:
    return lambda tracker: tracker.add_profile(name)


def people(application: Application) -> None:
    """Open the dialog of people on a name that does not fit."""
    application.window.errands.do("people")
    _shown(PeopleDialog).list.setCurrentRow(2)


def taken(application: Application) -> None:
    """Give somebody a name that is taken."""
    people(application)
    _shown(PeopleDialog).adding.click()
    asking = _shown(NameDialog)
    asking.name.setText("robin")
    asking.saving.click()


def delete(application: Application) -> None:
    """Ask for the person with the long name to be deleted, with an export that cannot be written."""
    people(application)
    _shown(PeopleDialog).deleting.click()
    deleting = _shown(DeletePersonDialog)
    deleting.export.path.clear()
    deleting.name.setText(NAMES[1])
    deleting.deleting.click()


def _shown(kind: type[Shown]) -> Shown:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())
