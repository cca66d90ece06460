"""The Achievements page: the gallery of what is earned and what lies ahead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui import words
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.pages.gallery_board import Board
from smoketracker.ui.pages.gallery_popover import BadgePopover
from smoketracker.ui.pages.gallery_tiles import AchievementTile
from smoketracker.ui.pages.gallery_tools import GalleryTools, Shown
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.labels import breakable, text_label
from smoketracker.ui.widgets.page import NARROW_WINDOW, SLIM_WINDOW, WIDE_WINDOW, Page

VERY_WIDE_WINDOW = 1500
FEWEST_COLUMNS = 2
EMPTY_BADGE, EMPTY_ICON = 72, "star"
KEPT_IN_SIGHT = 24


class AchievementsPage(Page):
    """Draws all achievements as tiles, as far as they are chosen; pressed, a tile tells more."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("My achievements"))
        self._bridge = bridge
        self._badges: Sequence[Badge] = ()
        self._tools = GalleryTools(theme)
        self._board = Board(theme)
        self._board.add_section(self.tr("Earned"))
        self._board.add_section(self.tr("Ahead"))
        self._nothing = Nothing(theme)
        self._popover = BadgePopover(theme, self)
        self.editing = Button(self.tr("Editor…"), kind="flat")
        self.editing.setAccessibleName(self.tr("Open the achievement editor"))
        self.header.addWidget(self.editing, 0, Qt.AlignmentFlag.AlignTop)
        self.content.setSpacing(20)
        for part in (self._tools, self._board, self._nothing):
            self.content.addWidget(part)
        self._connect()

    def reload(self) -> None:
        """Draw what has changed; retired achievements show only to those who have them."""
        badges = self._bridge.ask(lambda tracker: tracker.achievements()) if self._bridge.is_open else ()
        if badges == self._badges:
            return
        self._badges = badges
        earned = [badge for badge in badges if badge.earned_on]
        ahead = [badge for badge in badges if not badge.earned_on and not badge.retired]
        self.subtitle.setText(self._summary(earned, len(ahead)))
        self._tools.show_counts(len(earned), len(ahead))
        self._board.keep([*earned, *ahead])
        self._arrange()
        self._popover.follow(badges)

    def fit(self, window_width: int) -> None:
        """Set as many tiles side by side as there is room for."""
        super().fit(window_width)
        steps = (SLIM_WINDOW, NARROW_WINDOW, WIDE_WINDOW, VERY_WIDE_WINDOW)
        self._board.set_columns(FEWEST_COLUMNS + sum(window_width >= step for step in steps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close what points at a tile that moves."""
        self._popover.close_now()
        super().resizeEvent(event)

    @Slot()
    def _choose(self) -> None:
        self._popover.close_now()
        self._arrange()

    def _arrange(self) -> None:
        earned, ahead = self._tools.chosen_of(self._badges)
        self._board.arrange((earned, ahead))
        self._board.setVisible(bool(earned or ahead))
        self._nothing.setVisible(bool(self._badges) and not (earned or ahead))
        self._nothing.explain(self._tools.search.text(), Shown(self._tools.filter.current))

    @Slot()
    def _clear(self) -> None:
        self._tools.search.clear()
        self._tools.filter.choose(Shown.ALL)
        self._choose()
        self._tools.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _search(self) -> None:
        self._tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tools.search.selectAll()
        self.ensureWidgetVisible(self._tools.search)

    @Slot(QWidget)
    def _tell_more(self, tile: QObject) -> None:
        if isinstance(tile, AchievementTile):
            self.ensureWidgetVisible(tile, 0, KEPT_IN_SIGHT)
            self._popover.open_at(tile, tile.badge, self._bridge.clock().date())

    @Slot(QWidget)
    def _keep_in_sight(self, tile: QWidget) -> None:
        self.ensureWidgetVisible(tile, 0, KEPT_IN_SIGHT)

    def _summary(self, earned: Sequence[Badge], ahead: int) -> str:
        text = self.tr("{earned} of {all} earned.")
        summary = text.format(earned=words.number(len(earned)), all=words.number(len(earned) + ahead))
        if not earned:
            return summary
        points = words.points(sum(badge.points_earned for badge in earned))
        return " ".join((summary, self.tr("They brought you {points}.").format(points=points)))

    def _connect(self) -> None:
        self._tools.chosen.connect(self._choose)
        self._board.pressed.connect(self._tell_more)
        self._board.moved_to.connect(self._keep_in_sight)
        self._nothing.clear.clicked.connect(self._clear)
        self.editing.clicked.connect(lambda: self.wanted.emit("editor"))
        self.verticalScrollBar().valueChanged.connect(self._popover.close_now)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search)


class Nothing(QWidget):
    """Stands where no achievement shows: a quiet badge, why, and the way back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        badge = BadgeView(theme, EMPTY_BADGE)
        badge.show_muted(EMPTY_ICON)
        self._sentence = text_label("", tone="quiet")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.clear = Button(self.tr("Clear search"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 40, 0, 40)
        column.setSpacing(16)
        column.addWidget(badge, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def explain(self, searched: str, shown: Shown) -> None:
        """Say why there is nothing."""
        if searched:
            sentence = self.tr("No achievement matches “{text}”.").format(text=searched)
        elif shown is Shown.EARNED:
            sentence = self.tr("None is earned yet. The first log and the first smoke-free day both bring one.")
        else:
            sentence = self.tr("Every achievement is earned.")
        self._sentence.setText(breakable(sentence))
        self._sentence.setAccessibleName(sentence)
        answer = self.tr("Clear search") if searched else self.tr("Show all")
        self.clear.setText(answer)
        self.clear.setAccessibleName(answer)
