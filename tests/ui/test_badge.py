"""Badges as they are painted: in colour, muted, on the way, retired; and how one grows when it is earned."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.badge_art import drawing, family_of

EARNED = date(2026, 6, 1)


@pytest.fixture
def badge(application):
    """Offer an achievement that is halfway."""
    ahead = next(badge for badge in application.tracker.achievements() if badge.id == "7-day-streak")
    return replace(ahead, progress=4, target=8)


@pytest.fixture
def paint(qtbot, application):
    """Offer to paint a badge at 96 pixels."""

    def picture(badge):
        view = BadgeView(application.theme, 96)
        qtbot.addWidget(view)
        view.resize(96, 96)
        view.show_badge(badge)
        return _on_card(application.theme, view)

    return picture


def _on_card(theme, view):
    pixmap = QPixmap(96, 96)
    pixmap.fill(theme.colour("card"))
    view.render(pixmap, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return pixmap.toImage()


def contrast(image):
    """Return how far the darkest and the lightest point of the middle are apart."""
    shades = [image.pixelColor(x, y).lightness() for x in range(24, 72, 2) for y in range(24, 72, 2)]
    return max(shades) - min(shades)


def test_what_is_done_is_a_line_and_what_is_to_come_are_dots(application, badge, paint):
    """Halfway: the right half of the ring is one line, the left half has gaps."""
    image = paint(badge)
    primary, card = application.theme.colour("primary"), application.theme.colour("card")
    right = [image.pixelColor(92, y) for y in range(36, 60)]
    left = [image.pixelColor(3, y) for y in range(36, 60)]

    assert all(colour == primary for colour in right)
    assert card in left
    assert primary not in left


def test_without_any_progress_there_is_no_line(application, badge, paint):
    image = paint(replace(badge, progress=0))

    points = {image.pixelColor(x, y).name() for x in range(96) for y in range(96)}
    assert application.theme.colour("primary").name() not in points


def test_a_retired_one_that_was_never_earned_is_fainter(badge, paint):
    assert contrast(paint(replace(badge, retired=True))) < contrast(paint(badge))


def test_an_earned_one_keeps_its_colours_when_it_is_retired(badge, paint):
    earned = replace(badge, earned_on=EARNED)

    assert paint(replace(earned, retired=True)) == paint(earned)


def test_it_follows_the_set_of_colours(application, badge, paint):
    light = paint(badge)

    application.theme.apply(Qt.ColorScheme.Dark)
    dark = paint(badge)
    application.theme.apply(Qt.ColorScheme.Light)

    assert light != dark
    assert paint(badge) == light


@pytest.mark.parametrize(
    ("icon", "family"),
    [("kite", "air"), ("star", "rhythm"), ("sprout", "lighter"), ("coins", "thrift"), ("heart", "courage"), ("?", "")],
)
def test_the_family_is_told_by_the_colour_of_the_face(application, icon, family):
    assert family_of(drawing(application.theme.resources / "badges", icon)) == family


def test_it_grows_once_when_it_is_earned(qtbot, application, badge, monkeypatch):
    monkeypatch.setattr(type(application.theme), "still", property(lambda _theme: False))
    view = BadgeView(application.theme, 96)
    qtbot.addWidget(view)
    view.show_badge(replace(badge, earned_on=EARNED))

    view.unlock()

    assert view._scale < 1
    qtbot.waitUntil(lambda: view._scale == 1)


def test_it_stands_still_where_nothing_should_move(qtbot, application, badge):
    view = BadgeView(application.theme, 96)
    qtbot.addWidget(view)
    view.show_badge(replace(badge, earned_on=EARNED))

    view.unlock()

    assert view._scale == 1
