"""Colours that can be read by everybody, more of it for who wants it, and nothing that moves for who wants none."""

import json

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QTimer
from PySide6.QtGui import QColor

from smoketracker import paths
from smoketracker.ui.theme import HIGH_CONTRAST, Theme

TOKENS = json.loads((paths.resources() / "tokens.json").read_text())
SETS = {name: TOKENS[name] for name in ("light", "dark")}
TEXTS = {
    "text": ["window", "card", "raised", "inset", "sidebar"],
    "text2": ["window", "card", "raised", "inset", "sidebar"],
    "on_primary": ["primary"],
    "on_tint": ["primary_tint"],
    "link": ["window", "card"],
    "on_ink": ["ink", "ink_hover", "ink_press"],
    "honey_text": ["card", "window", "honey_tint"],
    "clay_text": ["card", "clay_tint"],
    "danger": ["card", "danger_tint"],
    "on_danger": ["danger"],
}
GRAPHICS = ["primary", "honey", "clay", "control", "focus", "line_goal", "line_base", "h0"]


@pytest.mark.parametrize("name", SETS)
def test_every_text_stands_out_from_what_it_stands_on(name):
    tokens = SETS[name]
    pairs = [(text, ground) for text, grounds in TEXTS.items() for ground in grounds]

    weak = [pair for pair in pairs if contrast(tokens[pair[0]], tokens[pair[1]]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("name", SETS)
def test_every_drawing_stands_out_from_a_card(name):
    tokens = SETS[name]

    assert [token for token in GRAPHICS if contrast(tokens[token], tokens["card"]) < 3.0] == []


@pytest.mark.parametrize("name", SETS)
def test_high_contrast_makes_no_pair_weaker(name):
    plain = SETS[name]
    strong = plain | {token: plain[source] for token, source in HIGH_CONTRAST.items()}
    pairs = [(text, ground) for text, grounds in TEXTS.items() for ground in grounds]

    assert contrast(strong["border"], strong["card"]) >= 3.0
    assert [pair for pair in pairs if contrast(strong[pair[0]], strong[pair[1]]) < 4.5] == []


def test_high_contrast_is_worn_where_the_system_asks_for_it(qapp, monkeypatch):
    theme = Theme(qapp)
    plain = theme.colour("border")

    class Wish:
        def contrastPreference(self):  # noqa: N802  (Qt's name)
            return Qt.ContrastPreference.HighContrast

    monkeypatch.setattr(theme, "_contrast", Wish())
    theme.apply(Qt.ColorScheme.Light)

    assert theme.colour("border") == theme.colour("control") != plain


def test_black_on_white_is_the_strongest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.fixture
def calm(effects, application, window):
    application.theme.calm = True
    return application


def test_nothing_moves_for_those_who_want_no_motion(calm, window, settle, pass_time):
    for page in ("today", "achievements", "history", "settings", "today"):
        window.show_page(page)
        calm.bridge.log_another()
        settle()

        assert moving(window) == []


@pytest.fixture
def effects(qapp):
    """A system that lets things move."""
    before = qapp.isEffectEnabled(Qt.UIEffect.UI_General)
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    yield
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, before)


def test_without_that_wish_something_moves(effects, application, window):
    application.theme.calm = False  # else the test above would say nothing
    application.bridge.log_another()

    assert moving(window)


def moving(window):
    """Return what runs faster than once a second: animations, and timers that come again and again."""
    animations = [one for one in window.findChildren(QAbstractAnimation) if one.state() == one.State.Running]
    timers = [one for one in window.findChildren(QTimer) if one.isActive() and not one.isSingleShot()]
    return [*animations, *(timer for timer in timers if timer.interval() < 1000)]


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
