"""What is remembered of the window's looks: theme, place on the screen, page. It changes no result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from smoketracker.ui.theme import Mode

FILE_NAME = "window.ini"


class Preferences:
    """The settings file of the window, beside the database; what cannot be read there counts as not set."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Mode:
        """Return the wanted set of colours."""
        found = str(self._settings.value("theme", Mode.SYSTEM.value))
        return Mode(found) if found in set(Mode) else Mode.SYSTEM

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._settings.setValue("theme", mode.value)

    @property
    def calm(self) -> bool:
        """Say whether nothing should move."""
        return self._settings.value("less-motion", "false") in {True, "true"}

    @calm.setter
    def calm(self, calm: bool) -> None:
        self._settings.setValue("less-motion", calm)

    @property
    def welcomed(self) -> bool:
        """Say whether the first steps were taken or passed over."""
        return self._settings.value("welcomed", "false") in {True, "true"}

    @welcomed.setter
    def welcomed(self, welcomed: bool) -> None:
        self._settings.setValue("welcomed", welcomed)

    @property
    def page(self) -> str:
        """Return the name of the page that showed last."""
        return str(self._settings.value("page", ""))

    @page.setter
    def page(self, name: str) -> None:
        self._settings.setValue("page", name)

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was, as Qt writes it; empty if not known."""
        found = self._settings.value("geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)
