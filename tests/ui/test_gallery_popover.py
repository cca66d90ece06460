"""The popover of the gallery: what it tells, where it stands, and how one comes and goes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from smoketracker.ui.pages.gallery_tiles import AchievementTile

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(application, window, clock, settle):
    """Offer the gallery after a streak of four days and one of one day."""
    for number in range(6):
        clock.now += timedelta(days=1)
        application.heartbeat.beat()
        if number == 3:
            application.bridge.log_smoke()
    window.show_page("achievements")
    settle()
    return window.page("achievements")


@pytest.fixture
def tile(page):
    """Offer the tile of an achievement."""

    def of(name):
        found = next(tile for tile in page.findChildren(AchievementTile) if tile.badge.id == name)
        page.ensureWidgetVisible(found)
        return found

    return of


@pytest.fixture
def popover(page):
    return page._popover


def told(popover):
    return [label.text().replace("\u200b", "") for label in popover.findChildren(QLabel) if label.isVisible()]


def test_one_that_is_ahead_tells_how_far_when_and_how_close(qtbot, tile, popover):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    texts = told(popover)
    assert {"Air", "7-Day Streak", "300 points", "A whole week without a smoke.", "1 of 7 days", "14 %"} <= set(texts)
    assert {"If it goes on", "12 June", "Closest so far", "4 of 7 days"} <= set(texts)


def test_one_that_is_earned_tells_when_and_what_it_brought(qtbot, tile, popover):
    qtbot.mouseClick(tile("first-smoke-free-day"), LEFT)

    texts = told(popover)
    assert {"Earned on", "1 June 2026", "It brought you", "+50 points"} <= set(texts)
    assert not any("%" in text for text in texts)


def test_the_keyboard_goes_in_and_comes_back(qtbot, tile, popover):
    anchor = tile("7-day-streak")
    anchor.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClick(anchor, Qt.Key.Key_Return)
    assert popover.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert popover.isHidden()
    assert QApplication.focusWidget() is anchor
    assert anchor.property("kbdFocus")


def test_tab_closes_it_too(qtbot, tile, popover):
    anchor = tile("7-day-streak")
    qtbot.keyClick(anchor, Qt.Key.Key_Space)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert popover.isHidden()
    assert QApplication.focusWidget() is anchor


def test_its_button_closes_it(qtbot, tile, popover):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    qtbot.mouseClick(popover.entry, LEFT)

    assert popover.isHidden()


def test_a_press_outside_closes_it(qtbot, window, tile, popover):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    qtbot.mousePress(window._sidebar, LEFT, pos=QPoint(5, 300))

    assert popover.isHidden()


def test_another_press_on_its_tile_closes_it(qtbot, tile, popover):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    assert popover.isHidden()


def test_a_press_on_another_tile_tells_about_that_one(qtbot, page, tile, popover):
    first, second = page._board._rows[0][:2]
    qtbot.mouseClick(first, LEFT)

    qtbot.mouseClick(second, LEFT)

    assert popover.isVisible()
    assert second.badge.title in told(popover)


def test_scrolling_closes_it(qtbot, page, tile, popover):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    bar = page.verticalScrollBar()
    bar.setValue(0 if bar.value() else bar.maximum())

    assert popover.isHidden()


def test_a_window_of_another_size_closes_it(qtbot, window, tile, popover, settle):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    window.resize(900, 700)
    settle()

    assert popover.isHidden()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("size", [(720, 540), (1000, 640), (1600, 900)], ids=str)
def test_it_stands_inside_the_page_beside_every_tile(window, page, popover, settle, size, direction):
    window.setLayoutDirection(direction)
    window.resize(*size)
    settle()

    for tile in [tile for row in page._board._rows for tile in row]:
        page.ensureWidgetVisible(tile)
        tile.click()
        assert page.viewport().geometry().contains(popover.geometry()), tile.badge.title
        popover.close_now()


def test_it_covers_its_tile_only_where_there_is_no_room_beside(window, page, popover, settle):
    window.resize(1240, 760)
    settle()

    for tile in [tile for row in page._board._rows for tile in row]:
        page.ensureWidgetVisible(tile)
        tile.click()
        ours = tile.rect().translated(tile.mapTo(page, QPoint(0, 0)))
        assert not popover._panel().intersects(ours), tile.badge.title
        popover.close_now()


def test_its_figures_follow_what_happens(qtbot, application, clock, tile, popover):
    qtbot.mouseClick(tile("30-day-streak"), LEFT)
    assert "1 of 30 days" in told(popover)

    clock.now += timedelta(days=1)
    application.heartbeat.beat()

    assert "2 of 30 days" in told(popover)


def test_it_is_named_for_those_who_hear_it(qtbot, tile, popover):
    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    assert popover.accessibleName() == "7-Day Streak, ahead, 1 of 7 days, 300 points"
    assert "If it goes on 12 June" in popover.accessibleDescription()
    assert popover.entry.accessibleName() == "Close"


def test_a_description_is_told_as_it_was_written(qtbot, application, page, tile, popover, settle):
    text = "<b>bold</b> " + "long " * 80
    application.tracker.save_achievement({"id": "7-day-streak", "description": text})
    application.heartbeat.beat()
    settle()

    qtbot.mouseClick(tile("7-day-streak"), LEFT)

    assert text.strip() in [said.strip() for said in told(popover)]
    assert page.viewport().geometry().contains(popover.geometry())
