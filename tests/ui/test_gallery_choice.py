"""Choosing in the gallery: which achievements show, in what order, and words to look for."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from smoketracker.ui.pages.gallery_tiles import AchievementTile
from smoketracker.ui.pages.gallery_tools import Order, plain

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(application, window, clock, settle):
    """Offer the gallery after three smoke-free days."""
    for _ in range(4):
        clock.now += timedelta(days=1)
        application.heartbeat.beat()
    window.show_page("achievements")
    settle()
    return window.page("achievements")


@pytest.fixture
def shown(page, settle):
    """Offer the achievements whose tiles show, in the order in which one reads."""

    def in_reading_order():
        settle()
        tiles = [tile for tile in page.findChildren(AchievementTile) if tile.isVisible()]
        return [tile.badge for tile in sorted(tiles, key=lambda tile: (tile.y(), tile.x()))]

    return in_reading_order


@pytest.fixture
def search(page):
    return page.findChild(QLineEdit)


def press(qtbot, page, words):
    button = next(button for button in page.findChildren(QPushButton) if button.text().startswith(words))
    qtbot.mouseClick(button, LEFT)


def test_the_filter_says_how_many_there_are(application, page):
    texts = [button.text() for button in page.findChildren(QPushButton) if button.isCheckable()]
    earned = sum(badge.earned_on is not None for badge in application.tracker.achievements())
    everything = len(application.tracker.achievements())

    assert texts == [f"All {everything}", f"Earned {earned}", f"Ahead {everything - earned}"]


def test_only_earned_ones_show(qtbot, page, shown, seen):
    press(qtbot, page, "Earned")

    assert shown()
    assert all(badge.earned_on for badge in shown())
    assert "Ahead" not in seen()


def test_only_those_ahead_show(qtbot, page, shown):
    press(qtbot, page, "Ahead")

    assert shown()
    assert not any(badge.earned_on for badge in shown())


def test_newest_ones_come_first(shown):
    days = [badge.earned_on for badge in shown() if badge.earned_on]

    assert days == sorted(days, reverse=True)
    assert len(set(days)) > 1


@pytest.mark.parametrize(
    ("order", "measure"),
    [
        (Order.CLOSEST, lambda badge: -badge.progress / badge.target),
        (Order.POINTS, lambda badge: -badge.points),
        (Order.CATALOGUE, lambda badge: badge.order),
    ],
)
def test_another_order_holds_in_each_section(qtbot, page, shown, order, measure):
    before = shown()
    combo = page.findChild(QComboBox)
    for _ in range(order):
        qtbot.keyClick(combo, Qt.Key.Key_Down)

    ahead = [measure(badge) for badge in shown() if not badge.earned_on]
    assert ahead == sorted(ahead)
    assert shown() != before


@pytest.mark.parametrize("words", ["STREAK", "streak", "  7-day streak "])
def test_a_title_is_found_however_it_is_typed(qtbot, shown, search, words):
    qtbot.keyClicks(search, words.strip())

    assert "7-Day Streak" in [badge.title for badge in shown()]
    assert all("streak" in f"{badge.title}{badge.description}".lower() for badge in shown())


def test_a_description_is_found_too(qtbot, application, shown, search):
    wanted = next(badge for badge in application.tracker.achievements() if badge.id == "7-day-streak")

    qtbot.keyClicks(search, wanted.description)

    assert [badge.id for badge in shown()] == ["7-day-streak"]


@pytest.mark.parametrize(("written", "typed"), [("Café", "cafe"), ("naïve", "NAÏVE"), ("Straße", "strasse")])
def test_accents_and_capitals_make_no_difference(written, typed):
    assert plain(typed) in plain(written)


def test_a_search_in_vain_says_so_and_offers_the_way_back(qtbot, page, shown, search, seen):
    qtbot.keyClicks(search, "<b>zeppelin")
    assert shown() == []
    assert "No achievement matches “<b>zeppelin”." in seen()

    press(qtbot, page, "Clear search")

    assert shown()
    assert not any(text.startswith("No achievement matches") for text in seen())


def test_none_earned_yet_is_said_kindly(qtbot, window, seen):
    window.show_page("achievements")

    press(qtbot, window.page("achievements"), "Earned 0")

    assert "None is earned yet. The first log and the first smoke-free day both bring one." in seen()


def test_control_f_goes_to_the_search_and_esc_empties_it(qtbot, window, search, shown):
    everything = len(shown())
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is search
    qtbot.keyClicks(search, "zeppelin")
    assert shown() == []

    qtbot.keyClick(search, Qt.Key.Key_Escape)

    assert search.text() == ""
    assert len(shown()) == everything


def test_the_choices_go_below_one_another_where_they_do_not_fit(window, page, search, settle):
    choices = page._tools.filter
    assert choices.mapTo(page, choices.rect().topLeft()).y() + 60 > search.mapTo(page, search.rect().topLeft()).y()

    window.resize(720, 540)
    settle()

    assert search.mapTo(page, search.rect().topLeft()).y() > choices.mapTo(page, choices.rect().bottomLeft()).y()


def test_the_arrows_go_from_tile_to_tile(qtbot, page, shown, settle):
    badges = shown()
    page._board._rows[0][0].setFocus(Qt.FocusReason.TabFocusReason)
    columns = len(page._board._rows[0])

    path = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(QApplication.focusWidget(), key)
        path.append(badges.index(QApplication.focusWidget().badge))

    assert columns > 1
    assert path[0] == 1
    assert path[1] > columns - 1
    assert path[2] == path[1] - 1
    assert path[3] < columns
    assert path[4:] == [len(badges) - 1, 0]


def test_the_tiles_are_one_stop_for_tab(qtbot, page):
    page._board._rows[1][0].setFocus(Qt.FocusReason.TabFocusReason)

    stops = [tile for tile in page.findChildren(AchievementTile) if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops == [page._board._rows[1][0]]


def test_the_arrow_that_leads_on_in_a_mirrored_window_is_the_left_one(qtbot, window, page, settle):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    first, second = page._board._rows[0][:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClick(first, Qt.Key.Key_Left)

    assert QApplication.focusWidget() is second


def test_a_tile_keeps_the_keyboard_when_it_is_earned(qtbot, application, page, shown):
    tile = next(tile for tile in page.findChildren(AchievementTile) if tile.badge.id == "first-log")
    tile.setFocus(Qt.FocusReason.TabFocusReason)

    application.bridge.log_smoke()

    assert tile.badge.earned_on
    assert shown()[0].id in {badge.id for badge in shown() if badge.earned_on}
    assert QApplication.focusWidget() is tile


def test_tiles_are_used_again(application, page, clock, settle):
    before = set(page.findChildren(AchievementTile))

    clock.now += timedelta(days=1)
    application.heartbeat.beat()
    settle()

    assert set(page.findChildren(AchievementTile)) == before
