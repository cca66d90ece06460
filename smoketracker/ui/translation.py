"""Loads the translation for the person's language, if there is one; the program itself speaks English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

SOURCE_LANGUAGE = "en"


def install(app: QApplication, resources: Path) -> None:
    """Let the program speak the first of the person's languages that it knows."""
    folder = resources / "i18n"
    known = {path.stem for path in folder.glob("smoketracker_*.qm")}
    for language in QLocale().uiLanguages() if known else []:
        name = language.replace("-", "_")
        if name.partition("_")[0] == SOURCE_LANGUAGE:
            return
        if f"smoketracker_{name}" in known:
            _load(app, f"smoketracker_{name}", str(folder))
            # Qt's own words, for the buttons of its boxes.
            _load(app, f"qtbase_{name.partition('_')[0]}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            app.setLayoutDirection(QLocale(name).textDirection())
            return


def _load(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
