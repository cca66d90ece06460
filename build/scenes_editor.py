"""The scenes of the achievement editor: how one gets to each."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QApplication

from people import NOW
from settling import settle
from smoketracker.app import Application
from smoketracker.domain.catalogue import define
from smoketracker.exchange.catalogue_file import write_catalogue
from smoketracker.ui.editor.achievements_tab import AchievementsTab
from smoketracker.ui.editor.editor import RULES, Editor
from smoketracker.ui.editor.sharing import ImportCatalogueDialog

Act = Callable[[Application], None]
PASSPHRASE = "four random words"  # noqa: S105  # nobody's
DRAFT = {
    "id": "hundred",
    "title": "A hundred days",
    "description": "A hundred smoke-free days in a row.",
    "points": 1000,
    "icon": "heart",
    "criterion": {"metric": "smoke_free_streak", "at_least": 100},
    "draft": True,
}


def first_use(application: Application) -> None:
    """Offer a passphrase to who comes for the first time."""
    application.window.errands.do("editor")


def ask(application: Application) -> None:
    """Ask for the passphrase."""
    if not application.bridge.ask(lambda tracker: tracker.access()).guarded:
        application.bridge.ask(lambda tracker: tracker.set_passphrase(PASSPHRASE))
    application.bridge.ask(lambda tracker: tracker.lock())
    application.window.errands.do("editor")


def on(title: str) -> Act:
    """Show an achievement in the form, checked against the record."""

    def choose(application: Application) -> None:
        told: list[object] = []
        tab = _opened(application).achievements
        tab.side.checking.told.connect(told.append)
        _choose(tab, title)
        settle(lambda: bool(told))

    return choose


def new(application: Application) -> None:
    """Show an empty form."""
    _opened(application).achievements.begin_new()


def dirty(application: Application) -> None:
    """Show changes that are not saved."""
    tab = _opened(application).achievements
    _choose(tab, "7-Day Streak")
    tab.form.points.lineEdit().setText("350")
    tab.form.title.setText("A week of mornings")


def question(application: Application) -> None:
    """Ask what to do with changes."""
    dirty(application)
    _editors()[-1].reject()


def problem(application: Application) -> None:
    """Say at its field why something cannot be saved."""
    tab = _opened(application).achievements
    _choose(tab, "First Log")
    tab.form.points.lineEdit().setText("2000")
    tab.save()


def retire(application: Application) -> None:
    """Retire something that nobody has earned."""
    application.bridge.carry_out(lambda tracker: tracker.retire("fortnight"))


def add_draft(application: Application) -> None:
    """Add something that nobody else sees."""
    application.bridge.carry_out(lambda tracker: tracker.save_achievement(DRAFT))


def add_by_hand(application: Application) -> None:
    """Add something that an administrator gives."""
    given = {**DRAFT, "id": "by-hand", "title": "By hand", "criterion": {"metric": "manual"}, "draft": False}
    application.bridge.carry_out(lambda tracker: tracker.save_achievement(given))


def search_in_vain(application: Application) -> None:
    """Search in vain."""
    _opened(application).achievements.list.search.setText("zeppelin")


def delete(application: Application) -> None:
    """Say why something that was earned cannot be deleted."""
    on("First Log")(application)
    _editors()[-1].achievements.act("delete")


def grant(application: Application) -> None:
    """Ask why something is given by hand."""
    on("By hand")(application)
    _editors()[-1].achievements.act("grant")


def lock(application: Application) -> None:
    """Hide everything after five idle minutes."""
    editor = _opened(application)
    editor.lock()
    asking = QApplication.activeModalWidget()
    if asking is not None:
        asking.close()


def turn_to_rules(application: Application) -> None:
    """Turn to the point rules."""
    _opened(application).tabs.setCurrentIndex(RULES)


def take_in(application: Application) -> None:
    """Look at a file of achievements before it is brought in."""
    file = Path(tempfile.gettempdir()) / "ours.smoketracker-achievements.json"
    hundred, longer = define(DRAFT, ()), define({**DRAFT, "id": "30-day-streak", "title": "Thirty days"}, ())
    with file.open("w", encoding="utf-8") as out:
        write_catalogue(out, (hundred, replace(longer, draft=False)), {}, NOW, "1.0.0")
    tab = _opened(application).achievements
    tab.act("import")
    settle()
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ImportCatalogueDialog):
        dialog.look_at(file)
        settle(lambda: application.bridge.is_open)


def hand_on(application: Application) -> None:
    """Choose what is written into a file."""
    _opened(application).achievements.act("export")


def _opened(application: Application) -> Editor:
    """Return the editor, opened anew in the window's size: another scene may have left one."""
    for old in _editors():
        shiboken6.delete(old)
    application.window.errands._door._editor = None  # noqa: SLF001  # it was taken away without being closed
    application.window._preferences.offered_passphrase = True  # noqa: SLF001  # nobody comes for the first time
    application.window.errands.do("editor")
    editor = _editors()[-1]
    editor.resize(application.window.size())
    return editor


def _editors() -> list[Editor]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Editor) and widget.isVisible()]


def _choose(tab: AchievementsTab, title: str) -> None:
    names = {each.achievement.title: each.achievement.id for each in tab.view.definitions}
    tab.list.chosen.emit(names[title])
