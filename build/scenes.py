"""Every screen of the program as a scene: whose record it shows, and how one gets there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

import scenes_editor as editor
import scenes_net as net
import scenes_people as several
import scenes_recovery as recovery
import scenes_trouble as trouble
from people import NOW, PEOPLE, SetClock
from settling import settle
from smoketracker.app import Application, build
from smoketracker.ui.crash_reports import Crash
from smoketracker.ui.dialogs.crash import CrashDialog
from smoketracker.ui.dialogs.onboarding import OnboardingDialog
from smoketracker.ui.pages.gallery_tiles import AchievementTile
from smoketracker.ui.pages.settings import SettingsPage
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.tray_words import no_tray
from smoketracker.ui.widgets.banner import Banner

Act = Callable[[Application], None]
Look = Callable[[QWidget], None]


def _nothing(_application: Application) -> None:
    """Leave everything as it is."""


def _log(application: Application) -> None:
    application.bridge.log_smoke()


def _log_twice(application: Application) -> None:
    application.bridge.log_smoke()
    application.bridge.log_smoke()


def _fail(application: Application) -> None:
    application.bridge.failed.emit("The disk is full. Make some room, then try again.")


def _settings_with_tray(application: Application) -> None:
    page = application.window.page("settings")
    if isinstance(page, SettingsPage):
        page.preferences.has_tray = True
        page.notices.reminds.setChecked(True)


def _to_the_end(application: Application) -> None:
    bar = application.window.page("settings").verticalScrollBar()
    bar.setValue(bar.maximum())


def _miss_tray(application: Application) -> None:
    banner = Banner(application.theme, "All right", "notice")
    application.window.add_banner(banner)
    banner.show_sentence(*no_tray(minimises=True))


def _search_in_vain(application: Application) -> None:
    page = application.window.page("achievements")
    for field in page.findChildren(QLineEdit):
        field.setText("zeppelin")


def _errand(name: str) -> Act:
    return lambda application: application.window.errands.do(name)


def _welcome(application: Application) -> None:
    preferences = Preferences(Path(tempfile.gettempdir()))  # nothing is written: one only looks
    OnboardingDialog(application.bridge, application.theme, preferences, application.window).open()


def _import(application: Application) -> None:
    file = Path(tempfile.gettempdir()) / "smokes-of-2025.csv"
    file.write_text("date,count\n2025-03-01,9\n2025-03-02,many\n2025-03-03,7\n2025-03-04,0\n", encoding="utf-8")
    application.window.errands.bring(file)
    settle(lambda: not application.bridge.is_open)  # it is read in a thread, which the tracker is lent to
    settle(lambda: application.bridge.is_open)


def _crash(application: Application) -> None:
    folder = Path.home() / ".local" / "state" / "smoketracker"
    CrashDialog(Crash("A report.\n", folder / "crash-20260601-120000-01.txt", folder), application.window).open()


def _pop_over(application: Application) -> None:
    page = application.window.page("achievements")
    next(tile for tile in page.findChildren(AchievementTile) if "Fortnight" in tile.accessibleName()).click()


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen: a person's record, a page, what is done there, and what opens a dialog over it or scrolls to the end.

    steps: how often the main button of the dialog is pressed before one looks.
    """

    name: str
    person: str
    page: str = "today"
    act: Act = _nothing
    opens: Act | None = None
    steps: int = 0


SCENES = (
    Scene("today-first-day", "nobody"),
    Scene("today", "ordinary"),
    Scene("today-lapse", "lapsed"),
    Scene("today-pending", "away"),
    Scene("today-ten-years", "ten years"),
    Scene("today-logged", "nobody", act=_log),
    Scene("today-log-another", "ordinary", act=_log_twice),
    Scene("today-error", "ordinary", act=_fail),
    Scene("today-no-tray", "ordinary", act=_miss_tray),
    Scene("achievements-first-day", "nobody", "achievements"),
    Scene("achievements", "ordinary", "achievements"),
    Scene("achievements-no-result", "ordinary", "achievements", act=_search_in_vain),
    Scene("history-first-day", "nobody", "history"),
    Scene("history", "ordinary", "history"),
    Scene("history-pending", "away", "history"),
    Scene("history-ten-years", "ten years", "history"),
    Scene("settings", "ordinary", "settings"),
    Scene("settings-first-day", "nobody", "settings"),
    Scene("settings-tray", "ordinary", "settings", act=_settings_with_tray),
    Scene("settings-tray-end", "ordinary", "settings", act=_settings_with_tray, opens=_to_the_end),
    Scene("achievements-popover", "ordinary", "achievements", opens=_pop_over),
    Scene("away", "away", opens=_errand("away")),
    Scene("add", "ordinary", "history", opens=_errand("add")),
    Scene("import", "ordinary", opens=_errand("import")),
    Scene("import-preview", "ordinary", opens=_import),
    Scene("export", "ordinary", opens=_errand("export")),
    Scene("help", "ordinary", opens=_errand("help")),
    Scene("about", "ordinary", opens=_errand("about")),
    Scene("crash", "ordinary", opens=_crash),
    Scene("erase", "ordinary", "settings", opens=_errand("erase")),
    Scene("editor-first-use", "ordinary", opens=editor.first_use),
    Scene("editor-passphrase", "ordinary", opens=editor.ask),
    Scene("editor", "ordinary", opens=editor.on("7-Day Streak")),
    Scene("editor-new", "ordinary", opens=editor.new),
    Scene("editor-dirty", "ordinary", opens=editor.dirty),
    Scene("editor-question", "ordinary", opens=editor.question),
    Scene("editor-problem", "ordinary", opens=editor.problem),
    Scene("editor-retired", "ordinary", act=editor.retire, opens=editor.on("Fortnight")),
    Scene("editor-draft", "ordinary", act=editor.add_draft, opens=editor.on("A hundred days")),
    Scene("editor-nothing-found", "ordinary", opens=editor.search_in_vain),
    Scene("editor-delete", "ordinary", opens=editor.delete),
    Scene("editor-grant", "ordinary", act=editor.add_by_hand, opens=editor.grant),
    Scene("editor-locked", "ordinary", opens=editor.lock),
    Scene("editor-rules", "ordinary", opens=editor.turn_to_rules),
    Scene("editor-import", "ordinary", opens=editor.take_in),
    Scene("editor-export", "ordinary", opens=editor.hand_on),
    Scene("today-several", "ordinary", act=several.share),
    Scene("people", "ordinary", act=several.share, opens=several.people),
    Scene("people-one", "ordinary", opens=_errand("people")),
    Scene("people-name", "ordinary", act=several.share, opens=several.taken),
    Scene("people-delete", "ordinary", act=several.share, opens=several.delete),
    Scene("erase-several", "ordinary", "settings", act=several.share, opens=_errand("erase")),
    Scene("settings-backups", "ordinary", "settings", opens=net.settings),
    Scene("settings-backups-failing", "ordinary", "settings", opens=net.troubled_settings),
    Scene("today-backup-failed", "ordinary", act=net.say(failure="No backup could be made: the disk is full.")),
    Scene("today-second-away", "ordinary", act=net.say(away=True)),
    Scene("restore", "ordinary", opens=net.go_back),
    Scene("restore-first-day", "nobody", opens=lambda application: application.window.safekeeping.restore()),
    Scene("restore-question", "ordinary", opens=net.ask),
    Scene("restore-done", "ordinary", opens=net.went_back),
    Scene("restore-refused", "ordinary", opens=net.refused),
    Scene("today-file-gone", "ordinary", act=trouble.gone),
    Scene("today-file-replaced", "ordinary", act=trouble.replaced),
    Scene("unsaved", "ordinary", opens=trouble.leave),
    Scene("recovery-damaged", "ordinary", opens=recovery.damaged),
    Scene("recovery-salvage", "ordinary", opens=recovery.salvage),
    Scene("recovery-newer", "ordinary", opens=recovery.newer),
    Scene("recovery-gone", "ordinary", opens=recovery.gone),
    Scene("recovery-full", "ordinary", opens=recovery.full),
    Scene("recovery-busy", "ordinary", opens=recovery.busy),
    Scene("recovery-failing", "ordinary", opens=recovery.failing),
    Scene("today-recovered", "ordinary", act=recovery.said),
    Scene("today-looking", "ordinary", act=recovery.looking),
    *(Scene(f"welcome-{step + 1}", "nobody", opens=_welcome, steps=step) for step in range(3)),
)


class Stage:
    """Shows scenes, one after the other, each on its own copy of its person's record."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def set_up(self, scene: Scene) -> Iterator[Application]:
        """Open the window on the scene; what the scene opens over it is opened by `look`."""
        place = Path(tempfile.mkdtemp(dir=self._folder))
        shutil.copytree(self._record(scene.person), place, dirs_exist_ok=True)
        preferences = Preferences(place)
        preferences.welcomed = True
        preferences.calm = True
        application = build(place, SetClock(NOW))
        try:
            application.start()
            settle(lambda: application.bridge.is_open)
            close_dialogs()
            application.window.show_page(scene.page)
            settle()
            scene.act(application)
            settle()
            yield application
        finally:
            close_dialogs()
            application.close()
            shiboken6.delete(application.window)  # left over, it would be dressed anew with every one after it
            shutil.rmtree(place, ignore_errors=True)

    def look(self, application: Application, scene: Scene, look: Look) -> None:
        """Let somebody look at what the scene is about: the window, or the dialog over it."""
        if scene.opens is None:
            settle()
            look(application.window)
            return
        settle()
        scene.opens(application)
        settle()
        for _ in range(scene.steps):
            _press_main_button(dialogs()[-1])
        look([application.window, *dialogs()][-1])
        close_dialogs()

    def _record(self, person: str) -> Path:
        place = self._folder / person
        if not place.exists():
            place.mkdir()
            PEOPLE[person](place)
        return place


def dialogs() -> list[QWidget]:
    """Return the dialogs that show, the topmost last."""
    found = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isModal()]
    active = QApplication.activeModalWidget()
    return [*(widget for widget in found if widget is not active), *([active] if active else [])]


def close_dialogs() -> None:
    """Close every dialog and menu without an answer."""
    popup = QApplication.activePopupWidget()
    if popup:
        popup.close()
    for dialog in reversed(dialogs()):
        dialog.close()
    settle()


def _press_main_button(dialog: QWidget) -> None:
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    next(button for button in buttons if button.property("kind") == "primary").click()
    settle()
