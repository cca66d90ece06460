"""The export dialog: the record goes out whole or as a table, and never over something else unasked."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from smoketracker.exchange.reading import ReadOptions, open_history
from smoketracker.ui.dialogs.exporting import ExportDialog


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "out.json"


@pytest.fixture
def dialog(window, log_button, place):
    """Offer the export dialog on a record with one smoke, with the place filled in."""
    click(log_button)
    window.errands.do("export")
    opened = window.findChildren(ExportDialog)[-1]
    write_in(opened, place)
    yield opened
    opened.close()


@pytest.fixture
def export(qtbot):
    """Offer to press Export and wait for what comes of it."""

    def press(dialog) -> None:
        click(dialog.write)
        qtbot.waitUntil(lambda: not dialog._worker.is_busy)

    return press


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def write_in(dialog, text) -> None:
    dialog.place.text.setFocus()
    dialog.place.text.selectAll()
    QTest.keyClicks(dialog.place.text, str(text))


def words_in(dialog) -> str:
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def test_everything_goes_into_one_file_for_its_owner_alone(dialog, export, place):
    export(dialog)

    assert json.loads(place.read_text(encoding="utf-8"))["manifest"]["smokes"] == 1
    assert place.stat().st_mode & 0o777 == 0o600
    assert f"with 1 smoke, smokes taken back included, is in {place}." in words_in(dialog)


def test_what_was_exported_can_be_imported_as_a_whole(dialog, export, place, open_at, make_folder, clock):
    export(dialog)

    other = open_at(make_folder(), clock)
    report = other.bring(open_history(place, ReadOptions(clock.zone)))
    assert (report.whole, len(other.smokes())) == (True, 1)


def test_the_smokes_alone_go_into_a_table(dialog, export, place):
    QTest.mouseClick(dialog.form.findChildren(type(dialog.write))[1], Qt.MouseButton.LeftButton)
    assert dialog.place.text.text() == str(place.with_suffix(".csv"))

    export(dialog)

    assert place.with_suffix(".csv").read_text(encoding="utf-8").startswith("uid,at,zone,day,source,note")
    assert "1 smoke is in" in words_in(dialog)


def test_a_file_that_is_there_is_replaced_only_after_a_question(qtbot, dialog, place):
    place.write_text("precious", encoding="utf-8")

    click(dialog.write)
    click(answer(dialog, "Keep"))
    assert place.read_text(encoding="utf-8") == "precious"

    click(dialog.write)
    click(answer(dialog, "Replace"))
    qtbot.waitUntil(lambda: place.read_text(encoding="utf-8") != "precious")


def answer(dialog, text):
    box = dialog.findChildren(QMessageBox)[-1]
    assert box.textFormat() == Qt.TextFormat.PlainText
    return next(button for button in box.buttons() if button.text() == text)


def test_the_chooser_has_asked_already(dialog, export, place):
    place.write_text("old", encoding="utf-8")
    click(dialog.place.choose)
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(place))
    chooser.close()

    export(dialog)

    assert "smokes taken back included" in words_in(dialog)


def test_a_link_is_never_followed(dialog, export, place, tmp_path):
    target = tmp_path / "precious"
    place.symlink_to(target)

    export(dialog)

    assert "out.json is a link to another place; choose a name that is not taken." in words_in(dialog)
    assert dialog.place.text.hasFocus()
    assert not target.exists()


@pytest.mark.parametrize(("name", "said"), [("", "Name the file"), ("no/such/folder.json", "could not be written")])
def test_a_place_that_does_not_do_is_said_at_the_field(qtbot, dialog, tmp_path, name, said):
    write_in(dialog, tmp_path / name if name else " ")

    click(dialog.write)
    qtbot.waitUntil(lambda: not dialog._worker.is_busy)

    assert said in words_in(dialog)
    assert dialog.place.text.hasFocus()
    assert dialog.write.isEnabled()


def test_the_folder_can_be_opened_afterwards(dialog, export, place, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    export(dialog)

    click(dialog.folder)

    assert [url.toLocalFile() for url in opened] == [str(place.parent)]
