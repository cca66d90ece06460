"""The pips: today's smokes against the goal."""

import pytest
from PySide6.QtCore import Qt

from smoketracker.ui.widgets.pips import MOST_PIPS, GoalPips


@pytest.fixture
def pips(qtbot, application):
    made = GoalPips(application.theme)
    qtbot.addWidget(made)
    made.show()
    return made


def coloured(pips, token):
    """Return the stretches of a colour along the middle of the widget, from left to right."""
    pips.resize(pips.sizeHint())
    image = pips.grab().toImage()
    wanted, row = pips._theme.colour(token).rgb(), image.height() // 2
    hits = [image.pixel(x, row) == wanted for x in range(image.width())]
    return sum(hit and not before for before, hit in zip([False, *hits], hits, strict=False))


def test_each_smoke_fills_a_pip(pips):
    pips.show_count(2, 3, "")

    assert coloured(pips, "clay") == 2
    assert coloured(pips, "control") == 2  # both sides of the open one


def test_what_is_above_the_goal_stands_after_a_wider_gap(pips):
    pips.show_count(3, 3, "")
    before = pips.sizeHint().width()

    pips.show_count(4, 3, "")
    above = pips.sizeHint().width()
    pips.show_count(0, 4, "")

    assert above > pips.sizeHint().width() > before


def test_many_are_a_bar(pips):
    pips.show_count(MOST_PIPS, MOST_PIPS + 1, "")

    assert coloured(pips, "clay") == 1
    assert coloured(pips, "track") == 1


def test_a_bar_above_the_goal_has_two_pieces(pips):
    pips.show_count(40, 3, "")

    assert coloured(pips, "clay") == 2


@pytest.mark.parametrize(("count", "goal", "shown"), [(0, None, False), (5, None, False), (0, 0, False), (1, 0, True)])
def test_without_a_goal_or_with_none_of_nothing_there_is_nothing_to_draw(pips, count, goal, shown):
    pips.show_count(count, goal, "")

    assert pips.isVisible() is shown


def test_from_right_to_left_the_first_pip_is_at_the_right(pips):
    pips.show_count(1, 3, "")
    pips.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pips.resize(pips.sizeHint())

    image = pips.grab().toImage()

    assert image.pixelColor(image.width() - 8, image.height() // 2) == pips._theme.colour("clay")


def test_without_room_for_pips_they_are_a_bar(pips):
    pips.show_count(0, MOST_PIPS, "")
    pips.resize(pips.minimumSizeHint())

    image = pips.grab().toImage()

    assert image.pixelColor(image.width() // 2, image.height() // 2) == pips._theme.colour("track")
