"""Backups in the window: the keeper, what is said when one cannot be made, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from smoketracker.ui.backup_keeper import BackupKeeper
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.missing import Missing
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.rollover import Heartbeat
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.banner import Banner


class Safekeeping(QObject):
    """Says calmly, over the pages, what kept a backup from being made, and opens what is about backups.

    `looked_back` comes when somebody has closed the list of backups: another record may be there now.
    """

    looked_back = Signal()

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        preferences: Preferences,
        add_banner: Callable[[QWidget], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._window = window
        self._add_banner = add_banner
        self._banners: dict[str, Banner] = {}
        self.keeper = BackupKeeper(bridge, preferences, self)
        self._missing = Missing(bridge, theme, add_banner, self)
        self.keeper.settled.connect(self._show_state)

    @property
    def folder(self) -> Path:
        """Return the data folder."""
        return self._preferences.folder

    def begin(self, heartbeat: Heartbeat) -> None:
        """Keep backups from now on, and look for what an older copy of the file may have lost."""
        self.keeper.begin(heartbeat)
        self._missing.begin()

    def end(self) -> None:
        """Make no backup any more."""
        self.keeper.end()

    @Slot()
    def restore(self) -> None:
        """Open the list of backups."""
        # Made when it is wanted: a dialog does not belong to the first frame.
        from smoketracker.ui.dialogs.restore import RestoreDialog  # noqa: PLC0415

        dialog = RestoreDialog(self._bridge, self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self.looked_back)
        dialog.open()

    @Slot()
    def choose_folder(self) -> None:
        """Let the person choose the second folder."""
        chooser = QFileDialog(self._window, self.tr("Choose a second folder for backups"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.finished.connect(chooser.deleteLater)
        chooser.fileSelected.connect(lambda name: self.keeper.use_folder(Path(name)))
        chooser.open()

    @Slot()
    def _show_state(self) -> None:
        """Say what the last round could not do, or nothing any more; that a drive is away is said once."""
        keeper = self.keeper
        self._say("failed", self.tr("Your record is fine, but there is no new backup of it."), keeper.failure)
        title = self.tr("Your backups are safe here, but could not be copied to the second folder.")
        self._say("copy", title, "" if keeper.away else keeper.copy_failure)
        if keeper.away and not self._preferences.told_second_away:
            title = self.tr("The second folder for backups is not there at the moment.")
            self._say(
                "away", title, self.tr("Backups are made here as always. What it lacks is copied when it is back.")
            )
        elif not keeper.away:
            self._say("away", "", "")
        if keeper.away != self._preferences.told_second_away:
            self._preferences.told_second_away = keeper.away

    def _say(self, kind: str, title: str, sentence: str) -> None:
        if sentence:
            self._banner(kind).show_sentence(title, sentence)
        elif kind in self._banners:
            self._banners[kind].hide()

    def _banner(self, kind: str) -> Banner:
        """Return a banner, made when it is first wanted."""
        if kind not in self._banners:
            if kind == "away":
                banner = Banner(self._theme, self.tr("All right"), "notice")
                banner.pressed.connect(banner.hide)
            else:
                banner = Banner(self._theme, self.tr("Try again"), "points")
                banner.pressed.connect(self.keeper.back_up)
            self._banners[kind] = banner
            self._add_banner(banner)
        return self._banners[kind]
