"""How the program looks: one style on all systems, one palette and one stylesheet, in a light and a dark set."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from smoketracker import paths
from smoketracker.ui.uploads import Uploads

SMALLEST_FONT, LARGEST_FONT = 13, 20  # pixels; beyond these the layout would no longer fit its window

_Role = QPalette.ColorRole
ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "card",
    _Role.AlternateBase: "inset",
    _Role.Text: "text",
    _Role.PlaceholderText: "text2",
    _Role.Button: "card",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_primary",
    _Role.Highlight: "primary",
    _Role.HighlightedText: "on_primary",
    _Role.Accent: "primary",
    _Role.Link: "link",
    _Role.LinkVisited: "link",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
    _Role.Light: "card",
    _Role.Midlight: "border",
    _Role.Mid: "track",
    _Role.Dark: "control",
    _Role.Shadow: "control",
}
# Where more contrast is wanted, hairlines become lines and tints give way.
HIGH_CONTRAST = {
    "border": "control",
    "text2": "text",
    "primary_tint": "card",
    "honey_tint": "card",
    "clay_tint": "card",
    "danger_tint": "card",
}
TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText)


class Mode(StrEnum):
    """Which set of colours the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


SCHEMES = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}


class Colours(QObject):
    """A set of colours that widgets paint with; `changed` comes when they are others.

    By itself it never changes and nothing moves in it: so a widget can be painted on a ground that is not the present.
    uploads: where it finds the pictures that were given to achievements.
    """

    changed = Signal()

    def __init__(self, tokens: dict[str, str], parent: QObject | None = None, uploads: Uploads | None = None) -> None:
        super().__init__(parent)
        self.resources = paths.resources()
        self.uploads = uploads or Uploads(self)
        self._tokens = tokens

    @property
    def still(self) -> bool:
        """Say whether nothing should move."""
        return True

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        """Return a colour of the set by its name in tokens.json."""
        colour = QColor(self._tokens[token])
        colour.setAlphaF(opacity)
        return colour


class Theme(Colours):
    """The colours of the moment; `changed` comes when they turn from light to dark or back.

    system: the system's own, as far as it is known: while the person wants another, Qt does not tell.
    """

    def __init__(self, app: QApplication, wanted: Mode = Mode.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__({}, parent)
        self._app = app
        self._sets: dict[str, dict[str, str]] = json.loads(_read(self.resources / "tokens.json"))
        self._sheet = _read(self.resources / "smoke.qss")
        self.calm = False
        app.setFont(_readable(app.font()))
        app.setWindowIcon(QIcon(str(self.resources / "icons" / "app-icon.svg")))
        # Both are kept: without its owner the binding takes the second for deleted.
        self._hints = app.styleHints()
        self._contrast = self._hints.accessibility()
        self.system = self._hints.colorScheme()
        self._hints.colorSchemeChanged.connect(self.apply)
        self.choose(wanted)

    @property
    def still(self) -> bool:
        """Say whether nothing should move: the person chose so here, or the system was told so."""
        # Windows and some desktops switch effects off; a preference for less motion of its own comes with Qt 6.12.
        return self.calm or not self._app.isEffectEnabled(Qt.UIEffect.UI_General)

    def choose(self, mode: Mode) -> None:
        """Dress the program as the person wants, from now on."""
        self._wanted = SCHEMES[mode]
        self._hints.setColorScheme(self._wanted)
        self.apply(self._hints.colorScheme())

    @Slot(Qt.ColorScheme)
    def apply(self, scheme: Qt.ColorScheme) -> None:
        """Dress the whole program in the light or the dark set; a wish of the person's outweighs, unknown is light."""
        shown = self._wanted
        if self._wanted == Qt.ColorScheme.Unknown:
            shown = self.system = scheme
        name = "dark" if shown == Qt.ColorScheme.Dark else "light"
        tokens = {**self._sets[name], "img": (self.resources / "icons" / name).as_posix()}
        if self._contrast.contrastPreference() == Qt.ContrastPreference.HighContrast:
            tokens |= {token: tokens[source] for token, source in HIGH_CONTRAST.items()}
        if tokens == self._tokens:
            return  # told twice; dressing every widget anew is slow
        self._tokens = tokens
        palette = QPalette()
        for role, token in ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        self._app.setPalette(palette)
        self._app.setStyleSheet(self._sheet % self._tokens)
        self.changed.emit()

    def ground(self, mode: Mode, parent: QObject) -> Colours:
        """Return the light or the dark set, whichever the present one is."""
        return Colours(self._sets[mode.value], parent, self.uploads)

    def icon(self, name: str, token: str, token_on: str = "", size: int = 20) -> QIcon:
        """Return a drawing of the icons folder in one colour, and in another one for what is switched on."""
        source = _read(self.resources / "icons" / f"{name}.svg")
        icon = QIcon(self._tinted(source, token, size))
        if token_on:
            icon.addPixmap(self._tinted(source, token_on, size), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def _tinted(self, source: str, token: str, size: int) -> QPixmap:
        ratio = QGuiApplication.devicePixelRatio(self._app)
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(source.replace("#000000", self._tokens[token]).encode())
        renderer.render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _readable(system: QFont) -> QFont:
    """Return the system's font with a size in pixels that the layouts are made for."""
    font = QFont(system)
    font.setPixelSize(max(SMALLEST_FONT, min(QFontInfo(system).pixelSize(), LARGEST_FONT)))
    return font


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
