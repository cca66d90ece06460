"""A picture given in the form: from a file, dropped or refused, and for the achievement that it was meant for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from support.png_squares import png

from smoketracker.domain.icons import icon_name, is_uploaded
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.form import AchievementForm
from smoketracker.ui.editor.preview_card import PreviewCard


@pytest.fixture
def form(qtbot, theme):
    """Offer the form as it shows in a window."""
    form = AchievementForm(theme)
    qtbot.addWidget(form)
    form.show_draft(Draft(title="One"))
    form.resize(640, 760)
    form.show()
    form.activateWindow()
    qtbot.waitActive(form)
    return form


@pytest.fixture
def file(tmp_path) -> Path:
    """Offer a picture in a file."""
    path = tmp_path / "picture.png"
    path.write_bytes(png((200, 30, 60), 64))
    return path


@pytest.fixture
def drop(form):
    """Offer to drop a file on the icons."""

    def let_go(path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(form.icons.viewport(), QDragEnterEvent(QPoint(20, 20), *held))
        QApplication.sendEvent(form.icons.viewport(), QDropEvent(QPointF(20, 20), *held))

    return let_go


def test_a_picture_chosen_in_the_dialog_is_one_icon_more(qtbot, form, file):
    QTest.mouseClick(form.icon.button, Qt.MouseButton.LeftButton)
    (dialog,) = form.findChildren(QFileDialog)

    with qtbot.waitSignal(form.changed):
        dialog.fileSelected.emit(str(file))
        assert form.icon.field.below.text() == "The picture is being read…"

    draft = form.draft()
    assert is_uploaded(draft.icon)
    assert draft.image is not None
    assert icon_name(draft.image) == draft.icon
    assert form.icon.field.below.text() == form.icon.about


def test_a_dropped_picture_shows_in_the_preview_before_it_is_saved(qtbot, form, file, drop, theme):
    card = PreviewCard(theme)
    qtbot.addWidget(card)
    with qtbot.waitSignal(form.changed):
        drop(file)

    card.show_draft(form.draft())

    image = card.grab().toImage()
    assert "#c81e3c" in {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", ["picture.svg", "picture.png"])
def test_what_is_no_picture_is_told_at_the_icons(qtbot, form, drop, tmp_path, name):
    path = tmp_path / name
    path.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    before = form.draft()

    with qtbot.waitSignal(form.icon.refused):
        drop(path)

    assert "SVG" in form.icon.field.below.text()
    assert form.icons.property("error")
    assert form.icons.hasFocus()
    assert form.draft() == before


def test_choosing_an_icon_takes_the_refusal_back(qtbot, form, drop, tmp_path):
    with qtbot.waitSignal(form.icon.refused):
        drop(tmp_path / "nothing.png")

    QTest.keyClick(form.icons, Qt.Key.Key_Home)

    assert not form.icons.property("error")


def test_a_picture_that_comes_late_is_not_given_to_another_achievement(qtbot, form, file, drop):
    drop(file)
    form.show_draft(Draft(id="two", title="Two"))
    qtbot.waitUntil(lambda: not form.icon._upload.is_busy)

    assert form.draft() == Draft(id="two", title="Two")


def test_the_same_picture_again_is_no_cell_more(qtbot, form, file, drop):
    for _ in range(2):
        with qtbot.waitSignal(form.changed):
            drop(file)

    assert form.icons.count() == 17
    assert QImage.fromData(form.draft().image).width() == 256
    assert form.icon.field.below.text() == form.icon.about
