"""The board of the gallery: tiles in rows under their headings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui.pages.gallery_tiles import AchievementTile
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.labels import label

SPACING = 16
ABOVE_HEADING = 12
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Board(QWidget):
    """Sets tiles in rows under their headings; the arrows move between them, Tab comes and goes once.

    `pressed` carries the tile that was pressed, `moved_to` the one that an arrow led to. All tiles are children of the
    board, so that one that changes its place keeps the keyboard.
    """

    pressed = Signal(QWidget)
    moved_to = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tiles: dict[str, AchievementTile] = {}
        self._sections: list[tuple[QLabel, list[AchievementTile]]] = []
        self._placed: tuple[int, list[list[str]]] = (0, [])
        self._rows: list[list[AchievementTile]] = []
        self._columns = 3
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)

    def add_section(self, title: str) -> None:
        """Add a heading, under which tiles will stand."""
        heading = label(title, "section")
        heading.setParent(self)
        self._sections.append((heading, []))

    def keep(self, badges: Sequence[Badge]) -> None:
        """Have a tile for each of these, showing what it shows now; those that are gone are let go."""
        for name in self._tiles.keys() - {badge.id for badge in badges}:
            gone = self._tiles.pop(name)
            gone.hide()
            gone.deleteLater()
            self._placed = (0, [])
        for badge in badges:
            if badge.id in self._tiles:
                self._tiles[badge.id].show_badge(badge)
            else:
                self._tiles[badge.id] = self._made(badge)

    def arrange(self, sections: Sequence[Sequence[Badge]]) -> None:
        """Show these tiles in each section, in this order."""
        for (_, tiles), badges in zip(self._sections, sections, strict=True):
            tiles[:] = [self._tiles[badge.id] for badge in badges]
        self._place()

    def set_columns(self, columns: int) -> None:
        """Set so many tiles side by side."""
        self._columns = columns
        self._place()

    def _made(self, badge: Badge) -> AchievementTile:
        tile = AchievementTile(badge, self._theme, self)
        tile.hide()
        tile.clicked.connect(lambda: self.pressed.emit(tile))
        tile.focused.connect(lambda: self._stop_at(tile))
        tile.moved.connect(lambda key: self._move(tile, Qt.Key(key)))
        return tile

    def _place(self) -> None:
        wanted = (self._columns, [[tile.badge.id for tile in tiles] for _, tiles in self._sections])
        if wanted == self._placed:
            return
        self._placed = wanted
        while self._grid.count():
            self._grid.takeAt(0)
        self._rows = []
        row = 0
        for heading, tiles in self._sections:
            heading.setVisible(bool(tiles))
            if not tiles:
                continue
            heading.setContentsMargins(0, ABOVE_HEADING if row else 0, 0, 0)
            # Over all columns: a lone tile is then as wide as one of many.
            self._grid.addWidget(heading, row, 0, 1, self._columns)
            for start in range(0, len(tiles), self._columns):
                row += 1
                self._rows.append(tiles[start : start + self._columns])
                for column, tile in enumerate(self._rows[-1]):
                    self._grid.addWidget(tile, row, column)
                    tile.show()
            row += 1
        shown = {tile for line in self._rows for tile in line}
        for tile in self._tiles.values():
            tile.setVisible(tile in shown)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._let_tab_in()

    def _let_tab_in(self) -> None:
        """See to it that exactly one of the tiles that show is a stop for Tab."""
        shown = [tile for line in self._rows for tile in line]
        stops = [tile for tile in shown if tile.focusPolicy() == Qt.FocusPolicy.StrongFocus]
        if shown:
            self._stop_at(next((tile for tile in shown if tile.hasFocus()), stops[0] if stops else shown[0]))

    def _stop_at(self, stop: AchievementTile) -> None:
        for tile in self._tiles.values():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus)

    def _move(self, tile: AchievementTile, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Home:
            target = self._rows[0][0]
        elif key == Qt.Key.Key_End:
            target = self._rows[-1][-1]
        else:
            target = self._neighbour(tile, key)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.moved_to.emit(target)

    def _neighbour(self, tile: AchievementTile, key: Qt.Key) -> AchievementTile:
        """Return the tile that an arrow leads to, in the direction one sees; at an edge the tile itself."""
        down, aside = STEPS[key]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            aside = -aside
        if aside:
            shown = [each for line in self._rows for each in line]
            return shown[max(0, min(shown.index(tile) + aside, len(shown) - 1))]
        at = next(number for number, line in enumerate(self._rows) if tile in line)
        line = self._rows[max(0, min(at + down, len(self._rows) - 1))]
        return line[min(self._rows[at].index(tile), len(line) - 1)]
