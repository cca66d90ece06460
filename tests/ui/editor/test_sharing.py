"""Achievements handed on and taken in from the editor: looked at first, then all or nothing."""

import base64
import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from support.icon_corpus import corpus
from support.png_squares import png

from smoketracker.domain.icons import icon_name
from smoketracker.exchange.catalogue_file import read_catalogue
from smoketracker.exchange.pictures import LARGEST_PICTURE
from smoketracker.ui.editor.sharing import ExportCatalogueDialog, ImportCatalogueDialog
from smoketracker.ui.icon_reader import normalised
from smoketracker.ui.pages.gallery_tiles import AchievementTile

DAY = {"metric": "smoke_free_days", "at_least": 1, "percent": None}


@pytest.fixture
def dialogs(application, window):
    """Offer to open a dialog over the window; all are closed after the test."""
    opened = []

    def open_it(kind):
        dialog = kind(application.bridge, application.theme, window)
        dialog.open()
        opened.append(dialog)
        return dialog

    yield open_it
    for dialog in opened:
        dialog._worker.end()
        dialog.close()


@pytest.fixture
def wait(qtbot):
    """Offer to wait until a dialog has nothing under way."""
    return lambda dialog: qtbot.waitUntil(lambda: not dialog._worker.is_busy, timeout=20_000)


@pytest.fixture
def export(dialogs, tmp_path):
    """Offer to open the export with a place filled in."""

    def open_it(place=tmp_path / "ours.json"):
        dialog = dialogs(ExportCatalogueDialog)
        dialog.place.text.setFocus()
        dialog.place.text.selectAll()
        QTest.keyClicks(dialog.place.text, str(place))
        return dialog

    return open_it


@pytest.fixture
def file(export, wait, tmp_path):
    """Offer a file of all achievements of which some are other than here."""

    def changed(**values) -> Path:
        dialog = export()
        click(dialog.write)
        wait(dialog)
        dialog.close()
        path = tmp_path / "ours.json"
        whole = json.loads(path.read_text(encoding="utf-8"))
        known = {one["id"]: one for one in whole["achievements"]}
        for name, fields in values.items():
            one = known.get(name.replace("_", "-"))
            if one is None:
                one = {**whole["achievements"][-1], "id": name, "title": name, "points": 20, "criterion": DAY}
                whole["achievements"].append(one)
            one.update(fields)
        path.write_text(json.dumps(whole), encoding="utf-8")
        return path

    return changed


@pytest.fixture
def look_at(dialogs, wait):
    """Offer the import on a file, as soon as it has been looked at."""

    def open_on(path):
        dialog = dialogs(ImportCatalogueDialog)
        dialog.place.text.setFocus()
        QTest.keyClicks(dialog.place.text, str(path))
        QTest.keyClick(dialog.place.text, Qt.Key.Key_Return)
        wait(dialog)
        return dialog

    return open_on


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def tick(box) -> None:
    """Tick a box where its mark is."""
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))


def words_in(dialog) -> str:
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def heard(view) -> list[str]:
    """Return the rows of a list as those hear them who do not see them."""
    model = view.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def ids(application) -> list[str]:
    return [each.achievement.id for each in application.tracker.definitions()]


class TestExport:
    def test_everything_is_chosen_at_first_and_goes_into_one_file(self, application, export, wait, tmp_path):
        dialog = export()
        assert "22 achievements" in words_in(dialog)
        click(dialog.none)
        click(dialog.all)

        click(dialog.write)
        wait(dialog)

        found = read_catalogue(tmp_path / "ours.json")
        assert [one.id for one in found.achievements] == ids(application)
        assert f"22 achievements, pictures included: {tmp_path / 'ours.json'}" in words_in(dialog)
        assert dialog.cancel.hasFocus()
        assert dialog.folder.isVisible()

    def test_they_are_chosen_by_mouse_and_keys(self, application, export, wait, tmp_path):
        """Nothing chosen is nothing to write."""
        dialog = export()
        click(dialog.none)
        assert not dialog.write.isEnabled()

        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Home)
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        row = dialog.list.visualItemRect(dialog.list.item(3))
        QTest.mouseClick(
            dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 16, row.center().y())
        )
        assert "2 achievements" in words_in(dialog)
        QTest.keyClick(dialog.place.text, Qt.Key.Key_Return)
        wait(dialog)

        expected = [ids(application)[1], ids(application)[3]]
        assert [one.id for one in read_catalogue(tmp_path / "ours.json").achievements] == expected

    def test_drafts_and_retired_ones_say_so(self, application, export):
        tracker = application.tracker
        tracker.save_achievement({"id": "a", "title": "Idea <b>", "points": 1, "criterion": DAY, "draft": True})
        tracker.retire("first-log")

        rows = [export().list.item(row).text() for row in (0, 22)]

        assert rows == ["First Log · Retired", "Idea <b> · Draft"]

    def test_a_file_that_is_there_is_replaced_only_after_asking(self, export, wait, tmp_path):
        (tmp_path / "ours.json").write_text("mine", encoding="utf-8")
        dialog = export()

        click(dialog.write)
        box = dialog.findChild(QMessageBox)
        click(box.buttons()[1])
        assert (tmp_path / "ours.json").read_text(encoding="utf-8") == "mine"
        click(dialog.write)
        box = [found for found in dialog.findChildren(QMessageBox) if found.isVisible()][-1]
        click(next(button for button in box.buttons() if button.text() == "Replace"))
        wait(dialog)

        assert read_catalogue(tmp_path / "ours.json").achievements

    def test_what_cannot_be_written_is_said_at_the_place(self, export, wait, tmp_path):
        dialog = export(place=tmp_path / "nowhere" / "ours.json")

        click(dialog.write)
        wait(dialog)

        assert "could not be written: No such file or directory." in words_in(dialog)
        assert dialog.place.text.hasFocus()


class TestImport:
    def test_a_file_is_shown_before_anything_is_kept(self, application, file, look_at):
        path = file(
            first_log={"points": 5, "title": "Log <b>One", "criterion": DAY},
            mine={"title": "Mine"},
            seven={"points": -1},
        )
        before = application.tracker.definitions()

        dialog = look_at(path)

        assert "24 achievements: 1 new, 1 changed, 21 identical, 1 refused." in words_in(dialog)
        assert heard(dialog.list)[:4] == [
            "Refused: seven. points takes a whole number from 0 to 1,000,000, not -1.",
            "Changed: Log <b>One. It was “First Log” · 5 points instead of 10 · Now: Earned after 1 smoke-free day",
            "New: Mine. 20 points · Earned after 1 smoke-free day",
            "Identical: First Smoke-Free Day. It is here exactly like this.",
        ]
        assert application.tracker.definitions() == before

    def test_it_is_brought_in_and_the_gallery_shows_it(self, application, window, file, look_at, wait, settle):
        dialog = look_at(file(first_log={"title": "Log One"}, mine={"title": "Mine"}))
        assert dialog.bring.text() == "Import 2 achievements"

        click(dialog.bring)
        wait(dialog)

        assert ids(application)[-1] == "mine"
        assert "1 achievement was added. 1 achievement was changed." in words_in(dialog)
        assert (dialog.cancel.text(), dialog.cancel.hasFocus()) == ("Close", True)
        assert not dialog.bring.isVisible()
        window.show_page("achievements")
        settle()
        tiles = [tile for tile in window.page("achievements").findChildren(AchievementTile) if tile.isVisible()]
        assert {"Mine", "Log One"} <= {words_in(tile).split("\n")[0] for tile in tiles}

    def test_a_second_time_there_is_nothing_to_bring_in(self, file, look_at):
        dialog = look_at(file())

        assert dialog.note.text() == "There is nothing in this file that could be brought in."
        assert not dialog.bring.isEnabled()

    def test_refused_ones_keep_the_file_out_until_they_are_left_out(self, application, file, look_at, wait):
        dialog = look_at(file(mine={}, paying={"criterion": {**DAY, "metric": "smokes_logged", "at_least": 5}}))
        assert not dialog.bring.isEnabled()
        assert dialog.note.text() == "Some cannot be taken. Leave them out, or correct the file first."

        tick(dialog.skip)
        click(dialog.bring)
        wait(dialog)

        assert "1 achievement was added. 1 was left out." in words_in(dialog)
        assert ids(application)[-1] == "mine"

    def test_pictures_come_along_as_uploads_do(self, application, file, look_at, wait):
        """They are read beside the window; what is no picture is refused with the reason."""
        tracker = application.tracker
        tracker.save_achievement({"id": "first-log"}, image=normalised(png()))
        tracker.save_achievement({"id": "fortnight"}, image=normalised(png((200, 30, 30))))
        path = file()
        drawing = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
        whole = json.loads(path.read_text(encoding="utf-8"))
        whole["icons"][icon_name(drawing)] = base64.b64encode(drawing).decode()
        next(one for one in whole["achievements"] if one["id"] == "fortnight")["icon"] = icon_name(drawing)
        path.write_text(json.dumps(whole), encoding="utf-8")
        for name in ("first-log", "fortnight"):
            tracker.save_achievement({"id": name, "icon": "star"})
        dialog = look_at(path)
        (refused,) = [row for row in heard(dialog.list) if row.startswith("Refused")]
        assert refused.startswith("Refused: Fortnight. Its picture cannot be taken: ")
        assert "SVG" in refused

        tick(dialog.skip)
        click(dialog.bring)
        wait(dialog)

        assert tracker.icon(icon_name(normalised(png()))) == normalised(png())
        icons = {badge.id: badge.icon for badge in tracker.achievements()}
        assert (icons["first-log"], icons["fortnight"]) == (icon_name(normalised(png())), "star")

    def test_no_picture_of_a_file_does_harm(self, file, look_at):
        """T15: of the whole corpus each is refused with a sentence, or made into an icon of ours."""
        pictures = {name: data for name, (data, _) in corpus().items() if len(data) <= LARGEST_PICTURE}
        path = file(**{f"face{number}": {"icon": icon_name(data)} for number, data in enumerate(pictures.values())})
        whole = json.loads(path.read_text(encoding="utf-8"))
        whole["icons"] = {icon_name(data): base64.b64encode(data).decode() for data in pictures.values()}
        path.write_text(json.dumps(whole), encoding="utf-8")

        dialog = look_at(path)

        rows = [row for row in heard(dialog.list) if ": face" in row]
        said = {sentence for _, sentence in corpus().values()}
        refused = [row for row in rows if row.startswith("Refused") and any(one and one in row for one in said)]
        new = [row for row in rows if row.startswith("New")]
        assert len(refused) + len(new) == len(pictures)
        assert len(new) == sum(not sentence for data, sentence in corpus().values() if len(data) <= LARGEST_PICTURE)

    def test_who_earns_what_at_once_is_said_before_and_after(self, application, pass_time, file, look_at, wait):
        pass_time(days=1)
        application.bridge.refresh()
        pass_time(days=1)
        application.bridge.refresh()
        person = application.tracker.profile()
        dialog = look_at(file(mine={"title": "Mine"}))
        sentence = f"{person}: “Mine” is earned at once."
        assert sentence in words_in(dialog)

        click(dialog.bring)
        wait(dialog)

        assert sentence in words_in(dialog)
        assert "mine" in {badge.id for badge in application.tracker.achievements() if badge.earned_on}

    def test_a_broken_file_says_so_at_its_place_and_another_is_taken(self, file, look_at, wait, tmp_path):
        broken = tmp_path / "broken.json"
        broken.write_text('{"format":"smoketracker-achievements","version":9', encoding="utf-8")
        dialog = look_at(broken)
        assert "broken.json was written by a newer version of Smoke Tracker" in words_in(dialog)
        assert not dialog.list.isVisible()

        dialog.look_at(file(mine={}))
        wait(dialog)

        assert dialog.list.isVisible()
        assert dialog.bring.isEnabled()

    def test_a_file_that_is_let_go_over_the_dialog_is_looked_at(self, dialogs, file, wait):
        path = file(mine={})
        dialog = dialogs(ImportCatalogueDialog)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(os.fspath(path))])
        middle = dialog.rect().center()
        held = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

        QApplication.sendEvent(dialog, QDragEnterEvent(middle, Qt.DropAction.CopyAction, *held))
        QApplication.sendEvent(dialog, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, *held))
        wait(dialog)

        assert "1 new" in words_in(dialog)

    def test_a_session_that_ended_meanwhile_is_said_and_nothing_is_brought_in(self, application, file, look_at, wait):
        dialog = look_at(file(mine={}))
        application.tracker.set_passphrase("a clear morning")
        application.tracker.lock()

        click(dialog.bring)
        wait(dialog)

        assert "The achievement editor is locked" in dialog.note.text()
        assert "mine" not in ids(application)

    def test_escape_during_an_import_changes_nothing(self, application, file, look_at, wait):
        dialog = look_at(file(mine={}))

        click(dialog.bring)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        wait(dialog)

        # It ends at the next sign: before anything is kept, or after all of it is.
        kept = "mine" in ids(application)
        assert ("Cancelled. Nothing was changed." in dialog.note.text()) is not kept
        assert dialog.isVisible()

    def test_hundreds_of_achievements_fit_and_the_keys_walk_through_them(self, file, look_at):
        many = {f"more{number}": {"title": f"{number} " + "very " * 14} for number in range(300)}
        dialog = look_at(file(**many))

        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_End)

        last = dialog.list.model().index(321, 0)
        assert dialog.list.viewport().rect().contains(dialog.list.visualRect(last))
        assert dialog.height() <= dialog.screen().availableGeometry().height()
        rows = [dialog.list.visualRect(dialog.list.model().index(row, 0)) for row in range(2)]
        assert rows[0].height() > dialog.fontMetrics().height() * 2
        assert QRect.intersected(*rows).isEmpty()
        QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
        assert not dialog.list.hasFocus()


class TestInTheEditor:
    def test_what_goes_out_by_one_button_comes_in_by_the_other(self, application, tab, press, titles, wait, tmp_path):
        """List and form show what was brought in, without anything being opened anew."""
        press(tab.bar.exporting)
        leaving = QApplication.activeModalWidget()
        leaving.place.show_path(tmp_path / "ours.json")
        press(leaving.write)
        wait(leaving)
        press(leaving.cancel)
        application.tracker.save_achievement({"id": "first-log", "title": "Mine meanwhile"})
        application.tracker.delete_achievement("fortnight")

        press(tab.bar.importing)
        coming = QApplication.activeModalWidget()
        coming.look_at(tmp_path / "ours.json")
        wait(coming)
        press(coming.bring)
        wait(coming)
        press(coming.cancel)

        assert (titles()[0], titles()[-1]) == ("First Log", "Fortnight")
        assert tab.form.title.text() == "First Log"
