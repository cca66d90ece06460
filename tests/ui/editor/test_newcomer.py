"""A story: somebody makes an achievement for the first time, earns it, and changes it afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from smoketracker.domain.kinds import Metric
from smoketracker.ui.dialogs.passphrase import PassphraseDialog
from smoketracker.ui.editor import criterion_words
from smoketracker.ui.editor.editor import Editor
from smoketracker.ui.editor.icon_picker import ICON
from smoketracker.ui.pages.gallery_tiles import AchievementTile

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TITLE = "A morning by the sea"


class Hands:
    """Somebody's hands on mouse and keys."""

    def __init__(self, qtbot, settle):
        self.settle = settle
        self._qtbot = qtbot

    def click(self, button):
        assert button.isVisible()
        assert button.isEnabled()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type_into(self, field, text):
        field.setFocus()
        field.selectAll()
        self._qtbot.keyClicks(field, text)
        self.settle()

    def press(self, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self._qtbot.keyClick(widget, key, modifiers)
        self.settle()

    def open_editor(self, window):
        window.activateWindow()
        self.settle()
        self.press(window, Qt.Key.Key_E, CONTROL | SHIFT)
        return QApplication.activeModalWidget()

    def choose_icon(self, picker, name):
        row = next(row for row in range(picker.count()) if picker.item(row).data(ICON) == name)
        place = picker.visualItemRect(picker.item(row)).center()
        self._qtbot.mouseClick(picker.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose_metric(self, box, metric):
        """Go through the choices with the arrows."""
        box.setFocus()
        wanted = box.findText(criterion_words.metric(metric))
        while box.currentIndex() != wanted:
            self.press(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)

    def wait_until(self, done):
        self._qtbot.waitUntil(done, timeout=10_000)


@pytest.fixture
def hands(qtbot, settle):
    return Hands(qtbot, settle)


@pytest.fixture
def gallery(window, settle):
    """Offer what the gallery says of our achievement."""

    def of_ours():
        window.show_page("achievements")
        settle()
        for tile in window.page("achievements").findChildren(AchievementTile):
            texts = [label.text().replace("\u200b", "") for label in tile.findChildren(QLabel) if label.isVisible()]
            if TITLE in texts:
                return [text for text in texts if text != TITLE]
        return None

    return of_ours


def test_a_newcomer_makes_an_achievement_earns_it_and_changes_its_points(
    application, window, hands, pass_time, gallery
):
    offer = hands.open_editor(window)
    assert isinstance(offer, PassphraseDialog)
    hands.click(offer.without)
    editor = QApplication.activeModalWidget()
    assert isinstance(editor, Editor)
    make_it(hands, editor.achievements)
    assert editor.achievements.bar.state.text() == "Saved. Nobody has earned it yet."
    hands.press(editor, Qt.Key.Key_Escape)
    assert gallery() == ["0 of 1 day", "40 points"]

    pass_time(days=1)
    application.heartbeat.beat()
    assert gallery() == ["1 Jun 2026", "+40 points"]
    before = application.tracker.overview().points

    change_points(hands, hands.open_editor(window))
    assert gallery() == ["1 Jun 2026", "+40 points"]
    assert application.tracker.overview().points == before

    application.tracker.add_profile("Ana")
    application.tracker.switch_profile("Ana")
    application.bridge.refresh()
    assert gallery() == ["0 of 1 day", "90 points"]


def make_it(hands, tab):
    """Fill in the empty form from the top, as somebody who sees it for the first time."""
    hands.click(tab.list.new)
    form = tab.form
    hands.type_into(form.title, TITLE)
    hands.type_into(form.points.lineEdit(), "40")
    hands.type_into(form.description, "One whole day without a smoke.")
    hands.choose_icon(form.icons, "wave")
    hands.choose_metric(form.criterion.choice, Metric.SMOKE_FREE_DAYS)
    hands.type_into(form.criterion.at_least.lineEdit(), "1")
    hands.wait_until(lambda: "Nothing to check against yet" in tab.side.check._verdict.text())
    hands.click(tab.bar.save)


def change_points(hands, editor):
    """Look for it in the editor, and give it more points."""
    assert isinstance(editor, Editor)
    hands.press(editor, Qt.Key.Key_F, CONTROL)
    hands.type_into(QApplication.focusWidget(), "morning")
    hands.press(QApplication.focusWidget(), Qt.Key.Key_Down)
    tab = editor.achievements
    assert tab.form.title.text() == TITLE
    hands.type_into(tab.form.points.lineEdit(), "90")
    hands.click(tab.bar.save)
    assert tab.bar.state.text() == "Saved. What is earned stays as it is."
    hands.press(editor, Qt.Key.Key_W, CONTROL)
