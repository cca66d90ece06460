"""Large figures: they grow smaller before they are cut off."""

import pytest

from smoketracker.ui.widgets.figure import Figure
from smoketracker.ui.widgets.labels import font_of


@pytest.fixture
def figure(qtbot, application):
    made = Figure("hero")
    qtbot.addWidget(made)
    made.resize(200, made.sizeHint().height())
    made.show()
    return made


def test_a_figure_that_fits_has_its_full_size(figure):
    figure.show_text("1,288")

    assert figure.font().pixelSize() == font_of("hero").pixelSize()


def test_a_long_figure_is_smaller_and_whole(figure):
    figure.show_text("1,234,567,890")

    assert figure.fontMetrics().horizontalAdvance(figure.text()) <= figure.width()


def test_it_grows_again_with_the_room(figure):
    figure.show_text("1,234,567,890")

    figure.resize(1000, figure.height())

    assert figure.font().pixelSize() == font_of("hero").pixelSize()


def test_it_is_never_smaller_than_plain_text(figure):
    figure.show_text("1,234,567,890")

    figure.resize(20, figure.height())

    assert figure.font().pixelSize() == font_of("body").pixelSize()
