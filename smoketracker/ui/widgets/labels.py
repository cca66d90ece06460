"""Labels that show text as it is, in the sizes of the type ramp."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy

# Style: size as a multiple of the base font, weight.
RAMP = {
    "hero": (3.14, QFont.Weight.DemiBold),
    "unit": (1.95, QFont.Weight.DemiBold),
    "stat": (2.1, QFont.Weight.DemiBold),
    "second stat": (2.1, QFont.Weight.Medium),
    "title": (1.64, QFont.Weight.DemiBold),
    "message": (1.5, QFont.Weight.DemiBold),
    "running": (1.25, QFont.Weight.Normal),
    "section": (1.1, QFont.Weight.DemiBold),
    "strong": (1.0, QFont.Weight.DemiBold),
    "body": (1.0, QFont.Weight.Normal),
    "caption": (0.89, QFont.Weight.Normal),
}
SMALLEST = 12
BASE = 14  # the font size that all measures are given for
LONGEST_UNBROKEN = 14
_ZERO_WIDTH_SPACE = "\u200b"


def font_of(style: str, *, tabular: bool = False) -> QFont:
    """Return the font of a style; tabular figures keep a running number from trembling."""
    factor, weight = RAMP[style]
    font = QApplication.font()
    font.setPixelSize(max(SMALLEST, round(font.pixelSize() * factor)))
    font.setWeight(weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def scaled(pixels: int) -> int:
    """Return a length for the font in use: larger where the font is larger."""
    return round(pixels * max(1.0, QApplication.font().pixelSize() / BASE))


def unscaled(pixels: int) -> int:
    """Return how much room a length is for the font in use."""
    return round(pixels / max(1.0, QApplication.font().pixelSize() / BASE))


def label(text: str = "", style: str = "body", tone: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label that never reads its text as markup; tone: "quiet", "points", "danger" or the plain text colour."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font_of(style))
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def text_label(text: str, style: str = "body", tone: str = "") -> QLabel:
    """Make a label for text that a person wrote: it wraps, and even one endless word never widens the window."""
    made = label(breakable(text), style, tone, wrap=True)
    made.setAccessibleName(text)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def chip() -> QLabel:
    """Make a small tinted label for points."""
    made = label(style="caption")
    made.setObjectName("chip")
    font = font_of("caption")
    font.setWeight(QFont.Weight.DemiBold)
    made.setFont(font)
    return made


def breakable(text: str) -> str:
    """Let long words break: Qt wraps between words only."""
    return re.sub(rf"(\S{{{LONGEST_UNBROKEN}}})(?=\S)", rf"\1{_ZERO_WIDTH_SPACE}", text)
