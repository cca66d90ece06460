"""How the icon in the tray looks: for a dark or a light panel, small and large, telling or neutral."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from smoketracker import paths
from smoketracker.ui.theme import Mode

SMALL = 16  # has a drawing of its own
SIZES = (SMALL, 22, 24, 32, 44, 48, 64)
# The colour of the neutral drawing, as those of the others.
NEUTRAL = {"dark": "#E9F1F0", "light": "#12262B", "mono": "#000000"}
# Their panel is dark, as it comes, whatever the colours of the windows.
DARK_PANELS = {"GNOME", "Unity", "XFCE", "X-Cinnamon"}


def tray_icon(panel: Mode, system: Qt.ColorScheme, *, discreet: bool) -> QIcon:
    """Draw the icon for a panel that is light, dark, or (Mode.SYSTEM) as the system is; discreet: a plain tick."""
    kind = "mono" if sys.platform == "darwin" else _colours(panel, system)
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_drawn(_neutral(kind) if discreet else _telling(kind, size), size))
    icon.setIsMask(kind == "mono")  # macOS colours it itself
    return icon


def _colours(panel: Mode, system: Qt.ColorScheme) -> str:
    if panel is not Mode.SYSTEM:
        return str(panel)
    dark = system == Qt.ColorScheme.Dark or DARK_PANELS & set(os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"))
    return "dark" if dark else "light"


def _telling(kind: str, size: int) -> bytes:
    name = f"tray-{kind}-{SMALL}.svg" if size == SMALL else f"tray-{kind}.svg"
    return (paths.resources() / "tray" / name).read_bytes()


def _neutral(kind: str) -> bytes:
    tick = (paths.resources() / "icons" / "check.svg").read_text(encoding="utf-8")
    return tick.replace("#000000", NEUTRAL[kind]).replace('stroke-width="1.6"', 'stroke-width="2.7"').encode()


def _drawn(svg: bytes, size: int) -> QPixmap:
    # Drawn here, since the plugin that lets Qt read the files itself may be missing from a bundle.
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(svg).render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap
