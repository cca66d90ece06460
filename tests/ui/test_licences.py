"""Licences: each part that others made is listed with its text, read from a bundle or from what is installed."""

import json

import pytest
from PySide6.QtCore import Qt

from smoketracker import paths
from smoketracker.ui import licences
from smoketracker.ui.dialogs.about import AboutDialog
from smoketracker.ui.dialogs.licences import LicencesDialog


@pytest.fixture
def bundled(monkeypatch, tmp_path):
    """Let the program be told what a bundle holds."""
    file = tmp_path / "licences.json"
    told = [
        {"name": "<b>Bold</b>", "version": "1.2", "licence": "MIT", "text": "<i>as it is</i>\nand so on"},
        {"name": "Zlib", "version": "1.3", "licence": "", "text": ""},
    ]
    file.write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setattr(paths, "licences", lambda: file)


def test_what_is_installed_is_listed_with_what_it_stands_on_itself():
    found = {part.name.lower(): part for part in licences.parts()}
    assert {"sqlalchemy", "pyside6_essentials", "argon2-cffi", "cffi"} <= set(found)
    assert "pytest" not in found
    assert found["sqlalchemy"].licence == "MIT"
    assert "Permission is hereby granted" in found["sqlalchemy"].text


def test_from_about_one_comes_to_the_licences_and_reads_them_by_keyboard(qtbot, window, data_dir, bundled, application):
    about = AboutDialog(application.theme, data_dir, "3.40.1", window)
    qtbot.addWidget(about)
    about.show()
    qtbot.mouseClick(about.licences, Qt.MouseButton.LeftButton)
    (dialog,) = about.findChildren(LicencesDialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["<b>Bold</b>", "Zlib"]
    assert dialog.text.toPlainText() == "<b>Bold</b> 1.2, under MIT\n\n<i>as it is</i>\nand so on"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.text.toPlainText().startswith("Zlib 1.3, under the licence below")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.text
    qtbot.keyClick(dialog.text, Qt.Key.Key_A)
    assert dialog.text.toPlainText().startswith("Zlib 1.3")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
