"""The drawings of the badges: found by name, muted for what is still ahead, sorted into families by their colour."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor

from smoketracker.ui.theme import Colours

# The layers of a badge's drawing and the colours they have while it is ahead.
MUTED = {"rim": "track", "face": "inset", "cut": "inset", "glyph": "disabled"}
ACCENT_SHARE = 0.55  # how much of the glyph's colour a muted accent keeps
FAMILIES = {
    "#17808A": "air",
    "#5468BC": "rhythm",
    "#4F8036": "lighter",
    "#EDB348": "thrift",
    "#A2568D": "courage",
}
PLAIN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<g id="rim" fill="#5B6F74"><circle cx="48" cy="48" r="44"/></g>
<g id="face" fill="#71868B"><circle cx="48" cy="48" r="38"/></g></svg>"""


def drawing(folder: Path, icon: str) -> str:
    """Return the drawing of that name, or a plain one; a name never leads out of the folder."""
    known = {path.stem: path for path in folder.glob("*.svg")}
    return known[icon].read_text(encoding="utf-8") if icon in known else PLAIN


def muted(source: str, theme: Colours) -> str:
    """Return a drawing in the quiet colours of what is ahead."""
    for layer, token in MUTED.items():
        source = _recoloured(source, layer, theme.colour(token))
    return _recoloured(source, "accent", _between(theme.colour("inset"), theme.colour("disabled")))


def family_of(source: str) -> str:
    """Return the family that the colour of a badge's face stands for, or nothing for a face of its own."""
    found = re.search(r'<g id="face"[^>]*?fill="(#[0-9A-Fa-f]{6})"', source)
    return FAMILIES.get(found[1].upper(), "") if found else ""


def _recoloured(source: str, layer: str, colour: QColor) -> str:
    """Give every line and face of a layer one colour."""

    def in_colour(found: re.Match[str]) -> str:
        return re.sub(r"#[0-9A-Fa-f]{6}", colour.name(), found[0])

    return re.sub(rf'<g id="{layer}".*?</g>', in_colour, source, flags=re.DOTALL)


def _between(ground: QColor, ink: QColor) -> QColor:
    """Return what a thin coat of ink looks like on a ground."""
    mixed = (
        low + (high - low) * ACCENT_SHARE
        for low, high in zip(ground.getRgbF()[:3], ink.getRgbF()[:3], strict=True)  # type: ignore[index]  # the binding types it as object
    )
    return QColor.fromRgbF(*mixed)
