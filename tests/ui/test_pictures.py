"""Screens look as they did: a chosen few are compared with stored pictures, roughly enough for any renderer of letters.

After a change that is meant, `.venv/bin/python build/pictures.py --references` draws the stored ones anew.
"""

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QWidget

import pictures
from scenes import SCENES, settle

TILE = 12  # of the small picture: about three lines of text in the window
FAR = 18  # of 255; letters without smoothing come to 15, the smallest part of the screen to 29
FEW = 2  # tiles that may be off

scenes = {scene.name: scene for scene in SCENES}


@pytest.fixture(scope="session")
def _drawn_alike(qapp):
    """The font and the language of the stored pictures."""
    if "DejaVu Sans" not in pictures.QFontDatabase.families():
        pytest.skip("the stored pictures are written in DejaVu Sans")
    return qapp


@pytest.fixture
def drawn(_drawn_alike, qapp):
    before = QFont(qapp.font())
    pictures.made_ready()
    yield qapp
    qapp.setFont(before)


@pytest.mark.parametrize("reference", pictures.REFERENCES, ids=lambda reference: pictures.reference_name(*reference))
def test_the_screen_looks_as_it_did(drawn, stage, reference):
    name, theme, size = reference

    now = pictures.render(stage, scenes[name], theme, size)

    assert differences(pictures.small(now), stored(reference)) <= FEW


def test_letters_drawn_in_another_way_make_no_difference(drawn, stage):
    name, theme, size = reference = pictures.REFERENCES[1]
    font = drawn.font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    drawn.setFont(font)

    now = pictures.render(stage, scenes[name], theme, size)

    assert differences(pictures.small(now), stored(reference)) <= FEW


def hide(window, wanted):
    found = [widget for widget in window.findChildren(QWidget) if wanted(widget) and widget.isVisible()]
    policy = found[0].sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    found[0].setSizePolicy(policy)
    found[0].hide()


MISSING = {
    "the ring": lambda widget: "Ring" in type(widget).__name__ or "Since" in type(widget).__name__,
    "a card": lambda widget: type(widget).__name__ == "PointsCard",
    "the log button": lambda widget: widget.objectName() == "log",
    "the navigation": lambda widget: widget.objectName() == "side",
    "the badge": lambda widget: "Badge" in type(widget).__name__,
    "the pips": lambda widget: "Pips" in type(widget).__name__,
}


@pytest.mark.parametrize("what", MISSING)
@pytest.mark.parametrize(
    "reference", pictures.REFERENCES[1:2], ids=lambda reference: pictures.reference_name(*reference)
)
def test_what_is_missing_is_noticed(drawn, stage, reference, what):
    name, theme, size = reference
    with stage.set_up(scenes[name]) as application:
        application.theme.choose(theme)
        application.window.resize(*size)
        settle()
        hide(application.window, MISSING[what])
        settle()
        now = application.window.grab().toImage()

    assert differences(pictures.small(now), stored(reference)) > FEW


def stored(reference):
    picture = QImage(str(pictures.REFERENCE_FOLDER / pictures.reference_name(*reference)))
    assert not picture.isNull()
    return picture


def differences(one, other):
    """Count the tiles whose light or whose busyness is far from the same tile of the other picture."""
    assert one.size() == other.size()
    pairs = zip(tiles(one), tiles(other), strict=True)
    return sum(
        max(abs(mean - other_mean), abs(spread - other_spread)) > FAR
        for (mean, spread), (other_mean, other_spread) in pairs
    )


def tiles(image):
    """Yield the mean light of each tile, and how far its pixels are from it."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    stride, pixels = grey.bytesPerLine(), bytes(grey.constBits())
    for top in range(0, grey.height() - TILE + 1, TILE):
        for left in range(0, grey.width() - TILE + 1, TILE):
            rows = (pixels[y * stride + left : y * stride + left + TILE] for y in range(top, top + TILE))
            tile = b"".join(rows)
            mean = sum(tile) / len(tile)
            yield mean, (sum((light - mean) ** 2 for light in tile) / len(tile)) ** 0.5
