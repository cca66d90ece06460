"""The tiles of the gallery, one for each achievement."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.tracker.outcome import Badge
from smoketracker.ui import badge_words, words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.badge import BadgeView
from smoketracker.ui.widgets.buttons import ARROWS, ENTER_KEYS, KEYBOARD_REASONS
from smoketracker.ui.widgets.forms import repolish
from smoketracker.ui.widgets.labels import breakable, chip, font_of, label, scaled, text_label

EARNED_BADGE, AHEAD_BADGE = 84, 92
ROOM_FOR_BADGE = 92  # both kinds take the same, so that the titles of a row stand on one line
NARROWEST = 156
RADIUS = 14
RING, GAP = 2, 4  # the focus ring, and the room between it and the card
MOVING_KEYS = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)


class AchievementTile(QAbstractButton):
    """Draws one achievement: badge, title, date or progress, points; pressed, it tells more.

    `focused` says that the keyboard is here, `moved` carries the key that wants to go on from here.
    """

    focused = Signal()
    moved = Signal(int)

    def __init__(self, badge: Badge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._view = BadgeView(theme, AHEAD_BADGE)
        self._title = text_label("", "strong")
        self._state = label(style="caption", tone="quiet", wrap=True)
        self._points = label(wrap=True)
        self._retired = chip()
        self._retired.setProperty("tone", "quiet")
        self._retired.setText(self.tr("Retired"))
        # As high as the highest of its row; a button by itself would keep its own height.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.badge = badge
        self._draw()
        theme.changed.connect(self.update)

    def show_badge(self, badge: Badge) -> None:
        """Show what has changed, and leave the rest as it is."""
        if badge != self.badge:
            self.badge = badge
            self._draw()

    def sizeHint(self) -> QSize:
        """Take what the texts need."""
        return self._column.sizeHint().expandedTo(QSize(scaled(NARROWEST), 0))

    def minimumSizeHint(self) -> QSize:
        """Stay wide enough for a badge with its words."""
        return QSize(scaled(NARROWEST), self._column.minimumSize().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space; leave the arrows to the board."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        elif event.key() in MOVING_KEYS:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._show_ring(shown=event.reason() in KEYBOARD_REASONS)
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, unless the whole window goes to the back."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._show_ring(shown=False)
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look as before."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and a ring around it while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ringed = self._ring or bool(self.property("open"))
        active = ringed or self.underMouse() or self.isDown()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if ringed:
            painter.setPen(QPen(self._theme.colour("focus"), RING))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS + 2, RADIUS + 2)
            area.adjust(GAP, GAP, -GAP, -GAP)
        painter.setPen(self._theme.colour("control" if active and not ringed else "border"))
        filled = self.badge.earned_on is not None or active
        painter.setBrush(self._theme.colour("card") if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, RADIUS - 1, RADIUS - 1)
        painter.end()

    def _show_ring(self, *, shown: bool) -> None:
        self._ring = shown
        self.setProperty("kbdFocus", shown)
        self.update()

    def _lay_out(self) -> None:
        room = QWidget()
        room.setFixedHeight(scaled(ROOM_FOR_BADGE))
        middle = QVBoxLayout(room)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self._view, 0, Qt.AlignmentFlag.AlignCenter)
        layout = self._column
        layout.setContentsMargins(14, 18, 14, 16)
        layout.setSpacing(4)
        layout.addWidget(room)
        layout.addSpacing(8)
        for text in (self._title, self._state, self._points):
            layout.addWidget(text)
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._retired, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        for part in (room, *self.findChildren(QLabel)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _draw(self) -> None:
        badge = self.badge
        self.setAccessibleName(badge_words.tile_spoken(badge))
        self.setAccessibleDescription(badge.description)
        self._view.set_size(EARNED_BADGE if badge.earned_on else AHEAD_BADGE)
        self._view.show_badge(badge)
        self._title.setText(breakable(badge.title))
        self._title.setAccessibleName(badge.title)
        if badge.earned_on:
            self._state.setText(badge_words.short_date(badge.earned_on))
            self._points.setText(badge_words.points_gained(badge))
        else:
            self._state.setText(badge_words.progress(badge))
            self._points.setText(words.points(badge.points))
        self._points.setFont(font_of("strong" if badge.earned_on else "caption"))
        self._points.setProperty("tone", "points" if badge.earned_on else "quiet")
        repolish(self._points)
        self._retired.setVisible(badge.retired)
        self.update()
