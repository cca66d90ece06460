"""The gallery: what is earned, what lies ahead, and texts shown exactly as they were written."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from smoketracker.ui.pages.gallery_tiles import AchievementTile
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.badge_art import PLAIN, drawing


def definition(title, **changes):
    values = {
        "id": "own",
        "title": title,
        "description": "Made by hand.",
        "points": 5,
        "icon": "star",
        "criterion": {"metric": "smoke_free_days", "at_least": 9},
    }
    return {**values, **changes}


@pytest.fixture
def tiles(window, settle):
    """Offer the tiles of the gallery by title, each as the list of its texts."""

    def by_title():
        window.show_page("achievements")
        settle()
        found = {}
        shown = [tile for tile in window.page("achievements").findChildren(AchievementTile) if tile.isVisible()]
        for tile in sorted(shown, key=lambda tile: (tile.y(), tile.x())):
            texts = [label for label in tile.findChildren(QLabel) if label.isVisible()]
            title, *rest = (label.text().replace("\u200b", "") for label in texts)
            found[title] = rest
        return found

    return by_title


def test_every_shipped_achievement_has_a_tile(application, tiles):
    assert list(tiles()) == [badge.title for badge in application.tracker.achievements()]


def test_a_tile_ahead_shows_progress_and_points(tiles):
    assert tiles()["7-Day Streak"] == ["0 of 7 days", "300 points"]


def test_a_lone_tile_is_as_wide_as_one_of_many(application, window, tiles):
    application.bridge.log_smoke()
    tiles()

    visible = [tile for tile in window.page("achievements").findChildren(AchievementTile) if tile.isVisible()]
    widths = [tile.width() for tile in visible]

    assert len(visible) > 1
    assert max(widths) - min(widths) <= 2


def test_progress_moves_on(application, tiles, clock):
    for _ in range(3):
        clock.now += timedelta(days=1)
        application.heartbeat.beat()

    assert "3 of 7 days" in tiles()["7-Day Streak"]


def test_an_earned_tile_shows_its_date_and_what_it_brought(application, tiles):
    application.bridge.log_smoke()

    assert tiles()["First Log"] == ["1 Jun 2026", "+10 points"]


def test_earned_ones_come_first(application, tiles, clock):
    clock.now += timedelta(days=1)
    application.heartbeat.beat()

    assert next(iter(tiles())) == "First Smoke-Free Day"


def test_a_log_while_the_gallery_shows_is_drawn_at_once(application, window, tiles):
    assert "0 of 1 smoke" in tiles()["First Log"]

    application.bridge.log_smoke()

    assert "0 of 1 smoke" not in tiles()["First Log"]


def test_the_heading_sums_up(application, window, seen):
    application.bridge.log_smoke()

    window.show_page("achievements")

    count = len(application.tracker.achievements())
    assert f"1 of {count} earned. They brought you 10 points." in seen()


def test_a_retired_achievement_that_nobody_has_is_hidden(application, tiles):
    application.tracker.retire("7-day-streak")

    application.heartbeat.beat()

    assert "7-Day Streak" not in tiles()


def test_a_retired_achievement_stays_with_those_who_have_it(application, tiles):
    application.bridge.log_smoke()
    application.tracker.retire("first-log")

    application.heartbeat.beat()

    assert "First Log" in tiles()


@pytest.mark.parametrize("title", ["<img src=x.png>", "<b>x</b>", "&amp; so", "a" * 80])
def test_a_title_is_shown_as_it_was_written(application, tiles, window, title):
    application.tracker.save_achievement(definition(title, description=title))

    application.heartbeat.beat()

    assert title in tiles()
    labels = window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_what_is_earned_is_named_as_it_was_written(application, seen):
    application.tracker.save_achievement({"id": "first-log", "title": "<b>x"})

    application.bridge.log_smoke()

    assert "<b>x" in seen()


def test_an_unknown_icon_has_a_plain_badge_and_leads_out_of_no_folder(application):
    folder = application.theme.resources / "badges"

    assert drawing(folder, "../icons/home") == PLAIN
    assert drawing(folder, "sprout") != PLAIN


def test_a_badge_has_its_colours_only_once_it_is_earned(qtbot, application):
    ahead = next(badge for badge in application.tracker.achievements() if badge.id == "first-log")
    application.bridge.log_smoke()
    earned = next(badge for badge in application.tracker.achievements() if badge.id == "first-log")

    assert most_colour(qtbot, application, ahead) < 80 < most_colour(qtbot, application, earned)


def most_colour(qtbot, application, badge):
    """Return how saturated the middle of a badge is painted, from 0 to 255."""
    view = BadgeView(application.theme, 96)
    qtbot.addWidget(view)
    view.resize(96, 96)
    view.show_badge(badge)
    image = view.grab().toImage()
    return max(image.pixelColor(x, 48).hsvSaturation() for x in range(30, 66))
