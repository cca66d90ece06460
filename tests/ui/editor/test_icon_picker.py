"""The icons to choose from: by click and keys, read out by name, all of them in sight at any width."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from support.png_squares import png

from smoketracker.domain.icons import icon_name
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.form import AchievementForm
from smoketracker.ui.editor.icon_picker import ICON, IconPicker
from smoketracker.ui.widgets.labels import scaled

SHIPPED = 16
PICTURE = "0" * 63 + "a.png"


@pytest.fixture
def picker(qtbot, theme):
    """Offer the picker as it shows in a window, eight columns wide."""
    window = QWidget()
    picker = IconPicker(theme)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    button = QPushButton("After it")
    column.addWidget(picker)
    column.addWidget(button)
    column.addStretch()
    qtbot.addWidget(window)
    window.resize(600, 300)
    picker.show_icon("star")
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    picker.place, picker.next = window, button
    return picker


def columns(picker):
    """Return how many cells stand in the first row."""
    top = picker.visualItemRect(picker.item(0)).top()
    return sum(picker.visualItemRect(picker.item(row)).top() == top for row in range(picker.count()))


def spoken(picker):
    """Return the names by which the cells are read out."""
    view = QAccessible.queryAccessibleInterface(picker)
    return [view.child(row).text(QAccessible.Text.Name) for row in range(view.childCount())]


def test_every_shipped_badge_is_read_out_with_its_family(picker):
    names = spoken(picker)

    assert len(names) == len(set(names)) == SHIPPED
    assert names[:2] == ["Kite, Air", "Sunrise, Air"]
    assert {"Star, Rhythm", "Half, Lighter", "Jar, Thrift", "Heart, Courage"} <= set(names)


@pytest.mark.parametrize(
    ("key", "icon"),
    [
        (Qt.Key.Key_Right, "notebook"),
        (Qt.Key.Key_Left, "moon"),
        (Qt.Key.Key_Down, "compass"),
        (Qt.Key.Key_Home, "kite"),
        (Qt.Key.Key_End, "tree"),
    ],
)
def test_keys_choose(picker, qtbot, key, icon):
    """From the star, the sixth of eight in the upper row."""
    with qtbot.waitSignal(picker.changed):
        QTest.keyClick(picker, key)

    assert picker.icon == icon
    assert [item.data(ICON) for item in picker.selectedItems()] == [icon]


def test_at_the_edges_the_keys_stay_where_they_are(picker):
    QTest.keyClick(picker, Qt.Key.Key_Up)
    assert picker.icon == "star"

    QTest.keyClick(picker, Qt.Key.Key_End)
    QTest.keyClick(picker, Qt.Key.Key_Right)
    assert picker.icon == "tree"


def test_a_click_chooses(picker):
    cell = picker.visualItemRect(picker.item(9))

    QTest.mouseClick(picker.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())

    assert picker.icon == picker.item(9).data(ICON)


def test_a_click_beside_the_cells_changes_nothing(picker):
    picker.show_icon(PICTURE)
    last = picker.visualItemRect(picker.item(SHIPPED))

    QTest.mouseClick(picker.viewport(), Qt.MouseButton.LeftButton, pos=last.center() + QPoint(300, 0))

    assert picker.icon == PICTURE
    assert picker.selectedItems()


@pytest.mark.parametrize(("width", "most"), [(600, 8), (400, 8), (300, 6), (200, 4), (100, 2)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_all_cells_are_in_sight_at_any_width(picker, settle, width, most, direction):
    picker.place.setLayoutDirection(direction)
    picker.place.resize(width, 700)
    settle()

    assert columns(picker) == most
    for row in range(picker.count()):
        cell = picker.visualItemRect(picker.item(row))
        assert picker.viewport().rect().contains(cell)
        assert min(cell.width(), cell.height()) >= scaled(44)


def test_from_right_to_left_the_first_stands_at_the_right(picker, settle):
    picker.place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()

    assert picker.visualItemRect(picker.item(0)).left() > picker.visualItemRect(picker.item(1)).left()
    QTest.keyClick(picker, Qt.Key.Key_Home)
    QTest.keyClick(picker, Qt.Key.Key_Left)
    assert picker.icon == "sunrise"


def test_a_given_picture_is_one_cell_more_and_is_let_go_again(picker):
    picker.show_icon(PICTURE)
    assert spoken(picker)[-1] == "Uploaded picture"
    assert picker.icon == PICTURE

    picker.show_icon("kite")
    assert picker.count() == SHIPPED + 1
    picker.forget_others("kite")

    assert picker.count() == SHIPPED
    assert picker.icon == "kite"


def test_the_name_of_an_unknown_icon_is_text_and_no_markup(picker):
    """An icon's name may come from a file or the command line (P19)."""
    picker.show_icon("<b>x</b>")

    assert spoken(picker)[-1] == "Plain badge"
    assert picker.item(SHIPPED).toolTip() == "Plain badge"
    assert picker.icon == "<b>x</b>"


def test_the_icons_stand_in_colour_and_the_chosen_one_on_a_tint(picker, theme):
    image = picker.grab().toImage()

    def colours(row):
        cell = picker.visualItemRect(picker.item(row))
        return {
            image.pixelColor(x, y).name()
            for x in range(cell.left(), cell.right())
            for y in range(cell.top(), cell.bottom())
        }

    assert {theme.colour("primary").name(), theme.colour("primary_tint").name(), "#5468bc"} <= colours(5)
    assert "#17808a" in colours(0)
    assert theme.colour("primary_tint").name() not in colours(0)


def test_the_ring_shows_for_the_keyboard_alone(picker):
    QTest.keyClick(picker, Qt.Key.Key_Tab)
    QTest.keyClick(picker.next, Qt.Key.Key_Backtab)
    by_keys = picker.grab().toImage()
    picker.next.setFocus()

    QTest.mouseClick(picker.viewport(), Qt.MouseButton.LeftButton, pos=picker.visualItemRect(picker.item(5)).center())
    picker.leaveEvent(QEvent(QEvent.Type.Leave))

    assert by_keys != picker.grab().toImage()


def test_a_given_picture_is_part_of_the_draft_while_it_is_chosen(qtbot, theme):
    form = AchievementForm(theme)
    qtbot.addWidget(form)
    form.show_draft(Draft(title="One"))
    picture = png()

    with qtbot.waitSignal(form.changed):
        form.icon.give(picture)
    assert (form.draft().icon, form.draft().image) == (icon_name(picture), picture)

    form.icons.show_icon("kite")
    assert (form.draft().icon, form.draft().image) == ("kite", None)
    form.icons.show_icon(icon_name(picture))
    assert form.draft().image == picture


def test_another_achievement_does_not_offer_the_picture_of_the_last_one(qtbot, theme):
    form = AchievementForm(theme)
    qtbot.addWidget(form)
    form.show_draft(Draft(title="One", icon=PICTURE))
    assert form.draft().icon == PICTURE

    form.show_draft(Draft(title="Two"))

    assert form.icons.count() == SHIPPED
    assert QApplication.activeModalWidget() is None
